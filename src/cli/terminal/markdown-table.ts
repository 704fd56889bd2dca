import { markdownText } from "./markdown-text.ts";
import type { Table } from "./table-lines.ts";

/** A table in Markdown; a line feed in a cell begins a new line there. */
export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(row.map((cell) => cell.split("\n").map(markdownText).join("<br>")))),
  ].join("\n");
}
