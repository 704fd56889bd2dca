/**
 * The smallest number of regions that cover some cases and no others, exactly: a region has for each fact any of its
 * words, or whatever lies between two values, with or without absence; of a set, what is said of each of its words.
 */
import type { JointFact } from "./joint-cases.ts";

/** Something that a region can restrict, with the number of its values; absence, where it is one, is the last. */
interface Axis {
  readonly size: number;
  readonly ordered: boolean;
  readonly absence: boolean;
}
type Point = readonly number[];
/** The codes on each axis. */
type Region = readonly (readonly number[])[];

/**
 * At least how many regions are needed for `wanted`, by the places of their values; `never` are those that none may
 * hold, and what is in neither may lie anywhere. Undefined where there are lists, or where it would take too long.
 */
export function fewestRegions(
  facts: readonly JointFact[],
  wanted: readonly Point[],
  never: readonly Point[],
  tries = 200_000,
): number | undefined {
  if (facts.some(({ fact }) => fact.type === "list")) return undefined;
  const axes = facts.flatMap(axesOf);
  const points = wanted.map((places) => pointOf(facts, places));
  const forbidden = new Set(never.map((places) => pointOf(facts, places).join()));
  const effort = { left: tries };
  const regions = new Map<string, bigint>();
  const through = points.map((point) => regionsThrough(point, axes, points, forbidden, regions, effort));
  if (effort.left < 0) return undefined;
  return smallestCover(through, points.length, effort);
}

/** For a point what the largest regions that hold it hold of the wanted points, one bit each. */
function regionsThrough(
  point: Point,
  axes: readonly Axis[],
  points: readonly Point[],
  forbidden: ReadonlySet<string>,
  known: Map<string, bigint>,
  effort: { left: number },
): readonly bigint[] {
  const found = new Set<bigint>();
  const widen = (region: Region, axis: number): void => {
    effort.left -= 1;
    if (effort.left < 0) return;
    if (axis === axes.length) {
      const key = region.map((codes) => codes.join(".")).join();
      const held = known.get(key) ?? bitsOf(points, region);
      known.set(key, held);
      found.add(held);
      return;
    }
    for (const side of sidesAround(point[axis] as number, axes[axis] as Axis)) {
      const wider = region.map((codes, index) => (index === axis ? side : codes));
      if (!holdsAny(wider, forbidden)) widen(wider, axis + 1);
    }
  };
  widen(
    point.map((code) => [code]),
    0,
  );
  const all = [...found];
  return all.filter((held) => !all.some((other) => other !== held && (held & other) === held));
}

/** Every side of a region that holds the code: any set of words, or all between two values and perhaps absence. */
function sidesAround(code: number, { size, ordered, absence }: Axis): readonly (readonly number[])[] {
  const codes = Array.from({ length: size }, (_, index) => index);
  if (!ordered) {
    const others = codes.filter((other) => other !== code);
    return subsets(others).map((some) => [code, ...some]);
  }
  const present = absence ? codes.slice(0, -1) : codes;
  const isAbsent = absence && code === size - 1;
  const between = present.flatMap((low) =>
    present.filter((high) => high >= low).map((high) => present.slice(low, high + 1)),
  );
  const around = isAbsent ? [[], ...between] : between.filter((run) => run.includes(code));
  if (isAbsent) return around.map((run) => [...run, code]);
  return absence ? around.flatMap((run) => [run, [...run, size - 1]]) : around;
}

/** The least number of regions that together hold every point, by trying those through one point at a time. */
function smallestCover(
  through: readonly (readonly bigint[])[],
  count: number,
  effort: { left: number },
): number | undefined {
  const all = (1n << BigInt(count)) - 1n;
  let best = count;
  const cover = (covered: bigint, used: number): void => {
    effort.left -= 1;
    if (effort.left < 0) return;
    if (covered === all) {
      best = Math.min(best, used);
      return;
    }
    const open = through.flatMap((_, point) => ((covered >> BigInt(point)) & 1n ? [] : [point]));
    if (used + apart(open, through) >= best) return;
    const [next] = open.sort((a, b) => (through[a]?.length ?? 0) - (through[b]?.length ?? 0));
    for (const held of through[next as number] as readonly bigint[]) cover(covered | held, used + 1);
  };
  cover(0n, 0);
  return effort.left < 0 ? undefined : best;
}

/** How many points were found no two of which lie in one region: each needs one of its own. */
function apart(open: readonly number[], through: readonly (readonly bigint[])[]): number {
  let [together, found] = [0n, 0];
  for (const point of open) {
    if ((together >> BigInt(point)) & 1n) continue;
    found += 1;
    for (const held of through[point] as readonly bigint[]) together |= held;
  }
  return found;
}

function axesOf({ fact, values }: JointFact): readonly Axis[] {
  const absence = fact.optional === true && values.some(({ value }) => isAbsence(value));
  if (fact.type === "set") {
    const yesOrNo = { size: 2, ordered: false, absence: false };
    return [...fact.values.map(() => yesOrNo), ...(absence ? [yesOrNo] : [])];
  }
  return [{ size: values.length, ordered: fact.type !== "boolean" && !isUnordered(fact), absence }];
}

const isUnordered = (fact: JointFact["fact"]) => fact.type === "enum" && fact.ordered !== true;

function pointOf(facts: readonly JointFact[], places: readonly number[]): Point {
  return facts.flatMap(({ fact, values }, index) => {
    const place = places[index] as number;
    if (fact.type !== "set") return [place];
    const { value } = values[place] as JointFact["values"][number];
    const absent = isAbsence(value);
    const words = fact.values.map((word) => Number(!absent && (value as readonly string[]).includes(word)));
    const mayBeAbsent = fact.optional === true && values.some((one) => isAbsence(one.value));
    return [...words, ...(mayBeAbsent ? [Number(!absent)] : [])];
  });
}

const isAbsence = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "is" in value;

function bitsOf(points: readonly Point[], region: Region): bigint {
  return points.reduce((bits, point, index) => {
    const inside = region.every((codes, axis) => codes.includes(point[axis] as number));
    return inside ? bits | (1n << BigInt(index)) : bits;
  }, 0n);
}

function holdsAny(region: Region, forbidden: ReadonlySet<string>): boolean {
  const walk = (axis: number, before: readonly number[]): boolean => {
    if (axis === region.length) return forbidden.has(before.join());
    return (region[axis] as readonly number[]).some((code) => walk(axis + 1, [...before, code]));
  };
  return walk(0, []);
}

const subsets = (codes: readonly number[]): readonly (readonly number[])[] =>
  codes.reduce<(readonly number[])[]>((sets, code) => sets.concat(sets.map((set) => [...set, code])), [[]]);
