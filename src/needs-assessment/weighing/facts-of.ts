/**
 * The answers of an assessment as facts for the policies, and which questions may still be asked.
 */
import type { GivenFacts } from "../../policy/index.ts";
import { compareOrigins } from "../../service/index.ts";
import { ORIGIN_OF } from "../answer-source.ts";
import type { Assessment } from "../assessment.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";

/** The questions of an assessment by what may still be done about them. */
export interface Pending {
  /** Not asked yet, answered vaguely, or answered by less than the policy needs. */
  readonly askable: ReadonlySet<string>;
  /** Asked, and nothing more was to be had. */
  readonly closed: ReadonlySet<string>;
}

/** The facts that count, and what is pending. */
export function factsOf(
  policy: NeedsPolicy,
  { answers }: Assessment,
): { readonly facts: GivenFacts; readonly pending: Pending; readonly claims: GivenFacts } {
  const facts: Record<string, unknown> = {};
  const claims: Record<string, unknown> = {};
  const askable = new Set<string>();
  const closed = new Set<string>();
  for (const question of policy.questions) {
    const { name } = question;
    const given = Object.hasOwn(answers, name) ? (answers[name] as GivenAnswer) : undefined;
    if (given === undefined) askable.add(name);
    else if (!("value" in given)) closed.add(name);
    else {
      const from = ORIGIN_OF[given.from];
      const counts = isEnough(question, from);
      (counts ? facts : claims)[name] = { value: given.value, from };
      if (!counts || (given.status === "vague" && given.more === undefined)) askable.add(name);
      else if (given.status === "vague") closed.add(name);
    }
  }
  return { facts, claims, pending: { askable, closed } };
}

function isEnough({ fact }: Question, from: Parameters<typeof compareOrigins>[0]): boolean {
  return fact.needs === undefined || compareOrigins(from, fact.needs) >= 0;
}
