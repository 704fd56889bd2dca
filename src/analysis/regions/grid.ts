/**
 * Boxes on a grid: of every fact only the values that the boxes tell apart, each group of them one bit. Boxes are then
 * compared by a few operations on bits.
 */
import { type Box, hasOrder, type Side, type Spans, uniteSpans } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";

/** One fact. */
export interface GridSlot {
  /** Its place among all slots. */
  readonly fact: number;
  /** The values of each bit. */
  readonly values: readonly Spans[];
  /** Every bit. */
  readonly all: number;
  /** The bits whose values stand in a row: of these a side has no gaps. */
  readonly inARow: number;
}
/** A box as bits, a number for each slot of the grid; none of them 0. */
export type GridBox = readonly number[];
/** The facts that the boxes say something about. */
export type Grid = readonly GridSlot[];

/** Bits in a number. */
const MOST_VALUES = 31;

/** The grid of the boxes; undefined where a fact has more groups of values than there are bits. */
export function gridOf(boxes: readonly Box[], slots: readonly RegionSlot[]): Grid | undefined {
  const facts = [...new Set(boxes.flatMap((box) => box.map(({ fact }) => fact)))].sort((a, b) => a - b);
  const grid: GridSlot[] = [];
  for (const fact of facts) {
    const slot = slots[fact] as RegionSlot;
    const sides = boxes.flatMap((box) => box.filter((side) => side.fact === fact).map(({ spans }) => spans));
    const values = toldApart(sides, slot);
    if (values.length > MOST_VALUES) return undefined;
    const all = 2 ** values.length - 1;
    const { domain } = slot;
    const absent = values.findIndex((spans) => spans[0] === domain.absent);
    const row = absent < 0 ? all : all - 2 ** absent;
    grid.push({ fact, values, all, inARow: isInARow(slot) ? row : 0 });
  }
  return grid;
}

/** Whether values between two values are said with them. */
function isInARow({ domain }: RegionSlot): boolean {
  return hasOrder(domain) && domain.type !== "enum";
}

/** The values of a fact in groups: those in the same sides together; where they stand in a row, only neighbours. */
function toldApart(sides: readonly Spans[], slot: RegionSlot): readonly Spans[] {
  const { absent } = slot.domain;
  const starts = [...sides, slot.spans].flatMap((spans) => spans.map((end, at) => end + (at % 2)));
  const cuts = [...new Set(absent === undefined ? starts : [...starts, absent])].sort((a, b) => a - b);
  const groups = new Map<string, Spans>();
  cuts.slice(0, -1).forEach((low, at) => {
    if (!hasCode(slot.spans, low)) return;
    const inside = sides.map((spans) => (hasCode(spans, low) ? 1 : 0)).join("");
    const key = isInARow(slot) ? String(low) : inside;
    groups.set(key, uniteSpans(groups.get(key) ?? [], [low, (cuts[at + 1] as number) - 1]));
  });
  return [...groups.values()];
}

function hasCode(spans: Spans, code: number): boolean {
  return spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number));
}

/** A box on the grid. */
export function toGrid(box: Box, grid: Grid): GridBox {
  return grid.map(({ fact, values, all }) => {
    const side = box.find((one) => one.fact === fact);
    if (side === undefined) return all;
    return values.reduce(
      (bits, [low], at) => (hasCode(side.spans, low as number) ? bits + 2 ** at : bits),
      0,
    );
  });
}

/** A box from the grid; sides that have every value are left out. */
export function fromGrid(box: GridBox, grid: Grid): Box {
  return grid.flatMap(({ fact, values, all }, at): readonly Side[] => {
    const bits = box[at] as number;
    if (bits === all) return [];
    const own = values.filter((_, value) => (bits >>> value) % 2 === 1);
    return [{ fact, spans: own.reduce(uniteSpans, []) }];
  });
}

/** Whether every case of `inner` is in `outer`. */
export function coversGridBox(outer: GridBox, inner: GridBox): boolean {
  for (let at = 0; at < outer.length; at += 1) {
    if (((inner[at] as number) & ~(outer[at] as number)) !== 0) return false;
  }
  return true;
}
