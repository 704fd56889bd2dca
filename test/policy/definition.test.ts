// The definition is what everything else is compared with, so it is itself held to answers worked out by hand.
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import { type Fraction, fraction } from "../../src/policy/definition/fraction.ts";
import { roundFraction } from "../../src/policy/definition/round-fraction.ts";
import type { Condition, Test } from "../../src/policy/document/condition.ts";
import type { Fact } from "../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import type { OutcomeValue } from "../../src/policy/document/rule.ts";

const delay: Fact = { type: "integer", min: 0, max: 1440 };
const fare: Fact = { type: "money", currency: "GBP", max: "1000.00" };
const because = "so";

/** A policy whose only rule has this test of `it`. */
const onlyTest = (fact: Fact, it: Test): PolicyDocument => ({
  id: "one-test",
  version: "1",
  purpose: "other",
  facts: { it: fact },
  outcome: { fires: { type: "boolean" } },
  rules: [{ id: "rule", when: { it }, then: { fires: true }, because }],
});
const fires = (fact: Fact, it: Test, value: unknown) =>
  evaluateByDefinition(onlyTest(fact, it), { it: value }).status;

/** What a formula comes to for a fare of 33.33 and a delay of 7. */
const amountOf = (award: OutcomeValue, round: "half-up" | "half-even" | "up" | "down" = "half-up") => {
  const policy: PolicyDocument = {
    id: "one-amount",
    version: "1",
    purpose: "other",
    facts: { delay, fare },
    parameters: { rate: { type: "decimal", scale: 1, value: 12.5 } },
    outcome: { award: { type: "money", currency: "GBP", round } },
    rules: [],
    otherwise: { then: { award }, because },
  };
  const result = evaluateByDefinition(policy, { delay: 7, fare: 3333 });
  return result.status === "decided" ? (result.outcome.award as { amount: number }).amount : result.status;
};

describe("tests", () => {
  test.each<[Test, number, string]>([
    [{ gte: 60 }, 59, "gap"],
    [{ gte: 60 }, 60, "decided"],
    [{ gt: 60 }, 60, "gap"],
    [{ gt: 60 }, 61, "decided"],
    [{ lt: 60 }, 60, "gap"],
    [{ lte: 60 }, 60, "decided"],
    [{ gte: 30, lt: 60 }, 60, "gap"],
    [60, 60, "decided"],
    [[10, 60], 60, "decided"],
    [{ not: 60 }, 60, "gap"],
    [{ not: { not: 60 } }, 60, "decided"],
    [[10, 60], 61, "gap"],
  ])("%j of %d: %s", (it, value, status) => expect(fires(delay, it, value)).toBe(status));

  test.each<[Condition, string]>([
    [{ any: [{ delay: 60 }, { fare: "5.00" }] }, "decided"],
    [{ any: [{ delay: 61 }, { fare: "5.00" }] }, "decided"],
    [{ any: [{ delay: 61 }, { fare: "6.00" }] }, "gap"],
    [{ any: [] }, "gap"],
    [{ all: [{ delay: 60 }, { fare: "5.00" }] }, "decided"],
    [{ all: [{ delay: 60 }, { fare: "6.00" }] }, "gap"],
    [{ all: [] }, "decided"],
    [{ not: { any: [{ delay: 61 }, { fare: "5.00" }] } }, "gap"],
    [{ delay: 60, any: [{ fare: "5.00" }] }, "decided"],
    [{ delay: 61, any: [{ fare: "5.00" }] }, "gap"],
    [{}, "decided"],
  ])("%j of a delay of 60 and a fare of 5.00: %s", (when, status) => {
    const policy: PolicyDocument = {
      ...onlyTest(delay, 60),
      facts: { delay, fare },
      rules: [{ id: "rule", when, then: { fires: true }, because }],
    };
    expect(evaluateByDefinition(policy, { delay: 60, fare: "5.00" }).status).toBe(status);
  });

  test.each<[Test, unknown, string]>([
    [true, true, "decided"],
    [true, false, "gap"],
    [{ not: true }, false, "decided"],
    [true, "true", "invalid"],
    [true, 1, "invalid"],
    [true, null, "invalid"],
  ])("%j of a yes or no that is %j: %s", (it, value, status) => {
    expect(fires({ type: "boolean" }, it, value)).toBe(status);
  });

  test("a word from outside an ordered list stands at no place in it", () => {
    const ticket: Fact = { type: "enum", values: ["single", "return"], ordered: true, other: true };
    expect(fires(ticket, { lt: "return" }, "single")).toBe("decided");
    expect(fires(ticket, { lt: "return" }, "rover")).toBe("gap");
    expect(fires(ticket, { gte: "single" }, "rover")).toBe("gap");
    expect(fires(ticket, { is: "other" }, 7)).toBe("invalid");
  });

  test.each<[Test, string]>([
    [{ is: "absent" }, "decided"],
    [{ is: "present" }, "gap"],
    [{ not: { is: "present" } }, "decided"],
    [{ not: { is: "absent" } }, "gap"],
    [{ not: 60 }, "gap"],
    [{ not: { not: 60 } }, "gap"],
    [{ lte: 1440 }, "gap"],
    [0, "gap"],
  ])("%j of an absent delay: %s", (it, status) => {
    expect(fires({ ...delay, optional: true }, it, { is: "absent" })).toBe(status);
  });

  test("the negation of a whole condition is its plain complement, absence included", () => {
    const policy = onlyTest({ ...delay, optional: true }, 60);
    const negated = {
      ...policy,
      rules: [{ ...policy.rules?.[0], when: { not: { it: 60 } } }],
    } as PolicyDocument;
    expect(evaluateByDefinition(negated, { it: { is: "absent" } }).status).toBe("decided");
  });

  test("an absent word is not other, and not something other than other", () => {
    const ticket: Fact = { type: "enum", values: ["single"], other: true, optional: true };
    expect(fires(ticket, { is: "other" }, { is: "absent" })).toBe("gap");
    expect(fires(ticket, { not: { is: "other" } }, { is: "absent" })).toBe("gap");
  });
  test("a word outside the list is other where that is allowed, and invalid where it is not", () => {
    const ticket: Fact = { type: "enum", values: ["single", "return"] };
    expect(fires({ ...ticket, other: true }, { is: "other" }, "rover")).toBe("decided");
    expect(fires({ ...ticket, other: true }, { is: "other" }, "single")).toBe("gap");
    expect(fires({ ...ticket, other: true }, { not: "single" }, "rover")).toBe("decided");
    expect(fires(ticket, { not: "single" }, "rover")).toBe("invalid");
  });
});

describe("values", () => {
  test.each([
    [-1],
    [1441],
    [1.5],
    ["10"],
    [null],
    [Number.NaN],
    [-0],
    [10n],
    [new Date(0)],
    [{}],
    [{ is: "absent" }],
  ])("a delay of %s is invalid", (value) => expect(fires(delay, { gte: 0 }, value)).toBe("invalid"));
  test.each([
    [-1],
    [100_001],
    [12.5],
    ["1250"],
    ["12.5"],
    ["12.500"],
    [{ amount: 1250, currency: "EUR" }],
    [{ amount: "12.50", currency: "GBP" }],
    [{ amount: 1250, currency: "GBP", of: "fare" }],
    [""],
  ])("a fare of %s is invalid", (value) => expect(fires(fare, { gte: "0" }, value)).toBe("invalid"));
  test.each([[1250], ["12.50"], [{ amount: 1250, currency: "GBP" }]])("a fare of %s is 12.50", (value) => {
    expect(fires(fare, "12.50", value)).toBe("decided");
  });
  test("a decimal is what its text says, not what its float is", () => {
    const rate: Fact = { type: "decimal", scale: 1, min: 0, max: 1 };
    expect(fires(rate, { lte: 0.3 }, 0.3)).toBe("decided");
    expect(fires(rate, { lte: 0.3 }, 0.1 + 0.2)).toBe("invalid");
  });
  test("a text in another notation is no amount", () => {
    const yen: Fact = { type: "money", currency: "JPY", max: "9000" };
    expect(fires(yen, { gte: "0" }, "1000")).toBe("decided");
    expect(fires(yen, { gte: "0" }, "1e+3")).toBe("invalid");
  });
  test("an optional fact may be absent, and that is all that it may be said to be", () => {
    const optional: Fact = { ...delay, optional: true };
    expect(fires(optional, { is: "absent" }, { is: "absent" })).toBe("decided");
    expect(fires(optional, { is: "absent" }, { is: "present" })).toBe("invalid");
  });
  test("a currency has the decimals that the platform knows of it", () => {
    const dinar: Fact = { type: "money", currency: "KWD", max: "9.000" };
    expect(fires(dinar, "1.250", "1.250")).toBe("decided");
    expect(fires(dinar, "1.250", 1250)).toBe("decided");
    expect(fires(dinar, "1.250", "1.25")).toBe("invalid");
  });
  test("an undeclared name is invalid", () => {
    expect(evaluateByDefinition(onlyTest(delay, 60), { it: 60, delai: 1 }).status).toBe("invalid");
  });
});

describe("amounts", () => {
  test.each<[OutcomeValue, number]>([
    ["fare", 3333],
    ["5", 500],
    [{ percent: "50", of: "fare" }, 1667], // 16.665
    [{ percent: { parameter: "rate" }, of: "fare" }, 417], // 4.16625
    [{ share: [1, 464], of: "fare" }, 7], // 0.0718...
    [{ per: "delay", amount: "1.10" }, 770],
    [{ sum: ["fare", "0.67"] }, 3400],
    [{ minus: ["5.00", "fare"] }, -2833],
    [{ min: ["fare", "5.00"] }, 500],
    [{ max: ["fare", "5.00"] }, 3333],
    [{ max: ["5.00", "fare"] }, 3333],
    [{ min: ["5.00", "fare"] }, 500],
    [{ parameter: "rate" }, 1250],
    [{ sum: [{ parameter: "rate" }, "0.50"] }, 1300],
    [
      {
        sum: [
          { share: [1, 3], of: "0.01" },
          { share: [1, 3], of: "0.01" },
        ],
      },
      1,
    ], // rounded once, at the end
  ])("%j", (formula, minor) => expect(amountOf(formula)).toBe(minor));

  // Halves, and a little either side of them: 2.5, 3.5, -2.5, 2.4, 2.6, -2.4.
  test.each([
    ["half-up", [3n, 4n, -3n, 2n, 3n, -2n]],
    ["half-even", [2n, 4n, -2n, 2n, 3n, -2n]],
    ["up", [3n, 4n, -3n, 3n, 3n, -3n]],
    ["down", [2n, 3n, -2n, 2n, 2n, -2n]],
  ] as const)("%s", (mode, expected) => {
    const tenths = [25n, 35n, -25n, 24n, 26n, -24n];
    expect(tenths.map((over) => roundFraction({ over, under: 10n }, 0, mode))).toEqual(expected);
  });

  test.each([
    ["half-up", 2n],
    ["half-even", 2n],
    ["up", 2n],
    ["down", 2n],
    [undefined, 2n],
  ] as const)("%s leaves a whole amount as it is", (mode, expected) => {
    expect(roundFraction({ over: 2n, under: 1n }, 0, mode)).toBe(expected);
    expect(roundFraction({ over: -20n, under: 10n }, 0, mode)).toBe(-expected);
    expect(roundFraction({ over: 0n, under: 1n }, 2, mode)).toBe(0n);
  });

  test.each([
    ["12", 12n, 1n],
    ["-0.25", -25n, 100n],
    ["1e+21", 10n ** 21n, 1n],
    ["1.5e-7", 15n, 10n ** 8n],
    ["2.5e+1", 25n, 1n],
  ])("%s is %d / %d, exactly", (text, over, under) => {
    const exact = fraction(text) as Fraction;
    expect(exact.over * under).toBe(over * exact.under);
  });
  test.each([["1e5"], ["e+5"], ["1."], [".5"], ["+1"], [" 1"], ["1 "], ["1e+"], [""]])(
    "%j is no number as the platform writes one",
    (text) => expect(fraction(text)).toBeUndefined(),
  );

  test("an amount that lies between two units needs a rounding", () => {
    expect(() => roundFraction({ over: 1n, under: 3n }, 2, undefined)).toThrow("without a rounding mode");
  });
});

describe("several rules", () => {
  const rule = (id: string, from: number, award: number) =>
    ({ id, when: { delay: { gte: from } }, then: { award }, because }) as const;
  const policy: PolicyDocument = {
    id: "several",
    version: "1",
    purpose: "other",
    facts: { delay },
    assume: [{ never: { delay: { gt: 1000 } }, because }],
    outcome: { award: { type: "integer" } },
    rules: [rule("long", 60, 2), rule("longer", 120, 2), rule("longest", 180, 3)],
  };
  test.each([
    ["first", 59, { status: "gap" }],
    ["first", 180, { status: "decided", rule: "long", outcome: { award: 2 } }],
    ["unique", 60, { status: "decided", rule: "long", outcome: { award: 2 } }],
    ["unique", 120, { status: "conflict", rules: ["long", "longer"] }],
    ["unique", 180, { status: "conflict", rules: ["long", "longer"] }],
    ["any", 120, { status: "decided", rule: "long", outcome: { award: 2 } }],
    ["any", 180, { status: "conflict", rules: ["long", "longer", "longest"] }],
    ["first", 1000, { status: "decided", rule: "long", outcome: { award: 2 } }],
    ["first", 1001, { status: "invalid" }],
  ] as const)("%s at %d", (hit, value, expected) => {
    expect(evaluateByDefinition({ ...policy, hit }, { delay: value })).toEqual(expected);
  });

  test("one thing that never holds is enough to make a case invalid", () => {
    const never = [
      { never: { delay: { gt: 1000 } }, because },
      { never: { delay: 7 }, because },
    ];
    const of = (value: number) =>
      evaluateByDefinition({ ...policy, hit: "first", assume: never }, { delay: value });
    expect([7, 1001, 8].map((value) => of(value).status)).toEqual(["invalid", "invalid", "gap"]);
  });

  test("yes or no, and words, are given as they are written or as the parameter says", () => {
    const told: PolicyDocument = {
      id: "told",
      version: "1",
      purpose: "other",
      facts: { delay },
      parameters: { letter: { type: "enum", values: ["sorry", "call"], value: "call" } },
      outcome: {
        due: { type: "boolean" },
        letter: { type: "enum", values: ["sorry", "call"] },
        second: { type: "enum", values: ["sorry", "call"] },
      },
      rules: [],
      otherwise: { then: { due: false, letter: "sorry", second: { parameter: "letter" } }, because },
    };
    expect(evaluateByDefinition(told, { delay: 0 })).toEqual({
      status: "decided",
      rule: "otherwise",
      outcome: { due: false, letter: "sorry", second: "call" },
    });
  });
});
