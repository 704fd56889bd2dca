/**
 * A policy in normal form: facts as bounded sets of whole numbers, rules as unions of boxes, consequences as
 * constants and linear amounts. Whatever two authors wrote, what they meant can be compared here.
 */
import type { RoundingMode } from "../../money/index.ts";
import type { Fact } from "../document/fact.ts";
import type { Outcome } from "../document/outcome.ts";
import type { HitPolicy } from "../document/policy-document.ts";
import type { Source } from "../document/source.ts";
import type { Text } from "../document/text.ts";
import type { Amount } from "./amount.ts";
import type { Box } from "./box.ts";
import type { Domain, Value, ValueType } from "./domain.ts";

/** A fact with its place. */
export interface NormalFact {
  readonly name: string;
  readonly fact: Fact;
  readonly domain: Domain;
}
/** An outcome field: the type of its values, its rounding, and whether it is a range. */
export interface NormalOutcome {
  readonly name: string;
  readonly outcome: Outcome;
  readonly domain: ValueType;
  readonly round: RoundingMode;
  readonly range: boolean;
}
/** The value of one outcome field: a constant, an amount, or the two ends of a range. */
export type NormalValue =
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
}
/** Cases that cannot occur. */
export interface NormalAssumption {
  readonly boxes: readonly Box[];
  readonly because: Text;
}
/** A policy in normal form. */
export interface NormalPolicy {
  readonly language: string;
  readonly facts: readonly NormalFact[];
  readonly outcomes: readonly NormalOutcome[];
  readonly hit: HitPolicy;
  readonly assumptions: readonly NormalAssumption[];
  readonly rules: readonly NormalRule[];
  readonly otherwise?: NormalConsequence;
}
