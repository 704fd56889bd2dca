/**
 * Derived facts as if they had been declared: of what type each is, and whether it can be absent, follows from what
 * it is made of.
 */
import type { CyclicNames } from "./cyclic-names.ts";

/** The declared facts, and those that are made from them. */
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

/** Nothing can be said of it, since something else is red. */
interface Unclear {
  readonly type: unknown;
}

type FactMadeBy<Written, In extends AnyScope> = Written extends
  | { readonly minutes: infer Ends }
  | { readonly days: infer Ends }
  ? Made<{ readonly type: "integer" }, OperandFact<Ends[keyof Ends], In>>
  : Written extends Quantified<infer List>
    ? Made<{ readonly type: "boolean" }, OperandFact<List, In>>
    : Written extends { readonly count: infer List }
      ? Made<{ readonly type: "integer" }, OperandFact<List, In>>
      : Written extends { readonly sum: infer List; readonly of: infer Field }
        ? Made<KindOf<FieldFact<OperandFact<List, In>, Field>>, OperandFact<List, In>>
        : Written extends Extreme<infer List, infer Field>
          ? KindOf<FieldFact<OperandFact<List, In>, Field>> & { readonly optional: true }
          : Written extends { readonly [Form in Arithmetic]?: readonly (infer Operand)[] }
            ? Made<Total<OperandFact<Operand, In>>, OperandFact<Operand, In>>
            : Unclear;

type Quantified<List> = { readonly some: List } | { readonly every: List } | { readonly none: List };
type Extreme<List, Field> =
  | { readonly min: List; readonly of: Field }
  | { readonly max: List; readonly of: Field };
type Arithmetic = "plus" | "minus" | "times" | "min" | "max";

/** A fact of a kind, which can be absent where one of what it is made of can. */
type Made<Kind, From> = [Extract<From, { readonly optional: true }>] extends [never]
  ? Kind
  : Kind & { readonly optional: true };

/** The declaration behind an operand, as far as its kind goes: of a literal only whether it is a whole number. */
export type OperandFact<Operand, In extends AnyScope> = Operand extends number
  ? NumberFact<Operand>
  : Operand extends { readonly parameter: infer Name }
    ? KindOf<In["parameters"][Name & keyof In["parameters"]]>
    : Operand extends keyof In["facts"]
      ? In["facts"][Operand]
      : Operand extends keyof In["derived"]
        ? DerivedFacts<In>[Operand]
        : never;

type NumberFact<Value extends number> = `${Value}` extends `${bigint}`
  ? { readonly type: "integer" }
  : { readonly type: "decimal" };

/** The field of a list's records. */
type FieldFact<List, Field> = List extends { readonly type: "list"; readonly of: infer Fields }
  ? Fields[Field & keyof Fields]
  : never;

/** What counts of a declaration when it is added up or compared. */
export type KindOf<Fact> = Fact extends { readonly type: "money"; readonly currency: infer Currency }
  ? { readonly type: "money"; readonly currency: Currency }
  : Fact extends { readonly type: infer Type }
    ? { readonly type: Type }
    : never;

/** The kind of a sum, a difference, a product, or the least or the most of these. */
type Total<Operands> = [Operands] extends [never]
  ? Unclear
  : [Operands] extends [{ readonly type: "integer" }]
    ? { readonly type: "integer" }
    : [Operands] extends [{ readonly type: "integer" | "decimal" }]
      ? { readonly type: "decimal" }
      : KindOf<Extract<Operands, { readonly type: "money" | "date" | "instant" }>>;
