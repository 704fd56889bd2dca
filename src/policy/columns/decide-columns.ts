/**
 * The same decision over a million past cases.
 */
import { MisuseError } from "../../issue/index.ts";
import type { DecideOptions } from "../deciding/decide-options.ts";
import type { Decided } from "../deciding/decision.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";
import { collectRows } from "./collect-rows.ts";
import type { ColumnOptions, Columns } from "./column.ts";
import type { ColumnDecisions, OutcomeColumn, StatusCounts } from "./column-decisions.ts";
import { placeOfDecision, rowDecider } from "./decide-row.ts";
import { encodeColumns } from "./encode-columns.ts";
import { type EncodedColumns, TABLES } from "./encoded-columns.ts";
import { codeOfShown, type EndDraft, endDrafts, fillEnd, outcomeColumn } from "./outcome-draft.ts";
import { placeRules } from "./place-rules.ts";

/** How columns are decided; `from` and `extra` belong to the reading of columns that are not encoded yet. */
export interface DecideColumnsOptions extends ColumnOptions {
  /** How long `decide` searches in a row in which facts are unknown, in steps. */
  readonly steps?: number;
}

/**
 * Decides many cases at once. Every row comes out as `decide` says of its case: one in which something that matters is
 * not known is open, one that cannot be used is invalid, and both are counted; none falls to `otherwise`.
 *
 * @throws MisuseError as `encodeColumns`, and `other-policy` for columns that were encoded for another policy.
 *
 * @example
 * ```ts
 * import { decideColumns } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const decisions = decideColumns(delayRepay15, {
 *   delay: Int16Array.of(47, 130, 9999),
 *   ticket: ["return", null, "single"],
 *   fare: [3240, 2000, 1000],
 * });
 * Array.from(decisions.rule); //=> [4, -4, -3]
 * decisions.rules[4]; //=> "half-hour-return"
 * decisions.counts; //=> { decided: 1, gap: 0, conflict: 0, invalid: 1, open: 1 }
 * const { compensation } = decisions.outcome;
 * compensation?.kind === "amount" && compensation.amounts[0]; //=> 810
 * ```
 */
export function decideColumns(
  policy: Policy,
  columns: Columns | EncodedColumns,
  options: DecideColumnsOptions = {},
): ColumnDecisions {
  const encoded = isEncoded(columns) ? columns : encodeColumns(policy, columns, options);
  if (encoded.policy.digest !== policy.digest) {
    throw new MisuseError(
      "other-policy",
      "these columns were encoded for another policy: encode them for this one",
    );
  }
  const { normal } = encoded[TABLES].plan;
  const rules = [
    ...normal.rules.map(({ id }) => id),
    ...(normal.otherwise === undefined ? [] : ["otherwise"]),
  ];
  const rule = new Int32Array(encoded.rows);
  const fired = new Array<number>(rules.length).fill(0);
  const steps = options.steps === undefined ? {} : { steps: options.steps };
  const outcome =
    normal.hit === "collect"
      ? collectRows(encoded, rules, rule, fired, steps)
      : oneOutcome(encoded, rules, rule, fired, steps);
  const { id, version, digest, meaning } = policy;
  return {
    rows: encoded.rows,
    rules,
    rule,
    outcome,
    counts: countStatuses(rule),
    fired,
    policy: { id, version, digest, meaning },
  };
}

function isEncoded(columns: Columns | EncodedColumns): columns is EncodedColumns {
  return TABLES in columns;
}

/** Where one rule decides: the outcome columns, filled by it. */
function oneOutcome(
  encoded: EncodedColumns,
  rules: readonly string[],
  rule: Int32Array,
  fired: number[],
  options: DecideOptions,
): Readonly<Record<string, OutcomeColumn>> {
  const { plan, codes } = encoded[TABLES];
  const { outcomes } = plan.normal;
  const hard: number[] = [];
  placeRules(encoded[TABLES], rule, (row) => hard.push(row));
  const ends = outcomes.map((own, field) => endDrafts(own, field, plan.consequences, encoded.rows, codes));
  for (const end of ends.flat()) fillEnd(end, rule);
  const places = new Map(rules.map((id, place) => [id, place]));
  const decide = rowDecider(encoded, options);
  for (const row of hard) {
    const decision = decide(row);
    rule[row] = placeOfDecision(decision, places);
    if (decision.status === "decided") writeOutcome(decision, row, outcomes, ends);
  }
  for (let row = 0; row < rule.length; row += 1) {
    const place = rule[row] as number;
    if (place >= 0) fired[place] = (fired[place] as number) + 1;
  }
  return Object.fromEntries(
    outcomes.map((own, field) => [own.name, outcomeColumn(own, ends[field] as readonly EndDraft[])]),
  );
}

function writeOutcome(
  { outcome }: Decided<unknown>,
  row: number,
  outcomes: readonly NormalOutcome[],
  ends: readonly (readonly EndDraft[])[],
): void {
  outcomes.forEach(({ name, domain, range }, field) => {
    const value = (outcome as Readonly<Record<string, unknown>>)[name];
    const both = value as { readonly atLeast: unknown; readonly atMost: unknown };
    const shown = range ? [both.atLeast, both.atMost] : [value];
    (ends[field] as readonly EndDraft[]).forEach((end, place) => {
      end.codes[row] = codeOfShown(shown[place], domain);
    });
  });
}

function countStatuses(rule: Int32Array): StatusCounts {
  const counts = [0, 0, 0, 0, 0];
  for (let row = 0; row < rule.length; row += 1) {
    const status = Math.max(0, -(rule[row] as number));
    counts[status] = (counts[status] as number) + 1;
  }
  const [decided, gap, conflict, invalid, open] = counts as [number, number, number, number, number];
  return { decided, gap, conflict, invalid, open };
}
