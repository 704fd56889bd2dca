import * as z from "zod/mini";
import { Text } from "../policy/index.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";

/** An interview for people who ask by phone, written out: at every step a question, and for every answer where to go on. */
export interface InterviewScript {
  readonly policy: NeedsPolicyReference;
  /** Where to begin. */
  readonly first: ScriptTarget;
  /** By number from 1, in the order in which they are reached. */
  readonly steps: readonly ScriptStep[];
  /** False where the script goes not all the way: some answers then lead to `ask-on`. */
  readonly complete: boolean;
  /** What it grew beyond: the `most` steps that it may have, or the `looks` that may be taken to write it. */
  readonly limit?: "steps" | "looks";
}

/** One question of a script. */
export interface ScriptStep {
  readonly step: number;
  readonly question: string;
  /** The wording of the policy. */
  readonly ask?: Text;
  readonly answers: readonly ScriptAnswer[];
}

/** An answer, and where it leads. */
export interface ScriptAnswer {
  /** In words: `yes`, `2 to 5`, `I do not know`. Of very many sets only the first are told, and how many there are. */
  readonly text: string;
  /** Replies that `answer` takes, each of them one; what is not listed leads elsewhere. */
  readonly replies: readonly unknown[];
  readonly then: ScriptTarget;
}

/** A further step, or an end: what to recommend, that nothing is enough, or that the script goes no further. */
export type ScriptTarget =
  | { readonly step: number }
  | { readonly recommend: string }
  | { readonly end: "none-fits" | "ask-on" };

/** Checks that a value is a {@link ScriptTarget}. */
export const ScriptTarget: z.ZodMiniType<ScriptTarget> = z.union([
  z.readonly(z.strictObject({ step: z.number() })),
  z.readonly(z.strictObject({ recommend: z.string() })),
  z.readonly(z.strictObject({ end: z.enum(["none-fits", "ask-on"]) })),
]);

/** Checks that a value is a {@link ScriptAnswer}; other keys are refused. */
export const ScriptAnswer: z.ZodMiniType<ScriptAnswer> = z.readonly(
  z.strictObject({ text: z.string(), replies: z.readonly(z.array(z.unknown())), then: ScriptTarget }),
);

/** Checks that a value is a {@link ScriptStep}; other keys are refused. */
export const ScriptStep: z.ZodMiniType<ScriptStep> = z.readonly(
  z.strictObject({
    step: z.number(),
    question: z.string(),
    ask: z.exactOptional(Text),
    answers: z.readonly(z.array(ScriptAnswer)),
  }),
);

/** Checks that a value is an {@link InterviewScript}; other keys are refused. */
export const InterviewScript: z.ZodMiniType<InterviewScript> = z.readonly(
  z.strictObject({
    policy: NeedsPolicyReference,
    first: ScriptTarget,
    steps: z.readonly(z.array(ScriptStep)),
    complete: z.boolean(),
    limit: z.exactOptional(z.enum(["steps", "looks"])),
  }),
);
