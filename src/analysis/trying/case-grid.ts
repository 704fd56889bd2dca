/**
 * All cases of one side of a question, by number: a grid with a dimension for each declared fact. No case is kept, each
 * is made when its number comes.
 */
import { type GivenFact, type Spans, spansMeet } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import type { JointSide } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { SideLists } from "../solving/wanted.ts";
import { deriveCodes } from "./derive-codes.ts";
import { type Dimension, dimensionOf } from "./dimension.ts";
import { listDimension } from "./list-dimension.ts";
import { type RulesAt, rulesAt } from "./rules-at.ts";
import type { ToldApart } from "./told-apart.ts";

/** The cases of one side. */
export interface CaseGrid {
  readonly side: JointSide;
  readonly dimensions: readonly Dimension[];
  /** By dimension how far apart cases are that differ by one value. */
  readonly strides: readonly number[];
  readonly count: number;
  /** Writes the codes of a case by axis, and says which rules count there; undefined where it is none of those asked for. */
  readonly read: (index: number, codes: number[]) => Reached | undefined;
  /** By given fact the records that a case has. */
  readonly listsAt: (index: number) => SideLists;
}

/** The grid of a side; undefined where it has more than `most` cases. */
export function caseGrid(
  { joint, space }: Pick<Question, "joint" | "space">,
  side: JointSide,
  told: ToldApart,
  most: number,
  reached: RulesAt = rulesAt(side),
): CaseGrid | undefined {
  const dimensions: Dimension[] = [];
  const strides: number[] = [];
  let count = 1;
  for (const [place, given] of side.policy.normal.given.entries()) {
    const dimension =
      given.fields === undefined
        ? ownDimension(given, side, told, most / count)
        : listDimension(joint, side, place, told, most / count);
    if (dimension === undefined) return undefined;
    strides.push(count);
    dimensions.push(dimension);
    count *= dimension.size;
    if (count > most) return undefined;
  }
  const derive = deriveCodes(joint, side);
  const checked = side.policy.facts.flatMap(({ derivation }, place) => {
    const axis = side.axes[place] as number;
    return derivation !== undefined && told.matters.has(axis) ? [axis] : [];
  });
  const valueAt = (index: number, place: number) =>
    Math.floor(index / (strides[place] as number)) % (dimensions[place] as Dimension).size;
  return {
    side,
    dimensions,
    strides,
    count,
    read: (index, codes) => {
      let rest = index;
      for (const { size, axes, codes: own } of dimensions) {
        const from = (rest % size) * axes.length;
        rest = Math.floor(rest / size);
        for (let at = 0; at < axes.length; at += 1) codes[axes[at] as number] = own[from + at] as number;
      }
      derive(codes);
      for (const axis of checked) {
        const code = codes[axis] as number;
        if (!spansMeet(space[axis] as Spans, [code, code])) return undefined;
      }
      return reached(codes);
    },
    listsAt: (index) =>
      dimensions.map((dimension, place) =>
        dimension.kind === "list" ? dimension.listAt(valueAt(index, place)) : undefined,
      ),
  };
}

/** A fact of one value, or a set. */
function ownDimension(
  { name, fact, places, present }: GivenFact,
  { axes: axisOf }: JointSide,
  { codes: told }: ToldApart,
  most: number,
): Dimension | undefined {
  const codesOf = (place: number) => told[axisOf[place] as number] as readonly number[];
  const axes = [...places, ...(present === undefined ? [] : [present])].map(
    (place) => axisOf[place] as number,
  );
  if (fact.type !== "set") {
    const codes = codesOf(places[0] as number);
    return codes.length > most
      ? undefined
      : dimensionOf(
          name,
          "value",
          axes,
          codes.map((code) => [code]),
        );
  }
  const words = places.map(codesOf);
  const free = words.filter(({ length }) => length > 1).length;
  if (2 ** free > most) return undefined;
  const values: (readonly number[])[] = [];
  if (present === undefined || codesOf(present).includes(1)) {
    for (let choice = 0; choice < 2 ** free; choice += 1) {
      let bit = 0;
      const codes = words.map((own) => {
        if (own.length < 2) return own[0] as number;
        bit += 1;
        return own[(choice >> (bit - 1)) & 1] as number;
      });
      values.push(present === undefined ? codes : [...codes, 1]);
    }
  }
  // What is not there has no words.
  const mayBeAbsent = present !== undefined && codesOf(present).includes(0);
  if (mayBeAbsent && words.every(([first]) => first === 0)) values.push([...words.map(() => 0), 0]);
  return dimensionOf(name, "set", axes, values, free);
}
