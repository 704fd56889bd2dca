// Every needs policy that is shipped: while the cheapest offering may still turn out wrong, it is refused as too early. States and
// the customers who fit them are drawn, for there are too many to try them all; what is needed is decided by the definition.

import {
  type Assessment,
  assess,
  checkProposal,
  type NeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import broadband from "../../examples/broadband.json" with { type: "json" };
import complete from "../../examples/broadband-complete.json" with { type: "json" };
import energy from "../../examples/energy-tariff.json" with { type: "json" };
import { type Random, seededRandom } from "../policy/generators/random.ts";
import { decidedByDefinition } from "./decided-by-definition.ts";
import { homeInsurance } from "./home-insurance.ts";

type Facts = { readonly [question: string]: unknown };

const read = (document: unknown): NeedsPolicy => {
  const policy = parseNeedsPolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues.slice(0, 3)));
  return policy.value;
};

/** Values on both sides of every number that the policy names. */
function valuesOf(policy: NeedsPolicy): { readonly [question: string]: readonly unknown[] } {
  const numbers = [...JSON.stringify(policy.document).matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const near = [...new Set(numbers.flatMap((number) => [number - 1, number, number + 1]))].sort(
    (a, b) => a - b,
  );
  return Object.fromEntries(
    policy.questions.map(({ name, fact }) => {
      if (fact.type === "boolean") return [name, [false, true]];
      if (fact.type === "enum") return [name, fact.values];
      if (fact.type === "set") return [name, [[], ...fact.values.map((one) => [one]), fact.values]];
      if (fact.type !== "integer") throw new Error(`no values of ${fact.type} are drawn here`);
      return [name, near.filter((value) => value >= fact.min && value <= fact.max)];
    }),
  );
}

/** A customer, some of whose answers are given; undefined where there can be none such. */
function drawCustomer(random: Random, policy: NeedsPolicy, given: Facts, busy: number): Facts | undefined {
  const values = valuesOf(policy);
  const facts: { [question: string]: unknown } = {};
  for (const { name } of policy.questions) {
    const own = values[name] ?? [];
    facts[name] = given[name] ?? (random.chance(busy) ? random.pick(own) : own[0]);
  }
  // One question may hang on another that stands after it.
  for (const [name, { onlyIf }] of Object.entries(policy.document.questions ?? {}))
    if (onlyIf !== undefined && !decidedByDefinition.holds(onlyIf, facts)) {
      if (name in given) return undefined;
      facts[name] = { is: "absent" };
    }
  return decidedByDefinition.enough(policy, facts) === undefined ? undefined : facts;
}

function sessionOf(policy: NeedsPolicy, facts: Facts): Assessment {
  const answers = Object.entries(facts).map(([name, value]) => [
    name,
    { status: "known", value, from: "stated" },
  ]);
  return { ...startAssessment(policy), answers: Object.fromEntries(answers) } as Assessment;
}

describe("the cheapest offering is refused as too early while it may still be wrong", () => {
  test.each<[string, NeedsPolicy, number]>([
    ["broadband", read(broadband), 120],
    ["complete broadband", read(complete), 120],
    ["energy", read(energy), 80],
    ["home insurance", homeInsurance, 120],
  ])("%s", { timeout: 120_000 }, (_, policy, states) => {
    const random = seededRandom(20_261_122);
    const cheapest = policy.offerings.reduce((one, other) =>
      other.price.amount < one.price.amount ? other : one,
    );
    let early = 0;
    let settled = 0;
    let undecided = 0;
    for (let state = 0; state < states; state += 1) {
      const customer = drawCustomer(random, policy, {}, random.pick([0, 0.2, 0.6]));
      if (customer === undefined) continue;
      const told = policy.questions.filter(
        ({ name }) => random.chance(random.pick([0.5, 0.9])) && typeof customer[name] !== "object",
      );
      const given = Object.fromEntries(told.map(({ name }) => [name, customer[name]]));
      const session = sessionOf(policy, given);
      const fitting = Array.from({ length: 60 }, (_one, place) =>
        drawCustomer(random, policy, given, place === 0 ? 0 : random.pick([0.1, 0.5, 1])),
      );
      const enoughFor = fitting.flatMap((one) => {
        const ids = one === undefined ? undefined : decidedByDefinition.enough(policy, one);
        return ids === undefined ? [] : [ids];
      });
      const enough = new Set(enoughFor.map((ids) => ids.includes(cheapest.id)));
      const right = new Set(enoughFor.map(([first = "none-fits"]) => first));
      const check = checkProposal(policy, session, cheapest.id);
      if (enough.has(true) && enough.has(false)) {
        early += 1;
        expect(check, JSON.stringify(given)).toMatchObject({
          status: "refused",
          code: "too-early",
          instead: { action: "ask" },
        });
        expect(nextQuestion(policy, session)).toBeDefined();
      } else settled += 1;
      // While several may be right, nothing is proposed: neither the cheapest nor what is enough for everybody.
      if (right.size > 1) {
        const checks = policy.offerings.map(({ id }) => checkProposal(policy, session, id));
        for (const { status } of checks) expect(status, JSON.stringify(given)).toBe("refused");
        undecided += 1;
      }
      if (check.status === "allowed") expect(enough).toEqual(new Set([true]));
      if (check.status === "allowed") expect(assess(policy, session).status).toBe("decided");
    }
    expect(early).toBeGreaterThan(states / 12);
    expect(settled).toBeGreaterThan(0);
    expect(undecided).toBeGreaterThan(early / 2);
  });
});
