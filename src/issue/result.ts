import * as z from "zod/mini";
import { Issue } from "./issue.ts";

/**
 * Either the value that was asked for, or every issue that stands in its way.
 *
 * @example
 * ```ts
 * import { parseMoney } from "evenhand";
 *
 * const fare = parseMoney("12.50", "GBP");
 * if (fare.ok) {
 *   fare.value.amount; //=> 1250
 * }
 * ```
 */
export type Result<T> = Success<T> | Failed;

/** The good half of a {@link Result}. */
export interface Success<T> {
  /** There is a value. */
  readonly ok: true;
  /** What was asked for. */
  readonly value: T;
}

/** The other half of a {@link Result}. */
export interface Failed {
  /** There is none. */
  readonly ok: false;
  /** What is wrong, at least one. */
  readonly issues: readonly Issue[];
}

/** Checks that a value is a {@link Success}, with any value at all. */
export const Success: z.ZodMiniType<Success<unknown>> = z.readonly(
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
);

/** Checks that a value is {@link Failed}. */
export const Failed: z.ZodMiniType<Failed> = z.readonly(
  z.strictObject({
    ok: z.literal(false),
    issues: z.readonly(z.array(Issue).check(z.minLength(1))),
  }),
);

/** Checks that a value is a {@link Result}, of any value at all. */
export const Result: z.ZodMiniType<Result<unknown>> = z.union([Success, Failed]);
