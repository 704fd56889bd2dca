/**
 * One more part read against the declarations of a policy that was read before. Its rules are not read again: a question
 * to a policy of ten thousand rules costs no more than one to a policy of ten.
 */
import type { Result } from "../../issue/index.ts";
import { DEFAULT_LIMITS, type Limits } from "../document/limits.ts";
import type { Policy } from "../policy.ts";
import { IssueList, type Path } from "./issue-list.ts";
import { plainCopyOf } from "./plain-copy-of.ts";
import { readDeclarations } from "./read-declarations.ts";
import type { Reading } from "./reading.ts";

/** The policy was found sound within limits of its own, which nobody remembers. */
const NO_LIMITS = Object.fromEntries(
  Object.keys(DEFAULT_LIMITS).map((name) => [name, Number.POSITIVE_INFINITY]),
) as unknown as Limits;

/** What `read` makes of a part, which may be anything; issues have their place under `path`. */
export function readAgainst<Part>(
  policy: Policy,
  part: unknown,
  path: Path,
  read: (part: unknown, reading: Reading) => Part | undefined,
): Result<Part> {
  const limits = DEFAULT_LIMITS;
  const report = new IssueList(limits.issues);
  const copied = plainCopyOf(part, limits, report);
  if (copied === undefined) return failed(report, path);
  const silent = new IssueList(0);
  const declarations = readDeclarations({ ...policy.document }, NO_LIMITS, silent, silent);
  const value = read(copied, { ...declarations, limits, report });
  if (value !== undefined && report.count === 0) return { ok: true, value };
  return failed(report, path);
}

function failed(report: IssueList, path: Path): Result<never> {
  return { ok: false, issues: report.all().map((issue) => ({ ...issue, path: [...path, ...issue.path] })) };
}
