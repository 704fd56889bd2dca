/**
 * What was needed: the facts that the result hangs on, each of which would change it if it alone were different.
 */
import type { Budget } from "../deciding/budget.ts";
import type { Relied } from "../deciding/case-facts.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { nearestCase } from "./nearest-case.ts";
import type { Needed, NeededFacts } from "./needed-facts.ts";
import type { NotSettled } from "./not-settled.ts";
import { anotherResult } from "./same-result.ts";
import { type SearchOptions, triesOf } from "./search-options.ts";
import { factsThatCount, settleCase } from "./settled-case.ts";
import { waysToDiffer } from "./ways-to-differ.ts";

/**
 * The given facts each of which, if it alone were different and all else the same, would change the result. A value
 * that breaks an assumption shows nothing. Where two facts are each enough, neither of them is needed.
 *
 * @example
 * ```ts
 * import { neededBecause } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const needed = neededBecause(delayRepay15, { delay: 8, ticket: "single", fare: "20.00" });
 * needed.status === "needed" && needed.facts.map(({ fact, value, instead }) => [fact, value, instead]);
 * //=> [["delay", 8, 15]]
 * ```
 */
export function neededBecause<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  options: SearchOptions = {},
): NeededFacts<Results> | NotSettled {
  const settled = settleCase(policy, facts, options);
  if ("notSettled" in settled) return settled.notSettled;
  const budget: Budget = { left: triesOf(options) };
  const goal = anotherResult(settled);
  const needed: Needed<Results>[] = [];
  const perhaps: string[] = [];
  for (const place of factsThatCount(settled)) {
    const relied = settled.read.relied[place] as Relied;
    const { found, exact } = nearestCase(settled, [place], (one) => waysToDiffer(settled, one), goal, budget);
    if (found !== undefined) {
      needed.push({
        ...relied,
        instead: found.values[0],
        decision: found.decision as Needed<Results>["decision"],
      });
    } else if (!exact) perhaps.push(relied.fact);
  }
  return {
    status: "needed",
    facts: needed,
    ...(perhaps.length > 0 ? { perhaps } : {}),
    exact: perhaps.length === 0,
  };
}
