/**
 * Something that an analysis finds in a policy, and that its owner has looked at and means to keep: with a reason, so
 * that the finding stays quiet and nobody asks twice.
 */
import type * as z from "zod/mini";
import { fields, listOf, oneOf, type Shape, string } from "./shape.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/** The codes of findings that may be accepted. */
export const ACCEPTABLE_FINDINGS = [
  "gap",
  "conflict",
  "overlap",
  "never-fires",
  "redundant-rule",
  "unused-fact",
  "unreached-outcome",
  "boundary-smell",
  "cliff",
  "guarantee-refuted",
  "guarantee-undecided",
  "undecided",
] as const;

/** What may be accepted, by the code of the finding. */
export type AcceptableFinding = (typeof ACCEPTABLE_FINDINGS)[number];
const FINDING: Shape<AcceptableFinding> = oneOf(ACCEPTABLE_FINDINGS);
/** The schema of {@link AcceptableFinding}. */
export const AcceptableFinding: z.ZodMiniType<AcceptableFinding> = /* @__PURE__ */ zodOfShape(FINDING);

/**
 * Findings that the document accepts: those with this code that are about all these rules and facts, and about this
 * outcome and this guarantee, where they are named.
 */
export interface Acceptance {
  readonly finding: AcceptableFinding;
  /** Ids of rules. */
  readonly rules?: readonly string[];
  /** Names of facts, declared or derived. */
  readonly facts?: readonly string[];
  /** The name of an outcome field. */
  readonly outcome?: string;
  /** The id of a guarantee. */
  readonly guarantee?: string;
  readonly because: Text;
  /** The name of the source that demands it. */
  readonly source?: string;
}
/** The shape of {@link Acceptance}. */
export const ACCEPTANCE: Shape<Acceptance> = fields({
  finding: FINDING,
  "rules?": listOf(string),
  "facts?": listOf(string),
  "outcome?": string,
  "guarantee?": string,
  because: TEXT,
  "source?": string,
});
/** The schema of {@link Acceptance}. */
export const Acceptance: z.ZodMiniType<Acceptance> = /* @__PURE__ */ zodOfShape(ACCEPTANCE);
