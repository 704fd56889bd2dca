import * as z from "zod/mini";
import { Contact } from "../service/index.ts";
import { NeedsConflict } from "./needs-conflict.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import {
  type NeedsDecided,
  NeedsInvalid,
  type NeedsOpen,
  type NeedsResult,
  type NoneFits,
} from "./needs-result.ts";
import { StatedAdvice, StatedChoice } from "./stated-advice.ts";
import { StatedAnswer, StatementGap } from "./stated-answer.ts";
import { StatedManner } from "./stated-manner.ts";
import { StatedNeed } from "./stated-need.ts";

/** A statement of needs, or why there is none: what `assess` says of an assessment that cannot be used. */
export type StatementResult = NeedsStatement | Exclude<NeedsResult, NeedsDecided | NeedsOpen | NoneFits>;

/**
 * What a customer told us, needs, wants and chose, what is recommended and why, and what is not known: to be handed over,
 * read aloud, and kept.
 */
export interface NeedsStatement {
  readonly status: "stated";
  readonly policy: NeedsPolicyReference;
  /** What it is about. */
  readonly title: string;
  /** The language of all words in it, a BCP 47 tag. */
  readonly locale: string;
  /** When, with whom and through which channel. */
  readonly contact?: Contact;
  /** In the order of the policy's questions. */
  readonly answers: readonly StatedAnswer[];
  /** One for each dimension. */
  readonly needs: readonly StatedNeed[];
  /** In the order in which it was stated. */
  readonly manner: readonly StatedManner[];
  readonly advice: StatedAdvice;
  /** In the order of the policy's questions. */
  readonly gaps: readonly StatementGap[];
  /** In the order of the offerings. */
  readonly choices: readonly StatedChoice[];
  /** All this as plain text, in headings and lines. */
  readonly text: string;
}

/** Checks that a value is a {@link NeedsStatement}; other keys are refused. */
export const NeedsStatement: z.ZodMiniType<NeedsStatement> = z.readonly(
  z.strictObject({
    status: z.literal("stated"),
    policy: NeedsPolicyReference,
    title: z.string(),
    locale: z.string(),
    contact: z.exactOptional(Contact),
    answers: z.readonly(z.array(StatedAnswer)),
    needs: z.readonly(z.array(StatedNeed)),
    manner: z.readonly(z.array(StatedManner)),
    advice: StatedAdvice,
    gaps: z.readonly(z.array(StatementGap)),
    choices: z.readonly(z.array(StatedChoice)),
    text: z.string(),
  }),
);

/** Checks that a value is a {@link StatementResult}. */
export const StatementResult: z.ZodMiniType<StatementResult> = z.union([
  NeedsStatement,
  NeedsConflict,
  NeedsInvalid,
]);
