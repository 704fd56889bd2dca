/** Needs that are large, policies that are many, and assumptions that only together forbid what was answered. */
import {
  type Assessment,
  assess,
  checkProposal,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
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
