/**
 * The declared nouns of a document: sources, parameters, facts and outcome fields, each by its name.
 */
import { currencyExponent, isCurrency } from "../../money/index.ts";
import { FACT, type Fact } from "../document/fact.ts";
import type { Limits } from "../document/limits.ts";
import { OUTCOME, type Outcome } from "../document/outcome.ts";
import { PARAMETER, type Parameter } from "../document/parameter.ts";
import { SOURCE } from "../document/source.ts";
import { type Domain, encodeNumber, enumDomain, type ValueType, withAbsent } from "../normal/domain.ts";
import type { NamedSource, NormalOutcome } from "../normal/normal-policy.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { problem } from "./messages.ts";
import { type Declared, readDomain, readMoneyLiteral } from "./read-domain.ts";
import { readShape } from "./read-shape.ts";
import type { ReadFact, Reading, ReadParameter } from "./reading.ts";

const RESERVED: readonly string[] = ["any", "all", "not"];

type Entries = Readonly<Record<string, unknown>>;

/** The entries of a section that is an object; none, with the reason in the report, where it is not. */
function entriesOf(section: unknown, path: Path, report: IssueList): readonly (readonly [string, unknown])[] {
  if (section === undefined) return [];
  if (typeof section === "object" && section !== null && !Array.isArray(section))
    return Object.entries(section);
  return (
    report.add(
      path,
      problem.shape(`\`${path.join(".")}\` is not an object`, "write { name: declaration }"),
    ) ?? []
  );
}

function checkName(name: string, what: string, path: Path, report: IssueList): void {
  const good = /^[a-z][A-Za-z0-9]*$/.test(name) && !RESERVED.includes(name);
  if (!good) report.add(path, problem.badName(name, what));
}

/** Reads the four sections of declarations. What rules, texts and cases say is read against the result. */
export function readDeclarations(
  document: Entries,
  limits: Limits,
  report: IssueList,
  notes: IssueList,
): Reading {
  const broken = new Set<string>();
  const sources = readSources(document.sources, report, broken);
  const parameters = readParameters(document.parameters, limits, report, broken);
  for (const [name, { declaration }] of parameters) {
    if (declaration.source === undefined || sources.has(declaration.source)) continue;
    report.add(["parameters", name, "source"], problem.unknownSource(declaration.source, sources.keys()));
  }
  const facts = readFacts(document.facts, limits, report, broken);
  const outcomes = readOutcomes(document.outcome, limits, report, broken);
  for (const name of parameters.keys()) {
    if (facts.has(name)) report.add(["parameters", name], problem.duplicateName(name));
  }
  for (const name of outcomes.keys()) {
    if (facts.has(name) || parameters.has(name)) report.add(["outcome", name], problem.duplicateName(name));
  }
  const domains = [...facts.values()].map((fact) => fact.domain);
  return { limits, report, notes, facts, domains, parameters, outcomes, sources, broken };
}

function readSources(section: unknown, report: IssueList, broken: Set<string>): Reading["sources"] {
  const sources = new Map<string, NamedSource>();
  for (const [id, value] of entriesOf(section, ["sources"], report)) {
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
  for (const [name, value] of entriesOf(section, ["parameters"], report)) {
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
  const code = codeOf(declaration, domain, path, report);
  if (code === undefined) return undefined;
  if (code >= domain.least && code <= domain.greatest) return code;
  const { min, max } = declaration as { readonly min?: unknown; readonly max?: unknown };
  return report.add(path, problem.outsideDomain(declaration.value, name, min ?? "any", max ?? "any"));
}

function codeOf(declaration: Parameter, domain: Domain, path: Path, report: IssueList): number | undefined {
  switch (declaration.type) {
    case "boolean":
      return Number(declaration.value);
    case "enum": {
      const code = domain.codes.get(declaration.value);
      return code ?? report.add(path, problem.unknownValue(declaration.value, "value", domain.values));
    }
    case "money":
      if (declaration.value === 0) return 0;
      return readMoneyLiteral(declaration.value, declaration.currency, path, report);
    default: {
      const code = encodeNumber(declaration.value, domain.scale);
      return (
        code ??
        report.add(path, problem.shape(`\`${declaration.value}\` has too many decimals`, "write fewer"))
      );
    }
  }
}

function readFacts(
  section: unknown,
  limits: Limits,
  report: IssueList,
  broken: Set<string>,
): Reading["facts"] {
  const facts = new Map<string, ReadFact>();
  if (section === undefined)
    report.add(["facts"], problem.shape("this is missing", "declare the facts, or {}"));
  const entries = entriesOf(section, ["facts"], report);
  if (entries.length > limits.facts) {
    report.add(["facts"], problem.limit("facts", limits.facts, `${entries.length} facts`));
    for (const [name] of entries) broken.add(name);
    return facts;
  }
  for (const [name, value] of entries) {
    const path = ["facts", name];
    checkName(name, "a fact", path, report);
    const fact = readShape(FACT, value, path, report);
    const domain = fact && readDomain(fact as Declared, path, limits, report);
    if (domain === undefined) broken.add(name);
    else {
      const whole = fact?.optional === true ? withAbsent(domain) : domain;
      facts.set(name, { index: facts.size, name, fact: fact as Fact, domain: whole });
    }
  }
  return facts;
}

function readOutcomes(
  section: unknown,
  limits: Limits,
  report: IssueList,
  broken: Set<string>,
): Reading["outcomes"] {
  const outcomes = new Map<string, NormalOutcome>();
  const entries = entriesOf(section, ["outcome"], report);
  if (section === undefined || (entries.length === 0 && typeof section === "object")) {
    report.add(["outcome"], problem.emptyList("the list of outcome fields"));
  }
  for (const [name, value] of entries) {
    const path = ["outcome", name];
    checkName(name, "an outcome field", path, report);
    const outcome = readShape(OUTCOME, value, path, report);
    const domain = outcome && readValueType(outcome, path, limits, report);
    if (outcome === undefined || domain === undefined) broken.add(`outcome ${name}`).add(name);
    else {
      const amount = outcome as { readonly round?: NormalOutcome["round"]; readonly range?: boolean };
      outcomes.set(name, {
        name,
        outcome,
        domain,
        round: amount.round ?? "half-up",
        range: amount.range ?? false,
      });
    }
  }
  return outcomes;
}

function readValueType(
  outcome: Outcome,
  path: Path,
  limits: Limits,
  report: IssueList,
): ValueType | undefined {
  if (outcome.type !== "money") return readDomain(outcome as Declared, path, limits, report);
  const { currency } = outcome;
  if (!isCurrency(currency)) return report.add([...path, "currency"], problem.badCurrency(currency));
  return { ...enumDomain([]), type: "money", scale: currencyExponent(currency) ?? 0, currency };
}
