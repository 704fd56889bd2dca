import * as z from "zod/mini";
import { Issue } from "../issue/index.ts";
import { Money } from "../money/index.ts";
import { NextFact } from "../policy/index.ts";
import { type Allowed, Commitment, type NeedsApproval, type Refused, TrailEntry } from "../service/index.ts";

/**
 * Whether a payment may be made. One answer for a refund button, a step of a workflow and a tool of a program; whoever
 * is refused is told what may be done instead.
 */
export type PaymentPermission = (
  | Allowed<AllowedPayment>
  | NeedsApproval<UnapprovedPayment, PaymentInstead>
  | Refused<RefusedPayment, PaymentInstead>
) &
  PaymentRecord;

/**
 * Why it may be made: it is `owed`; it is `within-authority` of who asks; somebody else `approved` it who may.
 */
export type AllowedPayment = "owed" | "within-authority" | "approved";

/**
 * Why somebody else must agree: the amount is `above-own-authority`; who asks has `no-authority` of their own; or who
 * approved has `approver-without-authority` for so much, or is none (`approver-not-a-person`).
 */
export type UnapprovedPayment =
  | "above-own-authority"
  | "no-authority"
  | "approver-without-authority"
  | "approver-not-a-person";

/** Why it may not be made. */
export type RefusedPayment =
  | "above-what-is-owed"
  | "above-goodwill"
  | "no-goodwill"
  | "not-decided-yet"
  | "not-ruled"
  | "requester-is-approver"
  | "customer-is-approver"
  | "refused-by-authority"
  | "authority-not-decided"
  | "nobody-may-approve"
  | "unusable-request";

/** What may be done instead. */
export interface PaymentInstead {
  readonly text: string;
  /** What the same actor may pay without asking anybody. */
  readonly pay?: { readonly as: "entitlement" | "goodwill"; readonly amount: Money };
  /** The fact or record to establish first. */
  readonly establish?: NextFact;
}

/** What stays of it, for whoever owns the case. */
export interface PaymentRecord {
  /** A gift that is allowed becomes a promise; what is owed was promised by the offer. */
  readonly commitments: readonly Commitment[];
  readonly trail: readonly TrailEntry[];
  /** What is wrong with a request that cannot be used. */
  readonly issues?: readonly Issue[];
}

/** Checks that a value is {@link AllowedPayment}. */
export const AllowedPayment: z.ZodMiniType<AllowedPayment> = z.enum(["owed", "within-authority", "approved"]);

/** Checks that a value is {@link UnapprovedPayment}. */
export const UnapprovedPayment: z.ZodMiniType<UnapprovedPayment> = z.enum([
  "above-own-authority",
  "no-authority",
  "approver-without-authority",
  "approver-not-a-person",
]);

/** Checks that a value is {@link RefusedPayment}. */
export const RefusedPayment: z.ZodMiniType<RefusedPayment> = z.enum([
  "above-what-is-owed",
  "above-goodwill",
  "no-goodwill",
  "not-decided-yet",
  "not-ruled",
  "requester-is-approver",
  "customer-is-approver",
  "refused-by-authority",
  "authority-not-decided",
  "nobody-may-approve",
  "unusable-request",
]);

/** Checks that a value is {@link PaymentInstead}; other keys are refused. */
export const PaymentInstead: z.ZodMiniType<PaymentInstead> = z.readonly(
  z.strictObject({
    text: z.string(),
    pay: z.exactOptional(
      z.readonly(z.strictObject({ as: z.enum(["entitlement", "goodwill"]), amount: Money })),
    ),
    establish: z.exactOptional(NextFact),
  }),
);

const record = {
  commitments: z.readonly(z.array(Commitment)),
  trail: z.readonly(z.array(TrailEntry)),
  issues: z.exactOptional(z.readonly(z.array(Issue))),
} as const;

/** Checks that a value is a {@link PaymentRecord}; other keys are refused. */
export const PaymentRecord: z.ZodMiniType<PaymentRecord> = z.readonly(z.strictObject(record));

/** Checks that a value is a {@link PaymentPermission}; other keys are refused. */
export const PaymentPermission: z.ZodMiniType<PaymentPermission> = z.discriminatedUnion("status", [
  z.readonly(
    z.strictObject({ status: z.literal("allowed"), code: AllowedPayment, because: z.string(), ...record }),
  ),
  z.readonly(
    z.strictObject({
      status: z.literal("needs-approval"),
      code: UnapprovedPayment,
      because: z.string(),
      by: z.readonly(z.array(z.string())),
      instead: PaymentInstead,
      ...record,
    }),
  ),
  z.readonly(
    z.strictObject({
      status: z.literal("refused"),
      code: RefusedPayment,
      because: z.string(),
      instead: PaymentInstead,
      ...record,
    }),
  ),
]);
