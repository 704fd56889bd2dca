/**
 * A question about cases as unknown whole numbers and what must hold between them. The first unknowns are the axes of
 * the question; those that follow are what lists are made of: how many records there are of each kind, and in the end
 * what the fields of each record say.
 */
import type { PartialRecord, Side, Spans } from "../../policy/normal-form.ts";
import type { Joint } from "../joint/joint.ts";

/** A sum over unknowns, by their places. */
export interface UnknownSum {
  readonly terms: readonly { readonly of: number; readonly times: number }[];
  readonly constant: number;
}
/** Records of one kind: the unknown number of them, and between which codes a field of each lies. */
export interface Worth {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}
/**
 * What must hold between unknowns. A derived `result` is absent where an operand is, and where the list is that it is
 * made of: `present` is the unknown that says whether it is there. A `never` is a box (its places are unknowns) in which
 * no case lies.
 */
export type Relation =
  | {
      readonly kind: "floor";
      readonly amount: UnknownSum;
      readonly under: number;
      readonly result: number;
      /** Of a sum over records: where the list may be missing nothing is said. */
      readonly present?: number;
    }
  | {
      readonly kind: "least" | "greatest";
      readonly of: readonly UnknownSum[];
      readonly result: number;
    }
  | {
      readonly kind: "between";
      readonly amount: UnknownSum;
      readonly least: number;
      readonly greatest: number;
    }
  | {
      readonly kind: "number";
      readonly of: readonly number[];
      /** The number itself; or yes or no, as soon as there is one. */
      readonly says: "many" | "yes" | "no";
      readonly result: number;
      readonly present: number | undefined;
    }
  | {
      readonly kind: "sum-of" | "least-of" | "greatest-of";
      readonly of: readonly Worth[];
      readonly result: number;
      readonly present: number | undefined;
    }
  | { readonly kind: "never"; readonly sides: readonly Side[] };

/** Records that no derived fact tells apart, but by the codes of the fields that are added up or compared. */
export interface RecordKind {
  /** Where such records lie; every combination of `counted` codes lies in one of them. */
  readonly cells: readonly PartialRecord[];
  /** The fields that are added up or compared, each between two codes. */
  readonly counted: ReadonlyMap<number, readonly [low: number, high: number]>;
}
/** A record that is there: its kind, and the unknown code of each of its counted fields. */
export interface KnownRecord {
  readonly kind: RecordKind;
  readonly fields: ReadonlyMap<number, number>;
}
/** Records that stand in a list of one side, or in that of both. */
export interface RecordGroup {
  /** By side the place of the list among the given facts; undefined where its list has none of these records. */
  readonly lists: readonly (number | undefined)[];
  /** By kind the unknown number of such records. */
  readonly counts: readonly number[];
  /** One by one, once their numbers are settled. */
  readonly records?: readonly KnownRecord[];
}
/** A sum, least or greatest of a field, over the records of some kinds in some groups. */
export interface ListUse {
  readonly kind: "sum-of" | "least-of" | "greatest-of";
  readonly result: number;
  readonly field: number;
  /** By kind, whether its records count. */
  readonly kinds: readonly boolean[];
  /** By group, whether its records count. */
  readonly groups: readonly boolean[];
}
/** A list; or two that have records in common, one on each side. */
export interface ListFamily {
  readonly kinds: readonly RecordKind[];
  readonly groups: readonly RecordGroup[];
  readonly uses: readonly ListUse[];
}

/** The unknowns of a question, and all that holds between them. */
export interface Model {
  readonly joint: Joint;
  /** What the unknowns after the axes may be at first. */
  readonly further: readonly Spans[];
  readonly relations: readonly Relation[];
  /** The places of the relations that bound a difference of two unknowns. */
  readonly differences: readonly number[];
  /** The axes that a case gives, on one side at least. */
  readonly given: ReadonlySet<number>;
  /** By axis: the unknowns that it is made of, where it is derived. */
  readonly madeOf: ReadonlyMap<number, ReadonlySet<number>>;
  /** By axis, where it is derived from lists: the places of their families. */
  readonly familiesOf: ReadonlyMap<number, ReadonlySet<number>>;
  readonly families: readonly ListFamily[];
  /** False where kinds of records were left out because there are too many: then nothing is proved. */
  readonly exact: boolean;
}
