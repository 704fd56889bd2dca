// How facts are laid out for reading. What is looked up in which way changes no decision, so it is held to what the room
// says of it; that the rows are right is held by test/policy/deciding/fire.test.ts.
import { describe, expect, test } from "vitest";
import { compileLanes, tableSize } from "../../../src/policy/compiled/compile-lanes.ts";
import { HEAD } from "../../../src/policy/compiled/head.ts";
import {
  BOOLEAN_DOMAIN,
  type Domain,
  enumDomain,
  momentDomain,
  moneyDomain,
  numberDomain,
  withAbsent,
} from "../../../src/policy/normal/domain.ts";

const words = (count: number) =>
  Array.from({ length: count }, (_, at) => `${String.fromCharCode(97 + at)}-word`);
const whole = (least: number, greatest: number) => numberDomain("integer", { least, greatest }, 0);
const word = enumDomain(words(4));
const yes = BOOLEAN_DOMAIN;

const lanesOf = (domains: Readonly<Record<string, Domain>>) =>
  compileLanes(
    Object.entries(domains).map(([name, domain]) => ({ name, domain, fact: {} })),
    [],
    1,
  );

/** The names of the facts by the way in which they are looked up. */
function ways(domains: Readonly<Record<string, Domain>>) {
  const { slots, numbers, groups, laneOf, rows, values } = lanesOf(domains);
  const names = slots.map(({ name }) => name);
  expect(laneOf.map((lane) => names[lane])).toEqual(Object.keys(domains));
  expect(values).toEqual(names.map((name) => domains[name]?.values));
  const told: string[][] = [];
  let lane = numbers;
  for (let at = 0; at < groups.length; at += 3) {
    const [enums, booleans] = [groups[at] as number, groups[at + 1] as number];
    expect(slots.slice(lane, enums).every(({ type }) => type === "enum")).toBe(true);
    expect(slots.slice(enums, booleans).every(({ type }) => type === "boolean")).toBe(true);
    told.push(names.slice(lane, booleans));
    lane = booleans;
  }
  const rest = names.slice(lane);
  expect(rows).toBe(numbers + told.length + rest.length);
  return { numbers: names.slice(0, numbers), groups: told, rest };
}

describe("the lanes of a policy's facts", () => {
  test("numbers of fewer than 30 bits stand first, in the order of their declaration", () => {
    const domains = {
      yes,
      below: whole(-(2 ** 29) + 1, 0),
      low: whole(-(2 ** 29), 0),
      above: whole(0, 2 ** 29 - 1),
      high: whole(0, 2 ** 29),
      price: moneyDomain({ least: 0, greatest: 1_000 }, "EUR"),
      rate: numberDomain("decimal", { least: 0, greatest: 10 }, 1),
      day: momentDomain("date", { least: 0, greatest: 1 }),
    };
    expect(ways(domains)).toEqual({
      numbers: ["below", "above", "price"],
      groups: [["yes"]],
      rest: ["low", "high", "rate", "day"],
    });
  });

  test("a group has at most 256 combinations, absent among the values, and is as large as it can be", () => {
    expect(ways({ a: word, b: word, c: yes, d: word, e: yes, f: yes, g: yes }).groups).toEqual([
      ["a", "b", "d", "c", "e"],
      ["f", "g"],
    ]);
    expect(ways({ a: word, b: word, c: word, d: word, e: yes }).groups).toEqual([
      ["a", "b", "c", "d"],
      ["e"],
    ]);
    for (const more of [withAbsent(word), enumDomain(words(4), true)]) {
      expect(ways({ a: word, b: word, c: word, d: more, e: yes }).groups).toEqual([
        ["a", "b", "c"],
        ["d", "e"],
      ]);
    }
    expect(ways({ a: word, b: word, c: word, d: withAbsent(yes), e: yes }).groups).toEqual([
      ["a", "b", "c", "d"],
      ["e"],
    ]);
  });

  test("words are told apart by a letter where there are at most sixteen and one letter does", () => {
    const domains = {
      few: enumDomain(words(16)),
      many: enumDomain(words(17)),
      alike: enumDomain(["aa", "ab", "ba", "bb"]),
    };
    expect(ways(domains)).toEqual({ numbers: [], groups: [["few"]], rest: ["many", "alike"] });
  });
});

describe("the table", () => {
  test("has room for what each fact may need, and for no more", () => {
    expect(tableSize([], 1)).toBe(0);
    expect(tableSize([5], 2)).toBe(HEAD + (5 + 256) * 2 + 5 + 1024 + 128);
    expect(tableSize([5, 1], 1)).toBe(tableSize([5], 1) + tableSize([1], 1));
  });

  test.each([
    [9_999, 1, 8],
    [9_999, 100, 4],
    [1_023, 100, 0],
    [1_024, 100, 1],
    [63, 1, 0],
    [64, 1, 1],
  ])(
    "of a number up to %i with %i thresholds tells in which bucket its search begins",
    (most, count, shift) => {
      const boxes = Array.from({ length: count }, (_, at) => [{ fact: 0, spans: [0, (at + 1) * 5] }]);
      const { table, slots } = compileLanes([{ name: "it", domain: whole(0, most), fact: {} }], boxes, 4);
      const cuts = [...(slots[0]?.cuts ?? [])];
      expect([...table.slice(0, 3)]).toEqual([0, most, shift]);
      const bucketsAt = table[3] as number;
      for (let value = 0; value <= most; value += 1) {
        const bucket = table[bucketsAt + (value >>> shift)] as number;
        const lowest = (value >>> shift) << shift;
        // No threshold at or below the lowest value of the bucket is looked at, and none above it is left out.
        expect(table[bucket]).toBe(cuts.find((cut) => cut > lowest) ?? 2 ** 31 - 1);
      }
    },
  );
});
