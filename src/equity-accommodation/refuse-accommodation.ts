import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { compareInstants, Instant } from "../service/index.ts";
import { problem } from "./messages.ts";
import { Refusal, RefusalAlternative } from "./refusal.ts";

/** What can be known of a refusal, whatever else is wrong with it. */
const KNOWN = z.object({
  accommodation: z.catch(z.optional(z.string()), undefined),
  alternative: z.catch(z.optional(RefusalAlternative), undefined),
  decidedAt: z.catch(z.optional(Instant), undefined),
  review: z.catch(z.optional(Instant), undefined),
});

/**
 * Records that a person refuses an accommodation: on a ground, with reasons, something instead and a day of review.
 *
 * Issues, all at once: `refused-by-program`, `refused-by-customer`, `no-alternative`, `same-alternative`,
 * `review-not-after`, and those of `readAs`.
 *
 * @example
 * ```ts
 * import { refuseAccommodation } from "evenhand/equity-accommodation";
 *
 * const refused = refuseAccommodation({
 *   accommodation: "taxi",
 *   ground: "not-practicable",
 *   reasons: "No taxi with a ramp can be had in the town that evening.",
 *   decidedBy: { kind: "person", id: "ann", role: "team-lead" },
 *   decidedAt: "2026-03-02T09:30:00Z",
 *   alternative: { kind: "accommodation", id: "met-at-the-station" },
 *   review: "2026-06-01T00:00:00Z",
 * });
 * refused.ok; //=> true
 * ```
 */
export function refuseAccommodation(refusal: Refusal): Result<Refusal> {
  const read = readAs(Refusal, refusal);
  const issues: Issue[] = read.ok ? [] : [...inOwnWords(read.issues, refusal)];
  const known = readAs(KNOWN, refusal);
  if (known.ok) issues.push(...comparedIssues(known.value));
  return read.ok && issues.length === 0 ? read : { ok: false, issues };
}

function comparedIssues({ accommodation, alternative, decidedAt, review }: z.output<typeof KNOWN>) {
  const issues: Issue[] = [];
  const instead = alternative?.kind === "accommodation" ? alternative.id : undefined;
  if (instead !== undefined && instead === accommodation)
    issues.push({ ...problem.sameAlternative(instead), path: ["alternative", "id"] });
  if (decidedAt !== undefined && review !== undefined && compareInstants(review, decidedAt) <= 0)
    issues.push({ ...problem.notAfter("review", "decidedAt", "review-not-after"), path: ["review"] });
  return issues;
}

/** Who refuses, why, and what there is instead, are the mistakes that matter: they are told in their own words. */
function inOwnWords(issues: readonly Issue[], given: unknown): readonly Issue[] {
  const by = fieldOf(given, "decidedBy");
  const kind = fieldOf(by, "kind");
  return issues.map((issue) => {
    const { path } = issue;
    if (path.join(".") === "decidedBy.kind" && kind === "program")
      return { ...problem.refusedByProgram(fieldOf(by, "id")), path };
    if (path.join(".") === "decidedBy.kind" && kind === "customer")
      return { ...problem.refusedByCustomer(fieldOf(by, "id")), path };
    if (path.join(".") === "reasons" && issue.code !== "too-large") return { ...issue, ...problem.noReasons };
    if (path.join(".") === "alternative") return { ...problem.noAlternative(), path };
    return issue;
  });
}

function fieldOf(value: unknown, field: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  } catch {
    // A field that throws is told by what `readAs` found.
    return undefined;
  }
}
