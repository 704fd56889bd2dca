/**
 * The kinds of facts that have one value, each with the bounds that belong to it.
 */
import type * as z from "zod/mini";
import { ABOUT_SHAPE, type About } from "./about.ts";
import {
  boolean,
  date,
  either,
  type Fields,
  fields,
  listOf,
  number,
  oneOf,
  type Shape,
  string,
  variants,
} from "./shape.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/** What every fact may carry beside its type. */
export interface FactNotes {
  /** True adds an explicit *absent* value: known not to exist, which is not the same as unknown. */
  readonly optional?: boolean;
  /** How to ask for it. */
  readonly ask?: Text;
  /** Its name for people. */
  readonly title?: Text;
  /** The effort of establishing it, in any unit of yours; 1 where not said. Orders questions, changes no outcome. */
  readonly cost?: number;
  /** True: its value is shown in explanations for audit only. */
  readonly sensitive?: boolean;
  /** What it is about; the policy's purpose limits this. */
  readonly about?: About;
  /** The weakest origin that counts: below it the value is treated as unknown. */
  readonly needs?: "recorded" | "verified";
}

/** Yes or no. */
export interface BooleanFact extends FactNotes {
  readonly type: "boolean";
}
/**
 * One of a list. With `other`, any further string is the one value *other*. With `ordered`, the values stand from the
 * lowest to the highest, and can be compared.
 */
export interface EnumFact extends FactNotes {
  readonly type: "enum";
  readonly values: readonly string[];
  readonly other?: boolean;
  readonly ordered?: boolean;
}
/** A whole number with bounds that belong to it. */
export interface IntegerFact extends FactNotes {
  readonly type: "integer";
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
}
/** A number with at most `scale` decimals; bounds belong to it. */
export interface DecimalFact extends FactNotes {
  readonly type: "decimal";
  readonly unit?: string;
  readonly scale: number;
  readonly min: number;
  readonly max: number;
}
/** An amount in one currency. Bounds in major units (`"1000.00"`), minimum `"0"` where not said. */
export interface MoneyFact extends FactNotes {
  readonly type: "money";
  readonly currency: string;
  readonly min?: string | 0;
  readonly max: string | 0;
}

/** A day, `2026-01-31`, with bounds that belong to it: 1900-01-01 to 2199-12-31 where not said. */
export interface DateFact extends FactNotes {
  readonly type: "date";
  readonly min?: string;
  readonly max?: string;
}
/**
 * A point in time with its offset, `2026-03-02T17:00:00Z`, to the millisecond; bounds belong to it: from the first
 * moment of 1900 to the last of 2199, in UTC, where not said.
 */
export interface InstantFact extends FactNotes {
  readonly type: "instant";
  readonly min?: string;
  readonly max?: string;
}
/** A fact that has one value. */
export type ScalarFact =
  | BooleanFact
  | EnumFact
  | IntegerFact
  | DecimalFact
  | MoneyFact
  | DateFact
  | InstantFact;
/** What is said of a field of a record beside its type. */
export const WORDS = {
  "optional?": boolean,
  "ask?": TEXT,
  "title?": TEXT,
  "about?": ABOUT_SHAPE,
} as const;
/** What is said of a fact beside its type. */
export const NOTES = {
  "optional?": boolean,
  "ask?": TEXT,
  "title?": TEXT,
  "about?": ABOUT_SHAPE,
  "cost?": number,
  "sensitive?": boolean,
  "needs?": oneOf(["recorded", "verified"]),
} as const;
/** Money as a document writes it: major units in a string, or the number 0. */
export const MONEY_LITERAL: Shape<string | 0> = either(string, oneOf([0]));
const own = {
  boolean: {},
  enum: { values: listOf(string), "other?": boolean, "ordered?": boolean },
  integer: { "unit?": string, min: number, max: number },
  decimal: { "unit?": string, scale: number, min: number, max: number },
  money: { currency: string, "min?": MONEY_LITERAL, max: MONEY_LITERAL },
  date: { "min?": date, "max?": date },
  instant: { "min?": string, "max?": string },
} as const;

/** The shape of each kind but for its type, with what else is said of it. */
export function scalarKinds(said: Fields): { readonly [type in keyof typeof own]: Shape } {
  return {
    boolean: fields(said),
    enum: fields({ ...own.enum, ...said }),
    integer: fields({ ...own.integer, ...said }),
    decimal: fields({ ...own.decimal, ...said }),
    money: fields({ ...own.money, ...said }),
    date: fields({ ...own.date, ...said }),
    instant: fields({ ...own.instant, ...said }),
  };
}

function kindSchema<Kind extends ScalarFact>(type: Kind["type"]): z.ZodMiniType<Kind> {
  return zodOfShape<Kind>(fields({ type: oneOf([type]), ...own[type], ...NOTES }) as Shape<never>);
}

/** The schema of {@link FactNotes}. */
export const FactNotes: z.ZodMiniType<FactNotes> = /* @__PURE__ */ zodOfShape(fields(NOTES));
/** The schema of {@link BooleanFact}. */
export const BooleanFact: z.ZodMiniType<BooleanFact> = /* @__PURE__ */ kindSchema("boolean");
/** The schema of {@link EnumFact}. */
export const EnumFact: z.ZodMiniType<EnumFact> = /* @__PURE__ */ kindSchema("enum");
/** The schema of {@link IntegerFact}. */
export const IntegerFact: z.ZodMiniType<IntegerFact> = /* @__PURE__ */ kindSchema("integer");
/** The schema of {@link DecimalFact}. */
export const DecimalFact: z.ZodMiniType<DecimalFact> = /* @__PURE__ */ kindSchema("decimal");
/** The schema of {@link MoneyFact}. */
export const MoneyFact: z.ZodMiniType<MoneyFact> = /* @__PURE__ */ kindSchema("money");
/** The schema of {@link DateFact}. */
export const DateFact: z.ZodMiniType<DateFact> = /* @__PURE__ */ kindSchema("date");
/** The schema of {@link InstantFact}. */
export const InstantFact: z.ZodMiniType<InstantFact> = /* @__PURE__ */ kindSchema("instant");
/** The schema of {@link ScalarFact}. */
export const ScalarFact: z.ZodMiniType<ScalarFact> = /* @__PURE__ */ zodOfShape<ScalarFact>(
  variants(/* @__PURE__ */ scalarKinds(NOTES)) as Shape<never>,
);
