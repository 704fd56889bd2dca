/**
 * A fact is one thing that a policy may ask about a case. Its domain is bounded and declared, so that a policy can
 * be checked over every case that could ever come, and so that "10" is never taken for 10.
 */
import * as z from "zod/mini";
import { About } from "./about.ts";
import { Text } from "./text.ts";

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

/** What names a value's type, without the notes: shared by facts and parameters. */
const notes = {
  optional: z.optional(z.boolean()),
  ask: z.optional(Text),
  title: z.optional(Text),
  cost: z.optional(z.number().check(z.positive())),
  sensitive: z.optional(z.boolean()),
  about: z.optional(About),
  needs: z.optional(z.enum(["recorded", "verified"])),
};
/** A bound of a money domain, as a document writes money. */
export const MoneyLiteral: z.ZodMiniType<string | 0> = z.union([z.string(), z.literal(0)]);
/** The schema of {@link Fact}. */
export const Fact: z.ZodMiniType<Fact> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("boolean"), ...notes }),
  z.strictObject({
    type: z.literal("enum"),
    values: z.array(z.string()),
    other: z.optional(z.boolean()),
    ...notes,
  }),
  z.strictObject({
    type: z.literal("integer"),
    unit: z.optional(z.string()),
    min: z.number(),
    max: z.number(),
    ...notes,
  }),
  z.strictObject({
    type: z.literal("decimal"),
    unit: z.optional(z.string()),
    scale: z.number(),
    min: z.number(),
    max: z.number(),
    ...notes,
  }),
  z.strictObject({
    type: z.literal("money"),
    currency: z.string(),
    min: z.optional(MoneyLiteral),
    max: MoneyLiteral,
    ...notes,
  }),
]) as unknown as z.ZodMiniType<Fact>;
