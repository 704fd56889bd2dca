// Regions of findings: in each some case can occur, also where facts are made of others, and the case shown is in the first.
import { analyse, type Finding } from "evenhand/analysis";
import { decide, loadPolicy, type PolicyDocument } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { findingContext } from "../../../src/analysis/findings/finding-context.ts";
import {
  readableRegions,
  type SeekIn,
  type ToldPart,
} from "../../../src/analysis/findings/readable-regions.ts";

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

describe("parts of a finding", () => {
  const number = { type: "integer", min: 0, max: 9 } as const;
  const context = findingContext(
    loadPolicy({
      id: "parts",
      version: "1",
      purpose: "other",
      facts: { x: number, y: number },
      outcome: { price: { type: "integer" } },
      rules: [{ id: "one", when: { x: 1, y: 1 }, then: { price: 1 }, because: "x" }],
    }),
    { regions: 2 },
    () => {},
  );
  const caseAt = (...codes: number[]) => ({ codes, lists: [] });
  const part = (least: number, greatest: number, at: readonly number[], whole = true): ToldPart => ({
    box: [{ fact: 0, spans: [least, greatest] }],
    whole,
    found: caseAt(...at),
  });
  const texts = ({ told }: ReturnType<typeof readableRegions>) =>
    told.regions.map(({ text, partly }) => `${text}${partly ? " partly" : ""}`);

  test("none at all: nothing is told, and the case is kept", () => {
    const kept = caseAt(7, 7);
    expect(readableRegions(context, [], kept)).toEqual({ told: { regions: [] }, found: kept });
  });
  test("the largest first, with its own case; those beyond the most are counted", () => {
    const parts = [part(0, 0, [0, 4]), part(2, 4, [3, 5]), part(7, 8, [8, 6])];
    const readable = readableRegions(context, parts, caseAt(0, 4));
    expect(texts(readable)).toEqual(["x 2 to 4", "x 7 to 8"]);
    expect(readable.told.more).toBe(1);
    expect(readable.found).toEqual(caseAt(3, 5));
    const two = readableRegions(context, parts.slice(1), caseAt(0, 4));
    expect("more" in two.told).toBe(false);
  });
  test("a further case is sought only where none is known, and the one found there is shown", () => {
    const asked: unknown[] = [];
    const seek: SeekIn = (box) => {
      asked.push(box);
      return caseAt(9, 9);
    };
    const known = readableRegions(context, [part(2, 4, [3, 5], false)], caseAt(0, 0), seek);
    expect([texts(known), known.found, asked.length]).toEqual([["x 2 to 4 partly"], caseAt(3, 5), 0]);
    const sought = readableRegions(context, [part(2, 4, [7, 7], false)], caseAt(0, 0), seek);
    expect([texts(sought), sought.found, asked.length]).toEqual([["x 2 to 4 partly"], caseAt(9, 9), 1]);
  });
  test("is not told where nothing is found in it, and as partly so where nobody can say", () => {
    const parts = [part(2, 4, [7, 7], false)];
    const kept = caseAt(1, 1);
    expect(readableRegions(context, parts, kept, () => "none")).toEqual({
      told: { regions: [] },
      found: kept,
    });
    const unsure = readableRegions(context, parts, kept, () => "unknown");
    expect(texts(unsure)).toEqual(["x 2 to 4 partly"]);
    // Any case of it is shown then.
    expect(unsure.found.codes[0]).toBe(2);
  });
});
