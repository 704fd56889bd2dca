// Pairs of cases that are found, or proved not to be there, against every pair there is.
import { decide } from "evenhand/policy";
import { beforeAll, describe, expect, test } from "vitest";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { findCase } from "../../../src/analysis/solving/find-case.ts";
import { witnessOf } from "../../../src/analysis/solving/witness-of.ts";
import { type Spans, spansMeet } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { codedCase, codedCases } from "./generators/coded-cases.ts";
import { draftFew } from "./generators/draft-few.ts";
import { draftPair } from "./generators/draft-pair.ts";
import { draftSpace, draftWanted } from "./generators/draft-question.ts";

const POLICIES = Number(process.env.CASES ?? 150);
const SEED = Number(process.env.SEED ?? 20261123);
const QUESTIONS = 5;

describe("two cases of a small policy", () => {
  const counts = { found: 0, none: 0, grown: 0, free: 0, steps: 0, slowest: 0 };
  const wrong: unknown[] = [];

  beforeAll(() => {
    const random = seededRandom(SEED);
    for (let policies = 0; policies < POLICIES; policies += 1) {
      const document = draftFew(random, 100);
      const { policy, compiled, cases } = codedCases(document);
      const { joint, fits, codesOf } = draftPair(random, compiled);
      const relations = [...joint.lists.values()];
      if (relations.includes("grown")) counts.grown += 1;
      if (relations.includes("free")) counts.free += 1;
      const pairs = cases.flatMap((one) =>
        cases.flatMap((other) => (fits(one, other) ? [codesOf(one, other)] : [])),
      );
      for (let question = 0; question < QUESTIONS; question += 1) {
        const space = draftSpace(
          random,
          wholeSpace(joint),
          (axis) => joint.axes[axis]?.fact.derivation !== undefined,
        );
        const wanted = draftWanted(random, joint.axes.length);
        const isIn = (codes: readonly number[]) =>
          codes.every((code, axis) => spansMeet(space[axis] as Spans, [code, code])) && wanted.holds(codes);
        const there = pairs.some(isIn);
        const budget = { left: 1_000_000 };
        const answer = findCase(joint, space, wanted, budget);
        counts.steps += 1_000_000 - budget.left;
        counts.slowest = Math.max(counts.slowest, 1_000_000 - budget.left);
        if (typeof answer === "string") {
          counts.none += 1;
          if (answer !== (there ? "found" : "none")) wrong.push({ document, space, answer, there });
          continue;
        }
        counts.found += 1;
        const facts = ([0, 1] as const).map((side) => witnessOf(joint, answer, side));
        const [one, other] = facts.map((own) => codedCase(compiled, own)) as [never, never];
        const possible = facts.every(
          (own) => !["invalid", "open"].includes(decide(policy, own as never).status),
        );
        const same = JSON.stringify(codesOf(one, other)) === JSON.stringify(answer.codes);
        if (!there || !possible || !same || !fits(one, other) || !isIn(answer.codes))
          wrong.push({ document, space, answer, facts });
      }
    }
  }, 300_000);

  test("are found where there are such, and nowhere else", () => {
    if (process.env.SHOW) console.log(counts);
    expect(wrong.slice(0, 1)).toEqual([]);
  });
  test("are looked for among lists that are the same, that grow, that are anyhow", () => {
    for (const count of [counts.found, counts.none]) expect(count).toBeGreaterThan(POLICIES);
    for (const count of [counts.grown, counts.free]) expect(count).toBeGreaterThan(POLICIES / 20);
  });
});
