import { inBackticks, type Result } from "../../issue/index.ts";
import { type Policy, parsePolicyText } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { PUBLISHED_POLICIES } from "./published-policies.ts";
import { readText } from "./read-text.ts";

const SCHEME = "scheme:";

/** A policy, or what is wrong with it, and the text that it was read from: a published one has none. */
export interface PolicySource {
  readonly read: Result<Policy>;
  readonly text?: string;
}

/**
 * The policy that a FILE argument names: a file, `-` for standard input, or `scheme:NAME` for a published one.
 *
 * @throws {@link BadUse} where there is nothing to read.
 */
export async function readPolicySource(name: string, io: Io): Promise<PolicySource> {
  if (/\.[cm]?[jt]sx?$/.test(name)) {
    throw new BadUse(
      `${inBackticks(name)} is a program: a policy in code is checked there, with \`runCases\``,
    );
  }
  if (!name.startsWith(SCHEME)) {
    const text = await readText(name, io);
    return { read: parsePolicyText(text), text };
  }
  const published = PUBLISHED_POLICIES.get(name.slice(SCHEME.length));
  if (published === undefined) {
    const known = [...PUBLISHED_POLICIES.keys()].map((id) => inBackticks(SCHEME + id));
    throw new BadUse(`${inBackticks(name)} is not published: there is ${known.join(", ")}`);
  }
  return { read: { ok: true, value: await published() } };
}
