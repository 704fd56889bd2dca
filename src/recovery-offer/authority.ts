/**
 * The ladder of who may grant what is not owed, as the authority policy of a playbook says it. The same question is put
 * to it for whoever asks and for whoever approves.
 */
import { type Money, moneyToText, parseMoney } from "../money/index.ts";
import { type Decision, decide, tellingValues } from "../policy/index.ts";
import { factsFor, takenAs } from "./facts-for.ts";
import type { Failure } from "./failure.ts";
import type { Authority, RecoveryPlaybook } from "./recovery-playbook.ts";

/** An amount beyond what is owed, which somebody would grant. */
export interface Grant {
  readonly as: "entitlement" | "goodwill";
  /** All that was granted so far and this together: who splits an amount gains nothing. */
  readonly amount: Money;
}

/** What a role may grant, by one failure. */
export interface Ladder {
  readonly roles: readonly string[];
  /** What the policy says of a role and an amount. */
  readonly ask: (role: string, grant: Grant) => Decision<Authority>;
}

/** The ladder for a failure. */
export function ladderFor({ authority }: RecoveryPlaybook, failure: Failure): Ladder {
  const { role } = authority.document.facts;
  return {
    roles: role?.type === "enum" ? role.values : [],
    ask: (asked, { as, amount }) => {
      // In words, so that an amount which is too large for the policy is told as a person writes it.
      const facts = factsFor(authority, failure, { role: asked, as, amount: moneyToText(amount) });
      return decide(authority, facts, takenAs(failure));
    },
  };
}

/** The roles that may grant this much without asking, in the policy's order. */
export function rolesAllowed({ roles, ask }: Ladder, grant: Grant): readonly string[] {
  return roles.filter((role) => verdictOf(ask(role, grant))?.verdict === "allowed");
}

/**
 * Whether the word of this role is enough for somebody else's request: it may grant as much itself, or it is its own
 * approver, so that a second of the same role decides.
 */
export function isEnough({ ask }: Ladder, role: string, grant: Grant): boolean {
  const verdict = verdictOf(ask(role, grant));
  return (
    verdict?.verdict === "allowed" || (verdict?.verdict === "needs-approval" && verdict.approver === role)
  );
}

/** The first role from `approver` upward whose word is enough; undefined where the ladder ends before, or goes round. */
export function firstEnough(ladder: Ladder, approver: string, grant: Grant): string | undefined {
  const seen = new Set<string>();
  let role = approver;
  while (!seen.has(role)) {
    seen.add(role);
    if (isEnough(ladder, role, grant)) return role;
    const verdict = verdictOf(ladder.ask(role, grant));
    if (verdict?.verdict !== "needs-approval") return undefined;
    role = verdict.approver;
  }
  return undefined;
}

/** The largest amount up to `grant` that a role may grant without asking, in minor units; 0 where it may grant nothing. */
export function mostAlone(playbook: RecoveryPlaybook, ladder: Ladder, role: string, grant: Grant): number {
  const { authority, currency } = playbook;
  const amount = authority.document.facts.amount;
  const greatest = parseMoney(String(amount?.type === "money" ? amount.max : 0), currency);
  // One amount for each stretch that the policy can tell apart: the lowest, so that the next one ends it.
  const starts = tellingValues(authority, "amount").flatMap((value: Money | { readonly is: "absent" }) =>
    "amount" in value ? [value.amount] : [],
  );
  let most = 0;
  starts.forEach((start, index) => {
    if (start > grant.amount.amount) return;
    const last = (starts[index + 1] ?? (greatest.ok ? greatest.value.amount : 0) + 1) - 1;
    const asked = { ...grant, amount: { amount: start, currency } };
    if (verdictOf(ladder.ask(role, asked))?.verdict === "allowed") most = Math.min(last, grant.amount.amount);
  });
  return most;
}

function verdictOf(decision: Decision<Authority>): Authority | undefined {
  return decision.status === "decided" ? decision.outcome : undefined;
}
