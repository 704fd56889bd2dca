/**
 * Rows of bits for combinations of regions. A case then picks one row for each group of slots, and what is left of
 * all its rows together are the boxes that admit it. Few rows a case, and few enough of them to stay near the processor.
 */
import { regionOf } from "../compiled/region-of.ts";
import type { ColumnPlan } from "./column-plan.ts";

/** The most numbers that the rows of one group of several slots take. */
const MOST = 2 ** 14;

/** Slots that share their rows, each with what one of its regions counts in a key. */
export interface SlotGroup {
  readonly slots: readonly { readonly slot: number; readonly weight: number }[];
  /** Where the rows of the group begin. */
  readonly base: number;
}
/** The rows of all groups in one table. */
export interface RowTable {
  readonly groups: readonly SlotGroup[];
  /** The boxes that a value of the region is in; where it is unknown, that it may be in. */
  readonly possible: Int32Array;
  /** The boxes that the value is in for certain; the same table where nothing can be unknown. */
  readonly certain: Int32Array;
}

interface Member {
  readonly slot: number;
  /** Regions, and one more where the value may be unknown. */
  readonly size: number;
}

/** The table for slots some of which may be unknown. */
export function joinSlots(plan: ColumnPlan, unknown: (slot: number) => boolean): RowTable {
  const { cuts, words } = plan;
  const members = cuts
    .flatMap((own, slot): Member[] =>
      own.length === 0 ? [] : [{ slot, size: own.length + 1 + Number(unknown(slot)) }],
    )
    .sort((a, b) => a.size - b.size || a.slot - b.slot);
  const grouped: Member[][] = [];
  let product = Number.POSITIVE_INFINITY;
  for (const member of members) {
    if (product * member.size * words > MOST) {
      grouped.push([]);
      product = 1;
    }
    grouped.at(-1)?.push(member);
    product *= member.size;
  }
  // A policy whose rules test nothing has one row, in which every rule fires.
  if (grouped.length === 0) grouped.push([]);
  const vague = members.some(({ slot }) => unknown(slot));
  const sizes = grouped.map((group) => group.reduce((rows, { size }) => rows * size, words));
  const possible = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  const certain = vague ? new Int32Array(possible.length) : possible;
  let base = 0;
  const groups = grouped.map((group, index): SlotGroup => {
    const rows = sizes[index] as number;
    fillRows(plan, group, "possible", possible.subarray(base, base + rows));
    if (vague) fillRows(plan, group, "certain", certain.subarray(base, base + rows));
    base += rows;
    let weight = words;
    const slots = group.map(({ slot, size }) => {
      weight *= size;
      return { slot, weight: weight / size };
    });
    return { slots, base: base - rows };
  });
  return { groups, possible, certain };
}

/** A row for each combination of the regions of a group, the first of its slots counting fastest. */
function fillRows(
  plan: ColumnPlan,
  group: readonly Member[],
  which: "possible" | "certain",
  rows: Int32Array,
): void {
  const { words, boxes } = plan;
  for (const box of boxes.keys()) setBit(rows, 0, box);
  for (let filled = words; filled < rows.length; filled *= 2) rows.copyWithin(filled, 0, filled);
  let stride = words;
  for (const member of group) {
    const own = slotRows(plan, member, which);
    for (let at = 0; at < rows.length; at += 1) {
      const region = Math.floor(at / stride) % member.size;
      rows[at] = (rows[at] as number) & (own[region * words + (at % words)] as number);
    }
    stride *= member.size;
  }
}

/** A row for each region of one slot, and one for not knowing. */
function slotRows(plan: ColumnPlan, { slot, size }: Member, which: "possible" | "certain"): Int32Array {
  const { boxes, words } = plan;
  const cuts = plan.cuts[slot] as Float64Array;
  const sides = boxes.map((box) => box.find((side) => side.fact === slot)?.spans);
  const rows = new Int32Array(size * words);
  sides.forEach((spans, box) => {
    if (spans === undefined) setBit(rows, 0, box);
  });
  for (let filled = words; filled < rows.length; filled *= 2) rows.copyWithin(filled, 0, filled);
  sides.forEach((spans, box) => {
    if (spans === undefined) return;
    let held = 0;
    for (let i = 0; i < spans.length; i += 2) {
      const end = regionOf(cuts, spans[i + 1] as number);
      for (let region = regionOf(cuts, spans[i] as number); region <= end; region += 1, held += 1) {
        setBit(rows, region * words, box);
      }
    }
    const admits = which === "possible" || held > cuts.length;
    if (size > cuts.length + 1 && admits) setBit(rows, (size - 1) * words, box);
  });
  return rows;
}

function setBit(rows: Int32Array, at: number, box: number): void {
  const place = at + (box >>> 5);
  rows[place] = (rows[place] as number) | (1 << (box & 31));
}
