// Conditions as a person reads them.
import { describe, expect, test } from "vitest";
import { conditionInWords } from "../../../src/analysis/words/condition-in-words.ts";
import { vocabularyOfRecord } from "../../../src/analysis/words/vocabulary.ts";
import type { Condition } from "../../../src/policy/index.ts";
import { issuesOfSample, WORDS } from "./sample-words.ts";

const said = (condition: unknown) => conditionInWords(condition as Condition, WORDS);

test("the sample is sound", () => {
  expect(issuesOfSample()).toEqual([]);
});

describe("one test", () => {
  test.each<readonly [unknown, string]>([
    [{ delay: 30 }, "delay is 30 minutes"],
    [{ delay: [30] }, "delay is 30 minutes"],
    [{ arrivesLater: [1, 2, 3] }, "arrives later is 1, 2 or 3"],
    [{ gift: true }, "A present is yes"],
    [{ gift: false }, "A present is no"],
    [{ kind: "bus" }, "kind is bus"],
    [{ kind: ["bus", "tram"] }, "kind is bus or tram"],
    [{ kind: { is: "absent" } }, "kind is absent"],
    [{ kind: { is: "present" } }, "kind is given"],
    [{ kind: { is: "other" } }, "kind is something else"],
    [{ delay: { gt: 30 } }, "delay is more than 30 minutes"],
    [{ delay: { gte: 1 } }, "delay is at least 1 minute"],
    [{ delay: { lt: 30 } }, "delay is less than 30 minutes"],
    [{ delay: { lte: 30 } }, "delay is at most 30 minutes"],
    [{ delay: { lt: 60, gte: 30 } }, "delay is at least 30 minutes and less than 60 minutes"],
    [{ delay: { gte: { parameter: "limit" } } }, "delay is at least limit (120 minutes)"],
    [{ delay: { parameter: "limit" } }, "delay is limit (120 minutes)"],
    [{ price: { gt: "12.50" } }, "price is more than £12.50"],
    [{ price: { lte: { parameter: "fee" } } }, "price is at most fee (£5.00)"],
    [{ day: { gt: "2026-05-01" } }, "day is after 2026-05-01"],
    [{ day: { gte: "2026-05-01" } }, "day is on or after 2026-05-01"],
    [{ day: { lt: "2026-05-01" } }, "day is before 2026-05-01"],
    [{ day: { lte: "2026-05-01" } }, "day is on or before 2026-05-01"],
    [{ now: { gt: "2026-05-01T00:00:00Z" } }, "now is after 2026-05-01T00:00:00Z"],
    [{ now: { gte: "2026-05-01T00:00:00Z" } }, "now is at or after 2026-05-01T00:00:00Z"],
    [{ now: { lt: "2026-05-01T00:00:00Z" } }, "now is before 2026-05-01T00:00:00Z"],
    [{ now: { lte: "2026-05-01T00:00:00Z" } }, "now is at or before 2026-05-01T00:00:00Z"],
    [{ marks: { has: "cold" } }, "marks has cold"],
    [{ marks: { hasAll: ["cold", "heavy"] } }, "marks has cold and heavy"],
    [{ marks: { has: "cold", hasAll: ["cold", "heavy"] } }, "marks has cold and heavy"],
    [{ marks: { hasNone: ["cold", "heavy"] } }, "marks does not have cold or heavy"],
    [{ marks: { has: "cold", hasNone: ["heavy"] } }, "marks has cold and does not have heavy"],
  ])("%j", (condition, words) => {
    expect(said(condition)).toEqual([words]);
  });
});

describe("what must not be", () => {
  test.each<readonly [unknown, string]>([
    [{ delay: { not: 30 } }, "delay is not 30 minutes"],
    [{ delay: { not: { parameter: "limit" } } }, "delay is not limit (120 minutes)"],
    [{ kind: { not: ["bus", "tram"] } }, "kind is none of bus or tram"],
    [{ kind: { not: { is: "absent" } } }, "kind is not absent"],
    [{ kind: { not: { is: "other" } } }, "kind is not something else"],
    [{ delay: { not: { gt: 30 } } }, "delay is not more than 30 minutes"],
    [{ delay: { not: { gte: 30 } } }, "delay is not at least 30 minutes"],
    [{ delay: { not: { lt: 30 } } }, "delay is not less than 30 minutes"],
    [{ delay: { not: { lte: 30 } } }, "delay is not at most 30 minutes"],
    [{ delay: { not: { gte: 30, lt: 60 } } }, "delay not (is at least 30 minutes and less than 60 minutes)"],
    [{ delay: { not: { not: 30 } } }, "delay not (is not 30 minutes)"],
    [{ marks: { not: { has: "cold" } } }, "marks does not have cold"],
    [{ marks: { not: { hasAll: ["cold"] } } }, "marks not (has cold)"],
    [{ marks: { not: { hasNone: ["cold"] } } }, "marks not (does not have cold)"],
    [{ not: { delay: 30 } }, "it is not so that delay is 30 minutes"],
    [{ not: { delay: 30, gift: true } }, "it is not so that delay is 30 minutes and A present is yes"],
  ])("%j", (condition, words) => {
    expect(said(condition)).toEqual([words]);
  });
});

describe("several tests", () => {
  test.each<readonly [unknown, readonly string[]]>([
    [{ delay: 30, gift: true }, ["delay is 30 minutes", "A present is yes"]],
    [{ all: [{ delay: 30 }, { gift: true }] }, ["delay is 30 minutes", "A present is yes"]],
    [{ any: [{ delay: 30 }] }, ["delay is 30 minutes"]],
    [{ any: [{ delay: 30 }, { gift: true }] }, ["delay is 30 minutes or A present is yes"]],
    [
      { any: [{ delay: 30, kind: "bus" }, { gift: true }] },
      ["(delay is 30 minutes and kind is bus) or A present is yes"],
    ],
    [
      { any: [{ delay: 30 }, { gift: true }], kind: "bus" },
      ["(delay is 30 minutes or A present is yes)", "kind is bus"],
    ],
    [{ not: { delay: 30 }, kind: "bus" }, ["(it is not so that delay is 30 minutes)", "kind is bus"]],
    [{ any: [{ delay: 30, kind: "bus" }] }, ["delay is 30 minutes", "kind is bus"]],
  ])("%j", (condition, words) => {
    expect(said(condition)).toEqual(words);
  });
});

test("of one record of a list, in the names of its fields", () => {
  const record = vocabularyOfRecord(WORDS, "items");
  expect(conditionInWords({ late: true, cost: { gte: "3.00" } }, record)).toEqual([
    "Came late is yes",
    "cost is at least £3.00",
  ]);
  // What is no field has no kind, though the policy has a fact of that name.
  expect(conditionInWords({ delay: { gte: 3 } }, record)).toEqual(["delay is at least 3"]);
  expect(conditionInWords({ cost: { gte: { parameter: "fee" } } }, record)).toEqual([
    "cost is at least fee (£5.00)",
  ]);
  expect(conditionInWords({ delay: 3 }, vocabularyOfRecord(WORDS, "delay"))).toEqual(["delay is 3"]);
});
