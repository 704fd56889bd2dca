import * as z from "zod/mini";
import { Issue } from "../issue/index.ts";
import { Money } from "../money/index.ts";
import { Text } from "../policy/index.ts";
import { NeedsConflict } from "./needs-conflict.ts";
import { GROUND, type NeedsGround } from "./needs-ground.ts";
import { QuestionSensitivity } from "./question-notes.ts";
import { NeedReason, Recommendation, Shortfall } from "./recommendation.ts";

/** What an assessment comes to so far. */
export type NeedsResult<QuestionName extends string = string, OfferingId extends string = string> =
  | NeedsDecided<OfferingId>
  | NeedsOpen<QuestionName, OfferingId>
  | NoneFits<OfferingId>
  | NeedsConflict<QuestionName>
  | NeedsInvalid;

/** One recommendation, whatever is still unknown. */
export interface NeedsDecided<OfferingId extends string = string> extends NeedsGround {
  readonly status: "decided";
  readonly recommendation: Recommendation<OfferingId>;
  /** Why nothing that is preferred to it is recommended. */
  readonly passedOver: readonly Shortfall<OfferingId>[];
  /** The same offering: it is enough whatever is still unknown. */
  readonly safe: OfferingId;
}

/** Several recommendations are still possible. */
export interface NeedsOpen<QuestionName extends string = string, OfferingId extends string = string>
  extends NeedsGround {
  readonly status: "open";
  /** What may still be recommended, in the order of preference; `none-fits` where perhaps nothing is enough. */
  readonly candidates: readonly (OfferingId | "none-fits")[];
  /** What to ask next; missing where everything that matters was asked, and doubt remains. */
  readonly next?: NextQuestion<QuestionName, OfferingId>;
  /** The first offering that is enough whatever is still unknown; missing where none is. */
  readonly safe?: OfferingId;
  /** What the safe offering costs more than the first candidate; missing where there is none, or it costs no more. */
  readonly priceOfDoubt?: Money;
  /** Questions whose answers can still change what is right, asked or not; none whose answer is known in full. */
  readonly relevant: readonly QuestionName[];
  /** Those of them that were asked, got no full answer, and are not asked again. */
  readonly doubts: readonly QuestionName[];
}

/** A question to ask. */
export interface NextQuestion<QuestionName extends string = string, OfferingId extends string = string> {
  readonly question: QuestionName;
  /** How: by asking, or where the policy takes no claim for it, by a record or a check. */
  readonly establish: "ask" | "record" | "verify";
  /** The wording of the policy. */
  readonly ask?: Text;
  /** Its name for people. */
  readonly title?: Text;
  /** The question in plain language. */
  readonly help?: Text;
  /** Questions of one group stand on one screen. */
  readonly group?: string;
  readonly sensitivity?: QuestionSensitivity;
  /** What is vaguely known already: ask for it more precisely. */
  readonly soFar?: unknown;
  /** The customer's words that are understood, beside "I do not know" and "rather not say". */
  readonly words: readonly string[];
  /** What its answers may lead to, in the order of preference. */
  readonly decidesBetween: readonly (OfferingId | "none-fits")[];
}

/** No offering is enough, whatever is still unknown. */
export interface NoneFits<OfferingId extends string = string> extends NeedsGround {
  readonly status: "none-fits";
  /** What the policy says then, for the customer. */
  readonly text: string;
  readonly because: readonly NeedReason[];
  /** In what each offering falls short. */
  readonly shortfalls: readonly Shortfall<OfferingId>[];
}

/** The assessment cannot be used. */
export interface NeedsInvalid {
  readonly status: "invalid";
  readonly issues: readonly Issue[];
}

/** Checks that a value is a {@link NextQuestion}; other keys are refused. */
export const NextQuestion: z.ZodMiniType<NextQuestion> = z.readonly(
  z.strictObject({
    question: z.string(),
    establish: z.enum(["ask", "record", "verify"]),
    ask: z.exactOptional(Text),
    title: z.exactOptional(Text),
    help: z.exactOptional(Text),
    group: z.exactOptional(z.string()),
    sensitivity: z.exactOptional(QuestionSensitivity),
    soFar: z.exactOptional(z.unknown()),
    words: z.readonly(z.array(z.string())),
    decidesBetween: z.readonly(z.array(z.string())),
  }),
);

/** Checks that a value is {@link NeedsDecided}; other keys are refused. */
export const NeedsDecided: z.ZodMiniType<NeedsDecided> = z.readonly(
  z.strictObject({
    status: z.literal("decided"),
    recommendation: Recommendation,
    passedOver: z.readonly(z.array(Shortfall)),
    safe: z.string(),
    ...GROUND,
  }),
);

/** Checks that a value is {@link NeedsOpen}; other keys are refused. */
export const NeedsOpen: z.ZodMiniType<NeedsOpen> = z.readonly(
  z.strictObject({
    status: z.literal("open"),
    candidates: z.readonly(z.array(z.string())),
    next: z.exactOptional(NextQuestion),
    safe: z.exactOptional(z.string()),
    priceOfDoubt: z.exactOptional(Money),
    relevant: z.readonly(z.array(z.string())),
    doubts: z.readonly(z.array(z.string())),
    ...GROUND,
  }),
);

/** Checks that a value is {@link NoneFits}; other keys are refused. */
export const NoneFits: z.ZodMiniType<NoneFits> = z.readonly(
  z.strictObject({
    status: z.literal("none-fits"),
    text: z.string(),
    because: z.readonly(z.array(NeedReason)),
    shortfalls: z.readonly(z.array(Shortfall)),
    ...GROUND,
  }),
);

/** Checks that a value is {@link NeedsInvalid}; other keys are refused. */
export const NeedsInvalid: z.ZodMiniType<NeedsInvalid> = z.readonly(
  z.strictObject({ status: z.literal("invalid"), issues: z.readonly(z.array(Issue)) }),
);

/** Checks that a value is a {@link NeedsResult}. */
export const NeedsResult: z.ZodMiniType<NeedsResult> = z.union([
  NeedsDecided,
  NeedsOpen,
  NoneFits,
  NeedsConflict,
  NeedsInvalid,
]);
