/**
 * What `decide` answers: plain, complete data. A decision can be stored, sent and read years later without the
 * policy at hand; whatever it says, it says why.
 */
import type { Issue } from "../../issue/index.ts";
import type { PolicyReference } from "../../service/index.ts";
import type { Because } from "../compiled/compiled-policy.ts";
import type { Text } from "../document/text.ts";
import type { Claimed, Conflict, Relied } from "./case-facts.ts";

/** A derived fact that rules looked at, as far as it follows from what was given. */
export interface DerivedFact {
  readonly fact: string;
  readonly value: unknown;
  /** The declared facts that it is made of. */
  readonly of: readonly string[];
  /** The records of a list that decided or counted, by their places from 0. */
  readonly items?: readonly number[];
  /** True where the value is for audit only. */
  readonly sensitive?: true;
}

/** What every decision on usable facts carries. */
export interface DecisionGround {
  /** The facts that this rests on: those that fired rules, and earlier rules that did not fire, looked at. */
  readonly relied: readonly Relied[];
  /** The derived facts that were looked at, where they follow from what is known. */
  readonly derived?: readonly DerivedFact[];
  /** Claims that did not count, because their fact needs a record. */
  readonly claimed?: readonly Claimed[];
  /** Facts with accounts that differ. */
  readonly conflicts?: readonly Conflict[];
  readonly policy: PolicyReference;
}

/** One outcome, whatever is still unknown. */
export interface Decided<Results> extends DecisionGround {
  readonly status: "decided";
  readonly outcome: Results;
  /** The rules that fired; where facts are missing, every rule that may fire, all with this outcome. */
  readonly because: readonly Because[];
  /** True where the policy collects: every reason counts, and the outcome is what they come to together. */
  readonly collected?: true;
  /** Facts that rules which may fire look at, that are not known, and that cannot change the outcome. */
  readonly missing?: readonly string[];
}

/** An outcome of which parts are open: a value where it is certain, two ends where it is not. */
export type PossibleOutcome<Results> = {
  readonly [Field in keyof Results]:
    | Results[Field]
    | { readonly atLeast: Results[Field]; readonly atMost: Results[Field] };
};

/** One way in which the decision may still come out. */
export interface PossibleResult<Results> {
  readonly status: "decided" | "gap" | "conflict";
  /** The rules that may fire, `otherwise` among them. */
  readonly rules: readonly string[];
  readonly outcome?: PossibleOutcome<Results>;
}

/** The fact to establish next, and how: ask the customer, look for a record, or have it verified. */
export interface NextFact {
  readonly fact: string;
  readonly establish: "ask" | "record" | "verify";
  readonly ask?: Text;
  /** The fact's name for people. */
  readonly title?: Text;
}

/** For every outcome that is a number or an amount: between which values it will be. */
export type OutcomeBounds<Results> = {
  readonly [Field in keyof Results as AmountIn<Results[Field]> extends never ? never : Field]: {
    readonly atLeast: AmountIn<Results[Field]>;
    readonly atMost: AmountIn<Results[Field]>;
  };
};

type AmountIn<Value> = Value extends { readonly atLeast: infer End }
  ? End
  : Extract<Value, number | { readonly amount: number }>;

/** Something that matters is not known. */
export interface Open<Results> extends DecisionGround {
  readonly status: "open";
  readonly possible: readonly PossibleResult<Results>[];
  /** How many possible results are left out of the list. */
  readonly more?: number;
  /**
   * Between which values each number and amount lies in every result that is decided, listed or not. Not there where
   * the search was given up, or no result is decided.
   */
  readonly bounds?: OutcomeBounds<Results>;
  /** The facts that can still change it. */
  readonly matters: readonly string[];
  readonly next: NextFact;
  /**
   * True where all this is exactly so. False where the search was given up: not all that is possible may be listed. False
   * also where several derived facts hang on the same unknown ones and too many cases are left to try: then all that is
   * possible is listed, and `bounds` holds it, and something may be listed or named under `matters` that is not.
   */
  readonly exact: boolean;
}

/** No rule fires, and the policy does not say what holds otherwise. */
export interface Gap extends DecisionGround {
  readonly status: "gap";
}

/** Rules fire that may not fire together. */
export interface RuleConflict<Results> extends DecisionGround {
  readonly status: "conflict";
  readonly because: readonly Because[];
  readonly outcomes: readonly Results[];
}

/** The facts cannot be used. */
export interface Invalid {
  readonly status: "invalid";
  readonly issues: readonly Issue[];
  readonly policy: PolicyReference;
}

/** What a policy says of a case. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export type Decision<Results = any> =
  | Decided<Results>
  | Open<Results>
  | Gap
  | RuleConflict<Results>
  | Invalid;
