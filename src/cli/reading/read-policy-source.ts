import { inBackticks, type Result } from "../../issue/index.ts";
import { type Policy, parsePolicyText } from "../../policy/index.ts";
import { BadUse } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { needsDocumentIn } from "./needs-document-in.ts";
import { readSource } from "./read-source.ts";

/** A policy, or what is wrong with it, and the text that it was read from: a published one has none. */
export interface PolicySource {
  readonly read: Result<Policy>;
  readonly text?: string;
}

/**
 * The policy that a FILE argument names: a file, `-` for standard input, or `scheme:NAME` for a published one.
 *
 * @throws {@link BadUse} where there is nothing to read, or it is a needs policy.
 */
export async function readPolicySource(name: string, io: Io): Promise<PolicySource> {
  const source = await readSource(name, io);
  if ("published" in source) return { read: { ok: true, value: source.published } };
  const read = parsePolicyText(source.text);
  if (!read.ok && needsDocumentIn(source.text) !== undefined) {
    throw new BadUse(
      `${inBackticks(name)} is a needs policy, and this command takes a policy that decides: see \`evenhand ask\``,
    );
  }
  return { read, text: source.text };
}
