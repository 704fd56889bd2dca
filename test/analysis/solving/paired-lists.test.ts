// Lists of the two sides of a question that have records in common.
import { describe, expect, test } from "vitest";
import { alignPolicies } from "../../../src/analysis/joint/align-policies.ts";
import type { Joint } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { pairedLists } from "../../../src/analysis/solving/paired-lists.ts";
import { loadPolicy, type Policy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const list = (field: string, maxItems = 2) => ({
  type: "list",
  maxItems,
  of: { [field]: { type: "integer", min: 0, max: 9 } },
});
const policyWith = (facts: object): Policy =>
  loadPolicy({
    id: "lists",
    version: "1",
    purpose: "other",
    facts: { on: { type: "boolean" }, ...facts },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "one", when: { on: true }, then: { points: 1 }, because: "x" }],
  });

/** The names, side by side. */
function paired(joint: Joint): readonly string[] {
  return pairedLists(joint).map((places) =>
    places
      .map((place, side) => (place === undefined ? "-" : joint.sides[side]?.policy.normal.given[place]?.name))
      .join(" "),
  );
}

const one = policyWith({ items: list("cost"), legs: list("far"), bags: list("cost") });

describe("lists", () => {
  test("of one case stand alone", () => {
    expect(paired(jointOfOne(compiledOf(one)))).toEqual(["items -", "legs -", "bags -"]);
    expect(paired(jointOfOne(compiledOf(policyWith({}))))).toEqual([]);
  });

  test("of two cases of one policy go together, but for those that are anyhow", () => {
    const pair = (...differing: readonly (readonly [string, "grows" | "free"])[]) =>
      paired(pairOf(compiledOf(one), new Map(differing)));
    expect(pair()).toEqual(["items items", "legs legs", "bags bags"]);
    expect(pair(["legs", "grows"])).toEqual(["items items", "legs legs", "bags bags"]);
    expect(pair(["legs", "free"])).toEqual(["items items", "legs -", "bags bags", "- legs"]);
  });

  test("of two policies go together by their names, where they are one", () => {
    const other = policyWith({
      legs: list("far"),
      more: list("cost"),
      bags: list("cost", 3),
      items: list("cost"),
    });
    expect(paired(alignPolicies(one, other))).toEqual([
      "items items",
      "legs legs",
      "bags -",
      "- more",
      "- bags",
    ]);
    expect(paired(alignPolicies(other, one))).toEqual([
      "legs legs",
      "more -",
      "bags -",
      "items items",
      "- bags",
    ]);
  });
});
