// Differences of many cells: each is told, however many there are.
import { diffPolicies, type OutcomeChange } from "evenhand/analysis";
import { decide, type GivenFacts, loadPolicy, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../policy/generators/random.ts";

/** A table of prices, a rule for each cell. */
function tableOf(width: number, height: number, priceAt: (cell: number) => number): Policy {
  return loadPolicy({
    id: "table",
    version: "1",
    purpose: "other",
    facts: {
      weight: { type: "integer", min: 0, max: width - 1 },
      zone: { type: "integer", min: 0, max: height - 1 },
    },
    outcome: { price: { type: "integer" } },
    rules: Array.from({ length: width * height }, (_, cell) => ({
      id: `cell-${cell}`,
      when: { weight: cell % width, zone: Math.floor(cell / width) },
      then: { price: priceAt(cell) },
      because: "x",
    })),
  });
}

const apart = (cell: number) => (cell * 7919) % 100_003;

describe("a table of which every price changed, each to another", () => {
  test.each([
    [62, 64],
    [63, 65],
    [65, 65],
    [100, 100],
  ])("%s by %s: every cell is told", (width, height) => {
    const cells = width * height;
    const [before, after] = [tableOf(width, height, apart), tableOf(width, height, (at) => apart(at) + 1)];
    const few = diffPolicies(before, after);
    expect([few.equal, few.exact, few.changes.length, few.more]).toEqual([false, true, 100, cells - 100]);
    const all = diffPolicies(before, after, { regions: cells });
    expect([all.exact, all.changes.length, all.more]).toEqual([true, cells, undefined]);
    const told = new Set(all.changes.map(({ text, region }) => `${text} where ${region.text}`));
    for (let cell = 0; cell < cells; cell += 1) {
      const where = `weight ${cell % width} and zone ${Math.floor(cell / width)}`;
      expect(told.has(`${apart(cell)} -> ${apart(cell) + 1} where ${where}`)).toBe(true);
    }
    expect(all.changes.slice(0, 100)).toEqual(few.changes);
  });

  test("the share of each is what counting finds, however many there are, where some cases cannot occur", () => {
    const random = seededRandom(65);
    const prices = Array.from({ length: 65 * 65 }, () => random.between(0, 2));
    const others = prices.map((price) => (random.chance(0.5) ? price : random.between(0, 2)));
    const isNever = (weight: number, zone: number, size: number, at: number) =>
      weight >= 3 * at && weight <= 3 * at + 20 && zone >= 5 * at && zone <= 5 * at + 9 && size >= 2 * at;
    const never = [0, 1, 2, 3, 4, 5].map((at) => ({
      weight: { gte: 3 * at, lte: 3 * at + 20 },
      zone: { gte: 5 * at, lte: 5 * at + 9 },
      size: { gte: 2 * at },
    }));
    const withSize = (own: readonly number[]) => {
      const { document } = tableOf(65, 65, (cell) => own[cell] as number);
      const facts = { ...document.facts, size: { type: "integer", min: 0, max: 19 } };
      return loadPolicy({ ...document, facts, assume: never.map((one) => ({ never: one, because: "x" })) });
    };
    const sizes = Array.from({ length: 20 }, (_, size) => size);
    const places = never.map((_, at) => at);
    const possible = prices.map((_, cell) => {
      const [weight, zone] = [cell % 65, Math.floor(cell / 65)];
      return sizes.filter((size) => !places.some((at) => isNever(weight, zone, size, at)));
    });
    const all = possible.reduce((sum, own) => sum + own.length, 0);
    const { changes } = diffPolicies(withSize(prices), withSize(others), { regions: 5_000 });
    expect(changes.length).toBeGreaterThan(1_000);
    const ends = (text: string, fact: string, most: number): readonly [number, number] => {
      const said = new RegExp(`${fact} (at most )?(\\d+)( to (\\d+)| or more| over)?`).exec(text);
      if (said === null) return [0, most];
      const [, under, first, more, last] = said;
      const low = Number(first);
      return [under ? 0 : low, last ? Number(last) : more ? most : low];
    };
    for (const { region } of changes) {
      const [weights, zones, own] = [
        ends(region.text, "weight", 64),
        ends(region.text, "zone", 64),
        ends(region.text, "size", 19),
      ];
      let count = 0;
      for (let weight = weights[0]; weight <= weights[1]; weight += 1) {
        for (let zone = zones[0]; zone <= zones[1]; zone += 1) {
          const there = possible[weight + zone * 65] as readonly number[];
          count += there.filter((size) => size >= own[0] && size <= own[1]).length;
        }
      }
      expect(region.share, region.text).toBeCloseTo(count / all, 9);
    }
  });

  test("one fewer than is told is left out and counted", () => {
    const [before, after] = [tableOf(4, 5, apart), tableOf(4, 5, (at) => apart(at) + 1)];
    const told = [0, 1, 19, 20, 21].map((regions) => {
      const { changes, more, exact, equal } = diffPolicies(before, after, { regions });
      return [changes.length, more, exact, equal];
    });
    expect(told).toEqual([
      [0, 20, true, false],
      [1, 19, true, false],
      [19, 1, true, false],
      [20, undefined, true, false],
      [20, undefined, true, false],
    ]);
  });
});

describe("where there are more than a million cases", () => {
  const stripesOf = (along: "weight" | "zone", size: number) =>
    loadPolicy({
      id: "stripes",
      version: "1",
      purpose: "other",
      facts: {
        weight: { type: "integer", min: 0, max: size - 1 },
        zone: { type: "integer", min: 0, max: size - 1 },
        fare: { type: "money", currency: "GBP", max: "99999.99" },
      },
      outcome: { price: { type: "money", currency: "GBP" } },
      rules: Array.from({ length: size }, (_, place) => ({
        id: `${along}-${place}`,
        when: { [along]: place },
        then: { price: { sum: ["fare", `${along === "zone" ? place : place + 1_000}.00`] } },
        because: "x",
      })),
    });

  test.each([
    [141, true, 141 * 141 - 100],
    [142, false, 20_000 - 100],
  ])("twenty thousand changes are told: %s rows against as many columns", (size, exact, more) => {
    const diff = diffPolicies(stripesOf("weight", size), stripesOf("zone", size));
    expect([diff.exact, diff.equal, diff.changes.length, diff.more]).toEqual([exact, false, 100, more]);
  });
});

test("one change, strewn over a table: the regions hold the changed cells and no others", () => {
  const random = seededRandom(11);
  const [width, height] = [80, 80];
  const changed = Array.from({ length: width * height }, () => random.chance(0.5));
  const priceAt = (cell: number) => Math.floor(cell / width) % 3;
  const before = tableOf(width, height, priceAt);
  const after = tableOf(width, height, (cell) => priceAt(cell) + (changed[cell] ? 7 : 0));
  const { exact, changes, more } = diffPolicies(before, after, { regions: width * height });
  expect([exact, more]).toEqual([true, undefined]);
  const textsAt = textsByCase(before, changes);
  for (const [cell, isChanged] of changed.entries()) {
    const facts = { weight: cell % width, zone: Math.floor(cell / width) };
    expect(textsAt(facts)).toEqual(isChanged ? [`${priceAt(cell)} -> ${priceAt(cell) + 7}`] : []);
  }
  // No more than the runs of neighbours that changed, row by row.
  const runs = changed.filter((isChanged, cell) => isChanged && !(cell % width > 0 && changed[cell - 1]));
  expect(changes.length).toBeLessThanOrEqual(runs.length);
});

/** What is said of a case: the regions as rules of a policy that collects their texts. */
function textsByCase({ document }: Policy, changes: readonly OutcomeChange[]) {
  const values = [...new Set(changes.map(({ text }) => text))];
  const regions = loadPolicy({
    id: "regions",
    version: "1",
    purpose: "other",
    facts: document.facts,
    outcome: { said: { type: "enum", values, collect: "list" } },
    hit: "collect",
    rules: changes.map(({ region, text }, at) => ({
      id: `region-${at}`,
      when: region.when,
      then: { said: text },
      because: region.text,
    })),
  });
  return (facts: GivenFacts) => {
    const decision = decide(regions, facts);
    return decision.status === "decided" ? [...new Set(decision.outcome.said as readonly string[])] : [];
  };
}
