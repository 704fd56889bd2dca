import * as z from "zod/mini";
import { Issue } from "../issue/index.ts";
import { Money } from "../money/index.ts";
import { Claimed, Conflict, NextFact, PossibleResult } from "../policy/index.ts";
import { DecisionReference } from "../service/index.ts";

/** An amount that is certain, in its parts. */
export interface CertainAmount {
  readonly amount: Money;
  /** There where the source says "may": up to this, and from `amount` on it is a choice. */
  readonly upTo?: Money;
  readonly parts: readonly AmountPart[];
  /** How it is given, where the policy says so (`dessert`); `pay` otherwise. */
  readonly action: string;
  /** Why, in the words that the customer hears. */
  readonly text: string;
  readonly from: DecisionReference;
  /** Facts with accounts that differ: what was claimed, and the record that decided. */
  readonly conflicts?: readonly Conflict[];
  /** Claims that did not count, because their fact needs a record. */
  readonly claimed?: readonly Claimed[];
}

/** One field of a policy's outcome. */
export interface AmountPart {
  readonly field: string;
  readonly amount: Money;
  readonly upTo?: Money;
}

/** An amount that depends on what is not known yet. */
export interface OpenAmount {
  /** Whatever comes out, it is no less: this much is certain. */
  readonly atLeast: Money;
  /** And no more; left out where not all that is possible was listed. */
  readonly atMost?: Money;
  readonly possible: readonly PossibleResult<unknown>[];
  readonly matters: readonly string[];
  /** The fact to establish next: ask, fetch the record, have it verified. */
  readonly next: NextFact;
  readonly exact: boolean;
  /** The rules that may still apply. */
  readonly from: DecisionReference;
  readonly conflicts?: readonly Conflict[];
  readonly claimed?: readonly Claimed[];
}

/** What a policy says of amounts. */
export type AmountOffer =
  | ({ readonly status: "decided" } & CertainAmount)
  | ({ readonly status: "open" } & OpenAmount)
  | { readonly status: "gap" | "conflict"; readonly because: string; readonly from: DecisionReference }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/** What may be given beyond what is owed. Whatever stands here, what is owed stays as it is. */
export type GoodwillOffer = { readonly status: "none" } | AmountOffer;

/** Checks that a value is an {@link AmountPart}; other keys are refused. */
export const AmountPart: z.ZodMiniType<AmountPart> = z.readonly(
  z.strictObject({ field: z.string(), amount: Money, upTo: z.exactOptional(Money) }),
);

const disputed = {
  conflicts: z.exactOptional(z.readonly(z.array(Conflict))),
  claimed: z.exactOptional(z.readonly(z.array(Claimed))),
} as const;
const certain = {
  amount: Money,
  upTo: z.exactOptional(Money),
  parts: z.readonly(z.array(AmountPart)),
  action: z.string(),
  text: z.string(),
  from: DecisionReference,
  ...disputed,
} as const;
const open = {
  atLeast: Money,
  atMost: z.exactOptional(Money),
  possible: z.readonly(z.array(PossibleResult)),
  matters: z.readonly(z.array(z.string())),
  next: NextFact,
  exact: z.boolean(),
  from: DecisionReference,
  ...disputed,
} as const;

/** Checks that a value is a {@link CertainAmount}; other keys are refused. */
export const CertainAmount: z.ZodMiniType<CertainAmount> = z.readonly(z.strictObject(certain));

/** Checks that a value is an {@link OpenAmount}; other keys are refused. */
export const OpenAmount: z.ZodMiniType<OpenAmount> = z.readonly(z.strictObject(open));

/** Checks that a value is an {@link AmountOffer}; other keys are refused. */
export const AmountOffer: z.ZodMiniType<AmountOffer> = z.discriminatedUnion("status", [
  z.readonly(z.strictObject({ status: z.literal("decided"), ...certain })),
  z.readonly(z.strictObject({ status: z.literal("open"), ...open })),
  z.readonly(
    z.strictObject({
      status: z.enum(["gap", "conflict"]),
      because: z.string(),
      from: DecisionReference,
    }),
  ),
  z.readonly(z.strictObject({ status: z.literal("invalid"), issues: z.readonly(z.array(Issue)) })),
]);

/** Checks that a value is a {@link GoodwillOffer}; other keys are refused. */
export const GoodwillOffer: z.ZodMiniType<GoodwillOffer> = z.union([
  z.readonly(z.strictObject({ status: z.literal("none") })),
  AmountOffer,
]);
