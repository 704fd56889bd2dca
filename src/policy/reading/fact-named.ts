/**
 * What a name in a condition, a formula or a derivation stands for.
 */
import type { Path } from "./issue-list.ts";
import { nameProblem } from "./messages/names.ts";
import type { ReadFact, Reading } from "./reading.ts";

/** The fact (under `where` the field) of that name, or undefined with the reason in the report. */
export function factNamed(name: string, path: Path, reading: Reading): ReadFact | undefined {
  const { facts, names, parameters, broken, report, where } = reading;
  const found = facts.get(name);
  if (found !== undefined || broken.has(name)) return found;
  if (parameters.has(name)) return report.add(path, nameProblem.parameterAsFact(name));
  if (where === undefined) return report.add(path, nameProblem.unknownFact(name, names));
  const outside = where.outside.has(name);
  return report.add(path, nameProblem.unknownField(name, where.list, names, outside));
}
