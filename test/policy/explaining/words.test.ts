// Every word of the explanations in both languages, as a reader meets it. A table for the eye: whoever changes a sentence
// sees what it is in the other language.
import { describe, expect, test } from "vitest";
import { type Words, wordsFor } from "../../../src/policy/explaining/words.ts";

const said = (locale: string, key: keyof Words, given: readonly unknown[]): unknown => {
  const word = wordsFor(locale)[key];
  return typeof word === "function" ? (word as (...all: readonly unknown[]) => string)(...given) : word;
};

test.each<[keyof Words, readonly unknown[], string, string]>([
  ["yes", [], "yes", "ja"],
  ["no", [], "no", "nein"],
  ["unknown", [], "unknown", "unbekannt"],
  ["absent", [], "none", "nicht vorhanden"],
  ["present", [], "present", "vorhanden"],
  ["other", [], "other", "etwas anderes"],
  ["nothing", [], "nothing", "nichts"],
  ["withheld", [], "(withheld)", "(vertraulich)"],
  ["or", [["a", "b", "c"]], "a, b or c", "a, b oder c"],
  ["and", [["a", "b", "c"]], "a, b and c", "a, b und c"],
  ["has", ["a and b"], "has a and b", "mit a and b"],
  ["hasNone", ["a or b"], "has no a or b", "ohne a or b"],
  ["notSo", ["< 3"], "not (< 3)", "nicht (< 3)"],
  ["withAll", ["a"], "with a", "mit a"],
  ["withNone", ["b"], "without b", "ohne b"],
  ["records", [2], "2 records", "2 Einträge"],
  ["atLeast", ["2 x"], "at least 2 x", "mindestens 2 x"],
  ["more", [3], "3 more", "3 weitere"],
  ["between", ["1", "2"], "1 to 2", "1 bis 2"],
  [
    "reasonOnRecord",
    [],
    "The reason is on record: please ask us for it.",
    "Der Grund ist festgehalten: Bitte fragen Sie uns danach.",
  ],
  [
    "whichever",
    [["Late.", "Lost.", "Found!"]],
    "Whichever holds, the outcome is the same. Either: Late. Or: Lost. Or: Found!",
    "Das Ergebnis ist in jedem Fall dasselbe. Entweder: Late. Oder: Lost. Oder: Found!",
  ],
  ["open", [], "This cannot be decided yet.", "Das lässt sich noch nicht entscheiden."],
  ["toAsk", ["delay"], "We still need to know: delay.", "Wir müssen noch wissen: delay."],
  [
    "ofRecord",
    ["segments", 2, "How late?"],
    "segments, number 2: How late?",
    "segments, Nummer 2: How late?",
  ],
  ["toRecord", ["delay"], "We still need a record of: delay.", "Uns fehlt noch ein Beleg für: delay."],
  ["toVerify", ["delay"], "This still has to be verified: delay.", "Noch zu prüfen ist: delay."],
  ["possible", [], "Possible", "Möglich"],
  ["matters", [], "What still matters", "Darauf kommt es noch an"],
  ["gap", [], "No rule of this policy covers this case.", "Keine Regel deckt diesen Fall ab."],
  [
    "conflict",
    ["late, lost"],
    "The rules late, lost disagree about this case.",
    "Die Regeln late, lost widersprechen sich in diesem Fall.",
  ],
  ["invalid", [], "These facts cannot be used:", "Diese Angaben lassen sich nicht verwenden:"],
  ["rule", [], "Rule", "Regel"],
  ["tests", [], "Because", "Weil"],
  ["relied", [], "Relied on", "Grundlage"],
  ["derived", [], "Worked out", "Ermittelt"],
  ["madeFrom", ["a and b"], "from a and b", "aus a and b"],
  ["source", [], "Source", "Quelle"],
  ["policy", [], "Policy", "Richtlinie"],
  [
    "claimed",
    ["delay", "recorded"],
    "delay was claimed and must be recorded to count.",
    "delay ist bisher nur angegeben und zählt erst, wenn es recorded ist.",
  ],
  ["disagree", ["delay"], "There are different accounts of delay.", "Zu delay gibt es verschiedene Angaben."],
  [
    "notBecause",
    ["late", "delay is 2, needs > 3"],
    "late does not fire: delay is 2, needs > 3.",
    "late greift nicht: delay is 2, needs > 3.",
  ],
  ["failing", ["delay", "2", "> 3"], "delay is 2, needs > 3", "delay ist 2, nötig ist > 3"],
  ["toHave", ["a and b"], "to have a and b", "darin a and b"],
  ["toHaveNone", [["a", "b"]], "to be without a or b", "das Fehlen von a und b"],
  ["earlier", ["late", "lost"], "late holds, and lost comes first.", "late trifft zu, aber lost geht vor."],
  [
    "earlierLayer",
    ["late", "lost", "law"],
    "late holds, and the layer law decides before it, by lost.",
    "late trifft zu, aber die Ebene law entscheidet vorher, durch lost.",
  ],
  ["fires", ["late"], "late fires.", "late greift."],
  [
    "mayFire",
    ["late", "delay, fare"],
    "late may fire, depending on delay, fare.",
    "late greift vielleicht, je nach delay, fare.",
  ],
  [
    "otherwiseNotReached",
    ["late"],
    "late fires, so nothing is left for what holds otherwise.",
    "late greift; was sonst gilt, kommt nicht zum Zug.",
  ],
])("%s of %j", (key, given, english, german) => {
  expect([said("en", key, given), said("de", key, given)]).toEqual([english, german]);
});

describe("words", () => {
  test("of where a fact comes from", () => {
    expect(wordsFor("en").origins).toEqual({
      claimed: "claimed",
      recorded: "recorded",
      verified: "verified",
    });
    expect(wordsFor("de").origins).toEqual({ claimed: "angegeben", recorded: "belegt", verified: "geprüft" });
  });
  test("of one record, and of none", () => {
    expect([0, 1, 2].map(wordsFor("en").records)).toEqual(["0 records", "1 record", "2 records"]);
    expect([0, 1, 2].map(wordsFor("de").records)).toEqual(["0 Einträge", "1 Eintrag", "2 Einträge"]);
  });
  test.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a or b"],
    [["a", "b", "c", "d"], "a, b, c or d"],
  ])("of %j in a row", (items, text) => {
    expect(wordsFor("en").or(items)).toBe(text);
  });
  test.each([
    ["de", true],
    ["de-CH", true],
    ["DE-at", true],
    ["en", false],
    ["den", false],
    ["x-de", false],
    ["fr", false],
  ])("for %s German ones: %j", (locale, german) => {
    expect(wordsFor(locale).yes === "ja").toBe(german);
  });
});
