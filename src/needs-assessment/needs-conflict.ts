import * as z from "zod/mini";
import { Commitment, TrailEntry } from "../service/index.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import { UnmetNeed } from "./unmet-need.ts";

/** Answers that cannot all hold: the policies assume that they do not occur together. */
export interface NeedsConflict<QuestionName extends string = string> {
  readonly status: "conflict";
  readonly policy: NeedsPolicyReference;
  readonly conflicts: readonly AnswerConflict<QuestionName>[];
  /** What was promised does not hang on the answers. */
  readonly commitments: readonly Commitment[];
  readonly unmet: readonly UnmetNeed[];
  readonly trail: readonly TrailEntry[];
}

/** Some answers that contradict each other. */
export interface AnswerConflict<QuestionName extends string = string> {
  /** As few as there can be: without any one of them, the rest can hold. */
  readonly questions: readonly QuestionName[];
  /** For people. */
  readonly because: string;
  /** The one of them to ask again: the answer that is the least certain, and of those the one that is cheapest to ask for. */
  readonly settle: QuestionName;
}

/** Checks that a value is an {@link AnswerConflict}; other keys are refused. */
export const AnswerConflict: z.ZodMiniType<AnswerConflict> = z.readonly(
  z.strictObject({ questions: z.readonly(z.array(z.string())), because: z.string(), settle: z.string() }),
);

/** Checks that a value is {@link NeedsConflict}; other keys are refused. */
export const NeedsConflict: z.ZodMiniType<NeedsConflict> = z.readonly(
  z.strictObject({
    status: z.literal("conflict"),
    policy: NeedsPolicyReference,
    conflicts: z.readonly(z.array(AnswerConflict)),
    commitments: z.readonly(z.array(Commitment)),
    unmet: z.readonly(z.array(UnmetNeed)),
    trail: z.readonly(z.array(TrailEntry)),
  }),
);
