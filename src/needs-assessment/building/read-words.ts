/**
 * What customers say, and what it means. "Not much" is a number of days somewhere; the policy says which.
 */
import type { Issue } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import { issue } from "../messages.ts";
import type { Question } from "../needs-policy.ts";
import { DOES_NOT_KNOW, plainWords, RATHER_NOT_SAY } from "../reading/plain-words.ts";
import { copyOf, valueIssues } from "../reading/value-issues.ts";

/** The questions with their words. */
export function readWords(
  words: { readonly [question: string]: { readonly [words: string]: unknown } } | undefined,
  questions: readonly Question[],
  requirements: readonly Policy[],
): { readonly questions: readonly Question[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const names = questions.map(({ name }) => name);
  for (const name of Object.keys(words ?? {})) {
    if (!names.includes(name)) issues.push(issue.unknownQuestion(["words", name], name, names));
  }
  const read = questions.map((question) => {
    const { name } = question;
    const own = words !== undefined && Object.hasOwn(words, name) ? Object.entries(words[name] ?? {}) : [];
    const seen = new Set([DOES_NOT_KNOW, RATHER_NOT_SAY]);
    const understood = own.map(([written, means]) => {
      const path = ["words", name, written];
      const said = plainWords(written);
      if (seen.has(said)) issues.push(issue.duplicateWords(path, written));
      seen.add(said);
      const wrong =
        means === undefined ? [issue.noReply(path)] : valueIssues(requirements, question, means, path);
      issues.push(...wrong);
      return { said, means: wrong.length === 0 ? copyOf(means) : undefined };
    });
    return { ...question, words: understood };
  });
  return { questions: read, issues };
}
