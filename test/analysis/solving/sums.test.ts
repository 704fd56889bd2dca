// Several sums at once: what contradicts each other is seen to, and what is left of differences is exact.
import { describe, expect, test } from "vitest";
import { contradict } from "../../../src/analysis/solving/contradict.ts";
import { differencesOf } from "../../../src/analysis/solving/differences-of.ts";
import { floored } from "../../../src/analysis/solving/floored.ts";
import { holdApart } from "../../../src/analysis/solving/hold-apart.ts";
import type { Model, Relation } from "../../../src/analysis/solving/model.ts";
import { sumRows } from "../../../src/analysis/solving/sum-rows.ts";
import type { Spans } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

const ABSENT = 90;
const modelOf = (relations: readonly Relation[], unknowns: number, absent?: number): Model =>
  ({
    joint: {
      axes: Array.from({ length: unknowns }, () => ({ domain: absent === undefined ? {} : { absent } })),
    },
    relations,
    differences: differencesOf(relations),
  }) as unknown as Model;
const sumOf = (times: readonly number[], constant = 0) => ({
  terms: times.map((own, of) => ({ of, times: own })),
  constant,
});
const plenty = () => ({ left: 1_000_000 });

/** A sum between two bounds; now and then the other way round. */
function between(
  random: Random,
  times: readonly number[],
  least: number,
  greatest = Number.POSITIVE_INFINITY,
): Relation {
  const constant = random.between(-3, 3);
  if (random.chance(0.5))
    return {
      kind: "between",
      amount: sumOf(times, constant),
      least: least + constant,
      greatest: greatest + constant,
    };
  return {
    kind: "between",
    amount: sumOf(
      times.map((own) => -own),
      -constant,
    ),
    least: -greatest - constant,
    greatest: -least - constant,
  };
}

describe("sums that cannot be all at once", () => {
  const WIDE: Spans = [-1_000, 1_000];

  test("are seen to contradict each other, wherever some multiples of them do", () => {
    const random = seededRandom(1);
    for (let run = 0; run < 300; run += 1) {
      const [unknowns, count] = [random.between(1, 4), random.between(1, 4)];
      const rows = Array.from({ length: count }, () =>
        Array.from({ length: unknowns }, () => random.between(-3, 3)),
      );
      const multiples = rows.map(() => random.between(1, 3));
      const least = rows.map(() => random.between(-20, 20));
      // The last takes the others back, and would have to be more than they leave.
      const last = Array.from(
        { length: unknowns },
        (_, one) =>
          0 - rows.reduce((sum, row, at) => sum + (multiples[at] as number) * (row[one] as number), 0),
      );
      const much = 1 - least.reduce((sum, own, at) => sum + own * (multiples[at] as number), 0);
      const relations = [
        ...rows.map((row, at) => between(random, row, least[at] as number)),
        between(random, last, much),
      ];
      const spans = Array.from({ length: unknowns }, () => WIDE);
      const said = JSON.stringify({ rows, least, last, much });
      expect(contradict(modelOf(relations, unknowns), spans, plenty()), said).toBe(true);
      const without = relations.slice(1);
      const alone = contradict(modelOf(without, unknowns), spans, plenty());
      if (count === 1) expect(alone, said).toBe(false);
    }
  });

  test("are never said to be where some codes have them all", () => {
    const random = seededRandom(2);
    for (let run = 0; run < 500; run += 1) {
      const unknowns = random.between(1, 4);
      const point = Array.from({ length: unknowns }, () => random.between(-9, 9));
      const relations = Array.from({ length: random.between(2, 5) }, () => {
        const row = Array.from({ length: unknowns }, () => random.between(-3, 3));
        const sum = row.reduce((all, times, one) => all + times * (point[one] as number), 0);
        return between(random, row, sum - random.between(0, 2), sum + random.between(0, 2));
      });
      const spans = point.map((code): Spans => [code - random.between(0, 9), code + random.between(0, 9)]);
      expect(
        contradict(modelOf(relations, unknowns), spans, plenty()),
        JSON.stringify({ relations, spans }),
      ).toBe(false);
    }
  });

  test("out of the bounds of the unknowns too", () => {
    const [x, y] = [0, 1];
    const twoRows = (least: number): readonly Relation[] => [
      {
        kind: "between",
        amount: {
          terms: [
            { of: x, times: 1 },
            { of: y, times: 1 },
          ],
          constant: 0,
        },
        least,
        greatest: Number.POSITIVE_INFINITY,
      },
      {
        kind: "between",
        amount: {
          terms: [
            { of: x, times: 1 },
            { of: y, times: -1 },
          ],
          constant: 0,
        },
        least: 3,
        greatest: Number.POSITIVE_INFINITY,
      },
    ];
    const spans: readonly Spans[] = [
      [0, 5],
      [0, 5],
    ];
    expect(contradict(modelOf(twoRows(7), 2), spans, plenty())).toBe(false);
    expect(contradict(modelOf(twoRows(8), 2), spans, plenty())).toBe(true);
    expect(contradict(modelOf(twoRows(8), 2), spans, { left: -1 })).toBe(false);
    expect(contradict(modelOf(twoRows(8).slice(0, 1), 2), spans, plenty())).toBe(false);
  });
});

describe("the rows of a relation", () => {
  const rows = (relation: Relation, spans: readonly Spans[], absent?: number) =>
    sumRows(modelOf([relation], 5, absent), spans).map(({ terms, least, greatest }) => [
      Object.fromEntries(terms),
      least,
      greatest,
    ]);
  const free: readonly Spans[] = [
    [0, 9],
    [0, 9],
    [0, 9],
    [0, 9],
    [0, 1],
  ];
  const none = (place: number): readonly Spans[] => free.with(place, [0, 0]);
  const number = (says: "many" | "yes" | "no", present?: number): Relation => ({
    kind: "number",
    of: [0, 1],
    says,
    result: 3,
    present,
  });

  test.each<readonly [string, Relation, readonly Spans[], readonly unknown[]]>([
    [
      "a sum",
      { kind: "between", amount: sumOf([1, -2], 4), least: 0, greatest: 7 },
      free,
      [[{ 0: 1, 1: -2 }, -4, 3]],
    ],
    [
      "a sum that is divided",
      { kind: "floor", amount: sumOf([1, -2], 4), under: 60, result: 3 },
      free,
      [[{ 0: 1, 1: -2, 3: -60 }, -4, 55]],
    ],
    [
      "a sum of what it comes to itself",
      { kind: "floor", amount: sumOf([1, 0, 0, 2]), under: 1, result: 3 },
      free,
      [[{ 0: 1, 1: 0, 2: 0, 3: 1 }, 0, 0]],
    ],
    [
      "the least",
      { kind: "least", of: [sumOf([1]), sumOf([0, 2], 3)], result: 3 },
      free,
      [
        [{ 0: 1, 3: -1 }, 0, Infinity],
        [{ 0: 0, 1: 2, 3: -1 }, -3, Infinity],
      ],
    ],
    [
      "the greatest",
      { kind: "greatest", of: [sumOf([1])], result: 3 },
      free,
      [[{ 0: 1, 3: -1 }, -Infinity, 0]],
    ],
    ["how many", number("many"), free, [[{ 0: 1, 1: 1, 3: -1 }, 0, 0]]],
    ["how many, of a list that may be missing", number("many", 4), free, []],
    [
      "how many, of a list that is there",
      number("many", 4),
      free.with(4, [1, 1]),
      [[{ 0: 1, 1: 1, 3: -1 }, 0, 0]],
    ],
    ["whether any, not known", number("yes"), free.with(3, [0, 1]), []],
    ["whether any: yes", number("yes"), free.with(3, [1, 1]), [[{ 0: 1, 1: 1 }, 1, Infinity]]],
    ["whether any: no", number("yes"), none(3), [[{ 0: 1, 1: 1 }, 0, 0]]],
    ["whether none: yes", number("no"), free.with(3, [1, 1]), [[{ 0: 1, 1: 1 }, 0, 0]]],
    ["whether none: no", number("no"), none(3), [[{ 0: 1, 1: 1 }, 1, Infinity]]],
    ["a sum over records", { kind: "floor", amount: sumOf([1]), under: 1, result: 3, present: 4 }, free, []],
    [
      "a sum over records that are there",
      { kind: "floor", amount: sumOf([1]), under: 1, result: 3, present: 4 },
      free.with(4, [1, 1]),
      [[{ 0: 1, 3: -1 }, 0, 0]],
    ],
    ["what is no sum", { kind: "never", sides: [] }, free, []],
  ])("%s", (_, relation, spans, wanted) => {
    expect(rows(relation, spans)).toEqual(wanted);
  });

  test("where something may be absent nothing is said", () => {
    const relation: Relation = { kind: "between", amount: sumOf([1, 1]), least: 0, greatest: 7 };
    expect(rows(relation, free, 9)).toEqual([]);
    expect(rows(relation, free, 10)).toHaveLength(1);
  });
});

describe("differences", () => {
  const draft = (
    random: Random,
  ): {
    readonly relations: readonly Relation[];
    readonly spans: readonly Spans[];
    readonly holds: (codes: readonly number[]) => boolean;
  } => {
    const spans: Spans[] = [0, 0, 0].map(() => {
      const low = random.between(-4, 4);
      return [low, low + random.between(0, 6)];
    });
    const checks: ((codes: readonly number[]) => boolean)[] = [];
    const relations = Array.from({ length: random.between(2, 4) }, (): Relation => {
      const [after = 0, before = 1] = random.some([0, 1, 2], 2, 2);
      const times = random.between(1, 3);
      const amount = {
        terms: [
          { of: after, times },
          { of: before, times: -times },
        ],
        constant: random.between(-2, 2),
      };
      if (random.chance(0.5)) amount.terms.reverse();
      const sum = (codes: readonly number[]) =>
        times * ((codes[after] as number) - (codes[before] as number)) + amount.constant;
      if (random.chance(0.3)) {
        const under = random.between(1, 3);
        const low = random.between(-3, 2);
        const high = low + random.between(0, 2);
        const result = spans.push([low, high]) - 1;
        checks.push(
          (codes) => Math.floor(sum(codes) / under) >= low && Math.floor(sum(codes) / under) <= high,
        );
        return { kind: "floor", amount, under, result };
      }
      const least = random.between(-5, 4);
      const greatest = random.chance(0.3) ? Number.POSITIVE_INFINITY : least + random.between(0, 5);
      checks.push((codes) => sum(codes) >= least && sum(codes) <= greatest);
      return { kind: "between", amount, least, greatest };
    });
    return { relations, spans, holds: (codes) => checks.every((check) => check(codes)) };
  };

  test("are held together exactly: nothing is lost, and the ends of what is left are a case", () => {
    const random = seededRandom(3);
    const counts = { none: 0, some: 0 };
    for (let run = 0; run < 600; run += 1) {
      const { relations, spans, holds } = draft(random);
      const left = [...spans];
      const possible = holdApart(modelOf(relations, spans.length), left);
      const codes = (one: number) =>
        Array.from(
          { length: (spans[one]?.[1] as number) - (spans[one]?.[0] as number) + 1 },
          (_, at) => (spans[one]?.[0] as number) + at,
        );
      const cases = codes(0)
        .flatMap((x) => codes(1).flatMap((y) => codes(2).map((z) => [x, y, z])))
        .filter(holds);
      const said = JSON.stringify({ relations, spans, left });
      counts[cases.length === 0 ? "none" : "some"] += 1;
      expect(possible, said).toBe(cases.length > 0);
      if (!possible) continue;
      for (const one of [0, 1, 2]) {
        const its = cases.map((own) => own[one] as number);
        expect(left[one], said).toEqual([Math.min(...its), Math.max(...its)]);
      }
      expect(holds([0, 1, 2].map((one) => left[one]?.[0] as number)), said).toBe(true);
      expect(holds([0, 1, 2].map((one) => left[one]?.at(-1) as number)), said).toBe(true);
    }
    expect(Math.min(counts.none, counts.some)).toBeGreaterThan(100);
  });

  test("of what may be absent nothing is known", () => {
    const apart = (after: number, before: number): Relation => ({
      kind: "between",
      amount: {
        terms: [
          { of: after, times: 1 },
          { of: before, times: -1 },
        ],
        constant: 0,
      },
      least: 1,
      greatest: Number.POSITIVE_INFINITY,
    });
    const circle = [apart(0, 1), apart(1, 0)];
    const there: Spans = [0, 9];
    const maybe: Spans = [0, 9, ABSENT, ABSENT];
    expect(holdApart(modelOf(circle, 2, ABSENT), [there, there])).toBe(false);
    expect(holdApart(modelOf(circle, 2, ABSENT), [maybe, there])).toBe(true);
    expect(holdApart(modelOf(circle, 2, ABSENT), [there, maybe])).toBe(true);
    // One alone is left to whoever takes each at its word.
    expect(
      holdApart(modelOf(circle.slice(0, 1), 2, ABSENT), [
        [5, 9],
        [0, 9],
      ]),
    ).toBe(true);
  });

  test("keep the gaps of what they narrow", () => {
    const apart = (after: number, before: number, least: number): Relation => ({
      kind: "between",
      amount: {
        terms: [
          { of: after, times: 1 },
          { of: before, times: -1 },
        ],
        constant: 0,
      },
      least,
      greatest: Number.POSITIVE_INFINITY,
    });
    const spans: Spans[] = [
      [0, 2, 5, 6, 9, 9],
      [3, 4],
      [0, 9],
    ];
    expect(holdApart(modelOf([apart(0, 1, 2), apart(1, 2, 0)], 3), spans)).toBe(true);
    expect(spans).toEqual([
      [5, 6, 9, 9],
      [3, 4],
      [0, 4],
    ]);
  });

  test.each<readonly [string, Relation, boolean]>([
    ["of two", { kind: "between", amount: sumOf([1, -1]), least: 0, greatest: 3 }, true],
    ["of two, so many times", { kind: "floor", amount: sumOf([-60, 60]), under: 60, result: 3 }, true],
    [
      "of two, beside nothing of a third",
      { kind: "between", amount: sumOf([1, -1, 0]), least: 0, greatest: 3 },
      true,
    ],
    ["a sum of two", { kind: "between", amount: sumOf([1, 1]), least: 0, greatest: 3 }, false],
    ["of two, not as many times", { kind: "between", amount: sumOf([2, -1]), least: 0, greatest: 3 }, false],
    ["of three", { kind: "between", amount: sumOf([1, -1, 1]), least: 0, greatest: 3 }, false],
    ["of one", { kind: "between", amount: sumOf([1]), least: 0, greatest: 3 }, false],
    ["a least of differences", { kind: "least", of: [sumOf([1, -1])], result: 3 }, false],
  ])("are known to be %s: %#", (_, relation, is) => {
    expect(differencesOf([{ kind: "never", sides: [] }, relation])).toEqual(is ? [1] : []);
  });
});

test.each([
  [7, 2, 3],
  [-7, 2, -4],
  [7, -2, -4],
  [-7, -2, 3],
  [6, 3, 2],
  [-6, 3, -2],
  [0, 5, 0],
  [-0, 5, 0],
  [0, -5, 0],
  [Number.POSITIVE_INFINITY, 3, Number.POSITIVE_INFINITY],
  [Number.POSITIVE_INFINITY, -3, Number.NEGATIVE_INFINITY],
  [Number.NEGATIVE_INFINITY, 3, Number.NEGATIVE_INFINITY],
])("%d over %d is at least %d", (over, under, whole) => {
  expect(floored(over, under)).toBe(whole);
});
