/**
 * What a policy of this purpose may not read, and names that sound as if they should say what they are about.
 */
import { FORBIDDEN_ABOUT, type Purpose } from "../document/about.ts";
import { PERMIT } from "../document/policy-document.ts";
import { listOf } from "../document/shape.ts";
import { problem } from "./messages.ts";
import { readShape } from "./read-shape.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";

/** Words in a name that stand for the customer's worth, tone or marks, or for our own targets. */
const TELLING: ReadonlySet<string> = new Set([
  "tier",
  "ltv",
  "vip",
  "spend",
  "sentiment",
  "csat",
  "nps",
  "aht",
]);

/** Checks every fact's `about` against the purpose and its permits. */
export function readPurpose(purpose: Purpose | undefined, permits: unknown, reading: Reading): void {
  const { facts, sources, report, notes } = reading;
  const read = permits === undefined ? [] : readShape(listOf(PERMIT), permits, ["permits"], report);
  read?.forEach((permit, index) => {
    readText(permit.because, ["permits", index, "because"], reading);
    if (sources.has(permit.source)) return;
    report.add(["permits", index, "source"], problem.unknownSource(permit.source, sources.keys()));
  });
  for (const { name, fact } of facts.values()) {
    if (fact.about === undefined) {
      if (wordsOf(name).some((word) => TELLING.has(word)))
        notes.add(["facts", name], problem.suspiciousName(name));
      continue;
    }
    if (purpose === undefined || read === undefined) continue;
    const forbidden: readonly string[] = FORBIDDEN_ABOUT[purpose];
    if (!forbidden.includes(fact.about) || read.some((permit) => permit.about === fact.about)) continue;
    report.add(["facts", name, "about"], problem.forbiddenAbout(name, fact.about, purpose));
  }
}

function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])|(?<=[a-z])(?=\d)/).map((word) => word.toLowerCase());
}
