/**
 * Something that the author of a policy should know. Each finding has a code that stays, a sentence that names rules
 * and facts, and where it speaks of cases, cases to look at.
 */
import * as z from "zod/mini";
import { ACCEPTABLE_FINDINGS } from "../policy/normal-form.ts";
import { Region } from "./region.ts";
import { Witness } from "./witness.ts";

// What cannot be accepted is an acceptance that nothing needs.
const CODES = [...ACCEPTABLE_FINDINGS, "unused-acceptance"] as const;

/**
 * What was found.
 *
 * - `gap`: cases for which no rule fires, where nothing is said of what holds otherwise
 * - `conflict`: rules that fire together and may not (`unique`), or do not agree (`any`)
 * - `overlap`: of two rules that hold together the first decides, and the second would decide otherwise (`first`)
 * - `never-fires`: a rule that decides no case, because earlier ones together leave it none
 * - `redundant-rule`: a rule without which every case would come out the same
 * - `unused-fact`: a fact that changes no outcome
 * - `unreached-outcome`: a value of an outcome that no case has
 * - `boundary-smell`: one threshold with `lt` in one place and `lte` in another, so that one value stands apart
 * - `cliff`: an outcome that jumps by more than its declared `largestStep` at one threshold
 * - `guarantee-refuted`, `guarantee-undecided`: what became of a guarantee of the document
 * - `undecided`: a question that was given up
 * - `unused-acceptance`: an acceptance in the document that no finding needs
 */
export type FindingCode = (typeof CODES)[number];
/** The schema of {@link FindingCode}. */
export const FindingCode: z.ZodMiniType<FindingCode> = z.enum(CODES);

/** How much it matters: an `error` fails a check, a `warning` should be looked at, a `note` is good to know. */
export type Severity = "error" | "warning" | "note";
/** The schema of {@link Severity}. */
export const Severity: z.ZodMiniType<Severity> = z.enum(["error", "warning", "note"]);

/** One finding. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A sentence that names rules and facts. */
  readonly message: string;
  /** What can be done about it. */
  readonly help: string;
  /** Where in the document: `["rules", 3]`. */
  readonly path: readonly (string | number)[];
  /** The rules that it is about, in their order. */
  readonly rules?: readonly string[];
  readonly facts?: readonly string[];
  /** The outcome field that it is about. */
  readonly outcome?: string;
  /** The guarantee that it is about: its id, or its place from 1. */
  readonly guarantee?: string;
  /** The cases that it is about, in few regions, the largest first. */
  readonly regions?: readonly Region[];
  /** How many further regions there are. */
  readonly more?: number;
  /** A case that shows it. */
  readonly witness?: Witness;
  /** The case that `witness` is compared with: across the threshold, or with one fact grown. */
  readonly other?: Witness;
  /** Why the document accepts it: such a finding stays quiet. */
  readonly accepted?: string;
}
/** The schema of {@link Finding}. */
export const Finding: z.ZodMiniType<Finding> = z.strictObject({
  code: FindingCode,
  severity: Severity,
  message: z.string(),
  help: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  rules: z.exactOptional(z.array(z.string())),
  facts: z.exactOptional(z.array(z.string())),
  outcome: z.exactOptional(z.string()),
  guarantee: z.exactOptional(z.string()),
  regions: z.exactOptional(z.array(Region)),
  more: z.exactOptional(z.int().check(z.minimum(1))),
  witness: z.exactOptional(Witness),
  other: z.exactOptional(Witness),
  accepted: z.exactOptional(z.string()),
});
