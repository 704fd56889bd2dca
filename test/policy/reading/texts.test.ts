// Every text of a document is looked at, wherever it stands: its slots, and the languages that it lacks.
import { issueText, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";

/** A document with every text that there can be; `text` makes each. */
const documentOf = (text: (place: string) => unknown, layered = false) => {
  const rule = (id: string, place: string) => ({
    id,
    when: { late: true },
    then: { due: true },
    because: text(place),
  });
  return {
    id: "texts",
    version: "1",
    purpose: "other",
    language: "en",
    title: text("title"),
    facts: {
      late: { type: "boolean", ask: text("facts.late.ask"), title: text("facts.late.title") },
      lines: {
        type: "list",
        maxItems: 3,
        ask: text("facts.lines.ask"),
        title: text("facts.lines.title"),
        of: {
          sent: {
            type: "boolean",
            ask: text("facts.lines.of.sent.ask"),
            title: text("facts.lines.of.sent.title"),
          },
        },
      },
    },
    parameters: { cap: { type: "integer", value: 3, title: text("parameters.cap.title") } },
    derive: { anySent: { some: "lines", where: { sent: true }, title: text("derive.anySent.title") } },
    outcome: { due: { type: "boolean", title: text("outcome.due.title") } },
    assume: [{ never: { late: true, anySent: true }, because: text("assume[0].because") }],
    ...(layered
      ? {
          layers: [
            { id: "guardrails", rules: [rule("first", "layers[0].rules[0].because")] },
            {
              id: "base",
              rules: [
                rule("second", "layers[1].rules[0].because"),
                rule("third", "layers[1].rules[1].because"),
              ],
            },
          ],
        }
      : { rules: [rule("first", "rules[0].because"), rule("second", "rules[1].because")] }),
    otherwise: { then: { due: false }, because: text("otherwise.because") },
  };
};
function placesIn(layered: boolean): readonly string[] {
  const places: string[] = [];
  documentOf((place) => {
    places.push(place);
    return "";
  }, layered);
  return places;
}
function notesOf(document: unknown): readonly string[] {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
  return read.value.notes.filter(({ code }) => code === "missing-language").map(issueText);
}
function issuesOf(document: unknown): readonly string[] {
  const read = parsePolicy(document);
  return read.ok ? [] : read.issues.map(issueText);
}
const both = { en: "In English.", de: "Auf Deutsch." };

describe.each([
  ["in rules", false],
  ["in layers", true],
])("%s", (_, layered) => {
  const places = placesIn(layered);

  test("texts in two languages lack none, and texts in one lack none either", () => {
    expect(notesOf(documentOf(() => both, layered))).toEqual([]);
    expect(notesOf(documentOf(() => "In English.", layered))).toEqual([]);
    expect(notesOf(documentOf(() => ({ en: "In English." }), layered))).toEqual([]);
  });

  test.each(places)("the only text that lacks a language is told: %s", (lacking) => {
    const told = notesOf(documentOf((place) => (place === lacking ? "In English." : both), layered));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/`de`/);
    expect(told[0]?.startsWith(`${lacking}: `)).toBe(true);
  });

  test.each(places)("the only text that has a second language makes all others lack it: %s", (having) => {
    const told = notesOf(documentOf((place) => (place === having ? both : "In English."), layered));
    expect(told.map((note) => note.slice(0, note.indexOf(":")))).toEqual(
      expect.arrayContaining(places.filter((place) => place !== having)),
    );
    expect(told).toHaveLength(places.length - 1);
  });
});

describe("the language of the document", () => {
  test("is the one of a text that names none", () => {
    const german = { ...documentOf((place) => (place === "title" ? both : "Auf Deutsch.")), language: "de" };
    expect(notesOf(german).every((note) => /`en`/.test(note))).toBe(true);
    expect(notesOf(german)).toHaveLength(placesIn(false).length - 1);
  });
});

describe("slots", () => {
  const because = (text: string) =>
    issuesOf(documentOf((place) => (place === "rules[0].because" ? text : "A text.")));
  test.each(["{late} it was", "it was {late}", "{late}{cap}", "{due} and {anySent}", "no slot at all"])(
    "%s is sound",
    (text) => expect(because(text)).toEqual([]),
  );
  test.each(["{{late}}", "{late", "late}", "{late}}", "{ {late} }", "}{"])(
    "%s has a brace too many",
    (text) => {
      expect(because(text)).toEqual([
        expect.stringMatching(
          /^rules\[0\]\.because: .*write a slot as `\{delay\}`, with one brace on each side$/,
        ),
      ]);
    },
  );
  test.each([
    ["{lat}", "lat"],
    ["{}", ""],
    ["{ late }", " late "],
    ["{late} {lat}", "lat"],
  ])("%s names nothing", (text, name) => {
    expect(because(text)).toHaveLength(1);
    expect(because(text)[0]).toContain(`the slot \`{${name}}\` names no fact`);
  });
  test("every slot that names nothing is told", () => {
    expect(because("{one} and {two}")).toHaveLength(2);
  });
  test("an empty text says nothing, and one of blanks neither", () => {
    expect(because("")).toHaveLength(1);
    expect(because("  ")).toHaveLength(1);
  });
  test("in any place", () => {
    const told = issuesOf({
      ...documentOf(() => "A text."),
      assume: [{ never: { late: true, anySent: true }, because: "{x}" }],
      otherwise: { then: { due: false }, because: "{y}" },
    });
    expect(told.map((issue) => issue.slice(0, issue.indexOf(":")))).toEqual([
      "assume[0].because",
      "otherwise.because",
    ]);
  });
});
