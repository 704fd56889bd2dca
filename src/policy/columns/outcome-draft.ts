/**
 * The columns of an outcome while they are filled.
 */
import { type Amount, factsOfAmount } from "../normal/amount.ts";
import type { ValueType } from "../normal/domain.ts";
import type { NormalConsequence, NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import type { OutcomeColumn } from "./column-decisions.ts";
import { amountAt, type CodeColumns } from "./row-amount.ts";

/** One end of a field: all that a field has, unless it is a range. */
export interface EndDraft {
  readonly codes: Float64Array | Int32Array;
  /** By consequence its constant code, after what stands for each status. */
  readonly constants: Float64Array;
  /** 1 for each consequence whose amount depends on the row. */
  readonly computed: Uint8Array;
  /** The amount of such a consequence in a row. */
  readonly amount: (consequence: number, row: number) => number;
}

/** The statuses that stand before the consequences in a table. */
const STATUSES = 4;

/** The ends of one field: two of a range, one of any other. */
export function endDrafts(
  outcome: NormalOutcome,
  field: number,
  consequences: readonly NormalConsequence[],
  rows: number,
  codes: CodeColumns,
): readonly EndDraft[] {
  const isWord = outcome.domain.type === "boolean" || outcome.domain.type === "enum";
  return (outcome.range ? [0, 1] : [0]).map((end): EndDraft => {
    const values = consequences.map(({ values }) => endOf(values[field] as NormalValue, end));
    const computed = values.map((value) => typeof value === "object" && factsOfAmount(value.tree).size > 0);
    const amount = (place: number, row: number) =>
      amountAt(values[place] as Amount, outcome.round, codes, row);
    const constants = values.map((value, place) =>
      typeof value === "object" ? (computed[place] ? Number.NaN : amount(place, 0)) : value,
    );
    const none = new Array<number>(STATUSES).fill(isWord ? -1 : Number.NaN);
    return {
      codes: isWord ? new Int32Array(rows) : new Float64Array(rows),
      constants: Float64Array.from([...none, ...constants]),
      computed: Uint8Array.from(computed, Number),
      amount,
    };
  });
}

function endOf(value: NormalValue, end: number): number | Amount {
  if (value.kind === "constant") return value.code;
  if (value.kind === "amount") return value.amount;
  if (value.kind === "range") return end === 0 ? value.atLeast : value.atMost;
  return Number.NaN;
}

/** Writes the values of all rows by what decided each. */
export function fillEnd({ codes, constants, computed, amount }: EndDraft, rule: Int32Array): void {
  for (let row = 0; row < rule.length; row += 1) {
    codes[row] = constants[(rule[row] as number) + STATUSES] as number;
  }
  if (!computed.includes(1)) return;
  for (let row = 0; row < rule.length; row += 1) {
    const place = rule[row] as number;
    if (place >= 0 && computed[place] === 1) codes[row] = amount(place, row);
  }
}

/** The finished column of a field. */
export function outcomeColumn(outcome: NormalOutcome, ends: readonly EndDraft[]): OutcomeColumn {
  const [least, most] = ends as readonly [EndDraft, EndDraft | undefined];
  const { domain } = outcome;
  if (least.codes instanceof Int32Array)
    return { kind: "word", codes: least.codes, values: wordsOf(domain) ?? [] };
  const unit = unitOf(domain);
  if (most === undefined) return { kind: "amount", ...unit, amounts: least.codes };
  return { kind: "range", ...unit, atLeast: least.codes, atMost: most.codes as Float64Array };
}

/** What a number of a field counts. */
export function unitOf({ scale, currency, unit }: ValueType) {
  return { scale, ...(currency === undefined ? {} : { currency }), ...(unit === undefined ? {} : { unit }) };
}

/** The words that the codes of a field stand for; undefined where they are amounts. */
export function wordsOf({ type, values }: ValueType): readonly (string | boolean)[] | undefined {
  if (type === "boolean") return [false, true];
  return type === "enum" ? values : undefined;
}

/** The code of a value as a decision shows it. */
export function codeOfShown(value: unknown, { type, values, scale }: ValueType): number {
  if (type === "boolean") return Number(value);
  if (type === "enum") return values.indexOf(value as string);
  if (type === "money") return (value as { readonly amount: number }).amount;
  return Math.round((value as number) * 10 ** scale);
}
