import type { Issue } from "../issue/index.ts";
import type { Money } from "../money/index.ts";
import type { Text } from "../policy/index.ts";
import type { Commitment, DecisionReference, PersonalNeed, TrailEntry } from "../service/index.ts";
import type { NeedsPolicyReference } from "./needs-policy-reference.ts";

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

/** What is recommended, and why. */
export interface Recommendation<OfferingId extends string = string> {
  readonly offering: OfferingId;
  readonly title: Text;
  readonly price: Money;
  /** Why somebody takes it, for the customer. */
  readonly text: string;
  /** The needs that bind: without them something that is preferred would do. */
  readonly because: readonly NeedReason[];
}

/** Why so much is needed: what a requirement policy says. */
export interface NeedReason {
  /** The reason of the policy's rule, for the customer. */
  readonly text: string;
  readonly from: DecisionReference;
  /** How much of which dimension it asks for. */
  readonly levels: { readonly [dimension: string]: number };
}

/** In what an offering falls short. */
export interface Shortfall<OfferingId extends string = string> {
  readonly offering: OfferingId;
  readonly dimension: string;
  readonly gives: number;
  readonly needed: number;
  /** The decisions that ask for so much; in one that is open the rules may fire. */
  readonly from: readonly DecisionReference[];
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

/** A personal need that leads to no promise. */
export interface UnmetNeed {
  readonly need: PersonalNeed;
  /**
   * There is no contact, the needs policy has no manner policy, the manner policy says that nothing is done, it does not
   * decide about this need or channel, or what it says has no possible time.
   */
  readonly code: "no-contact" | "no-manner-policy" | "nothing-promised" | "not-covered" | "no-due-time";
  /** The same for people. */
  readonly because: string;
}
