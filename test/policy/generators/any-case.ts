/** A case for any valid document, however odd: values of the right type, some at a bound, some unknown or absent. */
import type { Fact, ScalarFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Random } from "./random.ts";

/** Values by the names of the facts; some are left out. */
export function anyCase(random: Random, { facts }: PolicyDocument): { readonly [fact: string]: unknown } {
  const known = Object.entries(facts).filter(() => random.chance(0.8));
  return Object.fromEntries(known.map(([name, fact]) => [name, anyValue(random, fact)]));
}

function anyValue(random: Random, fact: Fact): unknown {
  if (fact.optional === true && random.chance(0.2)) return { is: "absent" };
  if (fact.type === "set") return fact.values.filter(() => random.chance(0.3));
  if (fact.type !== "list") return anyScalar(random, fact);
  const fields = Object.entries(fact.of);
  return Array.from({ length: random.between(0, Math.min(3, fact.maxItems)) }, () =>
    Object.fromEntries(fields.map(([name, field]) => [name, anyValue(random, field)])),
  );
}

function anyScalar(random: Random, fact: ScalarFact): unknown {
  switch (fact.type) {
    case "boolean":
      return random.chance(0.5);
    case "enum":
      return random.pick(fact.values);
    case "money":
      return fact.min === undefined || fact.min === 0 ? 0 : fact.min;
    case "date":
      return random.pick([fact.min ?? "1900-01-01", fact.max ?? "2199-12-31"]);
    case "instant":
      return random.pick([fact.min ?? "1900-01-01T00:00Z", fact.max ?? "2199-12-31T23:59:59.999Z"]);
    default:
      return random.pick([fact.min, fact.max]);
  }
}
