/**
 * What there is to choose from, in the form in which the search compares: accommodations by their place in the order
 * of their ids, and what barriers ask too much in parts that the same accommodations take away.
 */
import type { Accommodation } from "../accommodation.ts";

/** An accommodation that can be part of a plan. */
export interface Candidate {
  readonly accommodation: Accommodation;
  /** The places of the groups that it takes away. */
  readonly removes: readonly number[];
  /** For each demand of its own that is too much for the customer: the candidates that lower it far enough. */
  readonly asks: readonly (readonly number[])[];
  /** Itself and all that it requires. */
  readonly bundle: readonly number[];
  readonly conflicts: readonly number[];
  /** The candidates that may need it: they require it, or ask for what it lowers. */
  readonly supports: readonly number[];
}

/**
 * Levels that are asked too much and that the same candidates take away. A step that asks for 3 of somebody who manages
 * 1 asks two levels too much; what lowers it to 2 takes one of them away, and the barrier is removed with the last.
 */
export interface BarrierGroup {
  /** How many barriers stand while it is left. */
  readonly barriers: number;
  /** How many of them we are obliged to remove. */
  readonly duties: number;
  /** How many levels are in it; at least one. */
  readonly levels: number;
  /** How many of them belong to barriers that we are obliged to remove. */
  readonly dutyLevels: number;
  /** The places of the candidates that take it away. */
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
