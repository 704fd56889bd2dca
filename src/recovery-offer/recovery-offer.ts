import type { Issue } from "../issue/index.ts";
import type { Money } from "../money/index.ts";
import type { Claimed, Conflict, NextFact, PossibleResult } from "../policy/index.ts";
import type { Commitment, DecisionReference, Harm, TrailEntry } from "../service/index.ts";
import type { ComponentKind } from "./component-kind.ts";
import type { RecoveryComponent } from "./recovery-component.ts";
import type { PlaybookReference } from "./recovery-playbook.ts";

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

/** An amount that is certain, in its parts. */
export interface CertainAmount {
  readonly amount: Money;
  /** There where the source says "may": up to this, and from `amount` on it is a choice. */
  readonly upTo?: Money;
  readonly parts: readonly AmountPart[];
  /** How it is given, where the policy says so (`dessert`); `pay` otherwise. */
  readonly action: string;
  /** Why, in the words that the customer hears. */
  readonly text: string;
  readonly from: DecisionReference;
  /** Facts with accounts that differ: what was claimed, and the record that decided. */
  readonly conflicts?: readonly Conflict[];
  /** Claims that did not count, because their fact needs a record. */
  readonly claimed?: readonly Claimed[];
}

/** One field of a policy's outcome. */
export interface AmountPart {
  readonly field: string;
  readonly amount: Money;
  readonly upTo?: Money;
}

/** An amount that depends on what is not known yet. */
export interface OpenAmount {
  /** Whatever comes out, it is no less: this much is certain. */
  readonly atLeast: Money;
  /** And no more; left out where not all that is possible was listed. */
  readonly atMost?: Money;
  readonly possible: readonly PossibleResult<unknown>[];
  readonly matters: readonly string[];
  /** The fact to establish next: ask, fetch the record, have it verified. */
  readonly next: NextFact;
  readonly exact: boolean;
  /** The rules that may still apply. */
  readonly from: DecisionReference;
  readonly conflicts?: readonly Conflict[];
  readonly claimed?: readonly Claimed[];
}

/** What a policy says of amounts. */
export type AmountOffer =
  | ({ readonly status: "decided" } & CertainAmount)
  | ({ readonly status: "open" } & OpenAmount)
  | { readonly status: "gap" | "conflict"; readonly because: string; readonly from: DecisionReference }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/** What may be given beyond what is owed. Whatever stands here, what is owed stays as it is. */
export type GoodwillOffer = { readonly status: "none" } | AmountOffer;

/** A harm that nothing was done about yet, or one part of its answer. */
export interface UnansweredHarm {
  /** `none` for the failure itself. */
  readonly harm: Harm | "none";
  /** The part of the answer that is missing, where it is only one. */
  readonly component?: ComponentKind;
  readonly code:
    | "no-redress-policy"
    | "nothing-prescribed"
    | "not-decided-yet"
    | "no-rule"
    | "rules-disagree"
    | "unusable-facts"
    | "no-time";
  readonly because: string;
  /** What to establish, where a fact is missing. */
  readonly next?: NextFact;
}
