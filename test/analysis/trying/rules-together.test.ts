// Which rules hold together, against every case. CASES is how many policies.
import { expect, test } from "vitest";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { rulesTogether } from "../../../src/analysis/trying/rules-together.ts";
import { type CompiledPolicy, factsOfValue } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { codedCases } from "../solving/generators/coded-cases.ts";
import { draftFew } from "../solving/generators/draft-few.ts";
import { ruleOf } from "./generators/found.ts";

const POLICIES = Number(process.env.CASES ?? 150);
const SEED = Number(process.env.SEED ?? 20261133);

/** All rules that hold in the layer that counts, whether the first of them counts alone or not. */
const holdingIn = (compiled: CompiledPolicy, codes: readonly number[]) =>
  ruleOf({ ...compiled, first: false }, codes) ?? [];

test("two rules hold together where some case says so; where only the first counts, it is one of them", () => {
  const random = seededRandom(SEED);
  const wrong: unknown[] = [];
  const counts = { yes: 0, no: 0, apart: 0 };
  for (let drafted = 0; drafted < POLICIES; drafted += 1) {
    const document = draftFew(random, 100);
    const { compiled, cases } = codedCases(document);
    const { rules } = compiled.normal;
    // What is wanted of a pair hangs on an amount's fact, so that pairs are looked at in more than one case.
    const read = [...new Set(rules.flatMap(({ values }) => values.flatMap(factsOfValue)))];
    const place = read[0];
    const rest = random.between(0, 2);
    const holds = (codes: readonly number[]) => place === undefined || (codes[place] as number) % 3 === rest;
    const never = random.between(0, rules.length);
    const wantedOf = (one: number) => (one === never ? undefined : { possible: () => true, holds });
    const together = rulesTogether(jointOfOne(compiled), wantedOf);
    if (together === undefined) throw new Error("too many cases");
    for (const one of rules.keys()) {
      for (let other = one + 1; other < rules.length; other += 1) {
        const meets = cases.some(({ codes }) => {
          const held = holdingIn(compiled, codes);
          const counts = compiled.first ? held[0] === one : held.includes(one);
          return counts && held.includes(other) && one !== never && holds(codes);
        });
        counts[meets ? "yes" : "no"] += 1;
        if (place !== undefined && meets) counts.apart += 1;
        if (together.hold(one, other) !== meets) wrong.push([JSON.stringify(document), one, other, meets]);
      }
    }
  }
  expect(wrong.slice(0, 2)).toEqual([]);
  expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(POLICIES / 4);
  expect(counts.apart).toBeGreaterThan(0);
}, 3_600_000);
