/**
 * What rules lead to, as source: an object that all decisions share where no fact enters it, a function of the case
 * elsewhere.
 */

import type { ValueType } from "../normal/domain.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { NormalConsequence, NormalOutcome, NormalPolicy, NormalValue } from "../normal/normal-policy.ts";
import { literal, property } from "./literal.ts";
import type { ModuleDraft } from "./module-draft.ts";
import { printAmount } from "./print-amount.ts";
import type { SlotForm } from "./slot-form.ts";

/** The consequence of each rule, then that of `otherwise`, where there is one. */
export function consequencesOf({ rules, otherwise }: NormalPolicy): readonly NormalConsequence[] {
  return [...rules, ...(otherwise === undefined ? [] : [otherwise])];
}

/** Consequences as source. */
export interface PrintedConsequences {
  /** By rule, then of `otherwise`, an expression of the outcome over `f`. */
  readonly outcomes: readonly string[];
  /** The list `THEN` and the function `outcomeOf(rule, f)`. */
  readonly section: string;
}

/** What every rule leads to. */
export function printConsequences(
  normal: NormalPolicy,
  forms: readonly SlotForm[],
  draft: ModuleDraft,
): PrintedConsequences {
  const read = (slot: number) => `f${(forms[slot] as SlotForm).at}`;
  const all = consequencesOf(normal).map((consequence) =>
    printOne(normal.outcomes, consequence, read, draft),
  );
  const sources = [
    ...all.map(({ source, computed }) => (computed ? `(f) => (${source})` : source)),
    ...(normal.otherwise === undefined ? ["undefined"] : []),
  ];
  const list = `const THEN = [\n${sources.map((source) => `  ${source},`).join("\n")}\n];`;
  const computed = all.some((each) => each.computed);
  return {
    outcomes: all.map(({ source }) => source),
    section: `${list}
function outcomeOf(rule, f) {
  ${computed ? 'const then = THEN[rule];\n  return typeof then === "function" ? then(f) : then;' : "return THEN[rule];"}
}`,
  };
}

function printOne(
  outcomes: readonly NormalOutcome[],
  { values }: NormalConsequence,
  read: (slot: number) => string,
  draft: ModuleDraft,
): { readonly source: string; readonly computed: boolean } {
  const computed = values.some((value) => factsOfValue(value).length > 0);
  const fields = outcomes.map((outcome, index) => {
    return `${key(outcome.name)}: ${printValue(outcome, values[index] as NormalValue, read, draft, !computed)}`;
  });
  const source = `{ ${fields.join(", ")} }`;
  return { source: computed ? source : draft.keep(`Object.freeze(${source})`), computed };
}

/** The value of one field as a result shows it. */
export function printValue(
  { domain, round }: NormalOutcome,
  value: NormalValue,
  read: (slot: number) => string,
  draft: ModuleDraft,
  frozen: boolean,
): string {
  if (value.kind === "nothing") return "undefined";
  if (value.kind === "constant") return shown(domain, String(value.code), frozen, value.code);
  const rounded = (amount: Parameters<typeof printAmount>[0]) =>
    shown(domain, printAmount(amount, round, read, draft), frozen);
  if (value.kind === "amount") return rounded(value.amount);
  return made(`{ atLeast: ${rounded(value.atLeast)}, atMost: ${rounded(value.atMost)} }`, frozen);
}

/** A number in the smallest unit as a result shows it; words and booleans are known when printing. */
export function shown(domain: ValueType, number: string, frozen: boolean, code = 0): string {
  switch (domain.type) {
    case "boolean":
      return literal(code === 1);
    case "enum":
      return literal(domain.values[code] as string);
    case "money":
      return made(`{ amount: ${number}, currency: ${literal(domain.currency as string)} }`, frozen);
    default:
      return domain.scale === 0 ? number : `${number} / ${10 ** domain.scale}`;
  }
}

/** A name as the key of an object literal: `__proto__` would not be one. */
export function key(name: string): string {
  return property(name).startsWith(".") && name !== "__proto__" ? name : `[${literal(name)}]`;
}

function made(source: string, frozen: boolean): string {
  return frozen ? `Object.freeze(${source})` : source;
}
