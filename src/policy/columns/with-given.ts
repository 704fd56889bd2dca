/**
 * A policy to which derived facts are given: what it derives elsewhere stands in columns here, worked out by whoever
 * keeps the records.
 */
import { moneyToText } from "../../money/index.ts";
import { compilePolicy } from "../compiled/compile-policy.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { Fact } from "../document/fact.ts";
import { decodeDate, decodeInstant } from "../normal/calendar.ts";
import type { Domain } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import type { Policy } from "../policy.ts";

/** The compiled form of the policy that takes these derived facts as if they were declared. */
export function withGiven(
  { document }: Policy,
  { normal, reference }: CompiledPolicy,
  names: ReadonlySet<string>,
): CompiledPolicy {
  const facts = normal.facts.map((own): NormalFact => {
    if (own.derivation === undefined || !names.has(own.name)) return own;
    const { name, fact, domain } = own;
    return { name, fact, domain };
  });
  const added = facts.flatMap(({ name, domain }, slot): GivenFact[] => {
    const isGiven = normal.facts[slot]?.derivation !== undefined && names.has(name);
    return isGiven ? [{ name, fact: factOf(domain), places: [slot] }] : [];
  });
  return compilePolicy({ ...normal, facts, given: [...normal.given, ...added] }, document, reference);
}

/** The declaration that a derived fact would have if it were not derived. */
function factOf(domain: Domain): Fact {
  const { type, least, greatest, absent, scale, unit, currency } = domain;
  const notes = {
    ...(absent === undefined ? {} : { optional: true }),
    ...(unit === undefined ? {} : { unit }),
  };
  switch (type) {
    case "boolean":
    case "enum":
      return { type: "boolean", ...notes };
    case "money": {
      const text = (amount: number) => moneyToText({ amount, currency: currency as string });
      return { type, currency: currency as string, min: text(least), max: text(greatest), ...notes };
    }
    case "date":
      return { type, min: decodeDate(least), max: decodeDate(greatest), ...notes };
    case "instant":
      return { type, min: decodeInstant(least), max: decodeInstant(greatest), ...notes };
    case "decimal":
      return { type, scale, min: least / 10 ** scale, max: greatest / 10 ** scale, ...notes };
    default:
      return { type, min: least, max: greatest, ...notes };
  }
}
