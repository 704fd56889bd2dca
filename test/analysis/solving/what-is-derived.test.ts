// What can be derived and what cannot, where it takes more than one relation to see it.
import { prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const number = { type: "integer", min: 0, max: 9 };

/** Whether a case can have this: a rule for it, and the promise that it never fires. */
function canBe(facts: object, derive: object, when: object): boolean {
  const policy = loadPolicy({
    id: "derived",
    version: "1",
    purpose: "other",
    facts,
    derive,
    outcome: { points: { type: "integer" } },
    rules: [{ id: "it", when, then: { points: 1 }, because: "x" }],
    otherwise: { then: { points: 0 }, because: "x" },
  });
  const { status } = prove(policy, { never: { points: 1 } });
  expect(status).not.toBe("undecided");
  return status === "refuted";
}

describe("what is made of what is made", () => {
  const derive = {
    twice: { times: ["a", 2] },
    more: { times: ["twice", 4] },
    both: { plus: ["more", "b"] },
    back: { minus: ["twice", "more"] },
  };
  const is = (when: object) => canBe({ a: number, b: number }, derive, when);

  test("is as often in it as both together", () => {
    expect(is({ a: 2, more: 16 })).toBe(true);
    expect(is({ a: 2, more: 4 })).toBe(false);
    expect(is({ a: 1, both: 10 })).toBe(true);
    expect(is({ a: 1, both: 18 })).toBe(false);
    expect(is({ a: 2, back: -12 })).toBe(true);
    expect(is({ a: 2, back: -11 })).toBe(false);
  });

  test("is there only where all of it is", () => {
    expect(is({ twice: 4, more: 16, both: { gte: 17, lte: 25 } })).toBe(true);
    expect(is({ twice: 4, both: { gt: 25 } })).toBe(false);
    expect(is({ twice: 3 })).toBe(false);
  });
});

describe("a list that may be absent", () => {
  const items = {
    type: "list",
    maxItems: 3,
    optional: true,
    of: { late: { type: "boolean" }, cost: number },
  };
  const derive = {
    late: { count: "items", where: { late: true } },
    early: { count: "items", where: { late: false } },
    costs: { sum: "items", of: "cost" },
    dearest: { max: "items", of: "cost" },
  };
  const is = (when: object) => canBe({ items }, derive, when);

  test("has no more records than it may, all kinds together", () => {
    expect(is({ late: 2, early: 1 })).toBe(true);
    expect(is({ late: 2, early: 2 })).toBe(false);
    expect(is({ costs: 27, late: 3 })).toBe(true);
    expect(is({ costs: { gt: 18 }, late: 1, early: 1 })).toBe(false);
  });

  test("has none where it is not there, and nothing is said of them", () => {
    expect(is({ items: { is: "absent" }, late: { gte: 1 } })).toBe(false);
    expect(is({ items: { is: "absent" }, late: { is: "present" } })).toBe(false);
    expect(is({ items: { is: "absent" }, late: { is: "absent" } })).toBe(true);
    expect(is({ items: { is: "present" }, late: { is: "absent" } })).toBe(false);
    expect(is({ items: { is: "present" }, dearest: { is: "absent" } })).toBe(true);
    expect(is({ items: { is: "present" }, dearest: { is: "absent" }, late: 1 })).toBe(false);
  });

  test("has a dearest record that costs no more than all, and no less than its share", () => {
    expect(is({ dearest: 4, costs: 12 })).toBe(true);
    expect(is({ dearest: 4, costs: 13 })).toBe(false);
    expect(is({ dearest: 4, costs: 3 })).toBe(false);
    expect(is({ dearest: { gte: 4 }, costs: { lte: 3 } })).toBe(false);
  });
});
