// Never less than another policy gives: what can be compared so, and of which cases it is said.
import { describe, expect, test } from "vitest";
import { type Guarantee, loadPolicy, type Policy, PolicyError, prove } from "../../../src/index.ts";

const POUNDS = { type: "money", currency: "GBP" };
const DIGIT = { type: "integer", min: 0, max: 9 };
const LATE = { late: { type: "boolean" } };
const WORDS = { type: "enum", values: ["x", "y"] };

type Rules = readonly (readonly [when: object, value: unknown])[];

function policyOf(id: string, facts: object, rules: Rules, outcome: object = POUNDS, rest: unknown = "0") {
  const { hit, ...declared } = outcome as { readonly hit?: string };
  return loadPolicy({
    id,
    version: "1",
    purpose: "other",
    facts,
    outcome: { due: declared },
    ...(hit === undefined ? {} : { hit }),
    rules: rules.map(([when, due], at) => ({ id: `r${at}`, when, then: { due }, because: "x" })),
    otherwise: { then: { due: rest }, because: "y" },
  });
}

const FLOOR = { floor: "law", outcome: "due" } as Guarantee;
const proof = (own: Policy, ...policies: readonly Policy[]) => prove(own, FLOOR, { policies });
const five: Rules = [[{ late: true }, "5.00"]];

describe("what has no order is no floor", () => {
  const given = (outcome: object, id = "own") => policyOf(id, LATE, [[{ late: true }, "x"]], outcome, "y");

  test.each([
    ["words that stand in none", given(WORDS), "`due` is one of a list and has no order"],
    ["a list", given({ ...WORDS, hit: "collect", collect: "list" }), "`due` is a list and has no order"],
  ])("%s: an issue of the guarantee", (_, own, message) => {
    try {
      proof(own, given(WORDS, "law"));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      expect((error as PolicyError).issues).toMatchObject([{ code: "no-order", path: ["outcome"], message }]);
    }
  });

  test.each([
    ["in none there", WORDS],
    ["in the other order", { ...WORDS, values: ["y", "x"], ordered: true }],
    ["a list there", { ...WORDS, ordered: true, hit: "collect", collect: "list" }],
  ])("%s: cannot be compared", (_, outcome) => {
    expect(() => proof(given({ ...WORDS, ordered: true }), given(outcome, "law"))).toThrow(
      expect.objectContaining({ code: "not-comparable" }),
    );
  });

  test("one order with other words between is one", () => {
    const more = { ...WORDS, values: ["w", "x", "more", "y"], ordered: true };
    expect(proof(given({ ...WORDS, ordered: true }), given(more, "law")).status).toBe("proved");
    const all = policyOf("law", LATE, [], more, "y");
    expect(proof(given({ ...WORDS, ordered: true }), all).status).toBe("refuted");
  });

  test("nor are hours days", () => {
    const own = policyOf("own", LATE, [], { type: "integer", unit: "day" }, 5);
    const law = policyOf("law", LATE, [], { type: "integer", unit: "hour" }, 5);
    expect(() => proof(own, law)).toThrow(expect.objectContaining({ code: "not-comparable" }));
    expect(proof(own, policyOf("law", LATE, [], { type: "integer" }, 5)).status).toBe("proved");
  });
});

describe("a fact that is declared otherwise is still one", () => {
  test.each([
    ["with a unit", { n: DIGIT }, { n: { ...DIGIT, unit: "minute" } }],
    ["absent at times", { n: { ...DIGIT, optional: true } }, { n: DIGIT }],
    ["absent at times there", { n: DIGIT }, { n: { ...DIGIT, optional: true } }],
  ])("%s", (_, one, other) => {
    const rules: Rules = [[{ n: { gte: 5 } }, "5.00"]];
    expect(proof(policyOf("own", one, rules), policyOf("law", other, rules)).status).toBe("proved");
  });

  test("and an amount is that of the one case", () => {
    const paid = (id: string, n: object, when: object) => policyOf(id, { n, ...LATE }, [[when, "n"]]);
    const price = { ...POUNDS, max: "50.00" };
    const own = paid("own", { ...price, optional: true }, { late: true, n: { is: "present" } });
    expect(proof(own, paid("law", price, { late: true })).status).toBe("proved");
  });
});

describe("what only the other policy knows", () => {
  const own = policyOf("own", { n: { ...DIGIT, max: 3 }, ...LATE }, five);
  const said = "Due is never less than what the policy law gives.";

  test("is no part of what is proved, and that is said", () => {
    const law = policyOf("law", { n: DIGIT, ...LATE }, [[{ n: { gte: 5 } }, "5.00"]]);
    expect(proof(own, law)).toMatchObject({
      status: "proved",
      text: `${said} Only of cases that this policy knows: law also has n 4 or more.`,
      beyond: ["n 4 or more"],
    });
  });

  test.each<readonly [string, object, object, readonly string[] | undefined]>([
    ["nothing", { n: DIGIT }, { n: DIGIT }, undefined],
    ["less", { n: DIGIT }, { n: { ...DIGIT, max: 8 } }, undefined],
    ["both ends", { n: DIGIT }, { n: { ...DIGIT, min: -2, max: 12 } }, ["n other than 0 to 9"]],
    ["what is absent", { n: DIGIT }, { n: { ...DIGIT, optional: true } }, ["n absent"]],
    ["a word", { n: WORDS }, { n: { ...WORDS, values: ["x", "y", "z"] } }, ["n z"]],
    ["any other word", { n: WORDS }, { n: { ...WORDS, other: true } }, ["n other than x or y"]],
    ["a word of many", { n: WORDS }, { n: { type: "set", values: ["x"] } }, undefined],
    [
      "a word of a set",
      { n: { type: "set", values: ["x"] } },
      { n: { type: "set", values: ["x", "z"] } },
      ["z in n"],
    ],
    [
      "a set that is absent",
      { n: { type: "set", values: ["x"] } },
      { n: { type: "set", values: ["x"], optional: true } },
      ["n absent"],
    ],
    ["a fact of its own", { n: DIGIT }, { m: DIGIT }, undefined],
    [
      "records",
      { n: { type: "list", maxItems: 2, of: { a: DIGIT } } },
      { n: { type: "list", maxItems: 2, of: { a: { ...DIGIT, max: 20 }, b: DIGIT } } },
      ["n with a 10 or more"],
    ],
  ])("%s", (_, facts, theirs, beyond) => {
    const got = proof(
      policyOf("own", { ...facts, ...LATE }, five),
      policyOf("law", { ...theirs, ...LATE }, five),
    );
    expect(got.status).toBe("proved");
    expect("beyond" in got ? got.beyond : undefined).toEqual(beyond);
    expect(got.text === said).toBe(beyond === undefined);
  });
});

test("two policies of one name are a mistake of the program", () => {
  const own = policyOf("own", LATE, five);
  const [one, two] = [policyOf("law", LATE, five), policyOf("law", LATE, [[{ late: true }, "6.00"]])];
  expect(proof(own, one, one).status).toBe("proved");
  expect(() => proof(own, one, two)).toThrow(expect.objectContaining({ code: "two-policies" }));
});
