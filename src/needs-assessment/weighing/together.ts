/**
 * Whether answers can occur together under the assumptions of all policies at once. Each policy sees for itself whether
 * its own can hold; where several assume something of the same fact, values for it are tried.
 */
import type { GivenFacts, Policy } from "../../policy/index.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { isVague } from "../reading/value-issues.ts";
import type { Probe } from "./probes.ts";
import type { Work } from "./work.ts";

/** What is looked at to find out. */
export interface Assumed {
  readonly answers: GivenFacts;
  readonly work: Work;
  readonly probesOf: (question: Question) => readonly Probe[];
  /** Whether the policy at a place can hold of the facts, by its own assumptions. */
  readonly isPossible: (place: number, facts: GivenFacts) => boolean;
}

/** Answers whether some completion breaks no assumption; undefined where the work does not suffice to tell. */
export function togetherIn(
  policy: NeedsPolicy,
  { answers, work, probesOf, isPossible }: Assumed,
): (facts: GivenFacts) => boolean | undefined {
  const places = policy.requirements.flatMap(({ document }, place) =>
    document.assume === undefined || document.assume.length === 0 ? [] : [place],
  );
  const shared = policy.questions.filter(({ name }) => {
    const assuming = places.filter((place) => assumes(policy.requirements[place] as Policy, name));
    return assuming.length > 1;
  });

  function canBe(facts: GivenFacts, from: number): boolean | undefined {
    if (work.left <= 0) return undefined;
    work.left -= 1 + places.length;
    if (!places.every((place) => isPossible(place, facts))) return false;
    const open = shared.findIndex(({ name }, index) => index >= from && isOpen(facts[name], answers[name]));
    const question = shared[open];
    if (question === undefined) return true;
    let unsure = false;
    for (const { given } of probesOf(question)) {
      const can = canBe({ ...facts, [question.name]: given }, open + 1);
      if (can === true) return true;
      if (can === undefined) unsure = true;
      if (work.left <= 0) return undefined;
    }
    return unsure ? undefined : false;
  }

  return (facts) => (shared.length === 0 ? true : canBe(facts, 0));
}

/** True where a fact is not known, or only in part and as it was answered: a value that is tried stands for itself. */
function isOpen(fact: unknown, answered: unknown): boolean {
  if (fact === undefined) return true;
  return fact === answered && isVague((fact as { readonly value: unknown }).value);
}

/** True where some assumption looks at the fact: its name stands in it. */
function assumes({ document }: Policy, name: string): boolean {
  return JSON.stringify(document.assume ?? []).includes(JSON.stringify(name));
}
