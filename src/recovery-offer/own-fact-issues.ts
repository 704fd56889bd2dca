/**
 * A policy that asks for the severity must be able to take every severity that a failure may have: what it cannot take
 * would make the facts of an honest case unusable.
 */
import type { Issue } from "../issue/index.ts";
import type { Fact, Policy } from "../policy/index.ts";
import { HARMS } from "../service/index.ts";
import { COMPONENT_KINDS } from "./component-kind.ts";
import { OWN_FACTS, type OwnFact } from "./facts-for.ts";
import { MOST_AFFECTED, MOST_HARMS, MOST_REPEATS } from "./failure.ts";
import { issueOf } from "./messages.ts";

interface Words {
  /** What will be given, so that each must be listed, unless further words are taken. */
  readonly given: readonly string[];
  /** What is given where it is listed. */
  readonly onDemand: readonly string[];
}

const WORDS: Readonly<Partial<Record<OwnFact, Words>>> = {
  kind: { given: ["outcome", "process"], onDemand: [] },
  severity: { given: ["minor", "moderate", "serious", "severe"], onDemand: [] },
  cause: { given: ["ours", "partner", "third-party", "customer"], onDemand: ["unknown"] },
  harm: {
    given: HARMS,
    onDemand: ["none"],
  },
  component: { given: [], onDemand: COMPONENT_KINDS.filter((kind) => kind !== "compensate") },
  as: { given: ["entitlement", "goodwill"], onDemand: [] },
};
const MOST: Readonly<Partial<Record<OwnFact, number>>> = {
  repeats: MOST_REPEATS,
  affected: MOST_AFFECTED,
  harms: MOST_HARMS,
};

/** What is wrong with how a policy declares the facts that a playbook gives it; those not in `given` it never gets. */
export function ownFactIssues(policy: Policy, given: readonly OwnFact[], place: readonly string[]): Issue[] {
  const { facts } = policy.document;
  return OWN_FACTS.flatMap((name) => {
    const fact = facts[name];
    const path = [...place, "facts", name];
    if (fact === undefined) return [];
    if (!given.includes(name)) return [issueOf("fact-not-given", path, policy.id, name, given)];
    return name in MOST ? countIssues(policy.id, name, fact, path) : wordIssues(policy.id, name, fact, path);
  });
}

function countIssues(id: string, name: OwnFact, fact: Fact, path: readonly string[]): Issue[] {
  if (fact.type !== "integer") return [issueOf("fact-of-other-type", path, id, name, fact.type, "integer")];
  const most = MOST[name] ?? 0;
  return fact.min > 0 || fact.max < most
    ? [issueOf("fact-too-narrow", path, id, name, `write \`min: 0, max: ${most}\``)]
    : [];
}

function wordIssues(id: string, name: OwnFact, fact: Fact, path: readonly string[]): Issue[] {
  if (fact.type !== "enum") return [issueOf("fact-of-other-type", path, id, name, fact.type, "enum")];
  const { given, onDemand } = WORDS[name] ?? { given: [], onDemand: [] };
  const known = [...given, ...onDemand];
  const strange = fact.values.filter((word) => !known.includes(word));
  const missing = fact.other === true ? [] : given.filter((word) => !fact.values.includes(word));
  return [
    ...strange.map((word) => issueOf("unknown-value", path, id, word, known)),
    ...(missing.length > 0 ? [issueOf("values-missing", path, id, name, missing)] : []),
  ];
}
