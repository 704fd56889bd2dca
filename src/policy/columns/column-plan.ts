/**
 * A policy made ready for columns: its boxes in order, and for every slot where its regions begin. In a region of a
 * slot the same boxes admit the value, so a region is all that a rule needs to know of it.
 */
import { cutsOf } from "../compiled/compile-slot.ts";
import type { Box } from "../normal/box.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { NormalConsequence, NormalPolicy } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";

/** A policy ready for columns. */
export interface ColumnPlan {
  readonly normal: NormalPolicy;
  /** Every box: first those that cannot occur, then the rules' in their order. */
  readonly boxes: readonly Box[];
  /** How many boxes cannot occur. */
  readonly assumed: number;
  /** Numbers of 32 bits that hold a bit for each box. */
  readonly words: number;
  /** The place of the rule of each box; -1 for a box that cannot occur. */
  readonly ruleOf: Int32Array;
  /** By slot, the first codes of its regions after the first one. */
  readonly cuts: readonly Float64Array[];
  /** The consequence of each rule, then that of `otherwise`. */
  readonly consequences: readonly NormalConsequence[];
  /** By consequence, the slots that its amounts read. */
  readonly reads: readonly (readonly number[])[];
  /** The slots that a box tests or an amount reads. */
  readonly read: ReadonlySet<number>;
  /** True where no amount reads a slot. */
  readonly constant: boolean;
}

/** The plan of a policy. */
export function planColumns(normal: NormalPolicy): ColumnPlan {
  const { facts, rules, assumptions, otherwise } = normal;
  const impossible = assumptions.flatMap((assumption) => assumption.boxes);
  const boxes = [...impossible, ...rules.flatMap((rule) => rule.boxes)];
  const places = rules.flatMap((rule, place) => rule.boxes.map(() => place));
  const consequences = [...rules, ...(otherwise === undefined ? [] : [otherwise])];
  const reads = consequences.map(({ values }) => [...new Set(values.flatMap(factsOfValue))]);
  const spans: Spans[][] = facts.map(() => []);
  for (const box of boxes) for (const side of box) spans[side.fact]?.push(side.spans);
  return {
    normal,
    boxes,
    assumed: impossible.length,
    words: Math.max(1, Math.ceil(boxes.length / 32)),
    ruleOf: Int32Array.from([...impossible.map(() => -1), ...places]),
    cuts: facts.map(({ domain }, slot) =>
      cutsOf(spans[slot] as Spans[], domain.least, domain.absent ?? domain.greatest),
    ),
    consequences,
    reads,
    read: new Set([...reads.flat(), ...boxes.flatMap((box) => box.map(({ fact }) => fact))]),
    constant: reads.every((slots) => slots.length === 0),
  };
}
