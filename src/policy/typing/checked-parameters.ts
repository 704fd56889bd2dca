/** The declared parameters, checked one by one: the value must fit the type it is declared with. */
import type { Parameter } from "../document/parameter.ts";
import type { FactName } from "./checked-facts.ts";
import type { WrittenMoney } from "./written-money.ts";
import type { WrittenDate, WrittenInstant } from "./written-time.ts";

/** The parameters section; `SourceName` are the names of the declared sources. */
export type CheckedParameters<Parameters, SourceName extends string> = {
  readonly [Name in keyof Parameters]: Name extends FactName<Name>
    ? CheckedParameter<Parameters[Name]> & { readonly source?: SourceName }
    : "a parameter's name is a lower-case letter, then letters and digits";
};

type CheckedParameter<Written> = Written extends { readonly type: "money" }
  ? Extract<Parameter, { type: "money" }> & Values<WrittenMoney>
  : Written extends { readonly type: "date" }
    ? Timed & Values<WrittenDate>
    : Written extends { readonly type: "instant" }
      ? Timed & Values<WrittenInstant>
      : Written extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
        ? Extract<Parameter, { type: "enum" }> & { readonly value: Value }
        : Written extends { readonly type: infer Type extends Parameter["type"] }
          ? Extract<Parameter, { type: Type }>
          : { readonly type: Parameter["type"] };

type Timed = Extract<Parameter, { type: "date" | "instant" }>;

interface Values<Value> {
  readonly min?: Value;
  readonly max?: Value;
  readonly value: Value;
}
