/**
 * A policy in normal form: facts as bounded sets of whole numbers, rules as unions of boxes, consequences as
 * constants and linear amounts. Whatever two authors wrote, what they meant can be compared here.
 */
import type { RoundingMode } from "../../money/index.ts";
import type { Fact, FactNotes } from "../document/fact.ts";
import type { Collecting, Outcome } from "../document/outcome.ts";
import type { HitPolicy } from "../document/policy-document.ts";
import type { Source } from "../document/source.ts";
import type { Text } from "../document/text.ts";
import type { Amount, AmountTree } from "./amount.ts";
import type { Box } from "./box.ts";
import type { Domain, ValueType } from "./domain.ts";
import type { NormalGuarantee } from "./normal-guarantee.ts";
import type { Value } from "./value.ts";

/**
 * Something that rules can test, with its place: a fact of one value; whether a set holds one word; whether a set or a
 * list that may be absent is there; a derived fact.
 */
export interface NormalFact {
  readonly name: string;
  /** The declaration that it belongs to; of a derived fact what is said of it: its title. */
  readonly fact: FactNotes;
  readonly domain: Domain;
  /** Of a derived fact, how it is made from facts at earlier places and from lists. */
  readonly derivation?: NormalDerivation;
}
/**
 * A declared fact, which a case may give: the places of what rules can test of it. One place for a fact of one value,
 * one for each word of a set, none for a list.
 */
export interface GivenFact {
  readonly name: string;
  readonly fact: Fact;
  readonly places: readonly number[];
  /** The place that says whether it is there (yes or no), of a set or a list that may be absent. */
  readonly present?: number;
  /** What each record of a list says, each with a place of its own among the fields. */
  readonly fields?: readonly NormalFact[];
}
/** A whole amount that is linear in facts, in the smallest unit of the derived fact. */
export type LinearAmount = Extract<AmountTree<number>, { readonly kind: "linear" }>;
/**
 * How a derived fact is computed. `linear` is divided by `under` and floored: 60,000 for minutes between instants, 1
 * elsewhere. What is said of a list names its place among the given facts; `where` are the boxes over its fields
 * (one box without sides where every record counts), `of` the place of a field. Absent where an operand is.
 */
export type NormalDerivation =
  | { readonly kind: "linear"; readonly amount: LinearAmount; readonly under: number }
  | { readonly kind: "least" | "greatest"; readonly of: readonly LinearAmount[] }
  | {
      readonly kind: "some" | "every" | "none" | "count";
      readonly list: number;
      readonly where: readonly Box[];
    }
  | {
      readonly kind: "sum-of" | "least-of" | "greatest-of";
      readonly list: number;
      readonly where: readonly Box[];
      readonly of: number;
    };
/** An outcome field: the type of its values, its rounding, and whether it is a range. */
export interface NormalOutcome {
  readonly name: string;
  readonly outcome: Outcome;
  readonly domain: ValueType;
  readonly round: RoundingMode;
  readonly range: boolean;
  /** How the values of all rules that fire are put together, under the hit policy `collect`. */
  readonly collect?: Collecting;
  /** By how much it may change at one threshold at most, before that is called a cliff: a code, 0 or more. */
  readonly largestStep?: number;
}
/** The value of one outcome field: a constant, an amount, or the two ends of a range. */
export type NormalValue =
  /** Left out, under `collect`: it adds nothing to a list, a sum or a count. */
  | { readonly kind: "nothing" }
  | { readonly kind: "constant"; readonly code: number }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "range"; readonly atLeast: Amount; readonly atMost: Amount };

/** A source by the name a rule gave. */
export interface NamedSource extends Source {
  readonly id: string;
}
/** What follows and why; its values in the order of the outcome fields. */
export interface NormalConsequence {
  readonly id: string;
  readonly values: readonly NormalValue[];
  readonly because: Text;
  readonly source?: NamedSource;
  /** The parameters that the text or the tests name, with their values. */
  readonly parameters?: { readonly [name: string]: Value };
}
/** A rule: its boxes and, for each box, the tests as the document writes them. */
export interface NormalRule extends NormalConsequence {
  readonly boxes: readonly Box[];
  /** The place of its layer; 0 where there are none. */
  readonly layer: number;
  /** Its place in the document: under `priority` the rules are sorted here by what they give. */
  readonly place: number;
}
/** Cases that cannot occur. */
export interface NormalAssumption {
  readonly boxes: readonly Box[];
  readonly because: Text;
}
/** A policy in normal form. */
export interface NormalPolicy {
  readonly language: string;
  /** What rules can test: of every given fact in order, then every derived fact after those that it is made of. */
  readonly facts: readonly NormalFact[];
  /** The declared facts. */
  readonly given: readonly GivenFact[];
  readonly outcomes: readonly NormalOutcome[];
  /** `priority` is `first` over sorted rules. */
  readonly hit: Exclude<HitPolicy, "priority">;
  readonly assumptions: readonly NormalAssumption[];
  readonly rules: readonly NormalRule[];
  readonly otherwise?: NormalConsequence;
  /** What is promised of every case; no part of what the policy decides. */
  readonly guarantees: readonly NormalGuarantee[];
}
