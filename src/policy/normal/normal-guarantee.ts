/**
 * A guarantee in normal form: what is promised of every case, with conditions as boxes and bounds as exact amounts, so
 * that a proof looks at no document. What a guarantee compares with never cuts the tables that decide.
 */
import type { Principle } from "../document/guarantee.ts";
import type { Box } from "./box.ts";
import type { NormalValue } from "./normal-policy.ts";

/** What an outcome field is held to: a word, a number or an amount; an amount is rounded as the field is. */
export type BoundValue = Extract<NormalValue, { readonly kind: "constant" | "amount" }>;
/** The bound of one outcome field, by its place. */
export interface NormalBound {
  readonly outcome: number;
  readonly value: BoundValue;
}
/** A value that one outcome field, by its place, must not have. */
export interface NormalNever {
  readonly outcome: number;
  readonly code: number;
}
interface Placed {
  /** Its place in the document; 0 where it was read by itself. */
  readonly place: number;
  readonly id?: string;
}
/** Some fields of the records of a list: they are told by what is derived from them, for no rule looks into a record. */
export interface ListPart {
  readonly list: string;
  /** The derived facts; what else is derived from the list stays as it is. */
  readonly derived: readonly string[];
}
/**
 * One guarantee. Facts are named, for they may be declared or derived, of one value, sets or lists; outcome fields
 * stand by their places. Without `when` it speaks of every case.
 */
export type NormalGuarantee = Placed &
  (
    | { readonly kind: "complete" }
    | {
        readonly kind: "grows";
        readonly fact: string;
        readonly outcome: number;
        readonly never: "falls" | "rises";
      }
    | {
        readonly kind: "independent";
        readonly outcome: number;
        readonly of: readonly string[];
        /** Lists of which only some fields are meant. */
        readonly parts?: readonly ListPart[];
      }
    | {
        readonly kind: "bound";
        readonly end: "atLeast" | "atMost";
        readonly when: readonly Box[] | undefined;
        readonly bounds: readonly NormalBound[];
      }
    | {
        readonly kind: "never";
        readonly when: readonly Box[] | undefined;
        readonly values: readonly NormalNever[];
      }
    | { readonly kind: "floor"; readonly policy: string; readonly outcome: number }
    | {
        readonly kind: "principle";
        readonly principle: Principle;
        readonly outcome?: number;
        readonly of?: readonly string[];
      }
  );
