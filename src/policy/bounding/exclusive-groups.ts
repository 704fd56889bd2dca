/**
 * Rules of which no two hold at once: one for a call on a phone, one for a call on a screen. Bounds on what rules add up to
 * would otherwise reckon with all of them together.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { Box } from "../normal/box.ts";
import type { NormalRule } from "../normal/normal-policy.ts";
import { spansMeet } from "../normal/spans.ts";

/** Rules in groups. */
export interface ExclusiveGroups {
  /** By the place of a rule: its group; below zero for one that stands alone. */
  readonly of: Int32Array;
  readonly count: number;
}

/** So many rules are grouped, and none with more boxes than this: each is held against those before it. */
const MOST_RULES = 500;
const MOST_BOXES = 8;

/** Each rule in the first group in which it excludes every other; those with the fewest tests choose first. */
export function exclusiveGroups({ normal }: CompiledPolicy): ExclusiveGroups {
  const { rules, hit } = normal;
  const of = new Int32Array(rules.length).fill(-1);
  const groups: number[][] = [];
  if (hit !== "collect") return { of, count: 0 };
  const sides = rules.map(({ boxes }) => boxes.reduce((most, box) => Math.max(most, box.length), 0));
  const order = [...rules.keys()].slice(0, MOST_RULES);
  order.sort((a, b) => (sides[a] as number) - (sides[b] as number) || a - b);
  for (const rule of order) {
    const { boxes } = rules[rule] as NormalRule;
    if (boxes.length > MOST_BOXES) continue;
    const found = groups.findIndex((group) =>
      group.every((other) => excludes(boxes, rules[other]?.boxes ?? [])),
    );
    of[rule] = found < 0 ? groups.push([rule]) - 1 : found;
    if (found >= 0) groups[found]?.push(rule);
  }
  return { of, count: groups.length };
}

function excludes(own: readonly Box[], others: readonly Box[]): boolean {
  return own.every((box) => others.every((other) => areApart(box, other)));
}

/** True where some fact lies elsewhere in the one than in the other. */
function areApart(one: Box, other: Box): boolean {
  return one.some(({ fact, spans }) =>
    other.some((side) => side.fact === fact && !spansMeet(side.spans, spans)),
  );
}
