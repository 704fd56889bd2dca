/** The outcome of a policy as the code around it receives it. */
import type { Money } from "../../money/index.ts";

/** The value of each declared outcome field; a range has a lowest and a highest, what is listed is an array. */
export type ResultsOf<Fields> = [Fields] extends [infer Declared]
  ? { -readonly [Name in keyof Declared]: ResultOf<Declared[Name]> }
  : never;

type ResultOf<Field> = Field extends { readonly collect: "count" }
  ? number
  : Field extends { readonly collect: "list" }
    ? readonly PlainResult<Field>[]
    : Field extends { readonly range: true }
      ? { atLeast: PlainResult<Field>; atMost: PlainResult<Field> }
      : PlainResult<Field>;

type PlainResult<Field> = Field extends { readonly type: "boolean" }
  ? boolean
  : Field extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
    ? Value
    : Field extends { readonly type: "money"; readonly currency: infer Currency extends string }
      ? Money<Currency>
      : number;
