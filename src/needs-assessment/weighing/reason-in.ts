/**
 * The reason that a requirement policy gives, for the customer.
 */
import { decide, explain, type GivenFacts, type Policy } from "../../policy/index.ts";
import { withholding } from "../stating/withholding.ts";
import type { Measure } from "./measures.ts";
import { ruleTextsOf } from "./rule-texts.ts";
import type { RuledRequirement } from "./ruled.ts";

/** The text, without the values of what is withheld; undefined where more than one rule may still be the reason. */
export function reasonIn(
  { policy, firing, dimensions, levels }: RuledRequirement,
  measures: readonly Measure[],
  facts: GivenFacts,
  withheld: ReadonlySet<string>,
  locale: string,
): string | undefined {
  const told =
    firing === undefined
      ? undefined
      : ruleTextsOf(policy, locale).reasonOf(firing, {
          fact: (name) =>
            withheld.has(name) ? undefined : (facts[name] as { readonly value: unknown } | undefined)?.value,
          level: (name) => levels[dimensions.findIndex((at) => measures[at]?.name === name)]?.least,
        });
  if (told !== undefined) return told;
  const decision = decide(policy, plainFacts(policy, facts));
  return decision.status === "decided" ? explain(withholding(decision, withheld), { locale }) : undefined;
}

/** The facts that a policy looks at; bare where nobody asks for their origin, for those are decided on the quick way. */
function plainFacts({ document }: Policy, facts: GivenFacts): GivenFacts {
  const known: Record<string, unknown> = {};
  for (const [name, { needs }] of Object.entries(document.facts)) {
    const given = facts[name] as { readonly value: unknown } | undefined;
    if (given !== undefined) known[name] = needs === undefined ? given.value : given;
  }
  return known as GivenFacts;
}
