/**
 * What a name in a guarantee, a case or an acceptance stands for.
 */
import type { NormalOutcome } from "../normal/normal-policy.ts";
import type { Path } from "./issue-list.ts";
import { nameProblem } from "./messages/names.ts";
import type { Reading } from "./reading.ts";

/** The outcome field of that name, or undefined with the reason in the report. */
export function outcomeNamed(
  name: string,
  path: Path,
  { outcomes, broken, report }: Reading,
): NormalOutcome | undefined {
  const outcome = outcomes.get(name);
  if (outcome !== undefined || broken.has(`outcome ${name}`)) return outcome;
  return report.add(path, nameProblem.unknownOutcome(name, outcomes.keys()));
}
