/**
 * Several differences at once: "an hour after it was due", "a day before", "both on one day". Each by itself can come
 * about, and all together may not; halving would look for it millisecond by millisecond. A circle of differences that
 * comes to less than nothing is the proof, and what is left of the unknowns without one is exact: their least codes
 * together keep every difference, and so do their greatest.
 */
import type { Spans } from "../../policy/normal-form.ts";
import { floored } from "./floored.ts";
import type { Model, Relation, UnknownSum } from "./model.ts";

/** `after` is at least `least` and at most `greatest` above `before`. */
interface Apart {
  readonly after: number;
  readonly before: number;
  readonly least: number;
  readonly greatest: number;
}

/** Narrows the bounds of the unknowns in place, where two differences or more are known; false where they contradict each other. */
export function holdApart({ joint, relations, differences }: Model, spans: Spans[]): boolean {
  if (differences.length < 2) return true;
  const isPresent = (unknown: number) => spans[unknown]?.at(-1) !== joint.axes[unknown]?.domain.absent;
  const known = differences.flatMap((place) => apartIn(relations[place] as Relation, spans, isPresent) ?? []);
  if (known.length < 2) return true;
  const unknowns = [...new Set(known.flatMap(({ after, before }) => [after, before]))];
  const least = new Map(unknowns.map((one) => [one, spans[one]?.[0] as number]));
  const greatest = new Map(unknowns.map((one) => [one, spans[one]?.at(-1) as number]));
  if (!settle(unknowns.length, () => move(known, least, true))) return false;
  if (!settle(unknowns.length, () => move(known, greatest, false))) return false;
  for (const one of unknowns) {
    const left = within(spans[one] as Spans, least.get(one) as number, greatest.get(one) as number);
    if (left.length === 0) return false;
    spans[one] = left;
  }
  return true;
}

/** Without a circle nothing moves any more once every unknown has been reached by all others. */
function settle(unknowns: number, step: () => boolean): boolean {
  for (let round = 0; round <= unknowns; round += 1) if (!step()) return true;
  return false;
}

/** Moves the least codes up, or the greatest ones down, as far as each difference asks for; false where none moves. */
function move(known: readonly Apart[], bound: Map<number, number>, up: boolean): boolean {
  let moved = false;
  const to = (unknown: number, code: number) => {
    const own = bound.get(unknown) as number;
    if (up ? code <= own : code >= own) return;
    bound.set(unknown, code);
    moved = true;
  };
  for (const { after, before, least, greatest } of known) {
    to(after, (bound.get(before) as number) + (up ? least : greatest));
    to(before, (bound.get(after) as number) - (up ? greatest : least));
  }
  return moved;
}

function apartIn(
  relation: Relation,
  spans: readonly Spans[],
  isPresent: (unknown: number) => boolean,
): Apart | undefined {
  if (relation.kind === "between")
    return apart(relation.amount, relation.least, relation.greatest, isPresent);
  if (relation.kind !== "floor" || !isPresent(relation.result)) return undefined;
  const { amount, under, result } = relation;
  const own = spans[result] as Spans;
  return apart(amount, (own[0] as number) * under, (own.at(-1) as number) * under + under - 1, isPresent);
}

function apart(
  { terms, constant }: UnknownSum,
  least: number,
  greatest: number,
  isPresent: (unknown: number) => boolean,
): Apart | undefined {
  const after = terms.find(({ times }) => times > 0) as UnknownSum["terms"][number];
  const before = terms.find(({ times }) => times < 0) as UnknownSum["terms"][number];
  if (!isPresent(after.of) || !isPresent(before.of)) return undefined;
  return {
    after: after.of,
    before: before.of,
    least: 0 - floored(constant - least, after.times),
    greatest: floored(greatest - constant, after.times),
  };
}

/** What lies between two bounds; the codes inside stay as they are. */
function within(spans: Spans, low: number, high: number): Spans {
  const left: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const from = Math.max(low, spans[at] as number);
    const to = Math.min(high, spans[at + 1] as number);
    if (from <= to) left.push(from, to);
  }
  return left;
}
