// What differs between two versions: which regions, in which order, how many, and how much weighs what.
import { diffPolicies, PolicyDiff } from "evenhand/analysis";
import { loadPolicy, type Policy, type PolicyError } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const rule = (id: string, when: object, points: unknown) => ({ id, when, then: { points }, because: "x" });
const policyWith = (rules: readonly object[], change: object = {}): Policy =>
  loadPolicy({
    id: "versions",
    version: "1",
    purpose: "other",
    facts: { delay: { type: "integer", min: 0, max: 99 }, gift: { type: "boolean" } },
    outcome: { points: { type: "integer" } },
    rules,
    otherwise: { then: { points: 0 }, because: "y" },
    ...change,
  });
const told = (before: Policy, after: Policy, options: object = {}) =>
  diffPolicies(before, after, options).changes.map(({ region, text }) => `${region.text}: ${text}`);

const at = (...delays: readonly number[]) =>
  policyWith(delays.map((delay) => rule(`at-${delay}`, { delay }, 5)));
const nothing = policyWith([rule("never", { delay: 0 }, 0)]);

describe("the regions of a difference", () => {
  test("one region, whichever rules come to the change", () => {
    const collecting = (rules: readonly object[]) =>
      policyWith(rules, { hit: "collect", outcome: { points: { type: "integer", collect: "min" } } });
    const low = rule("low", { delay: { gte: 1 } }, { minus: [1, "delay"] });
    const never = [rule("long", { delay: { gte: 60 } }, 4), rule("gift", { gift: true }, "delay")];
    const lower = rule("lower", { delay: { gte: 20 } }, { minus: [0, "delay"] });
    expect(told(collecting([low]), collecting([low, ...never, lower]))).toHaveLength(1);
    // What never is the least makes no region of its own.
    expect(told(collecting([low, lower]), collecting([low, ...never, lower]))).toEqual([]);
  });

  test("the largest first, of one size in the order of their texts", () => {
    const after = policyWith([
      rule("a", { delay: 9 }, 5),
      rule("b", { delay: 12 }, 6),
      rule("c", { delay: { gte: 60 } }, 7),
    ]);
    expect(told(nothing, after)).toEqual(["delay 60 or more: 0 -> 7", "delay 12: 0 -> 6", "delay 9: 0 -> 5"]);
    expect(told(after, nothing)).toEqual(["delay 60 or more: 7 -> 0", "delay 12: 6 -> 0", "delay 9: 5 -> 0"]);
  });

  test("as many as are asked for, and the rest counted", () => {
    const after = at(9, 12, 30);
    const diff = (regions?: number) => diffPolicies(nothing, after, regions === undefined ? {} : { regions });
    expect(diff(2)).toMatchObject({ equal: false, exact: true, more: 1 });
    expect(diff(2).changes).toHaveLength(2);
    expect(diff(3)).not.toHaveProperty("more");
    expect(diff(3).changes).toHaveLength(3);
    expect(diff()).toEqual(diff(3));
    expect(PolicyDiff.parse(diff(2))).toEqual(diff(2));
  });

  test("one for each change: what becomes of the case, and not by which rule", () => {
    const before = policyWith([
      rule("low", { delay: { lt: 50 } }, 1),
      rule("high", { delay: { gte: 50 } }, 1),
    ]);
    const after = policyWith([rule("all", { gift: true }, 2), rule("rest", { gift: false }, 1)]);
    expect(told(before, after)).toEqual(["gift yes: 1 -> 2"]);
  });

  test("amounts of one form are one change, though each case comes to another", () => {
    const before = policyWith([rule("a", { gift: true }, "delay")]);
    const after = policyWith([rule("a", { gift: true }, { sum: ["delay", 1] })]);
    const { changes } = diffPolicies(before, after);
    expect(changes.map(({ region }) => region.text)).toEqual(["gift yes"]);
    const pointsOf = ({ outcome }: { readonly outcome?: unknown }) =>
      (outcome as { readonly points: number }).points;
    expect(changes.map(({ before: was, after: is }) => pointsOf(is) - pointsOf(was))).toEqual([1]);
  });

  test("where one decides and the other does not, or rules contradict each other", () => {
    const gaps = policyWith([rule("a", { delay: { gte: 10 } }, 0)], { otherwise: undefined });
    expect(told(nothing, gaps)).toEqual(["delay under 10: 0 -> no rule (gap)"]);
    expect(told(gaps, nothing)).toEqual(["delay under 10: no rule (gap) -> 0"]);
    const unique = policyWith([rule("a", { delay: { gte: 90 } }, 0), rule("b", { gift: true }, 0)], {
      hit: "unique",
    });
    expect(told(nothing, unique)).toEqual(["delay 90 or more and gift yes: 0 -> a and b in conflict"]);
    const other = policyWith([rule("c", { delay: { gte: 90 } }, 1), rule("d", { gift: true }, 2)], {
      hit: "unique",
    });
    expect(told(unique, other)).toEqual([
      "delay under 90 and gift yes: 0 -> 2",
      "delay 90 or more and gift no: 0 -> 1",
    ]);
  });

  test("each has its case, which lies in it, and is one for both", () => {
    const after = policyWith([rule("c", { any: [{ delay: { gte: 60 } }, { delay: { lt: 20 } }] }, 7)]);
    for (const { region, before, after: then } of diffPolicies(nothing, after).changes) {
      expect(before.facts).toEqual(then.facts);
      const { delay } = before.facts as { readonly delay: number };
      expect(region.text.startsWith("delay 60") ? delay >= 60 : delay < 20).toBe(true);
    }
  });
});

describe("outcomes of one name", () => {
  const graded = (outcome: object, grade: unknown) =>
    policyWith([{ id: "a", when: { gift: true }, then: { points: 1, grade }, because: "x" }], {
      outcome: { points: { type: "integer" }, grade: outcome },
      otherwise: { then: { points: 0, grade }, because: "y" },
    });
  const words = { type: "enum", values: ["low", "high"] };

  test("are compared where they are of one type", () => {
    expect(told(graded(words, "low"), graded(words, "high"))).toHaveLength(2);
    expect(told(graded(words, "low"), graded({ ...words, values: ["high", "low"] }, "low"))).toEqual([]);
  });

  test("and differ in every case where they are not", () => {
    const other = diffPolicies(graded(words, "low"), graded({ type: "boolean" }, true));
    expect(other.equal).toBe(false);
    expect(other.changes.map(({ text }) => text)).toEqual(["grade low -> yes", "grade low -> yes"]);
    expect(other.documents).toEqual([
      { what: "outcome", name: "grade", change: "changed", text: "grade enum -> boolean" },
    ]);
    expect(told(graded({ type: "integer" }, 3), graded({ type: "decimal", scale: 1 }, 3))).toEqual([]);
  });

  test("that only one has differ wherever it is decided", () => {
    const one = policyWith([rule("a", { gift: true }, 1)]);
    const other = diffPolicies(one, graded(words, "low"));
    expect(other.equal).toBe(false);
    expect(other.documents.map(({ text }) => text)).toEqual(["grade: new"]);
  });
});

describe("weights", () => {
  const after = policyWith([rule("a", { delay: { gte: 50 }, gift: true }, 5)]);
  const weighed = (...weights: readonly { readonly when: object; readonly weight: number }[]) =>
    diffPolicies(nothing, after, { weights: weights as never }).changes.map(({ weight }) => weight);

  test("as much of each as lies in the region", () => {
    expect(weighed({ when: { gift: true }, weight: 1_000 })).toEqual([500]);
    expect(weighed({ when: { gift: false }, weight: 1_000 })).toEqual([0]);
    expect(weighed({ when: { gift: true, delay: { gte: 75 } }, weight: 8 })).toEqual([8]);
    expect(
      weighed(
        { when: { delay: { gte: 75 }, gift: true }, weight: 8 },
        { when: { delay: { gte: 25 } }, weight: 30 },
      ),
    ).toEqual([18]);
    expect(weighed({ when: { any: [{ delay: { gte: 75 } }, { delay: { lt: 25 } }] }, weight: 8 })).toEqual([
      2,
    ]);
  });

  test("none where none are given, and nothing of what cannot be", () => {
    expect(diffPolicies(nothing, after).changes[0]).not.toHaveProperty("weight");
    const never = { assume: [{ never: { gift: false }, because: "Always." }] };
    const [change] = diffPolicies(
      policyWith([rule("never", { delay: 0 }, 0)], never),
      policyWith([rule("a", { delay: { gte: 50 } }, 5)], never),
      {
        weights: [
          { when: { gift: false }, weight: 7 },
          { when: { gift: true }, weight: 10 },
        ] as never,
      },
    ).changes;
    expect(change?.weight).toBe(5);
  });

  test("that are not sound are refused", () => {
    expect(() => weighed({ when: { nothing: true }, weight: 1 })).toThrow(/nothing/);
    const issuesOf = (...weights: readonly unknown[]) => {
      try {
        diffPolicies(nothing, after, { weights: weights as never });
      } catch (error) {
        return (error as PolicyError).issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
      }
      return [];
    };
    const gift = { gift: true };
    expect(issuesOf({ when: gift, weight: -5 }, { when: gift, weight: "many" })).toEqual([
      "weights.0.weight: `-5` is no weight",
      "weights.1.weight: `many` is no weight",
    ]);
    for (const weight of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n]) {
      expect(issuesOf({ when: gift, weight })).toHaveLength(1);
    }
    expect(issuesOf({ when: gift, weight: 0 })).toEqual([]);
    expect(issuesOf(null, { weight: 1 }).map((text) => text.split(":")[0])).toEqual([
      "weights.0.weight",
      "weights.0.when",
      "weights.1.when",
    ]);
  });

  test("of words that stand in another order before", () => {
    const kinds = (values: readonly string[], grade: number, more: object = {}) =>
      policyWith([rule("a", { kind: { not: "tram" } }, grade)], {
        facts: { kind: { type: "enum", values, ...more } },
      });
    const weights = [
      { when: { kind: "bus" }, weight: 7 },
      { when: { kind: "tram" }, weight: 100 },
    ] as never;
    const change = diffPolicies(kinds(["tram", "bus"], 1), kinds(["bus", "tram"], 2), { weights }).changes[0];
    expect([change?.region.text, change?.weight]).toEqual(["kind bus", 7]);
    const others = diffPolicies(kinds(["tram", "bus"], 1), kinds(["tram"], 2, { other: true }), {
      weights: [{ when: { kind: { is: "other" } }, weight: 8 }] as never,
    }).changes[0];
    expect(others?.weight).toBe(8);
  });
});
