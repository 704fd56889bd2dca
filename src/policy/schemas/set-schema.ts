/**
 * The schema of a set: a list of its words, each at most once.
 */
import * as z from "zod/mini";
import type { SetFact } from "../document/fact.ts";
import { noted } from "./noted.ts";
import type { Saying } from "./saying.ts";
import type { SchemaWords } from "./schema-words.ts";

/** The schemas of a set; with `vague` also of what is known to be in it, and what is known not to be. */
export function setSchemas(
  { values }: SetFact,
  words: SchemaWords,
  vague: boolean,
  saying: Saying,
): readonly z.ZodMiniType[] {
  const list = () => noted(z.array(z.literal([...values], saying), saying), "", { uniqueItems: true });
  if (!vague) return [list()];
  const known = z.strictObject({ has: z.optional(list()), hasNone: z.optional(list()) }, saying);
  return [list(), noted(known, words.membership, { minProperties: 1 })];
}
