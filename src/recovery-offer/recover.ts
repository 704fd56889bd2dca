/**
 * Something went wrong: what is owed, what more may be given, how the harm is put right, and by when.
 *
 * A cold meal with a real apology and a free dessert brings a guest back. What the meal cost is owed; the dessert is a
 * gift; the apology is neither, and no amount takes its place.
 */
import type { Issue } from "../issue/index.ts";
import { ensureLocale } from "../policy/index.ts";
import type { Contact } from "../service/index.ts";
import type { AmountOffer, GoodwillOffer } from "./amount-offer.ts";
import { answerHarms } from "./answer-harms.ts";
import { ASKING, caseFactIssues, eachOnce } from "./case-fact-issues.ts";
import { COMPONENT_KINDS } from "./component-kind.ts";
import type { Failure } from "./failure.ts";
import { type Judged, judgeAmounts } from "./judge-amounts.ts";
import { ensurePlaybook } from "./make-playbook.ts";
import { goodwillComponents, owedComponents } from "./money-components.ts";
import { type PaymentPromise, paymentPromise } from "./payment-promise.ts";
import { plainCopy } from "./plain-copy.ts";
import { type Grounds, readGrounds, unusedFacts } from "./read-failure.ts";
import type { RecoveryComponent } from "./recovery-component.ts";
import type { OfferGround, RecoveryOffer } from "./recovery-offer.ts";
import type { PlaybookReference, RecoveryPlaybook } from "./recovery-playbook.ts";

/** How an offer is worded. */
export interface RecoverOptions {
  /** The language of the texts, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
}

/**
 * What we do about a failure at a contact. Pure: the same failure and contact give the same offer.
 *
 * What is owed is decided first and by its own policy; goodwill stands apart, and whatever its policy says, what is
 * owed stays the same. Harm is answered in kind and at once, also while the amount is still open. Unknown facts give
 * the range that is possible and the fact to establish next.
 *
 * @throws MisuseError `not-a-playbook`; `not-a-locale`.
 *
 * @example
 * ```ts
 * import { definePolicy, type Contact } from "evenhand";
 * import { definePlaybook, recover } from "evenhand/recovery-offer";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const trains = definePlaybook({
 *   id: "late-trains",
 *   version: "1",
 *   entitlement: delayRepay15,
 *   authority: definePolicy({
 *     id: "nobody-gives-more",
 *     version: "1",
 *     purpose: "other",
 *     facts: {
 *       role: { type: "enum", values: ["front-line"] },
 *       amount: { type: "money", currency: "GBP", max: "500.00" },
 *     },
 *     outcome: {
 *       verdict: { type: "enum", values: ["refused"] },
 *       approver: { type: "enum", values: ["none"] },
 *     },
 *     rules: [],
 *     otherwise: { then: { verdict: "refused", approver: "none" }, because: "Only what is owed." },
 *   }),
 * });
 * const contact: Contact = {
 *   at: "2026-03-02T09:12:00Z",
 *   customer: { kind: "customer", id: "c-204" },
 *   servedBy: { kind: "person", id: "ann", role: "front-line" },
 *   channel: "phone",
 * };
 *
 * const offer = recover(
 *   trains,
 *   {
 *     kind: "outcome",
 *     cause: "third-party",
 *     harms: [],
 *     facts: { delay: 47, ticket: "return", fare: "32.40" },
 *   },
 *   contact,
 * );
 * offer.status === "decided" && offer.owed.amount; //=> { amount: 810, currency: "GBP" }
 * ```
 */
export function recover<Facts>(
  playbook: RecoveryPlaybook<Facts>,
  failure: Failure<NoInfer<Facts>>,
  contact: Contact,
  options?: RecoverOptions,
): RecoveryOffer {
  ensurePlaybook(playbook);
  const locale = options?.locale ?? "en";
  ensureLocale(locale);
  return plainCopy(recoverFrom(playbook, plainCopy(failure), plainCopy(contact), locale));
}

function recoverFrom(
  playbook: RecoveryPlaybook,
  failure: Failure,
  contact: Contact,
  locale: string,
): RecoveryOffer {
  const read = readGrounds(playbook, failure, contact);
  if (!read.ok) return invalid(playbook, read.issues);
  const grounds = read.value;
  const { entitlement, goodwill } = judgeAmounts(playbook, grounds, locale);
  const { offer, trail } = entitlement;
  if (offer.status === "invalid")
    return invalid(playbook, eachOnce([...offer.issues, ...caseFactIssues(playbook, ASKING, failure)]));
  return assemble(playbook, grounds, { owed: { offer, trail }, goodwill }, locale);
}

type UsableOffer = Exclude<AmountOffer, { readonly status: "invalid" }>;

function assemble(
  playbook: RecoveryPlaybook,
  grounds: Grounds,
  { owed, goodwill }: { readonly owed: Judged<UsableOffer>; readonly goodwill: Judged<GoodwillOffer> },
  locale: string,
): RecoveryOffer {
  const { failure } = grounds;
  const harm = answerHarms(playbook.redress, grounds, locale);
  const payment = owedPayment(playbook, grounds, owed.offer, locale);
  const components: RecoveryComponent[] = [...harm.components];
  if (owed.offer.status === "decided")
    components.push(...owedComponents(playbook, failure, owed.offer, payment.commitments[0]?.due));
  if (goodwill.offer.status === "decided")
    components.push(...goodwillComponents(playbook, failure, goodwill.offer));
  const ground: OfferGround = {
    playbook: referenceOf(playbook),
    goodwill: goodwill.offer,
    components: COMPONENT_KINDS.flatMap((kind) => components.filter((one) => one.kind === kind)),
    unanswered: harm.unanswered,
    commitments: [...harm.commitments, ...payment.commitments],
    trail: [...owed.trail, ...goodwill.trail, ...harm.trail, ...payment.trail],
    notes: [...unusedFacts(playbook, failure), ...payment.notes],
  };
  switch (owed.offer.status) {
    case "decided": {
      const { status, ...amount } = owed.offer;
      return { status, owed: amount, ...ground };
    }
    case "open": {
      const { status, ...amount } = owed.offer;
      return { status, owed: amount, ...ground };
    }
    default:
      return { ...owed.offer, ...ground };
  }
}

function owedPayment(
  playbook: RecoveryPlaybook,
  grounds: Grounds,
  owed: UsableOffer,
  locale: string,
): PaymentPromise {
  if (owed.status !== "decided" || owed.amount.amount === 0) return { commitments: [], trail: [], notes: [] };
  return paymentPromise(playbook, grounds, { as: "entitlement", amount: owed.amount, from: owed }, locale);
}

function invalid(playbook: RecoveryPlaybook, issues: readonly Issue[]): RecoveryOffer {
  return { status: "invalid", playbook: referenceOf(playbook), issues, commitments: [], trail: [] };
}

function referenceOf({ id, version, digest }: RecoveryPlaybook): PlaybookReference {
  return { id, version, digest };
}
