import {
  conditionInWords,
  constantInWords,
  listedTogether,
  type Vocabulary,
  vocabularyOfRecord,
} from "../../analysis/in-words.ts";
import type { Condition, Derivation, Operand } from "../../policy/index.ts";

/** How a derived fact is made: `the minutes from booked at to now`, `whether status is flown for any of segments`. */
export function derivationInWords(name: string, derivation: Derivation, words: Vocabulary): string {
  const show = (operand: Operand) => operandInWords(operand, name, words);
  if ("minutes" in derivation) return between("minutes", derivation.minutes, words);
  if ("days" in derivation) return between("days", derivation.days, words);
  if ("plus" in derivation) return derivation.plus.map(show).join(" plus ");
  if ("minus" in derivation) return derivation.minus.map(show).join(" less ");
  if ("times" in derivation) return derivation.times.map((of) => factorInWords(of, words)).join(" times ");
  if ("some" in derivation) return whether("any", derivation.some, derivation.where, words);
  if ("every" in derivation) return whether("every one", derivation.every, derivation.where, words);
  if ("none" in derivation) return whether("none", derivation.none, derivation.where, words);
  if ("count" in derivation)
    return `how many ${words.label(derivation.count)} there are${whereInWords(derivation.count, derivation.where, words)}`;
  const [least, greatest] = isTime(name, words) ? ["earliest", "latest"] : ["lowest", "highest"];
  if ("of" in derivation) {
    const [which, list] =
      "sum" in derivation
        ? ["sum of the", derivation.sum]
        : "min" in derivation
          ? [least, derivation.min]
          : [greatest, derivation.max];
    const field = vocabularyOfRecord(words, list).label(derivation.of);
    return `the ${which} ${field} of ${words.label(list)}${whereInWords(list, derivation.where, words)}`;
  }
  const [which, operands] = "min" in derivation ? [least, derivation.min] : [greatest, derivation.max];
  return `the ${which} of ${listedTogether((operands as readonly Operand[]).map(show))}`;
}

function between(
  unit: "minutes" | "days",
  { from, to }: { readonly from: Operand; readonly to: Operand },
  words: Vocabulary,
): string {
  return `the ${unit} from ${factorInWords(from, words)} to ${factorInWords(to, words)}`;
}

function whether(which: string, list: string, where: Condition, words: Vocabulary): string {
  return `whether ${parts(list, where, words)} for ${which} of ${words.label(list)}`;
}

function whereInWords(list: string, where: Condition | undefined, words: Vocabulary): string {
  return where === undefined ? "" : ` where ${parts(list, where, words)}`;
}

function parts(list: string, where: Condition, words: Vocabulary): string {
  return conditionInWords(where, vocabularyOfRecord(words, list)).join(" and ");
}

/** An operand of the kind of the result. */
function operandInWords(operand: Operand, name: string, words: Vocabulary): string {
  const named = typeof operand === "string" && words.kind(operand) !== undefined;
  return named ? words.label(operand) : constantInWords(operand, words.kind(name), words);
}

/** An operand of another kind than the result: a moment, a day, or a plain number. */
function factorInWords(operand: Operand, words: Vocabulary): string {
  const named = typeof operand === "string" && words.kind(operand) !== undefined;
  return named ? words.label(operand) : constantInWords(operand, undefined, words);
}

function isTime(name: string, words: Vocabulary): boolean {
  const type = words.kind(name)?.type;
  return type === "date" || type === "instant";
}
