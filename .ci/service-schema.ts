// The JSON Schema of the nouns of room `service`, made from their zod schemas; what each is for comes from the comments
// beside their types, so that it is written once.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import * as z from "zod/mini";
import {
  Actor,
  CaseReference,
  Channel,
  Commitment,
  Contact,
  DecisionReference,
  Harm,
  Instant,
  Origin,
  Person,
  PersonalNeed,
  PolicyReference,
  TrailEntry,
} from "../src/service/index.ts";

type Schema = { [key: string]: unknown; properties?: Record<string, Schema> };

const NOUNS = {
  Actor,
  CaseReference,
  Channel,
  Commitment,
  Contact,
  DecisionReference,
  Harm,
  Instant,
  Origin,
  Person,
  PersonalNeed,
  PolicyReference,
  TrailEntry,
};
const FOLDER = new URL("../src/service/", import.meta.url);

/** The text of `service.schema.json`: each noun under `$defs`, by the name that its type has. */
export function serviceSchema(): string {
  const words = commentsOf(FOLDER);
  const metadata = z.registry<{ id: string; title: string; description?: string }>();
  for (const [id, schema] of Object.entries(NOUNS)) {
    metadata.add(schema, { id, title: id, description: words.get(id) ?? "" });
  }
  const made = z.toJSONSchema(z.object(NOUNS), { io: "input", metadata });
  const { $schema, $defs } = JSON.parse(JSON.stringify(made)) as Schema;
  for (const [noun, schema] of Object.entries($defs as Record<string, Schema>)) {
    // Read-only is the type, not the data: whoever writes a contact writes all of it.
    delete schema.readOnly;
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      delete field.readOnly;
      const description = words.get(`${noun}.${name}`);
      if (description !== undefined) field.description = description;
    }
  }
  const description =
    "The words that every model of customer service speaks. Refer to one as #/$defs/Commitment.";
  return `${JSON.stringify({ $schema, title: "Service", description, $defs }, null, 2)}\n`;
}

/** What the comments say: by `Noun`, and by `Noun.field`. Only the first paragraph; the rest is for programmers. */
function commentsOf(folder: URL): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      const noun = statement.name.text;
      keep(words, noun, statement);
      if (!ts.isInterfaceDeclaration(statement)) continue;
      for (const member of statement.members) keep(words, `${noun}.${member.name?.getText()}`, member);
    }
  }
  return words;
}

function keep(words: Map<string, string>, name: string, node: ts.Node): void {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  const [paragraph] = (ts.getTextOfJSDocComment(comment) ?? "").split(/\n\s*\n/);
  const plain = paragraph
    ?.replace(/\s+/g, " ")
    .replace(/\{@link (\w+)\}/g, "$1")
    .trim();
  if (plain) words.set(name, plain);
}
