/** Small drafted policies, each with some cases, held against every case there is. */
import type { SearchOptions } from "evenhand";
import type { Fact } from "../../../src/policy/document/fact.ts";
import { draftPolicy } from "../generators/draft-policy.ts";
import { readSound } from "../generators/for-drafted.ts";
import { type Random, seededRandom } from "../generators/random.ts";
import { everyCase, valuesOf } from "./every-case.ts";
import { faultsOf } from "./faults-in-reasons.ts";

/** Cases of a policy of the whole language are not tried where it has more than these. */
const MOST = 3_000;

export interface Tried {
  /** How often each kind of answer was met. */
  readonly seen: Readonly<Record<string, number>>;
  /** What was answered wrongly, at most three. */
  readonly wrong: readonly unknown[];
}

export interface Trying {
  readonly whole?: boolean;
  /** Of each policy. */
  readonly cases?: number;
  /** How little is spent on a case. */
  readonly spend?: (random: Random) => SearchOptions;
}

export function tryPolicies(
  seed: number,
  policies: number,
  { whole = false, cases = 2, spend }: Trying = {},
): Tried {
  const seen: Record<string, number> = {};
  const wrong: unknown[] = [];
  const count = (what: string) => {
    seen[what] = (seen[what] ?? 0) + 1;
  };
  const random = seededRandom(seed);
  for (let run = 0; run < policies && wrong.length < 3; ) {
    const document = draftPolicy(random, { small: true, whole });
    const facts = Object.values(document.facts);
    if (facts.some(isWide) || facts.reduce((all, fact) => all * valuesOf(fact).length, 1) > MOST) continue;
    run += 1;
    const policy = readSound(document);
    const every = everyCase(document, policy);
    for (const { type } of facts) count(type);
    for (let times = 0; times < cases; times += 1) {
      const numbers = every.values.map((values) => (random.chance(0.12) ? -1 : random.below(values.length)));
      const spent = spend?.(random);
      const judging = { whole, ...(spent && { spend: spent }) };
      const faults = faultsOf(document, policy, every, numbers, random, count, judging);
      if (faults.length > 0) wrong.push({ faults, spent, document, facts: every.facts(numbers) });
    }
  }
  return { seen, wrong: wrong.map((one) => JSON.stringify(one, undefined, 1)) };
}

/** Days and moments without bounds of their own, or with wide ones. */
function isWide(fact: Fact): boolean {
  if (fact.type !== "date" && fact.type !== "instant") return false;
  const [low, high] = [fact.min, fact.max].map((end) => (end === undefined ? Number.NaN : Date.parse(end)));
  const span = ((high as number) - (low as number)) / (fact.type === "date" ? 86_400_000 : 1);
  return !(span <= 10);
}
