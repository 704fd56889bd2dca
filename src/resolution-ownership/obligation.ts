import * as z from "zod/mini";
import { DecisionReference, Instant } from "../service/index.ts";
import { Owner } from "./owner.ts";

/** One thing that somebody has to do. */
export interface Obligation {
  readonly kind:
    | "acknowledge"
    | "next-update"
    | "promise"
    | "follow-up"
    | "hand-off-answer"
    | "needed-by"
    | "resolve";
  /** Who has to do it: the owner of the case, or the colleague who was offered it. */
  readonly owner: Owner;
  readonly due: Instant;
  /** It was due before now. At the very time it is not overdue yet. */
  readonly overdue: boolean;
  /** What it is, in words. */
  readonly text: string;
  /** Where it comes from. */
  readonly source: ObligationSource;
}

/** A clock of the policy, a promise, an event that told the customer a date or offered the case, or the customer. */
export type ObligationSource =
  | { readonly clock: "acknowledge" | "next-update" | "resolve"; readonly from: DecisionReference }
  | { readonly promise: string; readonly from: DecisionReference }
  | { readonly event: string }
  | { readonly customer: string };

/** Checks that a value is an {@link ObligationSource}; other keys are refused. */
export const ObligationSource: z.ZodMiniType<ObligationSource> = z.union([
  z.readonly(
    z.strictObject({ clock: z.enum(["acknowledge", "next-update", "resolve"]), from: DecisionReference }),
  ),
  z.readonly(z.strictObject({ promise: z.string(), from: DecisionReference })),
  z.readonly(z.strictObject({ event: z.string() })),
  z.readonly(z.strictObject({ customer: z.string() })),
]);

/** Checks that a value is an {@link Obligation}; other keys are refused. */
export const Obligation: z.ZodMiniType<Obligation> = z.readonly(
  z.strictObject({
    kind: z.enum([
      "acknowledge",
      "next-update",
      "promise",
      "follow-up",
      "hand-off-answer",
      "needed-by",
      "resolve",
    ]),
    owner: Owner,
    due: Instant,
    overdue: z.boolean(),
    text: z.string(),
    source: ObligationSource,
  }),
);
