import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { Fact, type Policy } from "../policy/index.ts";
import type { NeedsPolicyDocument } from "./needs-policy-document.ts";
import { OFFERING, type Offering } from "./offering.ts";

/** Marks a needs policy whose parts were checked against each other. */
export const CHECKED: unique symbol = Symbol.for("evenhand.needs-policy") as never;

/** Exists in types only: the questions that a policy asks and the offerings that it knows. */
declare const TYPES: unique symbol;

/**
 * A needs policy that was read and found sound: what is asked, what follows from the answers, and what is there to be
 * recommended. `defineNeedsPolicy` makes one of a literal, `parseNeedsPolicy` of a document.
 */
// biome-ignore lint/suspicious/noExplicitAny: a policy whose types are not known asks and offers anything
export interface NeedsPolicy<Questions = any, OfferingId extends string = any> {
  readonly id: string;
  readonly version: string;
  /** The fingerprint of the whole document: SHA-256 over its canonical JSON. */
  readonly digest: string;
  readonly document: NeedsPolicyDocument;
  /** Every fact of the requirement policies, once, in the order in which they declare them. */
  readonly questions: readonly Question[];
  readonly requirements: readonly Policy[];
  /** In the order of preference. */
  readonly offerings: readonly PricedOffering<OfferingId>[];
  /** The policy that takes the first offering that is enough; made from the offerings. */
  readonly choice: Policy<{ [dimension: string]: number }, { offering: OfferingId | "none-fits" }>;
  readonly manner?: Policy;
  /** @internal */
  readonly form: NeedsForm;
  /** @internal */
  readonly [CHECKED]: true;
  /** @internal For the compiler only: never set. */
  readonly [TYPES]?: (questions: Questions) => OfferingId;
}

/**
 * All questions as one policy, with a rule for every condition on them.
 *
 * @internal
 */
export interface NeedsForm {
  readonly policy: Policy;
  /** By question and by offering: the place of its condition; below zero where it has none. */
  readonly conditionOfQuestion: readonly number[];
  readonly conditionOfOffering: readonly number[];
}

/** One question of a needs policy. */
export interface Question {
  /** The fact that it establishes. */
  readonly name: string;
  readonly fact: Fact;
  /** The places of the requirement policies that look at it. */
  readonly requirements: readonly number[];
  /** The words that are understood as an answer, in lower case, with what they mean. */
  readonly words: readonly { readonly said: string; readonly means: unknown }[];
}

/** An offering with its price as money. */
export interface PricedOffering<Id extends string = string> extends Omit<Offering<Id>, "price"> {
  readonly price: Money;
}

/** Checks that a value is a {@link Question}; other keys are refused. */
export const Question: z.ZodMiniType<Question> = z.readonly(
  z.strictObject({
    name: z.string(),
    fact: Fact,
    requirements: z.readonly(z.array(z.int().check(z.minimum(0)))),
    words: z.readonly(z.array(z.readonly(z.strictObject({ said: z.string(), means: z.unknown() })))),
  }),
);

/** Checks that a value is a {@link PricedOffering}; other keys are refused. */
export const PricedOffering: z.ZodMiniType<PricedOffering> = z.readonly(
  z.strictObject({ ...OFFERING, price: Money }),
);
