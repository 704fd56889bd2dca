/**
 * The nearest case in which exactly some facts are different and which comes out as it should. What is possible is
 * halved, the nearer half first; what cannot come out so is dropped, and whatever is found was decided.
 */
import { type Budget, spend } from "../deciding/budget.ts";
import type { Relied } from "../deciding/case-facts.ts";
import { decide } from "../deciding/decide.ts";
import type { Decision } from "../deciding/decision.ts";
import type { Judged } from "../deciding/judge.ts";
import type { PieceResult } from "../deciding/piece-result.ts";
import type { GivenFact } from "../normal/normal-policy.ts";
import { forget, resultsWithin, type SettledCase } from "./settled-case.ts";
import { compareKeys, halve, keyOf, knownIn, nearestIn, stepsTo, type Variation } from "./variation.ts";
import type { Way, Ways } from "./ways-to-differ.ts";

/** How a case should come out. */
export interface Goal {
  /** False where no case of a piece with this result comes out so. */
  readonly may: (result: PieceResult) => boolean;
  readonly is: (decision: Decision) => boolean;
}

/** A case that comes out as it should. */
export interface Found {
  /** The new values, in the order of the facts that were changed. */
  readonly values: readonly unknown[];
  readonly decision: Decision;
  readonly key: readonly number[];
}

/** The nearest case, if there is one; `exact` where it is sure that no nearer one was missed. */
export interface Nearest {
  readonly found?: Found;
  readonly exact: boolean;
}

/** A case that was decided, whatever it came to. */
interface Tried extends Found {
  readonly variation: Variation;
}

interface Node extends Variation {
  readonly key: readonly number[];
  /** True where its nearest case was tried. */
  readonly tried: boolean;
}

/** More ways than these to combine are not looked at. */
const MOST = 1_000;

/**
 * Searches the cases in which the facts at `places` (among the declared ones) are different and no others. Cases of
 * `bound` steps and more are not looked at.
 */
export function nearestCase(
  settled: SettledCase,
  places: readonly number[],
  waysOf: (place: number) => Ways,
  goal: Goal,
  budget: Budget,
  bound = Number.POSITIVE_INFINITY,
): Nearest {
  if (!spend(budget, 1)) return { exact: false };
  const free = resultsWithin(settled, forget(settled, settled.read, places));
  if (!mayReach(goal, free)) return { exact: true };
  const each = places.map(waysOf);
  const combined = combine(each.map(({ ways }) => ways.length));
  const keyed = (variation: Variation, tried: boolean): Node => {
    return { ...variation, key: keyOf(settled, places, variation), tried };
  };
  const nodes = combined.map((picked) => {
    const ways = picked.map((way, index) => each[index]?.ways[way] as Way);
    return keyed({ picked, ways, free: ways.map(({ free }) => free) }, false);
  });
  nodes.sort((a, b) => compareKeys(a.key, b.key));
  let best: Tried | undefined;
  const doubts: Tried[] = [];
  const isNearer = (key: readonly number[]) =>
    best === undefined ? (key[0] as number) < bound : compareKeys(key, best.key) < 0;
  for (let node = nodes.shift(); node !== undefined && isNearer(node.key); node = nodes.shift()) {
    if (!spend(budget, 2)) return { ...(best ? { found: best } : {}), exact: false };
    const tried = node.tried ? undefined : tryNearest(settled, places, node);
    if (tried !== undefined && isNearer(tried.key)) {
      if (goal.is(tried.decision)) best = tried;
      else if (isDoubtful(settled, places, tried, goal)) doubts.push(tried);
    }
    const halves = halve(node);
    if (halves === undefined || !mayReach(goal, resultsWithin(settled, knownIn(settled, places, node))))
      continue;
    const [nearer, farther] = halves;
    insert(nodes, keyed(nearer, true));
    insert(nodes, keyed(farther, false));
  }
  const all = each.every((one) => one.all) && combined.length < MOST;
  const exact = all || leastSteps(settled, places, goal, free) >= (best?.key[0] ?? bound);
  const missed = doubts.some(({ key }) => isNearer(key));
  return { ...(best ? { found: best } : {}), exact: exact && !missed };
}

function mayReach({ may }: Goal, { pieces, complete }: Judged): boolean {
  return !complete || pieces.some(({ result }) => may(result));
}

/** No case in which these facts are different is fewer steps away and comes out as it should. */
function leastSteps(settled: SettledCase, places: readonly number[], { may }: Goal, judged: Judged): number {
  if (!judged.complete) return 0;
  const reached = judged.pieces.filter(({ result }) => may(result));
  return Math.min(...reached.map(({ piece }) => stepsTo(settled, places, piece.space)));
}

/** One way of each fact, in every combination. */
function combine(counts: readonly number[]): readonly (readonly number[])[] {
  return counts.reduce<readonly (readonly number[])[]>(
    (all, count) =>
      all.flatMap((one) => Array.from({ length: count }, (_, way) => [...one, way])).slice(0, MOST),
    [[]],
  );
}

/** Behind those that are as near. */
function insert(nodes: Node[], node: Node): void {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys((nodes[middle] as Node).key, node.key) <= 0) low = middle + 1;
    else high = middle;
  }
  nodes.splice(low, 0, node);
}

/** Decides the nearest case of a variation; undefined where one of the facts stays as it is. */
function tryNearest(
  settled: SettledCase,
  places: readonly number[],
  variation: Variation,
): Tried | undefined {
  const nearest = nearestIn(variation);
  if (nearest === undefined) return undefined;
  const facts: Record<string, unknown> = Object.assign(Object.create(null), settled.facts);
  places.forEach((place, index) => {
    const { name } = settled.compiled.normal.given[place] as GivenFact;
    const { from } = settled.read.relied[place] as Relied;
    facts[name] = { value: nearest.values[index], from };
  });
  const decision = decide(settled.policy, facts, settled.options);
  return { ...nearest, decision, key: keyOf(settled, places, nearest.variation) };
}

/** A longer search might show that a case which was decided comes out as it should after all. */
function isDoubtful(
  settled: SettledCase,
  places: readonly number[],
  { decision, variation }: Tried,
  goal: Goal,
): boolean {
  // Nothing was searched where nothing is missing.
  if (decision.status === "open" ? decision.exact : !("missing" in decision)) return false;
  const judged = resultsWithin(settled, knownIn(settled, places, variation));
  return mayReach(goal, judged) && !(judged.exact && judged.pieces.every(({ result }) => result.exact));
}
