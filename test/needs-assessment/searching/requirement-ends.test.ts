// How much each requirement policy may ask for, held against every customer who fits the answers.
import { expectOk, outcome } from "evenhand";
import { answer, assess, parseNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
import { expect, test } from "vitest";
import { customersOf } from "../brute-force.ts";
import { answered, type DraftOptions, draftAnswers, forDraftedNeeds, VALUES } from "../draft-needs.ts";

const KINDS: readonly (readonly [string, DraftOptions])[] = [
  ["of any kind", {}],
  ["collecting", { collecting: true }],
  ["conditional", { conditional: true }],
  ["all of these", { collecting: true, conditional: true }],
];

test.each(KINDS)("policies %s: each level that is told is that of some customer", (_kind, options) => {
  let told = 0;
  let wide = 0;
  forDraftedNeeds({ seed: 5_100, count: 250, ...options }, (random, policy) => {
    for (let state = 0; state < 4; state += 1) {
      const session = answered(policy, draftAnswers(random, policy));
      const result = assess(policy, session);
      if (result.status === "invalid" || result.status === "conflict") continue;
      expect(result.exact).toBe(true);
      const customers = customersOf(policy, session, VALUES);
      for (const { from, levels } of result.trace) {
        const requirement = policy.requirements.find(({ id }) => id === from.policy.id);
        if (requirement === undefined) throw new Error(`no requirement is called ${from.policy.id}`);
        const names = Object.keys(requirement.document.facts);
        for (const [dimension, range] of Object.entries(levels)) {
          const needed = customers.map(({ facts }) => {
            const own = Object.fromEntries(names.map((name) => [name, facts[name]]));
            return (outcome(requirement, own) as Readonly<Record<string, number>>)[dimension] as number;
          });
          const isLess = policy.document.dimensions[dimension]?.better === "less";
          const [least, most] = [Math.min(...needed), Math.max(...needed)];
          const truth = isLess ? { floor: most, possible: least } : { floor: least, possible: most };
          expect(range, JSON.stringify([policy.document, session.answers])).toEqual(truth);
          told += 1;
          if (least < most) wide += 1;
        }
      }
    }
  });
  console.log(JSON.stringify({ told, wide }));
  expect(wide).toBeGreaterThan(200);
});

const policyWith = (id: string, rest: object) => ({ id, version: "1", purpose: "recommendation", ...rest });
const loss = { type: "enum", values: ["mild", "profound"], ordered: true };

/** Whoever hears almost nothing has set aside a thousand at least: only one of the two policies says so. */
const hearing = expectOk(
  parseNeedsPolicy({
    id: "hearing",
    version: "1",
    currency: "GBP",
    requirements: [
      policyWith("ears", {
        facts: { loss },
        outcome: { gain: { type: "integer" } },
        rules: [{ id: "profound", when: { loss: "profound" }, then: { gain: 70 }, because: "Much is lost." }],
        otherwise: { then: { gain: 30 }, because: "Little is lost." },
      }),
      policyWith("life", {
        facts: { loss, budget: { type: "integer", min: 0, max: 5000 } },
        assume: [{ never: { loss: "profound", budget: { lt: 1000 } }, because: "It is paid for." }],
        outcome: { places: { type: "integer" } },
        rules: [
          { id: "rich", when: { budget: { gte: 4000 } }, then: { places: 2 }, because: "Out and about." },
        ],
        otherwise: { then: { places: 1 }, because: "At home." },
      }),
    ],
    dimensions: { gain: {}, places: {} },
    offerings: [{ id: "aid", title: "An aid", price: "5", meets: { gain: 90, places: 3 } }],
  }),
);

test.each([
  [999, { floor: 30, possible: 30 }],
  [1000, { floor: 30, possible: 70 }],
])("what one policy assumes narrows what another asks for: a budget of %s", (budget, gain) => {
  const either = answer(hearing, startAssessment(hearing), "loss", {
    value: { oneOf: ["mild", "profound"] },
  });
  const session = expectOk(answer(hearing, expectOk(either), "budget", budget));
  const result = assess(hearing, session);
  expect("needs" in result && result.needs.gain).toEqual(gain);
});
