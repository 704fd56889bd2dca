/**
 * A day or a moment as a document writes it.
 */
import { encodeDate, encodeInstant } from "../normal/calendar.ts";
import type { IssueList, Path } from "./issue-list.ts";
import { constantProblem } from "./messages/constants.ts";

/** Its code, or undefined with the reason in the report. */
export function readMoment(
  type: "date" | "instant",
  text: string,
  path: Path,
  report: IssueList,
): number | undefined {
  if (type === "date") return encodeDate(text) ?? report.add(path, constantProblem.notADate(text));
  return encodeInstant(text) ?? report.add(path, constantProblem.notAnInstant(text));
}
