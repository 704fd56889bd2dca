import { type Line, styled } from "../terminal/line.ts";
import { tableLines } from "../terminal/table-lines.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import type { Section, Sheet } from "./sheet.ts";

/** A sheet as lines of a terminal. */
export function sheetInTerminal({ title, about, sections }: Sheet, width: number): readonly Line[] {
  const longest = Math.max(...about.map(([word]) => word.length));
  return [
    [styled("bold", title)],
    ...about.map(([word, value]): Line => [styled("dim", word.padEnd(longest + 2)), value]),
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
    ...remarks.flatMap((remark) => wrapText(remark, width).map((text): Line => [text])),
    ...(table === undefined ? [] : [[], ...tableLines(table, width)]),
    ...sentences.flatMap((sentence) =>
      wrapText(sentence, width - 2).map((text, index): Line => [index === 0 ? "- " : "  ", text]),
    ),
  ];
}
