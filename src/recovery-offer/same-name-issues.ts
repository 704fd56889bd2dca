/**
 * A playbook gives a fact to every policy that asks for it by its name: all of them must mean one thing by it.
 */
import type { Issue } from "../issue/index.ts";
import type { Fact } from "../policy/index.ts";
import { OWN_FACTS, type OwnFact } from "./facts-for.ts";
import { issueOf } from "./messages.ts";
import type { PlaybookPolicies } from "./playbook-issues.ts";

/** An issue for every name of which two policies declare different types. */
export function sameNameIssues(policies: Partial<PlaybookPolicies>): readonly Issue[] {
  const places = ["entitlement", "goodwill", "redress", "payment"] as const;
  const first = new Map<string, { readonly id: string; readonly means: string }>();
  return places.flatMap((place) => {
    const policy = policies[place];
    return Object.entries(policy?.document.facts ?? {}).flatMap(([name, fact]) => {
      if (OWN_FACTS.includes(name as OwnFact) || policy === undefined) return [];
      const means = meaningOf(fact);
      const before = first.get(name);
      if (before === undefined) first.set(name, { id: policy.id, means });
      return before === undefined || before.means === means
        ? []
        : [
            issueOf(
              "fact-of-two-types",
              [place, "facts", name],
              policy.id,
              name,
              means,
              before.id,
              before.means,
            ),
          ];
    });
  });
}

function meaningOf(fact: Fact): string {
  return fact.type === "money" ? `money in ${fact.currency}` : fact.type;
}
