import { type Node, parseTree } from "jsonc-parser";

/** Where something stands in a text, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
/** Finds where a path of a document stands: the value there, or the deepest part of the path that is written. */
export type Locate = (path: readonly (string | number)[]) => Position;

/** The places in the text of a sound document. It is read once for all paths. */
export function positionIn(text: string): Locate {
  const root = parseTree(text.replace(/^\uFEFF/, " "), [], { allowTrailingComma: true });
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (path) => {
    let node = root;
    for (const step of path) {
      const next = node === undefined ? undefined : childOf(node, step);
      if (next === undefined) break;
      node = next;
    }
    const offset = node?.offset ?? 0;
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function childOf({ type, children = [] }: Node, step: string | number): Node | undefined {
  if (type === "array") return children[Number(step)];
  return children.find((property) => property.children?.[0]?.value === step)?.children?.[1];
}
