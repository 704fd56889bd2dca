// The long agreement tests in short: a few policies of each seed, held against the definition and against every
// completion. They take a second where those take minutes, so that a change, or a planted fault, is seen at once.
import { decide, outcome, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import { isSame, saidBy } from "./generators/compare-decisions.ts";
import { contradiction } from "./generators/contradiction.ts";
import { decisionStream } from "./generators/decision-stream.ts";
import { draftPolicy } from "./generators/draft-policy.ts";
import { everyCompletion } from "./generators/every-completion.ts";
import { faultsIn, type Open, unsoundIn } from "./generators/judge-open.ts";
import { completionsOf, draftPartialCase } from "./generators/partial-case.ts";
import { seededRandom } from "./generators/random.ts";

const SEEDS = [101, 102, 103, 104, 105, 106, 107, 108];
const verified = { from: "verified" } as const;

describe("in short", () => {
  test.each(SEEDS)("complete cases come out as the definition says: %i", (seed) => {
    let policies = 0;
    for (const { document, random, boundary } of decisionStream(seed)) {
      policies += 1;
      if (policies > 14) break;
      const policy = read(document);
      const needy = Object.values(document.facts).some((fact) => fact.needs !== undefined);
      for (const facts of [...random.slice(0, 6), ...boundary.slice(0, 18)]) {
        const defined = evaluateByDefinition(document, facts);
        expect(saidBy(decide(policy, facts, verified)), text(document, facts)).toEqual(defined);
        if (needy) continue;
        expect(saidBy(decide(policy, facts)), text(document, facts)).toEqual(defined);
        const short = defined.status === "decided" ? defined.outcome : undefined;
        expect(isSame(outcome(policy, facts), short), text(document, facts)).toBe(true);
      }
    }
  });

  test.each(SEEDS)("what is said of a case in part is borne out by its completions: %i", (seed) => {
    let policies = 0;
    for (const { document, partial, stream } of decisionStream(seed + 50)) {
      policies += 1;
      if (policies > 14) break;
      const policy = read(document);
      for (const one of partial.slice(0, 4)) {
        const decision = decide(policy, one.facts, verified);
        expect(contradiction(document, decision, completionsOf(one, 12, stream))).toBeUndefined();
      }
    }
  });

  test.each(SEEDS)("an open decision is what trying everything says: %i", (seed) => {
    const random = seededRandom(seed);
    for (let policies = 0; policies < 14; policies += 1) {
      const document = draftPolicy(random, { small: true, whole: random.chance(0.75) });
      const policy = read(document);
      for (let index = 0; index < 3; index += 1) {
        const partial = draftPartialCase(random, document, { most: 4, every: 200 });
        const decision = decide(policy, partial.facts, verified) as Open;
        const tried = everyCompletion(document, partial);
        const judge = decision.exact === false ? unsoundIn : faultsIn;
        expect(judge(decision, tried, document.hit), text(document, partial.facts)).toEqual([]);
      }
    }
  });
});

function read(document: unknown) {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify({ document, issues: policy.issues }));
  return policy.value;
}

const text = (document: unknown, facts: unknown) =>
  JSON.stringify({ document, facts }, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
