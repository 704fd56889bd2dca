/**
 * A list of accommodations can be wrong as a whole while each of its lines looks right: one requires what is not there,
 * two exclude each other in one direction only, one helps with nothing.
 */
import type { Issue } from "../issue/index.ts";
import type { Accommodation } from "./accommodation.ts";
import { problem } from "./messages.ts";

/** A line of the list: the id that is written there, and the accommodation where it is one. */
export interface AccommodationLine {
  readonly id?: string;
  readonly accommodation?: Accommodation;
}

/** What is wrong with the list, all of it at once, as far as its lines can be read. */
export function accommodationIssues(lines: readonly AccommodationLine[]): readonly Issue[] {
  const byId = new Map(
    lines.flatMap(({ accommodation }) =>
      accommodation === undefined ? [] : [[accommodation.id, accommodation] as const],
    ),
  );
  const written = new Set(lines.flatMap(({ id }) => id ?? []));
  const seen = new Set<string>();
  return lines.flatMap(({ id, accommodation }, index) => {
    const issues: Issue[] = [];
    const say = (where: Issue["path"], what: Omit<Issue, "path">) =>
      issues.push({ ...what, path: ["accommodations", index, ...where] });
    if (id === undefined) return issues;
    if (seen.has(id)) say(["id"], problem.twice(id));
    seen.add(id);
    if (accommodation === undefined) return issues;
    if (accommodation.lowers.length === 0) say(["lowers"], problem.lowersNothing(id));
    for (const field of ["requires", "conflictsWith"] as const) {
      accommodation[field]?.forEach((other, at) => {
        const named = byId.get(other);
        if (!written.has(other)) say([field, at], problem.unknownAccommodation(other, [...written]));
        else if (other === id) say([field, at], problem.namesItself(id));
        else if (field === "conflictsWith" && named !== undefined && !named.conflictsWith?.includes(id))
          say([field, at], problem.oneSided(id, other));
      });
    }
    const torn = conflictWithin(requiredBy(id, byId), byId);
    if (torn !== undefined) say(["requires"], problem.neverPossible(id, ...torn));
    return issues;
  });
}

/** An accommodation and all that it requires, and they require. */
function requiredBy(id: string, byId: ReadonlyMap<string, Accommodation>): readonly string[] {
  const found = new Set([id]);
  for (const one of found) for (const other of byId.get(one)?.requires ?? []) found.add(other);
  return [...found];
}

function conflictWithin(
  ids: readonly string[],
  byId: ReadonlyMap<string, Accommodation>,
): readonly [string, string] | undefined {
  for (const one of ids) {
    const other = byId.get(one)?.conflictsWith?.find((named) => named !== one && ids.includes(named));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}
