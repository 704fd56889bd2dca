import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { Text } from "../policy/index.ts";
import { Commitment, TrailEntry } from "../service/index.ts";
import { FitChange } from "./fit-change.ts";
import { InformedChoice } from "./informed-choice.ts";
import { NeedsConflict } from "./needs-conflict.ts";
import { NeedRange } from "./needs-ground.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import { NeedsInvalid, NextQuestion } from "./needs-result.ts";
import { NeedReason, Shortfall } from "./recommendation.ts";
import { UnmetNeed } from "./unmet-need.ts";

/** Whether what a customer has is still right for them. */
export type Reassessment<QuestionName extends string = string> =
  | Reassessed
  | ReassessmentOpen<QuestionName>
  | NeedsConflict<QuestionName>
  | NeedsInvalid;

/** What every reassessment of a usable assessment carries. */
export interface ReassessmentGround {
  /** The needs policy of today. */
  readonly policy: NeedsPolicyReference;
  readonly current: CurrentOffering;
  /** How much of each dimension is needed now. */
  readonly needs: { readonly [dimension: string]: NeedRange };
  /** What changed for this customer. */
  readonly changes: readonly FitChange[];
  /** In what the current offering falls short for certain. */
  readonly shortfalls: readonly Shortfall[];
  /** What was said when the customer took it knowingly, though it was not recommended. */
  readonly chosen?: InformedChoice;
  /** For the customer, a sentence a line: first the answer, then why, then what they may do, leaving included. */
  readonly text: string;
  /** False where a search was given up: it may stay open longer, and nothing is said wrongly. */
  readonly exact: boolean;
  /** One for each personal need that the manner policy answers with a promise. */
  readonly commitments: readonly Commitment[];
  /** The personal needs that lead to no promise, each with its reason. */
  readonly unmet: readonly UnmetNeed[];
  /** One line for every decision that a policy took, and the answer; empty without a contact. */
  readonly trail: readonly TrailEntry[];
}

/** It is known, whatever is still unknown otherwise. */
export interface Reassessed extends ReassessmentGround {
  /**
   * `better-elsewhere`: something of others is enough, and nothing of ours that is enough costs as little. `now-short`:
   * the current offering is not enough. `overpaying`: it is, and something of ours that is enough costs less.
   * `still-fits`: none of these.
   */
  readonly status: "still-fits" | "now-short" | "better-elsewhere" | "overpaying";
  /** What is enough and costs least; missing where the current offering still fits, or nothing is enough. */
  readonly instead?: InsteadOffering;
  /** What of ours is enough and costs least, where something of others costs less. */
  readonly ours?: InsteadOffering;
  /** How much less `instead` costs than the current offering. */
  readonly saves?: Money;
  /** Why so much is needed that nothing cheaper does; where the current offering is not enough, why it is not. */
  readonly because: readonly NeedReason[];
}

/** An answer that is missing could still change what is right. */
export interface ReassessmentOpen<QuestionName extends string = string> extends ReassessmentGround {
  readonly status: "open";
  /** What to ask next; missing where everything that matters was asked, and doubt remains. */
  readonly next?: NextQuestion<QuestionName>;
  /** What may turn out to be enough and to cost least, the cheapest first; `none-fits` where perhaps nothing is. */
  readonly candidates: readonly string[];
  /** What is enough and costs least whatever is still unknown; missing where nothing is. */
  readonly safe?: InsteadOffering;
}

/** What the customer has, as it is and as it was. */
export interface CurrentOffering {
  readonly offering: string;
  readonly title: Text;
  readonly now: OfferingTerms;
  /** Under the earlier policy; missing without one, or where it was not offered then. */
  readonly before?: OfferingTerms;
  /** Whether it is among today's offerings. */
  readonly offered: boolean;
}

/** What an offering costs and gives. */
export interface OfferingTerms {
  readonly price: Money;
  readonly meets: { readonly [dimension: string]: number };
}

/** Something to have instead, of ours or of others. */
export interface InsteadOffering {
  readonly offering: string;
  readonly title: Text;
  readonly price: Money;
  /** Who offers it; missing where we do. */
  readonly provider?: Text;
}

/** Checks that a value is {@link OfferingTerms}; other keys are refused. */
export const OfferingTerms: z.ZodMiniType<OfferingTerms> = z.readonly(
  z.strictObject({ price: Money, meets: z.readonly(z.record(z.string(), z.number())) }),
);

/** Checks that a value is a {@link CurrentOffering}; other keys are refused. */
export const CurrentOffering: z.ZodMiniType<CurrentOffering> = z.readonly(
  z.strictObject({
    offering: z.string(),
    title: Text,
    now: OfferingTerms,
    before: z.exactOptional(OfferingTerms),
    offered: z.boolean(),
  }),
);

/** Checks that a value is an {@link InsteadOffering}; other keys are refused. */
export const InsteadOffering: z.ZodMiniType<InsteadOffering> = z.readonly(
  z.strictObject({ offering: z.string(), title: Text, price: Money, provider: z.exactOptional(Text) }),
);

const ground = {
  policy: NeedsPolicyReference,
  current: CurrentOffering,
  needs: z.readonly(z.record(z.string(), NeedRange)),
  changes: z.readonly(z.array(FitChange)),
  shortfalls: z.readonly(z.array(Shortfall)),
  chosen: z.exactOptional(InformedChoice),
  text: z.string(),
  exact: z.boolean(),
  commitments: z.readonly(z.array(Commitment)),
  unmet: z.readonly(z.array(UnmetNeed)),
  trail: z.readonly(z.array(TrailEntry)),
} as const;

/** Checks that a value is a {@link ReassessmentGround}; other keys are refused. */
export const ReassessmentGround: z.ZodMiniType<ReassessmentGround> = z.readonly(z.strictObject(ground));

/** Checks that a value is {@link Reassessed}; other keys are refused. */
export const Reassessed: z.ZodMiniType<Reassessed> = z.readonly(
  z.strictObject({
    status: z.enum(["still-fits", "now-short", "better-elsewhere", "overpaying"]),
    instead: z.exactOptional(InsteadOffering),
    ours: z.exactOptional(InsteadOffering),
    saves: z.exactOptional(Money),
    because: z.readonly(z.array(NeedReason)),
    ...ground,
  }),
);

/** Checks that a value is {@link ReassessmentOpen}; other keys are refused. */
export const ReassessmentOpen: z.ZodMiniType<ReassessmentOpen> = z.readonly(
  z.strictObject({
    status: z.literal("open"),
    next: z.exactOptional(NextQuestion),
    candidates: z.readonly(z.array(z.string())),
    safe: z.exactOptional(InsteadOffering),
    ...ground,
  }),
);

/** Checks that a value is a {@link Reassessment}. */
export const Reassessment: z.ZodMiniType<Reassessment> = z.union([
  Reassessed,
  ReassessmentOpen,
  NeedsConflict,
  NeedsInvalid,
]);
