import {
  type Consequence,
  type HitPolicy,
  type Outcome,
  type OutcomeValue,
  rulesOf,
} from "../../policy/index.ts";
import { amountInWords } from "./amount-in-words.ts";
import { capitalised } from "./capitalised.ts";
import { conditionInWords } from "./condition-in-words.ts";
import type { Section } from "./sheet.ts";
import { sourceInWords } from "./source-in-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How the rules are read together. */
const READINGS: Readonly<Record<HitPolicy, string>> = {
  first: "Read from the top: the first rule that holds decides.",
  unique: "No two rules may hold for the same case.",
  any: "Several rules may hold for the same case, with the same outcome.",
  collect: "All rules that hold count, each once.",
  priority: "Of the rules that hold, the one with the highest outcome decides; the first of several.",
};

/** The rules as rows, in their order, and last what holds otherwise. */
export function rulesSection(words: Vocabulary): Section {
  const { otherwise, hit = "first" } = words.document;
  const rows = rulesOf(words.document).map(({ id, when, then, because, source }) => [
    id,
    conditionInWords(when, words).join("\nand "),
    consequenceInWords(then, words),
    words.text(because),
    sourceInWords(source, words.document),
  ]);
  const last = otherwise && [
    "otherwise",
    rows.length === 0 ? "always" : "no rule above holds",
    consequenceInWords(otherwise.then, words),
    words.text(otherwise.because),
    sourceInWords(otherwise.source, words.document),
  ];
  const fields = Object.keys(words.document.outcome);
  const gap = otherwise === undefined ? ["Where no rule holds there is no answer: the case is a gap."] : [];
  return {
    title: "What it decides",
    remarks: [READINGS[hit], ...roundings(words), ...gap],
    table: {
      columns: [
        "Rule",
        "When",
        fields.length === 1 ? `Then ${fields.map(words.label)}` : "Then",
        "Because",
        "Source",
      ],
      rows: last === undefined ? rows : [...rows, last],
    },
  };
}

function consequenceInWords(then: Consequence, words: Vocabulary): string {
  const outcomes = Object.entries(words.document.outcome);
  return outcomes
    .map(([field, outcome]) => {
      const amount = amountInWords(then[field] as OutcomeValue, outcome, words);
      return outcomes.length === 1 ? amount : `${words.label(field)}: ${amount}`;
    })
    .join("\n");
}

function roundings(words: Vocabulary): readonly string[] {
  return Object.entries(words.document.outcome).flatMap(([field, outcome]) => {
    const round = roundingOf(outcome);
    return round === undefined ? [] : [capitalised(`${words.label(field)} is rounded ${ROUNDINGS[round]}.`)];
  });
}

function roundingOf(outcome: Outcome) {
  return "round" in outcome ? outcome.round : undefined;
}

const ROUNDINGS = {
  "half-up": "to the nearest, a half up",
  "half-even": "to the nearest, a half to the even digit",
  up: "up",
  down: "down",
} as const;
