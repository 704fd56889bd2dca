/**
 * An assessment as it comes back from wherever it was kept: of this policy, with answers that fit its questions.
 */
import { type Issue, type Result, readAs } from "../../issue/index.ts";
import { Assessment } from "../assessment.ts";
import type { GivenAnswer } from "../given-answer.ts";
import { issue } from "../messages.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { readPlain } from "./read-plain.ts";
import { copyOf, isVague, valueIssues } from "./value-issues.ts";

/** A copy of the assessment with its answers in the order of the questions, or everything that is wrong with it. */
export function readAssessment(policy: NeedsPolicy, session: unknown): Result<Assessment> {
  return readPlain(() => {
    const read = readAs(Assessment, session);
    if (!read.ok) return read;
    const { policy: under, answers, personal } = read.value;
    if (under.digest !== policy.digest)
      return { ok: false, issues: [issue.otherPolicy(policy.id, policy.version)] };
    const names = policy.questions.map(({ name }) => name);
    const issues = Object.entries(answers).flatMap(([name, given]) => {
      const path = ["answers", name];
      const question = policy.questions.find((one) => one.name === name);
      if (question === undefined) return [issue.unknownQuestion(path, name, names)];
      return answerIssues(policy, question, given as GivenAnswer, path);
    });
    if (issues.length > 0) return { ok: false, issues };
    return { ok: true, value: { ...read.value, answers: inOrder(policy, answers), personal } };
  });
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
