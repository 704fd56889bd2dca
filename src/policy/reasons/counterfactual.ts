/**
 * What would have to be different: the smallest change of what is known after which a case comes out otherwise. Had the
 * train been two minutes later, the fare would have come back.
 */
import type { Issue } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Budget } from "../deciding/budget.ts";
import type { Relied } from "../deciding/case-facts.ts";
import type { Decided } from "../deciding/decision.ts";
import type { PieceResult } from "../deciding/piece-result.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import type { Counterfactual, FactChange } from "./fact-change.ts";
import { questionProblem } from "./messages.ts";
import { type Found, type Goal, nearestCase } from "./nearest-case.ts";
import { isSameResult } from "./same-result.ts";
import { type SearchOptions, triesOf } from "./search-options.ts";
import { factsThatCount, type SettledCase, settleCase } from "./settled-case.ts";
import { readWanted, type Wanted, type WantedOutcome } from "./wanted.ts";
import { type Ways, waysToDiffer } from "./ways-to-differ.ts";
import { whereItMustChange } from "./where-it-must-change.ts";

/** How to look for another case. */
export interface CounterfactualOptions<Fact extends string = string> extends SearchOptions {
  /** Facts that may not change: an age, what happened. */
  readonly fixed?: readonly Fact[];
}

/**
 * The smallest change of the known facts after which the case is decided as wanted: by a rule (its id, or `otherwise`),
 * with values of outcome fields (`{ compensation: { amount: 4000, currency: "GBP" } }`), or within bounds
 * (`{ compensation: { atLeast: { amount: 4000, currency: "GBP" } } }`). Where nothing is wanted in particular: with
 * another outcome, by other rules.
 *
 * Smallest is: the fewest facts; of these the fewest steps from region to region between the policy's thresholds, at
 * least one a fact; of these the facts that are declared first; and then the nearest values. Facts that are not known
 * stay unknown, and the changed case is decided whatever they are. What is found was decided by `decide`.
 *
 * The changes may name sensitive facts, and tell how to come out better: this is for agents and auditors. Share it with
 * a customer on purpose, or not at all.
 *
 * @example
 * ```ts
 * import { counterfactual } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const journey = { delay: 47, ticket: "return", fare: "32.40" } as const;
 * const wanted = { compensation: { atLeast: { amount: 1500, currency: "GBP" } } } as const;
 * const found = counterfactual(delayRepay15, journey, wanted, { fixed: ["ticket", "fare"] });
 * found.status === "changed" && found.changes; //=> [{ fact: "delay", from: 47, to: 60 }]
 * ```
 */
export function counterfactual<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  wanted?: string | NoInfer<WantedOutcome<Results>>,
  options: CounterfactualOptions<keyof NoInfer<Inputs> & string> = {},
): Counterfactual<Results> {
  const { normal } = compiledOf(policy);
  const settled = settleCase(policy, facts, options);
  const read = wanted === undefined ? undefined : readWanted(normal, wanted);
  const wrong = [...(read?.ok === false ? read.issues : []), ...wrongFixed(options.fixed, normal)];
  if ("notSettled" in settled) {
    const { notSettled } = settled;
    if (notSettled.status === "invalid") wrong.unshift(...notSettled.issues);
    return wrong.length > 0 ? { status: "invalid", issues: wrong } : notSettled;
  }
  if (wrong.length > 0) return { status: "invalid", issues: wrong };
  const goal = read?.ok === true ? read.value : anyOther(settled);
  const { decision } = settled;
  if (decision.status === "decided" && goal.is(decision)) {
    return { status: "already", decision: decision as Decided<Results> };
  }
  const fixed: readonly string[] = options.fixed ?? [];
  const varied = factsThatCount(settled).filter(
    (place) => !fixed.includes(normal.given[place]?.name as string),
  );
  return searchFor(settled, varied, goal, { left: triesOf(options) }) as Counterfactual<Results>;
}

/** Another outcome, decided by other rules. */
function anyOther({ decision, key, rules }: SettledCase): Wanted {
  const rulesOf = ({ because }: Decided<unknown>) => because.map(({ rule }) => rule).join(" ");
  // Where rules contradict each other, the same rules may agree in another case.
  const same = decision.status === "decided" ? rules?.join(" ") : undefined;
  const isOther = ({ key: own, rules: fired }: PieceResult) =>
    (own === undefined || own !== key) && fired.join(" ") !== same;
  return {
    may: isOther,
    is: (other) =>
      !isSameResult(other, decision) &&
      (decision.status !== "decided" || rulesOf(other) !== rulesOf(decision)),
  };
}

function wrongFixed(fixed: unknown, { given }: NormalPolicy): readonly Issue[] {
  if (fixed === undefined) return [];
  if (!Array.isArray(fixed)) return [questionProblem.notNames(fixed)];
  const names = given.map(({ name }) => name);
  return Array.from(fixed, (name: unknown, place) => ({ name, place }))
    .filter(({ name }) => !names.includes(name as string))
    .slice(0, 100)
    .map(({ name, place }) => questionProblem.unknownFixed(place, name, names));
}

function searchFor(
  settled: SettledCase,
  varied: readonly number[],
  wanted: Wanted,
  budget: Budget,
): Counterfactual<unknown> {
  const may = (result: PieceResult) => result.status === "decided" && wanted.may(result);
  const goal: Goal = {
    may,
    is: (decision) => decision.status === "decided" && wanted.is(decision),
  };
  const known = new Map<number, Ways>();
  const waysOf = (place: number) => {
    const ways = known.get(place) ?? waysToDiffer(settled, place);
    known.set(place, ways);
    return ways;
  };
  let level = new Map<string, readonly number[]>();
  const later = whereItMustChange(settled, varied, may);
  let exact = true;
  for (let size = 0; size <= varied.length; size += 1) {
    for (const places of later) if (places.length === size) level.set(places.join(" "), places);
    let best: (Found & { readonly places: readonly number[] }) | undefined;
    const failed: (readonly number[])[] = [];
    for (const places of [...level.values()].sort(compareInOrder)) {
      const bound = best?.key[0];
      const nearest = nearestCase(settled, places, waysOf, goal, budget, bound);
      exact &&= nearest.exact;
      if (nearest.found === undefined) failed.push(places);
      else best = { ...nearest.found, places };
    }
    if (best !== undefined) return changedCase(settled, best, exact);
    level = new Map();
    for (const places of failed) {
      for (const place of varied) {
        if (places.includes(place)) continue;
        const more = [...places, place].sort((a, b) => a - b);
        if (level.size < budget.left) level.set(more.join(" "), more);
        else exact = false;
      }
    }
  }
  return exact ? { status: "none" } : { status: "not-found" };
}

function compareInOrder(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((place, at) => place !== right[at]);
  return index < 0 ? 0 : (left[index] as number) - (right[index] as number);
}

function changedCase(
  { read, compiled }: SettledCase,
  { places, values, decision }: Found & { readonly places: readonly number[] },
  exact: boolean,
): Counterfactual<unknown> {
  const changes = places.map((place, index): FactChange => {
    const { value, sensitive } = read.relied[place] as Relied;
    const fact = compiled.normal.given[place]?.name as string;
    return { fact, from: value, to: values[index], ...(sensitive ? { sensitive } : {}) };
  });
  return { status: "changed", changes, decision: decision as Decided<unknown>, exact };
}
