/**
 * What a fact, a field, a parameter or an outcome may be called: a text can name each of them in braces, and a
 * condition uses three words for itself.
 */
import type { IssueList, Path } from "./issue-list.ts";
import { shapeProblem } from "./messages/shape.ts";

const RESERVED: readonly string[] = ["any", "all", "not"];

/** Reports a name that is none; `what` says what it should name. */
export function checkName(name: string, what: string, path: Path, report: IssueList): void {
  const good = /^[a-z][A-Za-z0-9]*$/.test(name) && !RESERVED.includes(name);
  if (!good) report.add(path, shapeProblem.badName(name, what));
}
