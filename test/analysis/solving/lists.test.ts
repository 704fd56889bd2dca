// Long lists: what can be added up from them and what cannot, without trying every list.
import { definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { confirm } from "../../../src/analysis/solving/confirm.ts";
import { findCase } from "../../../src/analysis/solving/find-case.ts";
import { ANY_CASE } from "../../../src/analysis/solving/wanted.ts";
import { witnessOf } from "../../../src/analysis/solving/witness-of.ts";
import { compiledOf, type Spans } from "../../../src/policy/normal-form.ts";

const policy = definePolicy({
  id: "lists",
  version: "1",
  purpose: "other",
  facts: {
    items: {
      type: "list",
      maxItems: 20,
      of: {
        price: { type: "money", currency: "EUR", max: "10000.00" },
        kind: { type: "enum", values: ["a", "b", "c", "d"] },
        ok: { type: "boolean" },
      },
    },
  },
  derive: {
    n: { count: "items" },
    nA: { count: "items", where: { kind: "a" } },
    nAB: { count: "items", where: { kind: ["a", "b"] } },
    nOk: { count: "items", where: { ok: true } },
    nOkA: { count: "items", where: { ok: true, kind: "a" } },
    sum: { sum: "items", of: "price" },
    sumA: { sum: "items", of: "price", where: { kind: "a" } },
    sumBC: { sum: "items", of: "price", where: { kind: ["b", "c"] } },
    sumOk: { sum: "items", of: "price", where: { ok: true } },
    most: { max: "items", of: "price" },
    leastA: { min: "items", of: "price", where: { kind: "a" } },
    dear: { some: "items", where: { price: { gt: "500.00" } } },
    noD: { none: "items", where: { kind: "d" } },
    allOk: { every: "items", where: { ok: true } },
  },
  outcome: { owed: { type: "boolean" } },
  rules: [{ id: "owed", when: { sum: { gte: "1.00" } }, then: { owed: true }, because: "It is." }],
  otherwise: { then: { owed: false }, because: "It is not." },
});
const joint = jointOfOne(compiledOf(policy as never));
const MOST_STEPS = 200;

function find(wanted: { readonly [name: string]: Spans }) {
  const space = joint.axes.map(({ name, spans }) => wanted[name] ?? spans);
  const answer = findCase(joint, space, ANY_CASE, { left: MOST_STEPS });
  if (typeof answer === "string") return answer;
  confirm(policy as never, witnessOf(joint, answer, 0));
  expect(joint.axes.filter(({ name }, axis) => !holds(wanted[name], answer.codes[axis] as number))).toEqual(
    [],
  );
  return "found";
}

function holds(spans: Spans | undefined, code: number): boolean {
  return (
    spans === undefined ||
    spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number))
  );
}

describe("a list", () => {
  const ANY = 1_000_000_000;
  const pairs: readonly (readonly [string, Record<string, Spans>, Record<string, Spans>])[] = [
    ["counts fewer in a part", { nA: [10, 10], nAB: [5, 5] }, { nA: [5, 5], nAB: [10, 10] }],
    [
      "adds up to less in a part",
      { sum: [0, 999], sumA: [1_000, ANY] },
      { sum: [0, 1_000], sumA: [1_000, ANY] },
    ],
    [
      "adds up to no more than its parts that share nothing",
      { sum: [0, 11_999], sumA: [6_000, ANY], sumBC: [6_000, ANY] },
      { sum: [0, 12_000], sumA: [6_000, ANY], sumBC: [6_000, ANY] },
    ],
    [
      "adds up to all its parts",
      { noD: [1, 1], sum: [12_000, 12_000], sumA: [6_000, 6_000], sumBC: [5_999, 5_999] },
      { noD: [0, 0], sum: [12_000, 12_000], sumA: [6_000, 6_000], sumBC: [5_999, 5_999] },
    ],
    [
      "adds up to both parts that share no record",
      { sumOk: [100, 100], sumA: [100, 100], nOkA: [0, 0], sum: [0, 199] },
      { sumOk: [100, 100], sumA: [100, 100], nOkA: [0, 0], sum: [0, 200] },
    ],
    [
      "is worth what its dearest record is",
      { sum: [0, 999], most: [1_000, 1_000_000] },
      { sum: [0, 1_000], most: [1_000, 1_000_000] },
    ],
    [
      "is worth at most its dearest record each time",
      { n: [3, 3], sum: [3_001, 3_001], most: [1_000, 1_000] },
      { n: [3, 3], sum: [3_000, 3_000], most: [1_000, 1_000] },
    ],
    [
      "is worth at least its cheapest record each time",
      { nA: [20, 20], leastA: [777, 777], sumA: [15_539, 15_539] },
      { nA: [20, 20], leastA: [777, 777], sumA: [15_540, 15_540] },
    ],
    [
      "of cheap records only is worth no more than as many may be",
      { dear: [0, 0], sum: [1_000_001, ANY] },
      { dear: [0, 0], sum: [1_000_000, ANY], nA: [7, 7], nOk: [12, 12], nOkA: [0, 3] },
    ],
    [
      "of which all are so has none that is not",
      { allOk: [1, 1], n: [3, 9], nOk: [0, 2] },
      { allOk: [1, 1], n: [3, 9], nOk: [3, 3] },
    ],
    ["comes to any sum", { sum: [20_000_001, ANY] }, { sum: [1_234_567, 1_234_567] }],
  ];
  test.each(pairs)("%s", (_, impossible, possible) => {
    expect(find(impossible)).toBe("none");
    expect(find(possible)).toBe("found");
  });
});
