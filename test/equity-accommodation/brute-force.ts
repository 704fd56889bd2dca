/**
 * The best plans by going through every subset of accommodations, straight from the definition and sharing nothing
 * with the search but the nouns.
 */
import type { Accommodation, Barrier, DemandKind, NeedRecord } from "evenhand/equity-accommodation";

interface Tried {
  readonly ids: readonly string[];
  readonly left: readonly Barrier[];
  readonly score: readonly number[];
}

export const manages = (needs: readonly NeedRecord[], kind: DemandKind) =>
  Math.min(4, ...needs.filter((need) => need.need === kind).map((need) => need.limit));

/** Whether a subset can be: complete, without conflict, and usable in some order. */
export function works(set: readonly Accommodation[], needs: readonly NeedRecord[]): boolean {
  const has = (id: string) => set.some((one) => one.id === id);
  if (set.some(({ requires = [] }) => !requires.every(has))) return false;
  if (set.some(({ conflictsWith = [] }) => conflictsWith.some(has))) return false;
  const put: Accommodation[] = [];
  for (;;) {
    const next = set.find(
      (one) =>
        !put.includes(one) &&
        (one.creates ?? []).every(
          ({ kind, level }) =>
            level <= manages(needs, kind) ||
            put.some(({ lowers }) =>
              lowers.some(
                (lowered) =>
                  lowered.kind === kind && lowered.steps === undefined && lowered.to <= manages(needs, kind),
              ),
            ),
        ),
    );
    if (next === undefined) return put.length === set.length;
    put.push(next);
  }
}

function leftBy(set: readonly Accommodation[], barriers: readonly Barrier[]): readonly Barrier[] {
  return barriers.filter(
    (barrier) =>
      !set.some(({ lowers }) =>
        lowers.some(
          ({ kind, to, steps = [barrier.step] }) =>
            kind === barrier.demand && to <= barrier.limit && steps.includes(barrier.step),
        ),
      ),
  );
}

/** How many levels the demands of barriers still lie above what the customer manages. */
function excessOf(set: readonly Accommodation[], barriers: readonly Barrier[]): number {
  return barriers.reduce((sum, { step, demand, level, limit }) => {
    const reached = set.flatMap(({ lowers }) =>
      lowers.flatMap(({ kind, to, steps = [step] }) => (kind === demand && steps.includes(step) ? [to] : [])),
    );
    return sum + Math.max(0, Math.min(level, ...reached) - limit);
  }, 0);
}

/** What a subset leaves, the more severe first: duties, barriers, levels of duties, levels. */
export function leavings(set: readonly Accommodation[], barriers: readonly Barrier[]): readonly number[] {
  const left = leftBy(set, barriers);
  const obliged = (list: readonly Barrier[]) => list.filter((barrier) => barrier.duty);
  return [obliged(left).length, left.length, excessOf(set, obliged(barriers)), excessOf(set, barriers)];
}

export function compare(first: readonly number[], second: readonly number[]): number {
  const at = first.findIndex((value, place) => value !== second[place]);
  return at < 0 ? 0 : (first[at] as number) - (second[at] as number);
}

/** Every plan that works and of which nothing can be left out, the best first. */
export function everyPlan(
  accommodations: readonly Accommodation[],
  barriers: readonly Barrier[],
  needs: readonly NeedRecord[],
  preferences: readonly string[],
): readonly Tried[] {
  const sorted = accommodations.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const working = new Map<number, readonly Barrier[]>();
  const subset = (mask: number) => sorted.filter((_, at) => (mask >> at) & 1);
  for (let mask = 0; mask < 1 << sorted.length; mask += 1) {
    const set = subset(mask);
    if (works(set, needs)) working.set(mask, leftBy(set, barriers));
  }
  const excess = new Map([...working.keys()].map((mask) => [mask, excessOf(subset(mask), barriers)]));
  const same = (one: number, other: number) => excess.get(one) === excess.get(other);
  const plans: Tried[] = [];
  for (const [mask, left] of working) {
    let needless = false;
    for (const [other, otherLeft] of working) {
      if (other !== mask && (other & mask) === other && otherLeft.length === left.length && same(other, mask))
        needless = true;
    }
    if (needless) continue;
    const set = subset(mask);
    const number = (how: string) => set.filter((one) => one.how === how || one.cost === how).length;
    plans.push({
      ids: set.map(({ id }) => id),
      left,
      score: [
        ...leavings(set, barriers),
        ...preferences.map((id) => (set.some((one) => one.id === id) ? 0 : 1)),
        set.reduce((sum, one) => sum + one.effortMinutes, 0),
        number("done-for"),
        number("done-together"),
        number("guided"),
        number("high"),
        number("medium"),
        number("low"),
        set.length,
      ],
    });
  }
  return plans.sort(
    (one, other) => compare(one.score, other.score) || (one.ids.join() < other.ids.join() ? -1 : 1),
  );
}
