import { harmless } from "../terminal/harmless.ts";
import { type Line, styled } from "../terminal/line.ts";
import { tableLines } from "../terminal/table-lines.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import type { Section, Sheet } from "./sheet.ts";

/** A sheet as lines of a terminal. */
export function sheetInTerminal({ title, about, sections }: Sheet, width: number): readonly Line[] {
  const indent = Math.max(...about.map(([word]) => word.length)) + 2;
  return [
    ...flow(title, width).map((text): Line => [styled("bold", text)]),
    ...about.flatMap(([word, value]) =>
      flow(value, width - indent).map((text, index): Line => {
        return [styled("dim", (index === 0 ? word : "").padEnd(indent)), text];
      }),
    ),
    ...sections.flatMap((section) => sectionLines(section, width)),
  ];
}

function sectionLines(
  { title, remarks = [], sentences = [], table }: Section,
  width: number,
): readonly Line[] {
  return [
    [],
    [styled("bold", title.toUpperCase())],
    ...remarks.flatMap((remark) => flow(remark, width).map((text): Line => [text])),
    ...(table === undefined ? [] : [[], ...tableLines(table, width)]),
    ...sentences.flatMap((sentence) =>
      flow(sentence, width - 2).map((text, index): Line => [index === 0 ? "- " : "  ", text]),
    ),
  ];
}

/** Before measuring: a character that is written out takes more room. */
function flow(text: string, width: number): readonly string[] {
  return wrapText(text.split("\n").map(harmless).join("\n"), width);
}
