/**
 * What there is to choose from, in the form in which the search compares: accommodations by their place in the order
 * of their ids, and barriers in groups that stand or fall together.
 */
import type { Accommodation } from "../accommodation.ts";

/** An accommodation that can be part of a plan. */
export interface Candidate {
  readonly accommodation: Accommodation;
  /** The places of the groups that it removes. */
  readonly removes: readonly number[];
  /** For each demand of its own that is too much for the customer: the candidates that lower it far enough. */
  readonly asks: readonly (readonly number[])[];
  /** Itself and all that it requires. */
  readonly bundle: readonly number[];
  readonly conflicts: readonly number[];
  /** The candidates that may need it: they require it, or ask for what it lowers. */
  readonly supports: readonly number[];
}

/** Barriers that the same candidates remove. */
export interface BarrierGroup {
  /** The places of the barriers. */
  readonly barriers: readonly number[];
  /** How many of them we are obliged to remove. */
  readonly duties: number;
  /** The places of the candidates that remove them. */
  readonly removedBy: readonly number[];
}

/** What the search is given. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  readonly groups: readonly BarrierGroup[];
  /** The places of the candidates that the customer prefers, in their order. */
  readonly preferred: readonly number[];
}

/** A set of candidates, and the groups that it leaves. */
export interface Selection {
  readonly chosen: readonly number[];
  readonly left: readonly number[];
}
