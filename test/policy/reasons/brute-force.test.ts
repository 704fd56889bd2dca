// What was enough, what was needed and what would change it, held against every case there is: on policies so small that
// all their cases can be tried by the definition.
import { describe, expect, test } from "vitest";
import { draftPolicy } from "../generators/draft-policy.ts";
import { readSound } from "../generators/for-drafted.ts";
import { seededRandom } from "../generators/random.ts";
import { everyCase } from "./every-case.ts";
import { faultsOf } from "./faults-in-reasons.ts";

const SEED = Number(process.env.SEED ?? 41);
const POLICIES = 2_000;

const seen: Record<string, number> = {};
const count = (what: string) => {
  seen[what] = (seen[what] ?? 0) + 1;
};
const wrong: unknown[] = [];
const random = seededRandom(SEED);
for (let run = 0; run < POLICIES && wrong.length < 3; run += 1) {
  const document = draftPolicy(random, { small: true });
  const policy = readSound(document);
  const every = everyCase(document, policy);
  for (let times = 0; times < 3; times += 1) {
    const numbers = every.values.map((values) => (random.chance(0.12) ? -1 : random.below(values.length)));
    const faults = faultsOf(document, policy, every, numbers, random, count);
    if (faults.length > 0) wrong.push({ faults, document, facts: every.facts(numbers) });
  }
}

describe("against every case", () => {
  test("no answer is wrong", () => {
    console.log(JSON.stringify(seen));
    expect(wrong.map((one) => JSON.stringify(one, undefined, 1))).toEqual([]);
  });
});
