/**
 * A rule as the declared facts, outcome fields, parameters and sources allow it. Three of its four parts are the
 * same type in every rule of a policy, which keeps checking linear in the number of rules.
 */
import type { Text } from "../document/text.ts";
import type { ConditionOn, TestsOf } from "./condition-on.ts";
import type { ConsequenceOf } from "./consequence-of.ts";
import type { FactsWith } from "./derived-facts.ts";
import type { None } from "./none.ts";

/** When it fires, what follows, and why. */
export interface CheckedRule<Condition, Consequence, SourceName> {
  readonly id: string;
  readonly when: Condition;
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: SourceName;
}

/** Rules that decide together, before those of all layers below. */
export interface CheckedLayer<Condition, Consequence, SourceName, Id> {
  readonly id: Id;
  readonly rules: CheckedRules<Condition, Consequence, SourceName>;
}

/** The empty tuple keeps a long list linear to check: without it each rule is compared with all others. */
export type CheckedRules<Condition, Consequence, SourceName> =
  | readonly []
  | readonly CheckedRule<Condition, Consequence, SourceName>[];

/** What holds when no rule fires. */
export interface CheckedOtherwise<Consequence, SourceName> {
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: SourceName;
}

/**
 * A rule of a policy that is split over files. `Derived` is its `derive` section.
 *
 * @example
 * ```ts
 * import type { RuleOf } from "evenhand";
 *
 * const facts = { late: { type: "boolean" } } as const;
 * const outcome = { due: { type: "boolean" } } as const;
 * const rule: RuleOf<typeof facts, typeof outcome> = {
 *   id: "late", when: { late: true }, then: { due: true }, because: "It was late.",
 * };
 * ```
 */
export type RuleOf<
  Facts,
  Fields,
  Parameters = None,
  SourceName extends string = never,
  Derived = None,
> = CheckedRule<
  ConditionOn<TestsOf<FactsWith<Facts, Parameters, Derived>, Parameters>>,
  ConsequenceOf<FactsWith<Facts, Parameters, Derived>, Fields, Parameters>,
  SourceName
>;
