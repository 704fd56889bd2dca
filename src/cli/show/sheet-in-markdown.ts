import { harmless } from "../terminal/harmless.ts";
import type { Table } from "../terminal/table-lines.ts";
import type { Section, Sheet } from "./sheet.ts";

/** A sheet as Markdown, for a wiki or a pull request. What a policy says stays text: no markup, no links, no HTML. */
export function sheetInMarkdown({ title, about, sections }: Sheet): string {
  const head = [`# ${asText(title)}`, about.map(([word, value]) => `- ${word}: ${asText(value)}`).join("\n")];
  return `${[...head, ...sections.flatMap(blocksOf)].join("\n\n")}\n`;
}

function blocksOf({ title, remarks = [], sentences = [], table }: Section): readonly string[] {
  return [
    `## ${asText(title)}`,
    ...(remarks.length === 0 ? [] : [remarks.map(asText).join(" ")]),
    ...(table === undefined ? [] : [tableOf(table)]),
    ...(sentences.length === 0 ? [] : [sentences.map((sentence) => `- ${asText(sentence)}`).join("\n")]),
  ];
}

function tableOf({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(row.map((cell) => cell.split("\n").map(asText).join("<br>")))),
  ].join("\n");
}

/** Markdown's signs escaped, `&` first among them; a URL stays readable, and forges nothing. */
function asText(text: string): string {
  return harmless(text.replaceAll("\n", " "))
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => (sign === "<" ? "&lt;" : `\\${sign}`));
}
