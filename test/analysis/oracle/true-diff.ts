/** What differs between two versions of a policy, by deciding every case that both know under both. */
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { type JointCase, type JointFact, jointOf } from "./joint-cases.ts";
import type { Result } from "./results.ts";

/** A case that comes out otherwise. */
export interface TrueChange {
  /** Which value it has of each fact of both policies. */
  readonly places: readonly number[];
  readonly facts: JointCase;
  readonly before: Result;
  readonly after: Result;
}

export interface TrueDiff {
  readonly facts: readonly JointFact[];
  /** How many cases both know, and which values those have that come out otherwise. */
  readonly common: number;
  readonly changes: readonly TrueChange[];
  /** Cases that come out the same. */
  readonly same: readonly Pick<TrueChange, "places" | "facts">[];
}

export function trueDiff(before: PolicyDocument, after: PolicyDocument): TrueDiff {
  const joint = jointOf(before, after);
  const changes: TrueChange[] = [];
  const same: Pick<TrueChange, "places" | "facts">[] = [];
  joint.forEach((was, is, places) => {
    const one = { places, facts: joint.factsOf(places) };
    if (was.text === is.text) same.push(one);
    else changes.push({ ...one, before: was, after: is });
  });
  return { facts: joint.facts, common: changes.length + same.length, changes, same };
}
