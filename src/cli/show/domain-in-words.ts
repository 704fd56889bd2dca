import {
  constantInWords,
  listed,
  numberInWords,
  type Vocabulary,
  vocabularyOfRecord,
} from "../../analysis/in-words.ts";
import type { Fact, Field, ListFact, Parameter } from "../../policy/index.ts";
import { notesInWords } from "./notes-in-words.ts";

/** The values that a fact or a parameter may have: `yes or no`, `0 to 1,440 minutes`; of a list a line for each field. */
export function domainInWords(declared: Fact | Parameter, name: string, words: Vocabulary): string {
  switch (declared.type) {
    case "boolean":
      return "yes or no";
    case "enum":
      return enumInWords(declared);
    case "set":
      return `any number of: ${listed(declared.values)}`;
    case "list":
      return listInWords(declared, vocabularyOfRecord(words, name));
    case "date":
    case "instant":
      return timesInWords(declared);
    default:
      return boundsInWords(declared, words);
  }
}

function enumInWords(declared: Extract<Fact | Parameter, { readonly type: "enum" }>): string {
  const other = "other" in declared && declared.other ? ", or anything else" : "";
  const order = "ordered" in declared && declared.ordered ? ", from the lowest to the highest" : "";
  return `${listed(declared.values)}${other}${order}`;
}

function listInWords({ of, maxItems }: ListFact, words: Vocabulary): string {
  const fields = Object.entries(of).map(([name, field]: readonly [string, Field]) => {
    return [`${words.label(name)}: ${domainInWords(field, name, words)}`, ...notesInWords(field)].join(", ");
  });
  return [`up to ${numberInWords(maxItems, undefined, words.locale)} records, each with`, ...fields].join(
    "\n",
  );
}

/** Days and moments stand as the document writes them: no reader takes the month for the day. */
function timesInWords({
  type,
  min,
  max,
}: Extract<Fact | Parameter, { readonly type: "date" | "instant" }>): string {
  const what = type === "date" ? "a day" : "a moment";
  if (min !== undefined && max !== undefined) return `${what}, ${min} to ${max}`;
  if (min !== undefined) return `${what}, ${min} or later`;
  return max === undefined ? what : `${what}, ${max} or earlier`;
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
