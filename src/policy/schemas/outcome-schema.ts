/**
 * The outcome of a policy as a schema: what an API promises to answer, what an assistant's tool gives back, what a store
 * of decisions may rely on.
 */
import * as z from "zod/mini";
import { compiledOf } from "../compiled-of.ts";
import { ensureLocale } from "../explaining/ensure-locale.ts";
import type { ValueType } from "../normal/domain.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";
import { noteOf } from "./note-of.ts";
import { noted } from "./noted.ts";
import type { SchemaForm } from "./schema-form.ts";
import { type SchemaWords, schemaWordsFor } from "./schema-words.ts";

/** In which language a schema says what each outcome is. */
export interface OutcomeSchemaOptions {
  /** A BCP 47 tag; the language of the policy where not said. */
  readonly language?: string;
}

/**
 * A zod schema, and so a Standard Schema, of the outcome of a decision: every declared field, with the value that it
 * has once a case is decided. A range has its two ends, what is collected its list or its count.
 *
 * @throws MisuseError `not-a-policy`, `not-a-locale`.
 *
 * @example
 * ```ts
 * import { decide, outcomeSchema } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const answer = outcomeSchema(delayRepay15);
 * const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
 * decision.status === "decided" && answer.safeParse(decision.outcome).success; //=> true
 * answer.safeParse({ compensation: "8.10" }).success; //=> false
 * ```
 */
export function outcomeSchema<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  options: OutcomeSchemaOptions = {},
): z.ZodMiniType<Results, Results> {
  const { normal } = compiledOf(policy);
  const { language: own = "en", parameters = {} } = policy.document;
  const { language = own } = options;
  ensureLocale(language);
  const form = { language, words: schemaWordsFor(language), complete: true, vague: false, parameters };
  const shape = normal.outcomes.map((outcome) => [outcome.name, fieldSchema(outcome, form)]);
  return z.strictObject(Object.fromEntries(shape)) as never;
}

function fieldSchema({ outcome, domain, collect, range }: NormalOutcome, form: SchemaForm): z.ZodMiniType {
  const { description, ...title } = noteOf(outcome, domain.unit, form);
  const value = () => resultSchema(domain, form.words);
  const ends = () => z.strictObject({ atLeast: value(), atMost: value() });
  const one = collect === "count" ? z.int().check(z.minimum(0)) : range ? ends() : value();
  return noted(collect === "list" ? z.array(one) : one, description, title);
}

/** The schema of one value as an outcome shows it. */
function resultSchema({ type, values, scale, currency = "" }: ValueType, words: SchemaWords): z.ZodMiniType {
  switch (type) {
    case "boolean":
      return z.boolean();
    case "enum":
      return z.literal([...values]);
    case "decimal":
      return z.number().check(z.multipleOf(Number(`1e-${scale}`)));
    case "money":
      return z.strictObject({
        amount: noted(z.int(), words.minorUnits(currency)),
        currency: z.literal(currency),
      });
    default:
      return z.int();
  }
}
