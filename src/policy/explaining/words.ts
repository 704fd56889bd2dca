/**
 * The library's own words in an explanation, by language. What a policy says is its author's; these only join it.
 */

/** One language's words. */
export interface Words {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly absent: string;
  readonly withheld: string;
  readonly or: string;
  readonly between: (least: string, greatest: string) => string;
  readonly reasonOnRecord: string;
  readonly whichever: (reasons: string) => string;
  readonly open: string;
  readonly toAsk: (fact: string) => string;
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
  readonly source: string;
  readonly policy: string;
  readonly claimed: (fact: string, needs: string) => string;
  readonly disagree: (fact: string) => string;
  readonly origins: Readonly<Record<"claimed" | "recorded" | "verified", string>>;
  readonly notBecause: (rule: string, tests: string) => string;
  readonly failing: (fact: string, given: string, test: string) => string;
  readonly earlier: (rule: string, earlier: string) => string;
  readonly fires: (rule: string) => string;
  readonly mayFire: (rule: string, facts: string) => string;
  readonly otherwiseNotReached: (rule: string) => string;
}

const english: Words = {
  yes: "yes",
  no: "no",
  unknown: "unknown",
  absent: "none",
  withheld: "(withheld)",
  or: "or",
  between: (least, greatest) => `${least} to ${greatest}`,
  reasonOnRecord: "The reason is on record: please ask us for it.",
  whichever: (reasons) => `Whichever holds, the outcome is the same: ${reasons}`,
  open: "This cannot be decided yet.",
  toAsk: (fact) => `We still need to know: ${fact}.`,
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
  source: "Source",
  policy: "Policy",
  claimed: (fact, needs) => `${fact} was claimed and must be ${needs} to count.`,
  disagree: (fact) => `There are different accounts of ${fact}.`,
  origins: { claimed: "claimed", recorded: "recorded", verified: "verified" },
  notBecause: (rule, tests) => `${rule} does not fire: ${tests}.`,
  failing: (fact, given, test) => `${fact} is ${given}, needs ${test}`,
  earlier: (rule, earlier) => `${rule} holds, and ${earlier} comes first.`,
  fires: (rule) => `${rule} fires.`,
  mayFire: (rule, facts) => `${rule} may fire, depending on ${facts}.`,
  otherwiseNotReached: (rule) => `${rule} fires, so nothing is left for what holds otherwise.`,
};

const german: Words = {
  yes: "ja",
  no: "nein",
  unknown: "unbekannt",
  absent: "nicht vorhanden",
  withheld: "(vertraulich)",
  or: "oder",
  between: (least, greatest) => `${least} bis ${greatest}`,
  reasonOnRecord: "Der Grund ist festgehalten: Bitte fragen Sie uns danach.",
  whichever: (reasons) => `Das Ergebnis ist in jedem Fall dasselbe: ${reasons}`,
  open: "Das lässt sich noch nicht entscheiden.",
  toAsk: (fact) => `Wir müssen noch wissen: ${fact}.`,
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
  source: "Quelle",
  policy: "Richtlinie",
  claimed: (fact, needs) => `${fact} ist bisher nur angegeben und zählt erst, wenn es ${needs} ist.`,
  disagree: (fact) => `Zu ${fact} gibt es verschiedene Angaben.`,
  origins: { claimed: "angegeben", recorded: "belegt", verified: "geprüft" },
  notBecause: (rule, tests) => `${rule} greift nicht: ${tests}.`,
  failing: (fact, given, test) => `${fact} ist ${given}, nötig ist ${test}`,
  earlier: (rule, earlier) => `${rule} trifft zu, aber ${earlier} geht vor.`,
  fires: (rule) => `${rule} greift.`,
  mayFire: (rule, facts) => `${rule} greift vielleicht, je nach ${facts}.`,
  otherwiseNotReached: (rule) => `${rule} greift; was sonst gilt, kommt nicht zum Zug.`,
};

/** The words for a BCP 47 locale: German for `de` and its regions, English for all others. */
export function wordsFor(locale: string): Words {
  return /^de\b/i.test(locale) ? german : english;
}
