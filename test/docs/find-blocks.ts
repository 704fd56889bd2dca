/**
 * Finds the code that readers see: the `ts` blocks of pages, and the examples in the doc comments of the sources.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeBlock } from "./code-block.ts";

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, "../..");

/** The pages: README, everything under docs without the generated reference, and the page of each finding. */
export function pages(): readonly string[] {
  return ["README.md", ...["docs", "docs/findings"].flatMap(pagesIn)];
}

function pagesIn(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** The source files of the library. */
export function sources(): readonly string[] {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => join("src", file));
}

/** Every `ts` block of a page. */
export function blocksOfPage(file: string, text = readText(file)): readonly CodeBlock[] {
  return joined(fencedBlocks(text.split("\n"), file, "ts"));
}

/** A block marked `continue` goes on from the one before it, and is run with it. */
function joined(blocks: readonly CodeBlock[]): readonly CodeBlock[] {
  let before = "";
  return blocks.map((block) => {
    const goesOn = block.note === "continue";
    before = goesOn ? `${before}\n${block.code}` : block.code;
    return goesOn ? { ...block, code: before, note: "" } : block;
  });
}

/** Every `ts` block in the doc comments of a source file. */
export function blocksOfSource(file: string, text = readText(file)): readonly CodeBlock[] {
  let inside = false;
  const lines = text.split("\n").map((line) => {
    if (/^\s*\/\*\*/.test(line)) inside = true;
    const bare = inside ? line.replace(/^\s*(\/\*\*|\*(?!\/)) ?/, "") : "";
    if (line.includes("*/")) inside = false;
    return bare;
  });
  return fencedBlocks(lines, file, "ts");
}

/** The blocks of one language in lines of Markdown. */
export function fencedBlocks(lines: readonly string[], file: string, language: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly line: number; readonly language: string; readonly note: string } | undefined;
  lines.forEach((text, index) => {
    const fence = /^\s*```(\S*)\s*(.*)$/.exec(text);
    if (fence === null) return;
    if (open === undefined) {
      open = { line: index + 2, language: fence[1] as string, note: (fence[2] as string).trim() };
      return;
    }
    const { line, note } = open;
    if (open.language === language)
      blocks.push({ file, line, code: lines.slice(line - 1, index).join("\n"), note });
    open = undefined;
  });
  if (open !== undefined)
    throw new Error(`${file}: the block that begins before line ${open.line} has no end`);
  return blocks;
}

/** The text of a file of the repository. */
export function readText(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}
