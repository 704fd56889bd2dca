/**
 * Answers that cannot all hold, and which of them to ask again.
 */
import { decide, type GivenFacts } from "../../policy/index.ts";
import { compareOrigins } from "../../service/index.ts";
import { ORIGIN_OF } from "../answer-source.ts";
import type { Assessment } from "../assessment.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { AnswerConflict } from "../needs-conflict.ts";
import type { Question } from "../needs-policy.ts";
import { looksAt } from "../searching/budget.ts";
import { smallestConflict } from "../searching/smallest-conflict.ts";
import { sentence } from "../sentences.ts";
import { titleOfQuestion } from "./question-title.ts";
import type { Standing } from "./read-standing.ts";
import type { Weigher } from "./weigher.ts";

/** So many looks may be taken to find the fewest answers that contradict each other. */
const MOST_LOOKS = 20_000;

/** The conflict of an assessment whose answers cannot be. */
export function conflictOf(
  weigher: Weigher,
  { state, facts }: Standing,
  { answers }: Assessment,
  locale: string,
): AnswerConflict {
  const { questions } = weigher.policy;
  const answered = questions.flatMap(({ name }, place) => (Object.hasOwn(answers, name) ? [place] : []));
  const places = smallestConflict(weigher, state, answered, looksAt(weigher, MOST_LOOKS));
  const found = (places.length === 0 ? answered : places).map((place) => questions[place] as Question);
  const given = ({ name }: Question) => answers[name] as GivenAnswer;
  const [settle] = [...found].sort(
    (a, b) => compareSources(given(a), given(b)) || (a.fact.cost ?? 1) - (b.fact.cost ?? 1),
  );
  return {
    questions: found.map(({ name }) => name),
    because: [
      sentence.cannotAllHold(found.map((question) => titleOfQuestion(question, locale))),
      ...assumptionsIn(weigher, found, facts),
    ].join(" "),
    settle: settle?.name ?? "",
  };
}

/** What policies say of these answers, where one of them by itself assumes that they do not occur together. */
function assumptionsIn(
  { policy }: Weigher,
  questions: readonly Question[],
  facts: GivenFacts,
): readonly string[] {
  return policy.requirements.flatMap((requirement) => {
    const own = questions.filter(({ name }) => Object.hasOwn(requirement.document.facts, name));
    const known = Object.fromEntries(own.map(({ name }) => [name, facts[name]]));
    const decision = decide(requirement, known, { steps: 0 });
    return decision.status === "invalid" ? decision.issues.map(({ help }) => help) : [];
  });
}

/** The least certain first. What we inferred is less certain than what was stated. */
function compareSources(one: GivenAnswer, other: GivenAnswer): number {
  if (!("from" in one) || !("from" in other)) return 0;
  const inferred = (answer: { readonly from: string }) => (answer.from === "inferred" ? 0 : 1);
  return compareOrigins(ORIGIN_OF[one.from], ORIGIN_OF[other.from]) || inferred(one) - inferred(other);
}
