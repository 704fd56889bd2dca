/** The answers as facts of one requirement policy, each with how we know it. What counts, the policy says itself. */
import type { GivenFacts, Policy } from "../../policy/index.ts";
import { ORIGIN_OF } from "../answer-source.ts";
import type { Assessment } from "../assessment.ts";
import type { GivenAnswer } from "../given-answer.ts";

/** What was answered to the questions of this policy. */
export function factsTold({ document }: Policy, { answers }: Assessment): GivenFacts {
  const told = Object.keys(document.facts).flatMap((name) => {
    const given = Object.hasOwn(answers, name) ? (answers[name] as GivenAnswer) : undefined;
    return given === undefined || !("value" in given)
      ? []
      : [[name, { value: given.value, from: ORIGIN_OF[given.from] }] as const];
  });
  return Object.fromEntries(told) as GivenFacts;
}
