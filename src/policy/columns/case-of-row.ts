/**
 * One row of columns, as a case for `decide`: whoever asks why a row came out as it did asks there.
 */
import { type EncodedColumns, TABLES } from "./encoded-columns.ts";

/**
 * The facts of a row by name, those left out that are not known. Derived facts that came in as columns are not among
 * them, for no case may give them.
 *
 * @example
 * ```ts
 * import { caseOfRow, decide, encodeColumns } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const encoded = encodeColumns(delayRepay15, { delay: Int16Array.of(130), ticket: [null], fare: [2000] });
 * caseOfRow(encoded, 0); //=> { delay: 130, fare: 2000 }
 * decide(delayRepay15, caseOfRow(encoded, 0)).status; //=> "open"
 * ```
 */
export function caseOfRow(encoded: EncodedColumns, row: number): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const { name, cell, derived } of encoded[TABLES].readers) {
    const value = derived ? undefined : cell(row);
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}
