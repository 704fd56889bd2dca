import { inBackticks } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { PUBLISHED_POLICIES } from "./published-policies.ts";
import { readText } from "./read-text.ts";

const SCHEME = "scheme:";

/** What a FILE argument names: a text that is still to be read, or a published policy. */
export type Source = { readonly text: string } | { readonly published: Policy };

/**
 * What a FILE argument names: a file, `-` for standard input, or `scheme:NAME` for a published policy.
 *
 * @throws {@link BadUse} where there is nothing to read.
 */
export async function readSource(name: string, io: Io): Promise<Source> {
  if (/\.[cm]?[jt]sx?$/.test(name)) {
    throw new BadUse(
      `${inBackticks(name)} is a program: a policy in code is checked there, with \`runCases\``,
    );
  }
  if (!name.startsWith(SCHEME)) return { text: await readText(name, io) };
  const published = PUBLISHED_POLICIES.get(name.slice(SCHEME.length));
  if (published === undefined) {
    const known = [...PUBLISHED_POLICIES.keys()].map((id) => inBackticks(SCHEME + id));
    throw new BadUse(`${inBackticks(name)} is not published: there is ${known.join(", ")}`);
  }
  return { published: await published() };
}
