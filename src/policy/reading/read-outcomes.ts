/**
 * The declared outcome fields, each with the type of its values, its rounding, and how the values of all rules that
 * fire are put together where the policy collects.
 */
import { currencyExponent, isCurrency } from "../../money/index.ts";
import type { Limits } from "../document/limits.ts";
import { type Outcome, outcomeShape } from "../document/outcome.ts";
import { anything } from "../document/shape.ts";
import { enumDomain, type ValueType } from "../normal/domain.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import { checkName } from "./check-name.ts";
import { entriesOf } from "./entries-of.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { declarationProblem } from "./messages/declarations.ts";
import { outcomeProblem } from "./messages/outcomes.ts";
import { shapeProblem } from "./messages/shape.ts";
import { type ConstantReading, readConstant } from "./read-constant.ts";
import { type Declared, readDomain } from "./read-domain.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";

// A step gets its own, better messages.
const OUTCOME_SHELL = outcomeShape(anything, anything);

/** What is known by then; the fields that cannot be read are added to what is broken. */
interface BeforeOutcomes extends ConstantReading {
  readonly broken: Set<string>;
}

/** Reads the section `outcome`; the names of fields that could not be read are added to `broken`. */
export function readOutcomes(section: unknown, limits: Limits, reading: BeforeOutcomes): Reading["outcomes"] {
  const { report, broken } = reading;
  const outcomes = new Map<string, NormalOutcome>();
  const entries = entriesOf(section, "outcome", report);
  if (section === undefined || (entries.length === 0 && typeof section === "object")) {
    report.add(["outcome"], shapeProblem.emptyList("the list of outcome fields"));
  }
  for (const [name, value] of entries) {
    const path = ["outcome", name];
    checkName(name, "an outcome field", path, report);
    const outcome = readShape(OUTCOME_SHELL, value, path, report);
    const domain = outcome && readValueType(outcome, path, limits, report);
    if (outcome === undefined || domain === undefined) broken.add(`outcome ${name}`).add(name);
    else outcomes.set(name, normalOutcome(name, outcome, domain, reading));
  }
  return outcomes;
}

function normalOutcome(
  name: string,
  outcome: Outcome,
  domain: ValueType,
  reading: ConstantReading,
): NormalOutcome {
  const largestStep = readStep(name, outcome, domain, reading);
  const amount = outcome as { readonly round?: NormalOutcome["round"]; readonly range?: boolean };
  return {
    name,
    outcome,
    domain,
    round: amount.round ?? "half-up",
    range: amount.range ?? false,
    ...(outcome.collect === undefined ? {} : { collect: outcome.collect }),
    ...(largestStep === undefined ? {} : { largestStep }),
  };
}

/** The code of the largest step; one that cannot be read leaves the field as it is. */
function readStep(
  name: string,
  outcome: Outcome,
  domain: ValueType,
  reading: ConstantReading,
): number | undefined {
  const { collect, largestStep } = outcome as { readonly collect?: string; readonly largestStep?: unknown };
  if (largestStep === undefined) return undefined;
  const path = ["outcome", name, "largestStep"];
  if (collect === "list" || collect === "count")
    return reading.report.add(path, outcomeProblem.noSteps(collect));
  const code = readConstant(largestStep, name, domain, path, reading);
  return code !== undefined && code < 0 ? reading.report.add(path, outcomeProblem.negativeStep()) : code;
}

function readValueType(
  outcome: Outcome,
  path: Path,
  limits: Limits,
  report: IssueList,
): ValueType | undefined {
  if (outcome.type !== "money") return readDomain(outcome as Declared, path, limits, report);
  const { currency } = outcome;
  if (!isCurrency(currency))
    return report.add([...path, "currency"], declarationProblem.badCurrency(currency));
  return { ...enumDomain([]), type: "money", scale: currencyExponent(currency) ?? 0, currency };
}
