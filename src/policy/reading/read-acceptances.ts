/**
 * What a document accepts: whether it names what is declared. Whether there is such a finding is found by an analysis.
 */
import { ACCEPTANCE, type Acceptance } from "../document/acceptance.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { nameProblem } from "./messages/names.ts";
import { shapeProblem } from "./messages/shape.ts";
import { outcomeNamed } from "./outcome-named.ts";
import { readShape } from "./read-shape.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";

/** The ids that an acceptance may name. */
export interface KnownIds {
  /** Of rules; undefined where a rule could not be read, and with it perhaps its id. */
  readonly rules: ReadonlySet<string> | undefined;
  readonly guarantees: ReadonlySet<string>;
}

/** Checks every acceptance of the document. */
export function readAcceptances(section: unknown, known: KnownIds, reading: Reading): void {
  const { report } = reading;
  if (section === undefined) return;
  if (!Array.isArray(section)) {
    report.add(["accept"], shapeProblem.shape("`accept` is not a list", "write [ ... ]"));
    return;
  }
  section.forEach((value: unknown, index) => {
    const path = ["accept", index];
    const acceptance = readShape(ACCEPTANCE, value, path, report);
    if (acceptance !== undefined) readNames(acceptance, known, path, reading);
  });
}

function readNames(acceptance: Acceptance, known: KnownIds, path: Path, reading: Reading): void {
  const { report, sources, broken } = reading;
  const { rules, facts, outcome, guarantee, because, source } = acceptance;
  for (const [key, names] of Object.entries({ rules, facts }))
    if (names?.length === 0) report.add([...path, key], shapeProblem.emptyList(`\`${key}\``));
  rules?.forEach((id, index) => {
    if (known.rules?.has(id) === false)
      report.add([...path, "rules", index], nameProblem.unknownRule(id, known.rules));
  });
  facts?.forEach((name, index) => {
    factNamed(name, [...path, "facts", index], reading);
  });
  if (outcome !== undefined) outcomeNamed(outcome, [...path, "outcome"], reading);
  if (guarantee !== undefined && !known.guarantees.has(guarantee))
    report.add([...path, "guarantee"], nameProblem.unknownGuarantee(guarantee, known.guarantees));
  readText(because, [...path, "because"], reading);
  if (source !== undefined && !sources.has(source) && !broken.has(`source ${source}`))
    report.add([...path, "source"], nameProblem.unknownSource(source, sources.keys()));
}
