// Versions of small policies of a shop, as long as they used to be given up: cases around every threshold decided by both, against what is
// said.
import { decide, diffPolicies, loadPolicy, type Policy } from "evenhand";
import { expect, test } from "vitest";

/** A voucher for everything that went wrong, and what is said sorry for. */
const goodwill = loadPolicy({
  id: "goodwill",
  version: "1",
  purpose: "goodwill",
  facts: {
    order: { type: "money", currency: "GBP", min: "0.10", max: "0.40" },
    late: { type: "integer", unit: "day", min: 0, max: 12 },
    problems: { type: "set", values: ["damaged", "wrong", "missing"] },
    calls: { type: "integer", min: 0, max: 3, optional: true },
  },
  outcome: {
    voucher: { type: "money", currency: "GBP", collect: "sum", round: "half-even" },
    best: { type: "integer", collect: "max", round: "down" },
    sorry: { type: "enum", values: ["late", "damage", "calls"], collect: "list" },
  },
  hit: "collect",
  rules: [
    {
      id: "late",
      when: { late: { gte: 3 } },
      then: { voucher: { percent: "12.5", of: "order" }, best: { share: [1, 3], of: "late" }, sorry: "late" },
      because: "It came late.",
    },
    {
      id: "very-late",
      when: { late: { gt: 8 }, problems: { hasNone: ["wrong"] } },
      then: { voucher: { per: "late", amount: "0.02" }, best: 4, sorry: "late" },
      because: "It came very late.",
    },
    {
      id: "damaged",
      when: { any: [{ problems: { has: "damaged" } }, { problems: { hasAll: ["wrong", "missing"] } }] },
      then: { voucher: { max: [{ percent: "30", of: "order" }, "0.05"] }, best: 2, sorry: "damage" },
      because: "It was damaged.",
    },
    {
      id: "calls",
      when: { calls: { gte: 2 } },
      then: { voucher: "0.03", best: "calls", sorry: "calls" },
      because: "You had to call.",
    },
  ],
  otherwise: { then: { voucher: "0", best: 0 }, because: "Nothing went wrong." },
});

const WORDS = ["damaged", "wrong", "missing"];
const cases = [10, 11, 12, 23, 39, 40].flatMap((order) =>
  [0, 2, 3, 4, 5, 8, 9, 10, 12].flatMap((late) =>
    Array.from({ length: 8 }, (_, set) => WORDS.filter((_, word) => (set >> word) % 2 === 1)).flatMap(
      (problems) => [0, 1, 2, 3, { is: "absent" }].map((calls) => ({ order, late, problems, calls })),
    ),
  ),
);

/** Which cases lie in a region: a policy that tests nothing else says so. */
function inside(when: object, facts: object): (one: object) => boolean {
  const region = loadPolicy({
    id: "region",
    version: "1",
    purpose: "other",
    facts,
    outcome: { inside: { type: "boolean" } },
    rules: [{ id: "inside", when, then: { inside: true }, because: "x" }],
    otherwise: { then: { inside: false }, because: "x" },
  } as never) as Policy;
  return (one) => {
    const decision = decide(region, one as never);
    return decision.status === "decided" && JSON.stringify(decision.outcome) === '{"inside":true}';
  };
}

const without = (id: string) =>
  loadPolicy({ ...goodwill.document, rules: goodwill.document.rules?.filter((rule) => rule.id !== id) });

test.each(["late", "very-late", "damaged", "calls"])(
  "the cases in which %s is missed are told to the last",
  (id) => {
    const fewer = without(id);
    const { exact, changes, more, effort } = diffPolicies(goodwill, fewer);
    expect([exact, more]).toEqual([true, undefined]);
    expect(effort.steps).toBeLessThan(1_000);
    const regions = changes.map(({ region }) => {
      expect(region.partly).toBeUndefined();
      return inside(region.when as object, goodwill.document.facts);
    });
    const said = (policy: Policy, facts: object) => {
      const decision = decide(policy, facts as never);
      return JSON.stringify(decision.status === "decided" ? decision.outcome : decision.status);
    };
    for (const facts of cases) {
      const differs = said(goodwill, facts) !== said(fewer, facts);
      expect([facts, regions.some((holds) => holds(facts))]).toEqual([facts, differs]);
    }
  },
);

test("a table of forty prices in which every share is raised is told row by row", () => {
  const table = (more: number) =>
    loadPolicy({
      id: "postage",
      version: "1",
      purpose: "pricing",
      facts: {
        kilos: { type: "integer", unit: "kilogram", min: 0, max: 39 },
        price: { type: "money", currency: "EUR", max: "50.00" },
      },
      outcome: { fee: { type: "money", currency: "EUR", round: "half-up" } },
      rules: Array.from({ length: 40 }, (_, kilos) => ({
        id: `kilos-${kilos}`,
        when: { kilos },
        then: { fee: { percent: `${kilos + 10 + more}`, of: "price" } },
        because: "x",
      })),
    });
  const { exact, changes } = diffPolicies(table(0), table(1), { regions: 10_000 });
  expect(exact).toBe(true);
  expect(changes.every(({ region }) => region.partly === undefined)).toBe(true);
  // Each weight from some price on, and a few pennies below it.
  const large = changes.filter(({ region }) => region.share > 0.01);
  expect(large.map(({ region }) => Object.keys(region.when ?? {}))).toEqual(
    Array.from({ length: 40 }, () => ["kilos", "price"]),
  );
  expect(large.every(({ region }) => region.share > 0.02)).toBe(true);
});

test("amounts in other decimals are told where they show something else, and nowhere else", () => {
  const priced = (scale: number, percent: string, more: number) =>
    loadPolicy({
      id: "fee",
      version: "1",
      purpose: "pricing",
      facts: { price: { type: "integer", min: 0, max: 600 }, express: { type: "boolean" } },
      outcome: { fee: { type: "decimal", scale, round: "half-up" } },
      rules: [
        {
          id: "express",
          when: { express: true },
          then: { fee: { sum: [{ percent, of: "price" }, more] } },
          because: "x",
        },
      ],
      otherwise: { then: { fee: { percent, of: "price" } }, because: "y" },
    });
  const before = priced(1, "10", 0);
  for (const [scale, percent, more] of [
    [2, "10", 0],
    [2, "20", 0],
    [2, "9", 1],
    [3, "10.5", 0],
    [1, "11", 0],
    [2, "9", 30],
  ] as const) {
    const after = priced(scale, percent, more);
    const { exact, changes } = diffPolicies(before, after, { regions: 10_000 });
    expect([exact, changes.some(({ region }) => region.partly === true)]).toEqual([true, false]);
    const regions = changes.map(({ region }) =>
      region.when === undefined ? () => true : inside(region.when, before.document.facts),
    );
    for (let price = 0; price <= 600; price += 1) {
      for (const express of [true, false]) {
        const facts = { price, express };
        const [left, right] = [before, after]
          .map((policy) => decide(policy, facts))
          .map((its) => "outcome" in its && its.outcome);
        const differs = JSON.stringify(left) !== JSON.stringify(right);
        expect([scale, percent, more, facts, regions.some((holds) => holds(facts))]).toEqual([
          scale,
          percent,
          more,
          facts,
          differs,
        ]);
      }
    }
  }
});
