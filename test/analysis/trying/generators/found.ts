/** What is found by trying every case, and which rules count in one, from the boxes one by one. */
import type { Question } from "../../../../src/analysis/asking/question.ts";
import type { JointSpace } from "../../../../src/analysis/joint/joint.ts";
import { codesOfSide } from "../../../../src/analysis/joint/side-of.ts";
import { witnessOf } from "../../../../src/analysis/solving/witness-of.ts";
import { tryCases } from "../../../../src/analysis/trying/try-cases.ts";
import { type CompiledPolicy, type Spans, spansMeet } from "../../../../src/policy/normal-form.ts";
import { codedCase } from "../../solving/generators/coded-cases.ts";

/** What is found, each with its codes; of cases also the cell in which it stands. */
export function found(question: Question, steps = 10_000_000) {
  const codes: string[] = [];
  const cells: JointSpace[] = [];
  const wrong: string[] = [];
  const limits = { nodes: 0, steps };
  const end = tryCases(question, limits, ({ space, found: own, reached }) => {
    if (own === undefined) throw new Error("a candidate without a case");
    codes.push(String(own.codes));
    cells.push(space);
    // The facts that are told come to those codes, and the rules are those that count.
    question.joint.sides.forEach((side, at) => {
      const facts = witnessOf(question.joint, own, at as 0 | 1);
      const coded = codedCase(side.policy, facts);
      if (String(coded.codes) !== String(codesOfSide(side, own.codes))) wrong.push(JSON.stringify(facts));
      if (String(ruleOf(side.policy, coded.codes)) !== String(reached[at])) wrong.push(`rules ${reached}`);
    });
    return false;
  });
  return { codes, cells, wrong, end, steps: steps - limits.steps };
}

export const isIn = (space: JointSpace, codes: readonly number[]) =>
  codes.every((code, axis) => spansMeet(space[axis] as Spans, [code, code]));

/** The rules that count, from the boxes one by one; undefined where there is no such case. */
export function ruleOf(policy: CompiledPolicy, codes: readonly number[]): readonly number[] | undefined {
  const { boxes, assumed, fired, normal, first } = policy;
  const holding = boxes.flatMap((box, place) =>
    box.every(({ fact, spans }) => spansMeet(spans, [codes[fact] as number, codes[fact] as number]))
      ? [place]
      : [],
  );
  if (holding.some((place) => place < assumed)) return undefined;
  const rules = [...new Set(holding.map((place) => (fired[place] as { rule: number }).rule))];
  const layerOf = (rule: number) => normal.rules[rule]?.layer ?? 0;
  const layer = Math.min(...rules.map(layerOf));
  const counting = rules.filter((rule) => layerOf(rule) === layer);
  if (counting.length === 0) return normal.otherwise === undefined ? [] : [normal.rules.length];
  return first ? counting.slice(0, 1) : counting;
}
