/**
 * Something went wrong: what is owed, what more do we offer, who may grant it, what do we say and promise?
 *
 * A cold meal with a real apology and a free dessert brings a guest back; a warm meal served rudely does not. What
 * failed is put right in kind: a loss with money, a harm with what that harm calls for. What is owed comes first and is
 * never traded against a gift, and nobody approves what they asked for.
 *
 * @module
 */
export {
  AmountOffer,
  AmountPart,
  CertainAmount,
  GoodwillOffer,
  OpenAmount,
} from "./amount-offer.ts";
export { ComponentKind } from "./component-kind.ts";
export {
  definePlaybook,
  type PlaybookFacts,
  type RecoveryPlaybookLiteral,
} from "./define-playbook.ts";
export { Failure } from "./failure.ts";
export { FailureCause } from "./failure-cause.ts";
export { FailureSeverity } from "./failure-severity.ts";
export { guard } from "./guard.ts";
export { parsePlaybook } from "./parse-playbook.ts";
export {
  AllowedPayment,
  PaymentInstead,
  PaymentPermission,
  PaymentRecord,
  RefusedPayment,
  UnapprovedPayment,
} from "./payment-permission.ts";
export { Payment, PaymentRequest } from "./payment-request.ts";
export { type RecoverOptions, recover } from "./recover.ts";
export {
  ActionComponent,
  ComponentGround,
  MoneyComponent,
  RecoveryComponent,
} from "./recovery-component.ts";
export {
  DecidedRecovery,
  InvalidRecovery,
  OfferGround,
  OpenRecovery,
  RecoveryOffer,
  UnruledRecovery,
} from "./recovery-offer.ts";
export {
  Authority,
  PaymentTime,
  PlaybookReference,
  type RecoveryPlaybook,
  Redress,
} from "./recovery-playbook.ts";
export { UnansweredHarm } from "./unanswered-harm.ts";
