// The JSON Schema of every exported noun, made from the zod schema of the same name; what each is for comes from the
// comments beside its type.
import * as z from "zod/mini";
import * as evenhand from "../src/index.ts";
import { type NounWords, nounWords } from "./noun-schema-words.ts";

type Schema = {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

/** Every exported schema, by its name. */
export const NOUNS = schemasOf(evenhand);

/** The schemas among what a front exports. */
export function schemasOf(front: object): Readonly<Record<string, z.ZodMiniType>> {
  const exported = Object.entries<unknown>({ ...front });
  const schemas = exported.filter(
    ([, value]) => typeof value === "object" && value !== null && "_zod" in value,
  );
  return Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, z.ZodMiniType>;
}

/** The text of `nouns.schema.json`. */
export function nounSchema(): string {
  const description =
    "Every noun of evenhand: what goes in, what comes out, and what is kept. Refer to one as #/$defs/Decision.";
  return fileOf(NOUNS, nounWords("src/index.ts"), "Nouns", description);
}

/** A file that defines each noun under `$defs`, by the name that its type has. */
export function fileOf(
  nouns: Readonly<Record<string, z.ZodMiniType>>,
  words: NounWords,
  title: string,
  description: string,
): string {
  const metadata = z.registry<{ id: string; title: string; description?: string }>();
  const others: Record<string, Schema> = {};
  for (const [id, schema] of Object.entries(nouns)) {
    const said = words.get(id);
    const note = { title: id, ...(said === undefined ? {} : { description: said }) };
    const known = metadata.get(schema);
    if (known === undefined) metadata.add(schema, { id, ...note });
    else others[id] = { ...note, $ref: `#/$defs/${known.id}` };
  }
  const made = z.toJSONSchema(z.object(nouns), {
    metadata,
    override: ({ zodSchema, jsonSchema }) => {
      const { type, catchall } = zodSchema._zod.def as { readonly type: string; readonly catchall?: unknown };
      // What is let through, or left out, is not refused.
      if (type === "object" && catchall === undefined) delete jsonSchema.additionalProperties;
    },
  });
  // Read-only is the type, not the data: whoever writes a contact writes all of it.
  const plain = JSON.parse(JSON.stringify(made), (key, value) => (key === "readOnly" ? undefined : value));
  const { $schema, $defs } = plain as Schema & { $defs: Record<string, Schema> };
  const definitions = Object.fromEntries(
    Object.entries({ ...$defs, ...others }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  for (const [noun, schema] of Object.entries(definitions)) describe(schema, noun, words);
  return `${JSON.stringify({ $schema, title, description, $defs: definitions }, null, 2)}\n`;
}

function describe(schema: Schema, noun: string, words: NounWords): void {
  // The id names the definition; as a keyword it would move the base of every reference.
  delete schema.id;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const said = words.get(`${noun}.${name}`);
    if (said !== undefined) field.description = said;
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) describe(part, noun, words);
}
