/**
 * The amounts in what a policy answered. What cannot be an amount of an offer (below zero, beyond what a number holds)
 * is told, and never rounded or cut.
 */
import type { Issue, Result } from "../issue/index.ts";
import type { Money } from "../money/index.ts";
import {
  type Decided,
  type Decision,
  decisionReferenceOf,
  explain,
  type Open,
  type Policy,
} from "../policy/index.ts";
import type { AmountOffer, AmountPart, CertainAmount, OpenAmount } from "./amount-offer.ts";
import { OWN_FACTS } from "./facts-for.ts";
import { issueOf } from "./messages.ts";

/** An amount, or its two ends. */
type Ends = Money | { readonly atLeast: Money; readonly atMost: Money };

/** The fields of a policy's outcome that are money. */
export function moneyFields({ document }: Policy): readonly string[] {
  return Object.keys(document.outcome).filter((field) => document.outcome[field]?.type === "money");
}

/** What a policy decided, as an amount of an offer. Issues stand where a failure has the fact that they are about. */
export function amountOffer(
  policy: Policy,
  decision: Decision,
  currency: string,
  locale: string,
): AmountOffer {
  switch (decision.status) {
    case "decided": {
      const amount = certainAmount(policy, decision, currency, locale);
      return amount.ok
        ? { status: "decided", ...amount.value }
        : { status: "invalid", issues: amount.issues };
    }
    case "open":
      return { status: "open", ...openAmount(policy, decision, currency) };
    case "invalid":
      return { status: "invalid", issues: decision.issues.map(atFailure) };
    default: {
      const because = explain(decision, { locale });
      return { status: decision.status, because, from: decisionReferenceOf(decision) };
    }
  }
}

/** The issue of a policy where the failure has the fact that it is about. */
export function atFailure(issue: Issue): Issue {
  const [fact] = issue.path;
  const isOwn = OWN_FACTS.some((name) => name === fact);
  return isOwn ? issue : { ...issue, path: ["facts", ...issue.path] };
}

/** What a decided policy gives, each field and their sum. */
function certainAmount(
  policy: Policy,
  decision: Decided<Readonly<Record<string, unknown>>>,
  currency: string,
  locale: string,
): Result<CertainAmount> {
  const { outcome, conflicts, claimed } = decision;
  const parts = moneyFields(policy).map((field): AmountPart => {
    const [least, most] = endsOf(outcome[field] as Ends);
    const amount = { amount: least, currency };
    return most === least ? { field, amount } : { field, amount, upTo: { amount: most, currency } };
  });
  const issues = parts.flatMap((part) => unusable(policy, part));
  const least = sum(parts.map((part) => part.amount.amount));
  const most = sum(parts.map((part) => (part.upTo ?? part.amount).amount));
  if (issues.length === 0 && !Number.isSafeInteger(most))
    issues.push(issueOf("amount-too-large", [], `the sum of ${policy.id}`));
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: {
      amount: { amount: least, currency },
      ...(most === least ? {} : { upTo: { amount: most, currency } }),
      parts,
      // Nothing to do beside the money, or no word about it: the money itself.
      action: typeof outcome.action === "string" && outcome.action !== "none" ? outcome.action : "pay",
      text: explain(decision, { locale }),
      from: decisionReferenceOf(decision),
      ...(conflicts === undefined ? {} : { conflicts }),
      ...(claimed === undefined ? {} : { claimed }),
    },
  };
}

/** Between which amounts an open policy will come out. Where perhaps nothing comes out, nothing is certain. */
function openAmount(policy: Policy, decision: Open<unknown>, currency: string): OpenAmount {
  const { possible, bounds, matters, next, exact, conflicts, claimed } = decision;
  const { otherwise, hit = "first" } = policy.document;
  const certain = decision.more === undefined || (otherwise !== undefined && hit === "first");
  const listed = bounds !== undefined && certain && possible.every(({ status }) => status === "decided");
  // Sums of what goes together are closer than the sum of the bounds, which hold for what is not listed too.
  const results = decision.more === undefined ? possible.map(({ outcome }) => outcome) : [bounds];
  const ends = results.map((outcome) => {
    const fields = outcome as Readonly<Record<string, Ends>> | undefined;
    const each =
      fields === undefined ? [] : moneyFields(policy).map((field) => endsOf(fields[field] as Ends));
    return [sum(each.map(([least]) => Math.max(0, least))), sum(each.map(([, most]) => most))] as const;
  });
  const least = Math.min(...ends.map(([low]) => low));
  const most = Math.max(...ends.map(([, high]) => high));
  const rules = [...new Set(possible.flatMap((result) => result.rules))];
  return {
    atLeast: { amount: listed && Number.isSafeInteger(least) ? least : 0, currency },
    ...(listed && Number.isSafeInteger(most) ? { atMost: { amount: most, currency } } : {}),
    possible,
    matters,
    next,
    exact: exact && decision.more === undefined,
    from: { policy: decision.policy, rules },
    ...(conflicts === undefined ? {} : { conflicts }),
    ...(claimed === undefined ? {} : { claimed }),
  };
}

function endsOf(value: Ends): readonly [least: number, most: number] {
  return "atLeast" in value ? [value.atLeast.amount, value.atMost.amount] : [value.amount, value.amount];
}

function unusable({ id }: Policy, { field, amount, upTo }: AmountPart): Issue[] {
  if (amount.amount < 0) return [issueOf("negative-amount", [], id, field, amount)];
  return upTo !== undefined && upTo.amount < amount.amount
    ? [issueOf("range-upside-down", [], id, field, amount, upTo)]
    : [];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
