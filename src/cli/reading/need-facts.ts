import { issueText } from "../../issue/index.ts";
import type { GivenFacts } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";
import { readFacts } from "./read-facts.ts";

/**
 * The facts of an argument.
 *
 * @throws {@link BadUse} where they are not JSON: the shell has eaten the quotes, as a rule.
 */
export function needFacts(text: string): GivenFacts {
  const read = readFacts(text);
  if (read.ok) return read.value;
  // Whoever names a file has not misquoted anything.
  if (/^[^\s{]+\.jsonc?$/i.test(text))
    throw new BadUse(`--facts takes JSON, not the name of a file: write --facts "$(cat ${text})"`);
  throw new BadUse(`--facts: ${read.issues.map(issueText).join("; ")}`);
}
