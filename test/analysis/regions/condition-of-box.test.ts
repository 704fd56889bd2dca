// A region's condition, read again as the condition of a rule, holds in the same cases.
import { parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { conditionOfBox } from "../../../src/analysis/regions/condition-of-box.ts";
import { slotsOf } from "../../../src/analysis/regions/region-slot.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import { forDrafted } from "../../policy/generators/for-drafted.ts";
import { drawBox, drawCase, isIn } from "./generators/draw-box.ts";

const SEED = Number(process.env.SEED ?? 20261122);
const COUNT = Number(process.env.CASES ?? 400);

/** The boxes of a document's only rule. */
function boxesRead(document: object) {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error(JSON.stringify({ issues: read.issues, document }));
  return compiledOf(read.value).normal.rules[0]?.boxes ?? [];
}

describe("the condition of a box", () => {
  test.each([{ share: 0.2 }, { share: 0.9 }])("holds in its cases and in no others ($share)", ({ share }) => {
    let [inside, outside] = [0, 0];
    forDrafted({ seed: SEED, count: COUNT, whole: true }, ({ random, document, policy }) => {
      const slots = slotsOf(compiledOf(policy).normal);
      const box = drawBox(random, slots, share);
      const when = conditionOfBox(box, slots);
      const { facts, derive, parameters } = document;
      const parts = { facts, ...(derive && { derive }), ...(parameters && { parameters }) };
      const boxes =
        when === undefined
          ? [[]]
          : boxesRead({
              ...{ id: "read-again", version: "1", purpose: "other", ...parts },
              outcome: { out: { type: "boolean" } },
              rules: [{ id: "rule", when, then: { out: true }, because: "It says so." }],
            });
      for (let i = 0; i < 40; i += 1) {
        const codes = drawCase(random, slots, [box, ...boxes]);
        const wanted = isIn(codes, box);
        if (wanted) inside += 1;
        else outside += 1;
        const holds = boxes.some((one) => isIn(codes, one));
        expect(holds, JSON.stringify({ when, box, codes, facts })).toBe(wanted);
      }
    });
    expect(Math.min(inside, outside)).toBeGreaterThan(COUNT);
  });
});
