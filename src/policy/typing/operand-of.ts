/**
 * What a fact may be derived from: names of facts that fit, and constants like them. The first operand of a fitting
 * kind says what the others must be, so that pounds added to minutes are red at the minutes.
 */
import type { ConstantOf } from "./condition-on.ts";
import type { AnyScope, FactsIn, KindOf, OperandFact } from "./derived-facts.ts";
import type { NamesOf, ParameterOf } from "./names-of.ts";

type Whole = { readonly type: "integer" };
type Numeric = { readonly type: "integer" | "decimal" };
/** What can be added up. */
export type Amount = Numeric | { readonly type: "money" };
/** What can be compared. */
export type Comparable = Amount | { readonly type: "date" | "instant" };

/** A fact of a kind, or a constant that can be compared with one. */
export type OperandOf<Kind, In extends AnyScope> = [
  NamesOf<FactsIn<In>, Kind> | ConstantOf<Kind, In["parameters"]>,
] extends [infer Operand]
  ? Operand
  : never;

/** What can be added to, or compared with, the first operand that is of a fitting kind. */
export type TermOf<Terms, Fitting, In extends AnyScope> = OperandOf<
  [Leading<Terms, Fitting, In>] extends [never] ? Fitting : Leading<Terms, Fitting, In>,
  In
>;

type Leading<Terms, Fitting, In extends AnyScope> = Terms extends readonly [infer First, ...infer Others]
  ? First extends number
    ? Leading<Others, Fitting, In>
    : [Extract<OperandFact<First, In>, Fitting>] extends [never]
      ? Leading<Others, Fitting, In>
      : OperandFact<First, In> extends Numeric
        ? Numeric
        : KindOf<OperandFact<First, In>>
  : never;

/** What a fact is multiplied by; for money a whole number only. */
export type FactorOf<Terms, In extends AnyScope> = Terms extends readonly [infer Fact, infer Factor]
  ? [Extract<OperandFact<Fact, In>, { readonly type: "money" }>] extends [never]
    ? number | ParameterOf<In["parameters"], Numeric>
    : WholeNumber<Factor> | ParameterOf<In["parameters"], Whole>
  : number | ParameterOf<In["parameters"], Numeric>;

type WholeNumber<Value> = Value extends number ? (`${Value}` extends `${bigint}` ? Value : never) : number;
