import type { Condition, Formula, Guarantee, Outcome } from "../../policy/index.ts";
import { amountInWords } from "./amount-in-words.ts";
import { capitalised } from "./capitalised.ts";
import { conditionInWords } from "./condition-in-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A guarantee as a sentence: `As delay grows, compensation never falls.` */
export function guaranteeInWords(guarantee: Guarantee, words: Vocabulary): string {
  const { label } = words;
  if ("complete" in guarantee) return "Every possible case has an answer.";
  if ("neverFalls" in guarantee)
    return `As ${label(guarantee.whenGrows)} grows, ${label(guarantee.neverFalls)} never falls.`;
  if ("neverRises" in guarantee)
    return `As ${label(guarantee.whenGrows)} grows, ${label(guarantee.neverRises)} never rises.`;
  if ("independent" in guarantee)
    return capitalised(
      `${label(guarantee.independent)} never depends on ${guarantee.of.map(label).join(", ")}.`,
    );
  if ("atLeast" in guarantee)
    return bound(guarantee.when, guarantee.atLeast, (field, value) => `${field} is at least ${value}`, words);
  if ("atMost" in guarantee)
    return bound(guarantee.when, guarantee.atMost, (field, value) => `${field} is at most ${value}`, words);
  if ("never" in guarantee)
    return bound(guarantee.when, guarantee.never, (field, value) => `${field} is never ${value}`, words);
  if ("floor" in guarantee)
    return capitalised(
      `${label(guarantee.outcome)} is never less than what the policy ${guarantee.floor} gives.`,
    );
  const about = [guarantee.outcome, ...(guarantee.of ?? [])].flatMap((name) =>
    name === undefined ? [] : [label(name)],
  );
  return `The principle ${guarantee.principle} holds${about.length > 0 ? ` for ${about.join(", ")}` : ""}.`;
}

function bound(
  when: Condition | undefined,
  bounds: { readonly [field: string]: Formula },
  say: (field: string, value: string) => string,
  words: Vocabulary,
): string {
  const said = Object.entries(bounds).map(([field, formula]) =>
    say(words.label(field), amountInWords(formula, words.document.outcome[field] as Outcome, words)),
  );
  const where = when === undefined ? "" : `where ${conditionInWords(when, words).join(" and ")}, `;
  return capitalised(`${where}${said.join(" and ")}.`);
}
