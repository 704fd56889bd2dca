/**
 * When a rule fires: an object of single-fact tests, all of which hold, combined by `any`, `all` and `not`.
 * Absence satisfies only `{ "is": "absent" }`: a missing fare is never "under ten pounds".
 */
import * as z from "zod/mini";

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
/**
 * A test of one fact: a constant (equals), an array (one of), a comparison, its negation among present values, or
 * whether the fact is there at all.
 */
export type Test =
  | Constant
  | readonly Constant[]
  | Comparison
  | { readonly not: Test }
  | { readonly is: "absent" | "present" | "other" };

/** Tests by fact name, and conditions under `any`, `all` and `not`; every entry holds. */
export interface Condition {
  readonly [entry: string]: Test | Condition | readonly Condition[];
}

const LiteralSchema = z.union([z.boolean(), z.number(), z.string()]);
/** The schema of {@link Constant}. */
export const Constant: z.ZodMiniType<Constant> = z.union([
  LiteralSchema,
  z.strictObject({ parameter: z.string() }),
]);
/** The schema of {@link Test}. */
export const Test: z.ZodMiniType<Test> = /* @__PURE__ */ z.lazy(
  () =>
    z.union([
      Constant,
      z.array(Constant),
      z.strictObject({
        gt: z.optional(Constant),
        gte: z.optional(Constant),
        lt: z.optional(Constant),
        lte: z.optional(Constant),
      }),
      z.strictObject({ not: Test }),
      z.strictObject({ is: z.enum(["absent", "present", "other"]) }),
    ]) as z.ZodMiniType<Test>,
);
/** The schema of {@link Condition}. */
export const Condition: z.ZodMiniType<Condition> = /* @__PURE__ */ z.lazy(
  () =>
    z.catchall(
      z.object({
        any: z.optional(z.array(Condition)),
        all: z.optional(z.array(Condition)),
        not: z.optional(Condition),
      }),
      Test,
    ) as unknown as z.ZodMiniType<Condition>,
);
