import { type PolicyDocument, rulesOf } from "../../policy/index.ts";
import { amountInWords } from "../words/amount-in-words.ts";
import { conditionInWords } from "../words/condition-in-words.ts";
import { vocabularyOf } from "../words/vocabulary.ts";
import { markup } from "./markup.ts";
import type { Reader } from "./reader.ts";

/** The names of a policy as its page shows them, in English where the policy has it. */
export function readerOf(document: PolicyDocument): Reader {
  const words = vocabularyOf(document, "en");
  const numbers = new Map(rulesOf(document).map(({ id }, index) => [id, index + 1]));
  return {
    document,
    label: words.label,
    text: words.text,
    condition: (condition) => conditionInWords(condition, words),
    amount: (value, outcome) => amountInWords(value, outcome, words),
    numberOf: (rule) => numbers.get(rule),
    ruleLink: (rule) => {
      const number = numbers.get(rule);
      return number === undefined ? markup`${rule}` : markup`<a href="#rule-${number}">${rule}</a>`;
    },
  };
}
