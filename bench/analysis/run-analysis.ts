import { type Line, lineOf } from "../line.ts";
import { runBundled } from "../run-bundled.ts";
import type { Measured } from "./main.ts";

/** The lines of the analysis. A run without an answer is never ok, however quick. */
export async function analysisLines(): Promise<readonly Line[]> {
  const measured = (await runBundled("analysis")) as readonly Measured[];
  return measured.map(({ bench, value, unit, goal, answered }) => {
    const line = lineOf(bench, value, unit, goal);
    return { ...line, ok: line.ok && answered };
  });
}
