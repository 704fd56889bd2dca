/**
 * What is said of how questions are asked, held against the questions that there are.
 */
import type { Issue } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import { issue } from "../messages.ts";
import type { Question } from "../needs-policy.ts";
import type { NeedsPolicyDocument } from "../needs-policy-document.ts";
import type { AnswerPrior } from "../question-notes.ts";
import { valueIssues } from "../reading/value-issues.ts";
import { factsTested } from "./facts-tested.ts";
import { questionsInCycles } from "./questions-in-cycles.ts";

/** Everything that is wrong with the notes, and with the names of sources. */
export function notesIssues(
  {
    questions: notes = {},
    offerings,
    sources = {},
  }: Pick<NeedsPolicyDocument, "questions" | "offerings" | "sources">,
  questions: readonly Question[],
  requirements: readonly Policy[],
): readonly Issue[] {
  const names = questions.map(({ name }) => name);
  const issues: Issue[] = [];
  const named = (path: Issue["path"], source: string | undefined) => {
    if (source !== undefined && !Object.hasOwn(sources, source))
      issues.push(issue.unknownSource(path, source, Object.keys(sources)));
  };
  for (const [name, { after = [], onlyIf, prior }] of Object.entries(notes)) {
    const path = ["questions", name];
    const question = questions.find((one) => one.name === name);
    if (question === undefined) {
      issues.push(issue.unknownQuestion(path, name, names));
      continue;
    }
    after.forEach((other, place) => {
      if (!names.includes(other)) issues.push(issue.unknownQuestion([...path, "after", place], other, names));
    });
    if (onlyIf !== undefined && question.fact.optional !== true)
      issues.push(issue.notOptional([...path, "onlyIf"], name));
    if (prior !== undefined) issues.push(...priorIssues(requirements, question, prior, [...path, "prior"]));
    prior?.forEach(({ source }, place) => {
      named([...path, "prior", place, "source"], source);
    });
  }
  offerings.forEach(({ sources: own = {}, meets }, place) => {
    for (const [dimension, source] of Object.entries(own)) {
      const path = ["offerings", place, "sources", dimension];
      if (!Object.hasOwn(meets, dimension))
        issues.push(issue.unknownDimension(path, dimension, Object.keys(meets)));
      named(path, source);
    }
  });
  return [...issues, ...cycleIssues(notes, names)];
}

/** What is wrong with what is expected of a question. */
export function priorIssues(
  requirements: readonly Policy[],
  question: Question,
  prior: readonly AnswerPrior[],
  path: Issue["path"],
): readonly Issue[] {
  const wrong = prior.flatMap(({ value }, place) =>
    valueIssues(requirements, question, value, [...path, place, "value"]),
  );
  const sum = prior.reduce((all, { share }) => all + share, 0);
  // Thirds need not add up to the last digit.
  return Math.abs(sum - 1) < 1e-6 ? wrong : [...wrong, issue.priorSum(path, question.name, sum)];
}

/** Questions of which each has to come after the other: by what is said outright, and by what they hang on. */
function cycleIssues(
  notes: NonNullable<NeedsPolicyDocument["questions"]>,
  names: readonly string[],
): readonly Issue[] {
  const before = new Map(
    names.map((name) => {
      const { after = [], onlyIf } = Object.hasOwn(notes, name) ? (notes[name] ?? {}) : {};
      const tested = new Set(factsTested(onlyIf));
      return [name, [...after, ...names.filter((other) => tested.has(other))]];
    }),
  );
  const left = questionsInCycles(before);
  const [first] = left;
  return first === undefined ? [] : [issue.questionCycle(["questions", first], left)];
}
