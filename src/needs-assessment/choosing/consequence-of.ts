/**
 * What follows for a customer who takes what is not recommended: in what it falls short, why so much is needed, what
 * would be enough, and what that costs.
 */
import { formatMoney } from "../../money/index.ts";
import type { Assessment } from "../assessment.ts";
import { choiceSentence } from "../choice-messages.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { ProposalConsequence } from "../proposal-check.ts";
import type { Shortfall } from "../recommendation.ts";
import { asSentence } from "../stating/as-sentence.ts";
import { reasonsFor, reasonsTold } from "../stating/reasons-told.ts";
import { titleIn } from "../stating/title-in.ts";
import { fallsInWords } from "./falls-in-words.ts";

/** What was refused, and what is enough in any case, if anything is. */
export interface RefusedOffering {
  readonly policy: NeedsPolicy;
  readonly session: Assessment;
  readonly proposed: PricedOffering;
  readonly right: PricedOffering | undefined;
  readonly because: string;
  /** In what it falls short as far as that is certain, and at the most. */
  readonly shortfalls: readonly Shortfall[];
  readonly worst: readonly Shortfall[];
  readonly locale: string;
}

/** The consequence in words, in levels, and in money. */
export function consequenceOf(refused: RefusedOffering): ProposalConsequence {
  const { policy, session, proposed, right, because, shortfalls, worst, locale } = refused;
  const told = shortfalls.length === 0 ? [] : reasonsTold(policy, session, locale);
  const reasons = shortfalls.flatMap(({ dimension, needed }) =>
    reasonsFor(policy, told, dimension, { floor: needed }).map(({ text }) => asSentence(text)),
  );
  const more = worst.filter(
    (one) => !shortfalls.some((sure) => sure.dimension === one.dimension && sure.needed === one.needed),
  );
  const perhaps = more.length === 0 ? [] : [choiceSentence.perhaps(fallsInWords(policy, more, locale))];
  const dearer = right === undefined ? 0 : proposed.price.amount - right.price.amount;
  const text = [...new Set([because, ...reasons, ...perhaps, besides(right, dearer, locale)])].join(" ");
  const dearerBy = { amount: dearer, currency: proposed.price.currency };
  return { text, shortfalls: worst, ...(dearer > 0 ? { dearerBy } : {}) };
}

/** What would be enough, and what it costs beside what was chosen. */
function besides(right: PricedOffering | undefined, dearer: number, locale: string): string {
  if (right === undefined) return choiceSentence.nothing;
  const title = titleIn(right.title, locale) ?? right.id;
  if (dearer === 0) return choiceSentence.same(title);
  const amount = formatMoney({ amount: Math.abs(dearer), currency: right.price.currency }, locale);
  return choiceSentence[dearer > 0 ? "less" : "more"](title, amount);
}
