/** A question as whoever asks it needs it. */

import type { GivenFacts } from "../../policy/index.ts";
import type { NextQuestion } from "../needs-result.ts";
import type { Weighed } from "./choose-question.ts";

/** The wording of the policy, and what the answer decides between. */
export function describeQuestion({ question, between }: Weighed, facts: GivenFacts): NextQuestion {
  const { name, fact, words } = question;
  const soFar = facts[name] as { readonly value: unknown } | undefined;
  return {
    question: name,
    establish: fact.needs === undefined ? "ask" : fact.needs === "recorded" ? "record" : "verify",
    ...(fact.ask === undefined ? {} : { ask: fact.ask }),
    ...(fact.title === undefined ? {} : { title: fact.title }),
    ...(soFar === undefined ? {} : { soFar: soFar.value }),
    words: words.map(({ said }) => said),
    decidesBetween: between as NextQuestion["decidesBetween"],
  };
}
