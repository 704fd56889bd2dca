/**
 * What was enough: facts that settle the result by themselves, so that no other had to be known. Less is then asked of
 * the next customer, and a reason can leave out what is nobody's business.
 */
import type { Budget } from "../deciding/budget.ts";
import type { Relied } from "../deciding/case-facts.ts";
import type { Judged } from "../deciding/judge.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import type { Enough } from "./enough.ts";
import { nearestCase } from "./nearest-case.ts";
import type { NotSettled } from "./not-settled.ts";
import { anotherResult } from "./same-result.ts";
import { type SearchOptions, triesOf } from "./search-options.ts";
import { factsThatCount, forget, resultsWithin, type SettledCase, settleCase } from "./settled-case.ts";
import { waysToDiffer } from "./ways-to-differ.ts";

/**
 * The smallest part of the given facts that can be had by leaving out one after the other: with only these known the
 * result is the same, a decision with its outcome, a gap, or a conflict; without any one of them it is not.
 *
 * There may be several such parts. Facts that the decision did not rely on are left out first, then sensitive ones,
 * then claims before records and records before what was verified, and among equals the one that is declared last.
 *
 * @example
 * ```ts
 * import { enoughBecause } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const enough = enoughBecause(delayRepay15, { delay: 8, ticket: "single", fare: "20.00" });
 * enough.status === "enough" && enough.facts; //=> [{ fact: "delay", value: 8, from: "claimed" }]
 * ```
 */
export function enoughBecause<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  options: SearchOptions = {},
): Enough | NotSettled {
  const settled = settleCase(policy, facts, options);
  if ("notSettled" in settled) return settled.notSettled;
  const { read, compiled } = settled;
  const given = compiled.normal.given.flatMap((_, place) =>
    read.relied[place] === undefined ? [] : [place],
  );
  const counting = new Set(factsThatCount(settled));
  let left = forget(
    settled,
    read,
    given.filter((place) => !counting.has(place)),
  );
  let exact = true;
  const budget: Budget = { left: triesOf(options) };
  const waysOf = (place: number) => waysToDiffer(settled, place);
  // What changes the result by itself cannot be left out, whatever else is known.
  const changesAlone = (place: number) =>
    nearestCase(settled, [place], waysOf, anotherResult(settled), budget).found !== undefined;
  const needed = new Set<number>();
  for (const place of inOrder(settled, [...counting])) {
    const without = forget(settled, left, [place]);
    const verdict = comparedWith(settled, resultsWithin(settled, without));
    if (verdict === "same") left = without;
    else needed.add(place);
    if (verdict === "perhaps") exact &&= changesAlone(place);
  }
  return {
    status: "enough",
    facts: read.relied.filter((relied, place): relied is Relied => needed.has(place) && relied !== undefined),
    exact,
  };
}

/** Whether all that is possible is one result, or surely something else is possible. */
function comparedWith(
  { key }: SettledCase,
  { pieces, complete, exact }: Judged,
): "same" | "differs" | "perhaps" {
  if (complete && pieces.every(({ result }) => result.key === key)) return "same";
  const other = pieces.some(({ result }) => (result.key === undefined ? result.exact : result.key !== key));
  return exact && other ? "differs" : "perhaps";
}

const WEIGHT = { claimed: 0, recorded: 1, verified: 2 } as const;

/** What is to be left out first. */
function inOrder({ read, decision }: SettledCase, places: readonly number[]): readonly number[] {
  const reliedOn = new Set(decision.relied.map(({ fact }) => fact));
  const rank = (place: number): number => {
    const { fact, from, sensitive } = read.relied[place] as Relied;
    if (!reliedOn.has(fact)) return -2;
    return sensitive ? -1 : WEIGHT[from];
  };
  return [...places].sort((a, b) => rank(a) - rank(b) || b - a);
}
