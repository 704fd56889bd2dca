// Policies of more rules than one word of bits holds, over facts of every kind that is looked up in a way of its own: the
// quick way and the thorough way are held against the definition.
import { decide, definePolicy, outcome, type PolicyDocument } from "evenhand";
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { saidBy } from "../generators/compare-decisions.ts";
import { type Random, seededRandom } from "../generators/random.ts";

const WORDS = ["bag", "box", "can", "jar", "pot"] as const;
const days = Array.from({ length: 28 }, (_, day) => `2026-02-${String(day + 1).padStart(2, "0")}`);

function condition(random: Random): object {
  const parts = {
    count: { gte: random.between(1, 9), lte: random.between(10, 20) },
    price: { gt: `${random.between(0, 4)}.50` },
    kind: random.pick([...WORDS]),
    plain: random.chance(0.5),
    loud: random.chance(0.5),
    rate: { lte: random.between(0, 19) / 10 },
    day: { gte: random.pick(days.slice(1)) },
  };
  const chosen = random.some(Object.entries(parts), 1, 3);
  return Object.fromEntries(chosen);
}

function documentOf(random: Random, rules: number, hit: "first" | "any"): PolicyDocument {
  return {
    id: "many-rules",
    version: "1",
    purpose: "other",
    hit,
    facts: {
      count: { type: "integer", min: 0, max: 20 },
      price: { type: "money", currency: "EUR", max: "5.00" },
      kind: { type: "enum", values: WORDS },
      plain: { type: "boolean" },
      loud: { type: "boolean" },
      rate: { type: "decimal", scale: 1, min: 0, max: 2 },
      day: { type: "date", min: "2026-02-01", max: "2026-02-28" },
    },
    outcome: { place: { type: "integer" } },
    rules: Array.from({ length: rules }, (_, at) => ({
      id: `rule-${at}`,
      when: condition(random) as never,
      then: { place: hit === "first" ? at : 1 },
      because: "x.",
    })),
    ...(random.chance(0.5) ? { otherwise: { then: { place: 999 }, because: "y." } } : {}),
  };
}

const caseOf = (random: Random) => ({
  count: random.between(0, 20),
  price: random.between(0, 500),
  kind: random.pick([...WORDS]),
  plain: random.chance(0.5),
  loud: random.chance(0.5),
  rate: random.between(0, 20) / 10,
  day: random.pick(days),
});

describe.each(["first", "any"] as const)("under the hit policy %s", (hit) => {
  test.each([1, 3, 31, 32, 33, 64, 65, 100])("%i rules", (rules) => {
    const random = seededRandom(rules);
    for (let round = 0; round < 4; round += 1) {
      const document = documentOf(random, rules, hit);
      const policy = definePolicy(document as never);
      for (let index = 0; index < 25; index += 1) {
        const facts = caseOf(random);
        const defined = evaluateByDefinition(document, facts);
        expect(saidBy(decide(policy, facts as never))).toEqual(defined);
        expect(saidBy(decide(policy, facts as never, { steps: 1_000 }))).toEqual(defined);
        const short = outcome(policy, facts as never);
        expect(short).toEqual(defined.status === "decided" ? defined.outcome : undefined);
      }
    }
  });
});
