/** What a rule may answer: a value of its kind for every declared outcome field. */
import type { FormulaOf } from "./formula-of.ts";
import type { NamesOf, ParameterOf } from "./names-of.ts";
import type { WrittenMoney } from "./written-money.ts";

/** A value for every declared outcome field. */
export type ConsequenceOf<Facts, Fields, Parameters> = [Fields] extends [infer Declared]
  ? { readonly [Name in keyof Declared]: ValueOf<Declared[Name], Facts, Parameters> }
  : never;

/** A lowest and a highest, each a formula; or one formula for both. */
export type RangeOf<Formula> = Formula | { readonly atLeast: Formula; readonly atMost: Formula };

type ValueOf<Field, Facts, Parameters> = Field extends { readonly range: true }
  ? RangeOf<FormulaFor<Field, Facts, Parameters>>
  : FormulaFor<Field, Facts, Parameters>;

/** What leads to a value of this outcome field; rounding makes a number whole where it has to be. */
export type FormulaFor<Field, Facts, Parameters> = Field extends { readonly type: "boolean" }
  ? boolean | ParameterOf<Parameters, { readonly type: "boolean" }>
  : Field extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
    ? Value | ParameterOf<Parameters, { readonly type: "enum"; readonly values: readonly Value[] }>
    : Field extends { readonly type: "money"; readonly currency: infer Currency }
      ? FormulaOf<
          WrittenMoney | ParameterOf<Parameters, { readonly type: "money"; readonly currency: Currency }>,
          NamesOf<Facts, { readonly type: "money"; readonly currency: Currency }>,
          NamesOf<Facts, { readonly type: "integer" }>,
          ParameterOf<Parameters, Numeric>
        >
      : Field extends { readonly type: infer Type extends "integer" | "decimal" }
        ? FormulaOf<
            number | ParameterOf<Parameters, { readonly type: Type | "integer" }>,
            NamesOf<Facts, Numeric>,
            NamesOf<Facts, { readonly type: "integer" }>,
            ParameterOf<Parameters, Numeric>
          >
        : unknown; // its type is already red

type Numeric = { readonly type: "integer" | "decimal" };
