/**
 * The explanation of an assessment that was read, and whose answers can be.
 */
import type { Assessment } from "../assessment.ts";
import type { AnswerChange, AssessmentExplanation, NeedsCounterfactual } from "../assessment-explanation.ts";
import { NONE_FITS } from "../building/choice-policy.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { answersTo } from "../ordering/answers-to.ts";
import type { Proposal } from "../proposing/proposal.ts";
import { repliesInWords } from "../scripting/replies-of.ts";
import { repliesToSpans } from "../scripting/replies-to.ts";
import { looksAt } from "../searching/budget.ts";
import { possiblePicks } from "../searching/possible-picks.ts";
import { sentence } from "../sentences.ts";
import { isWithheld } from "../stating/is-withheld.ts";
import { offeringAt } from "../weighing/offering-at.ts";
import { titleOfQuestion } from "../weighing/question-title.ts";
import { readStanding, type Standing } from "../weighing/read-standing.ts";
import { titleOf } from "../weighing/reasons.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { weigherFor } from "../weighing/weigher-for.ts";
import { enoughAnswers } from "./enough-answers.ts";
import { type OtherAnswers, otherAnswers } from "./other-answers.ts";
import { whyNot } from "./why-not.ts";

/** So many looks may be taken for one part of an explanation. */
const MOST_LOOKS = 50_000;

/** The explanation, told in a language. */
export function explanationOf(
  policy: NeedsPolicy,
  session: Assessment,
  result: Proposal["result"],
  locale: string,
): AssessmentExplanation {
  const weigher = weigherFor(policy, session);
  const standing = readStanding(weigher, session);
  const { state } = standing;
  const names = policy.questions.map(({ name }) => name);
  const answered = answeredIn(policy, standing);
  const picks = possiblePicks(weigher, state, looksAt(weigher, MOST_LOOKS));
  const [right] = picks.places;
  const common = {
    status: "explained",
    policy: session.policy,
    whyNot: whyNot({ policy, session, weigher, standing, result, locale }),
  } as const;
  if (right === undefined || picks.places.length > 1)
    return { ...common, enoughBecause: [], neededBecause: [], counterfactuals: [], exact: picks.exact };
  const looks = looksAt(weigher, MOST_LOOKS);
  const enough = enoughAnswers(weigher, state, answered, right, looks);
  const { others, exact } = otherAnswers(weigher, state, answered, right, looksAt(weigher, MOST_LOOKS));
  const ways = answered.map((question) => waysElsewhere(weigher, state, question, right));
  const needed = answered.filter((_, at) => ways[at] !== "none");
  return {
    ...common,
    right: offeringAt(weigher, right)?.id ?? NONE_FITS,
    enoughBecause: enough.questions.map((place) => names[place] as string),
    neededBecause: needed.map((place) => names[place] as string),
    counterfactuals: others.map((one) => counterfactual(weigher, one, locale)),
    exact: picks.exact && enough.exact && exact && !ways.includes("perhaps"),
  };
}

/** The questions with an answer that counts, whole or in part. */
function answeredIn(policy: NeedsPolicy, { facts, dormant }: Standing): readonly number[] {
  return policy.questions.flatMap(({ name }, place) =>
    facts[name] === undefined || dormant.includes(place) ? [] : [place],
  );
}

/** Whether another answer to the question alone could lead to another pick; `perhaps` where a search was given up. */
function waysElsewhere(
  weigher: Weigher,
  state: State,
  question: number,
  right: number,
): "some" | "perhaps" | "none" {
  const free = (weigher.variablesOf[question] ?? []).reduce(
    (changed, place) => changed.with(place, weigher.start[place] as State[number]),
    state,
  );
  const ways = answersTo(weigher, free, question)
    .map((answer) => possiblePicks(weigher, answer.state, looksAt(weigher, MOST_LOOKS)))
    .filter(({ places }) => places.some((place) => place !== right));
  if (ways.length === 0) return "none";
  return ways.some(({ exact }) => exact) ? "some" : "perhaps";
}

function counterfactual(
  weigher: Weigher,
  { place, questions, states }: OtherAnswers,
  locale: string,
): NeedsCounterfactual {
  const { policy } = weigher;
  const last = questions.at(-1);
  const changes = questions.map((question): AnswerChange => {
    const { name } = policy.questions[question] as Question;
    // All states agree in what they say of every question but the last.
    const own = question === last ? states : states.slice(0, 1);
    return { question: name, to: repliesToSpans(weigher, question, own) };
  });
  const told = changes.map(({ to }, at) => {
    const question = policy.questions[questions[at] as number] as Question;
    const title = titleOfQuestion(question, locale);
    // What the answer would have to be tells what it is not.
    if (isWithheld(policy, question)) return sentence.withOtherAnswer(title);
    return sentence.withAnswer(repliesInWords(to, locale), title);
  });
  const offering = offeringAt(weigher, place);
  const title = offering === undefined ? undefined : titleOf(offering, locale);
  return {
    offering: offering?.id ?? NONE_FITS,
    changes,
    text: sentence.wouldBeRight(told.join(" and "), title),
  };
}
