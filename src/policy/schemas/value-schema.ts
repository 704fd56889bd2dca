/**
 * The schema of one value: every way in which a case may write it, and where it need not be known, every way in which it
 * may say what is.
 */
import * as z from "zod/mini";
import type { Domain } from "../normal/domain.ts";
import { anyOf } from "./any-of.ts";
import { knownValueSchemas } from "./known-value-schemas.ts";
import { noted } from "./noted.ts";
import type { Saying } from "./saying.ts";
import type { SchemaWords } from "./schema-words.ts";
import { vagueValueSchemas } from "./vague-value-schemas.ts";

/** A schema of the values of a domain; `vague` also lets them be known in part. */
export function valueSchema(
  domain: Domain,
  words: SchemaWords,
  vague: boolean,
  saying: Saying,
): z.ZodMiniType {
  const known = knownValueSchemas(domain, words, saying);
  const given = domain.absent === undefined ? known : [...known, absentSchema(words, saying)];
  if (!vague) return anyOf(given, saying);
  return anyOf([...given, ...vagueValueSchemas(domain, anyOf(given, saying), words, saying)], saying);
}

/** Known not to exist. */
export function absentSchema({ absent }: SchemaWords, saying: Saying): z.ZodMiniType {
  return noted(z.strictObject({ is: z.literal("absent", saying) }, saying), absent);
}
