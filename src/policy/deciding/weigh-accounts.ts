/**
 * Several accounts of one fact, weighed by where they come from.
 */
import { compareOrigins } from "../../service/index.ts";
import type { Conflict, Relied } from "./case-facts.ts";
import { type Meaning, sameMeaning, uniteMeanings } from "./meaning.ts";

/** An account that counts: what it leaves possible, and what it said. */
export interface Counted {
  readonly counts: true;
  readonly meaning: Meaning;
  readonly relied: Relied;
}

/** An account that is too weak to count: what it would mean, where it means anything. */
export interface Weak {
  readonly counts: false;
  readonly meaning: Meaning | undefined;
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
  const differs = ({ meaning }: Counted | Weak) =>
    meaning === undefined || !sameMeaning(meaning, best.meaning);
  const differing = sorted.filter(differs);
  const contrary = weak.filter(differs);
  if (differing.length + contrary.length > 0) {
    conflicts.push({ fact: name, accounts: [best, ...differing, ...contrary].map(({ relied }) => relied) });
  }
  const equals = differing.filter((other) => other.relied.from === best.relied.from);
  if (equals.length === 0) return best;
  const meaning = equals.reduce((all, other) => uniteMeanings(all, other.meaning), best.meaning);
  const oneOf = [best, ...equals].map((account) => account.relied.value);
  return { counts: true, meaning, relied: { ...best.relied, value: { oneOf } } };
}
