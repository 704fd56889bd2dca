/**
 * What a run has really tried. A form counts as *written* where a policy contains it, and as *used* each time a case
 * was decided by a rule that contains it: a generator that never lets a rule fire would show here.
 */
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { formsOfDocument, formsOfRules } from "./forms-of.ts";
import type { PartialCase } from "./partial-case.ts";
import { formsOfPartialCase } from "./partial-forms.ts";

export interface Coverage {
  written: number;
  used: number;
}
export type CoverageTable = Map<string, Coverage>;

const rows = (kind: string, names: string) => names.split(" ").map((name) => `${kind} ${name}`);

/** Every form that the document language has; the run must meet each of them. */
const FORMS = [
  ...rows("fact", "boolean enum integer decimal money date instant set list optional other ordered needs"),
  ...rows("field", "boolean enum integer decimal money date instant optional ordered"),
  ...rows("test", "literal one-of parameter gt gte lt lte not is-absent is-present is-other"),
  ...rows("test", "has hasAll hasNone ordered date instant derived"),
  ...rows("condition", "any all not"),
  ...rows("derive", "minutes days plus minus times min max some every none count sum min-of max-of"),
  ...rows("derive", "where derived parameter literal"),
  ...rows("formula", "literal fact derived parameter percent share per sum minus min max"),
  ...rows("round", "half-up half-even up down none"),
  ...rows("outcome", "boolean enum integer decimal money range"),
  ...rows("hit", "first unique any collect priority"),
  ...rows("collect", "list sum min max count left-out"),
  "layers",
  "assume",
  ...rows("partial", "missing-list incomplete-list missing-field vague-field vague-set vague-order"),
  ...rows("partial", "vague-date vague-instant vague-number one-of"),
];

export function emptyCoverage(): CoverageTable {
  return new Map(FORMS.map((form) => [form, { written: 0, used: 0 }]));
}

/** Counts what a policy contains. */
export function countWritten(table: CoverageTable, document: PolicyDocument): void {
  for (const form of formsOfDocument(document)) count(table, form, "written");
}

/** Counts what the deciding rules contain, each form once. */
export function countUsed(table: CoverageTable, document: PolicyDocument, rules: readonly string[]): void {
  for (const form of new Set(formsOfRules(document, rules))) count(table, form, "used");
}

/** Counts what is left open in a partial case, which is written and used at once. */
export function countPartial(table: CoverageTable, document: PolicyDocument, partial: PartialCase): void {
  for (const form of formsOfPartialCase(document, partial)) {
    count(table, form, "written");
    count(table, form, "used");
  }
}

function count(table: CoverageTable, form: string, column: keyof Coverage): void {
  const row = table.get(form);
  if (!row) throw new Error(`the coverage table has no row \`${form}\``);
  row[column] += 1;
}

/** The table as text, one form a line. */
export function coverageText(table: CoverageTable): string {
  const lines = [...table].map(
    ([form, { written, used }]) =>
      `${form.padEnd(24)}${String(written).padStart(9)}${String(used).padStart(9)}`,
  );
  return [`${"form".padEnd(24)}${"written".padStart(9)}${"used".padStart(9)}`, ...lines].join("\n");
}
