// How regions read.
import { definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { mergeBoxes } from "../../../src/analysis/regions/merge-boxes.ts";
import { regionOf } from "../../../src/analysis/regions/region-of.ts";
import { slotsOf } from "../../../src/analysis/regions/region-slot.ts";
import type { Condition } from "../../../src/policy/index.ts";
import { compiledOf, conditionBoxes } from "../../../src/policy/normal-form.ts";

const policy = definePolicy({
  id: "parcel",
  version: "1",
  purpose: "other",
  facts: {
    delay: { type: "integer", min: 0, max: 1440 },
    distance: { type: "integer", min: 0, max: 20000, optional: true },
    rate: { type: "decimal", scale: 1, min: 0, max: 10 },
    fare: { type: "money", currency: "GBP", max: "1000.00" },
    booked: { type: "date" },
    arrived: { type: "instant" },
    channel: { type: "enum", values: ["phone", "email", "chat", "post"] },
    shop: { type: "enum", values: ["web", "street"], other: true },
    severity: { type: "enum", values: ["none", "low", "middle", "high", "highest", "total"], ordered: true },
    refused: { type: "boolean" },
    loyalty: { type: "enum", values: ["silver", "gold"], optional: true },
    tags: { type: "set", values: ["fragile", "heavy", "cold"] },
    marks: { type: "set", values: ["old", "new"], optional: true },
    items: { type: "list", of: { lost: { type: "boolean" } }, maxItems: 3, optional: true },
  },
  derive: { late: { minutes: { from: "arrived", to: "2026-03-02T00:00:00Z" } } },
  outcome: { out: { type: "boolean" } },
  rules: [{ id: "rule", when: { delay: 1 }, then: { out: true }, because: "It says so." }],
});
const slots = slotsOf(compiledOf(policy).normal);

function regionsOf(when: Condition) {
  const read = conditionBoxes(policy, when);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const merged = mergeBoxes(read.value, slots, { left: 100_000 });
  return merged.map((box) => regionOf(box, slots, 0.5));
}

describe("a region", () => {
  test.each<readonly [Condition, string]>([
    [{ delay: 180 }, "delay 180"],
    [{ delay: { gte: 180, lt: 240 } }, "delay 180 to 239"],
    [{ delay: { gte: 180 }, distance: { gt: 3500 } }, "delay 180 or more and distance over 3500"],
    [{ delay: { lte: 120 } }, "delay at most 120"],
    [{ delay: { lt: 120 } }, "delay under 120"],
    [{ delay: { gt: 0 } }, "delay 1 or more"],
    [{ distance: { is: "absent" } }, "distance absent"],
    [{ distance: { is: "present" } }, "distance present"],
    [{ not: { distance: { gt: 3500 } } }, "distance at most 3500 or absent"],
    [{ rate: { gt: 0 } }, "rate over 0"],
    [{ rate: { gte: 2.5, lte: 7.5 } }, "rate 2.5 to 7.5"],
    [{ fare: { gte: "12.50" } }, "fare 12.50 GBP or more"],
    [{ fare: { gt: "0" } }, "fare over 0.00 GBP"],
    [{ fare: { lt: "100.00" } }, "fare under 100.00 GBP"],
    [{ booked: { lt: "2026-03-02" } }, "booked before 2026-03-02"],
    [{ booked: { gte: "2026-03-01" } }, "booked 2026-03-01 or later"],
    [{ booked: { gt: "2026-01-01" } }, "booked after 2026-01-01"],
    [{ booked: { gte: "2026-03-01", lte: "2026-03-31" } }, "booked 2026-03-01 to 2026-03-31"],
    [{ arrived: { lt: "2026-03-02T17:00:00Z" } }, "arrived before 2026-03-02T17:00:00Z"],
    [{ arrived: { lte: "2026-03-02T17:00:00Z" } }, "arrived 2026-03-02T17:00:00Z or earlier"],
    [{ arrived: { gt: "2026-03-02T17:00:00Z" } }, "arrived after 2026-03-02T17:00:00Z"],
    [{ channel: ["phone", "email"] }, "channel phone or email"],
    [{ channel: { not: "post" } }, "channel other than post"],
    [{ shop: { is: "other" } }, "shop other than web or street"],
    [{ shop: { not: "web" } }, "shop other than web"],
    [{ shop: ["web", "street"] }, "shop web or street"],
    [{ severity: { gte: "middle" } }, "severity middle or more"],
    [{ severity: { gte: "highest" } }, "severity highest or total"],
    [{ refused: true }, "refused yes"],
    [{ refused: false }, "refused no"],
    [{ loyalty: { is: "absent" } }, "loyalty absent"],
    [{ any: [{ loyalty: "gold" }, { loyalty: { is: "absent" } }] }, "loyalty gold or absent"],
    [{ tags: { has: "fragile" } }, "fragile in tags"],
    [
      { tags: { hasAll: ["fragile", "cold"], hasNone: ["heavy"] } },
      "fragile and cold in tags and heavy not in tags",
    ],
    [{ marks: { hasNone: ["old", "new"] } }, "marks present and old or new not in marks"],
    [{ not: { marks: { has: "old" } } }, "old not in marks"],
    [{ marks: { is: "absent" } }, "marks absent"],
    [{ marks: { is: "present" } }, "marks present"],
    [{ items: { is: "absent" } }, "items absent"],
    [{ late: { gt: 60 } }, "late over 60"],
  ])("%j reads %s", (when, text) => {
    expect(regionsOf(when).map((region) => region.text)).toEqual([text]);
  });
  test.each<Condition>([
    { delay: { gte: 180, lte: 239 }, distance: { gt: 3500 } },
    { fare: { gt: "0.00" }, refused: false },
    { channel: { not: "post" } },
    { shop: { is: "other" } },
    { any: [{ loyalty: "gold" }, { loyalty: { is: "absent" } }] },
    { tags: { hasAll: ["fragile", "cold"], hasNone: ["heavy"] } },
    { any: [{ marks: { hasNone: ["old"] } }, { marks: { is: "absent" } }] },
    { delay: { gte: 5, lte: 100 }, booked: { lt: "2026-03-02" } },
  ])("gives back %j as an author writes it", (when) => {
    expect(regionsOf(when).map((region) => region.when)).toEqual([when]);
  });
  test("of all cases has no condition, and is every case", () => {
    expect(regionOf([], slots, 1)).toEqual({ text: "every case", share: 1 });
  });
  test("of many intervals is one condition without alternatives", () => {
    const box = [{ fact: 0, spans: [5, 9, 20, 29, 100, 100] }];
    const { when, text } = regionOf(box, slots, 0.5);
    expect(text).toBe("delay 5 to 9, 20 to 29 or 100");
    expect(when).toEqual({
      delay: { gte: 5, lte: 100 },
      all: [{ delay: { not: { gte: 10, lte: 19 } } }, { delay: { not: { gte: 30, lte: 99 } } }],
    });
  });
  test("of single values lists them", () => {
    const { when, text } = regionOf([{ fact: 0, spans: [1, 1, 5, 5, 9, 9] }], slots, 0.5);
    expect({ when, text }).toEqual({ when: { delay: [1, 5, 9] }, text: "delay 1, 5 or 9" });
  });
  test("of all values but a few denies those", () => {
    const { when, text } = regionOf([{ fact: 0, spans: [0, 4, 6, 1440] }], slots, 0.5);
    expect({ when, text }).toEqual({ when: { delay: { not: 5 } }, text: "delay other than 5" });
  });
  test("of all values but one gap denies the gap", () => {
    const { when, text } = regionOf([{ fact: 1, spans: [0, 9, 20, 20000] }], slots, 0.5);
    expect({ when, text }).toEqual({
      when: { distance: { not: { gte: 10, lte: 19 } } },
      text: "distance other than 10 to 19",
    });
  });
  test("says what is absent before what it is not", () => {
    const box = [{ fact: 1, spans: [0, 9, 20, 20001] }];
    const { when, text } = regionOf(box, slots, 0.5);
    expect({ when, text }).toEqual({
      when: { any: [{ distance: { not: { gte: 10, lte: 19 } } }, { distance: { is: "absent" } }] },
      text: "distance absent or other than 10 to 19",
    });
  });
  test("lists a dozen values and counts the rest", () => {
    const spans = Array.from({ length: 14 }, (_, at) => [10 * at, 10 * at]).flat();
    const { text } = regionOf([{ fact: 0, spans }], slots, 0.5);
    expect(text).toBe("delay 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110 or 2 more");
  });
});
