// Cases that are found, or proved not to be there, against every case there is.
import { decide } from "evenhand/policy";
import { beforeAll, describe, expect, test } from "vitest";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { findCase } from "../../../src/analysis/solving/find-case.ts";
import { witnessOf } from "../../../src/analysis/solving/witness-of.ts";
import { type Spans, spansMeet } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { codedCase, codedCases } from "./generators/coded-cases.ts";
import { draftFew } from "./generators/draft-few.ts";
import { draftSpace, draftWanted } from "./generators/draft-question.ts";

const POLICIES = Number(process.env.CASES ?? 100);
const SEED = Number(process.env.SEED ?? 20261122);
const QUESTIONS = 12;

describe("one case of a small policy", () => {
  const counts = { found: 0, none: 0, wrong: [] as unknown[], derived: 0, lists: 0, steps: 0, slowest: 0 };

  beforeAll(() => {
    const random = seededRandom(SEED);
    for (let policies = 0; policies < POLICIES; ) {
      const document = draftFew(random, 600);
      policies += 1;
      const { policy, compiled, cases } = codedCases(document);
      const joint = jointOfOne(compiled);
      if (document.derive !== undefined) counts.derived += 1;
      if (Object.values(document.facts).some(({ type }) => type === "list")) counts.lists += 1;
      for (let question = 0; question < QUESTIONS; question += 1) {
        const space = draftSpace(
          random,
          wholeSpace(joint),
          (axis) => compiled.facts[axis]?.derivation !== undefined,
        );
        const wanted = draftWanted(random, joint.axes.length);
        const isIn = (codes: readonly number[]) =>
          codes.every((code, axis) => spansMeet(space[axis] as Spans, [code, code])) && wanted.holds(codes);
        const there = cases.some(({ codes }) => isIn(codes));
        const budget = { left: 1_000_000 };
        const answer = findCase(joint, space, wanted, budget);
        const steps = 1_000_000 - budget.left;
        counts.steps += steps;
        counts.slowest = Math.max(counts.slowest, steps);
        if (typeof answer === "string") {
          counts.none += 1;
          if (answer !== (there ? "found" : "none")) counts.wrong.push({ document, space, answer });
          continue;
        }
        counts.found += 1;
        const facts = witnessOf(joint, answer, 0);
        const coded = codedCase(compiled, facts);
        const status = decide(policy, facts as never, {}).status;
        const sound =
          JSON.stringify(coded.codes) === JSON.stringify(answer.codes) &&
          isIn(coded.codes) &&
          status !== "invalid" &&
          status !== "open";
        if (!there || !sound) counts.wrong.push({ document, space, answer, facts, coded, status });
      }
    }
  }, 300_000);

  test("is found where there is one, and nowhere else", () => {
    if (process.env.SHOW) console.log({ ...counts, wrong: counts.wrong.length });
    expect(counts.wrong.slice(0, 1)).toEqual([]);
  });
});
