import { harmless } from "./harmless.ts";
import { type Line, type Style, styled } from "./line.ts";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** Cells by row, under one title a column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const GAP = "  ";

/** A table within a width: each column as wide as it needs, and where that is too much, fairly narrower. */
export function tableLines({ columns, rows }: Table, width: number): readonly Line[] {
  // Before measuring: a character that is written out takes more room.
  const cells = rows.map((row) => row.map((cell) => cell.split("\n").map(harmless).join("\n")));
  const needs = columns.map((title, column) => needOf([title, ...cells.map((row) => row[column] ?? "")]));
  const widths = shareOut(needs, width - GAP.length * (columns.length - 1));
  const head = rowLines(columns, widths, "bold");
  const rule: Line = [styled("dim", widths.map((size) => "─".repeat(size)).join(GAP))];
  const tall = cells.map((row) => rowLines(row, widths));
  // Rows of several lines need air between them to be told apart.
  const airy = tall.some((lines) => lines.length > 1);
  const body = tall.flatMap((lines, index) => (airy && index > 0 ? [[], ...lines] : lines));
  return [...head, rule, ...body];
}

function rowLines(row: readonly string[], widths: readonly number[], style?: Style): readonly Line[] {
  const wrapped = widths.map((size, column) => wrapText(row[column] ?? "", size));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const text = wrapped
      .map((lines, column) => padded(lines[index] ?? "", widths[column] ?? 0))
      .join(GAP)
      .trimEnd();
    return [style === undefined ? text : styled(style, text)];
  });
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** What a column asks for: room for its longest word, for its longest line, and how much text its fullest cell has. */
interface Need {
  readonly word: number;
  readonly line: number;
  readonly text: number;
}

function needOf(cells: readonly string[]): Need {
  const widest = (pieces: readonly string[]) => Math.max(...pieces.map(textWidth));
  return {
    word: widest(cells.flatMap((cell) => cell.split(/[\s-]/))) + 1,
    line: widest(cells.flatMap((cell) => cell.split("\n"))),
    text: widest(cells.map((cell) => cell.replaceAll("\n", " "))),
  };
}

/** Every column gets its longest word; what is left goes where the most text is, as far as a line can use it. */
function shareOut(needs: readonly Need[], available: number): readonly number[] {
  const fair = Math.max(4, Math.floor(available / needs.length));
  const widths = needs.map(({ word, line }) => Math.min(word, line, fair));
  for (;;) {
    const left = available - widths.reduce((sum, size) => sum + size, 0);
    const open = needs.flatMap(({ line, text }, column) =>
      line > (widths[column] ?? 0) ? [{ column, line, text }] : [],
    );
    const total = open.reduce((sum, { text }) => sum + text, 0);
    if (left < open.length || open.length === 0) return widths;
    for (const { column, line, text } of open) {
      const more = Math.max(1, Math.floor((left * text) / total));
      const size = widths[column] ?? 0;
      const used = widths.reduce((sum, its) => sum + its, 0);
      widths[column] = Math.min(line, size + Math.min(more, available - used));
    }
  }
}
