/**
 * The gate for data from outside: what throws while it is looked at is an issue like any other.
 */
import type { Result } from "../../issue/index.ts";
import { issue } from "../messages.ts";

/** What `read` says, or that the value cannot be read at all. */
export function readPlain<Value>(read: () => Result<Value>): Result<Value> {
  try {
    return read();
  } catch {
    return { ok: false, issues: [issue.notPlainData()] };
  }
}
