/**
 * Which accommodations can be part of a plan for this customer, and why the others cannot.
 */
import { type Channel, compareInstants, type Instant } from "../../service/index.ts";
import type { Accommodation, LoweredDemand } from "../accommodation.ts";
import type { Barrier } from "../barrier.ts";
import type { DemandKind } from "../demand-kind.ts";
import type { DemandLevel } from "../demand-level.ts";
import { isIn, needLimit } from "../need-limits.ts";
import type { NeedRecord } from "../need-record.ts";
import type { WayNotTaken } from "../unmet-barrier.ts";
import type { BarrierGroup, Candidate, Choice } from "./choice.ts";

/** A customer at a contact, as far as it matters to what can be offered. */
export interface Situation {
  readonly barriers: readonly Barrier[];
  /** The needs that count. */
  readonly needs: readonly NeedRecord[];
  readonly channel: Channel;
  readonly at: Instant;
  /** When it has to help at the latest. */
  readonly neededBy?: Instant;
  /** Whether an accommodation may be in a plan; what waits for a person may not where only what is granted counts. */
  readonly mayHave: (one: Accommodation) => boolean;
}

/** What can be chosen from, and what cannot, by id. */
export interface Offer {
  readonly choice: Choice;
  readonly ruledOut: ReadonlyMap<string, WayNotTaken>;
}

/** A demand of an accommodation that is more than the customer manages. */
interface Excess {
  readonly kind: DemandKind;
  readonly limit: DemandLevel;
  readonly needs: readonly string[];
}

/** Sorts accommodations, given in the order of their ids, into those that can be chosen and those that cannot. */
export function candidatesOf(
  accommodations: readonly Accommodation[],
  preferences: readonly string[],
  situation: Situation,
): Offer {
  const ruledOut = new Map<string, WayNotTaken>();
  const excess = new Map(accommodations.map((one) => [one.id, excessOf(one, situation)]));
  let open = accommodations;
  const ruleOut = (
    reason: (one: Accommodation) => Omit<WayNotTaken, "accommodation"> | undefined,
  ): boolean => {
    const before = open.length;
    open = open.filter((one) => {
      const because = reason(one);
      if (because !== undefined) ruledOut.set(one.id, { accommodation: one.id, ...because });
      return because === undefined;
    });
    return open.length < before;
  };
  ruleOut((one) => unfit(one, situation));
  for (let fewer = true; fewer; ) {
    const usable = usableAmong(open, excess);
    const tooMuch = (one: Accommodation) => {
      if (usable.has(one.id)) return undefined;
      const needs = (excess.get(one.id) ?? [])
        .filter((demand) => !open.some((other) => usable.has(other.id) && helps(other, one, demand)))
        .flatMap((demand) => demand.needs);
      return { why: "asks-too-much" as const, needs: [...new Set(needs)].sort() };
    };
    const offered = new Set(open.map(({ id }) => id));
    const missing = ({ requires = [] }: Accommodation) => {
      const others = requires.filter((id) => !offered.has(id)).toSorted();
      return others.length > 0 ? { why: "missing-requirement" as const, others } : undefined;
    };
    fewer = ruleOut((one) => tooMuch(one) ?? missing(one));
  }
  return { choice: choiceOf(open, excess, preferences, situation.barriers), ruledOut };
}

function unfit(one: Accommodation, { channel, at, neededBy, mayHave }: Situation) {
  if (!isIn(channel, one.channels)) return { why: "other-channel" as const };
  if (neededBy !== undefined && one.leadMinutes * 60_000 > compareInstants(neededBy, at))
    return { why: "too-late" as const };
  if (!mayHave(one)) return { why: "needs-approval" as const };
  return undefined;
}

function excessOf({ creates = [] }: Accommodation, { needs, channel: usual }: Situation): readonly Excess[] {
  return creates.flatMap(({ kind, level, channel = usual }) => {
    const found = needLimit(needs, kind, level, channel);
    return level > found.limit ? [{ kind, ...found }] : [];
  });
}

/** Whether the one makes up for what the other asks. What is lowered only in steps of the task does not. */
function helps(one: Accommodation, other: Accommodation, { kind, limit }: Excess): boolean {
  return (
    one.id !== other.id &&
    one.lowers.some((lowered) => lowered.kind === kind && lowered.to <= limit && lowered.steps === undefined)
  );
}

/** Those that can be used if all of these were there, each resting on others that were usable before it. */
function usableAmong(
  open: readonly Accommodation[],
  excess: ReadonlyMap<string, readonly Excess[]>,
): ReadonlySet<string> {
  const usable = new Set<string>();
  for (let grew = true; grew; ) {
    const found = open.filter(
      (one) =>
        !usable.has(one.id) &&
        (excess.get(one.id) ?? []).every((demand) =>
          open.some((other) => usable.has(other.id) && helps(other, one, demand)),
        ),
    );
    for (const { id } of found) usable.add(id);
    grew = found.length > 0;
  }
  return usable;
}

function choiceOf(
  open: readonly Accommodation[],
  excess: ReadonlyMap<string, readonly Excess[]>,
  preferences: readonly string[],
  barriers: readonly Barrier[],
): Choice {
  const places = new Map(open.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
  const asks = open.map((one) =>
    (excess.get(one.id) ?? []).map((demand) =>
      open.flatMap((other, place) => (helps(other, one, demand) ? [place] : [])),
    ),
  );
  const required = open.map(({ requires = [] }) => placesOf(requires));
  const groups = groupsOf(barriers, open);
  const candidates = open.map(
    (accommodation, place): Candidate => ({
      accommodation,
      removes: groups.flatMap((group, at) => (group.removedBy.includes(place) ? [at] : [])),
      asks: asks[place] ?? [],
      bundle: placesOf(bundleOf(accommodation, open)),
      conflicts: placesOf(accommodation.conflictsWith ?? []),
      supports: open.flatMap((_, other) =>
        required[other]?.includes(place) || asks[other]?.some((helpers) => helpers.includes(place))
          ? [other]
          : [],
      ),
    }),
  );
  return { candidates, groups, preferred: placesOf(preferences) };
}

function bundleOf(accommodation: Accommodation, open: readonly Accommodation[]): readonly string[] {
  const found = new Set([accommodation.id]);
  for (const id of found)
    for (const other of open.find((one) => one.id === id)?.requires ?? []) found.add(other);
  return [...found];
}

function groupsOf(barriers: readonly Barrier[], open: readonly Accommodation[]): readonly BarrierGroup[] {
  const groups = new Map<string, BarrierGroup>();
  for (const barrier of barriers) {
    const { level, limit, duty } = barrier;
    const lowest = open.map((one) => loweredTo(one, barrier));
    for (let to: number = limit; to < level; to += 1) {
      const removedBy = lowest.flatMap((reached, place) => (reached <= to ? [place] : []));
      const key = removedBy.join();
      const before = groups.get(key) ?? { barriers: 0, duties: 0, levels: 0, dutyLevels: 0, removedBy };
      const [stands, obliged] = [to === limit ? 1 : 0, duty === true ? 1 : 0];
      groups.set(key, {
        barriers: before.barriers + stands,
        duties: before.duties + stands * obliged,
        levels: before.levels + 1,
        dutyLevels: before.dutyLevels + obliged,
        removedBy,
      });
    }
  }
  return [...groups.values()];
}

/** Whether an accommodation lowers the demand of a barrier at all. */
export function lowersIt({ kind, steps }: LoweredDemand, { demand, step }: Barrier): boolean {
  return kind === demand && (steps === undefined || steps.includes(step));
}

/** The level that the demand of a barrier has with an accommodation. */
export function loweredTo({ lowers }: Accommodation, barrier: Barrier): number {
  return lowers.reduce(
    (least, lowered) => (lowersIt(lowered, barrier) ? Math.min(least, lowered.to) : least),
    barrier.level as number,
  );
}

/** Whether an accommodation lowers the demand of a barrier to what the customer manages. */
export function removes(accommodation: Accommodation, barrier: Barrier): boolean {
  return loweredTo(accommodation, barrier) <= barrier.limit;
}
