/**
 * What a fact may be derived from: names of facts that fit, and constants like them. The first operand of a fitting
 * kind says what the others must be, so that minutes added to pounds are red at the minutes.
 */
import type { ConstantOf } from "./condition-on.ts";
import type { AnyScope, FactsIn, LeadingKind, Numeric, OperandFact, Whole } from "./derived-facts.ts";
import type { NamesOf, ParameterOf } from "./names-of.ts";

/** A fact of a kind, or a constant that can be compared with one. */
export type OperandOf<Kind, In extends AnyScope> = [
  NamesOf<FactsIn<In>, Kind> | ConstantOf<Kind, In["parameters"]>,
] extends [infer Operand]
  ? Operand
  : never;

/** What can be added to, or compared with, the first operand that is of a fitting kind. */
export type TermOf<Terms, Fitting, In extends AnyScope> = OperandOf<
  [LeadingKind<Terms, Fitting, In>] extends [never] ? Fitting : LeadingKind<Terms, Fitting, In>,
  In
>;

/** What a fact is multiplied by; for money a whole number only. */
export type FactorOf<Terms, In extends AnyScope> = Terms extends readonly [infer Fact, infer Factor]
  ? [OperandFact<Fact, In>] extends [{ readonly type: "money" }]
    ? WholeNumber<Factor> | ParameterOf<In["parameters"], Whole>
    : Fact extends string
      ? number | ParameterOf<In["parameters"], Numeric>
      : unknown // they stand the wrong way round, and the other one is red
  : number | ParameterOf<In["parameters"], Numeric>;

type WholeNumber<Value> = Value extends number ? (`${Value}` extends `${bigint}` ? Value : never) : number;
