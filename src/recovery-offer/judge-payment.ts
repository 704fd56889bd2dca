/**
 * A payment held against an offer: owed, granted, or neither, and what may be done instead.
 */
import type { Money } from "../money/index.ts";
import { decisionReferenceOf, trailEntryOf } from "../policy/index.ts";
import type { TrailEntry } from "../service/index.ts";
import type { GoodwillOffer } from "./amount-offer.ts";
import type { Ladder } from "./authority.ts";
import { type Granted, grantBeyond, type Verdict } from "./grant-beyond.ts";
import type { JudgedAmounts } from "./judge-amounts.ts";
import { paymentBecause as because, insteadText, verdictLine } from "./messages.ts";
import { limitsOf, payableAlone } from "./payment-limits.ts";
import type { PaymentInstead, PaymentPermission } from "./payment-permission.ts";
import { type PaymentPromise, paymentPromise } from "./payment-promise.ts";
import type { ReadRequest } from "./read-request.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/** All that a payment is judged by. */
export interface Bench extends ReadRequest {
  readonly playbook: RecoveryPlaybook;
  readonly amounts: JudgedAmounts;
  readonly ladder: Ladder;
  readonly locale: string;
}

/** Judges it, and writes down what was decided on the way. */
export function judgePayment(bench: Bench): PaymentPermission {
  const { request, contact, amounts, locale } = bench;
  const { verdict, asked } = verdictOn(bench);
  const promise = verdict.status === "allowed" ? promiseGranted(bench) : nothingPromised;
  const at = { at: contact.at, servedBy: request.requestedBy };
  const last = asked.at(-1);
  const { offer, trail: judged } = amounts[request.as];
  const source = "from" in offer ? offer.from : undefined;
  const from = last === undefined ? source : decisionReferenceOf(last);
  const line: TrailEntry = {
    at: contact.at,
    by: request.requestedBy,
    what: `payment-${verdict.status}`,
    text: verdictLine(request.amount, request.as, verdict.because),
    ...(from === undefined ? {} : { from }),
  };
  const trail = [
    ...judged,
    ...asked.map((decision) => trailEntryOf(decision, "authority", at, { locale })),
    ...promise.trail,
    line,
  ];
  const record = { commitments: promise.commitments, trail };
  switch (verdict.status) {
    case "allowed":
      return { ...verdict, ...record };
    case "needs-approval":
      return { ...verdict, instead: insteadOf(bench, verdict), ...record };
    case "refused": {
      const { status, code, because: said } = verdict;
      return { status, code, because: said, instead: insteadOf(bench, verdict), ...record };
    }
  }
}

function verdictOn(bench: Bench): Granted {
  const { playbook, request, contact, paid, amounts, ladder, locale } = bench;
  const { as, amount, requestedBy, approvedBy } = request;
  const { certain, most } = limitsOf(amounts, as);
  const total = paid[as] + amount.amount;
  if (total <= certain)
    return { verdict: { status: "allowed", code: "owed", because: because.owed(amount) }, asked: [] };
  if (total > most)
    return {
      verdict: beyondOffer(amounts[as].offer, as, { amount: most, currency: playbook.currency }),
      asked: [],
    };
  const grant = { as, amount: { amount: total - certain, currency: playbook.currency } };
  const approval = approvedBy === undefined ? {} : { approvedBy };
  return grantBeyond(ladder, grant, { requestedBy, contact, ...approval }, locale);
}

/** Why nobody may pay so much, whatever their role. */
function beyondOffer(offer: GoodwillOffer, as: "entitlement" | "goodwill", most: Money): Verdict {
  const status = "refused";
  switch (offer.status) {
    case "none":
      return { status, code: "no-goodwill", because: because["no-goodwill"]() };
    case "open": {
      const { next } = offer;
      const said = because["not-decided-yet"](next.fact);
      return { status, code: "not-decided-yet", because: said, establish: next };
    }
    case "decided": {
      const code = as === "entitlement" ? "above-what-is-owed" : "above-goodwill";
      return { status, code, because: because[code](most) };
    }
    default: {
      const said = "because" in offer ? offer.because : "";
      return { status, code: "not-ruled", because: because["not-ruled"](said) };
    }
  }
}

const nothingPromised: PaymentPromise = { commitments: [], trail: [], notes: [] };

/** What is owed was promised by the offer; what was granted beyond it is promised now. */
function promiseGranted(bench: Bench): PaymentPromise {
  const { playbook, request, paid, amounts, locale } = bench;
  const { as, amount } = request;
  const source = amounts[as].offer;
  const beyond = Math.min(amount.amount, paid[as] + amount.amount - limitsOf(amounts, as).certain);
  if (source.status !== "decided" || beyond <= 0) return nothingPromised;
  const due = { as, amount: { amount: beyond, currency: amount.currency }, from: source };
  return paymentPromise(playbook, bench, due, locale);
}

const GIFT_FIRST = ["goodwill", "entitlement"] as const;

/** What the same actor may pay without asking, of the same kind first; what to establish; whom to ask. */
function insteadOf(bench: Bench, verdict: Exclude<Verdict, { readonly status: "allowed" }>): PaymentInstead {
  const { playbook, request, amounts, ladder } = bench;
  const kinds = request.as === "entitlement" ? (["entitlement", "goodwill"] as const) : GIFT_FIRST;
  const [pay] = kinds
    .map((as) => ({ as, amount: payableAlone(playbook, ladder, bench, amounts, as) }))
    .filter(({ amount }) => amount > 0)
    .map(({ as, amount }) => ({ as, amount: { amount, currency: playbook.currency } }));
  const establish = "establish" in verdict ? verdict.establish : undefined;
  const roles = verdict.by ?? [];
  const sentences = [
    ...(establish === undefined ? [] : [insteadText.establish(establish.establish, establish.fact)]),
    ...(roles.length === 0 ? [] : [insteadText.approve(roles)]),
    ...(pay === undefined ? [] : [insteadText.pay(pay.amount, pay.as)]),
  ];
  return {
    text: sentences.length === 0 ? insteadText.inKind() : sentences.join(" "),
    ...(pay === undefined ? {} : { pay }),
    ...(establish === undefined ? {} : { establish }),
  };
}
