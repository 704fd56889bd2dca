// Cases and pairs of cases that are counted off, against every case of the definition. CASES is how many policies.
import { describe, expect, test } from "vitest";
import { type Joint, wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { codesOfSide } from "../../../src/analysis/joint/side-of.ts";
import { caseResultAt } from "../../../src/analysis/outcomes/reached.ts";
import type { CompiledPolicy } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { codedCases } from "../solving/generators/coded-cases.ts";
import { draftFew } from "../solving/generators/draft-few.ts";
import { draftPair } from "../solving/generators/draft-pair.ts";
import { draftSpace, draftWanted } from "../solving/generators/draft-question.ts";
import { found, isIn, ruleOf } from "./generators/found.ts";

const POLICIES = Number(process.env.CASES ?? 25);
const SEED = Number(process.env.SEED ?? 20261130);
const LONGEST = 3_600_000;

/** Where every code is told apart, each case stands for itself. */
const everyAxis = (joint: Joint) => joint.axes.map((_, axis) => axis);
const derived = (joint: Joint) => (axis: number) => joint.axes[axis]?.fact.derivation !== undefined;

test(
  "every case that is wanted is found, and no other",
  () => {
    const random = seededRandom(SEED);
    const wrong: unknown[] = [];
    const counts = { found: 0, cases: 0, none: 0, gap: 0 };
    for (let drafted = 0; drafted < POLICIES; drafted += 1) {
      const document = draftFew(random, 150);
      const { compiled, cases } = codedCases(document);
      const joint = jointOfOne(compiled);
      for (let asked = 0; asked < 4; asked += 1) {
        const space = draftSpace(random, wholeSpace(joint), derived(joint));
        const wish = draftWanted(random, joint.axes.length);
        const out = random.between(0, compiled.normal.rules.length);
        const mayCount = (reached: readonly number[]) => !reached.includes(out);
        const wanted = cases.filter(({ codes }) => {
          const rules = ruleOf(compiled, codes);
          return rules !== undefined && mayCount(rules) && isIn(space, codes) && wish.holds(codes);
        });
        const reads = everyAxis(joint);
        const each = found({ joint, space, telling: "rules", reads, wanted: () => wish, counts: mayCount });
        const expected = new Set(wanted.map(({ codes }) => String(codes)));
        counts.cases += each.codes.length;
        counts[expected.size > 0 ? "found" : "none"] += 1;
        if (`${each.end} ${each.wrong}` !== "all ") wrong.push([document, each.end, each.wrong]);
        if (String([...new Set(each.codes)].sort()) !== String([...expected].sort()))
          wrong.push([document, space, each.codes, [...expected]]);
        // Where only rules are asked about, each case stands in one cell, and a cell holds nothing else.
        const some = (reached: readonly (readonly number[])[]) =>
          reached[0]?.includes(out) ? { possible: () => true, holds: () => true } : undefined;
        const coarse = found({ joint, space, telling: "rules", wanted: some });
        for (const { codes } of cases) {
          const rules = ruleOf(compiled, codes);
          const isWanted = rules?.includes(out) === true && isIn(space, codes);
          const holding = coarse.cells.some((cell) => isIn(cell, codes));
          if (holding !== isWanted) wrong.push([JSON.stringify(document), space, codes, isWanted]);
        }
        if (`${coarse.end} ${coarse.wrong}` !== "all ") wrong.push([document, coarse.end, coarse.wrong]);
      }
    }
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(counts.found).toBeGreaterThan(POLICIES);
    expect(counts.none).toBeGreaterThan(POLICIES / 10);
  },
  LONGEST,
);

/**
 * Two cases of one policy, drafted as anything may differ. No list grows, for that is asked about in another way; nor does
 * anything where results are paired.
 */
function draftedPair(random: Random, mayGrow: boolean) {
  for (;;) {
    const { compiled, cases } = codedCases(draftFew(random, 60));
    const { joint, fits, codesOf } = draftPair(random, compiled);
    if ([...joint.lists.values()].includes("grown") || (!mayGrow && joint.ordered.length > 0)) continue;
    const possible = cases.filter(({ codes }) => ruleOf(compiled, codes) !== undefined);
    return { compiled, joint, fits, codesOf, cases: possible };
  }
}

describe("of pairs of cases", () => {
  test(
    "every one that is wanted is found, and no other",
    () => {
      const random = seededRandom(SEED + 1);
      const wrong: unknown[] = [];
      const counts = { some: 0, none: 0, steps: 0 };
      for (let drafted = 0; drafted < POLICIES; drafted += 1) {
        const { joint, fits, codesOf, cases } = draftedPair(random, true);
        const space = draftSpace(random, wholeSpace(joint), derived(joint));
        const wish = draftWanted(random, joint.axes.length);
        const pairs = cases.flatMap((one) =>
          cases.flatMap((other) => (fits(one, other) ? [codesOf(one, other)] : [])),
        );
        const asked = {
          joint,
          space,
          telling: "rules",
          reads: everyAxis(joint),
          wanted: () => wish,
        } as const;
        const expected = new Set(
          pairs.filter((codes) => isIn(space, codes) && wish.holds(codes)).map(String),
        );
        const each = found(asked);
        counts[expected.size > 0 ? "some" : "none"] += 1;
        if (`${each.end} ${each.wrong}` !== "all ") wrong.push([each.end, each.wrong]);
        if (String([...new Set(each.codes)].sort()) !== String([...expected].sort()))
          wrong.push([space, [...each.codes], [...expected]]);
        // One step apart on an axis of each side.
        const different = [...joint.sides[0].axes.keys()].filter((at) => {
          const [one, other] = joint.sides.map((side) => side.axes[at]);
          return one !== other;
        });
        if (different.length === 0) continue;
        const place = random.pick(different);
        const axes = joint.sides.map((side) => side.axes[place]) as [number, number];
        const apart = (codes: readonly number[]) =>
          Math.abs((codes[axes[0]] as number) - (codes[axes[1]] as number)) === 1;
        const steps = found({
          ...asked,
          pairing: { kind: "step", axes },
          wanted: () => ({ possible: () => true, holds: apart }),
        });
        const near = new Set(pairs.filter((codes) => isIn(space, codes) && apart(codes)).map(String));
        counts.steps += near.size > 0 ? 1 : 0;
        if (String([...new Set(steps.codes)].sort()) !== String([...near].sort()))
          wrong.push([axes, steps.codes]);
      }
      expect(wrong.slice(0, 2)).toEqual([]);
      expect(Math.min(counts.some, counts.none)).toBeGreaterThan(POLICIES / 10);
      expect(counts.steps).toBeGreaterThan(POLICIES / 10);
    },
    LONGEST,
  );

  test(
    "that come to two results one is found for every two that are wanted",
    () => {
      const random = seededRandom(SEED + 2);
      const wrong: unknown[] = [];
      let several = 0;
      for (let drafted = 0; drafted < POLICIES; drafted += 1) {
        const { compiled, joint, fits, codesOf, cases } = draftedPair(random, false);
        const space = draftSpace(random, wholeSpace(joint), derived(joint));
        const fields = compiled.normal.outcomes.map((_, field) => field);
        const both = (codes: readonly number[]) => {
          const results = joint.sides.map((side) => resultOf(compiled, codesOfSide(side, codes)));
          return results.join(" and ");
        };
        const expected = new Set(
          cases.flatMap((one) =>
            cases.flatMap((other) => {
              const codes = codesOf(one, other);
              return fits(one, other) && isIn(space, codes) ? [both(codes)] : [];
            }),
          ),
        );
        const differ = (text: string) => new Set(text.split(" and ")).size === 2;
        const each = found({
          joint,
          space,
          telling: "results",
          pairing: { kind: "results", fields: [fields, fields] },
          wanted: () => ({ possible: () => true, holds: (codes) => differ(both(codes)) }),
        });
        const told = new Set(each.codes.map((codes) => both(codes.split(",").map(Number))));
        const wished = [...expected].filter(differ);
        if (wished.length > 1) several += 1;
        if (`${each.end} ${each.wrong}` !== "all ") wrong.push([each.end, each.wrong]);
        if (String([...told].sort()) !== String(wished.sort())) wrong.push([[...told], wished]);
      }
      expect(wrong.slice(0, 2)).toEqual([]);
      expect(several).toBeGreaterThan(POLICIES / 10);
    },
    LONGEST,
  );
});

function resultOf(policy: CompiledPolicy, codes: readonly number[]): string {
  const rules = ruleOf(policy, codes);
  if (rules === undefined) return "never";
  const { status, fields } = caseResultAt(policy, rules, codes);
  return `${status} ${JSON.stringify(fields)}`;
}
