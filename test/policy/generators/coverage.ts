/**
 * What a run has really tried. A form counts as *written* where a policy contains it, and as *used* each time a case
 * was decided by a rule that contains it: a generator that never lets a rule fire would show here.
 */
import type { Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Formula } from "../../../src/policy/document/formula.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Consequence } from "../../../src/policy/document/rule.ts";
import { conditionsOf, walkCondition, walkConsequence } from "./walk.ts";

export interface Coverage {
  written: number;
  used: number;
}
export type CoverageTable = Map<string, Coverage>;

/** Every form that the document language has; the run must meet each of them. */
const FORMS = [
  ..."boolean enum integer decimal money".split(" ").map((type) => `fact ${type}`),
  ..."optional other needs".split(" ").map((note) => `fact ${note}`),
  ..."literal one-of parameter gt gte lt lte not is-absent is-present is-other"
    .split(" ")
    .map((form) => `test ${form}`),
  ..."any all not".split(" ").map((form) => `condition ${form}`),
  ..."literal fact parameter percent share per sum minus min max".split(" ").map((form) => `formula ${form}`),
  ..."half-up half-even up down none".split(" ").map((mode) => `round ${mode}`),
  ..."boolean enum integer decimal money range".split(" ").map((type) => `outcome ${type}`),
  ..."first unique any".split(" ").map((hit) => `hit ${hit}`),
  "assume",
];

export function emptyCoverage(): CoverageTable {
  return new Map(FORMS.map((form) => [form, { written: 0, used: 0 }]));
}

/** Counts what a policy contains. */
export function countWritten(table: CoverageTable, document: PolicyDocument): void {
  for (const form of [
    ...factForms(document, Object.keys(document.facts)),
    ...conditionsOf(document).flatMap(conditionForms),
    ...[...rulesOf(document), document.otherwise].flatMap((rule) =>
      rule ? formulaForms(document, rule.then) : [],
    ),
    ...outcomeForms(document),
  ]) {
    count(table, form, "written");
  }
}

/** What the deciding rule contains, each form once. */
export function formsOfRule(document: PolicyDocument, rule: string): readonly string[] {
  const decisive = rulesOf(document).find(({ id }) => id === rule);
  const then = decisive ? decisive.then : document.otherwise?.then;
  const names: string[] = [];
  if (decisive) walkCondition(decisive.when, (name) => names.push(name));
  const forms = [
    ...factForms(document, names),
    ...(decisive ? conditionForms(decisive.when) : []),
    ...(then ? formulaForms(document, then) : []),
    ...outcomeForms(document),
  ];
  return [...new Set(forms)];
}

export function count(table: CoverageTable, form: string, column: keyof Coverage): void {
  const row = table.get(form);
  if (!row) throw new Error(`the coverage table has no row \`${form}\``);
  row[column] += 1;
}

function factForms(document: PolicyDocument, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const fact = document.facts[name];
    if (!fact) return [];
    const notes = (["optional", "other", "needs"] as const).filter((note) => note in fact);
    return [fact.type, ...notes].map((form) => `fact ${form}`);
  });
}

function conditionForms(condition: Condition): string[] {
  const forms: string[] = [];
  walkCondition(
    condition,
    (_, test) => forms.push(...testForms(test)),
    (name) => forms.push(`condition ${name}`),
  );
  return forms;
}

function testForms(test: Test): string[] {
  if (typeof test !== "object") return ["test literal"];
  if (Array.isArray(test))
    return ["test one-of", ...(test.some((item) => typeof item === "object") ? ["test parameter"] : [])];
  if ("is" in test) return [`test is-${test.is}`];
  const parameters = Object.values(test).filter((bound) => typeof bound === "object" && "parameter" in bound);
  return [...Object.keys(test).map((form) => `test ${form}`), ...parameters.map(() => "test parameter")];
}

function formulaForms(document: PolicyDocument, then: Consequence): string[] {
  const forms: string[] = [];
  walkConsequence(then, (formula: Formula) => {
    if (typeof formula === "string") forms.push(Object.hasOwn(document.facts, formula) ? "fact" : "literal");
    else if (typeof formula !== "object") forms.push("literal");
    else forms.push(...Object.keys(formula).filter((key) => key !== "of" && key !== "amount"));
  });
  return forms.map((form) => `formula ${form}`);
}

function outcomeForms(document: PolicyDocument): string[] {
  const forms = Object.values(document.outcome).flatMap((outcome) => {
    if (outcome.type === "boolean" || outcome.type === "enum") return [`outcome ${outcome.type}`];
    return [
      `outcome ${outcome.type}`,
      `round ${outcome.round ?? "none"}`,
      ...(outcome.range ? ["outcome range"] : []),
    ];
  });
  return [...forms, `hit ${document.hit ?? "first"}`, ...(document.assume ? ["assume"] : [])];
}

/** The table as text, one form a line. */
export function coverageText(table: CoverageTable): string {
  const lines = [...table].map(
    ([form, { written, used }]) =>
      `${form.padEnd(18)}${String(written).padStart(9)}${String(used).padStart(9)}`,
  );
  return [`${"form".padEnd(18)}${"written".padStart(9)}${"used".padStart(9)}`, ...lines].join("\n");
}
