/**
 * Every way in which a case may say what is known of a value that is not known: one of several, or between bounds.
 */
import * as z from "zod/mini";
import type { Domain } from "../normal/domain.ts";
import { anyOf } from "./any-of.ts";
import { knownValueSchemas } from "./known-value-schemas.ts";
import { noted } from "./noted.ts";
import type { Saying } from "./saying.ts";
import type { SchemaWords } from "./schema-words.ts";
import { FIRST_DAY, LAST_DAY } from "./text-pattern.ts";

/** `decide` reads no longer list. */
const LONGEST_LIST = 10_000;
const DAY = 86_400_000;

/** The schemas of what may be known of a value; `known` is the schema of a value that is. */
export function vagueValueSchemas(
  domain: Domain,
  known: z.ZodMiniType,
  words: SchemaWords,
  saying: Saying,
): readonly z.ZodMiniType[] {
  const list = z.array(known, saying).check(z.minLength(1, saying), z.maxLength(LONGEST_LIST, saying));
  const oneOf = noted(z.strictObject({ oneOf: list }, saying), words.oneOf);
  if (domain.type === "boolean" || (domain.type === "enum" && domain.ordered !== true)) return [oneOf];
  const bound = z.optional(anyOf(knownValueSchemas(withoutBounds(domain), words, saying), saying));
  const bounds = z.strictObject({ gt: bound, gte: bound, lt: bound, lte: bound }, saying);
  return [oneOf, noted(bounds, words.bounds, { minProperties: 1 })];
}

/** A bound may lie outside the domain, as long as a value is left. */
function withoutBounds(domain: Domain): Domain {
  switch (domain.type) {
    case "enum":
      return domain;
    case "date":
      return { ...domain, least: FIRST_DAY, greatest: LAST_DAY };
    case "instant":
      return { ...domain, least: FIRST_DAY * DAY, greatest: (LAST_DAY + 1) * DAY - 1 };
    default:
      return { ...domain, least: Number.MIN_SAFE_INTEGER, greatest: Number.MAX_SAFE_INTEGER };
  }
}
