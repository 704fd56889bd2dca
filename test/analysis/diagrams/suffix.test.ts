import { describe, expect, test } from "vitest";
import { HOLDS, newSuffixes, suffixOf } from "../../../src/analysis/diagrams/suffix.ts";
import type { Box } from "../../../src/policy/normal-form.ts";

const asDeclared = (place: number) => place;
const side = (fact: number, ...spans: number[]) => ({ fact, spans });

describe("what is left of a box", () => {
  test("is tested in the order of the slots, and then holds", () => {
    const suffixes = newSuffixes();
    const positions = [2, 0, 1];
    const box: Box = [side(0, 1, 1), side(1, 2, 3), side(2, 4, 4)];
    const tests: unknown[] = [];
    let suffix = suffixOf(suffixes, box, 5, (place) => positions[place] as number);
    for (; suffixes.positions[suffix] !== HOLDS; suffix = suffixes.rests[suffix] as number) {
      tests.push([suffixes.positions[suffix], suffixes.spans[suffix], suffixes.labels[suffix]]);
    }
    expect(tests).toEqual([
      [0, [2, 3], 5],
      [1, [4, 4], 5],
      [2, [1, 1], 5],
    ]);
    expect(suffixes.labels[suffix]).toBe(5);
    expect(suffixes.spans[suffix]).toEqual([]);
  });

  test("is one where the same is left for the same label", () => {
    const suffixes = newSuffixes();
    const of = (box: Box, label: number) => suffixOf(suffixes, box, label, asDeclared);
    const [one, other] = [of([side(0, 1, 1), side(1, 2, 2)], 0), of([side(0, 3, 3), side(1, 2, 2)], 0)];
    expect(one).not.toBe(other);
    expect(suffixes.rests[one]).toBe(suffixes.rests[other]);
    expect(of([side(0, 1, 1), side(1, 2, 2)], 0)).toBe(one);
    expect(of([side(0, 1, 1), side(1, 2, 2)], 1)).not.toBe(one);
    // Three tests and an end with the one label, two and an end with the other.
    expect(suffixes.positions.length).toBe(7);
  });

  test("is not another one that is written with the same digits", () => {
    const suffixes = newSuffixes();
    const boxes: readonly (readonly [Box, number])[] = [
      [[side(2, 1, 1)], 1],
      [[side(12, 1, 1)], 1],
      [[side(2, 11, 11)], 1],
      [[side(2, 1, 11)], 1],
      [[side(2, 11, 1)], 1],
      [[side(1, 2, 11)], 12],
      [[side(1, 1, 21)], 12],
      [[side(11, 1, 21)], 2],
      [[side(2, 1, 2)], 11],
      [[side(1, 21, 21)], 1],
    ];
    const made = boxes.map(([box, label]) => suffixOf(suffixes, box, label, asDeclared));
    expect(new Set(made).size).toBe(boxes.length);
    for (const [index, suffix] of made.entries()) {
      const [box, label] = boxes[index] as (typeof boxes)[number];
      expect(suffixes.labels[suffix]).toBe(label);
      expect(suffixes.positions[suffix]).toBe(box[0]?.fact);
      expect(suffixes.spans[suffix]).toEqual(box[0]?.spans);
    }
  });
});
