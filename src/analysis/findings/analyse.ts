/**
 * Everything that can be found out about a policy without a single case.
 */
import { type Acceptance, chooseText, type Guarantee, type Policy } from "../../policy/index.ts";
import { compiledOf } from "../../policy/normal-form.ts";
import type { Analysis } from "../analysis.ts";
import { ensureOptions } from "../asking/ensure-options.ts";
import type { Finding, Severity } from "../finding.ts";
import { proveNormal } from "../guarantees/prove.ts";
import type { Effort, Proof } from "../proof.ts";
import { acceptedBy } from "./accepted-by.ts";
import { findBoundarySmells } from "./find-boundary-smells.ts";
import { findCliffs } from "./find-cliffs.ts";
import { findGaps } from "./find-gaps.ts";
import { findIdleRules } from "./find-idle-rules.ts";
import { findPairs } from "./find-pairs.ts";
import { findUnreachedOutcomes, findUnusedFacts } from "./find-unused.ts";
import { type AnalyseOptions, findingContext } from "./finding-context.ts";
import { message } from "./messages.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/**
 * Holes, contradictions, rules that never fire, facts that change nothing, guarantees that do not hold: each with a
 * sentence, and with a case to look at that `decide` confirms. What the document accepts stays quiet.
 *
 * @throws MisuseError `missing-policy` where a guarantee names a policy that is not given under `policies`; `not-options`.
 *
 * @example
 * ```ts
 * import { analyse, definePolicy } from "evenhand";
 *
 * const lateParcel = definePolicy({
 *   id: "late-parcel",
 *   version: "1",
 *   purpose: "goodwill",
 *   facts: { days: { type: "integer", min: 0, max: 60 } },
 *   outcome: { voucher: { type: "money", currency: "GBP" } },
 *   rules: [
 *     { id: "late", when: { days: { gte: 3 } }, then: { voucher: "5.00" }, because: "{days} days late." },
 *     { id: "very-late", when: { days: { gt: 10 } }, then: { voucher: "20.00" }, because: "{days} days late." },
 *   ],
 *   otherwise: { then: { voucher: "0" }, because: "On time." },
 * });
 * const { findings } = analyse(lateParcel);
 * findings[0]?.message; //=> "`very-late` never fires: `late` takes every case first"
 * ```
 */
export function analyse(policy: Policy, options: AnalyseOptions = {}): Analysis {
  compiledOf(policy);
  ensureOptions(options, ["nodes", "steps", "engine", "policies", "regions"]);
  let effort: Effort = { nodes: 0, steps: 0 };
  const spend = (more: Effort) => {
    effort = { nodes: effort.nodes + more.nodes, steps: effort.steps + more.steps };
  };
  const context = findingContext(policy, options, spend);
  const guarantees = compiledOf(policy).normal.guarantees.map((normal) => {
    const written = policy.document.guarantees?.[normal.place] as Guarantee;
    const proof = proveNormal(policy, written, normal, options);
    spend(proof.effort);
    return proof;
  });
  const found = [
    ...findGaps(context),
    ...findPairs(context),
    ...findIdleRules(context),
    ...findUnusedFacts(context),
    ...findUnreachedOutcomes(context),
    ...findBoundarySmells(context),
    ...findCliffs(context),
    ...guarantees.flatMap(findingOf),
  ];
  const acceptances = policy.document.accept ?? [];
  const accepting = new Set<Acceptance>();
  const findings: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of found) {
    const acceptance = acceptances.filter((one) => acceptedBy(finding, one));
    for (const one of acceptance) accepting.add(one);
    const [first] = acceptance;
    if (first === undefined) findings.push(finding);
    else
      accepted.push({
        ...finding,
        accepted: chooseText(first.because, policy.document.language ?? "en", "audit") ?? "",
      });
  }
  acceptances.forEach((acceptance, index) => {
    if (accepting.has(acceptance)) return;
    findings.push({
      code: "unused-acceptance",
      severity: "warning",
      ...message.unusedAcceptance(acceptance.finding),
      path: ["accept", index],
    });
  });
  const bySeverity = (one: Finding, other: Finding) =>
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  return { findings: findings.sort(bySeverity), accepted, guarantees, effort };
}

function findingOf(proof: Proof, index: number): readonly Finding[] {
  if (proof.status === "proved") return [];
  const about = { path: ["guarantees", index], guarantee: proof.guarantee.id ?? String(index + 1) };
  if (proof.status === "undecided") {
    return [
      {
        code: "guarantee-undecided",
        severity: "warning",
        ...message.guaranteeUndecided(proof.text, proof.because),
        ...about,
      },
    ];
  }
  const { witness, other } = proof;
  return [
    {
      code: "guarantee-refuted",
      severity: "error",
      ...message.refuted(proof.text),
      ...about,
      witness,
      ...(other === undefined ? {} : { other }),
    },
  ];
}
