// What leaves the meaning of a policy as it is, and what does not.
import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../../src/policy/index.ts";
import { collectingDocument, fullDocument, rankedDocument } from "../generators/full-document.ts";
import { changed, type wholeDocument } from "../generators/whole-document.ts";

function meaningOf(document: object): string {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.meaning;
}
type Loose = ReturnType<typeof wholeDocument>;
/** A sound document that uses what the changes below are about. */
const rich = (change: (document: Loose) => void = () => {}) =>
  changed((document) => {
    Object.assign(document.derive, {
      nights: { days: { from: "day", to: "promised" } },
      least: { min: ["delay", 4] },
      worth: { sum: "segments", of: "price", where: { any: [{ flown: true }, { status: "late" }] } },
      dear: { count: "segments", where: { price: { gt: "10.00" } } },
      twice: { times: ["delay", 2] },
    });
    document.rules.push({
      id: "rest",
      when: {
        services: { has: "tv" },
        needs: { hasNone: ["pet"] },
        tier: { gte: "middle" },
        dear: { gte: 1 },
      },
      then: { award: { min: ["worth", "5.00"] } },
      because: "So.",
    });
    change(document);
  });
const whole = meaningOf(rich());

describe("the meaning stays", () => {
  test.each<[string, (document: Loose) => void]>([
    [
      "where a text changes",
      ({ derive, facts }) => {
        derive.nights.title = "Nights";
        facts.segments.of.price.ask = "What did it cost?";
      },
    ],
    [
      "where facts, fields, words and derived facts stand in another order",
      (document) => {
        const turned = (named: object) => Object.fromEntries(Object.entries(named).reverse());
        document.facts.segments.of = turned(document.facts.segments.of);
        document.facts.services.values.reverse();
        document.facts = turned(document.facts);
        document.derive = turned(document.derive);
      },
    ],
    ["where alternatives stand in another order", ({ derive }) => derive.worth.where.any.reverse()],
    ["where the least of the same stands in another order", ({ derive }) => derive.least.min.reverse()],
    [
      "where a test is written another way",
      ({ rules }) => {
        rules[1].when = {
          ...rules[1].when,
          tier: { not: "low" },
          needs: { not: { has: "pet" } },
          dear: { gt: 0 },
        };
      },
    ],
    [
      "where rules stand in layers of which the first decides",
      (document) => {
        document.layers = document.rules.map((rule: object, at: number) => ({ id: `l${at}`, rules: [rule] }));
        document.rules = undefined;
      },
    ],
    [
      "where a moment is written in another zone",
      ({ facts }) => {
        facts.now.min = "1900-01-01T01:00+01:00";
      },
    ],
  ])("%s", (_, change) => expect(meaningOf(rich(change))).toBe(whole));
  test("where the highest comes first already", () => {
    const [waited, grave, harm] = rankedDocument.rules ?? [];
    const sorted = { ...rankedDocument, hit: "first", rules: [grave, waited, harm] };
    expect(meaningOf(sorted)).toBe(meaningOf(rankedDocument));
  });
  test("where a value that is only counted is another", () => {
    const text = JSON.stringify(collectingDocument).replace('"reasons":true', '"reasons":false');
    expect(text).not.toBe(JSON.stringify(collectingDocument));
    expect(meaningOf(JSON.parse(text))).toBe(meaningOf(collectingDocument));
  });
});

describe("the meaning changes", () => {
  test.each<[string, (document: Loose) => void]>([
    ["with the order of words", ({ facts }) => facts.tier.values.reverse()],
    [
      "with whether words have an order",
      ({ facts, rules }) => {
        delete facts.tier.ordered;
        rules[1].when.tier = ["middle", "high"];
      },
    ],
    ["with a word of a set", ({ facts }) => facts.services.values.push("radio")],
    ["with whether a set may be absent", ({ facts }) => Object.assign(facts.needs, { optional: true })],
    [
      "with how well a list must be known",
      ({ facts }) => Object.assign(facts.segments, { needs: "recorded" }),
    ],
    ["with how many records there may be", ({ facts }) => Object.assign(facts.spares, { maxItems: 4 })],
    ["with a bound of a field", ({ facts }) => Object.assign(facts.segments.of.price, { max: "101.00" })],
    ["with a field", ({ facts }) => Object.assign(facts.segments.of, { extra: { type: "boolean" } })],
    ["with a bound of days", ({ facts }) => Object.assign(facts.day, { min: "1900-01-02" })],
    ["with a bound of moments", ({ facts }) => Object.assign(facts.now, { min: "1900-01-01T00:00:00.001Z" })],
    [
      "with the ends of a derivation",
      ({ derive }) => Object.assign(derive.nights, { days: { from: "promised", to: "day" } }),
    ],
    [
      "with its form",
      ({ derive }) => {
        derive.least = { max: ["delay", 4] };
      },
    ],
    ["with its constant", ({ derive }) => Object.assign(derive.twice, { times: ["delay", 3] })],
    [
      "with which records count",
      ({ derive }) => Object.assign(derive.dear, { where: { price: { gte: "10.00" } } }),
    ],
    [
      "with whether any or all do",
      ({ derive }) => Object.assign(derive.worth, { where: { all: derive.worth.where.any } }),
    ],
    ["with a derived fact more", ({ derive }) => Object.assign(derive, { more: { plus: ["delay", 1] } })],
    [
      "with a parameter in a derivation",
      ({ derive, parameters }) => {
        Object.assign(derive, { twice: { times: ["delay", { parameter: "grace" }] } });
        parameters.grace.value = 3;
      },
    ],
  ])("%s", (_, change) => expect(meaningOf(rich(change))).not.toBe(whole));
  test("with layers where not the first rule decides", () => {
    const all = collectingDocument.layers?.flatMap(({ rules }) => rules) ?? [];
    const flat = { ...collectingDocument, layers: [{ id: "one", rules: all }] };
    expect(meaningOf(flat)).not.toBe(meaningOf(collectingDocument));
  });
  test("with how a field is collected, and with what adds to it", () => {
    const written = JSON.stringify({ ...collectingDocument, cases: [], guarantees: [] });
    for (const [from, to] of [
      ['"collect":"sum"', '"collect":"max"'],
      ['"collect":"list"', '"collect":"count"'],
      ['"fee":"30.00",', '"fee":"30.01",'],
      ['"reasons":false', '"notes":"pets"'],
    ] as const) {
      // `max` is set by every rule.
      const text = written.replace(from, to).replaceAll('"least":"0"', '"least":"0","fee":"0"');
      const base = written.replaceAll('"least":"0"', '"least":"0","fee":"0"');
      expect(text).not.toBe(base);
      expect(meaningOf(JSON.parse(text))).not.toBe(meaningOf(JSON.parse(base)));
    }
  });
  test("with the order of the outcome by which rules are ranked", () => {
    const text = JSON.stringify(rankedDocument).replace('["later","today","now"]', '["now","today","later"]');
    expect(meaningOf(JSON.parse(text))).not.toBe(meaningOf(rankedDocument));
  });
});

test("three documents have three meanings", () => {
  expect(new Set([fullDocument, collectingDocument, rankedDocument].map(meaningOf)).size).toBe(3);
});
