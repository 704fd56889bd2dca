// The best order against every order: each tried to its end, with nothing left out and nothing taken together.
import {
  interviewScript,
  type NeedsPolicy,
  nextQuestion,
  nextScreen,
  parseNeedsPolicy,
  progress,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import {
  type Asking,
  afterAnswer,
  answersIn,
  type Chooser,
  questionsIn,
} from "../../../src/needs-assessment/ordering/chooser.ts";
import { chooserOf } from "../../../src/needs-assessment/ordering/chooser-of.ts";
import { byExpectedCost } from "../../../src/needs-assessment/ordering/exact.ts";
import { readStanding } from "../../../src/needs-assessment/weighing/read-standing.ts";
import { weigherFor } from "../../../src/needs-assessment/weighing/weigher-for.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { answered, type DraftOptions, draftAnswers, forDraftedNeeds } from "../draft-needs.ts";

/** What is expected to be spent with each question first, and the best of all orders after it. */
function everyOrder(chooser: Chooser, asking: Asking): ReadonlyMap<number, number> {
  const { weigher, costs } = chooser;
  const costed = questionsIn(chooser, asking).map((question): readonly [number, number] => {
    let sum = 0;
    let shares = 0;
    for (const { state, share } of answersIn(chooser, asking, question)) {
      const { occurrence, low, high } = weigher.look(state);
      if (occurrence === "cannot") continue;
      shares += share;
      if (low === high) continue;
      const rest = [...everyOrder(chooser, afterAnswer(asking, question, state)).values()];
      sum += share * (rest.length === 0 ? 0 : Math.min(...rest));
    }
    return [question, (costs[question] as number) + (shares === 0 ? 0 : sum / shares)];
  });
  return new Map(costed);
}

/** A chooser for a state, with costs and expectations drawn anew. */
function chooserFor(
  policy: NeedsPolicy,
  seed: number,
): { readonly chooser: Chooser; readonly asking: Asking } {
  const random = seededRandom(seed);
  const replies = random.chance(0.5)
    ? []
    : draftAnswers(random, policy, { unanswered: false, exhausted: false }).slice(0, 2);
  const session = answered(policy, replies, startAssessment(policy));
  const weigher = weigherFor(policy, session);
  const standing = readStanding(weigher, session);
  const costs = Object.fromEntries(policy.questions.map(({ name }) => [name, random.pick([0, 1, 1, 2, 5])]));
  const shares = random.pick([
    [0.5, 0.5],
    [0.9, 0.1],
    [0, 1],
  ]);
  const priors = { a: [true, false].map((value, at) => ({ value, share: shares[at] as number })) };
  const options = random.chance(0.5) ? {} : { costs, ...(random.chance(0.5) && { priors }) };
  return { chooser: chooserOf(weigher, standing, options), asking: standing };
}

describe("the best order", () => {
  test.each<[string, DraftOptions]>([
    ["of any kind", {}],
    ["where a larger answer never lowers a need", { growing: true }],
    ["that put rules together", { collecting: true }],
    ["with conditions on questions and offerings", { conditional: true, collecting: true }],
  ])("costs as little as the best of all orders, under policies %s", { timeout: 120_000 }, (_, options) => {
    let several = 0;
    let seed = 0;
    forDraftedNeeds({ seed: 211, count: 200, ...options }, (_random, policy) => {
      seed += 1;
      const { chooser, asking } = chooserFor(policy, seed);
      const { occurrence, low, high } = chooser.weigher.look(asking.state);
      if (occurrence === "cannot" || low === high) return;
      const all = everyOrder(chooser, asking);
      const found = byExpectedCost(chooser, asking, { left: 100_000 });
      if (all.size === 0) return expect(found).toEqual([]);
      const best = Math.min(...all.values());
      expect(found?.[0]?.cost).toBeCloseTo(best, 9);
      expect(all.get(found?.[0]?.question ?? -1)).toBeCloseTo(best, 9);
      for (const { question, cost } of found ?? [])
        expect(cost).toBeLessThan((all.get(question) as number) + 1e-9);
      several += all.size > 2 ? 1 : 0;
    });
    expect(several).toBeGreaterThan(25);
  });

  test("is given up where the looks do not suffice", () => {
    forDraftedNeeds({ seed: 212, count: 20 }, (_random, policy) => {
      const { chooser, asking } = chooserFor(policy, 1);
      const { occurrence, low, high } = chooser.weigher.look(asking.state);
      if (occurrence !== "cannot" && low < high)
        expect(byExpectedCost(chooser, asking, { left: 0 })).toBeUndefined();
    });
  });
});

test("what comes before another only as long as it matters is not asked for its sake", () => {
  const requirement = (fact: string, yes: number, no: number) => ({
    id: `about-${fact}`,
    version: "1",
    purpose: "recommendation",
    facts: { [fact]: { type: "boolean" } },
    outcome: { speed: { type: "integer" } },
    rules: [{ id: "yes", when: { [fact]: true }, then: { speed: yes }, because: "Yes." }],
    otherwise: { then: { speed: no }, because: "No." },
  });
  const read = parseNeedsPolicy({
    id: "lines",
    version: "1",
    currency: "EUR",
    // Once six is needed, three or five no longer differ.
    requirements: [requirement("idle", 5, 3), requirement("settled", 6, 0), requirement("last", 10, 0)],
    dimensions: { speed: {} },
    questions: { last: { after: ["idle"] } },
    offerings: [
      { id: "slow", title: "Slow", price: "1", meets: { speed: 8 } },
      { id: "fast", title: "Fast", price: "2", meets: { speed: 20 } },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const policy = read.value;
  const open = startAssessment(policy);
  const session = answered(policy, [["settled", true]]);
  for (const strategy of ["greedy", "two-step", "exact", "fixed"] as const) {
    expect(nextQuestion(policy, session, { strategy })?.question).toBe("last");
    expect(progress(policy, session, { strategy })).toMatchObject({ fewest: 1, most: 1 });
    const asked = interviewScript(policy, { strategy }).steps.map(({ question }) => question);
    expect(asked).not.toContain("idle");
  }
  expect(nextScreen(policy, open).map(({ question }) => question)).not.toContain("idle");
});
