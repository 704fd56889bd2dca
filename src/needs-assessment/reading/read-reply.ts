/**
 * A reply as it was given, and the answer that it is. Words that the policy does not know are no answer: the question
 * stays open, and is asked again.
 */
import * as z from "zod/mini";
import { type Result, readAs } from "../../issue/index.ts";
import type { Vague } from "../../policy/index.ts";
import { AnswerSource } from "../answer-source.ts";
import type { GivenAnswer, KnownAnswer, VagueAnswer } from "../given-answer.ts";
import { issue } from "../messages.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { DOES_NOT_KNOW, plainWords, RATHER_NOT_SAY } from "./plain-words.ts";
import { copyOf, isVague, valueIssues } from "./value-issues.ts";

const SAID = z.strictObject({
  said: z.string().check(z.minLength(1), z.maxLength(200)),
  from: z.exactOptional(AnswerSource),
});
const SOURCED = z.strictObject({ value: z.any(), from: z.exactOptional(AnswerSource) });
const UNANSWERED = z.strictObject({ unanswered: z.enum(["does-not-know", "rather-not-say"]) });

/**
 * What is kept, given what was: where somebody who answered vaguely cannot say it more precisely, the vague answer stays
 * and is not asked for again.
 */
export function afterReply(before: GivenAnswer | undefined, now: GivenAnswer): GivenAnswer {
  if (before?.status !== "vague" || (now.status !== "does-not-know" && now.status !== "refused")) return now;
  return { ...before, more: now.status };
}

/** The answer, or why the reply is none. */
export function readReply(policy: NeedsPolicy, question: Question, reply: unknown): Result<GivenAnswer> {
  const path = [question.name];
  const has = (key: string) => typeof reply === "object" && reply !== null && Object.hasOwn(reply, key);
  if (has("unanswered")) {
    const read = readAs(UNANSWERED, reply, path);
    if (!read.ok) return read;
    const status = read.value.unanswered === "does-not-know" ? "does-not-know" : "refused";
    return { ok: true, value: { status } };
  }
  if (has("said")) {
    const read = readAs(SAID, reply, path);
    return read.ok ? fromWords(question, read.value) : read;
  }
  const sourced: Result<{ value?: unknown; from?: AnswerSource }> = has("value")
    ? readAs(SOURCED, reply, path)
    : { ok: true, value: { value: reply } };
  if (!sourced.ok) return sourced;
  const { value, from = "stated" } = sourced.value;
  if (value === undefined) return { ok: false, issues: [issue.noReply(path)] };
  const issues = valueIssues(policy.requirements, question, value, path);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: valued(value, from) };
}

function fromWords(
  { name, words }: Question,
  { said, from = "stated" }: { readonly said: string; readonly from?: AnswerSource | undefined },
): Result<GivenAnswer> {
  const plain = plainWords(said);
  if (plain === DOES_NOT_KNOW) return { ok: true, value: { status: "does-not-know", said } };
  if (plain === RATHER_NOT_SAY) return { ok: true, value: { status: "refused", said } };
  const understood = words.find((one) => one.said === plain);
  if (understood === undefined) {
    const known = words.map((one) => one.said);
    return { ok: false, issues: [issue.unknownWords([name], said, known)] };
  }
  const { means } = understood;
  return { ok: true, value: { ...valued(means, from), said } };
}

function valued(value: unknown, from: AnswerSource): KnownAnswer<unknown> | VagueAnswer<unknown> {
  const copy = copyOf(value);
  return isVague(copy)
    ? { status: "vague", value: copy as Vague<unknown>, from }
    : { status: "known", value: copy, from };
}
