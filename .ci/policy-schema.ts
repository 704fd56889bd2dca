// The JSON Schema of a policy document, made from the zod schemas that read one. Editors complete and check by it; what
// names refer to (facts, sources, slots) only `evenhand check` can tell.
import * as z from "zod/mini";
import {
  Assumption,
  Condition,
  Consequence,
  Constant,
  Effective,
  Fact,
  Formula,
  Otherwise,
  Outcome,
  OutcomeValue,
  Parameter,
  Permit,
  PolicyCase,
  PolicyDocument,
  Rule,
  Source,
  Test,
  Text,
} from "../src/policy/index.ts";
import { FIELDS, MEANINGS } from "./schema-words.ts";

type Schema = { [key: string]: unknown; properties?: Record<string, Schema> };

// Those that are used in several places or in themselves get a name; the others stand where they are used.
const NAMED = {
  Assumption,
  Condition,
  Consequence,
  Constant,
  Effective,
  Fact,
  Formula,
  Otherwise,
  Outcome,
  OutcomeValue,
  Parameter,
  Permit,
  PolicyCase,
  Rule,
  Source,
  Test,
  Text,
};

/** The text of `policy.schema.json`. */
export function policySchema(): string {
  const metadata = z.registry<{ id: string; title: string; description: string }>();
  for (const [id, schema] of Object.entries(NAMED)) {
    metadata.add(schema, { id, title: id, description: MEANINGS[id as keyof typeof MEANINGS] });
  }
  const made = z.toJSONSchema(PolicyDocument, { io: "input", metadata });
  const { $schema, ...schema } = JSON.parse(JSON.stringify(made)) as Schema;
  nameGuarantee(schema);
  describeFields(schema, "Policy");
  tighten(schema);
  const whole = { $schema, title: "Policy", description: MEANINGS.Policy, ...schema };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The one noun whose schema is made from parts, so that it has no name of its own yet. */
function nameGuarantee({ properties = {}, $defs }: Schema): void {
  const guarantees = properties.guarantees as Schema;
  const named = { title: "Guarantee", description: MEANINGS.Guarantee, ...(guarantees.items as Schema) };
  ($defs as Record<string, Schema>).Guarantee = named;
  guarantees.items = { $ref: "#/$defs/Guarantee" };
}

/** Says of every field what it is for: of `min` in a formula something else than elsewhere. */
function describeFields(schema: Schema, noun: string): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    field.description ??= FIELDS[`${noun}.${name}`] ?? FIELDS[name];
  }
  for (const [key, inner] of Object.entries(schema)) {
    if (typeof inner !== "object" || inner === null) continue;
    if (key !== "$defs") describeFields(inner as Schema, noun);
    else for (const [name, definition] of Object.entries(inner)) describeFields(definition as Schema, name);
  }
}

const NAME = "^(?!(?:any|all|not)$)[a-z][A-Za-z0-9]*$";
const ID = "^[a-z0-9-]{1,200}$";

/** What the readers ask beyond the shape, and JSON Schema can say. */
function tighten({ properties = {}, $defs }: Schema): void {
  const definitions = $defs as Record<string, Schema>;
  for (const section of ["facts", "parameters", "outcome"]) {
    (properties[section] as Schema).propertyNames = { type: "string", pattern: NAME };
  }
  for (const section of ["facts", "outcome"]) (properties[section] as Schema).minProperties = 1;
  (properties.id as Schema).pattern = ID;
  Object.assign(properties.version as Schema, { minLength: 1, maxLength: 200 });
  ((definitions.Rule as Schema).properties?.id as Schema).pattern = ID;
  (definitions.Condition as Schema).minProperties = 1;
  for (const form of (definitions.Test as { anyOf: Schema[] }).anyOf) {
    if (form.properties?.gte !== undefined) form.minProperties = 1;
  }
}
