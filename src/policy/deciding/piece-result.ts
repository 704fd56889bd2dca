/**
 * What a piece of the possible cases comes to: one outcome, an outcome between two ends, a gap or a conflict.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { show } from "../normal/build-outcome.ts";
import { evaluateAmount } from "../normal/evaluate-amount.ts";
import type { NormalConsequence, NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
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
  /** For every outcome field the ends of its value, and of a range's upper value. */
  readonly ends: readonly (readonly Ends[])[];
  /** Equal for two pieces exactly where both come to the same certain result; undefined where it is uncertain. */
  readonly key: string | undefined;
  /** False where ends are given that may not be reached. */
  readonly exact: boolean;
}

/** The consequence at a place: a rule's, or `otherwise`. */
export function consequenceAt({ normal }: CompiledPolicy, place: number): NormalConsequence | undefined {
  return normal.rules[place] ?? normal.otherwise;
}

/** The result of one piece. */
export function pieceResult(policy: CompiledPolicy, piece: Piece, budget: Budget): PieceResult {
  const { hit, rules } = policy.normal;
  if (piece.rules.length === 0) {
    const otherwise = policy.normal.otherwise;
    if (otherwise === undefined) return { status: "gap", rules: [], ends: [], key: "gap", exact: true };
    return decidedBy(policy, otherwise, [rules.length], piece, budget);
  }
  if (hit === "unique" && piece.rules.length > 1) return conflictOf(piece.rules);
  if (piece.agree === false) return conflictOf(piece.rules);
  const results = piece.rules.map((rule) =>
    decidedBy(policy, consequenceAt(policy, rule) as NormalConsequence, [rule], piece, budget),
  );
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
  consequence: NormalConsequence,
  rules: readonly number[],
  piece: Piece,
  budget: Budget,
): PieceResult {
  let exact = true;
  const ends = consequence.values.map((value, index) => {
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

function amountsOf(value: NormalValue) {
  if (value.kind === "nothing") return [];
  if (value.kind === "constant") return [value.code];
  return value.kind === "amount" ? [value.amount] : [value.atLeast, value.atMost];
}

/** The result at one case of a piece, as a text: equal exactly where the results are. */
export function resultAt(policy: CompiledPolicy, result: PieceResult, codes: ArrayLike<number>): string {
  if (result.key !== undefined) return result.key;
  const consequence = consequenceAt(policy, result.rules[0] as number) as NormalConsequence;
  const fields = consequence.values.map((value, index) => {
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
      const { name, domain, range } = outcomes[index] as NormalOutcome;
      const least = (field[0] as Ends)[0];
      const greatest = (field.at(-1) as Ends)[1];
      const value =
        range || least !== greatest
          ? { atLeast: show(domain, least), atMost: show(domain, greatest) }
          : show(domain, least);
      return [name, value];
    }),
  );
}

/** The ends that hold both results. */
export function uniteEnds(left: PieceResult["ends"], right: PieceResult["ends"]): PieceResult["ends"] {
  return left.map((field, index) =>
    field.map(([least, greatest], end): Ends => {
      const [otherLeast, otherGreatest] = (right[index] as readonly Ends[])[end] as Ends;
      return [Math.min(least, otherLeast), Math.max(greatest, otherGreatest)];
    }),
  );
}
