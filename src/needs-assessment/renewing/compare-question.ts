/**
 * Whether a question of a new version of a policy is the same question, so that its answer may be taken over.
 */
import { decide, digestOf, type GivenFacts, type Policy } from "../../policy/index.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import type { UnkeptAnswer } from "../renewed-assessment.ts";

/** What the policy assumes of the case is looked at for so many steps; what is found later, `assess` tells. */
const MOST_STEPS = 2_000;

/** Why the answer to a question of `before` is none to the question of the same name now; undefined where it is one. */
export function whyNotKept(
  before: NeedsPolicy,
  now: NeedsPolicy,
  name: string,
  given: GivenAnswer,
): UnkeptAnswer["code"] | undefined {
  const was = questionOf(before, name);
  const is = questionOf(now, name);
  if (was === undefined || is === undefined) return "no-longer-asked";
  if (!isAlike(wordingOf(before, was), wordingOf(now, is))) return "asked-otherwise";
  if (!isAlike(meaningOf(was), meaningOf(is))) return "declared-otherwise";
  const kept = was.words.every(({ said, means }) =>
    is.words.some((one) => one.said === said && isAlike(one.means, means)),
  );
  if (!kept) return "words-mean-otherwise";
  return "value" in given && !isPossible(now, is, given.value) ? "no-longer-possible" : undefined;
}

/** True where the policies that look at the fact take this value, each by itself. */
function isPossible({ requirements }: NeedsPolicy, { name, requirements: places }: Question, value: unknown) {
  // Verified, so that a fact which needs a record is looked at.
  const facts = { [name]: { value, from: "verified" } } as GivenFacts;
  return places.every(
    (place) => decide(requirements[place] as Policy, facts, { steps: MOST_STEPS }).status !== "invalid",
  );
}

function questionOf({ questions }: NeedsPolicy, name: string): Question | undefined {
  return questions.find((question) => question.name === name);
}

/** What is said when it is asked. */
function wordingOf({ document }: NeedsPolicy, { name, fact }: Question): unknown {
  const { questions = {} } = document;
  const { help = null } = (Object.hasOwn(questions, name) ? questions[name] : undefined) ?? {};
  return [fact.ask ?? null, fact.title ?? null, help];
}

/** All that is declared of it but its wording, and its cost, which only orders the questions. */
function meaningOf({ fact }: Question): unknown {
  const { ask: _, title: __, cost: ___, ...meaning } = fact;
  return meaning;
}

/** True where both are written as the same JSON. */
export function isAlike(one: unknown, other: unknown): boolean {
  return digestOf(one) === digestOf(other);
}
