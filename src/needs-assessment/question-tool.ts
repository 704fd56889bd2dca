import type { AnswerSource } from "./answer-source.ts";
import type { AssistantTool } from "./assistant-tool.ts";
import { misuse } from "./misuse.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { toolMaker } from "./tools/tool-maker.ts";

/** How a question becomes a tool. */
export interface QuestionToolOptions {
  /** The language of texts, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
  /**
   * Where whoever calls the tool may say that an answer comes from: `stated` and `inferred` where not said, since an
   * assistant in a conversation has no records. Without any, every answer is `stated`.
   */
  readonly from?: readonly AnswerSource[];
}

/**
 * One question as a tool that an assistant may call. What its schema takes, `answer` takes; what `answer` refuses, the
 * schema refuses as far as JSON Schema can say it. So an assistant writes down what a customer says, and what follows
 * from it the policy says.
 *
 * Each answer can be written in one way: `value` (known, or known in part), `said` (words that the policy knows) or
 * `unanswered`.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-question` for a question that the policy does not ask.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { answer, defineNeedsPolicy, questionTool, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [{ id: "courier", title: "A courier", price: "4.95", meets: { hours: 6 } }],
 *   words: { dosesLeft: { "not many": { lt: 5 } } },
 * });
 *
 * const tool = questionTool(medicine, "dosesLeft");
 * tool.name; //=> "answer-dosesLeft"
 * Object.keys(tool.parameters.properties as object); //=> ["value", "said", "unanswered", "from"]
 *
 * // What an assistant sends back:
 * const input = JSON.parse('{ "value": { "lt": 5 }, "from": "inferred" }');
 * const kept = answer(medicine, startAssessment(medicine), tool.question, input);
 * kept.ok && kept.value.answers.dosesLeft; //=> { status: "vague", value: { lt: 5 }, from: "inferred" }
 * ```
 */
export function questionTool<Questions, OfferingId extends string, Name extends keyof Questions & string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  question: Name,
  options: QuestionToolOptions = {},
): AssistantTool<Name> {
  ensureNeedsPolicy(policy);
  const asked = policy.questions.find(({ name }) => name === question);
  if (asked === undefined) throw misuse.notAQuestion(policy.id, question);
  return toolMaker(policy, options)(asked) as AssistantTool<Name>;
}
