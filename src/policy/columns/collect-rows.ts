/**
 * Under the hit policy `collect`: what all rules that fire in a row add up to. Exact, and rounded once.
 */
import { roundBigQuotient } from "../../money/index.ts";
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Amount } from "../normal/amount.ts";
import { leastCommonMultiple } from "../normal/fraction.ts";
import type { NormalConsequence, NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import { PLAIN } from "./cell.ts";
import type { OutcomeColumn } from "./column-decisions.ts";
import { placeOfDecision, rowDecider } from "./decide-row.ts";
import { type EncodedColumns, type EncodedTables, TABLES } from "./encoded-columns.ts";
import { fireRows } from "./fire-rows.ts";
import { codeOfShown, unitOf, wordsOf } from "./outcome-draft.ts";
import { noRule, rulesAt } from "./place-rules.ts";
import { amountAt, exactAt } from "./row-amount.ts";
import { GAP, INVALID } from "./row-status.ts";

/** One field while it is filled, row after row. */
interface FieldDraft {
  /** Adds the value of a row that these consequences make. */
  readonly add: (row: number, places: readonly number[]) => void;
  /** Adds a value as a decision shows it; undefined where the row is not decided. */
  readonly addShown: (row: number, value: unknown) => void;
  readonly finish: () => OutcomeColumn;
}

/** The outcome columns; the first rule of each row, and how often each counted, are written beside. */
export function collectRows(
  encoded: EncodedColumns,
  rules: readonly string[],
  rule: Int32Array,
  fired: number[],
  options: DecideOptions,
): Readonly<Record<string, OutcomeColumn>> {
  const tables = encoded[TABLES];
  const { plan, table, keys, hardness } = tables;
  const { outcomes } = plan.normal;
  const fields = outcomes.map((outcome, field) =>
    outcome.collect === "list"
      ? listDraft(tables, outcome, field, rule.length)
      : amountDraft(tables, outcome, field, rule.length),
  );
  const ids = new Map(rules.map((id, place) => [id, place]));
  const none = noRule(tables);
  const decide = rowDecider(encoded, options);
  fireRows(keys, table.possible, plan.words, 0, rule.length, rule);
  for (let row = 0; row < rule.length; row += 1) {
    const box = rule[row] as number;
    if (hardness[row] !== PLAIN) {
      const decision = decide(row);
      rule[row] = placeOfDecision(decision, ids);
      const decided = decision.status === "decided" ? decision : undefined;
      for (const { rule: id } of decided?.because ?? []) count(fired, ids.get(id) as number);
      fields.forEach((field, index) => {
        const { name } = outcomes[index] as NormalOutcome;
        field.addShown(row, (decided?.outcome as Readonly<Record<string, unknown>> | undefined)?.[name]);
      });
      continue;
    }
    const isImpossible = box >= 0 && box < plan.assumed;
    const places = isImpossible ? [] : box < 0 ? (none === GAP ? [] : [none]) : rulesAt(tables, row);
    rule[row] = isImpossible ? INVALID : (places[0] ?? GAP);
    for (const place of places) count(fired, place);
    for (const field of fields) {
      if (places.length > 0) field.add(row, places);
      else field.addShown(row, undefined);
    }
  }
  return Object.fromEntries(
    fields.map((field, index) => [(outcomes[index] as NormalOutcome).name, field.finish()]),
  );
}

function count(fired: number[], place: number): void {
  fired[place] = (fired[place] as number) + 1;
}

function valueAt({ plan }: EncodedTables, place: number, field: number): NormalValue {
  return (plan.consequences[place] as NormalConsequence).values[field] as NormalValue;
}

function endsOf(value: NormalValue): readonly (number | Amount)[] {
  if (value.kind === "constant") return [value.code];
  if (value.kind === "amount") return [value.amount];
  return value.kind === "range" ? [value.atLeast, value.atMost] : [];
}

function listDraft(tables: EncodedTables, outcome: NormalOutcome, field: number, rows: number): FieldDraft {
  const offsets = new Uint32Array(rows + 1);
  const items: number[] = [];
  const { domain, round } = outcome;
  const words = wordsOf(domain);
  return {
    add: (row, places) => {
      for (const place of places) {
        const [value] = endsOf(valueAt(tables, place, field));
        if (value === undefined) continue;
        items.push(typeof value === "number" ? value : amountAt(value, round, tables.codes, row));
      }
      offsets[row + 1] = items.length;
    },
    addShown: (row, value) => {
      for (const item of (value ?? []) as readonly unknown[]) items.push(codeOfShown(item, domain));
      offsets[row + 1] = items.length;
    },
    finish: () => ({
      kind: "list",
      ...unitOf(domain),
      offsets,
      items: Float64Array.from(items),
      ...(words === undefined ? {} : { values: words }),
    }),
  };
}

/** A field that comes to one number, or to two. */
function amountDraft(tables: EncodedTables, outcome: NormalOutcome, field: number, rows: number): FieldDraft {
  const { domain, range, collect, round } = outcome;
  const { consequences } = tables.plan;
  const isCount = collect === "count";
  const ends = (range ? [0, 1] : [0]).map(() => new Float64Array(rows).fill(Number.NaN));
  const unders = consequences.flatMap((_, place) => endsOf(valueAt(tables, place, field)));
  const under = unders.reduce<bigint>(
    (common, end) => (typeof end === "number" ? common : leastCommonMultiple(common, BigInt(end.under))),
    1n,
  );
  const exact = (end: number | Amount, row: number): bigint =>
    typeof end === "number"
      ? BigInt(end) * under
      : exactAt(end.tree, tables.codes, row) * (under / BigInt(end.under));
  return {
    add: (row, places) => {
      const values = places
        .map((place) => endsOf(valueAt(tables, place, field)))
        .filter((each) => each.length > 0);
      ends.forEach((codes, end) => {
        if (isCount) codes[row] = values.length;
        else {
          const parts = values.map((each) => exact(each[end] as number | Amount, row));
          codes[row] = Number(roundBigQuotient(together(parts, collect), under, round));
        }
      });
    },
    addShown: (row, value) => {
      if (value === undefined) return;
      const both = value as { readonly atLeast: unknown; readonly atMost: unknown };
      ends.forEach((codes, end) => {
        const shown = ends.length === 1 ? value : end === 0 ? both.atLeast : both.atMost;
        codes[row] = isCount ? (shown as number) : codeOfShown(shown, domain);
      });
    },
    finish: () => {
      const unit = isCount ? { scale: 0 } : unitOf(domain);
      const [least, most] = ends as [Float64Array, Float64Array | undefined];
      if (most === undefined) return { kind: "amount", ...unit, amounts: least };
      return { kind: "range", ...unit, atLeast: least, atMost: most };
    },
  };
}

function together(parts: readonly bigint[], collect: NormalOutcome["collect"]): bigint {
  if (collect === "sum") return parts.reduce((sum, part) => sum + part, 0n);
  return parts.reduce((best, part) => ((collect === "min" ? part < best : part > best) ? part : best));
}
