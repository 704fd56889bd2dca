/**
 * Amounts as parts of an offer: what must be paid, what the source leaves us free to pay, what may be given. Each
 * stands by itself; none is taken from another.
 */

import type { CertainAmount } from "./amount-offer.ts";
import { ladderFor, rolesAllowed } from "./authority.ts";
import type { Failure } from "./failure.ts";
import type { MoneyComponent } from "./recovery-component.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

type As = MoneyComponent["as"];

/** The parts of what is owed: each amount that must be paid, and what is beyond it where the source says "may". */
export function owedComponents(
  playbook: RecoveryPlaybook,
  failure: Failure,
  owed: CertainAmount,
  due: string | undefined,
): readonly MoneyComponent[] {
  const beyond = (owed.upTo ?? owed.amount).amount - owed.amount.amount;
  const roles = grantedBy(playbook, failure, "entitlement", beyond);
  return owed.parts.flatMap((part) => {
    const must = component(owed, part.field, "entitlement", part.amount, "anybody");
    const free = { ...part.amount, amount: (part.upTo ?? part.amount).amount - part.amount.amount };
    return [
      { ...must, duty: "must" as const, ...(due === undefined ? {} : { due }) },
      component(owed, part.field, "entitlement", free, roles),
    ].filter(({ amount }) => amount.amount > 0);
  });
}

/** What may be given, at most. */
export function goodwillComponents(
  playbook: RecoveryPlaybook,
  failure: Failure,
  goodwill: CertainAmount,
): readonly MoneyComponent[] {
  const roles = grantedBy(playbook, failure, "goodwill", (goodwill.upTo ?? goodwill.amount).amount);
  return goodwill.parts
    .map((part) => component(goodwill, part.field, "goodwill", part.upTo ?? part.amount, roles))
    .filter(({ amount }) => amount.amount > 0);
}

function component(
  { text, from, action }: CertainAmount,
  field: string,
  as: As,
  amount: MoneyComponent["amount"],
  roles: MoneyComponent["grantedBy"],
): MoneyComponent {
  return { kind: "compensate", duty: "may", text, from, as, amount, field, action, grantedBy: roles };
}

function grantedBy(playbook: RecoveryPlaybook, failure: Failure, as: As, amount: number): readonly string[] {
  if (amount === 0) return [];
  return rolesAllowed(ladderFor(playbook, failure), { as, amount: { amount, currency: playbook.currency } });
}
