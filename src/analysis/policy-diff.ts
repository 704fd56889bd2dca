/**
 * What exactly differs between two versions of a policy: the cases that come out otherwise, apart from words and
 * sources that changed and leave every outcome as it was.
 */
import * as z from "zod/mini";
import { Effort } from "./proof.ts";
import { Region } from "./region.ts";
import { Witness } from "./witness.ts";

/** Cases that come out otherwise. */
export interface OutcomeChange {
  /** The cases. Both policies have them: values that only one knows are told by the `documents`. */
  readonly region: Region;
  /** The change in words: `600.00 EUR -> 300.00 EUR`. */
  readonly text: string;
  /** The same case before and after. */
  readonly before: Witness;
  readonly after: Witness;
  /** How much of what was given as `weights` lies in the region. */
  readonly weight?: number;
}
/** The schema of {@link OutcomeChange}. */
export const OutcomeChange: z.ZodMiniType<OutcomeChange> = z.strictObject({
  region: Region,
  text: z.string(),
  before: Witness,
  after: Witness,
  weight: z.exactOptional(z.number()),
});

/** A declaration, a rule or a text that is there only before, only after, or in another form. */
export interface DocumentChange {
  readonly what:
    | "fact"
    | "derived"
    | "outcome"
    | "parameter"
    | "rule"
    | "text"
    | "source"
    | "guarantee"
    | "hit";
  /** The name or id. */
  readonly name: string;
  readonly change: "added" | "removed" | "changed";
  /** In words: `longDelay 120 -> 90`, `reader has the new value teacher`, `refund currency GBP -> EUR`. */
  readonly text: string;
}
/** The schema of {@link DocumentChange}. */
export const DocumentChange: z.ZodMiniType<DocumentChange> = z.strictObject({
  what: z.enum(["fact", "derived", "outcome", "parameter", "rule", "text", "source", "guarantee", "hit"]),
  name: z.string(),
  change: z.enum(["added", "removed", "changed"]),
  text: z.string(),
});

/** The difference of two policies. */
export interface PolicyDiff {
  /**
   * True where every case that both know comes out the same, however the policies are written. An outcome field that is
   * declared as something else, in another currency or as a range, never comes out the same.
   */
  readonly equal: boolean;
  /** False where the search was given up: there may be further changes. */
  readonly exact: boolean;
  /** Cases that come out otherwise, the largest region first. */
  readonly changes: readonly OutcomeChange[];
  /** How many further changes were found. */
  readonly more?: number;
  /** What changed in the documents: declarations, words, sources. */
  readonly documents: readonly DocumentChange[];
  readonly effort: Effort;
}
/** The schema of {@link PolicyDiff}. */
export const PolicyDiff: z.ZodMiniType<PolicyDiff> = z.strictObject({
  equal: z.boolean(),
  exact: z.boolean(),
  changes: z.array(OutcomeChange),
  more: z.exactOptional(z.int().check(z.minimum(1))),
  documents: z.array(DocumentChange),
  effort: Effort,
});
