/** What a document accepts: sometimes something that is there, sometimes in vain. */
import type { FindingCode } from "../../../src/analysis/finding.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Random } from "../../policy/generators/random.ts";

const CODES: readonly FindingCode[] = [
  "gap",
  "conflict",
  "overlap",
  "never-fires",
  "redundant-rule",
  "unused-fact",
  "unreached-outcome",
  "boundary-smell",
  "cliff",
  "guarantee-refuted",
];
const ABOUT_RULES = ["conflict", "overlap", "never-fires", "redundant-rule"];
const ABOUT_FACTS = ["unused-fact", "boundary-smell", "cliff"];
const ABOUT_OUTCOMES = ["unreached-outcome", "cliff"];

/** None in most policies, else one to three. */
export function draftAcceptances(random: Random, document: PolicyDocument): readonly object[] {
  if (random.chance(0.6)) return [];
  return Array.from({ length: random.between(1, 3) }, () => draftAcceptance(random, document));
}

function draftAcceptance(random: Random, document: PolicyDocument): object {
  const finding = random.pick(CODES);
  const named = (codes: readonly string[]) => codes.includes(finding) && random.chance(0.5);
  const promises = (document.guarantees ?? []).flatMap(({ id }) => id ?? []);
  const rules = rulesOf(document).map(({ id }) => id);
  return {
    finding,
    ...(named(ABOUT_RULES) && { rules: random.some(rules, 1, finding === "conflict" ? 2 : 1) }),
    ...(named(ABOUT_FACTS) && { facts: random.some(Object.keys(document.facts), 1, 1) }),
    ...(named(ABOUT_OUTCOMES) && { outcome: random.pick(Object.keys(document.outcome)) }),
    ...(named(["guarantee-refuted"]) && promises.length > 0 && { guarantee: random.pick(promises) }),
    because: "We know.",
  };
}
