import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { Actor, type Person } from "../service/index.ts";
import { Failure } from "./failure.ts";

/**
 * Somebody wants to pay: a person at a desk, a workflow, a program that talks to a customer. `guard` says whether it
 * may be done.
 *
 * It carries the failure and not an offer: an offer that is handed in could have been written by anybody, so that what
 * is owed is decided anew.
 */
// biome-ignore lint/suspicious/noExplicitAny: the facts of a playbook whose types are not known
export interface PaymentRequest<Facts = any> {
  readonly action: "pay";
  /** As what: what is owed, or a gift beyond it. */
  readonly as: "entitlement" | "goodwill";
  /** Above 0, in the playbook's currency. */
  readonly amount: Money;
  readonly failure: Failure<Facts>;
  /**
   * From your own sign-in, and never from what a customer or a language model wrote. Ids are compared letter by letter:
   * `Ann` and `ann` are two people, and one of them could approve what the other asked for.
   */
  readonly requestedBy: Actor;
  /** Who approved it, by the same ids. A person: a program approves nothing, it can only say who did. */
  readonly approvedBy?: Person;
  /** What was paid for this failure before, so that an amount in parts is the amount. */
  readonly already?: readonly Payment[];
}

/** A payment that was made. */
export interface Payment {
  readonly as: "entitlement" | "goodwill";
  readonly amount: Money;
}

/** The most payments that a request may name. */
export const MOST_PAYMENTS = 1000;
const as = z.enum(["entitlement", "goodwill"]);
const positive: z.ZodMiniType<Money> = Money.check(
  // Negative zero is told by the amount itself.
  z.refine(({ amount }) => amount > 0 || Object.is(amount, -0), "write an amount above 0, in minor units"),
);

/** Checks that a value is a {@link Payment}; other keys are refused. */
export const Payment: z.ZodMiniType<Payment> = z.readonly(z.strictObject({ as, amount: positive }));

/** Checks that a value is a {@link PaymentRequest}. A program or a customer as approver is for `guard` to answer. */
export const PaymentRequest: z.ZodMiniType<PaymentRequest> = z.readonly(
  z.strictObject({
    action: z.literal("pay"),
    as,
    amount: positive,
    failure: Failure,
    requestedBy: Actor,
    approvedBy: z.exactOptional(Actor as z.ZodMiniType<Person>),
    already: z.exactOptional(
      z.readonly(z.pipe(z.array(z.unknown()).check(z.maxLength(MOST_PAYMENTS)), z.array(Payment))),
    ),
  }),
);
