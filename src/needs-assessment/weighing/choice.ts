/**
 * What the choice policy of the kernel makes of the levels that are needed: whatever is said of the choice comes from
 * where every other reason comes from.
 */
import { type Decision, decide, type GivenFacts } from "../../policy/index.ts";
import type { Contact } from "../../service/index.ts";
import { CONTACT_DAY } from "../building/choice-policy.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { Ruled } from "./ruled.ts";

/** The choice among offerings, on levels of which some are between two ends. */
export function decideChoice(
  policy: NeedsPolicy,
  facts: GivenFacts,
  { levels }: Pick<Ruled, "levels">,
  contact: Contact | undefined,
): Decision<{ readonly offering: string }> {
  const needed = Object.entries(levels).map(([name, { least, most }]) => [
    name,
    least === most ? least : { gte: least, lte: most },
  ]);
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
