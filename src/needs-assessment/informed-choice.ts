import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { Actor, Instant } from "../service/index.ts";
import { Shortfall } from "./recommendation.ts";

/**
 * A customer takes an offering that is not what is recommended, and knows what follows: it is not enough, or it is dearer
 * than what is. That is their right, once it was said to them.
 */
export interface InformedChoice<OfferingId extends string = string> {
  readonly offering: OfferingId;
  /** In what it falls short, or may fall short, as it was shown; empty where it is enough, and more than is needed. */
  readonly shortfalls: readonly Shortfall<OfferingId>[];
  /** How much it costs more than what is enough, as it was shown; missing where it does not, or where nothing is. */
  readonly dearerBy?: Money;
  /** The consequence in the words in which it was shown. */
  readonly shown: string;
  /** The customer's own words. */
  readonly said?: string;
  /** When; missing without a contact. */
  readonly at?: Instant;
  /** Who showed it; missing without a contact. */
  readonly by?: Actor;
}

const words = z.string().check(z.minLength(1), z.maxLength(2000));

/** Checks the form of a choice as it is given; the language is the program's, and judged where texts are chosen. */
export const CHOOSING = z.strictObject({
  offering: z.string(),
  said: z.exactOptional(words),
  locale: z.optional(z.any()),
});

/** Checks that a value is an {@link InformedChoice}; other keys are refused. */
export const InformedChoice: z.ZodMiniType<InformedChoice> = z.readonly(
  z.strictObject({
    offering: z.string().check(z.minLength(1), z.maxLength(200)),
    shortfalls: z.readonly(z.array(Shortfall)),
    dearerBy: z.exactOptional(Money),
    shown: z.string().check(z.minLength(1)),
    said: z.exactOptional(words),
    at: z.exactOptional(Instant),
    by: z.exactOptional(Actor),
  }),
);
