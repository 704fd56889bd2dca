/**
 * The reason that a requirement policy gives, for the customer.
 */
import { decide, explain, type GivenFacts, type Policy } from "../../policy/index.ts";

/** The text, or undefined where more than one rule may still be the reason. */
export function reasonIn(policy: Policy, facts: GivenFacts, locale: string): string | undefined {
  const known = Object.fromEntries(Object.keys(policy.document.facts).map((name) => [name, facts[name]]));
  const decision = decide(policy, known);
  return decision.status === "decided" ? explain(decision, { locale }) : undefined;
}
