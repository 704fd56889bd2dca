/**
 * A request for a payment from outside, with all its issues at once. Nothing is coerced: "10" is no amount, and an
 * amount in another currency is none in this one.
 */
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { Money } from "../money/index.ts";
import { Contact } from "../service/index.ts";
import { caseFactIssues, isToldTwice } from "./case-fact-issues.ts";
import { issueOf } from "./messages.ts";
import { MOST_PAYMENTS, PaymentRequest } from "./payment-request.ts";
import type { Grounds } from "./read-failure.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/** A request that can be used. */
export interface ReadRequest extends Grounds {
  readonly request: PaymentRequest;
  /** What was paid before, in minor units. */
  readonly paid: { readonly entitlement: number; readonly goodwill: number };
}

/** Copies request and contact, or says what is wrong with them. */
export function readRequest(given: unknown, at: unknown, playbook: RecoveryPlaybook): Result<ReadRequest> {
  const request = readAs(PaymentRequest, given);
  const contact = readAs(Contact, at, ["contact"]);
  const others = [
    ...currencyIssues(given, playbook.currency),
    ...(request.ok ? sumIssues(request.value) : []),
  ];
  if (request.ok && contact.ok && others.length === 0 && !isToldTwice(request.value.failure)) {
    const { failure } = request.value;
    const paid = paidBefore(request.value);
    return { ok: true, value: { request: request.value, failure, contact: contact.value, paid } };
  }
  const issues: Issue[] = request.ok ? [] : [...request.issues];
  issues.push(...inFailure(factIssues(given, playbook)), ...others);
  if (!contact.ok) issues.push(...contact.issues);
  return { ok: false, issues };
}

/** The facts of a gift stop nobody who asks for what is owed. */
function factIssues(given: unknown, playbook: RecoveryPlaybook): readonly Issue[] {
  try {
    const { as, failure } = (given ?? {}) as { readonly as?: unknown; readonly failure?: unknown };
    return caseFactIssues(
      playbook,
      as === "goodwill" ? ["entitlement", "goodwill"] : ["entitlement"],
      failure,
    );
  } catch {
    // That something in it throws was told when it was read.
    return [];
  }
}

/** The same issues, of the failure in a request; what a policy has to answer for stands nowhere in it. */
export function inFailure(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) =>
    issue.path.length === 0 ? issue : { ...issue, path: ["failure", ...issue.path] },
  );
}

function sumIssues(request: PaymentRequest): readonly Issue[] {
  const isSafe = Number.isSafeInteger(paidBefore(request)[request.as] + request.amount.amount);
  return isSafe ? [] : [issueOf("amount-too-large", ["amount"], "this amount and what was paid before")];
}

function paidBefore({ already = [] }: PaymentRequest): ReadRequest["paid"] {
  const sum = (as: "entitlement" | "goodwill") =>
    already.reduce((total, payment) => (payment.as === as ? total + payment.amount.amount : total), 0);
  return { entitlement: sum("entitlement"), goodwill: sum("goodwill") };
}

/** Looked for in whatever is money, so that they are told together with what else is wrong. */
function currencyIssues(given: unknown, currency: string): readonly Issue[] {
  try {
    return amountsIn(given).flatMap(({ money, path }) => {
      const read = Money.safeParse(money);
      const other = read.success && read.data.currency !== currency;
      return other ? [issueOf("other-currency", path, read.data.currency, currency)] : [];
    });
  } catch {
    // That something in it throws was told when it was read.
    return [];
  }
}

function amountsIn(given: unknown): readonly { readonly money: unknown; readonly path: Issue["path"] }[] {
  const { amount, already } = (given ?? {}) as { readonly amount?: unknown; readonly already?: unknown };
  const before = Array.isArray(already) ? already.slice(0, MOST_PAYMENTS) : [];
  return [
    { money: amount, path: ["amount", "currency"] },
    ...before.map((payment, index) => ({
      money: (payment as { readonly amount?: unknown } | null)?.amount,
      path: ["already", index, "amount", "currency"],
    })),
  ];
}
