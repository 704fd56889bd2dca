/**
 * What a piece of the possible cases comes to: one outcome, an outcome between two ends, a gap or a conflict.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { Amount } from "../normal/amount.ts";
import { show, shownDomain } from "../normal/build-outcome.ts";
import { type CollectedValue, collectValues } from "../normal/collect-values.ts";
import { evaluateAmount } from "../normal/evaluate-amount.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import { amountRange } from "./amount-range.ts";
import type { Budget } from "./budget.ts";
import type { Piece } from "./possible-pieces.ts";

/** Two ends in codes, equal where the value is certain; of a range outcome, both ends of both. */
type Ends = readonly [least: number, greatest: number];

/** What a piece comes to. */
export interface PieceResult {
  readonly status: "decided" | "gap" | "conflict";
  /** Places of the rules; the place after the last rule is `otherwise`. */
  readonly rules: readonly number[];
  /** For every outcome field the ends of its value, and of a range's upper value; of a list those of each value. */
  readonly ends: readonly (readonly Ends[])[];
  /** Equal for two pieces exactly where both come to the same certain result; undefined where it is uncertain. */
  readonly key: string | undefined;
  /** False where ends are given that may not be reached. */
  readonly exact: boolean;
}

/** The values that a rule gives, or `otherwise` at the place after the last rule. */
function valuesOf({ normal }: CompiledPolicy, place: number): readonly NormalValue[] {
  return (normal.rules[place] ?? normal.otherwise)?.values ?? [];
}

/** What each outcome field comes to when these rules count. */
export function valuesTogether(policy: CompiledPolicy, rules: readonly number[]): readonly CollectedValue[] {
  const given = rules.map((rule) => valuesOf(policy, rule));
  const { hit, outcomes } = policy.normal;
  if (hit !== "collect") return given[0] ?? [];
  return outcomes.map((outcome, index) =>
    collectValues(
      outcome,
      given.map((values) => values[index] as NormalValue),
    ),
  );
}

/** The facts that enter the amounts which these rules give. */
export function factsInValues(policy: CompiledPolicy, rules: readonly number[]): readonly number[] {
  return rules.flatMap((rule) => valuesOf(policy, rule).flatMap(factsOfValue));
}

/** The result of one piece. */
export function pieceResult(policy: CompiledPolicy, piece: Piece, budget: Budget): PieceResult {
  const { hit, rules, otherwise } = policy.normal;
  if (piece.rules.length === 0) {
    if (otherwise === undefined) return { status: "gap", rules: [], ends: [], key: "gap", exact: true };
    return decidedBy(policy, [rules.length], piece, budget);
  }
  if (hit === "collect") return decidedBy(policy, piece.rules, piece, budget);
  if (hit === "unique" && piece.rules.length > 1) return conflictOf(piece.rules);
  if (piece.agree === false) return conflictOf(piece.rules);
  const results = piece.rules.map((rule) => decidedBy(policy, [rule], piece, budget));
  const [first] = results as [PieceResult];
  if (results.every((result) => result.key !== undefined && result.key === first.key)) {
    return { ...first, rules: piece.rules };
  }
  if (piece.agree === true) return { ...first, rules: piece.rules };
  return results.length === 1 ? first : conflictOf(piece.rules);
}

function conflictOf(rules: readonly number[]): PieceResult {
  return { status: "conflict", rules, ends: [], key: "conflict", exact: true };
}

function decidedBy(
  policy: CompiledPolicy,
  rules: readonly number[],
  piece: Piece,
  budget: Budget,
): PieceResult {
  let exact = true;
  const ends = valuesTogether(policy, rules).map((value, index) => {
    const { round } = policy.normal.outcomes[index] as NormalOutcome;
    return amountsOf(value).map((amount): Ends => {
      if (typeof amount === "number") return [amount, amount];
      const range = amountRange(amount, round, piece.space, budget);
      exact &&= range.exact;
      return [range.least, range.greatest];
    });
  });
  const certain = ends.every((field) => field.every(([least, greatest]) => least === greatest));
  const key = certain
    ? `decided ${ends.map((field) => field.map(([least]) => least).join("-")).join(" ")}`
    : undefined;
  return { status: "decided", rules, ends, key, exact };
}

/** The numbers of a field: one; of a range its two ends; of a list those of each of its values. */
export function amountsOf(value: CollectedValue): readonly (number | Amount)[] {
  switch (value.kind) {
    case "nothing":
      return [];
    case "constant":
      return [value.code];
    case "amount":
      return [value.amount];
    case "range":
      return [value.atLeast, value.atMost];
    default:
      return value.of.flatMap(amountsOf);
  }
}

/** The result at one case of a piece, as a text: equal exactly where the results are. */
export function resultAt(policy: CompiledPolicy, result: PieceResult, codes: ArrayLike<number>): string {
  if (result.key !== undefined) return result.key;
  const rules = policy.normal.hit === "collect" ? result.rules : result.rules.slice(0, 1);
  const fields = valuesTogether(policy, rules).map((value, index) => {
    const { round } = policy.normal.outcomes[index] as NormalOutcome;
    return amountsOf(value)
      .map((amount) => (typeof amount === "number" ? amount : evaluateAmount(amount, codes, round)))
      .join("-");
  });
  return `decided ${fields.join(" ")}`;
}

/** The outcome between its ends: a value where they meet, `{ atLeast, atMost }` where they do not. */
export function outcomeBetween(
  policy: CompiledPolicy,
  ends: PieceResult["ends"],
): Readonly<Record<string, unknown>> {
  const { outcomes } = policy.normal;
  return Object.fromEntries(
    ends.map((field, index) => {
      const outcome = outcomes[index] as NormalOutcome;
      const domain = shownDomain(outcome);
      const between = (least: number, greatest: number, range: boolean) =>
        range || least !== greatest
          ? { atLeast: show(domain, least), atMost: show(domain, greatest) }
          : show(domain, least);
      if (outcome.collect === "list") {
        return [outcome.name, field.map(([least, greatest]) => between(least, greatest, false))];
      }
      const least = (field[0] as Ends)[0];
      const greatest = (field.at(-1) as Ends)[1];
      return [outcome.name, between(least, greatest, outcome.range)];
    }),
  );
}

/** The ends that hold both results. */
export function uniteEnds(left: PieceResult["ends"], right: PieceResult["ends"]): PieceResult["ends"] {
  return left.map((field, index) =>
    field.map((own, end): Ends => {
      const [least, greatest] = own;
      const [otherLeast, otherGreatest] = (right[index] as readonly Ends[])[end] ?? own;
      return [Math.min(least, otherLeast), Math.max(greatest, otherGreatest)];
    }),
  );
}
