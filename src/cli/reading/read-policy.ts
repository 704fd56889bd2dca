import { inBackticks, type Result } from "../../issue/index.ts";
import { type Policy, parsePolicyText } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { isNeedsText } from "./is-needs-text.ts";
import { readSource } from "./read-source.ts";

/**
 * The policy that a FILE argument names, or what is wrong with it: a file, `-` for standard input, or `scheme:NAME` for a
 * published one.
 *
 * @throws {@link BadUse} where there is nothing to read, or it is a needs policy.
 */
export async function readPolicy(name: string, io: Io): Promise<Result<Policy>> {
  const source = await readSource(name, io);
  if ("published" in source) return { ok: true, value: source.published };
  const read = parsePolicyText(source.text);
  if (!read.ok && isNeedsText(source.text)) {
    throw new BadUse(
      `${inBackticks(name)} is a needs policy, and this command takes a policy that decides: see \`evenhand check\` and \`evenhand ask\``,
    );
  }
  return read;
}
