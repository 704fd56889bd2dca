/**
 * The library's own words in an explanation, by language. What a policy says is its author's; these only join it.
 */

/** One language's words. */
export interface Words {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly absent: string;
  readonly present: string;
  readonly other: string;
  readonly nothing: string;
  readonly withheld: string;
  readonly or: (items: readonly string[]) => string;
  readonly and: (items: readonly string[]) => string;
  /** What a test asks of a set. */
  readonly has: (words: string) => string;
  readonly hasNone: (words: string) => string;
  readonly notSo: (test: string) => string;
  /** What is known of a set. */
  readonly withAll: (words: string) => string;
  readonly withNone: (words: string) => string;
  readonly records: (count: number) => string;
  readonly atLeast: (records: string) => string;
  readonly more: (count: number) => string;
  readonly between: (least: string, greatest: string) => string;
  readonly reasonOnRecord: string;
  /** Reasons that are whole sentences, of which nobody knows which one holds. */
  readonly whichever: (reasons: readonly string[]) => string;
  readonly open: string;
  readonly toAsk: (fact: string) => string;
  readonly ofRecord: (list: string, place: number, question: string) => string;
  readonly toRecord: (fact: string) => string;
  readonly toVerify: (fact: string) => string;
  readonly possible: string;
  readonly matters: string;
  readonly gap: string;
  readonly conflict: (rules: string) => string;
  readonly invalid: string;
  readonly rule: string;
  readonly tests: string;
  readonly relied: string;
  readonly derived: string;
  readonly madeFrom: (facts: string) => string;
  readonly source: string;
  readonly policy: string;
  readonly claimed: (fact: string, needs: string) => string;
  readonly disagree: (fact: string) => string;
  readonly origins: Readonly<Record<"claimed" | "recorded" | "verified", string>>;
  readonly notBecause: (rule: string, tests: string) => string;
  readonly failing: (fact: string, given: string, test: string) => string;
  readonly toHave: (words: string) => string;
  readonly toHaveNone: (items: readonly string[]) => string;
  readonly earlier: (rule: string, earlier: string) => string;
  readonly earlierLayer: (rule: string, earlier: string, layer: string) => string;
  readonly fires: (rule: string) => string;
  readonly mayFire: (rule: string, facts: string) => string;
  readonly otherwiseNotReached: (rule: string) => string;
}

const english: Words = {
  yes: "yes",
  no: "no",
  unknown: "unknown",
  absent: "none",
  present: "present",
  other: "other",
  nothing: "nothing",
  withheld: "(withheld)",
  or: (items) => joined(items, "or"),
  and: (items) => joined(items, "and"),
  has: (words) => `has ${words}`,
  hasNone: (words) => `has no ${words}`,
  notSo: (test) => `not (${test})`,
  withAll: (words) => `with ${words}`,
  withNone: (words) => `without ${words}`,
  records: (count) => `${count} ${count === 1 ? "record" : "records"}`,
  atLeast: (records) => `at least ${records}`,
  more: (count) => `${count} more`,
  between: (least, greatest) => `${least} to ${greatest}`,
  reasonOnRecord: "The reason is on record: please ask us for it.",
  whichever: (reasons) => `Whichever holds, the outcome is the same. Either: ${reasons.join(" Or: ")}`,
  open: "This cannot be decided yet.",
  toAsk: (fact) => `We still need to know: ${fact}.`,
  ofRecord: (list, place, question) => `${list}, number ${place}: ${question}`,
  toRecord: (fact) => `We still need a record of: ${fact}.`,
  toVerify: (fact) => `This still has to be verified: ${fact}.`,
  possible: "Possible",
  matters: "What still matters",
  gap: "No rule of this policy covers this case.",
  conflict: (rules) => `The rules ${rules} disagree about this case.`,
  invalid: "These facts cannot be used:",
  rule: "Rule",
  tests: "Because",
  relied: "Relied on",
  derived: "Worked out",
  madeFrom: (facts) => `from ${facts}`,
  source: "Source",
  policy: "Policy",
  claimed: (fact, needs) => `${fact} was claimed and must be ${needs} to count.`,
  disagree: (fact) => `There are different accounts of ${fact}.`,
  origins: { claimed: "claimed", recorded: "recorded", verified: "verified" },
  notBecause: (rule, tests) => `${rule} does not fire: ${tests}.`,
  failing: (fact, given, test) => `${fact} is ${given}, needs ${test}`,
  toHave: (words) => `to have ${words}`,
  toHaveNone: (items) => `to be without ${joined(items, "or")}`,
  earlier: (rule, earlier) => `${rule} holds, and ${earlier} comes first.`,
  earlierLayer: (rule, earlier, layer) =>
    `${rule} holds, and the layer ${layer} decides before it, by ${earlier}.`,
  fires: (rule) => `${rule} fires.`,
  mayFire: (rule, facts) => `${rule} may fire, depending on ${facts}.`,
  otherwiseNotReached: (rule) => `${rule} fires, so nothing is left for what holds otherwise.`,
};

const german: Words = {
  yes: "ja",
  no: "nein",
  unknown: "unbekannt",
  absent: "nicht vorhanden",
  present: "vorhanden",
  other: "etwas anderes",
  nothing: "nichts",
  withheld: "(vertraulich)",
  or: (items) => joined(items, "oder"),
  and: (items) => joined(items, "und"),
  has: (words) => `mit ${words}`,
  hasNone: (words) => `ohne ${words}`,
  notSo: (test) => `nicht (${test})`,
  withAll: (words) => `mit ${words}`,
  withNone: (words) => `ohne ${words}`,
  records: (count) => `${count} ${count === 1 ? "Eintrag" : "Einträge"}`,
  atLeast: (records) => `mindestens ${records}`,
  more: (count) => `${count} weitere`,
  between: (least, greatest) => `${least} bis ${greatest}`,
  reasonOnRecord: "Der Grund ist festgehalten: Bitte fragen Sie uns danach.",
  whichever: (reasons) => `Das Ergebnis ist in jedem Fall dasselbe. Entweder: ${reasons.join(" Oder: ")}`,
  open: "Das lässt sich noch nicht entscheiden.",
  toAsk: (fact) => `Wir müssen noch wissen: ${fact}.`,
  ofRecord: (list, place, question) => `${list}, Nummer ${place}: ${question}`,
  toRecord: (fact) => `Uns fehlt noch ein Beleg für: ${fact}.`,
  toVerify: (fact) => `Noch zu prüfen ist: ${fact}.`,
  possible: "Möglich",
  matters: "Darauf kommt es noch an",
  gap: "Keine Regel deckt diesen Fall ab.",
  conflict: (rules) => `Die Regeln ${rules} widersprechen sich in diesem Fall.`,
  invalid: "Diese Angaben lassen sich nicht verwenden:",
  rule: "Regel",
  tests: "Weil",
  relied: "Grundlage",
  derived: "Ermittelt",
  madeFrom: (facts) => `aus ${facts}`,
  source: "Quelle",
  policy: "Richtlinie",
  claimed: (fact, needs) => `${fact} ist bisher nur angegeben und zählt erst, wenn es ${needs} ist.`,
  disagree: (fact) => `Zu ${fact} gibt es verschiedene Angaben.`,
  origins: { claimed: "angegeben", recorded: "belegt", verified: "geprüft" },
  notBecause: (rule, tests) => `${rule} greift nicht: ${tests}.`,
  failing: (fact, given, test) => `${fact} ist ${given}, nötig ist ${test}`,
  toHave: (words) => `darin ${words}`,
  toHaveNone: (items) => `das Fehlen von ${joined(items, "und")}`,
  earlier: (rule, earlier) => `${rule} trifft zu, aber ${earlier} geht vor.`,
  earlierLayer: (rule, earlier, layer) =>
    `${rule} trifft zu, aber die Ebene ${layer} entscheidet vorher, durch ${earlier}.`,
  fires: (rule) => `${rule} greift.`,
  mayFire: (rule, facts) => `${rule} greift vielleicht, je nach ${facts}.`,
  otherwiseNotReached: (rule) => `${rule} greift; was sonst gilt, kommt nicht zum Zug.`,
};

/** The words for a BCP 47 locale: German for `de` and its regions, English for all others. */
export function wordsFor(locale: string): Words {
  return /^de\b/i.test(locale) ? german : english;
}

/** `a`, `a or b`, `a, b or c`. */
function joined(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}
