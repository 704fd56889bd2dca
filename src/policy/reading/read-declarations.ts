/**
 * The declared nouns of a document: sources, parameters, facts and outcome fields, each by its name.
 */
import type { Limits } from "../document/limits.ts";
import { PARAMETER, type Parameter } from "../document/parameter.ts";
import { SOURCE } from "../document/source.ts";
import { type Domain, encodeNumber } from "../normal/domain.ts";
import type { NamedSource } from "../normal/normal-policy.ts";
import { checkName } from "./check-name.ts";
import { entriesOf } from "./entries-of.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { constantProblem } from "./messages/constants.ts";
import { nameProblem } from "./messages/names.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readDerive } from "./read-derive.ts";
import { type Declared, readDomain, readMoneyLiteral } from "./read-domain.ts";
import { readFacts } from "./read-facts.ts";
import { readMoment } from "./read-moment.ts";
import { readOutcomes } from "./read-outcomes.ts";
import { readShape } from "./read-shape.ts";
import type { Reading, ReadParameter } from "./reading.ts";

type Entries = Readonly<Record<string, unknown>>;

/** Reads the four sections of declarations. What rules, texts and cases say is read against the result. */
export function readDeclarations(
  document: Entries,
  limits: Limits,
  report: IssueList,
  notes: IssueList,
): Reading {
  const broken = spoiltNames(report);
  const sources = readSources(document.sources, report, broken);
  const parameters = readParameters(document.parameters, limits, report, broken);
  for (const [name, { declaration }] of parameters) {
    const { source } = declaration;
    if (source === undefined || sources.has(source) || broken.has(`source ${source}`)) continue;
    report.add(["parameters", name, "source"], nameProblem.unknownSource(source, sources.keys()));
  }
  const { facts, places, given } = readFacts(document.facts, limits, report, broken);
  const outcomes = readOutcomes(document.outcome, limits, { report, parameters, broken });
  for (const name of parameters.keys()) {
    if (facts.has(name)) report.add(["parameters", name], shapeProblem.duplicateName(name));
  }
  for (const name of outcomes.keys()) {
    if (facts.has(name) || parameters.has(name))
      report.add(["outcome", name], shapeProblem.duplicateName(name));
  }
  const names = [...facts.keys()];
  const read = { limits, report, notes, facts, names, places, given, parameters, outcomes, sources, broken };
  return readDerive(document.derive, read);
}

/** What is declared and left nothing to read, or not enough. */
function spoiltNames(report: IssueList): Set<string> {
  const outcomes = report.spoiltIn("outcome");
  return new Set([
    ...report.spoiltIn("sources").map((id) => `source ${id}`),
    ...report.spoiltIn("parameters"),
    ...report.spoiltIn("facts"),
    ...report.spoiltIn("derive"),
    ...outcomes.flatMap((name) => [`outcome ${name}`, name]),
  ]);
}

function readSources(section: unknown, report: IssueList, broken: Set<string>): Reading["sources"] {
  const sources = new Map<string, NamedSource>();
  for (const [id, value] of entriesOf(section, "sources", report)) {
    const source = readShape(SOURCE, value, ["sources", id], report);
    if (source === undefined) broken.add(`source ${id}`);
    else sources.set(id, Object.freeze({ id, ...source }));
  }
  return sources;
}

function readParameters(
  section: unknown,
  limits: Limits,
  report: IssueList,
  broken: Set<string>,
): Reading["parameters"] {
  const parameters = new Map<string, ReadParameter>();
  for (const [name, value] of entriesOf(section, "parameters", report)) {
    const path = ["parameters", name];
    checkName(name, "a parameter", path, report);
    const declaration = readShape(PARAMETER, value, path, report);
    const domain = declaration && readDomain(declaration as Declared, path, limits, report);
    const code = domain && parameterCode(name, declaration, domain, [...path, "value"], report);
    if (declaration === undefined || domain === undefined || code === undefined) broken.add(name);
    else parameters.set(name, { declaration, domain, code });
  }
  return parameters;
}

function parameterCode(
  name: string,
  declaration: Parameter,
  domain: Domain,
  path: Path,
  report: IssueList,
): number | undefined {
  const code = codeOf(name, declaration, domain, path, report);
  if (code === undefined) return undefined;
  if (code >= domain.least && code <= domain.greatest) return code;
  const { min, max } = declaration as { readonly min?: unknown; readonly max?: unknown };
  return report.add(path, constantProblem.outsideDomain(declaration.value, name, min ?? "any", max ?? "any"));
}

function codeOf(
  name: string,
  declaration: Parameter,
  domain: Domain,
  path: Path,
  report: IssueList,
): number | undefined {
  switch (declaration.type) {
    case "boolean":
      return Number(declaration.value);
    case "enum": {
      const code = domain.codes.get(declaration.value);
      return code ?? report.add(path, constantProblem.unknownValue(declaration.value, name, domain.values));
    }
    case "money":
      if (declaration.value === 0) return 0;
      return readMoneyLiteral(declaration.value, declaration.currency, path, report);
    case "date":
    case "instant":
      return readMoment(declaration.type, declaration.value, path, report);
    default: {
      const code = encodeNumber(declaration.value, domain.scale);
      return (
        code ??
        report.add(path, shapeProblem.shape(`\`${declaration.value}\` has too many decimals`, "write fewer"))
      );
    }
  }
}
