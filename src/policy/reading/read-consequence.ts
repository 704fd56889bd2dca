/**
 * What follows from a rule: a value for every outcome field, each proved to stay within exact numbers, to be rounded
 * where it can be fractional, and to read no fact that may be absent.
 */
import type { Consequence } from "../document/rule.ts";
import {
  type Amount,
  denominatorOf,
  type ExactAmount,
  factsOfAmount,
  scaleAmount,
  sumAmounts,
  wholeAmount,
} from "../normal/amount.ts";
import { amountBounds } from "../normal/amount-bounds.ts";
import type { Box } from "../normal/box.ts";
import { fraction } from "../normal/fraction.ts";
import type { NormalFact, NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import { valueOfAmount } from "../normal/value-of-amount.ts";
import { boundedAmount } from "./bounded-amount.ts";
import { boundsIn, isPresentIn } from "./bounds-in.ts";
import type { Path } from "./issue-list.ts";
import { formulaProblem } from "./messages/formulas.ts";
import { nameProblem } from "./messages/names.ts";
import { outcomeProblem } from "./messages/outcomes.ts";
import { readConstant } from "./read-constant.ts";
import { readFormula } from "./read-formula.ts";
import type { Reading } from "./reading.ts";

/** Where these are collected, a rule that leaves the field out adds nothing to it. */
const ADDS_NOTHING: ReadonlySet<unknown> = new Set(["list", "sum", "count"]);

/** The values in the order of the outcome fields. `boxes` are the cases in which the rule fires. */
export function readConsequence(
  consequence: Consequence,
  boxes: readonly Box[],
  path: Path,
  reading: Reading,
): readonly NormalValue[] | undefined {
  const { outcomes, broken, report } = reading;
  for (const field of Object.keys(consequence)) {
    const known = outcomes.has(field) || broken.has(`outcome ${field}`);
    if (!known) report.add([...path, field], nameProblem.unknownOutcome(field, outcomes.keys()));
  }
  const values: (NormalValue | undefined)[] = [];
  for (const outcome of outcomes.values()) {
    const written = consequence[outcome.name];
    const place = [...path, outcome.name];
    if (written !== undefined) values.push(readValue(written, outcome, boxes, place, reading));
    else if (ADDS_NOTHING.has(outcome.collect)) values.push({ kind: "nothing" });
    else values.push(report.add(place, outcomeProblem.missingOutcome(outcome.name, outcome.collect)));
  }
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function readValue(
  written: unknown,
  outcome: NormalOutcome,
  boxes: readonly Box[],
  path: Path,
  reading: Reading,
): NormalValue | undefined {
  const { name, domain, range } = outcome;
  if (domain.type === "boolean" || domain.type === "enum") {
    const code = readConstant(written, name, domain, path, reading);
    return code === undefined ? undefined : { kind: "constant", code };
  }
  const ends =
    typeof written === "object" && written !== null && ("atLeast" in written || "atMost" in written);
  if (ends && !range) return reading.report.add(path, outcomeProblem.notRange(name));
  const read = (formula: unknown, place: Path) => readAmount(formula, outcome, boxes, place, reading);
  if (!range) {
    const amount = read(written, path)?.amount;
    return amount && valueOfAmount(amount);
  }
  const { atLeast: lower, atMost: upper } = (
    ends ? written : { atLeast: written, atMost: written }
  ) as Readonly<Record<"atLeast" | "atMost", unknown>>;
  const atLeast = read(lower, ends ? [...path, "atLeast"] : path);
  const atMost = ends ? read(upper, [...path, "atMost"]) : atLeast;
  if (atLeast === undefined || atMost === undefined) return undefined;
  const crossing = ends && mayCross(atLeast.exact, atMost.exact, boxes, reading);
  if (crossing) return reading.report.add(path, outcomeProblem.emptyRange());
  return { kind: "range", atLeast: atLeast.amount, atMost: atMost.amount };
}

/** An amount as it will be computed, and exactly as it was written. */
interface ReadAmount {
  readonly amount: Amount;
  readonly exact: ExactAmount;
}

/** True where the lower end can be above the upper one in a case in which the rule fires. */
function mayCross(
  atLeast: ExactAmount,
  atMost: ExactAmount,
  boxes: readonly Box[],
  reading: Reading,
): boolean {
  const excess = sumAmounts([atLeast, scaleAmount(atMost, fraction(-1n))]);
  const whole = wholeAmount(excess, denominatorOf(excess));
  return boxes.some((box) => amountBounds(whole, boundsIn(box, reading.places)).greatest > 0n);
}

function readAmount(
  formula: unknown,
  outcome: NormalOutcome,
  boxes: readonly Box[],
  path: Path,
  reading: Reading,
): ReadAmount | undefined {
  const exact = readFormula(formula, outcome, path, reading);
  if (exact === undefined) return undefined;
  for (const index of factsOfAmount(exact)) {
    const { name, domain } = reading.places[index] as NormalFact;
    if (!isPresentIn(boxes, index, domain)) return reading.report.add(path, formulaProblem.maybeAbsent(name));
  }
  const declared = (outcome.outcome as { readonly round?: string }).round;
  if (denominatorOf(exact) > 1n && declared === undefined)
    return reading.report.add(path, formulaProblem.missingRounding(outcome.name));
  const amount = boundedAmount(exact, boxes, path, reading);
  return amount && { amount, exact };
}
