/**
 * The same customer then and now: the assessment carried to today's policy, with what our records say, and what was needed
 * by what was known then.
 */
import type { Issue, Result } from "../../issue/index.ts";
import type { Contact } from "../../service/index.ts";
import { answer } from "../answer.ts";
import { assess } from "../assess.ts";
import type { Assessment } from "../assessment.ts";
import type { NeedRange } from "../needs-ground.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { readAssessment } from "../reading/read-assessment.ts";
import { renewAssessment } from "../renew-assessment.ts";
import type { UnkeptAnswer } from "../renewed-assessment.ts";

/** An assessment under today's policy, and the answers that mean something else now. */
export interface Told {
  readonly session: Assessment;
  readonly changed: readonly UnkeptAnswer[];
}

/** The assessment under today's policy, whichever of the two it was made under; its issues at a path. */
export function underToday(
  policy: NeedsPolicy,
  before: NeedsPolicy | undefined,
  session: Assessment,
  path: Issue["path"] = [],
): Result<Told> {
  if (before !== undefined && readAssessment(before, session).ok)
    return renewAssessment(policy, session, { before });
  const read = readAssessment(policy, session);
  if (read.ok) return { ok: true, value: { session: read.value, changed: [] } };
  return { ok: false, issues: read.issues.map((found) => ({ ...found, path: [...path, ...found.path] })) };
}

/** The assessment with what our records say, in place of what was said; at the time at which it is asked. */
export function observe(
  policy: NeedsPolicy,
  told: Assessment,
  observed: { readonly [question: string]: unknown },
  contact: Contact | undefined,
): Result<Assessment> {
  let known = contact === undefined ? told : { ...told, contact };
  const issues: Issue[] = [];
  for (const [question, value] of Object.entries(observed)) {
    const next = answer(policy, known, question, { value, from: "observed" });
    if (next.ok) known = next.value;
    else issues.push(...next.issues.map((found) => ({ ...found, path: ["observed", ...found.path] })));
  }
  return issues.length === 0 ? { ok: true, value: known } : { ok: false, issues };
}

/** How much was needed by what was known then; undefined where nobody can say. */
export function neededThen(
  policy: NeedsPolicy,
  before: NeedsPolicy | undefined,
  session: Assessment,
): { readonly [dimension: string]: NeedRange } | undefined {
  const then = before !== undefined && readAssessment(before, session).ok ? before : policy;
  const result = assess(then, session);
  return "needs" in result ? result.needs : undefined;
}
