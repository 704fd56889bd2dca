import type { Formula, Outcome, OutcomeValue } from "../../policy/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a rule gives: `50% of fare`, `£10.00`, `£300.00 to £600.00` where the source leaves it open. */
export function amountInWords(value: OutcomeValue, outcome: Outcome, words: Vocabulary): string {
  if (typeof value === "object" && "atLeast" in value) {
    return `${formulaInWords(value.atLeast, outcome, words)} to ${formulaInWords(value.atMost, outcome, words)}`;
  }
  return formulaInWords(value, outcome, words);
}

function formulaInWords(formula: Formula, outcome: Outcome, words: Vocabulary): string {
  const inner = (its: Formula) => {
    const said = formulaInWords(its, outcome, words);
    return typeof its === "object" && ("sum" in its || "minus" in its) ? `(${said})` : said;
  };
  if (typeof formula === "string" && namesFact(formula, outcome, words)) return words.label(formula);
  if (typeof formula !== "object" || "parameter" in formula) return constantInWords(formula, outcome, words);
  if ("percent" in formula) return `${percentInWords(formula.percent, words)} of ${inner(formula.of)}`;
  if ("share" in formula) return `${formula.share.join("/")} of ${inner(formula.of)}`;
  if ("per" in formula) return `${inner(formula.amount)} times ${words.label(formula.per)}`;
  if ("sum" in formula) return formula.sum.map(inner).join(" plus ");
  if ("minus" in formula) return formula.minus.map(inner).join(" less ");
  if ("min" in formula) return `the lowest of ${formula.min.map(inner).join(" and ")}`;
  return `the highest of ${formula.max.map(inner).join(" and ")}`;
}

function namesFact(text: string, { type }: Outcome, { kind }: Vocabulary): boolean {
  return type !== "enum" && kind(text) !== undefined;
}

function percentInWords(percent: string | { readonly parameter: string }, words: Vocabulary): string {
  if (typeof percent === "string") return `${percent}%`;
  const value = words.document.parameters?.[percent.parameter]?.value;
  return `${value}% (${words.label(percent.parameter)})`;
}
