// The analysis against trying every case, over drafted policies. CASES is how many policies, SEED which.
import { expect, test } from "vitest";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { seededRandom } from "../policy/generators/random.ts";
import { compareProofs } from "./agreement/compare-proofs.ts";
import { smallest } from "./agreement/smallest.ts";
import { draftTinyPolicy } from "./generators/draft-tiny-policy.ts";

const SEED = Number(process.env.SEED ?? 20261122);
const POLICIES = Number(process.env.CASES ?? 200);
/** So many disagreements are enough to begin with. */
const MOST = Number(process.env.MOST ?? 3);

test("what is proved holds in every case, and what is refuted does not", () => {
  const random = seededRandom(SEED);
  const wrong: unknown[] = [];
  const statuses = new Map<string, number>();
  for (let drafted = 0; drafted < POLICIES && wrong.length < MOST; drafted += 1) {
    const { document, others } = draftTinyPolicy(random);
    const compared = compareProofs(document, others);
    for (const status of compared.statuses) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const [first] = compared.wrong;
    if (first === undefined) continue;
    const isFloor = JSON.stringify(first.guarantee).includes("floor");
    const fails = (one: PolicyDocument) => compareProofs(one, others).wrong.length > 0;
    const small = smallest({ ...document, guarantees: [first.guarantee] }, fails);
    wrong.push({
      drafted,
      ...compareProofs(small, others).wrong[0],
      document: JSON.stringify(small),
      ...(isFloor && { others: JSON.stringify(others) }),
    });
  }
  console.log(Object.fromEntries(statuses));
  expect(wrong).toEqual([]);
}, 3_600_000);
