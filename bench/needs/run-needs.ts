import { type Line, lineOf } from "../line.ts";
import { runBundled } from "../run-bundled.ts";
import type { Measured } from "./main.ts";

/** The lines of assessments. */
export async function needsLines(): Promise<readonly Line[]> {
  const measured = (await runBundled("needs")) as readonly Measured[];
  return measured.map(({ bench, value, unit, goal }) => lineOf(bench, value, unit, goal));
}
