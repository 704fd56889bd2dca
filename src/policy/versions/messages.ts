/**
 * What the policy room says about versions of a policy that do not fit together, and about questions that cannot be
 * answered from them.
 */
import { type Issue, nearestName, inBackticks as quote } from "../../issue/index.ts";
import type { Effective } from "../document/policy-document.ts";
import type { Policy } from "../policy.ts";

type Path = Issue["path"];

/** The days of a period in words; `until` is the first day that does not belong to it. */
function inWords({ from, until }: Effective): string {
  if (from === undefined) return until === undefined ? "on every day" : `on every day before ${until}`;
  return until === undefined ? `from ${from} on` : `from ${from} until ${until}`;
}

/** The names that could have been meant, or all of them where none is close. */
function meant(written: unknown, names: readonly string[]): string {
  const nearest = typeof written === "string" ? nearestName(written, names) : undefined;
  if (nearest !== undefined) return `did you mean ${quote(nearest)}?`;
  return `there is ${names.slice(0, 12).map(quote).join(", ")}${names.length > 12 ? ", ..." : ""}`;
}

/** What is wrong with a set of policies. */
export const setProblem = {
  notAList: (value: unknown): Issue => ({
    code: "wrong-type",
    path: [],
    message: `${quote(value)} is not a list of policies`,
    help: "give a list of documents, or of policies that were read",
  }),
  overlap: (path: Path, one: Policy, other: Policy, days: Effective): Issue => ({
    code: "overlapping-versions",
    path,
    message: `versions ${quote(one.version)} and ${quote(other.version)} of ${quote(other.id)} both hold ${inWords(days)}`,
    help:
      days.from === undefined
        ? "say in `effective` from when the later one holds, and let the earlier one end on that day"
        : `let the earlier one end where the later one begins: "until": "${days.from}"`,
  }),
  duplicate: (path: Path, { id, version }: Policy): Issue => ({
    code: "duplicate-version",
    path,
    message: `version ${quote(version)} of ${quote(id)} is there twice`,
    help: "give each its own `version`: a decision names it, and must not mean two policies",
  }),
  more: (count: number): Issue => ({
    code: "more-issues",
    path: [],
    message: `${count} or more further issues are not listed`,
    help: "mend these first",
  }),
  gap: (path: Path, id: string, jurisdiction: string | undefined, days: Effective): Issue => ({
    code: "gap-between-versions",
    path,
    message: `no version of ${quote(id)}${jurisdiction === undefined ? "" : ` for ${quote(jurisdiction)}`} holds ${inWords(days)}`,
    help: "where that is not meant, let the earlier version end on the day on which the later one begins",
  }),
};

/** What is wrong with the question which policy is in force. */
export const questionProblem = {
  notADay: (at: unknown): Issue => ({
    code: "not-a-date",
    path: [],
    message: `${quote(at)} is not a day`,
    help: "write year, month and day such as 2026-01-31; of a moment, the day it is where the policy holds",
  }),
  unknownPolicy: (id: unknown, ids: readonly string[]): Issue => ({
    code: "unknown-policy",
    path: ["id"],
    message: `there is no policy ${quote(id)}`,
    help: ids.length === 0 ? "there are no policies at all" : meant(id, ids),
  }),
  severalPolicies: (ids: readonly string[]): Issue => ({
    code: "several-policies",
    path: ["id"],
    message: "these are versions of several policies",
    help: `say which, { id: "${ids[0]}" }: ${meant(undefined, ids)}`,
  }),
  unknownJurisdiction: (jurisdiction: unknown, known: readonly string[]): Issue => ({
    code: "unknown-jurisdiction",
    path: ["jurisdiction"],
    message: `no version is for ${quote(jurisdiction)}, and none for everywhere`,
    help: meant(jurisdiction, known),
  }),
};
