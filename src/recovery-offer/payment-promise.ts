/**
 * When money arrives: the payment policy says it, and only then is it promised.
 */
import type { Issue } from "../issue/index.ts";
import { formatMoney, type Money } from "../money/index.ts";
import { decide, trailEntryOf, type Undertaking } from "../policy/index.ts";
import type { Commitment, TrailEntry } from "../service/index.ts";
import type { CertainAmount } from "./amount-offer.ts";
import { factsFor, takenAs } from "./facts-for.ts";
import { issueOf } from "./messages.ts";
import { promiseOf } from "./promise-of.ts";
import type { Grounds } from "./read-failure.ts";
import type { PaymentTime, RecoveryPlaybook } from "./recovery-playbook.ts";

/** What was promised about a payment, and what the policy was asked. */
export interface PaymentPromise {
  readonly commitments: readonly Commitment[];
  readonly trail: readonly TrailEntry[];
  /** Told where there is no time to promise. */
  readonly notes: readonly Issue[];
}

/** An amount that will be paid. */
export interface Due {
  readonly as: "entitlement" | "goodwill";
  readonly amount: Money;
  /** Where it comes from. */
  readonly from: Pick<CertainAmount, "action" | "text" | "from">;
}

/** Promises it, in words that say the amount: where the reason does not, it is put before it. */
export function paymentPromise(
  { payment }: RecoveryPlaybook,
  { failure, contact }: Grounds,
  { as, amount, from }: Due,
  locale: string,
): PaymentPromise {
  if (payment === undefined)
    return { commitments: [], trail: [], notes: [issueOf("payment-without-time", [], as)] };
  const decision = decide(payment, factsFor(payment, failure, { as }), takenAs(failure));
  const trail = [trailEntryOf(decision, "payment", contact, { locale })];
  if (decision.status !== "decided")
    return { commitments: [], trail, notes: [issueOf("payment-without-time", [], as)] };
  const outcome: Undertaking = { ...(decision.outcome as PaymentTime), action: from.action };
  const promised = promiseOf({ ...decision, outcome }, contact, { locale });
  if (promised === undefined || promised === "no-time")
    return { commitments: [], trail, notes: [issueOf("payment-without-time", [], as)] };
  const shown = formatMoney(amount, locale);
  const why = from.text.includes(shown) ? from.text : `${shown}: ${from.text}`;
  const text = `${why} ${promised.text}`;
  return { commitments: [{ ...promised, text, from: from.from }], trail, notes: [] };
}
