import type { Commitment, GivenFacts, Money, Result, TrailEntry } from "evenhand";
import {
  type ComponentKind,
  type ComponentKind as ComponentKindSchema,
  definePlaybook,
  type Failure,
  type FailureCause,
  type Failure as FailureSchema,
  type FailureSeverity,
  guard,
  type PaymentRequest,
  type PaymentRequest as PaymentRequestSchema,
  type PlaybookFacts,
  parsePlaybook,
  type RecoveryPlaybook,
  recover,
} from "evenhand/recovery-offer";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { OWN_FACTS } from "../../src/recovery-offer/facts-for.ts";
import { dessert, manners, mealPrice, payout, restaurant, table4, whoMayGrant } from "./restaurant.ts";

const facts = { price: "18.50", eaten: false } as const;
const failure = { kind: "outcome", cause: "ours", harms: [], facts } as const;
const request = {
  action: "pay",
  as: "goodwill",
  amount: { amount: 500, currency: "EUR" },
  failure,
  requestedBy: { kind: "person", id: "will" },
} as const;

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof FailureSchema>>().toEqualTypeOf<Failure>();
  expectTypeOf<z.output<typeof PaymentRequestSchema>>().toEqualTypeOf<PaymentRequest>();
  expectTypeOf<z.output<typeof ComponentKindSchema>>().toEqualTypeOf<ComponentKind>();
  expectTypeOf<z.output<typeof FailureSeverity>>().toEqualTypeOf<FailureSeverity>();
  expectTypeOf<z.output<typeof FailureCause>>().toEqualTypeOf<FailureCause>();
});

test("the facts of a failure are those that the policies ask for", () => {
  recover(restaurant, failure, table4);
  recover(
    restaurant,
    { ...failure, facts: { price: { gte: "1.00" }, eaten: { oneOf: [true, false] } } },
    table4,
  );
  recover(restaurant, { ...failure, facts: { price: { value: "1.00", from: "recorded" } } }, table4);
  // @ts-expect-error a misspelt fact
  recover(restaurant, { ...failure, facts: { pirce: "18.50" } }, table4);
  // @ts-expect-error yes or no is not a text
  recover(restaurant, { ...failure, facts: { eaten: "no" } }, table4);
  // @ts-expect-error pounds are not euros
  recover(restaurant, { ...failure, facts: { price: { amount: 1, currency: "GBP" } } }, table4);
  // @ts-expect-error what the failure tells itself is no fact of the case
  recover(restaurant, { ...failure, facts: { severity: "minor" } }, table4);
  // @ts-expect-error null is not unknown
  recover(restaurant, { ...failure, facts: { price: null } }, table4);
});

test("none of what the failure tells itself is asked for", () => {
  type Own = "kind" | "severity" | "cause" | "repeats" | "affected" | "harms" | "harm" | "component" | "as";
  expectTypeOf<(typeof OWN_FACTS)[number]>().toEqualTypeOf<Own>();
  expectTypeOf<PlaybookFacts<Record<Own | "price", 1>>>().toEqualTypeOf<{ price: 1 }>();
});

test("a failure has its own words", () => {
  // @ts-expect-error no kind of failure
  recover(restaurant, { ...failure, kind: "both" }, table4);
  // @ts-expect-error no severity
  recover(restaurant, { ...failure, severity: "huge" }, table4);
  // @ts-expect-error no harm
  recover(restaurant, { ...failure, harms: ["sad"] }, table4);
  // @ts-expect-error a mark on the account is no part of it
  recover(restaurant, { ...failure, complaintsBefore: 3 }, table4);
});

test("from outside, the facts are checked when it runs", () => {
  const read = parsePlaybook({});
  expectTypeOf(read).toEqualTypeOf<Result<RecoveryPlaybook>>();
  const outside = {} as Failure;
  recover(restaurant, outside, table4);
  if (read.ok) recover(read.value, { ...failure, facts: { anything: 1 } }, table4);
  expectTypeOf(outside.facts).toExtend<GivenFacts>();
});

test("an offer is looked at by its status", () => {
  const offer = recover(restaurant, failure, table4);
  // @ts-expect-error what is owed is there only after looking at the status
  offer.owed;
  if (offer.status === "decided") expectTypeOf(offer.owed.amount).toEqualTypeOf<Money>();
  // @ts-expect-error an open amount has two ends
  if (offer.status === "open") offer.owed.amount;
  expectTypeOf(offer.commitments).toEqualTypeOf<readonly Commitment[]>();
  expectTypeOf(offer.trail).toEqualTypeOf<readonly TrailEntry[]>();
});

test("each policy stands in its place", () => {
  const rest = { id: "r", version: "1", entitlement: mealPrice, authority: whoMayGrant };
  definePlaybook({ ...rest, goodwill: dessert, redress: manners, payment: payout });
  // @ts-expect-error an amount is no answer to a harm
  definePlaybook({ ...rest, redress: dessert });
  // @ts-expect-error nor is it a time
  definePlaybook({ ...rest, payment: dessert });
  // @ts-expect-error nor does it say who may grant it
  definePlaybook({ ...rest, authority: dessert });
  // @ts-expect-error nobody grants anything without authority
  definePlaybook({ id: "r", version: "1", entitlement: mealPrice });
  // @ts-expect-error a document that nobody read
  definePlaybook({ ...rest, goodwill: dessert.document });
  // @ts-expect-error what was never put together
  recover(rest, failure, table4);
});

test("a person approves", () => {
  guard(restaurant, { ...request, approvedBy: { kind: "person", id: "mona" } }, table4);
  // @ts-expect-error a program approves nothing
  guard(restaurant, { ...request, approvedBy: { kind: "program", id: "bot" } }, table4);
  // @ts-expect-error an amount is whole minor units with its currency
  guard(restaurant, { ...request, amount: 500 }, table4);
  // @ts-expect-error nobody asks
  guard(restaurant, { ...request, requestedBy: undefined }, table4);
  // @ts-expect-error paying is all that there is to guard yet
  guard(restaurant, { ...request, action: "delete" }, table4);
  expectTypeOf<NonNullable<PaymentRequest["approvedBy"]>["kind"]>().toEqualTypeOf<"person">();
});

test("a permission is looked at by its status", () => {
  const answer = guard(restaurant, request, table4);
  // @ts-expect-error what may be done instead is there only where it is not allowed
  answer.instead;
  if (answer.status === "refused") expectTypeOf(answer.instead.text).toEqualTypeOf<string>();
  if (answer.status === "needs-approval") expectTypeOf(answer.by).toEqualTypeOf<readonly string[]>();
  // @ts-expect-error a refusal is for nobody to approve
  if (answer.status === "refused") answer.by;
});
