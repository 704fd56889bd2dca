/**
 * The cases that a document carries: whether they name what is declared, and expect something. Whether they come
 * out as expected is found by running them.
 */
import { POLICY_CASE } from "../document/policy-case.ts";
import type {
  GivenFact,
  NormalDerivation,
  NormalFact,
  NormalOutcome,
  NormalRule,
} from "../normal/normal-policy.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { nameProblem } from "./messages/names.ts";
import { ruleProblem } from "./messages/rules.ts";
import { shapeProblem } from "./messages/shape.ts";
import { outcomeNamed } from "./outcome-named.ts";
import { readConstant } from "./read-constant.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";
import { resultType } from "./result-type.ts";

/** Checks every case of the document. */
export function readCases(
  section: unknown,
  rules: readonly NormalRule[],
  complete: boolean,
  reading: Reading,
): void {
  const { report } = reading;
  if (section === undefined) return;
  if (!Array.isArray(section)) {
    report.add(["cases"], shapeProblem.shape("`cases` is not a list", "write [ ... ]"));
    return;
  }
  const ids = new Set([...rules.map((rule) => rule.id), "otherwise"]);
  section.forEach((value: unknown, index) => {
    const path = ["cases", index];
    const policyCase = readShape(POLICY_CASE, value, path, report);
    if (policyCase === undefined) return;
    const { expect, rule, status } = policyCase;
    if (expect === undefined && rule === undefined && status === undefined)
      report.add(path, ruleProblem.emptyCase());
    if (status !== "invalid") {
      for (const name of Object.keys(policyCase.facts)) {
        const place = [...path, "facts", name];
        const known = factNamed(name, place, reading);
        const derivation = known?.kind === "value" ? known.derivation : undefined;
        if (derivation !== undefined)
          report.add(place, ruleProblem.derivedGiven(name, madeOf(derivation, reading)));
      }
    }
    for (const [name, value] of Object.entries(expect ?? {})) {
      const place = [...path, "expect", name];
      const outcome = outcomeNamed(name, place, reading);
      if (outcome !== undefined) readExpectedShape(value, outcome, place, reading);
    }
    // Where a rule could not be read its id is not known either: one mistake, one issue.
    if (rule !== undefined && complete && !ids.has(rule)) {
      report.add([...path, "rule"], nameProblem.unknownRule(rule, ids));
    }
  });
}

/** The declared facts that a derived one is made of, in their order. */
function madeOf(derivation: NormalDerivation, { given, places }: Reading): readonly string[] {
  const names = new Set<string>();
  const open = [derivation];
  const seen = new Set(open);
  for (let made = open.pop(); made !== undefined; made = open.pop()) {
    if ("list" in made) names.add((given[made.list] as GivenFact).name);
    const amounts = made.kind === "linear" ? [made.amount] : "list" in made ? [] : made.of;
    for (const { fact } of amounts.flatMap(({ terms }) => terms)) {
      const { name, derivation: inner } = places[fact] as NormalFact;
      if (inner === undefined) names.add(name);
      else if (!seen.has(inner)) open.push(inner);
      if (inner !== undefined) seen.add(inner);
    }
  }
  return given.map(({ name }) => name).filter((name) => names.has(name));
}

/** Written as in a rule's `then`: a constant of the field, the two ends of a range, or the list that is collected. */
function readExpectedShape(value: unknown, outcome: NormalOutcome, path: Path, reading: Reading): void {
  const { name, range, collect } = outcome;
  const domain = resultType(outcome);
  if (collect === "list") {
    if (!Array.isArray(value))
      reading.report.add(path, shapeProblem.shape(`\`${name}\` is collected in a list`, "write [ ... ]"));
    else
      value.forEach((one, index) => {
        readConstant(one, name, domain, [...path, index], reading);
      });
    return;
  }
  const ends =
    range && typeof value === "object" && value !== null && ("atLeast" in value || "atMost" in value);
  const parts = ends ? Object.entries(value) : [["", value] as const];
  for (const [end, part] of parts)
    readConstant(part, name, domain, end === "" ? path : [...path, end], reading);
}
