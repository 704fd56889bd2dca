/**
 * Whether a value can be the answer to a question. The kernel knows: it is asked with nothing else known.
 */
import type { Issue } from "../../issue/index.ts";
import { decide, type Policy } from "../../policy/index.ts";
import type { Question } from "../needs-policy.ts";

/** What is wrong with a value as the answer to a question, known or vague, at `path`; an empty list where it fits. */
export function valueIssues(
  policies: readonly Policy[],
  { name, requirements }: Question,
  value: unknown,
  path: Issue["path"],
): readonly Issue[] {
  for (const place of requirements) {
    // Verified, so that a fact which needs a record is looked at; no steps, since only the value is asked about.
    const given = { [name]: { value, from: "verified" } };
    const decision = decide(policies[place] as Policy, given, { steps: 0 });
    if (decision.status === "invalid")
      return decision.issues.map((found) => ({ ...found, path: [...path, ...found.path.slice(2)] }));
  }
  return [];
}

/** True where only a part of the value is known: one of several, bounds, some of a set, a list that may be longer. */
export function isVague(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Object.hasOwn(value, "items")) return (value as { readonly complete?: unknown }).complete !== true;
  return ["oneOf", "gt", "gte", "lt", "lte", "has", "hasNone"].some((key) => Object.hasOwn(value, key));
}

/** A copy of a value that was found to fit: plain data by then. */
export function copyOf<Value>(value: Value): Value {
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;
}
