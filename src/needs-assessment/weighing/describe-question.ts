/** A question as whoever asks it needs it. */
import type { NextQuestion } from "../needs-result.ts";
import type { Weighed } from "./choose-question.ts";

/** The wording of the policy, and what the answer decides between. */
export function describeQuestion({ question, between }: Weighed): NextQuestion {
  const { name, fact, words } = question;
  return {
    question: name,
    establish: fact.needs === undefined ? "ask" : fact.needs === "recorded" ? "record" : "verify",
    ...(fact.ask === undefined ? {} : { ask: fact.ask }),
    ...(fact.title === undefined ? {} : { title: fact.title }),
    words: words.map(({ said }) => said),
    decidesBetween: between as NextQuestion["decidesBetween"],
  };
}
