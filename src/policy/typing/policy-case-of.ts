/** A case with its known answer, as the declared facts and outcome fields allow it. */
import type { PolicyCase } from "../document/policy-case.ts";
import type { CaseFacts } from "./case-facts.ts";
import type { InputsOf } from "./inputs-of.ts";
import type { WrittenMoney } from "./written-money.ts";

/**
 * One entry of a policy's `cases`. A case that is `invalid` because of a type (and not because of a bound or an
 * assumption) is written in JSON, or with `as never`.
 */
export interface PolicyCaseOf<Facts, Fields> extends Omit<PolicyCase, "facts" | "expect"> {
  readonly facts: CaseFacts<InputsOf<Facts>>;
  readonly expect?: { readonly [Name in keyof Fields]?: ExpectedOf<Fields[Name]> };
}

type ExpectedOf<Field> = Field extends { readonly collect: "count" }
  ? number
  : Field extends { readonly collect: "list" }
    ? readonly PlainExpected<Field>[]
    : Field extends { readonly range: true }
      ?
          | PlainExpected<Field>
          | { readonly atLeast: PlainExpected<Field>; readonly atMost: PlainExpected<Field> }
      : PlainExpected<Field>;

type PlainExpected<Field> = Field extends { readonly type: "boolean" }
  ? boolean
  : Field extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
    ? Value
    : Field extends { readonly type: "money" }
      ? WrittenMoney
      : number;
