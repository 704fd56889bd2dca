/**
 * Needs as they arrive from outside. Two mistakes are common enough to be told in their own words: a record that
 * nobody agreed to, and a diagnosis where the need belongs.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { compareInstants, Instant } from "../service/index.ts";
import { problem } from "./messages.ts";
import { NeedRecord } from "./need-record.ts";

/** The most needs of one customer. */
const MOST = 200;

/** What can be known of a need, whatever else is wrong with it. */
const KNOWN = z.object({
  id: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(200))), undefined),
  recorded: z.catch(z.optional(Instant), undefined),
  review: z.catch(z.optional(Instant), undefined),
  expires: z.catch(z.optional(Instant), undefined),
});

/**
 * Reads the needs of a customer: copies of all of them, in the order of their ids, or every issue at once.
 *
 * Codes: `need-without-consent`, `duplicate-id`, `review-not-after`, `expiry-not-after`, and those of `readAs`.
 */
export function readNeeds(value: unknown, path: Issue["path"]): Result<readonly NeedRecord[]> {
  const name = String(path.at(-1));
  let given: readonly unknown[];
  try {
    if (!Array.isArray(value)) return { ok: false, issues: [{ ...problem.notAList(name, value), path }] };
    if (value.length > MOST)
      return { ok: false, issues: [{ ...problem.tooMany(name, value.length, MOST), path }] };
    given = Array.from(value as readonly unknown[]);
  } catch {
    return { ok: false, issues: [{ ...problem.unreadable(name), path }] };
  }
  const issues: Issue[] = [];
  const needs: NeedRecord[] = [];
  const ids = new Set<string>();
  given.forEach((item, index) => {
    const at = [...path, index];
    const read = readAs(NeedRecord, item, at);
    if (read.ok) needs.push(read.value);
    else issues.push(...inOwnWords(read.issues, item, at));
    const known = readAs(KNOWN, item);
    if (!known.ok) return;
    const { id, recorded } = known.value;
    if (id !== undefined && ids.has(id)) issues.push({ ...problem.twice(id), path: [...at, "id"] });
    if (id !== undefined) ids.add(id);
    for (const [field, code] of [
      ["review", "review-not-after"],
      ["expires", "expiry-not-after"],
    ] as const) {
      const end = known.value[field];
      if (end !== undefined && recorded !== undefined && compareInstants(end, recorded) <= 0)
        issues.push({ ...problem.notAfter(field, "recorded", code), path: [...at, field] });
    }
  });
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: needs.sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

function inOwnWords(issues: readonly Issue[], given: unknown, at: Issue["path"]): readonly Issue[] {
  const place = (issue: Issue) => issue.path.slice(at.length).join(".");
  const known = readAs(KNOWN, given);
  const id = known.ok ? known.value.id : undefined;
  return issues.map((issue) => {
    if (place(issue) === "consent" || place(issue) === "consent.record")
      return { ...problem.noConsent(id), path: issue.path };
    const key = issue.path.at(-1);
    if (issue.code === "unknown-key" && issue.path.length === at.length + 1)
      return { ...problem.notANeed(String(key)), path: issue.path };
    return issue;
  });
}
