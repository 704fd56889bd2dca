import { type Result, readAs } from "../issue/index.ts";
import type { AssessOptions } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { checkProposal } from "./check-proposal.ts";
import { choiceIssue } from "./choice-messages.ts";
import { CHOOSING, type InformedChoice } from "./informed-choice.ts";
import { issue } from "./messages.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { oneEach, readAssessment } from "./reading/read-assessment.ts";
import { readPlain } from "./reading/read-plain.ts";

/** Which offering the customer takes, and in which language the consequence was shown. */
export interface InformedChoiceOptions<OfferingId extends string = string> extends AssessOptions {
  readonly offering: OfferingId;
  /** The customer's own words, at most 2,000 characters. */
  readonly said?: string;
}

/**
 * The assessment with a choice that the customer made knowingly: what is not enough for them, or dearer than what is.
 * First show them the `consequence` of the proposal that was refused; the same words are kept. `checkProposal` then
 * allows it as `chosen`, until it would fall short in more than that.
 *
 * It can be recorded only once nothing is left to ask that matters, for before that nobody knows the consequence; and it
 * changes nothing about what is needed, recommended or asked. Recorded again, it stays one choice, with the later words.
 *
 * Codes: `too-early` with the question to ask, `no-choice-needed` for what is allowed as it is, `not-to-be-had`,
 * `unknown-offering`, `contradiction` for answers that cannot all hold, and those of an assessment that cannot be used.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy, expectOk } from "evenhand";
 * import {
 *   answer, checkProposal, defineNeedsPolicy, recordInformedChoice, startAssessment,
 * } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "{dosesLeft} doses are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 * });
 * const few = expectOk(answer(medicine, startAssessment(medicine), "dosesLeft", 2));
 *
 * const said = "I pass by tomorrow anyway.";
 * const chosen = expectOk(recordInformedChoice(medicine, few, { offering: "collect", said }));
 * chosen.choices?.[0]?.shown;
 * //=> "Collect it tomorrow is not enough: hours 24 where 12 or less is needed. 2 doses are left. A courier today is enough, and costs £4.95 more."
 *
 * const check = checkProposal(medicine, chosen, "collect");
 * check.status === "allowed" && check.code; //=> "chosen"
 * ```
 */
export function recordInformedChoice<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  choice: InformedChoiceOptions<NoInfer<OfferingId>>,
): Result<Assessment<Questions>> {
  ensureNeedsPolicy(policy);
  const read = readAssessment(policy, session);
  const made = readPlain(() => readAs(CHOOSING, choice));
  if (!read.ok || !made.ok)
    return { ok: false, issues: [read, made].flatMap((one) => (one.ok ? [] : one.issues)) };
  const { offering, said, locale } = made.value;
  const { choices = [], ...unchosen } = read.value;
  const check = checkProposal(
    policy,
    unchosen,
    offering as OfferingId,
    locale === undefined ? {} : { locale },
  );
  if (check.status === "invalid") return { ok: false, issues: check.issues };
  if (check.status === "conflict") return { ok: false, issues: [issue.contradiction()] };
  if (check.status === "allowed") return { ok: false, issues: [choiceIssue.noChoiceNeeded(offering)] };
  const { consequence, instead } = check;
  if (instead.action === "ask")
    return { ok: false, issues: [choiceIssue.tooEarly(offering, instead.question.question)] };
  if (consequence === undefined) return { ok: false, issues: [choiceIssue.notToBeHad(offering)] };
  const { contact } = read.value;
  const recorded: InformedChoice = {
    offering,
    shortfalls: consequence.shortfalls,
    ...(consequence.dearerBy === undefined ? {} : { dearerBy: consequence.dearerBy }),
    shown: consequence.text,
    ...(said === undefined ? {} : { said }),
    ...(contact === undefined ? {} : { at: contact.at, by: contact.servedBy }),
  };
  const kept = oneEach(policy, [...choices, recorded]);
  return { ok: true, value: { ...read.value, choices: kept } as Assessment<Questions> };
}
