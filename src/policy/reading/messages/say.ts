/**
 * What the policy room says about a document that it refuses. Lower case, no full stop, the author's own words in
 * backticks, what to do about it apart.
 */
import type { Problem } from "../issue-list.ts";

/** A problem: what is wrong, and what to do about it. */
export function say(code: string, message: string, help: string): Problem {
  return { code, message, help };
}
