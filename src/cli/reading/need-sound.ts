import type { Result } from "../../issue/index.ts";
import { BadUse } from "../exit-code.ts";
import { issueLine } from "../issue-line.ts";
import type { Io } from "../terminal/io.ts";
import { print } from "../terminal/print.ts";

/**
 * What was read, where it is sound; `what` says what was expected.
 *
 * @throws {@link BadUse} after saying what is wrong.
 */
export async function needSound<Value>(
  name: string,
  what: string,
  read: Result<Value>,
  io: Pick<Io, "stderr">,
): Promise<Value> {
  if (read.ok) return read.value;
  const lines = read.issues.map((issue) => issueLine(name, "error", issue));
  await print(lines, { stdout: io.stderr, color: false });
  throw new BadUse(`${name} is not ${what}: see its issues above`);
}
