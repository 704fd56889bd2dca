import * as z from "zod/mini";
import type { CaseFacts } from "../policy/index.ts";
import { Harm, Origin } from "../service/index.ts";
import { FailureCause } from "./failure-cause.ts";
import { FailureSeverity } from "./failure-severity.ts";

/**
 * What went wrong, as far as it is known. What is not known yet is left out, and never guessed.
 *
 * Two needs fail in some mix: what the customer came for (`kind`, and the losses among the `facts`), and how they were
 * treated (`harms`). Each is put right in kind.
 *
 * @example
 * ```ts
 * import type { Failure } from "evenhand/recovery-offer";
 *
 * const coldMeal: Failure = {
 *   kind: "outcome",
 *   severity: "moderate",
 *   cause: "ours",
 *   harms: ["kept-waiting"],
 *   affected: ["her mother, whose birthday it was"],
 *   repeats: 0,
 *   facts: { price: { value: "18.50", from: "recorded", ref: "bill 88" } },
 * };
 * ```
 */
// biome-ignore lint/suspicious/noExplicitAny: the facts of a playbook whose types are not known
export interface Failure<Facts = any> {
  /** `outcome`: what was wanted did not come, or came spoilt. `process`: it came, and the way was wrong. */
  readonly kind: "outcome" | "process";
  readonly severity?: FailureSeverity;
  readonly cause: FailureCause;
  /** What was done to the customer beside the loss, each named once. */
  readonly harms: readonly Harm[];
  /** Who else bears it, in your words: the children who missed the match. */
  readonly affected?: readonly string[];
  /** How often the same failed before, on our side. A customer who claims again is not meant. */
  readonly repeats?: number;
  /** What else the policies of the playbook ask about, each with its origin or without. */
  readonly facts: CaseFacts<Facts>;
  /** The origin of what is said here without its own: `claimed` where not said. */
  readonly from?: Origin;
}

/** The most that a failure may count of one thing; a policy that asks for a count must take as many. */
export const MOST_REPEATS = 1000;
/** The most others that a failure may name. */
export const MOST_AFFECTED = 100;
/** As many as there are kinds of harm. */
export const MOST_HARMS = 11;

// A long list is refused before its items are looked at: a million wrong ones would make a million issues.
const harms = z.pipe(
  z.array(z.unknown()).check(z.maxLength(MOST_HARMS)),
  z.array(Harm).check(z.refine((list) => new Set(list).size === list.length, "name each harm once")),
);
const affected = z.pipe(
  z.array(z.unknown()).check(z.maxLength(MOST_AFFECTED)),
  z.array(z.string().check(z.minLength(1), z.maxLength(200))),
);

/** Facts by name; what they are worth is for the policies to say. */
export const NamedFacts = z.record(z.string().check(z.maxLength(200)), z.unknown());

/** Checks that a value is a {@link Failure}; its facts are checked by the policies that ask for them. */
export const Failure: z.ZodMiniType<Failure> = z.readonly(
  z.strictObject({
    kind: z.enum(["outcome", "process"]),
    severity: z.exactOptional(FailureSeverity),
    cause: FailureCause,
    harms: z.readonly(harms),
    affected: z.exactOptional(z.readonly(affected)),
    repeats: z.exactOptional(z.int().check(z.minimum(0), z.maximum(MOST_REPEATS))),
    facts: NamedFacts,
    from: z.exactOptional(Origin),
  }),
);
