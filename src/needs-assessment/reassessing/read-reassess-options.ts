/**
 * What is given to look at an offering again, read as anybody may have sent it.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../../issue/index.ts";
import { Contact } from "../../service/index.ts";
import { ElsewhereOffering } from "../elsewhere-offering.ts";
import { issue } from "../messages.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { Offering } from "../offering.ts";
import { readPlain } from "../reading/read-plain.ts";

/** So many offerings of others are compared with. */
const MOST_ELSEWHERE = 1_000;

const GIVEN = z.strictObject({
  current: z.union([z.string(), Offering]),
  observed: z.exactOptional(z.record(z.string(), z.unknown())),
  contact: z.exactOptional(Contact),
  elsewhere: z.exactOptional(z.array(ElsewhereOffering).check(z.maxLength(MOST_ELSEWHERE))),
});

/** What was given, each part in its form. */
export type GivenToReassess = z.infer<typeof GIVEN>;

/** The parts that may come from outside, or everything that is wrong with them. */
export function readReassessOptions(policy: NeedsPolicy, given: unknown): Result<GivenToReassess> {
  return readPlain(() => {
    const read = readAs(GIVEN, given);
    if (!read.ok) return read;
    const issues = sharedIds(policy, read.value);
    return issues.length === 0 ? read : { ok: false, issues };
  });
}

/** Offerings of others, and conditions of the customer's own, have ids that none of ours has. */
function sharedIds(policy: NeedsPolicy, { current, elsewhere = [] }: GivenToReassess): readonly Issue[] {
  const taken = new Set(policy.offerings.map(({ id }) => id));
  const issues: Issue[] = [];
  const take = (id: string, path: Issue["path"]) => {
    if (taken.has(id)) issues.push(issue.duplicateOffering(path, id));
    taken.add(id);
  };
  if (typeof current !== "string") take(current.id, ["current", "id"]);
  else taken.add(current);
  elsewhere.forEach(({ id }, place) => {
    take(id, ["elsewhere", place, "id"]);
  });
  return issues;
}
