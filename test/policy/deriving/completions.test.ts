// How many completions are listed, to the last one that is allowed; that they are the right ones is held by
// derive-facts.test.ts.
import { describe, expect, test } from "vitest";
import { type CutsAt, completionsOf } from "../../../src/policy/deriving/completions.ts";
import type { Declared } from "../../../src/policy/deriving/derive-facts.ts";
import { BOOLEAN_DOMAIN, numberDomain } from "../../../src/policy/normal/domain.ts";
import type { NormalDerivation, NormalFact } from "../../../src/policy/normal/normal-policy.ts";
import type { Spans } from "../../../src/policy/normal/spans.ts";

const number = (greatest: number) => numberDomain("integer", { least: 0, greatest }, 0);
const fact = (name: string, greatest: number, derivation?: NormalDerivation): NormalFact => ({
  name,
  fact: {},
  domain: number(greatest),
  ...(derivation === undefined ? {} : { derivation }),
});
/** A number up to 9, a number up to 4, and a list of at most two records with a price up to 3 and a yes or no. */
function declared(...derivations: readonly NormalDerivation[]): Declared {
  const fields = [fact("price", 3), { name: "new", fact: {}, domain: BOOLEAN_DOMAIN }];
  return {
    facts: [fact("a", 9), fact("b", 4), ...derivations.map((one, at) => fact(`d${at}`, 99, one))],
    given: [
      { name: "a", fact: { type: "integer", min: 0, max: 9 }, places: [0] },
      { name: "b", fact: { type: "integer", min: 0, max: 4 }, places: [1] },
      { name: "items", fact: { type: "list", of: {}, maxItems: 2 }, places: [], fields },
    ],
  };
}
const space: readonly Spans[] = [
  [0, 3, 6, 9],
  [0, 4],
];
const known = { space, lists: [], either: [] };
const count = (of: Declared, varied: readonly number[], most: number, cutsAt?: CutsAt) =>
  completionsOf(of, known, varied, most, cutsAt)?.length;

describe("completions of numbers", () => {
  test("are every code, or none where they are too many", () => {
    expect(count(declared(), [0], 8)).toBe(8);
    expect(count(declared(), [0], 7)).toBeUndefined();
    expect(count(declared(), [0, 1], 40)).toBe(40);
    expect(count(declared(), [0, 1], 39)).toBeUndefined();
    expect(count(declared(), [], 1)).toBe(1);
  });
  test("are the least code of each region, where regions are all that is told apart", () => {
    const cutsAt = (place: number) => (place === 0 ? [7, 2, 5, 2] : undefined);
    const codes = (most: number) =>
      completionsOf(declared(), known, [0], most, cutsAt)?.map((one) => one.space[0]?.join());
    expect(codes(4)).toEqual(["0,0", "2,2", "6,6", "7,7"]);
    expect(codes(3)).toBeUndefined();
  });
});

describe("completions of a list", () => {
  const where = [[{ fact: 1, spans: [1, 1] }]];
  test("tell apart only what something reads", () => {
    // Of two records each may be new or not, in any order: none, one or two of two kinds.
    expect(count(declared({ kind: "count", list: 2, where }), [2], 6)).toBe(6);
    expect(count(declared({ kind: "count", list: 2, where }), [2], 5)).toBeUndefined();
    // Nothing reads a field: there may be none, one or two.
    expect(count(declared({ kind: "count", list: 2, where: [[]] }), [2], 3)).toBe(3);
    // Each price counts, and whether it is new: eight kinds.
    expect(count(declared({ kind: "sum-of", list: 2, where, of: 0 }), [2], 45)).toBe(45);
    expect(count(declared({ kind: "sum-of", list: 2, where, of: 0 }), [2], 44)).toBeUndefined();
  });
  test("of the least of a field tell apart its regions only", () => {
    const least: NormalDerivation = { kind: "least-of", list: 2, where: [[]], of: 0 };
    expect(count(declared(least), [2], 6, (place) => (place === 2 ? [2] : undefined))).toBe(6);
    expect(count(declared(least), [2], 15)).toBe(15);
    const both = declared(least, { kind: "sum-of", list: 2, where: [[]], of: 0 });
    expect(count(both, [2], 15, () => [2])).toBe(15);
    const other = declared({ kind: "sum-of", list: 2, where: [[]], of: 0 }, least);
    expect(count(other, [2], 15, () => [2])).toBe(15);
  });

  test("that may be absent are those, and its absence once", () => {
    const { facts, given } = declared({ kind: "count", list: 2, where: [[]] });
    const [a, b, items] = given as readonly [
      Declared["given"][number],
      Declared["given"][number],
      Declared["given"][number],
    ];
    const present = { ...facts[0], name: "items present", domain: BOOLEAN_DOMAIN } as NormalFact;
    const optional: Declared = {
      facts: [...facts, present],
      given: [a, b, { ...items, present: facts.length }],
    };
    const space: readonly Spans[] = [
      [0, 0],
      [0, 0],
      [0, 99],
      [0, 1],
    ];
    const completions = completionsOf(optional, { space, lists: [], either: [] }, [2], 4);
    // None, one or two records that nothing tells apart, and no list at all.
    expect(completions?.map((one) => [one.space[3]?.[0], one.lists[2]?.records.length])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(completionsOf(optional, { space, lists: [], either: [] }, [2], 2)).toBeUndefined();
  });
});
