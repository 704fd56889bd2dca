/** Values that no case may hold: of another type, outside the domain, too fine, or nothing at all. */
import type { Fact } from "../../../src/policy/document/fact.ts";
import { absent, UNNAMED } from "./boundary-values.ts";
import { type Case, draftValue } from "./draft-case.ts";
import { constantAt, gridOf } from "./grid.ts";
import type { Random } from "./random.ts";

/** A value that the fact must refuse. */
export function badValue(random: Random, fact: Fact): unknown {
  const always: unknown[] = [
    null,
    Number.NaN,
    10n,
    new Date(0),
    [1],
    () => 1,
    Symbol("s"),
    Number.POSITIVE_INFINITY,
  ];
  // The empty list is a set and a list, and of a vague set nothing needs to be said.
  if (fact.type !== "set" && fact.type !== "list") always.push({}, []);
  const nearly: unknown[] = fact.optional ? [] : [absent];
  return random.pick(random.chance(0.3) ? always : [...nearly, ...nearlyRight(random, fact)]);
}

function nearlyRight(random: Random, fact: Fact): readonly unknown[] {
  switch (fact.type) {
    case "boolean":
      return ["true", 0, 1, ""];
    case "enum":
      return [0, true, [fact.values[0]], ...(fact.other ? [] : [UNNAMED, "", "Single"])];
    case "integer":
      return [fact.max + 1, fact.min - 1, fact.min + 0.5, `${fact.min}`, -0, 1e300];
    case "decimal":
      return [fact.max + 1, fact.min - 1, fact.min + 10 ** -(fact.scale + 1), `${fact.min}`, -0];
    case "money": {
      const { low, high, decimals } = gridOf(fact);
      const another = fact.currency === "EUR" ? "GBP" : "EUR";
      const texts = ["", "ten", "1.0000", decimals > 0 ? "1" : "1.00"];
      const amounts = [{ amount: low, currency: another }, { amount: low }];
      return [
        high + 1,
        low - 1,
        low + 0.5,
        -0,
        ...texts,
        ...amounts,
        { amount: `${low}`, currency: fact.currency },
      ];
    }
    case "date": {
      const { low, high } = gridOf(fact);
      const outside = [low - 1, high + 1].map((step) => constantAt(step, fact, 0));
      return [...outside, "2026-02-30", "2026-1-01", "", low, `${constantAt(low, fact, 0)}T00:00:00Z`];
    }
    case "instant": {
      const { low, high } = gridOf(fact);
      const [below, above, at] = [low - 1, high + 1, low].map((step) => new Date(step).toISOString());
      const broken = ["Z", "+24:00", "+0100", "001Z", ""].map((end) => (at as string).replace("Z", end));
      return [below, above, low, ...broken.filter((text) => text !== at), (at as string).slice(0, 10)];
    }
    case "set": {
      const [word] = fact.values as [string];
      const vague = [{ has: word }, { has: [word], hasNone: [word] }, { has: [UNNAMED] }, { hasAll: [word] }];
      return [word, [UNNAMED], [...fact.values, word], [null], ...vague];
    }
    case "list": {
      const record = (): Case =>
        Object.fromEntries(Object.entries(fact.of).map(([name, field]) => [name, draftValue(random, field)]));
      const spoilt = (changes: object) => [{ ...record(), ...changes }];
      const field = random.pick(Object.keys(fact.of));
      const broken = badValue(random, fact.of[field] as Fact);
      const tooMany = Array.from({ length: fact.maxItems + 1 }, record);
      const wrong = [spoilt({ undeclared: 1 }), spoilt({ [field]: broken }), [3], [null], [[]]];
      const vague = [
        { items: 3 },
        { items: [record()], complete: "no" },
        { items: tooMany, complete: false },
      ];
      return [tooMany, record(), "", ...wrong, ...wrong, ...vague];
    }
  }
}
