/**
 * What a policy of this purpose may not read, and names that sound as if they should say what they are about.
 */
import { FORBIDDEN_ABOUT, type Purpose } from "../document/about.ts";
import type { FactNotes } from "../document/fact.ts";
import { PERMIT } from "../document/policy-document.ts";
import { listOf } from "../document/shape.ts";
import type { Path } from "./issue-list.ts";
import { declarationProblem } from "./messages/declarations.ts";
import { nameProblem } from "./messages/names.ts";
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

interface Said {
  readonly name: string;
  readonly fact: FactNotes;
  readonly path: Path;
}

/** Checks every fact's `about` against the purpose and its permits. */
export function readPurpose(purpose: Purpose | undefined, permits: unknown, reading: Reading): void {
  const { given, sources, broken, report, notes } = reading;
  const read = permits === undefined ? [] : readShape(listOf(PERMIT), permits, ["permits"], report);
  read?.forEach((permit, index) => {
    readText(permit.because, ["permits", index, "because"], reading);
    if (sources.has(permit.source) || broken.has(`source ${permit.source}`)) return;
    report.add(["permits", index, "source"], nameProblem.unknownSource(permit.source, sources.keys()));
  });
  for (const { name, fact, fields } of given) {
    const said: Said[] = [{ name, fact, path: ["facts", name] }];
    for (const field of fields ?? []) said.push({ ...field, path: ["facts", name, "of", field.name] });
    for (const one of said) {
      const { about } = one.fact;
      const telling = wordsOf(one.name).some((word) => TELLING.has(word));
      if (about === undefined && telling) notes.add(one.path, declarationProblem.suspiciousName(one.name));
      if (about === undefined || purpose === undefined || read === undefined) continue;
      const forbidden: readonly string[] = FORBIDDEN_ABOUT[purpose];
      if (!forbidden.includes(about) || read.some((permit) => permit.about === about)) continue;
      report.add([...one.path, "about"], declarationProblem.forbiddenAbout(one.name, about, purpose));
    }
  }
}

function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])|(?<=[a-z])(?=\d)/).map((word) => word.toLowerCase());
}
