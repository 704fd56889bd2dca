/** Measures assessments of a policy as they are made and prints what it found as JSON. */
import { readFileSync } from "node:fs";
import { type Assessment, assess, startAssessment } from "../../../src/needs-assessment/index.ts";
import { leastOf, type Measured, medianOf, read, sessionsOf } from "../sessions.ts";

const broadband = read(JSON.parse(readFileSync("examples/broadband-complete.json", "utf8")));
process.stdout.write(JSON.stringify(settled()));

/**
 * Assessments that are settled, each another one: those of our own making, and read from JSON. Nothing is remembered of a
 * session or of its result, so that it makes no difference that each comes again in the next walk.
 */
function settled(): readonly Measured[] {
  const sessions = sessionsOf(broadband, 400, 16, 5).filter(
    (one) => assess(broadband, one).status === "decided",
  );
  if (sessions.length < 50) throw new Error("too few are settled");
  const stored = sessions.map((one) => JSON.parse(JSON.stringify(one)) as Assessment);
  const own = leastOf(sessions, (one) => assess(broadband, one));
  const empty = medianOf([startAssessment(broadband)], (one) => assess(broadband, one));
  const fromJson = leastOf(stored, (one) => assess(broadband, one));
  return [
    { bench: "needs: assess 16x59, settled", value: 1000 * own, unit: "us", goal: 10 },
    { bench: "needs: assess 16x59, settled, from JSON", value: 1000 * fromJson, unit: "us", goal: null },
    { bench: "needs: assess 16x59, nothing answered", value: empty, unit: "ms", goal: 5 },
  ];
}
