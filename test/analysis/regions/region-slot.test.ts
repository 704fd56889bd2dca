import { definePolicy } from "evenhand/policy";
import { expect, test } from "vitest";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { slotsOf, slotsOfJoint } from "../../../src/analysis/regions/region-slot.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const compiled = compiledOf(
  definePolicy({
    id: "parcel",
    version: "1",
    purpose: "other",
    facts: {
      delay: { type: "integer", min: 0, max: 1440, optional: true },
      tags: { type: "set", values: ["fragile", "heavy"], optional: true },
      marks: { type: "set", values: ["old"] },
      items: { type: "list", of: { lost: { type: "boolean" } }, maxItems: 3, optional: true },
    },
    derive: { anyLost: { some: "items", where: { lost: true } } },
    outcome: { out: { type: "boolean" } },
    rules: [{ id: "rule", when: { anyLost: true }, then: { out: true }, because: "It says so." }],
  }),
);

test("the slots of a policy are its facts, the words of its sets, and whether sets and lists are there", () => {
  expect(
    slotsOf(compiled.normal).map(({ kind, name, word, present }) => ({ kind, name, word, present })),
  ).toEqual([
    { kind: "value", name: "delay" },
    { kind: "word", name: "tags", word: "fragile", present: 3 },
    { kind: "word", name: "tags", word: "heavy", present: 3 },
    { kind: "presence", name: "tags" },
    { kind: "word", name: "marks", word: "old" },
    { kind: "presence", name: "items" },
    { kind: "value", name: "anyLost" },
  ]);
  expect(slotsOf(compiled.normal)[0]?.spans).toEqual([0, 1441]);
});
test("a question about one policy has the slots of the policy", () => {
  expect(slotsOfJoint(jointOfOne(compiled))).toEqual(slotsOf(compiled.normal));
});
