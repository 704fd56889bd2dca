/** The facts of a policy as the code around it gives them: the types a reader sees when hovering. */
import * as z from "zod/mini";
import type { Money } from "../../money/index.ts";

/** Money in a case: whole minor units, minor units with their currency, or a string with its decimals written. */
export type MoneyInput<Currency extends string = string> = number | `${number}` | Money<Currency>;

/** A day in a case: `"2026-01-31"`. Any string to the compiler, so that one out of a database fits. */
export type DateInput = InOrder<string>;

/** A point in time in a case, with its offset: `"2026-03-02T17:00:00Z"`. Any string to the compiler. */
export type InstantInput = InOrder<string>;

/** Known not to exist, which is not the same as unknown. */
export interface Absent {
  readonly is: "absent";
}
/** The schema of {@link Absent}. */
export const Absent: z.ZodMiniType<Absent> = z.strictObject({ is: z.literal("absent") });

/** One of the declared values, or any other string: the region *other* of an open enum. */
export type OrOther<Value extends string> = Value | (string & Record<never, never>);

/** Words that can be compared, so that a case may know them between bounds. Give the word itself. */
export type InOrder<Value extends string> = Value | (Value & Ordered);

/** Exists in types only: no value has it. */
declare const ORDER: unique symbol;
/** Tells words that can be compared from others. */
export interface Ordered {
  readonly [ORDER]: true;
}

/** The value of each declared fact. */
export type InputsOf<Facts> = [Facts] extends [infer Declared]
  ? { -readonly [Name in keyof Declared]: InputOf<Declared[Name]> }
  : never;

type InputOf<Fact> = Fact extends { readonly optional: true }
  ? PresentInput<Fact> | Absent
  : PresentInput<Fact>;

type PresentInput<Fact> = Fact extends { readonly type: "set"; readonly values: readonly (infer Value)[] }
  ? readonly Value[]
  : Fact extends { readonly type: "list"; readonly of: infer Fields }
    ? readonly InputsOf<Fields>[]
    : ScalarInput<Fact>;

type ScalarInput<Fact> = Fact extends { readonly type: "boolean" }
  ? boolean
  : Fact extends { readonly type: "enum"; readonly values: readonly (infer Value extends string)[] }
    ? WordInput<Fact, Value>
    : Fact extends { readonly type: "money"; readonly currency: infer Currency extends string }
      ? MoneyInput<Currency>
      : Fact extends { readonly type: "integer" | "decimal" }
        ? number
        : Fact extends { readonly type: "date" }
          ? DateInput
          : Fact extends { readonly type: "instant" }
            ? InstantInput
            : unknown;

type WordInput<Fact, Value extends string> = Fact extends { readonly ordered: true }
  ? InOrder<Value>
  : Fact extends { readonly other: true }
    ? OrOther<Value>
    : Value;
