// Whatever may be spent: what is said is so, and where something is not said, it is said that something was given up.
import { casesFor } from "evenhand/analysis";
import { runCases } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../policy/generators/random.ts";
import { compareDiffs } from "./agreement/compare-diffs.ts";
import { compareFindings } from "./agreement/compare-findings.ts";
import { compareProofs } from "./agreement/compare-proofs.ts";
import { draftTinyPolicy } from "./generators/draft-tiny-policy.ts";
import { mutatePolicy } from "./generators/mutate-policy.ts";
import { policyOf } from "./oracle/looked-at.ts";

const POLICIES = Number(process.env.CASES ?? 100);
const SEED = Number(process.env.SEED ?? 1);

/** Mostly too little, now and then enough. */
function draftLimits(random: Random) {
  const engine = random.pick([undefined, "branching", "diagrams"] as const);
  const few = random.pick([3, 30, 300]);
  return { nodes: random.between(1, few), steps: random.between(1, few * 5), ...(engine && { engine }) };
}

const isGivenUp = (code: string) => code === "undecided" || code === "guarantee-undecided";

describe("with little to spend", () => {
  test("what is proved holds, and what is refuted does not", () => {
    const random = seededRandom(SEED);
    const counts = { undecided: 0, decided: 0 };
    for (let drafted = 0; drafted < POLICIES; drafted += 1) {
      const { document, others } = draftTinyPolicy(random, 300);
      const options = draftLimits(random);
      const { statuses, wrong } = compareProofs(document, others, options);
      for (const status of statuses) counts[status.endsWith("undecided") ? "undecided" : "decided"] += 1;
      const flaws = wrong.filter(({ flaw }) => !flaw.includes("said to be undecided"));
      expect({ flaws, ...(flaws.length > 0 && { options, document: JSON.stringify(document) }) }).toEqual({
        flaws: [],
      });
    }
    expect(Math.min(counts.undecided, counts.decided)).toBeGreaterThan(POLICIES / 10);
  });

  test("what is found is so, and what is not found was given up", () => {
    const random = seededRandom(SEED + 1);
    const counts = { givenUp: 0, whole: 0 };
    for (let drafted = 0; drafted < POLICIES; drafted += 1) {
      const { document, others } = draftTinyPolicy(random, 300);
      const options = draftLimits(random);
      const { codes, wrong } = compareFindings(document, others, options);
      const givenUp = codes.some(isGivenUp);
      counts[givenUp ? "givenUp" : "whole"] += 1;
      const flaws = wrong.filter((flaw) => {
        const isOnlyLess =
          flaw.startsWith("not said: ") ||
          flaw.includes("cases too few in its regions") ||
          flaw.startsWith("accepted in vain");
        const isSaid = /^said, and is not so: (guarantee-)?undecided/.test(flaw);
        // The rest of the pairs, that are counted and not told.
        const isRest = /^said, and is not so: (conflict|overlap)$/.test(flaw);
        return !(isSaid || (givenUp && (isOnlyLess || isRest)));
      });
      expect({ flaws, ...(flaws.length > 0 && { options, document: JSON.stringify(document) }) }).toEqual({
        flaws: [],
      });
    }
    expect(Math.min(counts.givenUp, counts.whole)).toBeGreaterThan(POLICIES / 10);
  });

  test("what is said to differ does, and what is said to be equal is", () => {
    const random = seededRandom(SEED + 2);
    const counts = { givenUp: 0, whole: 0 };
    for (let drafted = 0; drafted < POLICIES; drafted += 1) {
      const { document } = draftTinyPolicy(random, 300);
      const after = mutatePolicy(random, document);
      const options = draftLimits(random);
      const { wrong } = compareDiffs(document, after, options);
      const givenUp = wrong.includes("was given up");
      counts[givenUp ? "givenUp" : "whole"] += 1;
      const flaws = wrong.filter(
        (flaw) =>
          !(
            givenUp &&
            (flaw === "was given up" ||
              flaw === "said to differ, and is not so" ||
              flaw.endsWith("changes in no region"))
          ),
      );
      expect({
        flaws,
        ...(flaws.length > 0 && {
          options,
          document: JSON.stringify(document),
          after: JSON.stringify(after),
        }),
      }).toEqual({ flaws: [] });
    }
    expect(Math.min(counts.givenUp, counts.whole)).toBeGreaterThan(POLICIES / 10);
  });

  test("cases come out as they say, and what has no case has none with more to spend", () => {
    const random = seededRandom(SEED + 3);
    let givenUp = 0;
    for (let drafted = 0; drafted < POLICIES; drafted += 1) {
      const { document } = draftTinyPolicy(random, 300);
      const { nodes, steps } = draftLimits(random);
      const policy = policyOf(document);
      const { cases, unreached } = casesFor(policy, { nodes, steps });
      expect(runCases(policyOf({ ...document, cases })).filter(({ passed }) => !passed)).toEqual([]);
      const whole = casesFor(policy).unreached;
      expect(whole.filter(({ because }) => because !== "no case")).toEqual([]);
      for (const one of unreached) {
        if (one.because === "no case") expect(whole).toContainEqual(one);
        else givenUp += 1;
      }
    }
    expect(givenUp).toBeGreaterThan(POLICIES / 10);
  });
});
