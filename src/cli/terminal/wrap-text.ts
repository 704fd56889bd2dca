import { charactersOf } from "./characters-of.ts";
import { textWidth } from "./text-width.ts";

/** The lines of a text within a width. Line feeds stay; a word that is too long is broken. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, Math.max(width, 1)));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  const words = paragraph.split(/ +/).flatMap((word) => broken(word, width));
  for (const word of words) {
    const size = textWidth(word);
    if (line !== "" && columns + 1 + size > width) {
      lines.push(line);
      line = "";
      columns = 0;
    }
    columns += size + (line === "" ? 0 : 1);
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** A word in pieces that fit: after hyphens and slashes where that is enough, else wherever it must be. */
function broken(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const parts = word
    .split(/(?<=[-/])/)
    .flatMap((part) => (textWidth(part) <= width ? [part] : charactersOf(part)));
  const pieces: string[] = [];
  let piece = "";
  for (const part of parts) {
    if (piece !== "" && textWidth(piece) + textWidth(part) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += part;
  }
  return [...pieces, piece];
}
