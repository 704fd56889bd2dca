/**
 * What the choice policy of the kernel makes of the levels that are needed: whatever is said of the choice comes from
 * where every other reason comes from.
 */
import { type Decision, decide, explain, type GivenFacts } from "../../policy/index.ts";
import type { Contact } from "../../service/index.ts";
import { CONTACT_DAY } from "../building/choice-policy.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { Level } from "./levels.ts";
import { ruleTextsOf } from "./rule-texts.ts";
import type { Ruled } from "./ruled.ts";

/**
 * What the choice policy says of the offering that is right, or of none. `isPlain` where bounds alone tell that it is, so
 * that its rule is the one that fires; undefined where no single rule does.
 */
export function choiceText(
  policy: NeedsPolicy,
  facts: GivenFacts,
  ruled: Pick<Ruled, "levels" | "measures">,
  contact: Contact | undefined,
  offering: PricedOffering | undefined,
  isPlain: boolean,
  locale: string,
): string | undefined {
  const { levels, measures } = ruled;
  const isKnown =
    isPlain &&
    !Object.hasOwn(policy.choice.document.facts, CONTACT_DAY) &&
    levels.every(({ least, most }) => least === most);
  if (isKnown) {
    const rule = offering === undefined ? policy.offerings.length : policy.offerings.indexOf(offering);
    const told = ruleTextsOf(policy.choice, locale).reasonOf([rule], {
      fact: (name) => {
        const level = levels[measures.findIndex((measure) => measure.name === name)];
        return level?.least ?? (facts[name] as { readonly value: unknown } | undefined)?.value;
      },
      level: () => undefined,
    });
    if (told !== undefined) return told;
  }
  const choice = decideChoice(policy, facts, ruled, contact);
  return choice.status === "decided" ? explain(choice, { locale }) : undefined;
}

/** The choice among offerings, on levels of which some are between two ends. */
export function decideChoice(
  policy: NeedsPolicy,
  facts: GivenFacts,
  { levels, measures }: Pick<Ruled, "levels" | "measures">,
  contact: Contact | undefined,
): Decision<{ readonly offering: string }> {
  const needed = measures.map(({ name }, at) => {
    const { least, most } = levels[at] as Level;
    return [name, least === most ? least : { gte: least, lte: most }];
  });
  const { facts: declared } = policy.choice.document;
  const asked = Object.entries(facts).filter(([name]) => Object.hasOwn(declared, name));
  const day = Object.hasOwn(declared, CONTACT_DAY) && contact !== undefined;
  const given = {
    ...Object.fromEntries(asked),
    ...(day ? { [CONTACT_DAY]: contact.at.slice(0, 10) } : {}),
    ...Object.fromEntries(needed),
  };
  return decide(policy.choice, given as never);
}
