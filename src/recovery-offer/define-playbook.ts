/**
 * A playbook written in TypeScript, of policies that were defined before. Whatever its policies do not keep of what a
 * playbook asks is told at once, and not when the first customer calls.
 */
import type { Result } from "../issue/index.ts";
import { decide, type Policy, PolicyError } from "../policy/index.ts";
import { makePlaybook } from "./make-playbook.ts";
import { issueOf } from "./messages.ts";
import type { Authority, PaymentTime, RecoveryPlaybook, Redress } from "./recovery-playbook.ts";

/** The facts of a case that a playbook asks for: those of its policies, without what a failure says itself. */
export type PlaybookFacts<Inputs> = Omit<
  Inputs,
  "kind" | "severity" | "cause" | "repeats" | "affected" | "harms" | "harm" | "component" | "as"
>;

/** No policy asks for nothing. */
type None = Record<never, never>;

/** A playbook as it is written: what is not written has its stated meaning, and never denies what is owed. */
export interface RecoveryPlaybookLiteral<Entitled, Given, Redressed, Paid> {
  /** Lower case words joined by hyphens. */
  readonly id: string;
  readonly version: string;
  readonly title?: string;
  /** Purpose entitlement or make-whole; every money field of its outcome is owed. */
  readonly entitlement: Policy<Entitled>;
  /** Purpose goodwill; every money field of its outcome may be given. Left out, nothing is given. */
  readonly goodwill?: Policy<Given>;
  /** Asked for each harm (`harm`), and for each part of an answer (`component`) that it lists. */
  readonly redress?: Policy<Redressed, Redress>;
  /** When money arrives; the fact `as` is `entitlement` or `goodwill`. Left out, no time is promised. */
  readonly payment?: Policy<Paid, PaymentTime>;
  /** Who may grant what is not owed: from `role` and `amount`, and `as` where it matters. */
  // biome-ignore lint/suspicious/noExplicitAny: the words of `role` are the author's
  readonly authority: Policy<any, Authority>;
}

/**
 * Puts policies together to a playbook.
 *
 * @throws PolicyError with every issue at once, where a policy does not answer what a playbook asks of it, or a part is
 * no policy, for instance a document that nobody has read.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { definePlaybook } from "evenhand/recovery-offer";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const trains = definePlaybook({
 *   id: "late-trains",
 *   version: "1",
 *   entitlement: delayRepay15,
 *   authority: definePolicy({
 *     id: "who-may-grant",
 *     version: "1",
 *     purpose: "other",
 *     facts: {
 *       role: { type: "enum", values: ["front-line", "team-lead"] },
 *       amount: { type: "money", currency: "GBP", max: "500.00" },
 *     },
 *     outcome: {
 *       verdict: { type: "enum", values: ["allowed", "needs-approval"] },
 *       approver: { type: "enum", values: ["team-lead", "none"] },
 *     },
 *     rules: [
 *       {
 *         id: "lead",
 *         when: { role: "team-lead" },
 *         then: { verdict: "allowed", approver: "none" },
 *         because: "A team lead may grant it.",
 *       },
 *     ],
 *     otherwise: { then: { verdict: "needs-approval", approver: "team-lead" }, because: "Ask a team lead." },
 *   }),
 * });
 * trains.currency; //=> "GBP"
 * ```
 */
export function definePlaybook<Entitled, Given = None, Redressed = None, Paid = None>(
  literal: RecoveryPlaybookLiteral<Entitled, Given, Redressed, Paid>,
): RecoveryPlaybook<PlaybookFacts<Entitled & Given & Redressed & Paid>> {
  const made = makePlaybook(literal, { read: policyOf, help: HELP });
  if (!made.ok) throw new PolicyError(made.issues);
  return made.value;
}

const HELP = "give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document";

/** What is a policy can be asked: with no facts, which is never a mistake. */
function policyOf(part: unknown): Result<Policy> {
  try {
    decide(part as Policy, {});
    return { ok: true, value: part as Policy };
  } catch {
    return { ok: false, issues: [issueOf("not-a-policy", [], part, HELP)] };
  }
}
