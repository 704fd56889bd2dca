import {
  amountInWords,
  capitalised,
  conditionInWords,
  constantInWords,
  type Vocabulary,
} from "../../analysis/in-words.ts";
import {
  type Collecting,
  type Consequence,
  type HitPolicy,
  type Outcome,
  type Rule,
  rulesOf,
} from "../../policy/index.ts";
import type { Table } from "../terminal/table-lines.ts";
import type { Section } from "./sheet.ts";
import { sourceInWords } from "./source-in-words.ts";

/** How the rules are read together. */
const READINGS: Readonly<Record<HitPolicy, string>> = {
  first: "Read from the top: the first rule that holds decides.",
  unique: "No two rules may hold for the same case.",
  any: "Several rules may hold for the same case, with the same outcome.",
  collect: "All rules that hold count, each once.",
  priority: "Of the rules that hold, the one with the highest outcome decides; the first of several.",
};
const LAYERS = "The first layer in which a rule holds decides; those below it are not looked at.";
/** How the rules of one layer are. */
const WITHIN: Readonly<Record<HitPolicy, string>> = {
  first: "Within a layer the first rule that holds decides.",
  unique: "Within a layer no two rules may hold for the same case.",
  any: "Within a layer several rules may hold for the same case, with the same outcome.",
  collect: "Within a layer all rules that hold count, each once.",
  priority:
    "Within a layer, of the rules that hold, the one with the highest outcome decides; the first of several.",
};

/** The rules in their order, by layers where there are some, and last what holds otherwise. */
export function rulesSections(words: Vocabulary): readonly Section[] {
  const { otherwise, hit = "first", rules = [], layers } = words.document;
  const last = otherwise && [
    "otherwise",
    rulesOf(words.document).length === 0 ? "always" : "no rule above holds",
    consequenceInWords(otherwise.then, words),
    words.text(otherwise.because),
    sourceInWords(otherwise.source, words.document),
  ];
  const gap = otherwise === undefined ? ["Where no rule holds there is no answer: the case is a gap."] : [];
  const title = "What it decides";
  const remarks = [...ordered(words), ...collected(words), ...roundings(words), ...steps(words), ...gap];
  const rest = last === undefined ? [] : [last];
  if (layers === undefined)
    return [
      {
        title,
        remarks: [READINGS[hit], ...remarks],
        table: tableOf([...rowsOf(rules, words), ...rest], words),
      },
    ];
  return [
    { title, remarks: [LAYERS, WITHIN[hit], ...remarks] },
    ...layers.map((layer, index) => ({
      title: `Layer ${index + 1}: ${layer.id}`,
      table: tableOf(rowsOf(layer.rules, words), words),
    })),
    ...(last === undefined ? [] : [{ title: "Where no layer decides", table: tableOf(rest, words) }]),
  ];
}

function rowsOf(rules: readonly Rule[], words: Vocabulary): Table["rows"] {
  return rules.map(({ id, when, then, because, source }) => [
    id,
    conditionInWords(when, words).join("\nand "),
    consequenceInWords(then, words),
    words.text(because),
    sourceInWords(source, words.document),
  ]);
}

function tableOf(rows: Table["rows"], words: Vocabulary): Table {
  const fields = Object.keys(words.document.outcome);
  const then = fields.length === 1 ? `Then ${fields.map(words.label)}` : "Then";
  return { columns: ["Rule", "When", then, "Because", "Source"], rows };
}

function consequenceInWords(then: Consequence, words: Vocabulary): string {
  const outcomes = Object.entries(words.document.outcome);
  return outcomes
    .flatMap(([field, outcome]) => {
      const value = then[field];
      if (value === undefined) return [];
      const amount = outcome.collect === "count" ? "counted" : amountInWords(value, outcome, words);
      return outcomes.length === 1 ? amount : `${words.label(field)}: ${amount}`;
    })
    .join("\n");
}

/** Which value of an outcome is higher than which. */
function ordered(words: Vocabulary): readonly string[] {
  return Object.entries(words.document.outcome).flatMap(([field, outcome]) => {
    if (outcome.type !== "enum" || outcome.ordered !== true) return [];
    const values = outcome.values.join(", ");
    return [capitalised(`${words.label(field)}, from the lowest to the highest: ${values}.`)];
  });
}

/** What becomes of the values of all rules that hold, field by field. */
function collected(words: Vocabulary): readonly string[] {
  return Object.entries(words.document.outcome).flatMap(([field, { collect }]) => {
    return collect === undefined ? [] : [capitalised(`${words.label(field)} ${COLLECTED[collect]}.`)];
  });
}

const COLLECTED: Readonly<Record<Collecting, string>> = {
  list: "is the list of what they give, in their order",
  sum: "is the sum of what they give",
  min: "is the lowest of what they give",
  max: "is the highest of what they give",
  count: "is how many of them give one",
};

function roundings(words: Vocabulary): readonly string[] {
  return Object.entries(words.document.outcome).flatMap(([field, outcome]) => {
    const round = roundingOf(outcome);
    return round === undefined ? [] : [capitalised(`${words.label(field)} is rounded ${ROUNDINGS[round]}.`)];
  });
}

/** By how much an outcome should change at most, where that is said. */
function steps(words: Vocabulary): readonly string[] {
  return Object.entries(words.document.outcome).flatMap(([field, outcome]) => {
    const step = "largestStep" in outcome ? outcome.largestStep : undefined;
    if (step === undefined) return [];
    const most = constantInWords(step, outcome, words);
    return [capitalised(`${words.label(field)} should change by no more than ${most} at one threshold.`)];
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
