/**
 * Policies that stand side by side: every version of every policy that a company goes by. That no two of them hold at
 * once is checked when the set is made, and not when a customer waits.
 */
import { type Issue, issueText, MisuseError } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Policy } from "../policy.ts";
import { compareVersions } from "./compare-versions.ts";

/** Policies of which no two with one id and one jurisdiction hold on the same day. */
export interface PolicySet<Held extends Policy = Policy> {
  readonly policies: readonly Held[];
  /** What their author should look at, though nothing is wrong: days on which no version holds. */
  readonly notes: readonly Issue[];
}

/**
 * Makes a set of policies that a program has. `inForce` chooses from it.
 *
 * Two versions of one policy for one jurisdiction may not hold on the same day (`overlapping-versions`), and no two
 * policies may have one id and one version (`duplicate-version`). Days between two versions are a note
 * (`gap-between-versions`). Where a set is made of documents that somebody else wrote, `parsePolicySet` returns the
 * issues instead.
 *
 * @throws MisuseError `broken-policy-set` with every issue, `not-a-policy`.
 *
 * @example
 * ```ts
 * import { inForce, policySet } from "evenhand";
 * import { ofcomAutomaticCompensation2021 } from "evenhand/schemes/ofcom-automatic-compensation-2021";
 * import { ofcomAutomaticCompensation2024 } from "evenhand/schemes/ofcom-automatic-compensation-2024";
 *
 * const ofcom = policySet([ofcomAutomaticCompensation2021, ofcomAutomaticCompensation2024]);
 * ofcom.notes[0]?.message; //=> "no version of `ofcom-automatic-compensation` for `GB` holds from 2022-04-01 until 2024-04-01"
 * inForce(ofcom, "2024-05-01").status; //=> "in-force"
 * ```
 */
export function policySet<Held extends Policy>(policies: readonly Held[]): PolicySet<Held> {
  for (const policy of policies) compiledOf(policy);
  const { issues, notes } = compareVersions(policies);
  if (issues.length === 0) return { policies: [...policies], notes };
  const told = issues.map(issueText).join("\n");
  throw new MisuseError("broken-policy-set", `these policies cannot stand in one set\n${told}`);
}
