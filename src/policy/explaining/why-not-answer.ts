/**
 * Why a rule did not decide, test by test.
 */
import * as z from "zod/mini";
import { Issue } from "../../issue/index.ts";
import { Relied } from "../deciding/case-facts.ts";
import { DerivedFact } from "../deciding/derived-fact.ts";

/** A test that the case does not pass: what it asks of a fact, and what that is. */
export interface FailedTest {
  readonly fact: string;
  readonly test: unknown;
  /** What was given. Not there for a derived fact, which nobody gives. */
  readonly given?: Relied;
  /** What was worked out, of a derived fact: its value, or what is left of it, and what it is made of. */
  readonly derived?: DerivedFact;
}

/** Why one rule did not decide, or that it did. */
export interface WhyNot {
  readonly rule: string;
  /**
   * `fires`: it does decide, or counts where all rules that fire do. `may-fire`: that depends on facts that are not
   * known. `earlier`: it holds, and an earlier rule or layer decides. `fails`: its tests do not hold.
   */
  readonly status: "fires" | "may-fire" | "earlier" | "fails";
  /** The tests that fail, of the alternative that fails fewest. */
  readonly failing: readonly FailedTest[];
  /** The declared facts of that alternative that are not known. */
  readonly unknown: readonly string[];
  /** The rules that hold and come first, the one that decides before all others; at most 100. */
  readonly earlier: readonly string[];
  /** The layer of the rule that decides instead, where it stands in an earlier one. */
  readonly layer?: string;
  /** All this in one sentence. */
  readonly text: string;
}

/** The answers, rule by rule; or the issues of facts that cannot be used. The text says all of it, a line each. */
export type WhyNotAnswer =
  | { readonly status: "answered"; readonly rules: readonly WhyNot[]; readonly text: string }
  | { readonly status: "invalid"; readonly issues: readonly Issue[]; readonly text: string };

const names = z.array(z.string());

/** The schema of {@link FailedTest}. */
export const FailedTest: z.ZodMiniType<FailedTest> = z.strictObject({
  fact: z.string(),
  test: z.unknown(),
  given: z.exactOptional(Relied),
  derived: z.exactOptional(DerivedFact),
});
/** The schema of {@link WhyNot}. */
export const WhyNot: z.ZodMiniType<WhyNot> = z.strictObject({
  rule: z.string(),
  status: z.enum(["fires", "may-fire", "earlier", "fails"]),
  failing: z.array(FailedTest),
  unknown: names,
  earlier: names,
  layer: z.exactOptional(z.string()),
  text: z.string(),
});
/** The schema of {@link WhyNotAnswer}. */
export const WhyNotAnswer: z.ZodMiniType<WhyNotAnswer> = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("answered"), rules: z.array(WhyNot), text: z.string() }),
  z.strictObject({ status: z.literal("invalid"), issues: z.array(Issue), text: z.string() }),
]);
