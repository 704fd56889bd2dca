/** Ways to choose the next question: those of the library, and those that are used elsewhere. */
import { chooseQuestion } from "../../../src/needs-assessment/ordering/choose-question.ts";
import { type Asking, type Chooser, questionsIn } from "../../../src/needs-assessment/ordering/chooser.ts";
import type { QuestionOptions } from "../../../src/needs-assessment/question-options.ts";
import type { RequirementReader } from "../../../src/needs-assessment/weighing/requirement-reader.ts";

/** The question that comes next, of an interview that is not over. */
export type WayToAsk = (chooser: Chooser, asking: Asking) => number | undefined;

/** As the library asks. */
export function byStrategy(strategy: NonNullable<QuestionOptions["strategy"]>): WayToAsk {
  return (chooser, asking) => chooseQuestion(chooser, asking, { left: 20_000 }, strategy);
}

/** In an order of their own, leaving out what can change nothing any more. */
export function inOrderOf(order: readonly number[]): WayToAsk {
  return (chooser, asking) => {
    const open = questionsIn(chooser, asking);
    return order.find((question) => open.includes(question));
  };
}

/** What the most rules mention that are not settled yet. */
export const byMentions: WayToAsk = (chooser, asking) => {
  const open = questionsIn(chooser, asking);
  const mentions = new Map(open.map((question) => [question, 0]));
  chooser.weigher.look(asking.state);
  for (const reader of chooser.weigher.readers) {
    if (!reader.isOpen()) continue;
    for (const question of unsettledRules(reader).flatMap((rule) => mentionedBy(chooser, reader, rule)))
      if (mentions.has(question)) mentions.set(question, (mentions.get(question) as number) + 1);
  }
  return [...mentions].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0];
};

/**
 * Backward from the goal: the first offering that may be right, the first of its dimensions of which it is not known whether it is
 * enough, the first rule there that is not settled, and of that the first question.
 */
export const byGoal: WayToAsk = (chooser, asking) => {
  const { weigher } = chooser;
  const open = questionsIn(chooser, asking);
  const { low } = weigher.look(asking.state);
  const offering = weigher.policy.offerings[weigher.table.places[low] as number];
  const dimensions = Object.entries(weigher.policy.document.dimensions);
  for (const [at, [name, { better }]] of dimensions.entries()) {
    const gives = (offering?.meets[name] as number) * (better === "less" ? -1 : 1);
    if (gives >= (weigher.most[at] as number)) continue;
    for (const reader of weigher.readers) {
      if (!reader.isOpen() || !reader.dimensions.includes(at)) continue;
      const asked = unsettledRules(reader).flatMap((rule) => mentionedBy(chooser, reader, rule));
      const first = asked.find((question) => open.includes(question));
      if (first !== undefined) return first;
    }
  }
  return open[0];
};

/** The rules that may still count and may not. */
function unsettledRules({ bounder }: RequirementReader): readonly number[] {
  const certain = bounder.certain();
  return bounder.counting().filter((rule) => !certain.includes(rule));
}

/** The questions of a rule's conditions, as they are written. */
function mentionedBy({ weigher }: Chooser, { policy }: RequirementReader, rule: number): readonly number[] {
  const { when } = (policy.document.rules ?? [])[rule] ?? {};
  return Object.keys(when ?? {}).flatMap((name) => {
    const at = weigher.policy.questions.findIndex((question) => question.name === name);
    return at < 0 ? [] : [at];
  });
}
