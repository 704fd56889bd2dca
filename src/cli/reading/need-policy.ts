import type { Policy } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";
import { issueLine } from "../issue-line.ts";
import type { Io } from "../terminal/io.ts";
import { print } from "../terminal/print.ts";
import { readPolicy } from "./read-policy.ts";

/**
 * The policy that a command cannot work without.
 *
 * @throws {@link BadUse} after saying what is wrong with the document.
 */
export async function needPolicy(name: string, io: Io): Promise<Policy> {
  const read = await readPolicy(name, io);
  if (read.ok) return read.value;
  const lines = read.issues.map((issue) => issueLine(name, "error", issue));
  await print(lines, { stdout: io.stderr, color: false });
  throw new BadUse(`${name} is not a policy: see its issues above`);
}
