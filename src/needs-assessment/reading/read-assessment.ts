/**
 * An assessment as it comes back from wherever it was kept: of this policy, with answers that fit its questions.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../../issue/index.ts";
import { Assessment } from "../assessment.ts";
import { GivenAnswer } from "../given-answer.ts";
import type { InformedChoice } from "../informed-choice.ts";
import { issue } from "../messages.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { NeedsPolicyReference } from "../needs-policy-reference.ts";
import { readPlain } from "./read-plain.ts";
import { isSound } from "./sound-assessments.ts";
import { copyOf, isVague, valueIssues } from "./value-issues.ts";

/** What of an assessment can be judged, whatever the form of the rest. */
const JUDGED = z.object({
  policy: NeedsPolicyReference,
  answers: z.record(z.string().check(z.maxLength(200)), z.unknown()),
  choices: z.catch(z.optional(z.readonly(z.array(z.object({ offering: z.string() })))), undefined),
});

/** A copy of the assessment with answers and choices in the order of the policy, or everything that is wrong with it. */
export function readAssessment(policy: NeedsPolicy, session: unknown): Result<Assessment> {
  if (isSound(policy, session)) return { ok: true, value: session };
  return readPlain(() => {
    const read = readAs(Assessment, session);
    if (!read.ok) {
      const judged = readAs(JUDGED, session);
      return {
        ok: false,
        issues: [...read.issues, ...(judged.ok ? misfits(policy, judged.value, soundIn) : [])],
      };
    }
    const issues = misfits(policy, read.value, (given) => given as GivenAnswer);
    if (issues.length > 0) return { ok: false, issues };
    const { choices, ...rest } = read.value;
    const chosen = choices === undefined ? {} : { choices: oneEach(policy, choices) };
    return { ok: true, value: { ...rest, answers: inOrder(policy, rest.answers), ...chosen } };
  });
}

/** The answer, where it is one. */
function soundIn(given: unknown): GivenAnswer | undefined {
  const read = readAs(GivenAnswer, given);
  return read.ok ? read.value : undefined;
}

/** What does not fit the policy. Answers under another policy are not judged by this one, nor those that are no answers. */
function misfits(
  policy: NeedsPolicy,
  judged: z.output<typeof JUDGED>,
  answerIn: (given: unknown) => GivenAnswer | undefined,
): readonly Issue[] {
  if (judged.policy.digest !== policy.digest) return [issue.otherPolicy(policy.id, policy.version)];
  const names = policy.questions.map(({ name }) => name);
  const ids = policy.offerings.map(({ id }) => id);
  const known = new Set<string>(ids);
  const chosen = (judged.choices ?? []).flatMap(({ offering }, place) =>
    known.has(offering) ? [] : [issue.unknownOffering(["choices", place, "offering"], offering, ids)],
  );
  const answered = Object.entries(judged.answers).flatMap(([name, given]) => {
    const path = ["answers", name];
    const question = policy.questions.find((one) => one.name === name);
    if (question === undefined) return [issue.unknownQuestion(path, name, names)];
    const own = answerIn(given);
    return own === undefined ? [] : answerIssues(policy, question, own, path);
  });
  return [...answered, ...chosen];
}

function answerIssues(
  policy: NeedsPolicy,
  question: Question,
  given: GivenAnswer,
  path: Issue["path"],
): readonly Issue[] {
  if (given.status !== "known" && given.status !== "vague") return [];
  const { value, status } = given;
  if (value === undefined) return [issue.noReply([...path, "value"])];
  const wrong = valueIssues(policy.requirements, question, value, [...path, "value"]);
  if (wrong.length > 0) return wrong;
  return isVague(value) === (status === "vague") ? [] : [issue.notAnswered([...path, "status"], status)];
}

/** Answers by question, in the order of the policy's questions, so that the order of asking leaves no trace. */
export function inOrder(
  policy: NeedsPolicy,
  answers: { readonly [name: string]: GivenAnswer | undefined },
): { readonly [name: string]: GivenAnswer } {
  const entries = policy.questions.flatMap(({ name }) => {
    const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (given === undefined) return [];
    const valued = given.status === "known" || given.status === "vague";
    return [[name, valued ? { ...given, value: copyOf(given.value) } : given] as const];
  });
  return Object.fromEntries(entries);
}

/** One choice for each offering, the last that was made, in the order of the policy's offerings. */
export function oneEach(
  { offerings }: NeedsPolicy,
  choices: readonly InformedChoice[],
): readonly InformedChoice[] {
  const last = new Map(choices.map((choice) => [choice.offering, choice]));
  return offerings.flatMap(({ id }) => last.get(id) ?? []);
}
