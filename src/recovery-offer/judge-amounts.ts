/**
 * What is owed and what may be given, each by its own policy. They are decided side by side and never look at each
 * other.
 */
import { decide, type Policy, trailEntryOf } from "../policy/index.ts";
import type { TrailEntry } from "../service/index.ts";
import type { AmountOffer, GoodwillOffer } from "./amount-offer.ts";
import { amountOffer } from "./amounts.ts";
import { factsFor, takenAs } from "./facts-for.ts";
import type { Grounds } from "./read-failure.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/** What a policy says of amounts, and the line that it leaves. */
export interface Judged<Offer> {
  readonly offer: Offer;
  readonly trail: readonly TrailEntry[];
}

/** Both, by what they are paid as. */
export interface JudgedAmounts {
  readonly entitlement: Judged<AmountOffer>;
  readonly goodwill: Judged<GoodwillOffer>;
}

/** Decides both. */
export function judgeAmounts(playbook: RecoveryPlaybook, grounds: Grounds, locale: string): JudgedAmounts {
  const { failure, contact } = grounds;
  const judge = (policy: Policy, what: string): Judged<AmountOffer> => {
    const decision = decide(policy, factsFor(policy, failure), takenAs(failure));
    return {
      offer: amountOffer(policy, decision, playbook.currency, locale),
      trail: [trailEntryOf(decision, what, contact, { locale })],
    };
  };
  const { entitlement, goodwill } = playbook;
  return {
    entitlement: judge(entitlement, "entitlement"),
    goodwill: goodwill === undefined ? { offer: { status: "none" }, trail: [] } : judge(goodwill, "goodwill"),
  };
}
