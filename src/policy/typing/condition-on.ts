/**
 * Conditions over the declared facts: a fact takes only the tests that fit its type, so that a boundary on a yes or
 * no, or a word that the fact never takes, is red where it is written.
 */
import type { ParameterOf } from "./names-of.ts";
import type { Several } from "./several.ts";
import type { WrittenMoney } from "./written-money.ts";
import type { WrittenDate, WrittenInstant } from "./written-time.ts";

/** A condition whose single-fact tests are `Tests`; combined by `any`, `all` and `not`. */
export type ConditionOn<Tests> = Tests & {
  readonly any?: readonly ConditionOn<Tests>[];
  readonly all?: readonly ConditionOn<Tests>[];
  readonly not?: ConditionOn<Tests>;
};

/** The tests that each declared fact takes. */
export type TestsOf<Facts, Parameters> = [Facts] extends [infer Declared]
  ? { readonly [Name in Exclude<keyof Declared, Combinator>]?: TestOf<Declared[Name], Parameters> }
  : never;

type Combinator = "any" | "all" | "not";

type TestOf<Fact, Parameters> = Fact extends { readonly type: never }
  ? unknown // what it is derived from is already red
  : Fact extends { readonly type: "list" }
    ? ListTest<AbsenceOf<Fact>>
    : Fact extends { readonly type: "set"; readonly values: readonly (infer Word)[] }
      ? SetTest<Word | WordParameter<Word, Parameters>, AbsenceOf<Fact>>
      : Fact extends {
            readonly type: "enum";
            readonly ordered: true;
            readonly values: readonly (infer Word)[];
          }
        ? OrderTest<Word | WordParameter<Word, Parameters>, AbsenceOf<Fact>>
        : Fact extends { readonly type: "enum"; readonly values: readonly (infer Word)[] }
          ? EqualTest<Word | WordParameter<Word, Parameters>, AbsenceOf<Fact> | OtherOf<Fact>>
          : Fact extends { readonly type: "boolean" }
            ? EqualTest<boolean | ParameterOf<Parameters, { readonly type: "boolean" }>, AbsenceOf<Fact>>
            : Fact extends { readonly type: "integer" | "decimal" | "money" | "date" | "instant" }
              ? OrderTest<ConstantOf<Fact, Parameters>, AbsenceOf<Fact>>
              : unknown; // its type is already red

type WordParameter<Word, Parameters> = ParameterOf<
  Parameters,
  { readonly type: "enum"; readonly values: readonly Word[] }
>;

/** A constant that can be compared with a number, an amount, a day or a moment of this kind. */
export type ConstantOf<Kind, Parameters> = Kind extends { readonly type: "integer" }
  ? number | ParameterOf<Parameters, { readonly type: "integer" }>
  : Kind extends { readonly type: "integer" | "decimal" }
    ? number | ParameterOf<Parameters, { readonly type: "integer" | "decimal" }>
    : Kind extends { readonly type: "money"; readonly currency: infer Currency }
      ? WrittenMoney | ParameterOf<Parameters, { readonly type: "money"; readonly currency: Currency }>
      : Kind extends { readonly type: "date" }
        ? WrittenDate | ParameterOf<Parameters, { readonly type: "date" }>
        : Kind extends { readonly type: "instant" }
          ? WrittenInstant | ParameterOf<Parameters, { readonly type: "instant" }>
          : never;

/** What `{ is }` may ask of a fact: whether it is there if it is optional, *other* if it is an open enum. */
type AbsenceOf<Fact> = Fact extends { readonly optional: true } ? "absent" | "present" : never;
type OtherOf<Fact> = Fact extends { readonly other: true } ? "other" : never;

/** Equal to a constant, one of several, the contrary of a test, or a state. */
export type EqualTest<Constant, State> =
  | Constant
  | Several<Constant>
  | { readonly not: EqualTest<Constant, State> }
  | { readonly is: State };

/** An {@link EqualTest}, or bounds. */
export type OrderTest<Constant, State> =
  | Constant
  | Several<Constant>
  | { readonly gt?: Constant; readonly gte?: Constant; readonly lt?: Constant; readonly lte?: Constant }
  | { readonly not: OrderTest<Constant, State> }
  | { readonly is: State };

/** What a set holds, the contrary of a test, or a state. */
export type SetTest<Word, State> =
  | { readonly has?: Word; readonly hasAll?: readonly Word[]; readonly hasNone?: readonly Word[] }
  | { readonly not: SetTest<Word, State> }
  | { readonly is: State };

/** Whether a list is there at all; what is in it is derived, and then tested. */
export type ListTest<State> = [State] extends [never]
  ? "of a list, `derive` makes a fact; test that one"
  : { readonly is: State };
