/**
 * May this be paid? What is owed may be paid by anybody, and nobody's approval stands before it. What is beyond it is
 * granted by who may, or approved by somebody else who may; never by who asked.
 */
import type { Issue } from "../issue/index.ts";
import type { Contact } from "../service/index.ts";
import { ladderFor } from "./authority.ts";
import { judgePayment } from "./judge-payment.ts";
import { ensurePlaybook } from "./make-playbook.ts";
import { insteadText, paymentBecause } from "./messages.ts";
import type { PaymentPermission } from "./payment-permission.ts";
import type { PaymentRequest } from "./payment-request.ts";
import { readRequest } from "./read-request.ts";
import { type RecoverOptions, recover } from "./recover.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/**
 * Says whether a payment may be made: `allowed`, `needs-approval` (of whom, and what may be paid meanwhile) or
 * `refused` (with what may be done instead). A refund button, a step of a workflow and a program that talks to customers
 * all ask here, and get one answer.
 *
 * What is owed is decided anew from the failure that the request carries. Amounts that were paid before count with the
 * amount that is asked, so that nobody grants in parts what they may not grant at once.
 *
 * @throws MisuseError `not-a-playbook`. RangeError from the platform for a malformed locale.
 */
export function guard<Facts>(
  playbook: RecoveryPlaybook<Facts>,
  request: PaymentRequest<NoInfer<Facts>>,
  contact: Contact,
  { locale = "en" }: RecoverOptions = {},
): PaymentPermission {
  ensurePlaybook(playbook);
  const read = readRequest(request, contact, playbook.currency);
  if (!read.ok) return unusable(read.issues);
  const { failure, as } = read.value.request;
  const offer = recover(playbook, failure, read.value.contact, { locale });
  const found = offer.status === "invalid" || as === "entitlement" ? offer : offer.goodwill;
  if (found.status === "invalid") return unusable(inFailure(found.issues));
  if (offer.status === "invalid") return unusable(inFailure(offer.issues));
  const ladder = ladderFor(playbook, failure);
  return judgePayment({ ...read.value, playbook, offer, ladder, locale });
}

/** A request that cannot be used pays nothing, and says all that is wrong with it. */
function unusable(issues: readonly Issue[]): PaymentPermission {
  return {
    status: "refused",
    code: "unusable-request",
    because: paymentBecause["unusable-request"](issues.length),
    instead: { text: insteadText.mend() },
    commitments: [],
    trail: [],
    issues,
  };
}

function inFailure(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: ["failure", ...issue.path] }));
}
