/**
 * What a rule may answer: a value of its kind for every declared outcome field. Where the values of all rules are put
 * together, a rule may leave out what it adds nothing to: a list, a sum, a count.
 */
import type { ConstantOf } from "./condition-on.ts";
import type { FormulaOf } from "./formula-of.ts";
import type { NamesOf, ParameterOf } from "./names-of.ts";

/** A value for every declared outcome field that must have one. */
export type ConsequenceOf<Facts, Fields, Parameters> = [Answered<Fields>] extends [infer Declared]
  ? { readonly [Name in keyof Declared]: ValueOf<NonNullable<Declared[Name]>, Facts, Parameters> }
  : never;

/** The declared fields; those to which a rule need add nothing may be left out. */
type Answered<Fields> = [AddedName<Fields>] extends [never]
  ? Fields
  : Omit<Fields, AddedName<Fields>> & Partial<Pick<Fields, AddedName<Fields>>>;

type AddedName<Fields> = Exclude<
  NamesOf<Fields, { readonly collect: unknown }>,
  NamesOf<Fields, { readonly collect: "min" | "max" }>
> &
  keyof Fields;

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
          ConstantOf<Field, Parameters>,
          NamesOf<Facts, { readonly type: "money"; readonly currency: Currency }>,
          NamesOf<Facts, { readonly type: "integer" }>,
          ParameterOf<Parameters, Numeric>
        >
      : Field extends Numeric
        ? FormulaOf<
            ConstantOf<Field, Parameters>,
            NamesOf<Facts, Numeric>,
            NamesOf<Facts, { readonly type: "integer" }>,
            ParameterOf<Parameters, Numeric>
          >
        : unknown; // its type is already red

type Numeric = { readonly type: "integer" | "decimal" };
