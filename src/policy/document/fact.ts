/**
 * A fact is one thing that a policy may ask about a case. Its domain is bounded and declared, so that a policy can
 * be checked over every case that could ever come, and so that "10" is never taken for 10.
 */
import type * as z from "zod/mini";
import { ABOUT_SHAPE, type About } from "./about.ts";
import { boolean, either, fields, listOf, number, oneOf, type Shape, string, variants } from "./shape.ts";
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
/** One of a list. With `other`, any further string is the one value *other*. */
export interface EnumFact extends FactNotes {
  readonly type: "enum";
  readonly values: readonly string[];
  readonly other?: boolean;
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

/** One declared fact. */
export type Fact = BooleanFact | EnumFact | IntegerFact | DecimalFact | MoneyFact;

const notes = {
  "optional?": boolean,
  "ask?": TEXT,
  "title?": TEXT,
  "cost?": number,
  "sensitive?": boolean,
  "about?": ABOUT_SHAPE,
  "needs?": oneOf(["recorded", "verified"]),
} as const;
/** Money as a document writes it: major units in a string, or the number 0. */
export const MONEY_LITERAL: Shape<string | 0> = either(string, oneOf([0]));
/** The shape of {@link Fact}. */
export const FACT: Shape<Fact> = variants({
  boolean: fields(notes),
  enum: fields({ values: listOf(string), "other?": boolean, ...notes }),
  integer: fields({ "unit?": string, min: number, max: number, ...notes }),
  decimal: fields({ "unit?": string, scale: number, min: number, max: number, ...notes }),
  money: fields({ currency: string, "min?": MONEY_LITERAL, max: MONEY_LITERAL, ...notes }),
});
/** The schema of {@link Fact}. */
export const Fact: z.ZodMiniType<Fact> = /* @__PURE__ */ zodOfShape(FACT);
