/**
 * What outcomes can come to: each word, yes and no; of numbers what each rule gives.
 */
import { type OutcomeValue, rulesOf } from "../../policy/index.ts";
import {
  type NormalConsequence,
  type NormalOutcome,
  type NormalRule,
  type NormalValue,
  shownDomain,
} from "../../policy/normal-form.ts";
import { neverQuestion } from "../guarantees/never-question.ts";
import { wholeSpace } from "../joint/joint.ts";
import { codeInWords } from "../regions/code-in-words.ts";
import { amountInWords } from "../words/amount-in-words.ts";
import { moneyInWords } from "../words/money-in-words.ts";
import { vocabularyOf } from "../words/vocabulary.ts";
import type { SoughtAim } from "./aim.ts";
import type { CoveringContext } from "./covering-context.ts";
import type { Observed } from "./observe.ts";
import type { RuleAim } from "./rule-aims.ts";

/** A value of an outcome field that some case should come to. */
export interface OutcomeAim extends SoughtAim {
  readonly outcome: string;
  /** The value alone: `50% of fare`. */
  readonly value: string;
}

/** The values of every outcome field. What is only counted is no value of its own. */
export function outcomeAims(context: CoveringContext, rules: readonly RuleAim[]): readonly OutcomeAim[] {
  return context.compiled.normal.outcomes.flatMap((outcome, place) => {
    if (outcome.collect === "count") return [];
    const { type } = shownDomain(outcome);
    return type === "enum" || type === "boolean"
      ? wordAims(context, outcome, place)
      : numberAims(context, outcome, place, rules);
  });
}

function wordAims(context: CoveringContext, outcome: NormalOutcome, place: number): readonly OutcomeAim[] {
  const domain = shownDomain(outcome);
  const values = domain.type === "boolean" ? [false, true] : domain.values;
  return values.map((value, code): OutcomeAim => {
    const words = codeInWords(code, domain);
    return {
      outcome: outcome.name,
      value: words,
      text: textOf(outcome, words),
      seen: ({ outcome: own }) => comesTo(own[outcome.name], value),
      questions: () => [neverQuestion(context.compiled, wholeSpace(context.joint), place, code)],
    };
  });
}

/** True where the value is that, or is a list with it. Ranges are of amounts only. */
function comesTo(value: unknown, wanted: string | boolean): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

function numberAims(
  context: CoveringContext,
  outcome: NormalOutcome,
  place: number,
  rules: readonly RuleAim[],
): readonly OutcomeAim[] {
  const byValue = new Map<string, RuleAim[]>();
  for (const aim of rules) {
    const value = valueInWords(context, outcome, place, aim.rule);
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), aim]);
  }
  return [...byValue].map(
    ([value, own]): OutcomeAim => ({
      outcome: outcome.name,
      value,
      text: textOf(outcome, value),
      seen: (observed: Observed) => own.some(({ seen }) => seen(observed)),
      questions: () => own.flatMap(({ questions }) => questions()),
    }),
  );
}

function textOf({ name }: NormalOutcome, value: string): string {
  return `a case with ${name} ${value}`;
}

/** What a rule gives: a number as it is, a formula as its document writes it. */
function valueInWords(
  { policy, compiled }: CoveringContext,
  outcome: NormalOutcome,
  place: number,
  rule: string,
): string | undefined {
  const { document } = policy;
  const { rules, otherwise } = compiled.normal;
  const own = (rules.find(({ id }) => id === rule) ?? otherwise) as NormalConsequence;
  const value = own.values[place] as NormalValue;
  if (value.kind === "nothing") return undefined;
  if (value.kind === "constant") return codeInWords(value.code, outcome.domain);
  const written = own === otherwise ? document.otherwise : rulesOf(document)[(own as NormalRule).place];
  const words = vocabularyOf(document, document.language ?? "en", moneyInWords);
  return amountInWords(written?.then[outcome.name] as OutcomeValue, outcome.outcome, words);
}
