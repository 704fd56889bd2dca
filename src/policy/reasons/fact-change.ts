import * as z from "zod/mini";
import { Decided } from "../deciding/decision.ts";
import { NotSettled } from "./not-settled.ts";

/** One fact that would have to be different. */
export interface FactChange {
  readonly fact: string;
  /** The value as it was given. */
  readonly from: unknown;
  /** The nearest value that will do. */
  readonly to: unknown;
  /** True where both values are for audit only. */
  readonly sensitive?: true;
}

/** What would have to be different, or why that cannot be said. */
export type Counterfactual<Results> =
  | {
      readonly status: "changed";
      /** In the order of their declaration. */
      readonly changes: readonly FactChange[];
      /** What the changed case comes to. */
      readonly decision: Decided<Results>;
      /** False where a search was given up: a smaller change may have been missed. */
      readonly exact: boolean;
    }
  /** The case comes out as wanted as it is. */
  | { readonly status: "already"; readonly decision: Decided<Results> }
  /** No change of facts that may change does it. */
  | { readonly status: "none" }
  /** Nothing was found before the search was given up. */
  | { readonly status: "not-found" }
  | NotSettled;

/** The schema of {@link FactChange}. */
export const FactChange: z.ZodMiniType<FactChange> = z.strictObject({
  fact: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  sensitive: z.exactOptional(z.literal(true)),
});
/** The schema of {@link Counterfactual}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const Counterfactual: z.ZodMiniType<Counterfactual<any>> = z.union([
  z.strictObject({
    status: z.literal("changed"),
    changes: z.array(FactChange),
    decision: Decided,
    exact: z.boolean(),
  }),
  z.strictObject({ status: z.literal("already"), decision: Decided }),
  z.strictObject({ status: z.literal("none") }),
  z.strictObject({ status: z.literal("not-found") }),
  NotSettled,
]);
