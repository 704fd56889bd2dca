/**
 * What stands in an equity policy beside its policies. Each accommodation is read by itself, so that a mistake in one
 * line hides none in another.
 */
import * as z from "zod/mini";
import { type Issue, readAs } from "../issue/index.ts";
import { Accommodation } from "./accommodation.ts";
import { type AccommodationLine, accommodationIssues } from "./accommodation-issues.ts";
import { problem } from "./messages.ts";
import { partProblem } from "./part-messages.ts";

/** The most accommodations of a policy. */
const MOST = 200;

const NAME = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
  version: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** The id that is written, whatever else is wrong with the accommodation. */
const WRITTEN = z.object({ id: z.string().check(z.maxLength(200)) });

/** The accommodations that are sound, and everything that is wrong with the name, the version and the list. */
export interface EquityPartsRead {
  readonly accommodations: readonly Accommodation[];
  readonly issues: readonly Issue[];
}

/** Reads the id, the version and the accommodations. */
export function readEquityParts(id: unknown, version: unknown, accommodations: unknown): EquityPartsRead {
  const named = readAs(NAME, { id, version });
  const issues = named.ok ? [] : named.issues.map(inOwnWords);
  const noList = listProblem(accommodations);
  if (noList !== undefined)
    return { accommodations: [], issues: [...issues, { ...noList, path: ["accommodations"] }] };
  const lines = Array.from(accommodations as readonly unknown[], (given, index): AccommodationLine => {
    const read = readAs(Accommodation, given, ["accommodations", index]);
    if (read.ok) return { id: read.value.id, accommodation: read.value };
    issues.push(...read.issues);
    const written = readAs(WRITTEN, given);
    return written.ok ? { id: written.value.id } : {};
  });
  return {
    accommodations: Object.freeze(lines.flatMap(({ accommodation }) => accommodation ?? [])),
    issues: [...issues, ...accommodationIssues(lines)],
  };
}

function listProblem(accommodations: unknown): Omit<Issue, "path"> | undefined {
  if (!Array.isArray(accommodations)) return problem.notAList("accommodations", accommodations);
  return accommodations.length > MOST
    ? problem.tooMany("accommodations", accommodations.length, MOST)
    : undefined;
}

function inOwnWords(issue: Issue): Issue {
  const [part] = issue.path;
  if (issue.code !== "missing" || (part !== "id" && part !== "version")) return issue;
  return { ...partProblem.missing(part), path: issue.path };
}
