// Conditions out of boxes, by examples: what an author would write.
import { describe, expect, test } from "vitest";
import { conditionOfBox } from "../../../src/analysis/regions/condition-of-box.ts";
import { type RegionSlot, slotsOf } from "../../../src/analysis/regions/region-slot.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { type Box, compiledOf, type Spans } from "../../../src/policy/normal-form.ts";

const optional = { type: "integer", min: 0, max: 9, optional: true };
const compiled = compiledOf(
  loadPolicy({
    id: "examples",
    version: "1",
    purpose: "other",
    facts: {
      a: optional,
      b: optional,
      c: optional,
      d: optional,
      e: optional,
      whole: { type: "integer", min: 0, max: 9 },
      kind: { type: "enum", values: ["x", "y", "z"], optional: true },
      marks: { type: "set", values: ["cold", "heavy", "new"], optional: true },
      tags: { type: "set", values: ["one", "two"] },
    },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "one", when: { whole: 1 }, then: { points: 1 }, because: "x" }],
  }),
);
const slots: readonly RegionSlot[] = slotsOf(compiled.normal);
const place = (name: string, word?: string) => {
  const at = slots.findIndex(
    (slot) =>
      slot.name === name &&
      (word === undefined ? slot.kind !== "word" : slot.kind === "word" && slot.word === word),
  );
  expect(at).toBeGreaterThanOrEqual(0);
  return at;
};
const ABSENT = 10;
const box = (...sides: readonly (readonly [number, Spans])[]): Box =>
  sides.map(([fact, spans]) => ({ fact, spans })).sort((a, b) => a.fact - b.fact);
const said = (...sides: readonly (readonly [number, Spans])[]) => conditionOfBox(box(...sides), slots);
const [YES, NO]: readonly [Spans, Spans] = [
  [1, 1],
  [0, 0],
];

describe("a condition", () => {
  test("of a number", () => {
    expect(said([place("whole"), [3, 9]])).toEqual({ whole: { gte: 3 } });
    expect(said([place("whole"), [3, 3]])).toEqual({ whole: 3 });
    expect(said([place("whole"), [0, 2, 5, 9]])).toEqual({ whole: { not: { gte: 3, lte: 4 } } });
    expect(said()).toBeUndefined();
  });

  test("of a number that may be absent", () => {
    expect(said([place("a"), [ABSENT, ABSENT]])).toEqual({ a: { is: "absent" } });
    expect(said([place("a"), [0, 9]])).toEqual({ a: { is: "present" } });
    expect(said([place("a"), [5, 9]])).toEqual({ a: { gte: 5 } });
    expect(said([place("a"), [5, ABSENT]])).toEqual({ any: [{ a: { gte: 5 } }, { a: { is: "absent" } }] });
  });

  test("of words, by those that it is not, where there are more alternatives than may be", () => {
    const mixed = ["a", "b", "c", "d"].map((name) => [place(name), [5, ABSENT] as Spans] as const);
    const [z, none] = [2, 3];
    expect(said(...mixed, [place("kind"), [z, none]])?.all).toContainEqual({ not: { kind: ["x", "y"] } });
    expect(said([place("kind"), [z, none]])).toEqual({ any: [{ kind: "z" }, { kind: { is: "absent" } }] });
  });

  test("of a number that may be absent and has several gaps", () => {
    expect(said([place("a"), [0, 1, 3, 5, 8, ABSENT]])).toEqual({
      not: { a: 2 },
      all: [{ not: { a: { gte: 6, lte: 7 } } }],
    });
    expect(said([place("a"), [0, 1, 3, 5, 8, 9]])).toEqual({
      a: { not: 2 },
      all: [{ a: { not: { gte: 6, lte: 7 } } }],
    });
  });

  test("of several such, as alternatives up to four, and beyond as what must not be", () => {
    const mixed = (names: readonly string[]) =>
      said(...names.map((name) => [place(name), [5, ABSENT] as Spans] as const));
    const four = mixed(["a", "b", "c", "d"]);
    expect(JSON.stringify(four).match(/"any"/g)).toHaveLength(4);
    expect(JSON.stringify(four)).not.toContain('"not"');
    const five = mixed(["a", "b", "c", "d", "e"]);
    expect(JSON.stringify(five)).not.toContain('"any"');
    expect(JSON.stringify(five).match(/"not"/g)).toHaveLength(5);
    // What is absent alone, or there alone, is no alternative.
    const plain = said(
      ...["a", "b", "c"].map((name) => [place(name), [5, ABSENT] as Spans] as const),
      [place("d"), [ABSENT, ABSENT]],
      [place("e"), [3, 9]],
    );
    expect(JSON.stringify(plain).match(/"any"/g)).toHaveLength(3);
  });

  test("of a set that may be absent", () => {
    expect(said([place("marks"), YES])).toEqual({ marks: { is: "present" } });
    expect(said([place("marks"), NO])).toEqual({ marks: { is: "absent" } });
    expect(said([place("marks", "cold"), YES])).toEqual({ marks: { has: "cold" } });
    expect(said([place("marks", "cold"), YES], [place("marks", "new"), YES])).toEqual({
      marks: { hasAll: ["cold", "new"] },
    });
    expect(said([place("marks"), YES], [place("marks", "cold"), NO])).toEqual({
      marks: { hasNone: ["cold"] },
    });
    expect(said([place("marks", "cold"), NO])).toEqual({
      any: [{ marks: { hasNone: ["cold"] } }, { marks: { is: "absent" } }],
    });
    expect(said([place("marks", "cold"), YES], [place("marks", "new"), NO])).toEqual({
      marks: { has: "cold", hasNone: ["new"] },
    });
  });

  test("of a set that is always there", () => {
    expect(said([place("tags", "one"), NO])).toEqual({ tags: { hasNone: ["one"] } });
    expect(said([place("tags", "one"), YES], [place("tags", "two"), NO])).toEqual({
      tags: { has: "one", hasNone: ["two"] },
    });
  });

  test("of several facts, together where each is named once", () => {
    expect(said([place("whole"), [3, 9]], [place("tags", "one"), YES])).toEqual({
      whole: { gte: 3 },
      tags: { has: "one" },
    });
    const twice = said([place("a"), [5, ABSENT]], [place("b"), [5, ABSENT]]);
    expect(twice).toEqual({
      any: [{ a: { gte: 5 } }, { a: { is: "absent" } }],
      all: [{ any: [{ b: { gte: 5 } }, { b: { is: "absent" } }] }],
    });
  });
});
