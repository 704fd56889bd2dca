/**
 * A policy with holes and contradictions, and an analysis of it written by hand: the page is tested apart from what
 * finds such things.
 */
import { decide, expectOk, type GivenFacts, type Policy, type PolicyDocument, parsePolicy } from "evenhand";
import type { Analysis, Proof, Witness } from "../../../src/analysis/index.ts";

/** The document; a test changes what it is about. */
export function sampleDocument(change: Partial<PolicyDocument> = {}): PolicyDocument {
  const abroad = { cause: ["crew", "technical"] };
  return {
    id: "late-flight",
    version: "3",
    title: "Late flights",
    purpose: "make-whole",
    jurisdiction: "EU",
    facts: {
      delay: { type: "integer", unit: "minute", min: 0, max: 2880, title: "delay at arrival" },
      distance: { type: "integer", unit: "kilometre", min: 0, max: 20_000 },
      cause: { type: "enum", values: ["weather", "crew", "technical"], other: true },
      fare: { type: "money", currency: "EUR", max: "5000.00", needs: "recorded" },
      rebooked: { type: "boolean" },
    },
    outcome: { compensation: { type: "money", currency: "EUR", round: "half-up" } },
    hit: "unique",
    rules: [
      {
        id: "short-haul",
        when: { delay: { gte: 180 }, distance: { lte: 1500 }, ...abroad },
        then: { compensation: "250.00" },
        because: "{delay} minutes late on a short flight.",
      },
      {
        id: "long-haul",
        when: {
          all: [{ delay: { gte: 240 } }, { distance: { gt: 3500 } }],
          any: [abroad, { rebooked: false }],
        },
        then: { compensation: "600.00" },
        because: "Late on a long flight.",
      },
      {
        id: "weather",
        when: { cause: "weather", delay: { lt: 300 } },
        then: { compensation: "0" },
        because: "The weather is nobody's fault.",
      },
      {
        id: "very-late",
        when: { delay: { gte: 1440 } },
        then: { compensation: { percent: "50", of: "fare" } },
        because: "Half of the fare.",
      },
      {
        id: "in-time",
        when: { delay: { lt: 180 }, cause: { not: "weather" } },
        then: { compensation: "0" },
        because: "Less than three hours.",
      },
    ],
    guarantees: [
      { id: "answers", complete: true },
      { whenGrows: "delay", neverFalls: "compensation" },
      { independent: "compensation", of: ["rebooked"] },
    ],
    ...change,
  };
}

/** The policy of the document. */
export function samplePolicy(change?: Partial<PolicyDocument>): Policy {
  return expectOk(parsePolicy(sampleDocument(change)));
}

/** A case with what the policy says of it. */
export function witnessOf(policy: Policy, facts: GivenFacts): Witness {
  const decision = decide(policy, facts, { from: "verified" });
  if (decision.status === "open" || decision.status === "invalid") throw new Error(JSON.stringify(decision));
  return {
    facts,
    status: decision.status,
    ...(decision.status === "decided" ? { outcome: decision.outcome } : {}),
    rules: decision.status === "gap" ? [] : decision.because.map(({ rule }) => rule),
  };
}

const fare = { value: { amount: 12_050, currency: "EUR" }, from: "verified" };

/** One finding of each severity, regions, a pair of cases, something accepted, and a guarantee of each kind. */
export function sampleAnalysis(policy: Policy): Analysis {
  const base = { delay: 300, distance: 1000, cause: "weather", fare, rebooked: false };
  const gap = witnessOf(policy, base);
  const effort = { nodes: 12, steps: 34 };
  const [complete, grows, independent] = policy.document.guarantees ?? [];
  const proofs = [
    complete && {
      status: "refuted",
      guarantee: complete,
      text: "Here is a case without an answer.",
      witness: gap,
    },
    grows && { status: "proved", guarantee: grows, text: "As delay grows, compensation never falls." },
    independent && { status: "undecided", guarantee: independent, text: "Who knows.", because: "budget" },
  ];
  return {
    findings: [
      {
        code: "gap",
        severity: "error",
        message: "no rule fires where `cause` is weather and `delay` is 300 or more",
        help: "write a rule for these cases, or `otherwise`",
        path: ["rules"],
        facts: ["delay", "cause"],
        regions: [
          { when: { cause: "weather" }, text: "cause weather and delay 300 to 1439", share: 0.031 },
          { text: "cause other than weather, crew or technical", share: 0.000_000_1 },
        ],
        more: 3,
        witness: gap,
      },
      {
        code: "conflict",
        severity: "error",
        message: "`long-haul` and `very-late` contradict each other",
        help: "narrow one of them",
        path: ["rules", 1],
        rules: ["long-haul", "very-late"],
        regions: [{ text: "delay 1440 or more and distance over 3500", share: 0.2 }],
        witness: witnessOf(policy, { ...base, delay: 1440, distance: 3501, cause: "crew" }),
      },
      {
        code: "boundary-smell",
        severity: "warning",
        message: "`delay` is tested with `lt` 180 and `gte` 180",
        help: "write both alike",
        path: ["rules", 4],
        facts: ["delay"],
        witness: witnessOf(policy, { ...base, delay: 180, cause: "crew" }),
        other: witnessOf(policy, { ...base, delay: 179, cause: "crew" }),
      },
      {
        code: "never-fires",
        severity: "warning",
        message: "`weather` never fires",
        help: "take it out",
        path: ["rules", 2],
        rules: ["weather", "in-time"],
      },
      {
        code: "overlap",
        severity: "note",
        message: "`weather` decides before `in-time`",
        help: "see whether that is meant",
        path: ["rules", 4],
        rules: ["weather", "in-time"],
      },
    ],
    accepted: [
      {
        code: "unused-fact",
        severity: "warning",
        message: "`rebooked` changes no outcome",
        help: "take it out",
        path: ["facts", "rebooked"],
        facts: ["rebooked"],
        accepted: "the letter needs it",
      },
    ],
    guarantees: proofs.flatMap((proof) => (proof === undefined ? [] : [{ ...proof, effort } as Proof])),
    effort,
  };
}
