/**
 * Every way in which a case may write the value of a fact, each as a schema.
 */
import * as z from "zod/mini";
import { moneyToText } from "../../money/index.ts";
import type { Domain } from "../normal/domain.ts";
import { noted } from "./noted.ts";
import type { Saying } from "./saying.ts";
import type { SchemaWords } from "./schema-words.ts";
import { amountPattern, datePattern, existingDay, instantPattern } from "./text-pattern.ts";

/** The schemas of the values of a domain, one for each way to write them. */
export function knownValueSchemas(
  domain: Domain,
  words: SchemaWords,
  saying: Saying,
): readonly z.ZodMiniType[] {
  const { least, greatest, values, scale } = domain;
  const text = (...patterns: readonly string[]) =>
    z.string(saying).check(...patterns.map((pattern) => z.regex(new RegExp(pattern), saying)));
  switch (domain.type) {
    case "boolean":
      return [z.boolean(saying)];
    case "enum": {
      const listed = z.literal([...values], saying);
      return domain.other === undefined ? [listed] : [listed, noted(z.string(saying), words.otherWord)];
    }
    case "integer":
      return [whole(domain, saying)];
    case "decimal": {
      const power = 10 ** scale;
      const [low, high] = [z.minimum(least / power, saying), z.maximum(greatest / power, saying)];
      return [z.number(saying).check(low, high, z.multipleOf(Number(`1e-${scale}`), saying))];
    }
    case "money":
      return amounts(domain, words, saying);
    case "date":
      return [noted(text(existingDay(), datePattern(least, greatest)), "", { format: "date" })];
    case "instant":
      return [noted(text(existingDay(), instantPattern(least, greatest)), "", { format: "date-time" })];
  }
}

function whole({ least, greatest }: Domain, saying: Saying): z.ZodMiniType {
  return z.int(saying).check(z.minimum(least, saying), z.maximum(greatest, saying));
}

function amounts(domain: Domain, words: SchemaWords, saying: Saying): readonly z.ZodMiniType[] {
  const currency = domain.currency as string;
  const pattern = amountPattern(domain.least, domain.greatest, domain.scale);
  const example = moneyToText({ amount: Math.min(Math.max(1250, domain.least), domain.greatest), currency });
  return [
    noted(whole(domain, saying), words.minorUnits(currency)),
    z.strictObject(
      {
        amount: noted(whole(domain, saying), words.minorUnits(currency)),
        currency: z.literal(currency, saying),
      },
      saying,
    ),
    noted(z.string(saying).check(z.regex(new RegExp(pattern), saying)), words.majorUnits(currency, example)),
  ];
}
