/**
 * A dialogue about one case: what an ordinary policy has to know, until it is decided or nobody knows more.
 */
import type { Issue } from "../../issue/index.ts";
import {
  type DecideOptions,
  decide,
  type GivenFacts,
  type Policy,
  valueInWords,
} from "../../policy/index.ts";
import type { Interview } from "./interview.ts";
import { leftInWords } from "./left-in-words.ts";
import type { Query } from "./query.ts";
import { isUnanswered, UNANSWERED } from "./unanswered.ts";
import { askedAs, waysOf } from "./ways-of.ts";

/** What is known of the case, and what nobody can or will say. */
export interface CaseSoFar {
  readonly facts: GivenFacts;
  readonly unanswered: readonly string[];
}

/** Asks for facts. Where a claim does not count, an answer is taken to be read from a record, or to have been checked. */
export function caseInterview(policy: Policy, how: DecideOptions, locale: string): Interview<CaseSoFar> {
  return {
    next: ({ facts, unanswered }) => {
      const decision = decide(policy, facts, how);
      if (decision.status !== "open") return undefined;
      const { next, matters, claimed = [] } = decision;
      const open = [...new Set([next.fact, ...matters])].filter((fact) => !unanswered.includes(fact));
      const [name] = open;
      if (name === undefined) return undefined;
      const given = claimed.find(({ fact, sensitive }) => fact === name && sensitive !== true);
      const soFar = given === undefined ? [] : [`Claimed so far: ${valueInWords(given.value, { locale })}.`];
      return queryFor(policy, name, [leftInWords({ most: open.length }), ...soFar], locale);
    },
    take: ({ facts, unanswered }, { name }, reply) => {
      if (isUnanswered(reply)) return { ok: true, value: { facts, unanswered: [...unanswered, name] } };
      const added = { ...facts, [name]: withOrigin(policy, name, reply) };
      const decision = decide(policy, added, how);
      if (decision.status === "invalid") return { ok: false, issues: decision.issues };
      return { ok: true, value: { facts: added, unanswered } };
    },
    before: ({ facts, unanswered }) => {
      const given = Object.entries(facts);
      if (given.length === 0) return undefined;
      return { facts: Object.fromEntries(given.slice(0, -1)), unanswered };
    },
  };
}

const NEEDED: Readonly<Record<"recorded" | "verified", string>> = {
  recorded: "What somebody says does not count here: answer from a record.",
  verified: "Neither what somebody says nor a record counts here: answer what was checked.",
};

function queryFor(policy: Policy, name: string, notes: readonly string[], locale: string): Query | undefined {
  const fact = policy.document.facts[name];
  if (fact === undefined) return undefined;
  const issuesOf = (items: readonly object[]): readonly Issue[] => {
    // No steps: only the records are asked about.
    const decision = decide(policy, { [name]: { items, complete: false } }, { steps: 0 });
    return decision.status === "invalid" ? decision.issues : [];
  };
  return {
    name,
    question: askedAs(name, fact, locale),
    notes: [...notes, ...(fact.needs === undefined ? [] : [NEEDED[fact.needs]])],
    ways: [...waysOf(fact, locale, issuesOf), ...UNANSWERED],
  };
}

function withOrigin({ document }: Policy, name: string, reply: unknown): unknown {
  const needs = document.facts[name]?.needs;
  return needs === undefined ? reply : { value: reply, from: needs };
}
