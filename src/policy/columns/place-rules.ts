/**
 * The rule of every row whose facts are plainly known, and of those rows of which what is known is enough.
 */
import { HARD, PARTLY_KNOWN, PLAIN } from "./cell.ts";
import type { EncodedTables } from "./encoded-columns.ts";
import { boxesAt, fireRows } from "./fire-rows.ts";
import { CONFLICT, GAP, INVALID, OPEN } from "./row-status.ts";
import { sameOutcome } from "./same-outcome.ts";

/**
 * Writes the place of the rule of every row, or its status. A row that only `decide` can decide is marked `OPEN` and
 * told to `hard`.
 */
export function placeRules(tables: EncodedTables, rule: Int32Array, hard: (row: number) => void): void {
  const { plan, table, keys, hardness } = tables;
  const { words, ruleOf, assumed, normal } = plan;
  const none = noRule(tables);
  fireRows(keys, table.possible, words, 0, rule.length, rule);
  const settles = normal.hit !== "first";
  for (let row = 0; row < rule.length; row += 1) {
    const box = rule[row] as number;
    if (hardness[row] === PLAIN) {
      if (box < 0) rule[row] = none;
      else if (box < assumed) rule[row] = INVALID;
      else rule[row] = settles ? settle(tables, row) : (ruleOf[box] as number);
    } else {
      const place = placeOfPartlyKnown(tables, row, box);
      rule[row] = place ?? OPEN;
      if (place === undefined) hard(row);
    }
  }
}

/** What holds where no rule fires. */
export function noRule({ plan }: EncodedTables): number {
  return plan.normal.otherwise === undefined ? GAP : plan.normal.rules.length;
}

/** The rules that fire in a row, in the first layer in which one does. */
export function rulesAt({ plan, table, keys }: EncodedTables, row: number): readonly number[] {
  const { ruleOf, assumed, words, normal } = plan;
  const places = new Set<number>();
  for (const box of boxesAt(keys, table.possible, words, row)) {
    if (box >= assumed) places.add(ruleOf[box] as number);
  }
  const all = [...places];
  const layer = normal.rules[all[0] as number]?.layer;
  return all.filter((place) => normal.rules[place]?.layer === layer);
}

/** Where several rules may fire: the first, or that they may not fire together. */
function settle(tables: EncodedTables, row: number): number {
  const places = rulesAt(tables, row);
  const [first] = places as [number];
  if (places.length === 1) return first;
  if (tables.plan.normal.hit === "unique") return CONFLICT;
  return places.every((place) => sameOutcome(tables, first, place, row)) ? first : CONFLICT;
}

/** The rule of a row of which something is not known; undefined where that may matter. */
function placeOfPartlyKnown(tables: EncodedTables, row: number, box: number): number | undefined {
  const { plan, hardness } = tables;
  if (hardness[row] !== PARTLY_KNOWN) return hardness[row] === HARD ? undefined : INVALID;
  if (plan.normal.hit !== "first") return undefined;
  if (box >= 0 && !isCertain(tables, row, box)) return undefined;
  if (box >= 0 && box < plan.assumed) return INVALID;
  const place = box < 0 ? noRule(tables) : (plan.ruleOf[box] as number);
  const reads = plan.reads[place] ?? [];
  return reads.every((slot) => Number.isFinite(tables.codes[slot]?.[row])) ? place : undefined;
}

/** Whether a row is in a box whatever the values are that are not known. */
function isCertain({ table, keys }: EncodedTables, row: number, box: number): boolean {
  for (let group = 0; group < keys.width; group += 1) {
    const place = (keys.places[row * keys.width + group] as number) + (box >>> 5);
    if (((table.certain[place] as number) & (1 << (box & 31))) === 0) return false;
  }
  return true;
}
