// Which questions can still change what is right, held against trying every customer who fits the answers.
import { assess, type NeedsPolicy, nextQuestion } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { matterAlone } from "../../../src/needs-assessment/searching/matter-alone.ts";
import { readStanding } from "../../../src/needs-assessment/weighing/read-standing.ts";
import { weigherFor } from "../../../src/needs-assessment/weighing/weigher-for.ts";
import { type Customer, customersOf } from "../brute-force.ts";
import { answered, type DraftOptions, draftAnswers, forDraftedNeeds, VALUES } from "../draft-needs.ts";

/**
 * The questions of which two answers, all others being the same, make something else right. What is not asked under one of the
 * two has no answer to be the same as.
 */
function mattering(policy: NeedsPolicy, customers: readonly Customer[]): readonly string[] {
  const names = policy.questions.map(({ name }) => name);
  const isConditional = names.map((name) => policy.document.questions?.[name]?.onlyIf !== undefined);
  const key = (value: unknown) => JSON.stringify(value);
  const absent = key({ is: "absent" });
  const told = customers.map(({ facts, right }) => ({ right, told: names.map((name) => key(facts[name])) }));
  return names.filter((_, at) =>
    told.some((one) =>
      told.some(
        (other) =>
          one.right !== other.right &&
          one.told.every(
            (value, place) =>
              place === at ||
              value === other.told[place] ||
              (isConditional[place] && (value === absent || other.told[place] === absent)),
          ),
      ),
    ),
  );
}

const KINDS: readonly (readonly [string, DraftOptions])[] = [
  ["growing", { growing: true }],
  ["of any kind", {}],
  ["collecting", { collecting: true }],
  ["conditional", { conditional: true }],
];

describe.each(KINDS)("under policies that are %s", (_kind, options) => {
  test("what is quickly seen to matter does, and what matters is told", () => {
    const tally = { open: 0, quick: 0, relevant: 0, more: 0 };
    forDraftedNeeds({ seed: 4_100, count: 120, ...options }, (random, policy) => {
      const names = policy.questions.map(({ name }) => name);
      for (let state = 0; state < 4; state += 1) {
        const session = answered(policy, draftAnswers(random, policy));
        const result = assess(policy, session);
        if (result.status !== "open") continue;
        const weigher = weigherFor(policy, session);
        const standing = readStanding(weigher, session);
        const truth = mattering(policy, customersOf(policy, session, VALUES));
        const seen = [...matterAlone(weigher, standing.state, [...names.keys()])].map((at) => names[at]);
        expect(truth).toEqual(expect.arrayContaining(seen));
        expect(result.relevant).toEqual(expect.arrayContaining([...truth]));
        tally.open += 1;
        tally.quick += seen.length;
        tally.relevant += truth.length;
        tally.more += result.relevant.length - truth.length;
      }
    });
    console.log(JSON.stringify(tally));
    expect(tally.quick).toBeGreaterThan(tally.relevant / 2);
    // Assumptions and conditions tie answers together: then two may matter only together.
    expect(tally.more).toBeLessThan(tally.relevant / (options.conditional ? 5 : 20));
  });

  test("an assessment decides between the same offerings as its next question", () => {
    let asked = 0;
    forDraftedNeeds({ seed: 4_200, count: 120, ...options }, (random, policy) => {
      for (let state = 0; state < 4; state += 1) {
        const session = answered(policy, draftAnswers(random, policy));
        const result = assess(policy, session);
        if (result.status !== "open") continue;
        expect(result.next).toEqual(nextQuestion(policy, session));
        asked += 1;
      }
    });
    expect(asked).toBeGreaterThan(50);
  });
});
