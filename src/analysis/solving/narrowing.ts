/**
 * The steps that narrowing is made of: keep of an unknown only some codes, and keep a sum between two bounds.
 */
import { intersectSpans, type Spans, sameSpans } from "../../policy/normal-form.ts";
import { floored } from "./floored.ts";
import type { Model, UnknownSum } from "./model.ts";

type Terms = UnknownSum["terms"];

/** The unknowns while they are narrowed. What answers true or false answers false where nothing is left of one. */
export interface Narrowing {
  readonly spans: readonly Spans[];
  /** True once an unknown was narrowed. */
  changed: boolean;
  /** The code of *absent*, where the unknown may have it at all. */
  readonly absent: (unknown: number) => number | undefined;
  readonly mayBeAbsent: (unknown: number) => boolean;
  /** The codes but *absent*. */
  readonly present: (unknown: number) => Spans;
  readonly keep: (unknown: number, allowed: Spans) => boolean;
  /** Keeps the present codes that are allowed, and *absent* where `maybe`. */
  readonly keepValue: (unknown: number, allowed: Spans, maybe: boolean) => boolean;
  /** The least and the greatest of a sum over present codes; undefined where an unknown is surely absent. */
  readonly ends: (amount: UnknownSum) => readonly [number, number] | undefined;
  /** Keeps of the unknowns what lets the sum lie between two bounds. */
  readonly sum: (amount: UnknownSum, least: number, greatest: number) => boolean;
  /** The result is absent just where one of the terms is. */
  readonly absence: (terms: Terms, result: number) => boolean;
}

/** Narrows `spans` in place. */
export function narrowingOf({ joint }: Model, spans: Spans[]): Narrowing {
  const absent = (unknown: number) => joint.axes[unknown]?.domain.absent;
  const mayBeAbsent = (unknown: number) => {
    const code = absent(unknown);
    return code !== undefined && (spans[unknown] as Spans).at(-1) === code;
  };
  const present = (unknown: number): Spans => {
    const own = spans[unknown] as Spans;
    return mayBeAbsent(unknown)
      ? intersectSpans(own, [Number.NEGATIVE_INFINITY, (absent(unknown) as number) - 1])
      : own;
  };
  const keep = (unknown: number, allowed: Spans): boolean => {
    const own = spans[unknown] as Spans;
    if (allowed.length === 2 && (allowed[0] as number) <= (own[0] as number)) {
      if ((allowed[1] as number) >= (own.at(-1) as number)) return true;
    }
    const left = intersectSpans(own, allowed);
    if (left.length === 0) return false;
    if (!sameSpans(left, own)) {
      spans[unknown] = left;
      narrowing.changed = true;
    }
    return true;
  };
  const keepValue = (unknown: number, allowed: Spans, maybe: boolean): boolean => {
    const code = absent(unknown);
    if (!maybe || code === undefined) return keep(unknown, allowed);
    return keep(unknown, allowed.at(-1) === code - 1 ? allowed.with(-1, code) : [...allowed, code, code]);
  };
  const ends = ({ terms, constant }: UnknownSum) => {
    let [least, greatest] = [constant, constant];
    for (const { of, times } of terms) {
      const own = present(of);
      if (own.length === 0) return undefined;
      const [low, high] = [times * (own[0] as number), times * (own.at(-1) as number)];
      least += Math.min(low, high);
      greatest += Math.max(low, high);
    }
    return [least, greatest] as const;
  };
  const sum = (amount: UnknownSum, least: number, greatest: number): boolean => {
    const bounds = ends(amount);
    if (bounds === undefined || bounds[0] > greatest || bounds[1] < least) return false;
    if (bounds[0] >= least && bounds[1] <= greatest) return true;
    if (!hasMultiple(amount, least, greatest)) return false;
    return amount.terms.every(({ of, times }) => {
      if (times === 0) return true;
      const own = present(of);
      const [one, other] = [times * (own[0] as number), times * (own.at(-1) as number)];
      const low = least - (bounds[1] - Math.max(one, other));
      const high = greatest - (bounds[0] - Math.min(one, other));
      const [from, to] = times > 0 ? [low, high] : [high, low];
      return keep(of, [0 - floored(-from, times), floored(to, times)]);
    });
  };
  const absence = (terms: Terms, result: number): boolean => {
    const maybe = terms.filter(({ of }) => mayBeAbsent(of));
    if (!mayBeAbsent(result)) return maybe.every(({ of }) => keep(of, present(of)));
    if (present(result).length > 0) return true;
    const [only, ...more] = new Set(maybe.map(({ of }) => of));
    if (only === undefined) return false;
    const code = absent(only) as number;
    return more.length > 0 || keep(only, [code, code]);
  };
  const narrowing: Narrowing = {
    spans,
    changed: false,
    absent,
    mayBeAbsent,
    present,
    keep,
    keepValue,
    ends,
    sum,
    absence,
  };
  return narrowing;
}

/** Whether what all coefficients have in common allows a sum between the bounds: twice this less twice that is never 1. */
function hasMultiple({ terms, constant }: UnknownSum, least: number, greatest: number): boolean {
  let common = 0;
  for (const { times } of terms) {
    let [a, b] = [common, Math.abs(times)];
    while (b > 0) [a, b] = [b, a % b];
    common = a;
  }
  if (common < 2 || !Number.isFinite(least) || !Number.isFinite(greatest)) return true;
  return floored(greatest - constant, common) >= -floored(constant - least, common);
}
