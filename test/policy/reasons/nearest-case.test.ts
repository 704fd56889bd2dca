// A search with a bound finds what the search without one finds, where that is nearer than the bound, and else nothing: a
// farther case never takes the place of a nearer one. And how lists are searched, against every list.
import { counterfactual } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { nearestCase } from "../../../src/policy/reasons/nearest-case.ts";
import { anotherResult } from "../../../src/policy/reasons/same-result.ts";
import { factsThatCount, settleCase } from "../../../src/policy/reasons/settled-case.ts";
import { waysToDiffer } from "../../../src/policy/reasons/ways-to-differ.ts";
import { draftCase } from "../generators/draft-case.ts";
import { forDrafted, readSound } from "../generators/for-drafted.ts";
import { seededRandom } from "../generators/random.ts";

describe("a bound on the steps", () => {
  test.each([1, 2, 3])("hides what is as far or farther, and nothing else: %i", (seed) => {
    const seen = { nearer: 0, farther: 0 };
    forDrafted({ seed, count: 40, small: true, whole: true }, ({ document, policy, random }) => {
      const settled = settleCase(policy, draftCase(random, document), { from: "verified" });
      if ("notSettled" in settled) return;
      const places = random.some([...factsThatCount(settled)], 1, 3).toSorted((a, b) => a - b);
      const find = (bound?: number) => {
        const waysOf = (place: number) => waysToDiffer(settled, place);
        const goal = anotherResult(settled);
        const budget = { left: 1_000 };
        return { ...nearestCase(settled, places, waysOf, goal, budget, bound), ended: budget.left > 0 };
      };
      const { found, ended } = find();
      // A bound leaves less to look at: where even the whole was seen, so is what lies within.
      if (!ended) return;
      for (let bound = places.length; bound < places.length + 6; bound += 1) {
        const within = find(bound).found;
        if (found !== undefined && (found.key[0] as number) < bound) {
          seen.nearer += 1;
          expect([within?.key, within?.values]).toEqual([found.key, found.values]);
        } else {
          seen.farther += 1;
          expect(within).toBeUndefined();
        }
      }
    });
    expect(Math.min(seen.nearer, seen.farther)).toBeGreaterThan(10);
  });
});

describe("the records of a list", () => {
  const [FEW, MOST] = [0, 5];
  const policyOf = (least: number) =>
    readSound({
      id: "lines",
      version: "1",
      purpose: "other",
      facts: {
        lines: {
          type: "list",
          of: { price: { type: "integer", min: FEW, max: MOST }, fresh: { type: "boolean" } },
          maxItems: 3,
        },
      },
      derive: { worth: { sum: "lines", of: "price", where: { fresh: true } } },
      outcome: { due: { type: "boolean" } },
      rules: [{ id: "worth", when: { worth: { gte: least } }, then: { due: true }, because: "so." }],
      otherwise: { then: { due: false }, because: "so." },
    });

  type Line = { readonly price: number; readonly fresh: boolean };
  const all: readonly Line[] = [false, true].flatMap((fresh) =>
    Array.from({ length: MOST - FEW + 1 }, (_, index) => ({ price: FEW + index, fresh })),
  );
  const worth = (lines: readonly Line[]) =>
    lines.reduce((sum, { price, fresh }) => sum + (fresh ? price : 0), 0);

  /** How many fields change, and how far each: what has no order is as far as its place among the values. */
  const key = (from: readonly Line[], to: readonly Line[]): readonly number[] => {
    const far = from.flatMap((line, at) => {
      const other = to[at] as Line;
      return [Math.abs(line.price - other.price), line.fresh === other.fresh ? 0 : 1 + Number(other.fresh)];
    });
    return [far.filter((own) => own > 0).length, ...far];
  };
  const compare = (one: readonly number[], other: readonly number[]): number => {
    const at = one.findIndex((own, index) => own !== other[index]);
    return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
  };

  test("change in the fewest fields, the first ones as little as may be", () => {
    const random = seededRandom(7);
    let several = 0;
    for (let round = 0; round < 50; round += 1) {
      const least = random.between(3, 13);
      const policy = policyOf(least);
      const from = Array.from({ length: random.between(1, 3) }, () => random.pick(all));
      if (worth(from) >= least) continue;
      const lists = from.reduce<readonly (readonly Line[])[]>(
        (lists) => lists.flatMap((list) => all.map((line) => [...list, line])),
        [[]],
      );
      const keys = lists.filter((list) => worth(list) >= least).map((list) => key(from, list));
      const [nearest] = keys.sort(compare);
      if (nearest === undefined) continue;
      const answer = counterfactual(policy, { lines: from } as never, "worth", { tries: 100_000 });
      const to = answer.status === "changed" ? (answer.changes[0]?.to as readonly Line[]) : [];
      expect(to.length, JSON.stringify({ least, from, answer })).toBe(from.length);
      expect(key(from, to), JSON.stringify({ least, from, to })).toEqual(nearest);
      if ((nearest[0] as number) > 1) several += 1;
    }
    expect(several).toBeGreaterThan(10);
  });

  test("are varied as long as what they could be is not more than 400 values", () => {
    const policy = readSound({
      id: "many",
      version: "1",
      purpose: "other",
      facts: { lines: { type: "list", of: { fresh: { type: "boolean" } }, maxItems: 201 } },
      derive: { fresh: { count: "lines", where: { fresh: true } } },
      outcome: { due: { type: "boolean" } },
      rules: [{ id: "all", when: { fresh: { gte: 200 } }, then: { due: true }, because: "so." }],
      otherwise: { then: { due: false }, because: "so." },
    });
    const lines = Array.from({ length: 201 }, (_, index) => ({ fresh: index < 199 }));
    for (const [count, cells] of [
      [199, 199],
      [200, 200],
      [201, 200],
    ]) {
      const settled = settleCase(policy, { lines: lines.slice(0, count) }, {});
      if ("notSettled" in settled) throw new Error("open");
      const { ways, all: every } = waysToDiffer(settled, 0);
      expect([ways[0]?.free.length, every], String(count)).toEqual([cells, false]);
      const left = ways.filter(({ list }) => list !== undefined && list.records.length < (count as number));
      expect(left.length).toBe(count);
    }
    const facts = { lines: lines.toReversed() };
    const answer = counterfactual(policy, facts as never, "all");
    expect(answer.status === "changed" && answer.changes[0]?.to).toEqual(
      // Of two that are as near, the one that leaves the first records alone.
      facts.lines.with(1, { fresh: true }),
    );
  });
});
