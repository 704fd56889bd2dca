// What a schema says in words to whoever fills in a form by it: every note of every kind of fact, in both languages.
import { factsSchema, loadPolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";

const policy = loadPolicy({
  id: "words",
  version: "1",
  purpose: "other",
  facts: {
    days: { type: "integer", min: 0, max: 9, unit: "day" },
    fare: { type: "money", currency: "EUR", max: "50.00" },
    cheap: { type: "money", currency: "EUR", max: "5.00" },
    dear: { type: "money", currency: "EUR", min: "20.00", max: "50.00" },
    sent: { type: "date" },
    read: { type: "instant", optional: true },
    kind: { type: "enum", values: ["card"], other: true },
    needs: { type: "set", values: ["ramp"] },
    lines: { type: "list", of: { late: { type: "boolean" } }, maxItems: 2 },
  },
  outcome: { due: { type: "boolean" } },
  rules: [{ id: "soon", when: { days: 1 }, then: { due: true }, because: "Soon." }],
  otherwise: { then: { due: false }, because: "Later." },
});

/** What stands under a name anywhere in a value, each once, in the order in which it is met. */
function under(name: string, value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === "string" ? [inner] : under(name, inner),
  );
  return [...new Set(own)];
}
function schemaOf(fact: string, language: string): unknown {
  const { properties } = z.toJSONSchema(factsSchema(policy, { language, vague: true }), { io: "input" });
  return properties?.[fact];
}

const ENGLISH = {
  one: "One of these, not known which.",
  bounds: "Known only to lie between bounds.",
  absent: "Known not to exist, which is not the same as unknown.",
  units: "Whole minor units of EUR.",
  written: (example: string) => `EUR with all decimals written, such as "${example}".`,
};
const GERMAN = {
  one: "Eines davon, unbekannt welches.",
  bounds: "Nur bekannt, dass es zwischen Grenzen liegt.",
  absent: "Bekanntlich nicht vorhanden, was etwas anderes ist als unbekannt.",
  units: "Ganze kleinste Einheiten von EUR.",
  written: (example: string) => `EUR mit allen Nachkommastellen, etwa "${example}".`,
};

describe("the words", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["days", [ENGLISH.one, ENGLISH.bounds, "Unit: day."], [GERMAN.one, GERMAN.bounds, "Einheit: day."]],
    [
      "fare",
      [ENGLISH.units, ENGLISH.written("12.50"), ENGLISH.one, ENGLISH.bounds],
      [GERMAN.units, GERMAN.written("12.50"), GERMAN.one, GERMAN.bounds],
    ],
    ["sent", [ENGLISH.one, ENGLISH.bounds], [GERMAN.one, GERMAN.bounds]],
    ["read", [ENGLISH.absent, ENGLISH.one, ENGLISH.bounds], [GERMAN.absent, GERMAN.one, GERMAN.bounds]],
    ["kind", ["Any other word.", ENGLISH.one], ["Jedes andere Wort.", GERMAN.one]],
    [
      "needs",
      ["What is known to be in it, and what is known not to be."],
      ["Was bekanntlich dazugehört und was bekanntlich nicht."],
    ],
    [
      "lines",
      ["The records that are known; there may be more, unless it is complete.", ENGLISH.one],
      ["Die bekannten Einträge; es kann weitere geben, wenn es nicht vollständig ist.", GERMAN.one],
    ],
  ])("of %s", (fact, english, german) => {
    const told = (language: string) => [...under("description", schemaOf(fact, language))].sort();
    expect(told("en")).toEqual([...english].sort());
    expect(told("de")).toEqual([...german].sort());
    expect(told("de-CH")).toEqual([...german].sort());
    expect(told("fr")).toEqual([...english].sort());
  });

  test.each([
    ["cheap", "5.00"],
    ["dear", "20.00"],
  ])("the example of %s is an amount that it takes", (fact, example) => {
    expect(under("description", schemaOf(fact, "en"))).toContain(ENGLISH.written(example));
    expect(factsSchema(policy).safeParse({ [fact]: example }).success).toBe(true);
  });

  test("a day and a moment are said to be one, and nothing else is", () => {
    const formats = (fact: string) => under("format", schemaOf(fact, "en"));
    expect(formats("sent")).toEqual(["date"]);
    expect(formats("read")).toEqual(["date-time"]);
    for (const fact of ["days", "fare", "kind", "needs", "lines"]) expect(formats(fact), fact).toEqual([]);
  });
});
