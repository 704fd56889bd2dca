// The same over the whole language: days, moments, sets, lists, facts that are derived, layers, and rules that collect.
import { describe, expect, test } from "vitest";
import type { Fact } from "../../../src/policy/document/fact.ts";
import { draftPolicy } from "../generators/draft-policy.ts";
import { readSound } from "../generators/for-drafted.ts";
import { seededRandom } from "../generators/random.ts";
import { everyCase, valuesOf } from "./every-case.ts";
import { faultsOf } from "./faults-in-reasons.ts";

const SEED = Number(process.env.SEED ?? 43);
const POLICIES = Number(process.env.POLICIES ?? 400);
/** More cases than these are not tried. */
const MOST = 3_000;

const seen: Record<string, number> = {};
const count = (what: string) => {
  seen[what] = (seen[what] ?? 0) + 1;
};
const wrong: unknown[] = [];
const random = seededRandom(SEED);
for (let run = 0; run < POLICIES && wrong.length < 3; ) {
  const document = draftPolicy(random, { small: true, whole: true });
  const facts = Object.values(document.facts);
  if (facts.some(isWide) || facts.reduce((all, fact) => all * valuesOf(fact).length, 1) > MOST) continue;
  run += 1;
  const policy = readSound(document);
  const every = everyCase(document, policy);
  for (const { type } of facts) count(type);
  for (let times = 0; times < 2; times += 1) {
    const numbers = every.values.map((values) => (random.chance(0.12) ? -1 : random.below(values.length)));
    const faults = faultsOf(document, policy, every, numbers, random, count, true);
    if (faults.length > 0) wrong.push({ faults, document, facts: every.facts(numbers) });
  }
}

/** Days and moments without bounds of their own, or with wide ones. */
function isWide(fact: Fact): boolean {
  if (fact.type !== "date" && fact.type !== "instant") return false;
  const [low, high] = [fact.min, fact.max].map((end) => (end === undefined ? Number.NaN : Date.parse(end)));
  const span = ((high as number) - (low as number)) / (fact.type === "date" ? 86_400_000 : 1);
  return !(span <= 10);
}

describe("against every case of the whole language", () => {
  test("no answer is wrong", () => {
    console.log(JSON.stringify(seen));
    expect(wrong.map((one) => JSON.stringify(one, undefined, 1))).toEqual([]);
  });
});
