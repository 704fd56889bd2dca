/** What an owner may set without touching a rule: the value of each declared parameter. */
import type { WrittenMoney } from "./written-money.ts";

/** The value of each declared parameter, written as in a document. */
export type SettingsOf<Parameters> = [Parameters] extends [infer Declared]
  ? { -readonly [Name in keyof Declared]: SettingOf<Declared[Name]> }
  : never;

type SettingOf<Parameter> = Parameter extends { readonly type: "boolean" }
  ? boolean
  : Parameter extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
    ? Value
    : Parameter extends { readonly type: "money" }
      ? WrittenMoney
      : Parameter extends { readonly type: "date" | "instant" }
        ? string
        : number;
