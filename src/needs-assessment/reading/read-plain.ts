/**
 * The last gate for values of any form. `readAs` catches what throws while it looks; this, what throws only afterwards.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { issue } from "../messages.ts";

/** What `read` says, or that the value at `path` cannot be read at all. */
export function readPlain<Value>(read: () => Result<Value>, path: Issue["path"] = []): Result<Value> {
  try {
    return read();
  } catch {
    return { ok: false, issues: [issue.notPlainData(path)] };
  }
}
