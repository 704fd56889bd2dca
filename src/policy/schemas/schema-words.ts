/**
 * The library's own words in a schema, by language: beside a policy's own, they say how a value is written.
 */

/** One language's words. */
export interface SchemaWords {
  readonly unit: (unit: string) => string;
  readonly minorUnits: (currency: string) => string;
  readonly majorUnits: (currency: string, example: string) => string;
  readonly absent: string;
  readonly otherWord: string;
  readonly oneOf: string;
  readonly bounds: string;
  readonly membership: string;
  readonly someRecords: string;
}

const english: SchemaWords = {
  unit: (unit) => `Unit: ${unit}.`,
  minorUnits: (currency) => `Whole minor units of ${currency}.`,
  majorUnits: (currency, example) => `${currency} with all decimals written, such as "${example}".`,
  absent: "Known not to exist, which is not the same as unknown.",
  otherWord: "Any other word.",
  oneOf: "One of these, not known which.",
  bounds: "Known only to lie between bounds.",
  membership: "What is known to be in it, and what is known not to be.",
  someRecords: "The records that are known; there may be more, unless it is complete.",
};

const german: SchemaWords = {
  unit: (unit) => `Einheit: ${unit}.`,
  minorUnits: (currency) => `Ganze kleinste Einheiten von ${currency}.`,
  majorUnits: (currency, example) => `${currency} mit allen Nachkommastellen, etwa "${example}".`,
  absent: "Bekanntlich nicht vorhanden, was etwas anderes ist als unbekannt.",
  otherWord: "Jedes andere Wort.",
  oneOf: "Eines davon, unbekannt welches.",
  bounds: "Nur bekannt, dass es zwischen Grenzen liegt.",
  membership: "Was bekanntlich dazugehört und was bekanntlich nicht.",
  someRecords: "Die bekannten Einträge; es kann weitere geben, wenn es nicht vollständig ist.",
};

/** The words for a BCP 47 locale: German for `de` and its regions, English for all others. */
export function schemaWordsFor(locale: string): SchemaWords {
  return /^de\b/i.test(locale) ? german : english;
}
