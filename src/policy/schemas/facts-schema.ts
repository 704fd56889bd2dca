/**
 * The facts of a case as a schema: for a form, for what comes in by an API, for the tool that an assistant may call.
 * It is made from the policy, so that it cannot ask for what the policy does not know, and takes what `decide` takes.
 */
import * as z from "zod/mini";
import { type Issue, issueText } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import { undeclared } from "../deciding/case-problems.ts";
import { decide } from "../deciding/decide.ts";
import { ensureLocale } from "../explaining/ensure-locale.ts";
import type { Policy } from "../policy.ts";
import type { Given } from "../typing/case-facts.ts";
import { asGiven } from "./as-given.ts";
import { factSchema, toFinding } from "./fact-schema.ts";
import { noteOf } from "./note-of.ts";
import { noted } from "./noted.ts";
import { schemaWordsFor } from "./schema-words.ts";

/** What a schema of facts accepts, and in which language it says what each is for. */
export interface FactsSchemaOptions {
  /** A BCP 47 tag; the language of the policy where not said. */
  readonly language?: string;
  /** True where every fact must be given, and every field of every record. */
  readonly complete?: boolean;
  /** True where a fact may also be known in part: one of several values, between bounds. */
  readonly vague?: boolean;
}

/** The facts that a schema with these options accepts. */
export type SchemaFacts<Inputs, Options extends FactsSchemaOptions> = Options extends {
  readonly complete: true;
}
  ? { readonly [Name in keyof Inputs]: SchemaFact<Inputs[Name], Options> }
  : { readonly [Name in keyof Inputs]?: SchemaFact<Inputs[Name], Options> | undefined };

type SchemaFact<Value, Options> = Options extends { readonly vague: true }
  ? Exclude<Given<Value>, { readonly value: unknown } | { readonly accounts: unknown }>
  : Options extends { readonly complete: true }
    ? Value
    : PerhapsLess<Value>;

/** A record may leave fields out. */
type PerhapsLess<Value> = Value extends readonly (infer Item)[]
  ? [Item] extends [string]
    ? Value
    : readonly { readonly [Field in keyof Item]?: Item[Field] | undefined }[]
  : Value;

/**
 * A zod schema, and so a Standard Schema, of the facts of a policy. It accepts a case exactly where `decide` can use
 * it: no name that is not declared, every value of its type and within its bounds, nothing that cannot occur. What it
 * refuses it says in the words of `decide`. A fact may be left out, unless the schema is `complete`.
 *
 * `z.toJSONSchema` makes a JSON Schema of it, with the questions of the policy as descriptions.
 *
 * @throws MisuseError `not-a-policy`, `not-a-locale`.
 *
 * @example
 * ```ts
 * import { factsSchema } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const form = factsSchema(delayRepay15, { complete: true });
 * form.safeParse({ delay: 47, ticket: "return", fare: "32.40" }).success; //=> true
 * form.safeParse({ delay: 47, ticket: "return" }).success; //=> false
 * ```
 */
export function factsSchema<Inputs, Results, const Options extends FactsSchemaOptions = object>(
  policy: Policy<Inputs, Results>,
  options?: Options,
): z.ZodMiniType<SchemaFacts<Inputs, Options>, SchemaFacts<Inputs, Options>> {
  const { document } = policy;
  const { normal } = compiledOf(policy);
  const { language = document.language ?? "en", complete = false, vague = false } = options ?? {};
  ensureLocale(language);
  const words = schemaWordsFor(language);
  const form = { language, words, complete, vague, parameters: document.parameters ?? {} };
  const shape = normal.given.map((given) => [given.name, factSchema(given, normal.facts, form)]);
  const names = normal.given.map(({ name }) => name);
  const issuesOf = (value: unknown) => {
    const decision = decide(policy as Policy, value as never, { from: "verified" });
    return decision.status === "invalid" ? decision.issues : [];
  };
  const whole = z
    .strictObject(Object.fromEntries(shape), {
      error: (finding) => strange(finding, names, issuesOf),
    })
    .check(
      z.check(({ value, issues }) => {
        // Which facts cannot occur together only deciding can tell.
        if (issues.length === 0) issues.push(...issuesOf(value).map(toFinding));
      }),
    );
  const { description, ...title } = noteOf(document, undefined, form);
  return asGiven(noted(whole, description, title), issuesOf) as never;
}

function strange(
  finding: z.core.$ZodRawIssue,
  names: readonly string[],
  issuesOf: (value: unknown) => readonly Issue[],
): string | undefined {
  // What is no case at all.
  if (finding.code === "invalid_type") return issuesOf(finding.input).map(issueText)[0];
  if (finding.code !== "unrecognized_keys") return undefined;
  return finding.keys.map((key) => issueText({ ...undeclared(key, names), path: [] })).join("; ");
}
