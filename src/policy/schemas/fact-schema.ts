/**
 * The schema of one declared fact, of whatever kind it is.
 */
import * as z from "zod/mini";
import { type Issue, issueText, type Result } from "../../issue/index.ts";
import { readGiven } from "../deciding/read-given.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { anyOf } from "./any-of.ts";
import { listSchemas } from "./list-schema.ts";
import { noteOf } from "./note-of.ts";
import { noted } from "./noted.ts";
import { sayingAs } from "./saying.ts";
import type { SchemaForm } from "./schema-form.ts";
import { setSchemas } from "./set-schema.ts";
import { absentSchema, valueSchema } from "./value-schema.ts";

/** What a case may give for a fact. `facts` are what rules can test of the declared facts. */
export function factSchema(given: GivenFact, facts: readonly NormalFact[], form: SchemaForm): z.ZodMiniType {
  const read = (value: unknown) => readGiven(value, given, facts, [], undefined);
  const written = writtenSchema(given, facts, form, read);
  // The keywords of JSON Schema do not say all of it: minus zero is no amount, and bounds may leave nothing between them.
  const whole = written.check(
    z.check(({ value, issues }) => {
      const result = issues.length > 0 ? undefined : read(value);
      if (result?.ok === false) issues.push(...result.issues.map(toFinding));
    }),
  );
  const unit = "unit" in given.fact ? given.fact.unit : undefined;
  const { description, ...title } = noteOf(given.fact, unit, form);
  const schema = noted(whole, description, title);
  return form.complete ? schema : z.optional(schema);
}

function writtenSchema(
  given: GivenFact,
  facts: readonly NormalFact[],
  form: SchemaForm,
  read: (value: unknown) => Result<unknown>,
): z.ZodMiniType {
  const saying = sayingAs(read);
  const { fact, places, fields } = given;
  const { words, vague } = form;
  if (fact.type !== "set" && fields === undefined) {
    return valueSchema((facts[places[0] as number] as NormalFact).domain, words, vague, saying);
  }
  const many = fact.type === "set" ? setSchemas(fact, words, vague, saying) : listSchemas(given, form, read);
  return anyOf(given.present === undefined ? many : [...many, absentSchema(words, saying)], saying);
}

/** An issue of a case as zod tells it; its code is among the parameters. */
export function toFinding(issue: Issue) {
  return {
    code: "custom" as const,
    path: [...issue.path],
    message: issueText({ ...issue, path: [] }),
    params: { code: issue.code },
    input: undefined,
  };
}
