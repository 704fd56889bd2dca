// Rules that never hold together are not added up; those that may, are.
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";
import { bounderOf } from "../../../src/policy/bounding/bounder.ts";
import { exclusiveGroups } from "../../../src/policy/bounding/exclusive-groups.ts";
import { newFieldBounds } from "../../../src/policy/bounding/field-bounds.ts";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { readCase } from "../../../src/policy/deciding/read-case.ts";

const rule = (id: string, when: object, due: number) => ({ id, when, then: { due }, because: "so." });
const policy = compiledOf(
  loadPolicy({
    id: "calls",
    version: "1",
    purpose: "other",
    facts: {
      calls: { type: "enum", values: ["never", "phone", "screen"] },
      work: { type: "enum", values: ["none", "one", "several"] },
      films: { type: "integer", min: 0, max: 4 },
    },
    outcome: { due: { type: "integer", collect: "sum" } },
    hit: "collect",
    rules: [
      rule("phone", { calls: "phone" }, 10),
      rule("screen", { calls: "screen" }, 15),
      rule("some", { films: { gte: 1 } }, 100),
      rule("many", { films: { gte: 3 } }, 50),
      rule("beside", { work: "several", calls: "screen" }, 7),
      rule("one", { work: "one" }, -4),
      rule("either", { any: [{ calls: "never" }, { work: "none" }] }, 1),
    ],
    otherwise: { then: { due: 0 }, because: "so." },
  } as never),
);

const boundsOf = (facts: object) => {
  const bounder = bounderOf(policy);
  const bounds = newFieldBounds(1);
  const { space } = readCase(policy, facts as never, { from: "verified" });
  bounder.bound(
    space.map((spans, place) => bounder.know(place, spans)),
    bounds,
  );
  return [bounds.least[0], bounds.greatest[0]];
};

test("each rule stands in the first group in which it excludes every other", () => {
  expect([...exclusiveGroups(policy).of]).toEqual([0, 0, 1, 2, 3, 3, 4]);
});

test("of a group one rule counts at the most", () => {
  // 15 for a screen, 150 for films, 7 beside work, 1 for either.
  expect(boundsOf({})).toEqual([-4, 173]);
  expect(boundsOf({ calls: "phone" })).toEqual([6, 161]);
  expect(boundsOf({ calls: "screen", work: "several" })).toEqual([22, 172]);
  expect(boundsOf({ films: 0 })).toEqual([-4, 23]);
  expect(boundsOf({ films: 3, work: "one", calls: "phone" })).toEqual([156, 156]);
});

test("rules of other policies stand alone", () => {
  const { facts, rules, otherwise } = {
    facts: { a: { type: "boolean" } },
    rules: [rule("a", { a: true }, 1), rule("b", { a: false }, 2)],
    otherwise: { then: { due: 0 }, because: "so." },
  };
  const first = { id: "first", version: "1", purpose: "other", facts, outcome: { due: { type: "integer" } } };
  const { of, count } = exclusiveGroups(compiledOf(loadPolicy({ ...first, rules, otherwise } as never)));
  expect({ of: [...of], count }).toEqual({ of: [-1, -1], count: 0 });
});
