/**
 * What a caller may say of a fact: its value, where the value comes from, several accounts of it, or only what is
 * known of it so far.
 */
import * as z from "zod/mini";
import { Origin } from "../../service/index.ts";

/** A value with its origin. A bare value has the origin that the call names, `claimed` unless said otherwise. */
export interface Account {
  readonly value: unknown;
  readonly from?: Origin;
  /** Where it was said or recorded: a message, a scan, a booking. */
  readonly ref?: string;
}

/** Facts by name. A missing key or `undefined` is unknown; `{ is: "absent" }` is known not to be. */
export type GivenFacts = { readonly [fact: string]: unknown };

/** A fact that was given, as a decision shows it: the value, vague or absent where it was, and its origin. */
export interface Relied {
  readonly fact: string;
  readonly value: unknown;
  readonly from: Origin;
  readonly ref?: string;
  /** True where the value is for audit only. */
  readonly sensitive?: true;
}

/** A claim that could not count, because the fact needs more. */
export interface Claimed extends Relied {
  readonly needs: "recorded" | "verified";
}

/** Accounts of one fact that differ; the first is the one that decided, unless two of the same weight differ. */
export interface Conflict {
  readonly fact: string;
  readonly accounts: readonly Relied[];
}

/** In a function, because a bundler keeps whatever is spread at the top of a file. */
function toldSchema<More extends object>(more: More) {
  return z.strictObject({
    fact: z.string(),
    value: z.unknown(),
    from: Origin,
    ref: z.exactOptional(z.string()),
    sensitive: z.exactOptional(z.literal(true)),
    ...more,
  });
}

/** The schema of {@link GivenFacts}; that of the facts of one policy is `factsSchema`. */
export const GivenFacts: z.ZodMiniType<GivenFacts> = z.record(z.string(), z.unknown());
/** The schema of {@link Relied}. */
export const Relied: z.ZodMiniType<Relied> = /* @__PURE__ */ toldSchema({});
/** The schema of {@link Claimed}. */
export const Claimed: z.ZodMiniType<Claimed> = /* @__PURE__ */ toldSchema({
  needs: z.enum(["recorded", "verified"]),
});
/** The schema of {@link Conflict}. */
export const Conflict: z.ZodMiniType<Conflict> = z.strictObject({
  fact: z.string(),
  accounts: z.array(Relied),
});
