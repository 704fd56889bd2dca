/**
 * A section that names what it declares.
 */
import type { IssueList, Path } from "./issue-list.ts";
import { shapeProblem } from "./messages/shape.ts";

/** The entries of a section that is an object; none, with the reason in the report, where it is not. */
export function entriesOf(
  section: unknown,
  path: Path,
  report: IssueList,
): readonly (readonly [string, unknown])[] {
  if (section === undefined) return [];
  if (typeof section === "object" && section !== null && !Array.isArray(section))
    return Object.entries(section);
  return (
    report.add(
      path,
      shapeProblem.shape(`\`${path.join(".")}\` is not an object`, "write { name: declaration }"),
    ) ?? []
  );
}
