import type { AssistantTool } from "./assistant-tool.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { QuestionToolOptions } from "./question-tool.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { toolMaker } from "./tools/tool-maker.ts";

/**
 * Every question of a policy as a tool, in the order of its questions: all that an assistant needs to hold the interview.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy, questionTools } from "evenhand/needs-assessment";
 *
 * const bags = definePolicy({
 *   id: "bags", version: "1", purpose: "recommendation",
 *   facts: {
 *     bags: { type: "integer", min: 0, max: 9, ask: "How many bags?" },
 *     pram: { type: "boolean", ask: "Is there a pram?" },
 *   },
 *   outcome: { litres: { type: "integer" } },
 *   rules: [{ id: "pram", when: { pram: true }, then: { litres: 400 }, because: "A pram takes 400 litres." }],
 *   otherwise: { then: { litres: { per: "bags", amount: 80 } }, because: "80 litres a bag." },
 * });
 * const cars = defineNeedsPolicy({
 *   id: "cars", version: "1", currency: "EUR", requirements: [bags],
 *   dimensions: { litres: {} },
 *   offerings: [{ id: "small", title: "A small car", price: "40.00", meets: { litres: 250 } }],
 * });
 * questionTools(cars).map(({ name, question }) => [name, question]);
 * //=> [["answer-bags", "bags"], ["answer-pram", "pram"]]
 * ```
 */
export function questionTools<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  options: QuestionToolOptions = {},
): readonly AssistantTool<keyof Questions & string>[] {
  ensureNeedsPolicy(policy);
  const toolOf = toolMaker(policy, options);
  return policy.questions.map((question) => toolOf(question) as AssistantTool<keyof Questions & string>);
}
