/**
 * A question about a policy, or about two: is there a case, or a pair of cases, in which this happens? Every finding and
 * every guarantee is such a question; "proved" means that there is none.
 */

import type { PlacedDiagrams } from "../diagrams/placed-diagrams.ts";
import type { Joint, JointSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Found, Wanted } from "../solving/wanted.ts";

/** Two ends between which something lies in every case that is still possible; the least above the greatest where there is none. */
export interface Score {
  readonly least: number;
  readonly greatest: number;
}

/** A question. */
export interface Question {
  readonly joint: Joint;
  /** The cases that it is about. */
  readonly space: JointSpace;
  /** By side, the rules that count; undefined where no case with these is wanted. */
  readonly wanted: (reached: readonly Reached[]) => Wanted | undefined;
  /** False for rules of the first side with which nothing is wanted, whatever the other side does. */
  readonly counts?: (reached: Reached) => boolean;
  /** What tells ends of diagrams apart: results are fewer than rules. */
  readonly telling: "rules" | "results";
  /** A number that each result has, and when nothing more can be found between such numbers: what prunes a search early. */
  readonly pruning?: {
    readonly score: (side: number, reached: Reached) => Score;
    readonly hopeless: (scores: readonly Score[]) => boolean;
    /** Ends of the score of every case that counts, where rules count together; undefined where nothing is known of it. */
    readonly together?: (side: number) => Score | undefined;
  };
  /**
   * Whether these rules decide every case in which they count; said where what is asked of two cases holds of a chain of
   * cases if it holds of each link.
   */
  readonly decides?: (reached: Reached) => boolean;
  /** True where two sides that come to the same have nothing to show. */
  readonly differing?: boolean;
  /** Axes that are read beside those that the amounts of rules read. */
  readonly reads?: readonly number[];
  /** How two cases are found that are asked for together, by whoever tries them all; undefined where any two may be. */
  readonly pairing?: Pairing;
  /** Diagrams that were built for two policies together, within so many nodes; of one policy nobody has to say. */
  readonly diagrams?: (nodes: number) => PlacedDiagrams | undefined;
}

/**
 * What two cases must be looked at for. `results`: whether something is wanted hangs only on what these fields come to, by
 * side. `growing`: as a fact grows, an end of the field is greater on the side where it may not be. `step`: one step
 * lies between the codes on two axes.
 */
export type Pairing =
  | { readonly kind: "results"; readonly fields: readonly [readonly number[], readonly number[]] }
  | {
      readonly kind: "growing";
      readonly fact: string;
      readonly outcome: number;
      readonly never: "falls" | "rises";
    }
  | { readonly kind: "step"; readonly axes: readonly [first: number, second: number] };

/** Cases in which the same rules count, and something is wanted. */
export interface Candidate {
  readonly space: JointSpace;
  readonly reached: readonly Reached[];
  readonly wanted: Wanted;
  /** A case in it, where one is known. */
  readonly found?: Found;
}

/** Takes a candidate; true where the search may end. */
export type TakeCandidate = (candidate: Candidate) => boolean;

/** `all`: every candidate was given. `stopped`: the taker had enough. `spent`: the limits were reached. */
export type SearchEnd = "all" | "stopped" | "spent";
