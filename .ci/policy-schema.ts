// The JSON Schema of a policy document, made from the zod schemas that read one. Editors complete and check by it; what
// names refer to (facts, sources, slots) only `evenhand check` can tell.
import * as z from "zod/mini";
import {
  Acceptance,
  Assumption,
  Condition,
  Consequence,
  Constant,
  Effective,
  Fact,
  Field,
  Formula,
  Layer,
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
  Acceptance,
  Assumption,
  Condition,
  Consequence,
  Constant,
  Effective,
  Fact,
  Field,
  Formula,
  Layer,
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
  nameMade(schema);
  describeFields(schema, "Policy");
  tighten(schema);
  const whole = { $schema, title: "Policy", description: MEANINGS.Policy, ...schema };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The nouns whose schemas are made from parts, so that they have no names of their own yet. */
function nameMade({ properties = {}, $defs }: Schema): void {
  const definitions = $defs as Record<string, Schema>;
  for (const [section, holder, name] of [
    ["guarantees", "items", "Guarantee"],
    ["derive", "additionalProperties", "Derivation"],
  ] as const) {
    const listed = properties[section] as Schema;
    definitions[name] = { title: name, description: MEANINGS[name], ...(listed[holder] as Schema) };
    listed[holder] = { $ref: `#/$defs/${name}` };
  }
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
function tighten(schema: Schema): void {
  const { properties = {}, $defs } = schema;
  const definitions = $defs as Record<string, Schema>;
  for (const section of ["facts", "derive", "parameters", "outcome"]) nameEntries(properties[section]);
  for (const section of ["facts", "outcome"]) (properties[section] as Schema).minProperties = 1;
  (properties.id as Schema).pattern = ID;
  Object.assign(properties.version as Schema, { minLength: 1, maxLength: 200 });
  for (const noun of ["Rule", "Layer"]) ((definitions[noun] as Schema).properties?.id as Schema).pattern = ID;
  (definitions.Condition as Schema).minProperties = 1;
  for (const form of formsOf(definitions.Test)) {
    if (form.properties?.gte !== undefined || form.properties?.has !== undefined) form.minProperties = 1;
    for (const key of ["hasAll", "hasNone"])
      if (form.properties?.[key] !== undefined) form.properties[key].minItems = 1;
  }
  for (const { properties: { of, maxItems, values } = {} } of formsOf(definitions.Fact)) {
    if (values !== undefined) values.minItems = 1;
    if (of === undefined || maxItems === undefined) continue;
    nameEntries(of);
    of.minProperties = 1;
    Object.assign(maxItems, { type: "integer", minimum: 1 });
  }
  for (const list of ["rules", "facts"])
    ((definitions.Acceptance as Schema).properties?.[list] as Schema).minItems = 1;
  Object.assign(properties.layers as Schema, { minItems: 1 });
  ((definitions.Layer as Schema).properties?.rules as Schema).minItems = 1;
  schema.oneOf = [{ required: ["rules"] }, { required: ["layers"] }];
}

function nameEntries(section: Schema | undefined): void {
  (section as Schema).propertyNames = { type: "string", pattern: NAME };
}

/** The alternatives of a noun that has several forms. */
function formsOf(noun: Schema | undefined): readonly Schema[] {
  return (noun?.anyOf ?? noun?.oneOf) as readonly Schema[];
}
