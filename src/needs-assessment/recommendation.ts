import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { Text } from "../policy/index.ts";
import { DecisionReference } from "../service/index.ts";

/** What is recommended, and why. */
export interface Recommendation<OfferingId extends string = string> {
  readonly offering: OfferingId;
  readonly title: Text;
  readonly price: Money;
  /** Why somebody takes it, for the customer. */
  readonly text: string;
  /** The needs that bind: without them something that is preferred would do. */
  readonly because: readonly NeedReason[];
}

/** Why so much is needed: what a requirement policy says. */
export interface NeedReason {
  /** The reason of the policy's rule, for the customer. */
  readonly text: string;
  readonly from: DecisionReference;
  /** How much of which dimension it asks for. */
  readonly levels: { readonly [dimension: string]: number };
}

/** In what an offering falls short. */
export interface Shortfall<OfferingId extends string = string> {
  readonly offering: OfferingId;
  readonly dimension: string;
  readonly gives: number;
  readonly needed: number;
  /** The decisions that ask for so much; in one that is open the rules may fire. */
  readonly from: readonly DecisionReference[];
}

const levels = z.readonly(z.record(z.string(), z.number()));

/** Checks that a value is a {@link NeedReason}; other keys are refused. */
export const NeedReason: z.ZodMiniType<NeedReason> = z.readonly(
  z.strictObject({ text: z.string(), from: DecisionReference, levels }),
);

/** Checks that a value is a {@link Recommendation}; other keys are refused. */
export const Recommendation: z.ZodMiniType<Recommendation> = z.readonly(
  z.strictObject({
    offering: z.string(),
    title: Text,
    price: Money,
    text: z.string(),
    because: z.readonly(z.array(NeedReason)),
  }),
);

/** Checks that a value is a {@link Shortfall}; other keys are refused. */
export const Shortfall: z.ZodMiniType<Shortfall> = z.readonly(
  z.strictObject({
    offering: z.string(),
    dimension: z.string(),
    gives: z.number(),
    needed: z.number(),
    from: z.readonly(z.array(DecisionReference)),
  }),
);
