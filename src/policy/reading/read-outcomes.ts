/**
 * The declared outcome fields, each with the type of its values, its rounding, and how the values of all rules that
 * fire are put together where the policy collects.
 */
import { currencyExponent, isCurrency } from "../../money/index.ts";
import type { Limits } from "../document/limits.ts";
import { OUTCOME, type Outcome } from "../document/outcome.ts";
import { enumDomain, type ValueType } from "../normal/domain.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import { checkName } from "./check-name.ts";
import { entriesOf } from "./entries-of.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { problem } from "./messages.ts";
import { type Declared, readDomain } from "./read-domain.ts";
import { readShape } from "./read-shape.ts";
import type { Reading } from "./reading.ts";

/** Reads the section `outcome`; the names of fields that could not be read are added to `broken`. */
export function readOutcomes(
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
    else outcomes.set(name, normalOutcome(name, outcome, domain));
  }
  return outcomes;
}

function normalOutcome(name: string, outcome: Outcome, domain: ValueType): NormalOutcome {
  const amount = outcome as { readonly round?: NormalOutcome["round"]; readonly range?: boolean };
  return {
    name,
    outcome,
    domain,
    round: amount.round ?? "half-up",
    range: amount.range ?? false,
    ...(outcome.collect === undefined ? {} : { collect: outcome.collect }),
  };
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
