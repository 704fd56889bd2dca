import colors from "picocolors";
import { harmless } from "./harmless.ts";
import type { Io } from "./io.ts";
import type { Line } from "./line.ts";

/** Prints lines for a person. A line feed within a text begins a new line; every other control is written out. */
export async function print(
  lines: readonly Line[],
  { stdout, color }: Pick<Io, "stdout" | "color">,
): Promise<void> {
  const paint = colors.createColors(color);
  const text = lines.map((line) => {
    const pieces = line.map((piece) =>
      typeof piece === "string" ? byLine(piece) : paint[piece.style](byLine(piece.text)),
    );
    return `${pieces.join("")}\n`;
  });
  await stdout.write(text.join(""));
}

function byLine(text: string): string {
  return text.split("\n").map(harmless).join("\n");
}
