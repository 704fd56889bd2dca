/**
 * Derived facts, checked one by one: each against the form that its own word names, so that a mistake is reported at
 * the operand that is wrong and not as a mismatch with a dozen forms at once.
 */
import type { Text } from "../document/text.ts";
import type { FactName } from "./checked-facts.ts";
import type { ConditionOn, TestsOf } from "./condition-on.ts";
import type { Amount, AnyScope, Comparable, FactsIn, Scope } from "./derived-facts.ts";
import type { NamesOf } from "./names-of.ts";
import type { FactorOf, OperandOf, TermOf } from "./operand-of.ts";

/** The `derive` section of a policy with these facts, parameters and outcome fields. */
export type CheckedDerivations<Derived, Facts, Parameters, Fields> = {
  readonly [Name in keyof Derived]: Name extends FactName<Name>
    ? Name extends keyof Facts | keyof Parameters | keyof Fields
      ? "a fact, a parameter or an outcome field has this name"
      : CheckedEntry<Name, Derived[Name], Scope<Facts, Parameters, Derived>>
    : "a fact's name is a lower-case letter, then letters and digits; any, all and not are taken";
};

type CheckedEntry<Name, Written, In extends AnyScope> = Name extends In["cyclic"]
  ? "it is made from itself"
  : CheckedForm<Written, In> & { readonly title?: Text };

type CheckedForm<Written, In extends AnyScope> = Written extends { readonly minutes: unknown }
  ? { readonly minutes: Ends<OperandOf<{ readonly type: "instant" }, In>> }
  : Written extends { readonly days: unknown }
    ? { readonly days: Ends<OperandOf<{ readonly type: "date" }, In>> }
    : Written extends { readonly times: infer Terms }
      ? { readonly times: readonly [NamesOf<FactsIn<In>, Amount>, FactorOf<Terms, In>] }
      : Written extends { readonly plus: infer Terms }
        ? { readonly plus: readonly TermOf<Terms, Amount, In>[] }
        : Written extends { readonly minus: infer Terms }
          ? { readonly minus: readonly [TermOf<Terms, Amount, In>, TermOf<Terms, Amount, In>] }
          : Written extends { readonly min: infer Terms extends readonly unknown[] }
            ? { readonly min: readonly TermOf<Terms, Comparable, In>[] }
            : Written extends { readonly max: infer Terms extends readonly unknown[] }
              ? { readonly max: readonly TermOf<Terms, Comparable, In>[] }
              : CheckedOverList<Written, In>;

type Ends<Operand> = { readonly from: Operand; readonly to: Operand };

type CheckedOverList<Written, In extends AnyScope> = Written extends { readonly some: infer List }
  ? { readonly some: Lists<In>; readonly where: Where<List, In> }
  : Written extends { readonly every: infer List }
    ? { readonly every: Lists<In>; readonly where: Where<List, In> }
    : Written extends { readonly none: infer List }
      ? { readonly none: Lists<In>; readonly where: Where<List, In> }
      : Written extends { readonly count: infer List }
        ? { readonly count: Lists<In>; readonly where?: Where<List, In> }
        : Written extends { readonly sum: infer List }
          ? { readonly sum: Lists<In> } & OfField<FieldName<List, Amount, In>, Where<List, In>>
          : Written extends { readonly min: infer List }
            ? { readonly min: Lists<In> } & OfField<FieldName<List, Comparable, In>, Where<List, In>>
            : Written extends { readonly max: infer List }
              ? { readonly max: Lists<In> } & OfField<FieldName<List, Comparable, In>, Where<List, In>>
              : AnyForm;

type Lists<In extends AnyScope> = NamesOf<In["facts"], { readonly type: "list" }>;

type OfField<Name, Condition> = { readonly of: Name; readonly where?: Condition };

type FieldName<List, Kind, In extends AnyScope> = [RecordOf<List, In>] extends [never]
  ? string
  : NamesOf<RecordOf<List, In>, Kind>;

/** A condition on the fields of this list. Where there is no such list, that is red, and nothing else. */
type Where<List, In extends AnyScope> = [RecordOf<List, In>] extends [never]
  ? unknown
  : ConditionOn<TestsOf<RecordOf<List, In>, In["parameters"]>>;

type RecordOf<List, In extends AnyScope> = List extends keyof In["facts"]
  ? In["facts"][List] extends { readonly type: "list"; readonly of: infer Fields }
    ? Fields
    : never
  : never;

/** What an entry may begin with, for one that begins with nothing of it. */
type AnyForm =
  | { readonly minutes: unknown }
  | { readonly days: unknown }
  | { readonly plus: unknown }
  | { readonly minus: unknown }
  | { readonly times: unknown }
  | { readonly min: unknown }
  | { readonly max: unknown }
  | { readonly some: unknown }
  | { readonly every: unknown }
  | { readonly none: unknown }
  | { readonly count: unknown }
  | { readonly sum: unknown };
