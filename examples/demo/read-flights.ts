import { readFileSync } from "node:fs";
import { tableFromIPC } from "apache-arrow";

/** Flights by column: how late each arrived in minutes (below 0: early), and how far it went in miles. */
export interface Flights {
  readonly size: number;
  readonly delay: Int16Array;
  readonly miles: Int16Array;
}

/** The flights that the package `vega-datasets` carries. */
export function readFlights(): Flights {
  // By its path: the package has no name for its files that Node could resolve.
  const file = new URL("../../node_modules/vega-datasets/data/flights-200k.arrow", import.meta.url);
  const table = tableFromIPC(readFileSync(file));
  const column = (name: string) => table.getChild(name)?.toArray() as Int16Array;
  return { size: table.numRows, delay: column("delay"), miles: column("distance") };
}
