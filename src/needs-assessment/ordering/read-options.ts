/**
 * How questions are to be chosen, as a program says it.
 */
import * as z from "zod/mini";
import { type Issue, readAs } from "../../issue/index.ts";
import { priorIssues } from "../building/notes-issues.ts";
import { issue } from "../messages.ts";
import { misuse } from "../misuse.ts";
import { AnswerPrior } from "../question-notes.ts";
import type { QuestionOptions } from "../question-options.ts";
import type { Standing } from "../weighing/read-standing.ts";
import type { Weigher } from "../weighing/weigher.ts";
import type { Chooser } from "./chooser.ts";
import { chooserOf } from "./chooser-of.ts";

const OPTIONS = z.strictObject({
  strategy: z.exactOptional(z.enum(["greedy", "two-step", "exact", "fixed"])),
  costs: z.exactOptional(z.record(z.string(), z.number().check(z.minimum(0)))),
  priors: z.exactOptional(z.record(z.string(), z.array(AnswerPrior))),
});

/**
 * The chooser of any assessment under these options.
 *
 * @throws MisuseError `not-question-options` with every issue.
 */
export function readOptions(
  weigher: Weigher,
  options: QuestionOptions,
): (standing: Pick<Standing, "facts">) => Chooser {
  const { questions, requirements } = weigher.policy;
  const read = readAs(OPTIONS, options);
  const { costs = {}, priors = {} } = read.ok ? read.value : {};
  const names = questions.map(({ name }) => name);
  const strange = [
    ...Object.keys(costs).map((name) => ["costs", name]),
    ...Object.keys(priors).map((name) => ["priors", name]),
  ].filter(([, name]) => !names.includes(name as string));
  const issues: readonly Issue[] = [
    ...(read.ok ? [] : read.issues),
    ...strange.map((path) => issue.unknownQuestion(path, path[1], names)),
    ...questions.flatMap((question) => {
      const own = Object.hasOwn(priors, question.name) ? priors[question.name] : undefined;
      return own === undefined ? [] : priorIssues(requirements, question, own, ["priors", question.name]);
    }),
  ];
  if (issues.length > 0) throw misuse.notQuestionOptions(issues);
  return (standing) => chooserOf(weigher, standing, options);
}
