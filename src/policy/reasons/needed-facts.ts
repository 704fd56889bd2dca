import * as z from "zod/mini";
import { Origin } from "../../service/index.ts";
import type { Relied } from "../deciding/case-facts.ts";
import { Decided, type Decision, Gap, Open, RuleConflict } from "../deciding/decision.ts";

/** A fact that the result hangs on, and another value of it that shows so. */
export interface Needed<Results> extends Relied {
  /** The nearest value with which the result is another one. */
  readonly instead: unknown;
  /** What the case comes to then: decided otherwise, a gap, a conflict, or open. */
  readonly decision: Exclude<Decision<Results>, { readonly status: "invalid" }>;
}

/** The given facts that the result hangs on, in the order of their declaration. */
export interface NeededFacts<Results> {
  readonly status: "needed";
  readonly facts: readonly Needed<Results>[];
  /** The given facts of which the search was given up before it was seen whether they are needed. */
  readonly perhaps?: readonly string[];
  /** False where there are such facts. */
  readonly exact: boolean;
}

/** The schema of {@link Needed}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const Needed: z.ZodMiniType<Needed<any>> = z.strictObject({
  fact: z.string(),
  value: z.unknown(),
  from: Origin,
  ref: z.exactOptional(z.string()),
  sensitive: z.exactOptional(z.literal(true)),
  instead: z.unknown(),
  decision: z.union([Decided, Open, Gap, RuleConflict]),
});
/** The schema of {@link NeededFacts}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const NeededFacts: z.ZodMiniType<NeededFacts<any>> = z.strictObject({
  status: z.literal("needed"),
  facts: z.array(Needed),
  perhaps: z.exactOptional(z.array(z.string())),
  exact: z.boolean(),
});
