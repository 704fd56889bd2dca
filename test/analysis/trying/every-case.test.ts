// Trying every case, alone and with both engines closed, against the definition. CASES is how many policies, SEED which.
import { expect, test } from "vitest";
import { seededRandom } from "../../policy/generators/random.ts";
import { compareDiffs } from "../agreement/compare-diffs.ts";
import { compareFindings } from "../agreement/compare-findings.ts";
import { compareProofs } from "../agreement/compare-proofs.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";
import { mutatePolicy } from "../generators/mutate-policy.ts";

const SEED = Number(process.env.SEED ?? 20261126);
const POLICIES = Number(process.env.CASES ?? 25);
const ALONE = { engine: "cases" } as const;

test("what is proved by trying every case holds, and what is refuted does not", () => {
  const random = seededRandom(SEED);
  const wrong: unknown[] = [];
  for (let drafted = 0; drafted < POLICIES && wrong.length < 3; drafted += 1) {
    const { document, others } = draftTinyPolicy(random);
    const flaws = compareProofs(document, others, ALONE).wrong;
    if (flaws.length > 0)
      wrong.push({
        flaws: flaws.slice(0, 3),
        document: JSON.stringify(document),
        others: JSON.stringify(others),
      });
  }
  expect(wrong).toEqual([]);
}, 3_600_000);

test("what is found by trying every case is so, and what is so is found", () => {
  const random = seededRandom(SEED + 1);
  const wrong: unknown[] = [];
  for (let drafted = 0; drafted < POLICIES && wrong.length < 3; drafted += 1) {
    const { document, others } = draftTinyPolicy(random);
    const flaws = compareFindings(document, others, ALONE).wrong;
    if (flaws.length > 0) wrong.push({ flaws: flaws.slice(0, 3), document: JSON.stringify(document) });
  }
  expect(wrong).toEqual([]);
}, 3_600_000);

test("what is said to differ by trying every case does, and nothing else", () => {
  const random = seededRandom(SEED + 2);
  const wrong: unknown[] = [];
  for (let drafted = 0; drafted < POLICIES && wrong.length < 3; drafted += 1) {
    const { document } = draftTinyPolicy(random, 1_000);
    const after = mutatePolicy(random, document);
    const flaws = compareDiffs(document, after, ALONE).wrong;
    if (flaws.length > 0)
      wrong.push({
        flaws: flaws.slice(0, 3),
        document: JSON.stringify(document),
        after: JSON.stringify(after),
      });
  }
  expect(wrong).toEqual([]);
}, 3_600_000);
