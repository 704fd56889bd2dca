/**
 * Cases in which some facts are different: for each fact a way to differ, and what is left of everything that is free in
 * it. A variation can be halved until it is one case.
 */
import { deriveFacts } from "../deriving/derive-facts.ts";
import type { PartialList } from "../deriving/partial-list.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { type Chunk, halveChunk, spansOfChunks, stepsBetween } from "./chunks.ts";
import type { Known, SettledCase } from "./settled-case.ts";
import { cutsAt, type Free, type Way } from "./ways-to-differ.ts";

/** The ways that were picked, by the order of the facts, and what is free in each. */
export interface Variation {
  readonly picked: readonly number[];
  readonly ways: readonly Way[];
  readonly free: readonly (readonly Free[])[];
}

/** What is known of the cases of a variation of the facts at `places`. */
export function knownIn({ read }: SettledCase, places: readonly number[], { ways, free }: Variation): Known {
  const space = [...read.space];
  const lists = [...read.lists];
  const either = [...read.either];
  ways.forEach((way, index) => {
    either[places[index] as number] = undefined;
    for (const [slot, spans] of way.slots) space[slot] = spans;
    if (way.list !== undefined) lists[places[index] as number] = way.list;
    for (const { place, cell, chunks } of free[index] as readonly Free[]) {
      const spans = spansOfChunks(chunks);
      if (cell === undefined) space[place] = spans;
      else lists[place] = withCell(lists[place] as PartialList, cell, spans);
    }
  });
  return { space, lists, either };
}

function withCell(
  { records, complete }: PartialList,
  [record, field]: readonly [number, number],
  spans: Spans,
): PartialList {
  const changed = (records[record] as readonly Spans[]).with(field, spans);
  return { records: records.with(record, changed), complete };
}

/**
 * How near its cases are at best, and of a single case how near it is: first how many regions away, then for each fact
 * which way, how many changes it is, and how far each is.
 */
export function keyOf(
  settled: SettledCase,
  places: readonly number[],
  variation: Variation,
): readonly number[] {
  const known = knownIn(settled, places, variation);
  const space = deriveFacts(settled.compiled.normal, known.space, known.lists, known.either);
  const key = [stepsTo(settled, places, space)];
  variation.ways.forEach((way, index) => {
    const free = variation.free[index] as readonly Free[];
    key.push(variation.picked[index] as number, editsIn(way, free));
    for (const { chunks } of free) key.push(Math.min(...chunks.map(({ distance }) => distance)));
  });
  return key;
}

/** How many regions of everything that is made of these facts lie between the case and a space, at least one a fact. */
export function stepsTo(
  { compiled, read }: SettledCase,
  places: readonly number[],
  space: readonly Spans[],
): number {
  let steps = 0;
  for (const place of new Set(places.flatMap((changed) => compiled.makes[changed] ?? []))) {
    const { domain } = compiled.facts[place] as NormalFact;
    steps += stepsBetween(cutsAt(compiled, place), domain, read.space[place] as Spans, space[place] as Spans);
  }
  return Math.max(steps, places.length);
}

/** How many changes there are at least. */
function editsIn(way: Way, free: readonly Free[]): number {
  return way.edits + free.filter(({ chunks }) => !chunks.some(({ same }) => same)).length;
}

/** Less than 0 where the left one is nearer. */
export function compareKeys(left: readonly number[], right: readonly number[]): number {
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const [a, b] = [left[i] as number, right[i] as number];
    if (a !== b) return a < b ? -1 : 1;
  }
  return left.length - right.length;
}

/** The nearest case, with the new value of each fact; undefined where one of them stays as it is. */
export function nearestIn({
  picked,
  ways,
  free,
}: Variation): { readonly variation: Variation; readonly values: readonly unknown[] } | undefined {
  const nearest = free.map((own) =>
    own.map((one): Free => {
      const [chunk] = one.chunks as readonly [Chunk];
      return { ...one, chunks: [{ ...chunk, low: chunk.near, high: chunk.near }] };
    }),
  );
  if (ways.some((way, index) => editsIn(way, nearest[index] as readonly Free[]) === 0)) return undefined;
  const values = ways.map((way, index) =>
    way.write((nearest[index] as readonly Free[]).map(({ chunks }) => (chunks[0] as Chunk).near)),
  );
  return { variation: { picked, ways, free: nearest }, values };
}

/** The nearer and the farther half; undefined where all that is left does the same as its nearest case. */
export function halve({ picked, ways, free }: Variation): readonly [Variation, Variation] | undefined {
  const [widest] = free
    .flatMap((own, fact) => own.map((one, index) => ({ one, fact, index, size: sizeOf(one) })))
    .sort((a, b) => b.size - a.size);
  if (widest === undefined || widest.size < 2) return undefined;
  const { one, fact, index } = widest;
  const [nearer, farther] = halvesOf(one.chunks).map((chunks): Variation => {
    const own = (free[fact] as readonly Free[]).with(index, { ...one, chunks });
    return { picked, ways, free: free.with(fact, own) };
  });
  return [nearer as Variation, farther as Variation];
}

/** How much there is to halve: regions before the values within one, and those only where they may do different things. */
function sizeOf({ chunks, alike }: Free): number {
  const [only] = chunks as readonly [Chunk];
  if (chunks.length > 1) return 2 ** 53 + chunks.length * 4;
  return alike ? 1 : only.high - only.low + 1;
}

function halvesOf(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const middle = Math.ceil(chunks.length / 2);
  if (chunks.length > 1) return [chunks.slice(0, middle), chunks.slice(middle)];
  return (halveChunk(chunks[0] as Chunk) ?? []).map((half) => [half]);
}
