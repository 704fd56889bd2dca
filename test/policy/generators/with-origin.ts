/** The same values with the marks of where they come from: bare, with an origin, or as one of several accounts. */
import type { Case } from "./draft-case.ts";
import type { Random } from "./random.ts";

/** Wraps about a third of the values, each strong enough for any fact. */
export function withOrigin(random: Random, facts: Case): Case {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (value === undefined || random.chance(0.7)) return [name, value];
      const account = { value, from: "verified", ...(random.chance(0.5) && { ref: "doc-1" }) };
      return [name, random.chance(0.7) ? account : { accounts: [account] }];
    }),
  );
}
