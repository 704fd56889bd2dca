/**
 * What kind of case is looked for, and what a case looks like once it is found.
 */
import type { PartialList } from "../../policy/normal-form.ts";
import type { JointSpace } from "../joint/joint.ts";

/** What is asked of a case beside the codes that it may have. */
export interface Wanted {
  /** False where surely no case within these codes is wanted; a cheap bound, may be true too often. */
  possible(space: JointSpace): boolean;
  /** Whether one case (codes by axis) is wanted. Exact. */
  holds(codes: readonly number[]): boolean;
  /** True only where every case within these codes is wanted; what is not known to be is looked at more closely. */
  surely?(space: JointSpace): boolean;
  /** The axes whose codes `holds` looks at, where these are not all: only they are varied where it does not hold. */
  readonly looks?: readonly number[];
}

/** Every case is wanted. */
export const ANY_CASE: Wanted = { possible: () => true, holds: () => true, surely: () => true, looks: [] };

/** The complete lists of one side, by place among its given facts; undefined for facts that are no lists. */
export type SideLists = readonly (PartialList | undefined)[];

/** A case, or a pair of cases. */
export interface Found {
  /** By axis, derived ones with them. */
  readonly codes: readonly number[];
  /** By side. */
  readonly lists: readonly SideLists[];
}

/** A case; the proof that there is none; or nothing of the kind, where the budget ended first. */
export type Answer = Found | "none" | "unknown";
