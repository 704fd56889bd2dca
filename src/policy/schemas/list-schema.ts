/**
 * The schema of a list: records of one kind, no more than the fact takes.
 */
import * as z from "zod/mini";
import { issueText, type Result } from "../../issue/index.ts";
import { undeclaredField } from "../deciding/case-problems.ts";
import { readValue } from "../deciding/read-value.ts";
import type { ListFact } from "../document/fact.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { noteOf } from "./note-of.ts";
import { noted } from "./noted.ts";
import { sayingAs } from "./saying.ts";
import type { SchemaForm } from "./schema-form.ts";
import { valueSchema } from "./value-schema.ts";

/** The schemas of a list; where what is known in part counts, also of the records so far. */
export function listSchemas(
  { name, fact, fields = [] }: GivenFact,
  form: SchemaForm,
  read: (value: unknown) => Result<unknown>,
): readonly z.ZodMiniType[] {
  const { maxItems } = fact as ListFact;
  const saying = sayingAs(read);
  const names = fields.map((field) => field.name);
  const shape = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, form)]));
  const record = z.strictObject(shape, {
    error: (finding) => {
      if (finding.code !== "unrecognized_keys") return sayingAs((one) => read([one])).error(finding);
      return finding.keys.map((key) => issueText(undeclaredField(key, name, names, []))).join("; ");
    },
  });
  const list = z.array(record, saying).check(z.maxLength(maxItems, saying));
  if (!form.vague) return [list];
  const soFar = z.strictObject({ items: list, complete: z.boolean(saying) }, saying);
  return [list, noted(soFar, form.words.someRecords)];
}

function fieldSchema({ name, domain, fact }: NormalFact, form: SchemaForm): z.ZodMiniType {
  const saying = sayingAs((value) => readValue(value, name, domain, [], "field"));
  const { description, ...title } = noteOf(fact, domain.unit, form);
  const schema = noted(valueSchema(domain, form.words, form.vague, saying), description, title);
  return form.complete ? schema : z.optional(schema);
}
