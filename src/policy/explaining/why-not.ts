/**
 * The question asked most of any rule engine: why did nothing match?
 */

import { issueText } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import { type CaseOptions, readCase } from "../deciding/read-case.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { ensureLocale } from "./ensure-locale.ts";
import { judgeRules } from "./judge-rules.ts";
import { rulesAsked } from "./rules-asked.ts";
import type { WhyNot, WhyNotAnswer } from "./why-not-answer.ts";
import { whyNotSentence } from "./why-not-sentence.ts";

/**
 * Why a rule did not decide this case: one rule by its id (or `otherwise`), the rules that would have given an
 * outcome (`{ compensation: { amount: 4000, currency: "GBP" } }`; where all rules that fire count, the rules that add
 * it), or all of them where no target is named, in the order of the document. A rule or outcome that the policy does not
 * know is an issue.
 *
 * @throws MisuseError `not-a-locale`.
 *
 * @example
 * ```ts
 * import { whyNot } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
 * whyNot(delayRepay15, late, "one-hour-return").text; //=> "one-hour-return does not fire: delay is 47, needs ≥ 60."
 * ```
 */
export function whyNot<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  target?: string | Partial<NoInfer<Results>>,
  options: CaseOptions & { readonly locale?: string } = {},
): WhyNotAnswer {
  const compiled = compiledOf(policy);
  const { locale = "en" } = options;
  ensureLocale(locale);
  const read = readCase(compiled, facts as never, options);
  if (read.issues.length > 0) {
    return { status: "invalid", issues: read.issues, text: read.issues.map(issueText).join("\n") };
  }
  const places = rulesAsked(compiled, target, read.space);
  if ("code" in places) return { status: "invalid", issues: [places], text: issueText(places) };
  const layers = policy.document.layers?.map(({ id }) => id) ?? [];
  const rules = judgeRules(compiled, places, read, layers).map(
    (answer): WhyNot => ({ ...answer, text: whyNotSentence(answer, locale) }),
  );
  return { status: "answered", rules, text: rules.map(({ text }) => text).join("\n") };
}
