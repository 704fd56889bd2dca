/**
 * Several accounts of one fact, weighed by where they come from.
 */
import { compareOrigins } from "../../service/index.ts";
import { type Spans, sameSpans, uniteSpans } from "../normal/spans.ts";
import type { Conflict, Relied } from "./case-facts.ts";

/** An account that counts: the codes it leaves possible, and what it said. */
export interface Counted {
  readonly spans: Spans;
  readonly relied: Relied;
}

/** An account that is too weak to count: what it would mean, where it means anything. */
export interface Weak {
  readonly spans: undefined;
  readonly means: Spans | undefined;
  readonly relied: Relied;
}

/**
 * The strongest account decides; where two of the same weight differ, either may be true. Whatever differs is shown,
 * what is too weak to count as well.
 */
export function weighAccounts(
  name: string,
  counted: readonly Counted[],
  weak: readonly Weak[],
  conflicts: Conflict[],
): Counted {
  const sorted = [...counted].sort((a, b) => compareOrigins(b.relied.from, a.relied.from));
  const best = sorted[0] as Counted;
  const differing = sorted.filter((other) => !sameSpans(other.spans, best.spans));
  const contrary = weak.filter(({ means }) => means === undefined || !sameSpans(means, best.spans));
  if (differing.length + contrary.length > 0) {
    conflicts.push({ fact: name, accounts: [best, ...differing, ...contrary].map(({ relied }) => relied) });
  }
  const equals = differing.filter((other) => other.relied.from === best.relied.from);
  if (equals.length === 0) return best;
  const spans = equals.reduce((all, other) => uniteSpans(all, other.spans), best.spans);
  const oneOf = [best, ...equals].map((account) => account.relied.value);
  return { spans, relied: { ...best.relied, value: { oneOf } } };
}
