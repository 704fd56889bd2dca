/**
 * One piece of code that a reader may copy out of a page or a doc comment.
 */

/** A block of TypeScript with its place. */
export interface CodeBlock {
  /** The file it stands in, from the root of the repository. */
  readonly file: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  readonly code: string;
  /** What is written after `ts` on the fence: empty, or `no-run` with its reason. */
  readonly note: string;
}

/** Where a block stands, as an editor opens it. */
export function placeOf({ file, line }: CodeBlock): string {
  return `${file}:${line}`;
}

/** Why a block is compiled and not run; undefined where it is run. A mark without a reason does not count. */
export function reasonNotToRun({ note }: CodeBlock): string | undefined {
  return /^no-run\s+(\S.*)$/.exec(note)?.[1];
}
