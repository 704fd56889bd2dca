import { parseMoney } from "../../money/index.ts";
import type { Constant } from "../../policy/index.ts";
import type { ValueKind } from "./kind-of.ts";
import { numberInWords } from "./number-in-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A constant of a document: `yes`, `£12.50`, `120 minutes`, a day as it is written, or a parameter with its value. */
export function constantInWords(constant: Constant, kind: ValueKind | undefined, words: Vocabulary): string {
  if (typeof constant === "object") {
    const { parameter } = constant;
    const its = words.document.parameters?.[parameter];
    const value = its === undefined ? "" : ` (${constantInWords(its.value, its, words)})`;
    return `${words.label(parameter)}${value}`;
  }
  if (typeof constant === "boolean") return constant ? "yes" : "no";
  if (kind?.type === "money") return amountInWords(String(constant), kind.currency ?? "", words);
  if (typeof constant === "string") return constant;
  return numberInWords(constant, kind?.unit, words.locale);
}

function amountInWords(written: string, currency: string, words: Vocabulary): string {
  const money = parseMoney(written, currency);
  return money.ok ? words.money(money.value) : `${written} ${currency}`;
}
