// Facts of which one thing is derived, held against every pair of their values: what is possible, which of them matters
// and between which values the outcome lies are said exactly, however many pairs there are.
import { decide, definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";
import { type Random, seededRandom } from "../generators/random.ts";

type Range = readonly [least: number, greatest: number];
const MOST = 120;

/** A total of two numbers with thresholds; perhaps a flag, and totals that cannot occur. */
function draft(random: Random) {
  const sign = random.pick([1, -1]);
  const middle = sign === 1 ? MOST : 0;
  const thresholds = random
    .some(
      Array.from({ length: 30 }, (_, at) => at * 8 + middle - 116),
      1,
      3,
    )
    .sort((a, b) => a - b);
  const gap = middle + random.between(-110, 60);
  const never: Range | undefined = random.chance(0.6) ? [gap, gap + random.between(0, 50)] : undefined;
  const flagged = random.chance(0.5);
  const document = {
    id: "total",
    version: "1",
    purpose: "other",
    facts: {
      a: { type: "integer", min: 0, max: MOST },
      b: { type: "integer", min: 0, max: MOST },
      flag: { type: "boolean" },
    },
    derive: { total: sign === 1 ? { plus: ["a", "b"] } : { minus: ["a", "b"] } },
    ...(never && { assume: [{ never: { total: { gte: never[0], lte: never[1] } }, because: "so." }] }),
    outcome: { place: { type: "integer" } },
    rules: thresholds.map((most, at) => ({
      id: `to-${most}`,
      when: { total: { lt: most }, ...(flagged && at === 0 && { flag: true }) },
      then: { place: at },
      because: "so.",
    })),
    otherwise: { then: { place: 9 }, because: "so." },
  };
  const totalOf = (a: number, b: number) => a + sign * b;
  const resultOf = (total: number, flag: boolean) => {
    if (never !== undefined && total >= never[0] && total <= never[1]) return undefined;
    const at = thresholds.findIndex((most, place) => total < most && (flag || !flagged || place > 0));
    return at < 0 ? 9 : at;
  };
  return { document, totalOf, resultOf };
}

/** Whether some way of the other two facts has different results over the values of this one. */
function differs(
  values: readonly number[],
  others: Iterable<(value: number) => number | undefined>,
): boolean {
  for (const resultOf of others) {
    const seen = new Set(values.map(resultOf));
    seen.delete(undefined);
    if (seen.size > 1) return true;
  }
  return false;
}

const range = ([least, greatest]: Range) =>
  Array.from({ length: greatest - least + 1 }, (_, at) => least + at);

function draftRange(random: Random): Range {
  const least = random.between(0, MOST - 1);
  return random.chance(0.2) ? [least, least] : [least, random.between(least, MOST)];
}

describe("two facts in one total", () => {
  test.each([1, 2, 3])("are judged as trying every pair does: %i", (seed) => {
    const random = seededRandom(seed);
    let open = 0;
    for (let round = 0; round < 100; round += 1) {
      const { document, totalOf, resultOf } = draft(random);
      const policy = readSound(document);
      const [a, b] = [draftRange(random), draftRange(random)];
      const flags = random.pick([[true], [false], [true, false]]);
      const given = {
        a: { gte: a[0], lte: a[1] },
        b: { gte: b[0], lte: b[1] },
        ...(flags.length === 1 && { flag: flags[0] }),
      };
      const decision = decide(policy, given as never);
      const [as, bs] = [range(a), range(b)];
      const results = new Set(
        as.flatMap((one) => bs.flatMap((other) => flags.map((flag) => resultOf(totalOf(one, other), flag)))),
      );
      results.delete(undefined);
      const text = JSON.stringify({ document, given });
      if (results.size < 2) {
        expect(decision.status, text).toBe(results.size === 0 ? "invalid" : "decided");
        continue;
      }
      if (decision.status !== "open") throw new Error(text);
      open += 1;
      const over = (
        ways: readonly number[],
        own: (way: number, flag: boolean, value: number) => number | undefined,
      ) => ways.flatMap((way) => flags.map((flag) => (value: number) => own(way, flag, value)));
      const matters = [
        ...(differs(
          as,
          over(bs, (other, flag, value) => resultOf(totalOf(value, other), flag)),
        )
          ? ["a"]
          : []),
        ...(differs(
          bs,
          over(as, (other, flag, value) => resultOf(totalOf(other, value), flag)),
        )
          ? ["b"]
          : []),
        ...(as.some((one) =>
          bs.some(
            (other) =>
              flags.length > 1 &&
              resultOf(totalOf(one, other), true) !== resultOf(totalOf(one, other), false),
          ),
        )
          ? ["flag"]
          : []),
      ];
      const places = decision.possible.map((one) =>
        one.status === "decided" ? (one.outcome as { place: number }).place : -1,
      );
      const expected = [...results].sort() as number[];
      expect(places.toSorted(), text).toEqual(expected);
      expect(decision.matters, text).toEqual(matters);
      expect(decision.exact, text).toBe(true);
      expect(decision.bounds).toEqual({ place: { atLeast: expected[0], atMost: expected.at(-1) } });
    }
    expect(open).toBeGreaterThan(15);
  });
});

describe("how far one fact reaches", () => {
  /** Minutes are floored, and those from 10 to 50 cannot occur: from one side to the other it is 41 minutes and a bit. */
  const wait = definePolicy({
    id: "wait",
    version: "1",
    purpose: "other",
    facts: {
      from: { type: "instant", min: "2026-03-01T00:00:00Z", max: "2026-03-02T00:00:00Z" },
      to: { type: "instant", min: "2026-03-01T00:00:00Z", max: "2026-03-02T00:00:00Z" },
    },
    derive: { waited: { minutes: { from: "from", to: "to" } } },
    assume: [{ never: { waited: { gte: 10, lte: 50 } }, because: "Nobody waits that long." }],
    outcome: { long: { type: "boolean" } },
    rules: [{ id: "long", when: { waited: { gt: 50 } }, then: { long: true }, because: "Long." }],
    otherwise: { then: { long: false }, because: "Short." },
  });

  test.each([
    ["2026-03-01T12:41:00.000Z", ["from"]],
    ["2026-03-01T12:41:00.001Z", ["from", "to"]],
  ] as const)("to the millisecond: until %s", (latest, matters) => {
    const decision = decide(wait, { to: { gte: "2026-03-01T12:00:00.000Z", lte: latest } });
    expect(decision.status === "open" && [decision.matters, decision.exact]).toEqual([matters, true]);
  });
});

describe("what is derived in other ways", () => {
  const small = { type: "integer", min: 0, max: 3 } as const;
  const derive = { triple: { times: ["a", 3] }, both: { plus: ["triple", "b"] } } as const;
  const policyOf = (facts: object, when: object, of: object = derive) =>
    readSound({
      id: "ways",
      version: "1",
      purpose: "other",
      facts,
      derive: of,
      outcome: { yes: { type: "boolean" } },
      rules: [{ id: "rule", when, then: { yes: true }, because: "so." }],
      otherwise: { then: { yes: false }, because: "so." },
    });

  test("three times a number is a multiple of three", () => {
    expect(decide(policyOf({ a: small, b: small }, { triple: 4 }) as never, {}).status).toBe("decided");
    expect(decide(policyOf({ a: small, b: small }, { triple: 6 }) as never, {}).status).toBe("open");
  });

  test("what is derived from a derived fact is what that fact allows", () => {
    const one = { type: "integer", min: 0, max: 0 } as const;
    expect(decide(policyOf({ a: small, b: one }, { both: 4 }) as never, {}).status).toBe("decided");
    expect(decide(policyOf({ a: small, b: one }, { both: 9 }) as never, {}).status).toBe("open");
  });

  test("a fact that is perhaps absent leaves the total absent, whatever the other is", () => {
    const total = { total: { plus: ["a", "b"] } };
    const maybe = { ...small, optional: true };
    const policy = policyOf({ a: maybe, b: small }, { total: { is: "absent" } }, total);
    const decision = decide(policy, {} as never);
    expect(decision.status === "open" && [decision.matters, decision.exact]).toEqual([["a"], true]);
    const wide = { type: "integer", min: 0, max: 1_000_000, optional: true };
    const alone = policyOf({ a: wide }, { total: { gte: 7 } }, { total: { plus: ["a", 5] } });
    const open = decide(alone, {} as never);
    expect(open.status === "open" && [open.matters, open.exact]).toEqual([["a"], true]);
  });

  test("facts that matter are told in the order of their declaration, though others stand between", () => {
    const facts = { a: small, b: small, c: small };
    const policy = policyOf(facts, { total: { gte: 3 }, b: { gte: 2 } }, { total: { plus: ["a", "c"] } });
    const decision = decide(policy, {} as never);
    expect(decision.status === "open" && decision.matters).toEqual(["a", "b", "c"]);
  });

  test("of the largest of a field only what the policy tells apart is tried, however many values it has", () => {
    const price = { type: "integer", min: 0, max: 1_000_000 };
    const facts = { bags: { type: "list", of: { price, late: { type: "boolean" } }, maxItems: 2 } };
    const of = { dearest: { max: "bags", of: "price" }, late: { some: "bags", where: { late: true } } };
    const policy = policyOf(facts, { dearest: { gt: 500_000 }, late: true }, of);
    const decision = decide(policy, { bags: [{}, { late: false }] } as never);
    expect(decision.status === "open" && [decision.matters, decision.exact]).toEqual([["bags"], true]);
  });

  test("what cannot come about together is not possible, though there are too many ways to try them all", () => {
    const wide = { type: "integer", min: 0, max: 200 };
    const of = { more: { minus: ["a", "b"] }, less: { minus: ["b", "a"] } };
    const both = { more: { gt: 50 }, less: { gt: 50 } };
    expect(decide(policyOf({ a: wide, b: wide }, both, of), {} as never).status).toBe("decided");
    const first = { more: { gt: 50 }, less: { lt: -20 } };
    const decision = decide(policyOf({ a: wide, b: wide }, first, of), {} as never);
    expect(decision.status === "open" && [decision.matters, decision.exact]).toEqual([["a", "b"], false]);
  });

  test("a list of which everything is known is not asked for, though more is made of it and of what is not known", () => {
    const facts = { bags: { type: "list", of: { price: small }, maxItems: 2 }, a: small };
    const of = { worth: { sum: "bags", of: "price" }, total: { plus: ["worth", "a"] } };
    const policy = policyOf(facts, { total: { gte: 4 } }, of);
    for (const steps of [0, 20_000]) {
      const decision = decide(policy, { bags: [{ price: 3 }] } as never, { steps });
      expect(decision.status === "open" && decision.matters).toEqual(["a"]);
    }
  });
});
