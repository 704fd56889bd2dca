/**
 * Derived facts as if they had been declared: of what type each is, and whether it can be absent, follows from what
 * it is made of.
 */
import type { CyclicNames } from "./cyclic-names.ts";

/**
 * The declared facts, and those that are made from them. The compiler follows a chain of some twenty, each made from
 * the next; longer ones are for documents that are read at run time.
 */
export type FactsWith<Facts, Parameters, Derived> = [keyof Derived] extends [never]
  ? Facts
  : FactsIn<Scope<Facts, Parameters, Derived>>;

/** The sections of a policy that an operand may name something of. */
export interface Scope<Facts, Parameters, Derived> {
  readonly facts: Facts;
  readonly parameters: Parameters;
  readonly derived: Derived;
  readonly cyclic: CyclicNames<Derived>;
}
/** Any {@link Scope}. */
export interface AnyScope {
  readonly facts: unknown;
  readonly parameters: unknown;
  readonly derived: unknown;
  readonly cyclic: unknown;
}

/** The facts of a scope: the declared ones, and a declaration for each derived one. */
export type FactsIn<In extends AnyScope> = In["facts"] & DerivedFacts<In>;

type DerivedFacts<In extends AnyScope> = {
  readonly [Name in keyof In["derived"]]: Name extends In["cyclic"]
    ? Unclear
    : FactMadeBy<In["derived"][Name], In>;
};

/** Fits everywhere, since something else is red. */
interface Unclear {
  readonly type: never;
  readonly currency: never;
}

type FactMadeBy<Written, In extends AnyScope> = Written extends
  | { readonly minutes: infer Ends }
  | { readonly days: infer Ends }
  ? Made<Whole, OperandFact<Ends[keyof Ends], In>>
  : Written extends
        | { readonly some: infer List }
        | { readonly every: infer List }
        | { readonly none: infer List }
    ? Made<{ readonly type: "boolean" }, OperandFact<List, In>>
    : Written extends { readonly count: infer List }
      ? Made<Whole, OperandFact<List, In>>
      : Written extends { readonly sum: infer List; readonly of: infer Field }
        ? Made<FieldKind<OperandFact<List, In>, Field, Amount>, OperandFact<List, In>>
        : Written extends { readonly of: infer Field } & (
              | { readonly min: infer List }
              | { readonly max: infer List }
            )
          ? FieldKind<OperandFact<List, In>, Field, Comparable> & { readonly optional: true }
          : Written extends { readonly [Form in Arithmetic]?: infer Terms extends readonly unknown[] }
            ? Made<Total<Terms, OperandFact<Terms[number], In>, In>, OperandFact<Terms[number], In>>
            : Unclear;

type Arithmetic = "plus" | "minus" | "times" | "min" | "max";

/** A fact of a kind, which can be absent where one of what it is made of can. */
type Made<Kind, From> = [Extract<From, { readonly optional: true }>] extends [never]
  ? Kind
  : Kind & { readonly optional: true };

/** The declaration behind an operand, as far as it counts: of a literal only whether it is a whole number. */
export type OperandFact<Operand, In extends AnyScope> = Operand extends number
  ? NumberFact<Operand>
  : Operand extends { readonly parameter: infer Name }
    ? KindOf<In["parameters"][Name & keyof In["parameters"]]>
    : Operand extends keyof In["facts"]
      ? In["facts"][Operand]
      : Operand extends keyof In["derived"]
        ? DerivedFacts<In>[Operand]
        : never;

type NumberFact<Value extends number> = `${Value}` extends `${bigint}` ? Whole : { readonly type: "decimal" };

/** Of a sum, a difference, a product, the least or the most: the kind of the first operand that has one. */
type Total<Terms, Operands, In extends AnyScope> = [LeadingKind<Terms, Comparable, In>] extends [infer Kind]
  ? [Kind] extends [never]
    ? Unclear
    : Kind extends Numeric
      ? [Operands] extends [Whole]
        ? Whole
        : { readonly type: "decimal" }
      : Kind
  : never;

type FieldKind<List, Field, Fitting> = List extends { readonly type: "list"; readonly of: infer Fields }
  ? Field extends keyof Fields
    ? Fields[Field] extends Fitting
      ? KindOf<Fields[Field]>
      : Unclear
    : Unclear
  : Unclear;

/** The kind of the first operand that is of a fitting one; one number is as good as another. */
export type LeadingKind<Terms, Fitting, In extends AnyScope> = Terms extends readonly [
  infer First,
  ...infer Others,
]
  ? First extends number
    ? LeadingKind<Others, Fitting, In>
    : [Exclude<Extract<OperandFact<First, In>, Fitting>, Unclear>] extends [never]
      ? LeadingKind<Others, Fitting, In>
      : OperandFact<First, In> extends Numeric
        ? Numeric
        : KindOf<OperandFact<First, In>>
  : never;

/** What counts of a declaration when it is added up or compared. */
type KindOf<Fact> = Fact extends { readonly type: "money"; readonly currency: infer Currency }
  ? { readonly type: "money"; readonly currency: Currency }
  : Fact extends { readonly type: infer Type }
    ? { readonly type: Type }
    : never;

/** Whole numbers. */
export type Whole = { readonly type: "integer" };
/** Numbers. */
export type Numeric = { readonly type: "integer" | "decimal" };
/** What can be added up. */
export type Amount = Numeric | { readonly type: "money" };
/** What can be compared. */
export type Comparable = Amount | { readonly type: "date" | "instant" };
