// Where a search ends, counted by hand: with as many steps as it takes everything is said exactly, with one fewer it is
// said that it is not, and then nothing that matters is left out.
import { decide } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const about = { id: "searched", version: "1", purpose: "other" } as const;
const yes = { type: "boolean" } as const;

/** On each of 20 days two rules come to the same, with the flag and without it: it never matters. */
const days = readSound({
  ...about,
  // Nothing looks at the third: it is never told.
  facts: { day: { type: "integer", min: 1, max: 20 }, flag: yes, idle: yes },
  outcome: { place: { type: "integer" } },
  rules: Array.from({ length: 20 }, (_, at) => at + 1).flatMap((day) =>
    [true, false].map((flag) => ({
      id: `day-${day}-${flag ? "with" : "without"}`,
      when: { day, flag },
      then: { place: day },
      because: "so.",
    })),
  ),
});

describe("the steps of a search", () => {
  const open = (steps: number) => {
    const decision = decide(days, {} as never, { steps });
    if (decision.status !== "open") throw new Error(decision.status);
    return decision;
  };
  const bounds = { place: { atLeast: 1, atMost: 20 } };

  // On the way through all days each box is looked at once but the last, behind which nothing is left; and on each day one
  // more for what has no flag.
  test("go to each box that is looked at", () => {
    expect([open(59).bounds, open(59).possible.length]).toEqual([bounds, 20]);
    expect(open(58).bounds).toBeUndefined();
    expect([open(58).exact, open(58).matters]).toEqual([false, ["day", "flag"]]);
  });

  // Ten pairs may be compared for each step. Of the 40 pieces, the third that is met shows that the day matters; the flag
  // is held against every piece with itself and with all after it: 40 * 41 / 2.
  test("go to each pair of pieces that is compared", () => {
    const pairs = 3 + 820;
    const enough = Math.ceil(pairs / 10);
    expect([open(enough).exact, open(enough).matters]).toEqual([true, ["day"]]);
    expect([open(enough - 1).exact, open(enough - 1).matters]).toEqual([false, ["day", "flag"]]);
    expect(open(enough - 1).bounds).toEqual(bounds);
  });

  test.each([-1, Number.NaN, Number.NEGATIVE_INFINITY])("%d are no number of steps", (steps) => {
    expect(open(steps)).toEqual(decide(days, {} as never));
  });

  test("may be none, or without end", () => {
    expect([open(0).exact, open(0).matters]).toEqual([false, ["day", "flag"]]);
    expect(open(Number.POSITIVE_INFINITY)).toEqual(decide(days, {} as never));
  });
});

describe("amounts that come to the same", () => {
  const paid = (least: number, most: number, more: object = {}, amount: object = { sum: ["paid", "fee"] }) =>
    readSound({
      ...about,
      facts: {
        flag: yes,
        paid: { type: "integer", min: least, max: most },
        fee: { type: "integer", min: 0, max: 1 },
        ...more,
      },
      outcome: { back: { type: "integer" } },
      rules: [
        { id: "flagged", when: { flag: true }, then: { back: { sum: ["paid", "fee"] } }, because: "so." },
      ],
      otherwise: { then: { back: amount }, because: "so." },
    });
  const told = (policy: ReturnType<typeof paid>, facts: object) => {
    const decision = decide(policy, facts as never);
    return decision.status === "open" && [decision.matters, decision.exact];
  };

  test("are tried one by one where there are at most 4,096 cases", () => {
    expect(told(paid(1, 4096), { fee: 0 })).toEqual([["paid"], true]);
    expect(told(paid(1, 4097), { fee: 0 })).toEqual([["flag", "paid"], false]);
    expect(told(paid(1, 2048), {})).toEqual([["paid", "fee"], true]);
    expect(told(paid(1, 2049), {})).toEqual([["flag", "paid", "fee"], false]);
  });

  test("are told apart at their ends, however many cases there are", () => {
    const other = { sum: ["paid", "fee", 1] };
    expect(told(paid(1, 1_000_000, {}, other), { fee: 0 })).toEqual([["flag", "paid"], true]);
    expect(told(paid(1, 1_000_000, {}, other), { paid: 4 })).toEqual([["flag", "fee"], true]);
  });

  test("and between them: an amount that differs in one case alone", () => {
    // The two differ only where 5 was paid: there the larger of the two is 6.
    const twisted = { max: ["paid", { min: [{ sum: ["paid", 1] }, { minus: [11, "paid"] }] }] };
    const policy = readSound({
      ...about,
      facts: { flag: yes, paid: { type: "integer", min: 0, max: 20 } },
      outcome: { back: { type: "integer" } },
      rules: [{ id: "flagged", when: { flag: true }, then: { back: twisted }, because: "so." }],
      otherwise: { then: { back: { max: ["paid", 6] } }, because: "so." },
    });
    const results = (paidValue: number) => [
      Math.max(paidValue, Math.min(paidValue + 1, 11 - paidValue)),
      Math.max(paidValue, 6),
    ];
    const same = [5, 6, 20].filter((value) => new Set(results(value)).size === 1);
    expect(told(policy, { paid: { oneOf: same } })).toEqual([["paid"], true]);
    expect(told(policy, { paid: { oneOf: [...same, 4] } })).toEqual([["flag", "paid"], true]);
  });

  test("agree or not case by case under `any`, where there are at most 256 cases", () => {
    const policyUpTo = (max: number) =>
      readSound({
        ...about,
        hit: "any",
        facts: { paid: { type: "integer", min: 0, max }, flag: yes },
        outcome: { back: { type: "integer" } },
        rules: [
          { id: "paid", when: { flag: true }, then: { back: "paid" }, because: "so." },
          { id: "seven", when: { flag: { not: false } }, then: { back: 7 }, because: "so." },
        ],
        otherwise: { then: { back: 0 }, because: "so." },
      });
    const possible = (max: number) => {
      const decision = decide(policyUpTo(max), { flag: true } as never);
      return (
        decision.status === "open" && [
          decision.possible.toSorted((a) => (a.status === "decided" ? -1 : 1)),
          decision.exact,
        ]
      );
    };
    const rules = ["paid", "seven"];
    const conflict = { status: "conflict", rules };
    expect(possible(255)).toEqual([[{ status: "decided", rules, outcome: { back: 7 } }, conflict], true]);
    const between = { back: { atLeast: 0, atMost: 256 } };
    expect(possible(256)).toEqual([[{ status: "decided", rules, outcome: between }, conflict], false]);
  });
});
