/**
 * The first step of deciding many cases: reading them.
 */
import { compiledOf } from "../compiled-of.ts";
import type { NormalFact, NormalPolicy } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";
import { hardnessOf, PLAIN, UNKNOWN } from "./cell.ts";
import type { ColumnOptions, Columns } from "./column.ts";
import { type ColumnPlan, planColumns } from "./column-plan.ts";
import { type Derive, deriveBlock } from "./derive-block.ts";
import { type EncodedColumns, TABLES } from "./encoded-columns.ts";
import { BLOCK, type Block, type FactReader } from "./fact-reader.ts";
import { joinSlots, type RowTable } from "./join-slots.ts";
import { readFacts } from "./read-facts.ts";
import { type SlotRegions, slotRegions } from "./slot-regions.ts";
import { withGiven } from "./with-given.ts";

/**
 * Reads columns for a policy, so that `decideColumns` can decide them again and again. Values are checked as `decide`
 * checks them; the columns are not copied, and not to be changed while the result is in use.
 *
 * @throws MisuseError `unknown-column`, `uneven-columns`, or `wrong-column` where a fact cannot stand in a column of
 * that kind. What stands in the cells never throws: it is counted.
 *
 * @example
 * ```ts
 * import { decideColumns, encodeColumns } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const encoded = encodeColumns(delayRepay15, {
 *   delay: Int16Array.of(47, 130, 5),
 *   ticket: { codes: Uint8Array.of(1, 0, 0), values: ["single", "return"] },
 *   fare: Int32Array.of(3240, 2000, 1000),
 * });
 * decideColumns(delayRepay15, encoded).counts.decided; //=> 3
 * ```
 */
export function encodeColumns(policy: Policy, columns: Columns, options: ColumnOptions = {}): EncodedColumns {
  const compiled = compiledOf(policy);
  const { normal } = compiled;
  const from = options.from ?? "claimed";
  const { rows, all, counted } = readFacts(normal, columns, options);
  const plan = planColumns(normal);
  const filled = new Map(counted.flatMap((reader) => reader.slots.map((slot) => [slot, reader] as const)));
  const derives = derivationsOf(normal, filled);
  const table = joinSlots(plan, (slot) => filled.get(slot)?.vague ?? true);
  const keys = { places: new Int32Array(rows * table.groups.length), width: table.groups.length };
  const hardness = new Uint8Array(rows);
  const kept = [...new Set(plan.reads.flat())];
  const codes: Float64Array[] = [];
  for (const slot of kept) codes[slot] = new Float64Array(rows);
  const regions = regionsOf(plan, table);
  const block = blockOf(normal);
  const made = new Set(all.flatMap(({ name, derived }) => (derived ? [name] : [])));
  for (let start = 0; start < rows; start += BLOCK) {
    const count = Math.min(BLOCK, rows - start);
    const own = { ...block, hardness: hardness.subarray(start, start + count) };
    for (const reader of counted) reader.read(start, count, own);
    for (const derive of derives) derive(own, count);
    for (const slot of normal.facts.keys()) harden(own, slot, plan.read.has(slot), count);
    addKeys(table, regions, own, keys.places, start, count);
    for (const slot of kept) codes[slot]?.set((block.codes[slot] as Float64Array).subarray(0, count), start);
  }
  return Object.freeze({
    rows,
    policy,
    [TABLES]: {
      plan,
      table,
      keys,
      hardness,
      codes,
      readers: all,
      from,
      compiled: made.size === 0 ? compiled : withGiven(policy, compiled, made),
    },
  });
}

function derivationsOf(normal: NormalPolicy, filled: ReadonlyMap<number, FactReader>): readonly Derive[] {
  return normal.facts.flatMap(({ derivation }, place) =>
    derivation === undefined || filled.has(place) ? [] : [deriveBlock(normal, place, derivation)],
  );
}

/** Memory for one block. What no column fills stays unknown. */
function blockOf({ facts, given }: NormalPolicy): Omit<Block, "hardness"> {
  return {
    codes: facts.map(() => new Float64Array(BLOCK).fill(UNKNOWN)),
    lists: given.map(({ fact }) => (fact.type === "list" ? new Array(BLOCK).fill(undefined) : [])),
  };
}

/** What is no code makes its row harder to decide; what is not known, only where a rule or an amount reads it. */
function harden({ codes, hardness }: Block, slot: number, isRead: boolean, count: number): void {
  const own = codes[slot] as Float64Array;
  for (let row = 0; row < count; row += 1) {
    const code = own[row] as number;
    if (code - code === 0 || (code === UNKNOWN && !isRead)) continue;
    const hard = hardnessOf(code);
    if (hard > (hardness[row] ?? PLAIN)) hardness[row] = hard;
  }
}

function regionsOf({ normal, cuts }: ColumnPlan, { groups }: RowTable): readonly (readonly SlotRegions[])[] {
  return groups.map(({ slots }) =>
    slots.map(({ slot, weight }) =>
      slotRegions((normal.facts[slot] as NormalFact).domain, cuts[slot] as Float64Array, weight),
    ),
  );
}

function addKeys(
  { groups }: RowTable,
  regions: readonly (readonly SlotRegions[])[],
  { codes }: Block,
  places: Int32Array,
  start: number,
  count: number,
): void {
  const width = groups.length;
  groups.forEach(({ slots, base }, group) => {
    const at = start * width + group;
    for (let row = 0; row < count; row += 1) places[at + row * width] = base;
    slots.forEach(({ slot }, member) => {
      regions[group]?.[member]?.addKeys(codes[slot] as Float64Array, count, places, at, width);
    });
  });
}
