/**
 * The facts of several cases: what they share, and the records that make them different.
 */
import type { Issue } from "../../issue/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { DEFAULT_LIMITS } from "../document/limits.ts";
import { notCases, notPlainCases, notRecords, tooManyCases } from "./record-problems.ts";

/** The records and what stands beside them. */
export interface CaseRecords {
  readonly items: readonly unknown[];
  /** Where the records stand in what was given. */
  readonly path: Issue["path"];
  /** Where all of them come from, where that was said of the list. */
  readonly account: Readonly<Record<string, unknown>> | undefined;
  readonly shared: Readonly<Record<string, unknown>>;
  /** Fields of the list, where the policy declares it, that are no facts themselves. */
  readonly listed: ReadonlySet<string>;
}

/** Reads the cases. Where the policy declares the list, it is among what they share. */
export function readRecords(
  { normal, givenPlaces }: CompiledPolicy,
  facts: unknown,
  list: string,
): CaseRecords | { readonly issue: Issue } {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return { issue: notCases(list) };
  const shared: Record<string, unknown> = Object.create(null);
  try {
    for (const name in facts) shared[name] = (facts as Readonly<Record<string, unknown>>)[name];
    const declared = normal.given[givenPlaces.get(list) ?? -1]?.fields;
    const listed = (declared ?? []).map(({ name }) => name).filter((name) => !givenPlaces.has(name));
    const records = recordsOf(shared[list], [list]);
    if (records === undefined) return { issue: notRecords(shared[list], [list]) };
    const { length } = records.items;
    if (length > DEFAULT_LIMITS.items) {
      return { issue: tooManyCases(length, DEFAULT_LIMITS.items, records.path) };
    }
    if (declared === undefined) delete shared[list];
    return { ...records, shared, listed: new Set(listed) };
  } catch {
    return { issue: notPlainCases() };
  }
}

/** A list as it is, as far as it is known, or either with its origin. */
function recordsOf(
  given: unknown,
  path: Issue["path"],
): Pick<CaseRecords, "items" | "path" | "account"> | undefined {
  if (Array.isArray(given)) return { items: given, path, account: undefined };
  if (typeof given !== "object" || given === null) return undefined;
  const { value, items, ...account } = given as Readonly<Record<string, unknown>>;
  if (Array.isArray(items)) return { items, path: [...path, "items"], account: undefined };
  if (Array.isArray(value)) return { items: value, path: [...path, "value"], account };
  if (typeof value !== "object" || value === null) return undefined;
  const { items: inner } = value as { readonly items?: unknown };
  return Array.isArray(inner) ? { items: inner, path: [...path, "value", "items"], account } : undefined;
}
