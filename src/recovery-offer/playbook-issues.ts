/**
 * What a playbook asks of its policies, checked when it is made and not when the first customer calls.
 */
import type { Issue } from "../issue/index.ts";
import { contractIssues, decide, type Outcome, type Policy, type Purpose } from "../policy/index.ts";
import { moneyFields } from "./amounts.ts";
import { forbiddenFactIssues } from "./forbidden-facts.ts";
import { issueOf } from "./messages.ts";
import { ownFactIssues } from "./own-fact-issues.ts";
import { sameNameIssues } from "./same-name-issues.ts";

/** The policies of a playbook, by what they are for. */
export interface PlaybookPolicies {
  readonly entitlement: Policy;
  readonly goodwill?: Policy;
  readonly redress?: Policy;
  readonly payment?: Policy;
  readonly authority: Policy;
}

const OF_FAILURE = ["kind", "severity", "cause", "repeats", "affected", "harms"] as const;
const VERDICTS = ["allowed", "needs-approval", "refused"] as const;

/** Everything that the policies do not keep, of all that there are. */
export function playbookIssues(policies: Partial<PlaybookPolicies>): readonly Issue[] {
  const { entitlement, goodwill, redress, payment, authority } = policies;
  return [
    ...(entitlement ? amountIssues(entitlement, "entitlement", ["entitlement", "make-whole"]) : []),
    ...(goodwill ? amountIssues(goodwill, "goodwill", ["goodwill"]) : []),
    ...(redress ? redressIssues(redress) : []),
    ...(payment ? paymentIssues(payment) : []),
    ...(authority ? authorityIssues(authority) : []),
    ...currencyIssues(policies),
    ...sameNameIssues(policies),
    ...forbiddenFactIssues(policies),
  ];
}

/** Every currency that a playbook speaks of, in the order in which they are met. */
export function currenciesOf(policies: Partial<PlaybookPolicies>): readonly string[] {
  const { entitlement, goodwill, authority } = policies;
  const outcomes = [entitlement, goodwill].flatMap((policy) =>
    policy === undefined ? [] : moneyFields(policy).map((field) => policy.document.outcome[field]),
  );
  const declared = [...outcomes, authority?.document.facts.amount];
  return [...new Set(declared.flatMap((one) => (one?.type === "money" ? [one.currency] : [])))];
}

function amountIssues(policy: Policy, place: string, purposes: readonly Purpose[]): readonly Issue[] {
  const none = moneyFields(policy).length === 0 ? [issueOf("no-amount", [place, "outcome"], policy.id)] : [];
  return [
    ...none,
    ...actionIssues(policy, [place]),
    ...ownFactIssues(policy, OF_FAILURE, [place]),
    ...contractIssues(policy, { purposes }, [place]),
  ];
}

function redressIssues(policy: Policy): readonly Issue[] {
  const contract = {
    purposes: ["entitlement", "make-whole", "accommodation"],
    outcome: { action: "enum", withinMinutes: "integer" },
  } as const;
  const { harm, cause, component } = policy.document.facts;
  return [
    ...contractIssues(policy, contract, ["redress"]),
    ...actionIssues(policy, ["redress"]),
    ...timeIssues(policy, "redress"),
    ...ownFactIssues(policy, [...OF_FAILURE, "harm", "component"], ["redress"]),
    ...(harm === undefined
      ? [issueOf("fact-not-asked", ["redress", "facts", "harm"], policy.id, "harm")]
      : []),
    ...(cause && component && asksByCause(policy)
      ? [issueOf("acknowledging-by-cause", ["redress", "facts", "cause"], policy.id)]
      : []),
  ];
}

/** Whether what is acknowledged could depend on whose doing it was: then it matters while nothing else is known. */
function asksByCause(policy: Policy): boolean {
  const { component, harm } = policy.document.facts;
  if (component?.type !== "enum" || !component.values.includes("acknowledge")) return false;
  const harms = harm?.type === "enum" ? [...harm.values, ...(harm.other ? ["other"] : [])] : [];
  return harms.some((one) => {
    const decision = decide(policy, { component: "acknowledge", harm: one });
    return decision.status === "open" && decision.matters.includes("cause");
  });
}

function paymentIssues(policy: Policy): readonly Issue[] {
  const contract = {
    purposes: ["entitlement", "make-whole", "accommodation"],
    outcome: { withinMinutes: "integer" },
  } as const;
  return [
    ...contractIssues(policy, contract, ["payment"]),
    ...timeIssues(policy, "payment"),
    ...ownFactIssues(policy, [...OF_FAILURE, "as"], ["payment"]),
  ];
}

function authorityIssues(policy: Policy): readonly Issue[] {
  const { facts, outcome } = policy.document;
  const failure = {
    kind: "enum",
    severity: "enum",
    cause: "enum",
    repeats: "integer",
    affected: "integer",
    harms: "integer",
  } as const;
  const given = { role: "enum", as: "enum", amount: "money", ...failure } as const;
  const answers = { verdict: "enum", approver: "enum" } as const;
  const roles = facts.role?.type === "enum" ? facts.role.values : [];
  const path = (field: string) => ["authority", "outcome", field];
  return [
    ...contractIssues(policy, { facts: given, outcome: answers }, ["authority"]),
    ...ownFactIssues(policy, [...OF_FAILURE, "as"], ["authority"]),
    ...(["role", "amount"] as const)
      .filter((name) => facts[name] === undefined)
      .map((name) => issueOf("fact-not-asked", ["authority", "facts", name], policy.id, name)),
    ...(facts.amount?.type === "money" && Number(facts.amount.min ?? 0) > 0
      ? [
          issueOf(
            "fact-too-narrow",
            ["authority", "facts", "amount"],
            policy.id,
            "amount",
            'leave out `min`, or write `min: "0"`',
          ),
        ]
      : []),
    ...strangeValues(outcome.verdict, VERDICTS).map((word) =>
      issueOf("unknown-value", path("verdict"), policy.id, word, VERDICTS),
    ),
    ...strangeValues(outcome.approver, [...roles, "none"]).map((word) =>
      issueOf("unknown-value", path("approver"), policy.id, word, [...roles, "none"]),
    ),
  ];
}

function timeIssues({ id, document }: Policy, place: string): readonly Issue[] {
  const { withinMinutes } = document.outcome;
  const open = withinMinutes?.type === "integer" && withinMinutes.range === true;
  return open ? [issueOf("time-is-a-range", [place, "outcome", "withinMinutes"], id)] : [];
}

/** Actions are names for programs: they become those of commitments. */
function actionIssues({ id, document }: Policy, place: readonly string[]): readonly Issue[] {
  const { action } = document.outcome;
  if (action?.type !== "enum") return [];
  const odd = action.values.filter((word) => !/^[a-z0-9-]{1,200}$/.test(word));
  return odd.map((word) => issueOf("wrong-format", [...place, "outcome", "action"], id, word));
}

function strangeValues(field: Outcome | undefined, known: readonly string[]): readonly string[] {
  return field?.type === "enum" ? field.values.filter((value) => !known.includes(value)) : [];
}

function currencyIssues(policies: Partial<PlaybookPolicies>): readonly Issue[] {
  const currencies = currenciesOf(policies);
  return currencies.length > 1 ? [issueOf("several-currencies", [], currencies)] : [];
}
