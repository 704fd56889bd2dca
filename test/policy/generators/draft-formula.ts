/** Random formulas in every form, over the facts that are certain to be there. */
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Formula } from "../../../src/policy/document/formula.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { CURRENCIES, constantAt } from "./grid.ts";
import type { Random } from "./random.ts";

export type AmountOutcome = Extract<Outcome, { readonly type: "integer" | "decimal" | "money" }>;

/** What a formula may use. `present` are the facts that the rule can rely on. */
export interface FormulaWords {
  readonly present: Facts;
  readonly parameters: Parameters;
  readonly outcome: AmountOutcome;
}

export const outcomeDecimals = (outcome: AmountOutcome): number =>
  outcome.type === "integer"
    ? 0
    : outcome.type === "decimal"
      ? outcome.scale
      : (CURRENCIES[outcome.currency] as number);

/** A formula for the outcome; whole units only where the outcome names no rounding. */
export function draftFormula(random: Random, words: FormulaWords, depth = 2): Formula {
  const { present, outcome } = words;
  const operand = () => draftFormula(random, words, depth - 1);
  const operands = () => Array.from({ length: random.between(2, 3) }, operand);
  const integers = Object.keys(present).filter((name) => isModest(present[name] as Fact));
  const leaves: (() => Formula)[] = [() => literal(random, outcome)];
  const names = Object.keys(present).filter((name) => suits(present[name] as Fact, outcome));
  if (names.length > 0) leaves.push(...Array(3).fill(() => random.pick(names)));
  const constants = constantParameters(words);
  if (constants.length > 0) leaves.push(() => ({ parameter: random.pick(constants) }));
  if (integers.length > 0) {
    const amount = () =>
      constants.length > 0 && random.chance(0.4)
        ? { parameter: random.pick(constants) }
        : literal(random, outcome);
    leaves.push(() => ({ per: random.pick(integers), amount: amount() }));
  }
  if (depth === 0 || random.chance(0.35)) return random.pick(leaves)();
  const forms: (() => Formula)[] = [
    () => ({ sum: operands() }),
    () => ({ minus: [operand(), operand()] }),
    () => ({ min: operands() }),
    () => ({ max: operands() }),
  ];
  if (outcome.round !== undefined) {
    forms.push(
      () => ({ percent: percentage(random, words), of: operand() }),
      () => ({ percent: percentage(random, words), of: operand() }),
      () => ({
        share: random.pick([
          [1, 2],
          [1, 2],
          [1, 3],
          [2, 3],
          [1, 464],
          [1, 8],
        ] as const),
        of: operand(),
      }),
    );
  }
  return random.pick(forms)();
}

function literal(random: Random, outcome: AmountOutcome): Formula {
  const decimals = outcomeDecimals(outcome);
  if (random.chance(0.05)) return outcome.type === "money" ? "0" : 0;
  return constantAt(random.between(1, random.pick([9, 250, 10_000])), outcome, decimals);
}

/** A whole number that stays within exact ones when it is multiplied by an amount. */
function isModest(fact: Fact): boolean {
  return fact.type === "integer" && fact.min > -10_000_000 && fact.max < 10_000_000;
}

function percentage(random: Random, { parameters }: FormulaWords): string | { parameter: string } {
  const named = ["percentage", "wholePercentage"].filter((name) => name in parameters);
  if (named.length > 0 && random.chance(0.5)) return { parameter: random.pick(named) };
  return random.pick(["50", "12.5", "25", "100", "33.3", "0.5", "150", "7.25"]);
}

/** A fact whose values the outcome can hold: of its kind, and no finer than it unless it rounds. */
function suits(fact: Fact, outcome: AmountOutcome): boolean {
  if (outcome.type === "money") return fact.type === "money" && fact.currency === outcome.currency;
  if (fact.type === "integer") return true;
  return fact.type === "decimal" && (outcome.round !== undefined || fact.scale <= outcomeDecimals(outcome));
}

/** Parameters of the outcome's own type: a constant is never rounded to fit. */
function constantParameters({ parameters, outcome }: FormulaWords): string[] {
  return Object.keys(parameters).filter((name) => {
    const parameter = parameters[name] as unknown as Fact;
    if (outcome.type === "money") return suits(parameter, outcome);
    const scale = parameter.type === "integer" ? 0 : parameter.type === "decimal" ? parameter.scale : 99;
    return scale <= outcomeDecimals(outcome);
  });
}
