// Regions of findings: in each some case can occur, also where facts are made of others, and the case shown is in the first.
import { analyse, type Finding } from "evenhand/analysis";
import { decide, loadPolicy, type PolicyDocument } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const then = (price: string) => ({ then: { price }, because: "x" });
const hotel = (change: object = {}) =>
  loadPolicy({
    id: "hotel",
    version: "1",
    purpose: "other",
    facts: { nights: { type: "integer", min: 1, max: 14 } },
    derive: { beyondTwo: { minus: ["nights", 2] } },
    outcome: { price: { type: "money", currency: "GBP" } },
    hit: "unique",
    rules: [
      { id: "short", when: { beyondTwo: { lte: 3 } }, ...then("5.00") },
      { id: "week", when: { nights: [3, 7, 8, 9, 10, 14] }, ...then("9.00") },
    ],
    otherwise: then("0"),
    ...change,
  });

/** How many cases lie in each region of the finding, and whether the case shown lies in the first. */
function looked({ document }: { readonly document: PolicyDocument }, { regions = [], witness }: Finding) {
  const inside = regions.map(({ when }) => {
    const asked = loadPolicy({
      ...document,
      hit: "first",
      outcome: { is: { type: "boolean" } },
      rules: [{ id: "in", when: when as object, then: { is: true }, because: "x" }],
      otherwise: { then: { is: false }, because: "y" },
    } as unknown as PolicyDocument);
    const isIn = (facts: object) => {
      const decision = decide(asked, facts as never);
      return decision.status === "decided" && (decision.outcome as { readonly is: boolean }).is;
    };
    const all = Array.from({ length: 14 }, (_, at) => ({ nights: at + 1 }));
    return { count: all.filter(isIn).length, shown: isIn(witness?.facts as object) };
  });
  return { counts: inside.map(({ count }) => count), shown: inside[0]?.shown };
}

describe("the regions of a finding", () => {
  test("of a conflict name only cases that can occur", () => {
    const policy = hotel();
    const [conflict] = analyse(policy).findings;
    expect(conflict?.message).toBe(
      "`short` and `week` hold together where nights 3 and beyondTwo at most 3, and only one may",
    );
    expect(looked(policy, conflict as Finding)).toEqual({ counts: [1], shown: true });
  });
  test("of an overlap likewise", () => {
    const policy = hotel({ hit: "first" });
    const overlap = analyse(policy).findings.find(({ code }) => code === "overlap");
    expect(looked(policy, overlap as Finding)).toEqual({ counts: [1], shown: true });
  });
  test("of a gap likewise, and the case that is shown is in the largest", () => {
    const policy = hotel({
      hit: "first",
      rules: [
        { id: "some", when: { any: [{ nights: { gte: 3, lte: 5 } }, { beyondTwo: 8 }] }, ...then("5.00") },
      ],
      otherwise: undefined,
    });
    const [gap] = analyse(policy).findings;
    const { counts, shown } = looked(policy, gap as Finding);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(shown).toBe(true);
  });
  test("the case lies in the region that the sentence names, where nothing is derived, too", () => {
    const policy = hotel({
      derive: {},
      hit: "first",
      rules: [{ id: "third", when: { nights: 3 }, ...then("5.00") }],
      otherwise: undefined,
    });
    const [gap] = analyse(policy).findings;
    expect(gap?.message).toBe("no rule fires where nights 4 or more");
    expect(gap?.witness?.facts).toEqual({ nights: 4 });
    expect(looked(policy, gap as Finding)).toEqual({ counts: [11, 2], shown: true });
  });
});
