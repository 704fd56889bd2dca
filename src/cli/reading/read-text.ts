import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { inBackticks } from "../../issue/index.ts";
import { BadUse } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";

// A character of UTF-8 has at most four bytes, and a policy at most a million characters.
const MOST_BYTES = 4_000_000;

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws {@link BadUse} where it cannot be read, is not UTF-8, or is larger than any policy.
 */
export async function readText(name: string, io: Pick<Io, "stdin" | "folder">): Promise<string> {
  const shown = name === "-" ? "standard input" : inBackticks(name);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of name === "-" ? io.stdin : createReadStream(resolve(io.folder, name))) {
      parts.push(part);
      size += part.length;
      if (size > MOST_BYTES) break;
    }
  } catch (error) {
    throw new BadUse(`cannot read ${shown}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
  if (size > MOST_BYTES) throw new BadUse(`${shown} has more than ${MOST_BYTES} bytes`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new BadUse(`${shown} is not UTF-8 text`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
};

function reasonOf({ code = "", message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message;
}
