import { inBackticks } from "./in-backticks.ts";
import type { Issue } from "./issue.ts";

/**
 * An issue as a person reads it: the place, the message, and the help after a dash.
 *
 * @example
 * ```ts
 * import { issueText } from "evenhand";
 *
 * issueText({
 *   code: "unknown-fact",
 *   path: ["rules", 0, "when", "delai"],
 *   message: "`delai` is not a fact of this policy",
 *   help: "did you mean `delay`?",
 *   line: 12,
 *   column: 7,
 * }); //=> "12:7 rules[0].when.delai: `delai` is not a fact of this policy - did you mean `delay`?"
 * ```
 */
export function issueText(issue: Issue): string {
  const place = [position(issue), route(issue.path)].filter((part) => part !== "").join(" ");
  const help = issue.help === "" ? "" : ` - ${issue.help}`;
  return `${place === "" ? "" : `${place}: `}${issue.message}${help}`;
}

function position({ line, column }: Issue): string {
  if (line === undefined) return "";
  return column === undefined ? String(line) : `${line}:${column}`;
}

function route(path: Issue["path"]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[\w$-]+$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${inBackticks(step)}]`;
  }
  return text;
}
