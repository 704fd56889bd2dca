/** Random cases of a policy: likely values, values at its boundaries, and values that no case may hold. */

import type { Fact as AnyFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { absent, boundarySteps, testsOf, UNNAMED, valueAt } from "./boundary-values.ts";
import type { PlainFact as Fact } from "./grid.ts";
import { gridOf, isNumeric } from "./grid.ts";
import type { Random } from "./random.ts";

export interface Case {
  [fact: string]: unknown;
}

/** Every fact with a value of its domain, or absent where that is allowed. */
export function draftCase(random: Random, document: PolicyDocument): Case {
  const draft = (name: string) => {
    const fact = document.facts[name] as Fact;
    if (fact.optional && random.chance(0.2)) return absent;
    return random.chance(0.4) ? nearBoundary(random, document, name) : draftValue(random, fact);
  };
  return Object.fromEntries(Object.keys(document.facts).map((name) => [name, draft(name)]));
}

/** Any value of the fact's domain. */
export function draftValue(random: Random, of: AnyFact): unknown {
  const fact = of as Fact;
  if (fact.type === "boolean") return random.chance(0.5);
  if (fact.type === "enum") return random.pick(fact.other ? [...fact.values, UNNAMED] : fact.values);
  const { low, high } = gridOf(fact);
  return valueAt(random.between(low, high), fact, random);
}

function nearBoundary(random: Random, document: PolicyDocument, name: string): unknown {
  const fact = document.facts[name] as Fact;
  if (!isNumeric(fact)) return draftValue(random, fact);
  const { low, high } = gridOf(fact);
  const steps = boundarySteps(fact, testsOf(document, name), document.parameters ?? {});
  return valueAt(random.pick(steps.filter((step) => step >= low && step <= high)), fact, random);
}

/** A value that the fact must refuse: of another type, outside the domain, too fine, or nothing at all. */
export function badValue(random: Random, of: AnyFact): unknown {
  const fact = of as Fact;
  const always = [
    null,
    Number.NaN,
    10n,
    new Date(0),
    {},
    [],
    [1],
    () => 1,
    Symbol("s"),
    Number.POSITIVE_INFINITY,
  ];
  const nearly: unknown[] = fact.optional ? [] : [absent];
  if (fact.type === "boolean") nearly.push("true", 0, 1, "");
  if (fact.type === "enum")
    nearly.push(0, true, [fact.values[0]], ...(fact.other ? [] : [UNNAMED, "", "Single"]));
  if (fact.type === "integer")
    nearly.push(fact.max + 1, fact.min - 1, fact.min + 0.5, `${fact.min}`, -0, 1e300);
  if (fact.type === "decimal") {
    nearly.push(fact.max + 1, fact.min - 1, fact.min + 10 ** -(fact.scale + 1), `${fact.min}`, -0);
  }
  if (fact.type === "money") {
    const { low, high, decimals } = gridOf(fact);
    const another = fact.currency === "EUR" ? "GBP" : "EUR";
    nearly.push(
      high + 1,
      low - 1,
      low + 0.5,
      -0,
      "",
      "ten",
      { amount: low, currency: another },
      { amount: low },
    );
    nearly.push({ amount: `${low}`, currency: fact.currency }, "1.0000", decimals > 0 ? "1" : "1.00");
  }
  return random.pick(random.chance(0.3) ? always : nearly);
}
