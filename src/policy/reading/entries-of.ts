/**
 * A section that names what it declares.
 */
import type { IssueList, Section } from "./issue-list.ts";
import { shapeProblem } from "./messages/shape.ts";

/** The entries of a section that is an object; none, with the reason in the report, where it is not. */
export function entriesOf(
  section: unknown,
  name: Section,
  report: IssueList,
): readonly (readonly [string, unknown])[] {
  if (!report.isWhole([name]) && section === undefined) report.silenceNamesOf(name);
  if (section === undefined) return [];
  if (typeof section === "object" && section !== null && !Array.isArray(section))
    return Object.entries(section);
  report.silenceNamesOf(name);
  report.add([name], shapeProblem.shape(`\`${name}\` is not an object`, "write { name: declaration }"));
  return [];
}
