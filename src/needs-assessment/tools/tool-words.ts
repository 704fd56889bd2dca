/**
 * What a tool says to an assistant, by language: beside the policy's own words, how it is used honestly.
 */

/** One language's words. */
export interface ToolWords {
  readonly use: (question: string) => string;
  readonly honest: string;
  readonly needsRecord: string;
  readonly needsCheck: string;
  readonly value: string;
  readonly said: string;
  readonly unanswered: string;
  readonly from: string;
}

const english: ToolWords = {
  use: (question) => `Keeps the customer's answer to: ${question}`,
  honest: "Give what was said and no more. Where it is not clear, ask again instead.",
  needsRecord: "Only a record counts; what the customer says is kept.",
  needsCheck: "Only what was checked counts; what the customer says is kept.",
  value: "The answer, or what is known of it.",
  said: "The customer's own words, where they are these. Other words have no meaning here: ask again.",
  unanswered: "The question was asked, and the customer does not know or would rather not say.",
  from: "Where the answer comes from. Where nothing is said, the customer stated it.",
};

const german: ToolWords = {
  use: (question) => `Hält die Antwort auf diese Frage fest: ${question}`,
  honest: "Gib an, was gesagt wurde, und nicht mehr. Ist es nicht klar, frage stattdessen noch einmal.",
  needsRecord: "Nur eine Aufzeichnung zählt; was gesagt wird, bleibt festgehalten.",
  needsCheck: "Nur Geprüftes zählt; was gesagt wird, bleibt festgehalten.",
  value: "Die Antwort, oder was von ihr bekannt ist.",
  said: "Die eigenen Worte, wenn es diese sind. Andere Worte bedeuten hier nichts: frage noch einmal.",
  unanswered: "Es wurde gefragt, und die Antwort ist nicht bekannt oder wird lieber nicht gegeben.",
  from: "Woher die Antwort kommt. Ohne Angabe hat sie der Kunde gegeben.",
};

/** The words for a BCP 47 locale: German for `de` and its regions, English for all others. */
export function toolWordsFor(locale: string): ToolWords {
  return /^de\b/i.test(locale) ? german : english;
}
