import { type AnalyseOptions, analyse } from "../../analysis/index.ts";
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { parsePolicyText, runCases } from "../../policy/index.ts";
import type { NamedPolicy } from "../comparing/compared.ts";
import { BadUse } from "../exit-code.ts";
import { isNeedsText } from "../reading/is-needs-text.ts";
import { positionIn } from "../reading/position-in.ts";
import { readSource } from "../reading/read-source.ts";
import type { Io } from "../terminal/io.ts";
import { checkNeeds } from "./check-needs.ts";
import type { Checked } from "./checked.ts";
import { needFloors } from "./need-floors.ts";

/**
 * Reads one file, runs its cases and analyses it; `named` are the policies that its guarantees may name. A file that
 * cannot be read is an answer too: it does not keep the others from being checked.
 */
export async function checkFile(
  file: string,
  named: readonly NamedPolicy[],
  effort: Pick<AnalyseOptions, "nodes" | "steps">,
  io: Io,
): Promise<Checked> {
  try {
    const source = await readSource(file, io);
    const text = "text" in source ? source.text : undefined;
    if (text !== undefined && isNeedsText(text)) return checkNeeds(file, text, named, effort);
    const read =
      "published" in source ? { ok: true as const, value: source.published } : parsePolicyText(source.text);
    if (!read.ok) return { file, issues: read.issues };
    const policy = read.value;
    const policies = named.map((one) => one.policy);
    needFloors(file, policy, policies);
    const sound = {
      policy,
      cases: runCases(policy),
      analysis: analyse(policy, { ...effort, policies }),
      files: new Map(named.map((one) => [one.policy.id, one.file])),
    };
    return { file, issues: [], sound: text === undefined ? sound : { ...sound, locate: positionIn(text) } };
  } catch (error) {
    // A floor under an outcome that the other policy does not have.
    if (error instanceof MisuseError)
      return { file, issues: [], unreadable: `${inBackticks(file)}: ${error.message}` };
    if (!(error instanceof BadUse)) throw error;
    return { file, issues: [], unreadable: error.message };
  }
}
