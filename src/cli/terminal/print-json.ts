import { harmlessJson } from "./harmless-json.ts";
import type { Io } from "./io.ts";

/** Prints a value for a program. */
export async function printJson(value: unknown, { stdout }: Pick<Io, "stdout">): Promise<void> {
  await stdout.write(`${harmlessJson(value, 2)}\n`);
}
