/**
 * What is collected: every outcome field says how, and no sum of what all rules give can pass exact numbers.
 */
import type { HitPolicy } from "../document/policy-document.ts";
import type { Amount } from "../normal/amount.ts";
import { amountBounds } from "../normal/amount-bounds.ts";
import type { NormalOutcome, NormalRule, NormalValue } from "../normal/normal-policy.ts";
import { boundsIn } from "./bounds-in.ts";
import { outcomeProblem } from "./messages/outcomes.ts";
import type { Reading } from "./reading.ts";

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Checks the outcome fields and the rules against the hit policy. */
export function checkCollect(hit: HitPolicy, rules: readonly NormalRule[], reading: Reading): void {
  const { report } = reading;
  [...reading.outcomes.values()].forEach((outcome, at) => {
    const { name, collect } = outcome;
    const path = ["outcome", name];
    if (hit !== "collect") {
      if (collect !== undefined) report.add([...path, "collect"], outcomeProblem.collectUnused());
      return;
    }
    if (collect === undefined) report.add(path, outcomeProblem.collectMissing(name));
    else if (isMisfit(outcome))
      report.add([...path, "collect"], outcomeProblem.collectMisfit(collect, outcome));
    else if (collect === "sum" && sumsOver(at, rules, reading))
      report.add([...path, "collect"], outcomeProblem.sumTooLarge(name));
  });
}

/** A sum or a smallest value is of amounts; a list or a number of rules is no range. */
function isMisfit({ domain, collect, range }: NormalOutcome): boolean {
  if (collect === "list" || collect === "count") return range;
  return domain.type === "boolean" || domain.type === "enum";
}

/** True where the rules of one layer could together give more than 2^53 smallest units, should all of them fire. */
function sumsOver(at: number, rules: readonly NormalRule[], reading: Reading): boolean {
  const sums = new Map<number, readonly [least: bigint, greatest: bigint]>();
  for (const rule of rules) {
    const [least, greatest] = reach(rule.values[at] as NormalValue, rule, reading);
    const [before, after] = sums.get(rule.layer) ?? [0n, 0n];
    sums.set(rule.layer, [before + least, after + greatest]);
  }
  return [...sums.values()].some(([least, greatest]) => least < -SAFE || greatest > SAFE);
}

/** The least and greatest that a rule adds, in whole smallest units; a rule that does not fire adds nothing. */
function reach(value: NormalValue, rule: NormalRule, reading: Reading): readonly [bigint, bigint] {
  let least = 0n;
  let greatest = 0n;
  for (const end of endsOf(value, rule, reading)) {
    if (end < least) least = end;
    if (end > greatest) greatest = end;
  }
  return [least, greatest];
}

function endsOf(value: NormalValue, rule: NormalRule, reading: Reading): readonly bigint[] {
  switch (value.kind) {
    case "nothing":
      return [];
    case "constant":
      return [BigInt(value.code)];
    case "amount":
      return boundsOf(value.amount, rule, reading);
    case "range":
      return [...boundsOf(value.atLeast, rule, reading), ...boundsOf(value.atMost, rule, reading)];
  }
}

/** The bounds of an amount over all boxes of its rule, each a little too wide rather than too narrow. */
function boundsOf({ tree, under }: Amount, { boxes }: NormalRule, reading: Reading): readonly bigint[] {
  return boxes.flatMap((box) => {
    const { least, greatest } = amountBounds(tree, boundsIn(box, reading.places));
    return [least / BigInt(under) - 1n, greatest / BigInt(under) + 1n];
  });
}
