import type { Fact, Parameter } from "../../policy/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import { listed } from "./listed.ts";
import { numberInWords } from "./number-in-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The values that a fact or a parameter may have: `yes or no`, `0 to 1,440 minutes`. */
export function domainInWords(declared: Fact | Parameter, words: Vocabulary): string {
  switch (declared.type) {
    case "boolean":
      return "yes or no";
    case "enum":
      return `${listed(declared.values)}${"other" in declared && declared.other ? ", or anything else" : ""}`;
    case "set":
    case "list":
    case "date":
    case "instant":
      return declared.type;
    default:
      return boundsInWords(declared, words);
  }
}

type Bounded = Extract<Fact | Parameter, { readonly type: "integer" | "decimal" | "money" }>;

function boundsInWords(declared: Bounded, words: Vocabulary): string {
  const least = declared.min ?? ("value" in declared && declared.type !== "money" ? undefined : 0);
  const show = (bound: number | string) => constantInWords(bound, declared, words);
  if (declared.max === undefined) return least === undefined ? "any" : `${show(least)} or more`;
  if (least === undefined) return `at most ${show(declared.max)}`;
  // A unit is said once.
  const from = typeof least === "number" && declared.type !== "money" ? plain(least, words) : show(least);
  return `${from} to ${show(declared.max)}`;
}

function plain(number: number, { locale }: Vocabulary): string {
  return numberInWords(number, undefined, locale);
}
