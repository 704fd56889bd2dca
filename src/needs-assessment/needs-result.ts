import * as z from "zod/mini";
import { Issue } from "../issue/index.ts";
import { Text } from "../policy/index.ts";
import { Commitment, TrailEntry } from "../service/index.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import { NeedReason, Recommendation, Shortfall } from "./recommendation.ts";
import { UnmetNeed } from "./unmet-need.ts";

/** What an assessment comes to so far. */
export type NeedsResult<QuestionName extends string = string, OfferingId extends string = string> =
  | NeedsDecided<OfferingId>
  | NeedsOpen<QuestionName, OfferingId>
  | NoneFits<OfferingId>
  | NeedsInvalid;

/** What every result on a usable assessment carries. */
export interface NeedsGround {
  readonly policy: NeedsPolicyReference;
  /** How much of each dimension is needed. */
  readonly needs: { readonly [dimension: string]: NeedRange };
  /** False where a search was given up: more may be listed than is possible, and nothing is decided wrongly. */
  readonly exact: boolean;
  /** One for each personal need that the manner policy answers with a promise. */
  readonly commitments: readonly Commitment[];
  /** The personal needs that lead to no promise, each with its reason. */
  readonly unmet: readonly UnmetNeed[];
  /** One line for every decision that a policy took; empty without a contact, for then there is no time and nobody. */
  readonly trail: readonly TrailEntry[];
}

/** What is needed of one dimension: certainly, and at the most. An end is missing where nothing bounds it. */
export interface NeedRange {
  /** As much as this is needed whatever the missing answers are. */
  readonly floor?: number;
  /** No more than this is needed whatever the missing answers are. */
  readonly possible?: number;
}

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
  /** Questions that were asked, that still matter, and that were answered vaguely or not at all. */
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

/** Checks that a value is a {@link NeedRange}; other keys are refused. */
export const NeedRange: z.ZodMiniType<NeedRange> = z.readonly(
  z.strictObject({ floor: z.exactOptional(z.number()), possible: z.exactOptional(z.number()) }),
);

/** Checks that a value is a {@link NextQuestion}; other keys are refused. */
export const NextQuestion: z.ZodMiniType<NextQuestion> = z.readonly(
  z.strictObject({
    question: z.string(),
    establish: z.enum(["ask", "record", "verify"]),
    ask: z.exactOptional(Text),
    title: z.exactOptional(Text),
    soFar: z.exactOptional(z.unknown()),
    words: z.readonly(z.array(z.string())),
    decidesBetween: z.readonly(z.array(z.string())),
  }),
);

const ground = {
  policy: NeedsPolicyReference,
  needs: z.readonly(z.record(z.string(), NeedRange)),
  exact: z.boolean(),
  commitments: z.readonly(z.array(Commitment)),
  unmet: z.readonly(z.array(UnmetNeed)),
  trail: z.readonly(z.array(TrailEntry)),
} as const;

/** Checks that a value is a {@link NeedsGround}; other keys are refused. */
export const NeedsGround: z.ZodMiniType<NeedsGround> = z.readonly(z.strictObject(ground));

/** Checks that a value is {@link NeedsDecided}; other keys are refused. */
export const NeedsDecided: z.ZodMiniType<NeedsDecided> = z.readonly(
  z.strictObject({
    status: z.literal("decided"),
    recommendation: Recommendation,
    passedOver: z.readonly(z.array(Shortfall)),
    safe: z.string(),
    ...ground,
  }),
);

/** Checks that a value is {@link NeedsOpen}; other keys are refused. */
export const NeedsOpen: z.ZodMiniType<NeedsOpen> = z.readonly(
  z.strictObject({
    status: z.literal("open"),
    candidates: z.readonly(z.array(z.string())),
    next: z.exactOptional(NextQuestion),
    safe: z.exactOptional(z.string()),
    doubts: z.readonly(z.array(z.string())),
    ...ground,
  }),
);

/** Checks that a value is {@link NoneFits}; other keys are refused. */
export const NoneFits: z.ZodMiniType<NoneFits> = z.readonly(
  z.strictObject({
    status: z.literal("none-fits"),
    text: z.string(),
    because: z.readonly(z.array(NeedReason)),
    shortfalls: z.readonly(z.array(Shortfall)),
    ...ground,
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
  NeedsInvalid,
]);
