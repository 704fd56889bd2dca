/** A question as whoever asks it needs it. */
import type { GivenFacts } from "../../policy/index.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import type { NextQuestion } from "../needs-result.ts";
import { notesOf } from "../ordering/chooser-of.ts";

/** The wording of the policy, and what the answer decides between. */
export function describeQuestion(
  policy: NeedsPolicy,
  question: Question,
  facts: GivenFacts,
  between: readonly string[],
): NextQuestion {
  const { name, fact, words } = question;
  const { help, group, sensitivity } = notesOf(policy, question);
  const soFar = facts[name] as { readonly value: unknown } | undefined;
  return {
    question: name,
    establish: fact.needs === undefined ? "ask" : fact.needs === "recorded" ? "record" : "verify",
    ...(fact.ask === undefined ? {} : { ask: fact.ask }),
    ...(fact.title === undefined ? {} : { title: fact.title }),
    ...(help === undefined ? {} : { help }),
    ...(group === undefined ? {} : { group }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(soFar === undefined ? {} : { soFar: soFar.value }),
    words: words.map(({ said }) => said),
    decidesBetween: between as NextQuestion["decidesBetween"],
  };
}
