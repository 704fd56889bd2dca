import { type Line, lineOf } from "../line.ts";
import { runBundled } from "../run-bundled.ts";
import type { Measured } from "./sessions.ts";

/** The lines of assessments: how quick they are, how much is asked, and a form in two libraries. */
export async function needsLines(): Promise<readonly Line[]> {
  const measured: Measured[] = [];
  // One after the other: what is measured by the clock has the machine to itself.
  for (const part of ["needs/large", "needs/settled", "needs/form", "needs/asking"])
    measured.push(...((await runBundled(part)) as readonly Measured[]));
  return measured.map(({ bench, value, unit, goal }) => lineOf(bench, value, unit, goal));
}
