import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { InformedChoice } from "./informed-choice.ts";
import { NeedReason } from "./recommendation.ts";

/** What is recommended, that nothing is sure to be enough, or that it is too early to say. */
export type StatedAdvice = StatedRecommendation | NothingRecommended | TooEarlyToSay;

/** This is recommended. */
export interface StatedRecommendation {
  readonly status: "recommended";
  /** It `fits`, whatever is still unknown, or is `safe`: not everything can be known, and it is enough in any case. */
  readonly code: "fits" | "safe";
  readonly offering: string;
  readonly title: string;
  readonly price: Money;
  /** Why somebody takes it. */
  readonly text: string;
  /** The needs that bind: without them something that is preferred would do. Empty where it is safe. */
  readonly because: readonly NeedReason[];
}

/** Nothing that there is, is sure to be enough. */
export interface NothingRecommended {
  readonly status: "nothing";
  readonly text: string;
}

/** Something that matters is still to be asked. */
export interface TooEarlyToSay {
  readonly status: "too-early";
  /** The question that is next. */
  readonly question: string;
  /** The same in words. */
  readonly asked: string;
}

/** What the customer chose knowingly, and whether it still is as it was shown. */
export interface StatedChoice {
  readonly choice: InformedChoice;
  readonly title: string;
  readonly price: Money;
  /** False where it may not be proposed now: the consequence has grown, or something is to be asked again. */
  readonly stands: boolean;
  /** Why it does not stand. */
  readonly because?: string;
}

/** Checks that a value is a {@link StatedRecommendation}; other keys are refused. */
export const StatedRecommendation: z.ZodMiniType<StatedRecommendation> = z.readonly(
  z.strictObject({
    status: z.literal("recommended"),
    code: z.enum(["fits", "safe"]),
    offering: z.string(),
    title: z.string(),
    price: Money,
    text: z.string(),
    because: z.readonly(z.array(NeedReason)),
  }),
);

/** Checks that a value is {@link NothingRecommended}; other keys are refused. */
export const NothingRecommended: z.ZodMiniType<NothingRecommended> = z.readonly(
  z.strictObject({ status: z.literal("nothing"), text: z.string() }),
);

/** Checks that a value is {@link TooEarlyToSay}; other keys are refused. */
export const TooEarlyToSay: z.ZodMiniType<TooEarlyToSay> = z.readonly(
  z.strictObject({ status: z.literal("too-early"), question: z.string(), asked: z.string() }),
);

/** Checks that a value is {@link StatedAdvice}. */
export const StatedAdvice: z.ZodMiniType<StatedAdvice> = z.union([
  StatedRecommendation,
  NothingRecommended,
  TooEarlyToSay,
]);

/** Checks that a value is a {@link StatedChoice}; other keys are refused. */
export const StatedChoice: z.ZodMiniType<StatedChoice> = z.readonly(
  z.strictObject({
    choice: InformedChoice,
    title: z.string(),
    price: Money,
    stands: z.boolean(),
    because: z.exactOptional(z.string()),
  }),
);
