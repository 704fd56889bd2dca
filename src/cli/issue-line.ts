import { type Issue, issueText } from "../issue/index.ts";
import { type Line, styled } from "./terminal/line.ts";

/**
 * An issue as editors and build logs find it: `late-parcel.jsonc:12:7 error unknown-fact path: message - help`. The
 * path is said beside the line too: of a field that is missing no line says the name.
 */
export function issueLine(name: string, kind: "error" | "warning" | "note", issue: Issue): Line {
  const { line, column, ...rest } = issue;
  const place = line === undefined ? name : `${name}:${line}:${column ?? 1}`;
  const mark = styled(kind === "error" ? "red" : "yellow", kind);
  return [styled("bold", place), " ", mark, " ", styled("dim", issue.code), " ", issueText(rest)];
}
