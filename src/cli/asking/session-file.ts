/**
 * What is known so far, in a file: written after every answer, so that nothing is lost where a dialogue breaks off.
 */
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { inBackticks } from "../../issue/index.ts";
import { BadUse } from "../exit-code.ts";
import { readText } from "../reading/read-text.ts";
import { harmlessJson } from "../terminal/harmless-json.ts";
import type { Io } from "../terminal/io.ts";

/** The text of the file; undefined where there is none yet. */
export async function readSession(file: string, io: Io): Promise<string | undefined> {
  if (file === "-") throw new BadUse("--session takes the name of a file");
  return existsSync(resolve(io.folder, file)) ? await readText(file, io) : undefined;
}

/** Writes the file as a whole or not at all. */
export function writeSession(file: string, known: unknown, { folder }: Pick<Io, "folder">): void {
  const target = resolve(folder, file);
  try {
    writeFileSync(`${target}.new`, `${harmlessJson(known, 2)}\n`);
    renameSync(`${target}.new`, target);
  } catch (error) {
    throw new BadUse(`cannot write ${inBackticks(file)}: ${(error as Error).message}`);
  }
}
