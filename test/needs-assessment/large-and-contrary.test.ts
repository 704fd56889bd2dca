/** Needs that are large, policies that are many, and assumptions that only together forbid what was answered. */
import { assess, checkProposal, parseNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { answered } from "./draft-needs.ts";

/** A requirement policy as a document. */
function requirement(id: string, facts: object, then: object, rest: object = {}) {
  const outcome = Object.fromEntries(Object.keys(then).map((name) => [name, { type: "integer" }]));
  const otherwise = { then, because: "So much is needed." };
  return { id, version: "1", purpose: "recommendation", facts, outcome, rules: [], otherwise, ...rest };
}

function documentOf(requirements: readonly object[], level: object = {}, gives: readonly number[] = [0]) {
  const offerings = gives.map((units, place) => ({
    id: `plan-${place}`,
    title: `Plan ${place}`,
    price: "1",
    meets: { units },
  }));
  return {
    id: "plans",
    version: "1",
    currency: "EUR",
    requirements,
    dimensions: { units: level },
    offerings,
  };
}

function policyOf(...parts: Parameters<typeof documentOf>) {
  const read = parseNeedsPolicy(documentOf(...parts));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const asked = { a: { type: "boolean" } };
const counted = { count: { type: "integer", min: 0, max: 3_000_000 } };

describe("a level of need", () => {
  test.each([
    ["just inside", 999_999_999_999, []],
    ["at the bound", 1_000_000_000_000, ["requirements.0.otherwise.then.units: level-too-large"]],
    ["far below it", -2_000_000_000_000, ["requirements.0.otherwise.then.units: level-too-large"]],
  ])("that is %s is read so", (_, units, issues) => {
    const read = parseNeedsPolicy(documentOf([requirement("one", asked, { units })]));
    expect(read.ok ? [] : read.issues.map(({ path, code }) => `${path.join(".")}: ${code}`)).toEqual(issues);
  });

  test("that is beyond the bound is told, and what to do", () => {
    const read = parseNeedsPolicy(
      documentOf([
        requirement(
          "one",
          asked,
          { units: 1 },
          {
            parameters: {
              much: { type: "integer", value: 3_000_000_000_000, min: 0, max: 4_000_000_000_000 },
            },
            rules: [
              { id: "much", when: { a: true }, then: { units: { parameter: "much" } }, because: "Much." },
            ],
          },
        ),
      ]),
    );
    expect(read.ok ? [] : read.issues).toEqual([
      {
        code: "level-too-large",
        path: ["requirements", 0, "rules", 0, "then", "units"],
        message: "the policy `one` answers `units` with a level that is too large",
        help: "keep it between -999999999999 and 999999999999; a larger unit makes it smaller",
      },
    ]);
  });

  test("that is computed is added up as it is, however large, before it is compared", () => {
    const large = (id: string, amount: number) =>
      requirement(id, counted, { units: { per: "count", amount } });
    const policy = policyOf([large("more", 1_000_000), large("less", -999_000)], { combine: "sum" });
    const session = answered(policy, [["count", 3_000_000]]);
    const result = assess(policy, session);
    expect(result).toMatchObject({ status: "none-fits", needs: { units: { floor: 3_000_000_000 } } });
    expect(checkProposal(policy, session, "plan-0").status).toBe("refused");
  });
});

describe("assumptions of several policies", () => {
  const share = { type: "decimal", min: 0, max: 1, scale: 2 };
  const never = (id: string, facts: object, condition: object) =>
    requirement(id, facts, { units: 1 }, { assume: [{ never: condition, because: "Never both." }] });
  const little = { lt: 0.05 };
  const contrary = policyOf(
    [
      never("one", { a: { type: "boolean" }, m: share }, { a: true, m: little }),
      never("two", { a: { type: "boolean" }, m: share }, { a: false, m: little }),
    ],
    {},
    [2],
  );
  const refused = [["a", { unanswered: "rather-not-say" }]] as const;

  test.each<[string, readonly (readonly [string, unknown])[], string]>([
    ["that forbid every value of what was refused", [...refused, ["m", 0.03]], "conflict"],
    ["that forbid every value of what was not asked", [["m", 0.03]], "conflict"],
    ["that forbid what was answered vaguely", [["m", { lt: 0.04 }]], "conflict"],
    ["that leave some part of a vague answer", [["m", { lt: 0.06 }]], "decided"],
    ["that no longer hold at the bound", [...refused, ["m", 0.05]], "decided"],
    ["that forbid nothing while nothing is known", [], "decided"],
  ])("%s", (_, replies, expected) => {
    const result = assess(contrary, answered(contrary, replies));
    expect(result.status).toBe(expected);
    if (result.status === "conflict")
      expect(result.conflicts.map(({ questions }) => questions)).toEqual([["m"]]);
    else if (result.status !== "invalid") expect(result.exact).toBe(true);
  });

  test("that only a chain of facts shows to be contrary are told too", () => {
    const facts = (...names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { type: "boolean" }]));
    const chain = policyOf(
      [
        never("one", facts("a", "b"), { a: true, b: true }),
        never("two", facts("b", "c"), { b: false, c: true }),
        never("three", facts("c", "d"), { c: false, d: true }),
      ],
      {},
      [2],
    );
    const assessed = (replies: readonly (readonly [string, unknown])[]) =>
      assess(chain, answered(chain, replies));
    const both = assessed([
      ["a", true],
      ["d", true],
    ]);
    expect(both.status === "conflict" && both.conflicts.map(({ questions }) => questions)).toEqual([
      ["a", "d"],
    ]);
    expect(
      assessed([
        ["a", true],
        ["d", false],
      ]).status,
    ).toBe("decided");
    expect(assessed([["a", true]]).status).toBe("decided");
  });
});

describe("many policies", () => {
  /** As many as a needs policy may have, over questions that they share, with as many offerings as there may be. */
  function many(fact: object, condition: (seed: number) => unknown) {
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const facts = Object.fromEntries(names.map((name) => [name, fact]));
    const requirements = Array.from({ length: 50 }, (_, place) => {
      const rules = Array.from({ length: 40 }, (_, rule) => {
        const tested = [0, 1, 2].map((part) => {
          const name = names[(rule * 7 + part * 5 + place * (part + 1)) % 12] as string;
          return [name, condition(rule * 37 + part * 101 + place * 13)] as const;
        });
        const units = (rule * 31 + place * 17) % 200;
        return { id: `rule-${rule}`, when: Object.fromEntries(tested), then: { units }, because: "So much." };
      });
      return requirement(`policy-${place}`, facts, { units: 1 }, { rules });
    });
    return policyOf(
      requirements,
      { combine: "sum" },
      Array.from({ length: 200 }, (_, place) => place * 40),
    );
  }

  test.each([
    ["yes or no", { type: "boolean" }, (seed: number) => seed % 2 === 0],
    ["numbers", { type: "integer", min: 0, max: 1000 }, (seed: number) => ({ gte: seed % 1000 })],
  ])("are looked at within bounds, and never decided too early: %s", { timeout: 10_000 }, (_, fact, when) => {
    const policy = many(fact, when);
    const session = startAssessment(policy);
    const result = assess(policy, session);
    expect(result).toMatchObject({ status: "open", exact: false, next: { establish: "ask" } });
    expect(checkProposal(policy, session, "plan-3")).toMatchObject({ status: "refused", code: "too-early" });
  });
});
