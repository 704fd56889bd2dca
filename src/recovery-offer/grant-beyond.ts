/**
 * Whether an amount beyond what is owed may be granted: by who asks, or by somebody else who approved it. The policy
 * says who may; that nobody approves what they asked for, or what they get, is no matter of policy.
 */
import { issueText } from "../issue/index.ts";
import { type Decision, explain, type NextFact } from "../policy/index.ts";
import { type Actor, type Contact, isSameActor } from "../service/index.ts";
import { firstEnough, type Grant, isEnough, type Ladder } from "./authority.ts";
import { paymentBecause as because } from "./messages.ts";
import { grantingRole, isActingProgram } from "./payment-limits.ts";
import type { AllowedPayment, RefusedPayment, UnapprovedPayment } from "./payment-permission.ts";
import type { Authority } from "./recovery-playbook.ts";

/** A verdict, before it says what may be done instead. */
export type Verdict =
  | { readonly status: "allowed"; readonly code: AllowedPayment; readonly because: string }
  | {
      readonly status: "needs-approval";
      readonly code: UnapprovedPayment;
      readonly because: string;
      readonly by: readonly string[];
    }
  | {
      readonly status: "refused";
      readonly code: RefusedPayment;
      readonly because: string;
      readonly by?: readonly string[];
      readonly establish?: NextFact;
    };

/** Who takes part. */
export interface Parties {
  readonly requestedBy: Actor;
  readonly approvedBy?: Actor;
  readonly contact: Pick<Contact, "customer" | "servedBy">;
}

/** The verdict, and what the policy was asked on the way to it. */
export interface Granted {
  readonly verdict: Verdict;
  readonly asked: readonly Decision<Authority>[];
}

/** Judges one amount. */
export function grantBeyond(ladder: Ladder, grant: Grant, parties: Parties, locale: string): Granted {
  const { requestedBy, approvedBy, contact } = parties;
  const role = grantingRole(requestedBy, contact, ladder);
  const own = role === undefined ? undefined : ladder.ask(role, grant);
  const asked = own === undefined ? [] : [own];
  const enough = ladder.roles.filter((one) => isEnough(ladder, one, grant));
  const wrong =
    approvedBy === undefined ? undefined : wrongApprover(approvedBy, requestedBy, contact.customer);
  if (wrong !== undefined) return { verdict: { ...refused(wrong, because[wrong]()), by: enough }, asked };
  if (own !== undefined && own.status !== "decided") return { verdict: notDecided(own, locale), asked };
  if (own?.outcome.verdict === "allowed") {
    const said = because["within-authority"](sentence(own, locale), role as string);
    return { verdict: { status: "allowed", code: "within-authority", because: said }, asked };
  }
  if (own?.outcome.verdict === "refused") {
    const said = because["refused-by-authority"](sentence(own, locale), role as string);
    return { verdict: refused("refused-by-authority", said), asked };
  }
  const above = own === undefined ? undefined : firstEnough(ladder, own.outcome.approver, grant);
  // A ladder that leads nowhere is no dead end while there is somebody who may.
  const by = above === undefined ? enough : [above];
  if (by.length === 0) return { verdict: nobody(ladder, grant, locale), asked };
  if (approvedBy === undefined) {
    const [code, said] =
      own === undefined
        ? (["no-authority", withoutAuthority(requestedBy)] as const)
        : ([
            "above-own-authority",
            because["above-own-authority"](sentence(own, locale), role as string),
          ] as const);
    return { verdict: { status: "needs-approval", code, because: said, by }, asked };
  }
  return judgeApproval(ladder, grant, approvedBy, { by, asked });
}

function withoutAuthority(actor: Actor): string {
  return because["no-authority"](isActingProgram(actor) ? actor.onBehalfOf : undefined);
}

/** Whom no policy can make an approver: who asked, and who gets it. */
function wrongApprover(approver: Actor, requester: Actor, customer: Actor) {
  if (isSameActor(requester, approver)) return "requester-is-approver";
  return isSameActor(customer, approver) ? "customer-is-approver" : undefined;
}

/** A person whose word is enough. Who approves for somebody else still approves with a role of their own. */
function judgeApproval(
  ladder: Ladder,
  grant: Grant,
  { id, kind, role }: Actor,
  { by, asked }: { readonly by: readonly string[]; readonly asked: readonly Decision<Authority>[] },
): Granted {
  const status = "needs-approval";
  if (kind !== "person") {
    const code = "approver-not-a-person";
    return { verdict: { status, code, because: because[code](), by }, asked };
  }
  const known = role !== undefined && ladder.roles.includes(role);
  const all = known ? [...asked, ladder.ask(role, grant)] : asked;
  if (known && isEnough(ladder, role, grant))
    return {
      verdict: { status: "allowed", code: "approved", because: because.approved(id, role) },
      asked: all,
    };
  const code = "approver-without-authority";
  return { verdict: { status, code, because: because[code](), by }, asked: all };
}

/** Nobody may, or it cannot be told yet: a fact that would decide it is missing. */
function nobody(ladder: Ladder, grant: Grant, locale: string): Verdict {
  const unsure = ladder.roles
    .map((role) => ladder.ask(role, grant))
    .find(({ status }) => status !== "decided");
  if (unsure !== undefined) return notDecided(unsure, locale);
  return refused("nobody-may-approve", because["nobody-may-approve"]());
}

function notDecided(decision: Decision<Authority>, locale: string): Verdict {
  const verdict = refused(
    "authority-not-decided",
    because["authority-not-decided"](sentence(decision, locale)),
  );
  return decision.status === "open" ? { ...verdict, establish: decision.next } : verdict;
}

function refused(code: RefusedPayment, said: string): Verdict & { readonly status: "refused" } {
  return { status: "refused", code, because: said };
}

/** The policy's own reason, in the words that are meant for staff. */
function sentence(decision: Decision<Authority>, locale: string): string {
  if (decision.status === "invalid") return decision.issues.map(issueText).join("; ");
  return explain(decision as Decision, { locale, audience: "agent" }).split("\n", 1)[0] ?? "";
}
