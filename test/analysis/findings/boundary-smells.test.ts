// A value that is cut on both sides and stands apart for no other reason.
import { analyse } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const delay = { type: "integer", min: 0, max: 100 };

/** The values that are said to stand apart, where each condition gives one point more than the one before. */
function smells(
  conditions: readonly object[],
  change: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const { findings } = analyse(
    loadPolicy({
      id: "cut",
      version: "1",
      purpose: "other",
      facts: { delay },
      outcome: { points: { type: "integer" } },
      rules: conditions.map((when, place) => ({
        id: `r${place}`,
        when,
        then: { points: place + 1 },
        because: "x",
      })),
      otherwise: { then: { points: 0 }, because: "y" },
      ...change,
    }),
  );
  return findings.flatMap(({ code, facts = [], message }) =>
    code === "boundary-smell" ? [`${facts.join()}: ${message}`] : [],
  );
}

const apart = (value: string, fact = "delay") =>
  `${fact}: \`${fact}\` is cut both below ${value} and above it, so that ${value} stands apart`;

describe("a value that stands apart", () => {
  test.each<readonly [string, readonly object[], readonly string[]]>([
    ["above in one rule, below in another", [{ delay: { gt: 60 } }, { delay: { lt: 60 } }], [apart("60")]],
    ["from it, and up to it", [{ delay: { gte: 60, lte: 60 } }], [apart("60")]],
    ["the same side everywhere", [{ delay: { gte: 60 } }, { delay: { lt: 60 } }], []],
    ["one before it, which cuts elsewhere", [{ delay: { gte: 61 } }, { delay: { lt: 60 } }], []],
    ["the value itself is tested", [{ delay: { gt: 60 } }, { delay: 60 }, { delay: { lt: 60 } }], []],
    [
      "it comes out as the value before",
      [{ delay: { gt: 60 } }, { delay: { gte: 50 } }, { delay: { lt: 60 } }],
      [],
    ],
    ["the first value, with none before", [{ delay: { gt: 0 } }, { delay: { gte: 0 } }], []],
    ["the last value, with none behind", [{ delay: { lt: 100 } }, { delay: { lte: 100 } }], []],
    ["the first but one", [{ delay: { gt: 1 } }, { delay: { gte: 1 } }], [apart("1")]],
    ["the last but one", [{ delay: { gt: 99 } }, { delay: { gte: 99 } }], [apart("99")]],
    [
      "two of them, in the order they are written",
      [{ delay: { gt: 60 } }, { delay: { gte: 60 } }, { delay: { gt: 30 } }, { delay: { gte: 30 } }],
      [apart("60"), apart("30")],
    ],
  ])("%s", (_, conditions, said) => {
    expect(smells(conditions)).toEqual(said);
  });

  test("in one and the same case on both sides, though the sides alone are found with other facts", () => {
    const facts = { delay, gift: { type: "boolean" } };
    // With a gift 60 differs from 59 alone, without from 61 alone.
    const rules = [
      { delay: { gt: 60 }, gift: false },
      { delay: { gte: 60 }, gift: true },
    ];
    expect(smells(rules, { facts })).toEqual([]);
    expect(smells([{ delay: { gt: 60 } }, { delay: { gte: 60 }, gift: true }], { facts })).toEqual([
      apart("60"),
    ]);
  });

  test("in some case, though the first that is found comes out as the value behind", () => {
    const facts = { delay, gift: { type: "boolean" } };
    expect(smells([{ delay: { gt: 60 }, gift: true }, { delay: { gte: 60 } }], { facts })).toEqual([
      apart("60"),
    ]);
    expect(smells([{ delay: { gt: 60 }, gift: false }, { delay: { gte: 60 } }], { facts })).toEqual([
      apart("60"),
    ]);
    expect(smells([{ delay: { lt: 60 }, gift: true }, { delay: { lte: 60 } }], { facts })).toEqual([
      apart("60"),
    ]);
  });

  test("no words in order, no derived facts, no yes and no", () => {
    const level = { type: "enum", values: ["low", "middle", "high"], ordered: true };
    const facts = { delay, level };
    expect(smells([{ level: { gt: "middle" } }, { level: { gte: "middle" } }], { facts })).toEqual([]);
    const derive = { twice: { times: ["delay", 2] } };
    expect(smells([{ twice: { gt: 60 } }, { twice: { gte: 60 } }], { derive })).toEqual([]);
  });

  test("amounts and days, as they are written", () => {
    const facts = {
      price: { type: "money", currency: "EUR", max: "100.00" },
      day: { type: "date", min: "2026-01-01", max: "2026-12-31" },
    };
    expect(smells([{ price: { gt: "50.00" } }, { price: { gte: "50.00" } }], { facts })).toEqual([
      apart("50.00 EUR", "price"),
    ]);
    expect(smells([{ day: { gt: "2026-05-01" } }, { day: { gte: "2026-05-01" } }], { facts })).toEqual([
      apart("2026-05-01", "day"),
    ]);
  });

  test("an assumption cuts too, and takes the neighbour away", () => {
    const assume = [{ never: { delay: { gt: 60 } }, because: "It is closed then." }];
    expect(smells([{ delay: { gte: 60 } }], { assume })).toEqual([]);
  });
});
