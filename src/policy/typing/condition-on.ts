/**
 * Conditions over the declared facts: a fact takes only the tests that fit its type, so that a boundary on a yes or
 * no, or a word that the fact never takes, is red where it is written.
 */
import type { ParameterOf } from "./names-of.ts";
import type { WrittenMoney } from "./written-money.ts";

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

type TestOf<Fact, Parameters> = Fact extends { readonly type: "boolean" }
  ? EqualTest<
      boolean | ParameterOf<Parameters, { readonly type: "boolean" }>,
      AbsenceOf<Fact> | OtherOf<Fact>
    >
  : Fact extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
    ? EqualTest<
        Value | ParameterOf<Parameters, { readonly type: "enum"; readonly values: readonly Value[] }>,
        AbsenceOf<Fact> | OtherOf<Fact>
      >
    : Fact extends { readonly type: "money"; readonly currency: infer Currency }
      ? OrderTest<
          WrittenMoney | ParameterOf<Parameters, { readonly type: "money"; readonly currency: Currency }>,
          AbsenceOf<Fact> | OtherOf<Fact>
        >
      : Fact extends { readonly type: "integer" }
        ? OrderTest<
            number | ParameterOf<Parameters, { readonly type: "integer" }>,
            AbsenceOf<Fact> | OtherOf<Fact>
          >
        : Fact extends { readonly type: "decimal" }
          ? OrderTest<
              number | ParameterOf<Parameters, { readonly type: "integer" | "decimal" }>,
              AbsenceOf<Fact> | OtherOf<Fact>
            >
          : unknown; // its type is already red

/** What `{ is }` may ask of a fact: whether it is there if it is optional, *other* if it is an open enum. */
type AbsenceOf<Fact> = Fact extends { readonly optional: true } ? "absent" | "present" : never;
type OtherOf<Fact> = Fact extends { readonly other: true } ? "other" : never;

/**
 * A list of constants. Written out, because TypeScript blames the whole of an object literal where one of the
 * alternatives is an array type.
 */
export interface OneOf<Constant> {
  readonly length: number;
  readonly [index: number]: Constant;
}

/** Equal to a constant, one of several, the contrary of a test, or a state. */
export type EqualTest<Constant, State> =
  | Constant
  | OneOf<Constant>
  | { readonly not: EqualTest<Constant, State> }
  | { readonly is: State };

/** An {@link EqualTest}, or bounds. */
export type OrderTest<Constant, State> =
  | Constant
  | OneOf<Constant>
  | { readonly gt?: Constant; readonly gte?: Constant; readonly lt?: Constant; readonly lte?: Constant }
  | { readonly not: OrderTest<Constant, State> }
  | { readonly is: State };
