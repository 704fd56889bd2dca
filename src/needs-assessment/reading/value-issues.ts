/**
 * Whether a value can be the answer to a question. The kernel knows: it is asked with nothing else known.
 */
import type { Issue } from "../../issue/index.ts";
import { decide, type Policy } from "../../policy/index.ts";
import { compiledOf, readCase } from "../../policy/normal-form.ts";
import type { Question } from "../needs-policy.ts";
import { namedInAssumptions } from "./named-in-assumptions.ts";

// Few answers are given again and again: those that were found to fit are not looked at twice.
const fitting = new WeakMap<readonly Policy[], Map<string, Set<unknown>>>();
/** So many values are remembered for each question, none of them longer than this. */
const MOST_REMEMBERED = 1_000;
const LONGEST = 200;

/** What is wrong with a value as the answer to a question, known or vague, at `path`; an empty list where it fits. */
export function valueIssues(
  policies: readonly Policy[],
  { name, requirements }: Question,
  value: unknown,
  path: Issue["path"],
): readonly Issue[] {
  const remembered = isShort(value) ? fittingOf(policies, name) : undefined;
  if (remembered?.has(value)) return [];
  for (const place of requirements) {
    const found = issuesIn(policies[place] as Policy, name, value);
    if (found.length > 0) return found.map((own) => ({ ...own, path: [...path, ...own.path.slice(2)] }));
  }
  if (remembered !== undefined && remembered.size < MOST_REMEMBERED) remembered.add(value);
  return [];
}

/** A value that is told apart from every other by itself: of numbers, the zero below zero would be taken for zero. */
function isShort(value: unknown): boolean {
  if (typeof value === "string") return value.length <= LONGEST;
  return typeof value === "boolean" || (typeof value === "number" && !Object.is(value, -0));
}

function fittingOf(policies: readonly Policy[], name: string): Set<unknown> {
  const byName = fitting.get(policies) ?? new Map<string, Set<unknown>>();
  fitting.set(policies, byName);
  const values = byName.get(name) ?? new Set();
  byName.set(name, values);
  return values;
}

function issuesIn(policy: Policy, name: string, value: unknown): readonly Issue[] {
  // Verified, so that a fact which needs a record is looked at; no steps, since only the value is asked about.
  const given = { [name]: { value, from: "verified" } };
  if (!namedInAssumptions(policy).has(name)) return readCase(compiledOf(policy), given, {}).issues;
  const decision = decide(policy, given, { steps: 0 });
  return decision.status === "invalid" ? decision.issues : [];
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
