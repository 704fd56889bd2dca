/**
 * The first gate, which nothing that comes in can make throw.
 */
import type { Limits } from "../document/limits.ts";
import { copyPlain } from "./copy-plain.ts";
import type { IssueList } from "./issue-list.ts";
import { plainProblem } from "./messages/plain-data.ts";

/** A frozen copy of anything as far as it is plain data, with all else in the report. */
export function plainCopyOf(value: unknown, limits: Limits, report: IssueList): unknown {
  try {
    return copyPlain(value, limits, report);
  } catch {
    return report.add([], plainProblem.notPlain("an object that throws when it is read"));
  }
}
