/** What a formula comes to, exactly: money in major units, nothing rounded. */
import type { Constant } from "../document/condition.ts";
import type { Formula } from "../document/formula.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import { compare, type Fraction, fraction, less, plus, times } from "./fraction.ts";
import { type KnownFacts, literal } from "./holds.ts";

/** The exact amount of a formula in a case. */
export function amount(formula: Formula, facts: KnownFacts, policy: PolicyDocument): Fraction {
  const of = (operand: Formula) => amount(operand, facts, policy);
  if (typeof formula !== "object") {
    return typeof formula === "string" && facts.has(formula)
      ? (facts.get(formula) as Fraction)
      : exact(formula, policy);
  }
  if ("parameter" in formula) return exact(formula, policy);
  if ("percent" in formula) {
    return times(times(exact(formula.percent, policy), { over: 1n, under: 100n }), of(formula.of));
  }
  if ("share" in formula) {
    const [part, whole] = formula.share;
    return times({ over: BigInt(part), under: BigInt(whole) }, of(formula.of));
  }
  if ("per" in formula) return times(facts.get(formula.per) as Fraction, of(formula.amount));
  if ("sum" in formula) return formula.sum.map(of).reduce(plus);
  if ("minus" in formula) return less(of(formula.minus[0]), of(formula.minus[1]));
  if ("min" in formula) return formula.min.map(of).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  return formula.max.map(of).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
}

function exact(constant: Constant, policy: PolicyDocument): Fraction {
  return fraction(String(literal(constant, policy))) as Fraction;
}
