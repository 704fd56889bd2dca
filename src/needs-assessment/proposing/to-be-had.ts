/**
 * Whether a customer may have an offering: by what they answered, and on the day of the contact.
 */
import { decide, type GivenFacts, type Policy, parsePolicy } from "../../policy/index.ts";
import type { Contact } from "../../service/index.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { Proposal } from "./proposal.ts";

/** What is known of it; without a contact, what is to be had on some day. */
export function toBeHad(
  policy: NeedsPolicy,
  facts: GivenFacts,
  contact: Contact | undefined,
  offering: PricedOffering,
): Proposal["toBeHad"] {
  const { from, until } = offering.available ?? {};
  const day = contact?.at.slice(0, 10);
  if (day !== undefined && ((from ?? day) > day || (until ?? day) < day)) return "never";
  if (offering.onlyIf === undefined) return "surely";
  const decision = decide(conditionOf(policy, offering), facts, { extra: "ignore" });
  if (decision.status !== "decided") return "perhaps";
  return decision.outcome.had ? "surely" : "never";
}

// Policies are frozen: what was made for one holds for good.
const made = new WeakMap<PricedOffering, Policy>();

/** The condition as a policy of its own, so that the kernel says whether it holds. */
function conditionOf({ form, version }: NeedsPolicy, offering: PricedOffering): Policy {
  const known = made.get(offering);
  if (known !== undefined) return known;
  const read = parsePolicy({
    id: `${offering.id}-to-be-had`,
    version,
    purpose: "recommendation",
    facts: form.policy.document.facts,
    outcome: { had: { type: "boolean" } },
    rules: [{ id: "only-if", when: offering.onlyIf, then: { had: true }, because: "It is to be had." }],
    otherwise: { then: { had: false }, because: "It is not to be had." },
  });
  // The form holds the same facts and the same condition, and was read.
  if (!read.ok) throw new RangeError(read.issues.map(({ message }) => message).join());
  made.set(offering, read.value);
  return read.value;
}
