/** The facts of a policy as the code around it gives them: the types a reader sees when hovering. */
import type { LiteralUnion } from "type-fest";
import type { Money } from "../../money/index.ts";

/** Money in a case: whole minor units, minor units with their currency, or a string with its decimals written. */
export type MoneyInput<Currency extends string = string> = number | `${number}` | Money<Currency>;

/** Known not to exist, which is not the same as unknown. */
export interface Absent {
  readonly is: "absent";
}

/** One of the declared values, or any other string: the region *other* of an open enum. */
export type OrOther<Value extends string> = LiteralUnion<Value, string>;

/** The value of each declared fact. */
export type InputsOf<Facts> = [Facts] extends [infer Declared]
  ? { -readonly [Name in keyof Declared]: InputOf<Declared[Name]> }
  : never;

type InputOf<Fact> = Fact extends { readonly optional: true }
  ? PresentInput<Fact> | Absent
  : PresentInput<Fact>;

type PresentInput<Fact> = Fact extends { readonly type: "boolean" }
  ? boolean
  : Fact extends { readonly type: "enum"; readonly values: readonly (infer Value extends string)[] }
    ? Fact extends { readonly other: true }
      ? OrOther<Value>
      : Value
    : Fact extends { readonly type: "money"; readonly currency: infer Currency extends string }
      ? MoneyInput<Currency>
      : Fact extends { readonly type: "integer" | "decimal" }
        ? number
        : unknown;
