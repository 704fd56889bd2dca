/**
 * One of several accounts of a fact that weigh the same and differ. One of them is true, and nobody knows which; a case in
 * which half of one is true and half of another is no case.
 */
import type { Spans } from "../normal/spans.ts";
import type { PartialList } from "./partial-list.ts";

/** What is left of a fact where one account is true. */
export interface Alternative {
  /** The codes that are left for each place that rules can test, by the order of `slotsOf`. */
  readonly spans: readonly Spans[];
  /** The records, where it is a list. */
  readonly list?: PartialList;
}

/** By the place of a declared fact: the accounts of which one is true, where there are several. */
export type Alternatives = readonly (readonly Alternative[] | undefined)[];

/** Where nothing is told in two ways. */
export const NO_ALTERNATIVES: Alternatives = [];
