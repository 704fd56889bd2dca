/**
 * Cases of two sides put together by what the sides share: only cases of one group make a pair.
 */
import { operandsOf } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import type { JointSide } from "../joint/joint.ts";
import { pairedLists } from "../solving/paired-lists.ts";
import type { CaseGrid } from "./case-grid.ts";
import type { Dimension } from "./dimension.ts";

/** The groups. */
export interface Groups {
  readonly count: number;
  /** The cases of a side in a group, ascending. */
  readonly casesOf: (side: 0 | 1, group: number) => readonly number[];
}

/** A number for each case of a side, equal for those that agree in what is shared. */
type KeyOf = (index: number, codes: readonly number[]) => number;

/** The cases that can occur, by group. */
export function groupCases(
  { joint }: Question,
  grids: readonly [CaseGrid, CaseGrid],
  matters: ReadonlySet<number>,
): Groups {
  const ids = new Map<number, number>();
  const [one, other] = joint.sides as readonly [JointSide, JointSide];
  const shared = new Set(one.axes.filter((axis) => other.axes.includes(axis)));
  const tied = new Set(
    pairedLists(joint).flatMap(([here, there]) => {
      const name = one.policy.normal.given[here ?? -1]?.name;
      return name === undefined || there === undefined || joint.lists.has(name) ? [] : [name];
    }),
  );
  const keys = keysOf(grids, shared, tied, matters);
  const members = grids.map((grid, side) => {
    const keyOf = keys[side] as KeyOf;
    const codes = joint.axes.map(() => Number.NaN);
    const group = new Int32Array(grid.count).fill(-1);
    for (let index = 0; index < grid.count; index += 1) {
      if (grid.read(index, codes) === undefined) continue;
      const key = keyOf(index, codes);
      let id = ids.get(key);
      if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
      }
      group[index] = id;
    }
    return group;
  });
  const sorted = members.map((group) => sortedByGroup(group, ids.size));
  return {
    count: ids.size,
    casesOf: (side, group) => {
      const { cases, starts } = sorted[side] as Sorted;
      return [...cases.subarray(starts[group], starts[group + 1])];
    },
  };
}

interface Sorted {
  readonly cases: Int32Array;
  /** By group where its cases begin. */
  readonly starts: Int32Array;
}

function sortedByGroup(group: Int32Array, count: number): Sorted {
  const starts = new Int32Array(count + 1);
  for (const id of group) if (id >= 0) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < count; id += 1) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const cases = new Int32Array(starts[count] as number);
  group.forEach((id, index) => {
    if (id < 0) return;
    cases[next[id] as number] = index;
    next[id] = (next[id] as number) + 1;
  });
  return { cases, starts };
}

/** First what values of facts say of shared axes, then what shared facts are derived from those that are not shared. */
function keysOf(
  grids: readonly [CaseGrid, CaseGrid],
  shared: ReadonlySet<number>,
  tied: ReadonlySet<string>,
  matters: ReadonlySet<number>,
): readonly KeyOf[] {
  const names = [...new Set(grids.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
  const known = names.map(() => new Map<string, number>());
  const parts = grids.map(({ dimensions, strides }) =>
    names.flatMap((name, at) => {
      const place = dimensions.findIndex((dimension) => dimension.name === name);
      const dimension = dimensions[place];
      if (dimension === undefined) return [];
      const texts = known[at] as Map<string, number>;
      const digits = Int32Array.from({ length: dimension.size }, (_, value) =>
        numberOf(sharedText(dimension, value, shared, tied), texts),
      );
      return [{ at, stride: strides[place] as number, size: dimension.size, digits }];
    }),
  );
  const factors: number[] = [];
  let factor = 1;
  for (const { size } of known) {
    factors.push(factor);
    factor *= Math.max(1, size);
  }
  const further = furtherAxes(grids, shared, matters);
  const ids = new Map<string, number>();
  return parts.map((own): KeyOf => {
    return (index, codes) => {
      let key = 0;
      for (const { at, stride, size, digits } of own) {
        key += (factors[at] as number) * (digits[Math.floor(index / stride) % size] as number);
      }
      return further.length === 0 ? key : numberOf(`${key} ${further.map((axis) => codes[axis])}`, ids);
    };
  });
}

/** The number of a text, the same each time. */
function numberOf(text: string, known: Map<string, number>): number {
  const id = known.get(text) ?? known.size;
  known.set(text, id);
  return id;
}

function sharedText(
  { name, axes, codes, lists }: Dimension,
  value: number,
  shared: ReadonlySet<number>,
  tied: ReadonlySet<string>,
): string {
  const own = axes.flatMap((axis, at) => (shared.has(axis) ? [codes[value * axes.length + at]] : []));
  return `${own} ${tied.has(name) && value < lists.shown ? value : ""}`;
}

/** Shared axes on which both sides must come to the same, though what is behind them is not the same. */
function furtherAxes(
  grids: readonly CaseGrid[],
  shared: ReadonlySet<number>,
  matters: ReadonlySet<number>,
): readonly number[] {
  const further = grids.flatMap(({ side: { policy, axes } }) =>
    policy.facts.flatMap(({ derivation }, place) => {
      const axis = axes[place] as number;
      if (derivation === undefined || "list" in derivation || !matters.has(axis) || !shared.has(axis))
        return [];
      return operandsOf(derivation).every((operand) => shared.has(axes[operand] as number)) ? [] : [axis];
    }),
  );
  return [...new Set(further)];
}
