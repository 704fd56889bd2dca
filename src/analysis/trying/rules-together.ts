/**
 * Which rules hold together as they should not, seen in every case.
 */
import type { Joint } from "../joint/joint.ts";
import { wholeSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Wanted } from "../solving/wanted.ts";
import { MOST_CASES } from "./case-count.ts";
import { caseGrid } from "./case-grid.ts";
import { rulesAt } from "./rules-at.ts";
import { toldApart } from "./told-apart.ts";

/** Whether two rules, the first before the other, hold together in a case that is wanted. */
export interface RulesTogether {
  readonly hold: (one: number, other: number) => boolean;
  /** How many cases there were. */
  readonly count: number;
}

/** All pairs of one layer; where the first rule counts only those with it. Undefined where there are too many cases. */
export function rulesTogether(
  joint: Joint,
  wantedOf: (one: number, other: number) => Wanted | undefined,
): RulesTogether | undefined {
  const [side] = joint.sides;
  const { first, normal } = side.policy;
  const asked = { joint, space: wholeSpace(joint) };
  const told = toldApart(asked, MOST_CASES);
  const grid = told && caseGrid(asked, side, told, MOST_CASES, rulesAt(side, "holding"));
  if (grid === undefined) return undefined;
  const keyOf = (one: number, other: number) => one * normal.rules.length + other;
  const open = new Map<number, Wanted | undefined>();
  const found = new Set<number>();
  const codes = joint.axes.map(() => Number.NaN);

  /** Whether nothing more can be found where these rules hold. */
  function look(rules: Reached): boolean {
    let settled = true;
    for (const [place, one] of (first ? rules.slice(0, 1) : rules).entries()) {
      for (const other of rules.slice(place + 1)) {
        const key = keyOf(one, other);
        if (found.has(key)) continue;
        if (!open.has(key)) open.set(key, wantedOf(one, other));
        const wanted = open.get(key);
        if (wanted === undefined) continue;
        if (wanted.holds(codes)) found.add(key);
        else settled = false;
      }
    }
    return settled;
  }

  const done = new Set<Reached>();
  for (let index = 0; index < grid.count; index += 1) {
    const rules = grid.read(index, codes);
    if (rules === undefined || rules.length < 2 || done.has(rules)) continue;
    if (look(rules)) done.add(rules);
  }
  return { hold: (one, other) => found.has(keyOf(one, other)), count: grid.count };
}
