import { markdownTable } from "../terminal/markdown-table.ts";
import { markdownText } from "../terminal/markdown-text.ts";
import type { Section, Sheet } from "./sheet.ts";

/** A sheet as Markdown, for a wiki or a pull request. What a policy says stays text: no markup, no links, no HTML. */
export function sheetInMarkdown({ title, about, sections }: Sheet): string {
  const head = [
    `# ${markdownText(title)}`,
    about.map(([word, value]) => `- ${word}: ${markdownText(value)}`).join("\n"),
  ];
  return `${[...head, ...sections.flatMap(blocksOf)].join("\n\n")}\n`;
}

function blocksOf({ title, remarks = [], sentences = [], table }: Section): readonly string[] {
  return [
    `## ${markdownText(title)}`,
    ...(remarks.length === 0 ? [] : [remarks.map(markdownText).join(" ")]),
    ...(table === undefined ? [] : [markdownTable(table)]),
    ...(sentences.length === 0
      ? []
      : [sentences.map((sentence) => `- ${markdownText(sentence)}`).join("\n")]),
  ];
}
