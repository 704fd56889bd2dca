/**
 * May this be paid? What is owed may be paid by anybody, and nobody's approval stands before it. What is beyond it is
 * granted by who may, or approved by somebody else who may; never by who asked.
 */
import type { Issue } from "../issue/index.ts";
import { ensureLocale } from "../policy/index.ts";
import type { Contact } from "../service/index.ts";
import { ladderFor } from "./authority.ts";
import { eachOnce } from "./case-fact-issues.ts";
import { judgeAmounts } from "./judge-amounts.ts";
import { judgePayment } from "./judge-payment.ts";
import { ensurePlaybook } from "./make-playbook.ts";
import { insteadText, paymentBecause } from "./messages.ts";
import type { PaymentPermission } from "./payment-permission.ts";
import type { PaymentRequest } from "./payment-request.ts";
import { plainCopy } from "./plain-copy.ts";
import { inFailure, readRequest } from "./read-request.ts";
import type { RecoverOptions } from "./recover.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/**
 * Says whether a payment may be made: `allowed`, `needs-approval` (of whom, and what may be paid meanwhile) or
 * `refused` (with what may be done instead). A refund button, a step of a workflow and a program that talks to customers
 * all ask here, and get one answer.
 *
 * What is owed is decided anew from the failure that the request carries. Amounts that were paid before count with the
 * amount that is asked, so that nobody grants in parts what they may not grant at once.
 *
 * @throws MisuseError `not-a-playbook`; `not-a-locale`.
 *
 * @example
 * ```ts
 * import { type Contact, definePolicy } from "evenhand";
 * import { definePlaybook, guard } from "evenhand/recovery-offer";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const trains = definePlaybook({
 *   id: "late-trains",
 *   version: "1",
 *   entitlement: delayRepay15,
 *   goodwill: definePolicy({
 *     id: "coffee",
 *     version: "1",
 *     purpose: "goodwill",
 *     facts: {},
 *     outcome: { worth: { type: "money", currency: "GBP" } },
 *     rules: [],
 *     otherwise: { then: { worth: "20.00" }, because: "Have something warm." },
 *   }),
 *   authority: definePolicy({
 *     id: "who-may-grant",
 *     version: "1",
 *     purpose: "other",
 *     facts: {
 *       role: { type: "enum", values: ["front-line", "team-lead"] },
 *       amount: { type: "money", currency: "GBP", max: "500.00" },
 *     },
 *     outcome: {
 *       verdict: { type: "enum", values: ["allowed", "needs-approval"] },
 *       approver: { type: "enum", values: ["team-lead", "none"] },
 *     },
 *     rules: [
 *       {
 *         id: "more",
 *         when: { role: "front-line", amount: { gt: "5.00" } },
 *         then: { verdict: "needs-approval", approver: "team-lead" },
 *         because: "Above 5 pounds a team lead is asked.",
 *       },
 *     ],
 *     otherwise: { then: { verdict: "allowed", approver: "none" }, because: "Within what the role may grant." },
 *   }),
 * });
 * const ann = { kind: "person", id: "ann", role: "front-line" } as const;
 * const contact: Contact = {
 *   at: "2026-03-02T09:12:00Z",
 *   customer: { kind: "customer", id: "c-204" },
 *   servedBy: ann,
 *   channel: "phone",
 * };
 * const facts = { delay: 47, ticket: "return", fare: "32.40" } as const;
 * const failure = { kind: "outcome", cause: "third-party", harms: [], facts } as const;
 * const pay = { action: "pay", failure, requestedBy: ann } as const;
 *
 * const owed = { amount: 810, currency: "GBP" };
 * guard(trains, { ...pay, as: "entitlement", amount: owed }, contact).status; //=> "allowed"
 *
 * const gift = { amount: 2000, currency: "GBP" };
 * const answer = guard(trains, { ...pay, as: "goodwill", amount: gift }, contact);
 * answer.status === "needs-approval" && answer.by; //=> ["team-lead"]
 * ```
 */
export function guard<Facts>(
  playbook: RecoveryPlaybook<Facts>,
  request: PaymentRequest<NoInfer<Facts>>,
  contact: Contact,
  options?: RecoverOptions,
): PaymentPermission {
  ensurePlaybook(playbook);
  const locale = options?.locale ?? "en";
  ensureLocale(locale);
  return plainCopy(guardFrom(playbook, plainCopy(request), plainCopy(contact), locale));
}

function guardFrom(
  playbook: RecoveryPlaybook,
  request: PaymentRequest,
  contact: Contact,
  locale: string,
): PaymentPermission {
  const read = readRequest(request, contact, playbook);
  if (!read.ok) return unusable(read.issues);
  const { failure, as } = read.value.request;
  const amounts = judgeAmounts(playbook, read.value, locale);
  const issues = [amounts.entitlement, amounts[as]].flatMap(({ offer }) =>
    offer.status === "invalid" ? offer.issues : [],
  );
  if (issues.length > 0) return unusable(eachOnce(inFailure(issues)));
  return judgePayment({ ...read.value, playbook, amounts, ladder: ladderFor(playbook, failure), locale });
}

/** A request that cannot be used pays nothing, and says all that is wrong with it. */
function unusable(issues: readonly Issue[]): PaymentPermission {
  return {
    status: "refused",
    code: "unusable-request",
    because: paymentBecause["unusable-request"](issues.length),
    instead: { text: insteadText.mend() },
    commitments: [],
    trail: [],
    issues,
  };
}
