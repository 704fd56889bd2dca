/**
 * Which question to ask next: the one after which the fewest picks are expected to be left, for its cost. A question that
 * cannot change what is right is never chosen.
 */
import type { GivenFacts } from "../../policy/index.ts";
import { NONE_FITS } from "../building/choice-policy.ts";
import type { Question } from "../needs-policy.ts";
import { branches, factsThatMatter, MOST_STEPS, type Steps } from "./reach.ts";
import { type Pending, rightPicks } from "./right-picks.ts";
import type { Weighing } from "./standing.ts";
import { MOST_WORK } from "./work.ts";

/** A question, and the picks that are possible after each answer to it. */
export interface Weighed {
  readonly question: Question;
  /** Every pick that some answer leads to, in the order of preference. */
  readonly between: readonly string[];
}

interface Candidate extends Weighed {
  readonly after: readonly (readonly string[])[];
  /** By how many the picks are expected to become fewer. */
  readonly drop: number;
  readonly cost: number;
}

/** So many combinations of answers are looked at to weigh all questions; each answer to each gets an equal part. */
const MOST_WEIGHED = 20_000;
/** So many further ones to find whether questions matter together with others. */
const MOST_TOGETHER = 10_000;
/** Questions are weighed one by one while so much of the work is left; the rest is for whether they matter together. */
const KEPT = MOST_WORK / 8;

/** The question to ask; undefined where nothing that can be asked changes what is right. */
export function chooseQuestion(weighing: Weighing, facts: GivenFacts, pending: Pending): Weighed | undefined {
  const right = rightPicks(weighing, facts, pending);
  if (right.picks.length < 2) return undefined;
  const matters = factsThatMatter(weighing.standingOf(facts));
  const asked = weighing.policy.questions.filter(
    ({ name }) => pending.askable.has(name) && matters.has(name),
  );
  const answers = asked.reduce((sum, question) => sum + weighing.probesOf(question).length, 1);
  const each = Math.min(MOST_STEPS, Math.ceil(MOST_WEIGHED / answers));
  const candidates = asked
    .map((question) => weigh(weighing, facts, pending, question, right.picks.length, each))
    .sort((a, b) => b.drop * a.cost - a.drop * b.cost || a.cost - b.cost);
  const [first] = candidates;
  const steps = { left: MOST_TOGETHER, keep: 0 };
  const best = candidates.find((candidate) => changesWhatIsRight(weighing, facts, pending, candidate, steps));
  // Where assumptions tie answers together none may change it by itself; then any of them helps.
  return best ?? first;
}

function weigh(
  weighing: Weighing,
  facts: GivenFacts,
  pending: Pending,
  question: Question,
  before: number,
  each: number,
): Candidate {
  const after = picksAfter(weighing, facts, pending, question, () => ({ left: each, keep: KEPT }));
  const left = after.reduce((sum, picks) => sum + picks.length, 0) / Math.max(1, after.length);
  const between = [...weighing.policy.offerings.map(({ id }) => id), NONE_FITS].filter((id) =>
    after.some((picks) => picks.includes(id)),
  );
  // A question that costs nothing is still asked one at a time; what was asked already is asked again last.
  const again = facts[question.name] === undefined ? 1 : 2;
  const cost = Math.max(question.fact.cost ?? 1, 1e-6) * again;
  return { question, between, after, drop: before - left, cost };
}

/** The right picks after every answer to a question that can be. */
function picksAfter(
  weighing: Weighing,
  facts: GivenFacts,
  pending: Pending,
  question: Question,
  stepsFor: () => Steps,
): readonly (readonly string[])[] {
  const { standingOf } = weighing;
  const askable = new Set([...pending.askable].filter((name) => name !== question.name));
  const node = { facts, standing: standingOf(facts), exact: true };
  return branches(weighing, node, question)
    .filter(({ standing }) => standing.picks.length > 0)
    .map((branch) => rightPicks(weighing, branch.facts, { ...pending, askable }, stepsFor()).picks)
    .filter((picks) => picks.length > 0);
}

/**
 * Whether some answers to everything else make this one decide. Where each answer leaves the same picks, the others are
 * tried first: two questions may matter only together.
 */
function changesWhatIsRight(
  weighing: Weighing,
  facts: GivenFacts,
  pending: Pending,
  { question, after }: Pick<Candidate, "question" | "after">,
  steps: Steps,
  tried: readonly string[] = [],
): boolean {
  const [head = []] = after;
  if (after.some((picks) => picks.join() !== head.join())) return true;
  if (head.length < 2) return false;
  const { policy, standingOf } = weighing;
  const standing = standingOf(facts);
  const matters = factsThatMatter(standing);
  if (!matters.has(question.name)) return false;
  const other = policy.questions.find(
    ({ name }) =>
      name !== question.name && pending.askable.has(name) && matters.has(name) && !tried.includes(name),
  );
  // More than one pick with nothing else to try: regions of values hide what one of them decides. It may matter.
  if (other === undefined || steps.left <= 0 || weighing.work.left <= 0) return true;
  return branches(weighing, { facts, standing, exact: true }, other).some((branch) => {
    const then = picksAfter(weighing, branch.facts, pending, question, () => steps);
    return changesWhatIsRight(weighing, branch.facts, pending, { question, after: then }, steps, [
      ...tried,
      other.name,
    ]);
  });
}
