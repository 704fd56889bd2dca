/**
 * What the policy and whoever asks say of costs and expectations, by question.
 */
import { compiledOf, readCase, type Spans } from "../../policy/normal-form.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import type { QuestionNotes } from "../question-notes.ts";
import type { QuestionOptions } from "../question-options.ts";
import type { Standing } from "../weighing/read-standing.ts";
import type { Weigher } from "../weighing/weigher.ts";
import type { Expected } from "./answers-to.ts";
import type { Chooser } from "./chooser.ts";

/** What is sensitive counts as dearer. */
const SENSITIVE = { low: 1, some: 2, high: 4 } as const;
/** What was asked already is asked again last. */
const AGAIN = 2;
/** A question that costs nothing is still asked one at a time. */
const LEAST_COST = 1e-6;

/** The chooser of an assessment. */
export function chooserOf(
  weigher: Weigher,
  { facts }: Pick<Standing, "facts">,
  { costs = {}, priors = {} }: QuestionOptions = {},
): Chooser {
  const { policy } = weigher;
  const { questions } = policy;
  const names = questions.map(({ name }) => name);
  return {
    weigher,
    costs: questions.map((question) => {
      const { sensitivity = "low" } = notesOf(policy, question);
      const own = costs[question.name] ?? question.fact.cost ?? 1;
      const isAgain = facts[question.name] !== undefined;
      return Math.max(own, LEAST_COST) * SENSITIVE[sensitivity] * (isAgain ? AGAIN : 1);
    }),
    expected: questions.map((question, place) => {
      const prior = priors[question.name] ?? notesOf(policy, question).prior ?? [];
      const [variable, ...more] = weigher.variablesOf[place] ?? [];
      // Of a set nothing is expected: its words are told one by one.
      if (variable === undefined || more.length > 0) return [];
      return prior.flatMap(({ value, share }): readonly Expected[] => {
        const spans = codesOf(policy, question.name, value, variable);
        return spans.length === 0 ? [] : [{ spans, share }];
      });
    }),
    after: questions.map((question) =>
      (notesOf(policy, question).after ?? []).map((name) => names.indexOf(name)).filter((at) => at >= 0),
    ),
  };
}

/** How a question is asked. */
export function notesOf({ document }: NeedsPolicy, { name }: Question): QuestionNotes {
  const notes = document.questions ?? {};
  return Object.hasOwn(notes, name) ? (notes[name] as QuestionNotes) : {};
}

/** The codes of a value or of what is vaguely known of it; none where it is no answer. */
function codesOf({ form }: NeedsPolicy, name: string, value: unknown, variable: number): Spans {
  const { space, issues } = readCase(
    compiledOf(form.policy),
    { [name]: { value, from: "verified" } } as never,
    {},
  );
  return issues.length > 0 ? [] : (space[variable] ?? []);
}
