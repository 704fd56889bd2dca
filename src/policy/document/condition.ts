/**
 * When a rule fires: an object of single-fact tests, all of which hold, combined by `any`, `all` and `not`.
 * Absence satisfies only `{ "is": "absent" }`: a missing fare is never "under ten pounds".
 */
import type * as z from "zod/mini";
import { boolean, either, fields, later, listOf, number, oneOf, type Shape, string } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/** A constant as a document writes it: money is a string in major units. */
export type Literal = boolean | number | string;
/** A named constant. */
export interface ParameterReference {
  readonly parameter: string;
}
/** A literal, or the name of a parameter. */
export type Constant = Literal | ParameterReference;

/** Bounds on a number or an amount; one lower and one upper at most. */
export interface Comparison {
  readonly gt?: Constant;
  readonly gte?: Constant;
  readonly lt?: Constant;
  readonly lte?: Constant;
}
/** What a set holds: one word, all of some, none of some; everything that is written holds. */
export interface Membership {
  readonly has?: Constant;
  readonly hasAll?: readonly Constant[];
  readonly hasNone?: readonly Constant[];
}
/**
 * A test of one fact: a constant (equals), an array (one of), a comparison, what a set holds, its negation among
 * present values, or whether the fact is there at all.
 */
export type Test =
  | Constant
  | readonly Constant[]
  | Comparison
  | Membership
  | { readonly not: Test }
  | { readonly is: "absent" | "present" | "other" };

/** Tests by fact name, and conditions under `any`, `all` and `not`; every entry holds. */
export interface Condition {
  readonly [entry: string]: Test | Condition | readonly Condition[];
}

const literal: Shape<Literal> = either(boolean, number, string);
/** The shape of {@link ParameterReference}. */
export const PARAMETER_REFERENCE: Shape<ParameterReference> = fields({ parameter: string });
/** The shape of {@link Constant}. */
export const CONSTANT: Shape<Constant> = either(boolean, number, string, PARAMETER_REFERENCE);
const comparison: Shape<Comparison> = fields({
  "gt?": CONSTANT,
  "gte?": CONSTANT,
  "lt?": CONSTANT,
  "lte?": CONSTANT,
});
const membership: Shape<Membership> = fields({
  "has?": CONSTANT,
  "hasAll?": listOf(CONSTANT),
  "hasNone?": listOf(CONSTANT),
});
/** The shape of {@link Test}. */
const TEST: Shape<Test> = later(() =>
  either(
    CONSTANT,
    listOf(CONSTANT),
    comparison,
    membership,
    fields({ not: TEST }),
    fields({ is: oneOf(["absent", "present", "other"]) }),
  ),
);
/** The shape of {@link Condition}. */
export const CONDITION: Shape<Condition> = later(
  () =>
    fields(
      { "any?": listOf(CONDITION), "all?": listOf(CONDITION), "not?": CONDITION },
      TEST,
    ) as Shape<Condition>,
);
/** The schema of {@link Literal}. */
export const Literal: z.ZodMiniType<Literal> = /* @__PURE__ */ zodOfShape(literal);
/** The schema of {@link ParameterReference}. */
export const ParameterReference: z.ZodMiniType<ParameterReference> =
  /* @__PURE__ */ zodOfShape(PARAMETER_REFERENCE);
/** The schema of {@link Constant}. */
export const Constant: z.ZodMiniType<Constant> = /* @__PURE__ */ zodOfShape(CONSTANT);
/** The schema of {@link Comparison}. */
export const Comparison: z.ZodMiniType<Comparison> = /* @__PURE__ */ zodOfShape(comparison);
/** The schema of {@link Membership}. */
export const Membership: z.ZodMiniType<Membership> = /* @__PURE__ */ zodOfShape(membership);
/** The schema of {@link Test}. */
export const Test: z.ZodMiniType<Test> = /* @__PURE__ */ zodOfShape(TEST);
/** The schema of {@link Condition}. */
export const Condition: z.ZodMiniType<Condition> = /* @__PURE__ */ zodOfShape(CONDITION);
