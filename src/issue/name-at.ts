import { inBackticks } from "./in-backticks.ts";
import type { Issue } from "./issue.ts";

/** What stands at the end of the path; of a list which item it is. */
export function nameAt(path: Issue["path"]): string {
  const last = path.at(-1);
  if (last === undefined) return "the value";
  if (typeof last === "string") return inBackticks(last);
  return path.length === 1 ? `item ${last}` : `item ${last} of ${nameAt(path.slice(0, -1))}`;
}
