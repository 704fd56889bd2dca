/**
 * A fact is one thing that a policy may ask about a case. Its domain is bounded and declared, so that a policy can
 * be checked over every case that could ever come, and so that "10" is never taken for 10.
 */
import type * as z from "zod/mini";
import { ABOUT_SHAPE, type About } from "./about.ts";
import {
  boolean,
  date,
  either,
  fields,
  listOf,
  mapOf,
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
/** Any of a list of words, each in it or not: the needs of a customer, the services of a plan. */
export interface SetFact extends FactNotes {
  readonly type: "set";
  readonly values: readonly string[];
}
/** One thing that each record of a list says. Where it comes from is said of the whole list. */
export type Field = ScalarFact & {
  readonly needs?: never;
  readonly cost?: never;
  readonly sensitive?: never;
};
/** Records of one kind: order lines, flight segments, passengers. What they amount to is said under `derive`. */
export interface ListFact extends FactNotes {
  readonly type: "list";
  readonly of: { readonly [field: string]: Field };
  readonly maxItems: number;
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
/** One declared fact. */
export type Fact = ScalarFact | SetFact | ListFact;

const words = {
  "optional?": boolean,
  "ask?": TEXT,
  "title?": TEXT,
  "about?": ABOUT_SHAPE,
} as const;
const notes = {
  ...words,
  "cost?": number,
  "sensitive?": boolean,
  "needs?": oneOf(["recorded", "verified"]),
} as const;
/** Money as a document writes it: major units in a string, or the number 0. */
export const MONEY_LITERAL: Shape<string | 0> = either(string, oneOf([0]));
/** What is said of each type beside its notes. */
const own = {
  boolean: {},
  enum: { values: listOf(string), "other?": boolean, "ordered?": boolean },
  integer: { "unit?": string, min: number, max: number },
  decimal: { "unit?": string, scale: number, min: number, max: number },
  money: { currency: string, "min?": MONEY_LITERAL, max: MONEY_LITERAL },
  date: { "min?": date, "max?": date },
  instant: { "min?": string, "max?": string },
} as const;
/** The shape of {@link Field}. */
export const FIELD: Shape<Field> = variants({
  boolean: fields(words),
  enum: fields({ ...own.enum, ...words }),
  integer: fields({ ...own.integer, ...words }),
  decimal: fields({ ...own.decimal, ...words }),
  money: fields({ ...own.money, ...words }),
  date: fields({ ...own.date, ...words }),
  instant: fields({ ...own.instant, ...words }),
}) as Shape<Field>;
/** The shape of {@link Fact}. */
export const FACT: Shape<Fact> = variants({
  boolean: fields(notes),
  enum: fields({ ...own.enum, ...notes }),
  integer: fields({ ...own.integer, ...notes }),
  decimal: fields({ ...own.decimal, ...notes }),
  money: fields({ ...own.money, ...notes }),
  date: fields({ ...own.date, ...notes }),
  instant: fields({ ...own.instant, ...notes }),
  set: fields({ values: listOf(string), ...notes }),
  list: fields({ of: mapOf(FIELD), maxItems: number, ...notes }),
});
/** The schema of {@link Field}. */
export const Field: z.ZodMiniType<Field> = /* @__PURE__ */ zodOfShape(FIELD);
/** The schema of {@link Fact}. */
export const Fact: z.ZodMiniType<Fact> = /* @__PURE__ */ zodOfShape(FACT);
