/**
 * A rule: when it fires, what follows, and why. The reason is not decoration; it travels with every decision.
 */
import * as z from "zod/mini";
import { Condition } from "./condition.ts";
import { Formula } from "./formula.ts";
import { Text } from "./text.ts";

/** A range outcome's two ends, or one formula for both. */
export type OutcomeValue = Formula | { readonly atLeast: Formula; readonly atMost: Formula };
/** A value for every declared outcome field. */
export interface Consequence {
  readonly [field: string]: OutcomeValue;
}

/** One rule of a policy. */
export interface Rule {
  readonly id: string;
  readonly when: Condition;
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: string;
}
/** What holds when no rule fires. Without it such a case is a `gap`. */
export interface Otherwise {
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: string;
}
/** A combination of facts that cannot occur; a case that shows it is invalid, so that a proof binds at run time. */
export interface Assumption {
  readonly never: Condition;
  readonly because: Text;
}

/** The schema of {@link OutcomeValue}. */
export const OutcomeValue: z.ZodMiniType<OutcomeValue> = /* @__PURE__ */ z.union([
  Formula,
  /* @__PURE__ */ z.strictObject({ atLeast: Formula, atMost: Formula }),
]);
/** The schema of {@link Consequence}. */
export const Consequence: z.ZodMiniType<Consequence> = /* @__PURE__ */ z.record(
  /* @__PURE__ */ z.string(),
  OutcomeValue,
) as z.ZodMiniType<Consequence>;

/** The schema of {@link Rule}. */
export const Rule: z.ZodMiniType<Rule> = /* @__PURE__ */ z.strictObject({
  id: /* @__PURE__ */ z.string(),
  when: Condition,
  then: Consequence,
  because: Text,
  source: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
}) as z.ZodMiniType<Rule>;
/** The schema of {@link Otherwise}. */
export const Otherwise: z.ZodMiniType<Otherwise> = /* @__PURE__ */ z.strictObject({
  then: Consequence,
  because: Text,
  source: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
}) as z.ZodMiniType<Otherwise>;
/** The schema of {@link Assumption}. */
export const Assumption: z.ZodMiniType<Assumption> = /* @__PURE__ */ z.strictObject({
  never: Condition,
  because: Text,
});
