import * as z from "zod/mini";
import { NextFact } from "../policy/index.ts";
import { Harm } from "../service/index.ts";
import { ComponentKind } from "./component-kind.ts";

/** A harm that nothing was done about yet, or one part of its answer. */
export interface UnansweredHarm {
  /** `none` for the failure itself. */
  readonly harm: Harm | "none";
  /** The part of the answer that is missing, where it is only one. */
  readonly component?: ComponentKind;
  readonly code:
    | "no-redress-policy"
    | "nothing-prescribed"
    | "not-decided-yet"
    | "no-rule"
    | "rules-disagree"
    | "unusable-facts"
    | "no-time";
  readonly because: string;
  /** What to establish, where a fact is missing. */
  readonly next?: NextFact;
}

/** Checks that a value is an {@link UnansweredHarm}; other keys are refused. */
export const UnansweredHarm: z.ZodMiniType<UnansweredHarm> = z.readonly(
  z.strictObject({
    harm: z.union([Harm, z.literal("none")]),
    component: z.exactOptional(ComponentKind),
    code: z.enum([
      "no-redress-policy",
      "nothing-prescribed",
      "not-decided-yet",
      "no-rule",
      "rules-disagree",
      "unusable-facts",
      "no-time",
    ]),
    because: z.string(),
    next: z.exactOptional(NextFact),
  }),
);
