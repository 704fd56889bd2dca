import type { Columns } from "../../src/policy/index.ts";
import type { Table, TableCase } from "../tables/table.ts";

/** The cases as columns: numbers in typed arrays, words by their places. */
export function columnsOf(table: Table, cases: readonly TableCase[]): Columns {
  return Object.fromEntries(
    table.facts.map((fact) => {
      const cells = cases.map((facts) => facts[fact.name]);
      if (fact.type === "boolean") return [fact.name, Uint8Array.from(cells, Number)];
      if (fact.type !== "enum") return [fact.name, Int32Array.from(cells as number[])];
      const codes = Uint8Array.from(cells, (cell) => fact.values.indexOf(cell as string));
      return [fact.name, { codes, values: fact.values }];
    }),
  );
}
