import * as z from "zod/mini";
import { Issue } from "../issue/index.ts";
import { Commitment, DecisionReference, TrailEntry } from "../service/index.ts";
import { CertainAmount, GoodwillOffer, OpenAmount } from "./amount-offer.ts";
import { RecoveryComponent } from "./recovery-component.ts";
import { PlaybookReference } from "./recovery-playbook.ts";
import { UnansweredHarm } from "./unanswered-harm.ts";

/**
 * What we do about a failure. `decided`: what is owed is certain. `open`: it is not yet, and `owed` says between which
 * amounts it lies and what to establish next. `gap` and `conflict`: the entitlement policy has no rule, or rules that
 * disagree; a person decides, and mends the policy. `invalid`: what was given cannot be used.
 *
 * Harm is answered at once in all but the last.
 */
export type RecoveryOffer = DecidedRecovery | OpenRecovery | UnruledRecovery | InvalidRecovery;

/** What every offer carries. */
export interface OfferGround {
  readonly playbook: PlaybookReference;
  /** What may be given beyond what is owed. It stands apart: no amount here is ever netted with another. */
  readonly goodwill: GoodwillOffer;
  /** What is done and paid, in the order in which the customer hears it. */
  readonly components: readonly RecoveryComponent[];
  /** Harms, and parts of an answer, for which there is none yet, with the reason. */
  readonly unanswered: readonly UnansweredHarm[];
  /** What was promised by this offer: what must be done, and what must be paid where the playbook says when. */
  readonly commitments: readonly Commitment[];
  readonly trail: readonly TrailEntry[];
  /** What to look at, though nothing is wrong: a fact that no policy asks for, money without a time. */
  readonly notes: readonly Issue[];
}

/** What is owed is certain. */
export interface DecidedRecovery extends OfferGround {
  readonly status: "decided";
  readonly owed: CertainAmount;
}

/** What is owed is not certain yet. */
export interface OpenRecovery extends OfferGround {
  readonly status: "open";
  readonly owed: OpenAmount;
}

/** The entitlement policy does not say what is owed. */
export interface UnruledRecovery extends OfferGround {
  readonly status: "gap" | "conflict";
  /** What the policy's author has to mend. */
  readonly because: string;
  readonly from: DecisionReference;
}

/** What was given cannot be used. */
export interface InvalidRecovery extends Pick<OfferGround, "playbook" | "commitments" | "trail"> {
  readonly status: "invalid";
  readonly issues: readonly Issue[];
}

const recorded = {
  playbook: PlaybookReference,
  commitments: z.readonly(z.array(Commitment)),
  trail: z.readonly(z.array(TrailEntry)),
} as const;
const ground = {
  ...recorded,
  goodwill: GoodwillOffer,
  components: z.readonly(z.array(RecoveryComponent)),
  unanswered: z.readonly(z.array(UnansweredHarm)),
  notes: z.readonly(z.array(Issue)),
} as const;

/** Checks that a value is an {@link OfferGround}; other keys are refused. */
export const OfferGround: z.ZodMiniType<OfferGround> = z.readonly(z.strictObject(ground));

/** Checks that a value is a {@link DecidedRecovery}; other keys are refused. */
export const DecidedRecovery: z.ZodMiniType<DecidedRecovery> = z.readonly(
  z.strictObject({ status: z.literal("decided"), owed: CertainAmount, ...ground }),
);

/** Checks that a value is an {@link OpenRecovery}; other keys are refused. */
export const OpenRecovery: z.ZodMiniType<OpenRecovery> = z.readonly(
  z.strictObject({ status: z.literal("open"), owed: OpenAmount, ...ground }),
);

/** Checks that a value is an {@link UnruledRecovery}; other keys are refused. */
export const UnruledRecovery: z.ZodMiniType<UnruledRecovery> = z.readonly(
  z.strictObject({
    status: z.enum(["gap", "conflict"]),
    because: z.string(),
    from: DecisionReference,
    ...ground,
  }),
);

/** Checks that a value is an {@link InvalidRecovery}; other keys are refused. */
export const InvalidRecovery: z.ZodMiniType<InvalidRecovery> = z.readonly(
  z.strictObject({ status: z.literal("invalid"), issues: z.readonly(z.array(Issue)), ...recorded }),
);

/** Checks that a value is a {@link RecoveryOffer}. */
export const RecoveryOffer: z.ZodMiniType<RecoveryOffer> = z.union([
  DecidedRecovery,
  OpenRecovery,
  UnruledRecovery,
  InvalidRecovery,
]);
