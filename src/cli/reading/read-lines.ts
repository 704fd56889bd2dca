/**
 * Lines out of bytes, in groups as they arrive. Only the line that is still incomplete is kept, and of one that grows
 * past the limit nothing but the fact that it did: a stream of any length, or of one endless line, is read in the
 * same memory.
 */

/** One line, counted from 1. Without text where it was too long, or was not UTF-8. */
export interface InputLine {
  readonly number: number;
  readonly text?: string;
  readonly problem?: "too-long" | "not-utf-8";
}

const LINE_FEED = 0x0a;

/** The lines of each chunk that comes in, and the last one though nothing ends it. `longest` is in bytes. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly InputLine[]> {
  let number = 0;
  let size = 0;
  let parts: Uint8Array[] = [];
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): InputLine => {
    const line = lineOf(++number, parts, size > longest);
    size = 0;
    parts = [];
    return line;
  };
  for await (const chunk of input) {
    const lines: InputLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish()];
}

function lineOf(number: number, parts: readonly Uint8Array[], tooLong: boolean): InputLine {
  if (tooLong) return { number, problem: "too-long" };
  const [first] = parts;
  const bytes = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
  try {
    return { number, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { number, problem: "not-utf-8" };
  }
}
