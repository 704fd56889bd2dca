// Integrity: whatever is decided rests on something that is written somewhere.
import { type ProofOptions, prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const sources = { law: { title: "The law", mark: "text" } };
const rule = (id: string, when: object, points: unknown, source?: string) => ({
  id,
  when,
  then: { points },
  because: "x",
  ...(source && { source }),
});
const otherwise = { then: { points: 0 }, because: "y", source: "law" };

const asked = (change: object, options: ProofOptions = {}) =>
  prove(
    loadPolicy({
      id: "rests",
      version: "1",
      purpose: "other",
      facts: { delay: { type: "integer", min: 0, max: 9 } },
      outcome: { points: { type: "integer", ...("outcome" in change && (change.outcome as object)) } },
      sources,
      ...change,
      ...("outcome" in change && { outcome: { points: { type: "integer", ...(change.outcome as object) } } }),
    }),
    { principle: "integrity" },
    options,
  );

const late = rule("late", { delay: { gte: 5 } }, 5, "law");
const bare = rule("bare", { delay: { gte: 7 } }, 5);
const early = rule("early", { delay: { lt: 5 } }, 1, "law");

describe.each([undefined, "diagrams", "branching"] as const)("what is decided, by %s", (engine) => {
  test.each<readonly [string, object, string]>([
    ["by rules with a source", { rules: [late, early] }, "proved"],
    ["by a rule without one", { rules: [bare, late, early] }, "refuted"],
    ["by a rule without one that never fires", { rules: [late, bare, early] }, "proved"],
    ["by the rest, with a source", { rules: [late], otherwise }, "proved"],
    [
      "by the rest, without one",
      { rules: [late], otherwise: { then: { points: 0 }, because: "y" } },
      "refuted",
    ],
    [
      "by a rest without one that is never needed",
      { rules: [late, early], otherwise: { then: { points: 0 }, because: "y" } },
      "proved",
    ],
    ["by nothing", { rules: [late] }, "proved"],
    [
      "by several together, of which one has none",
      { hit: "collect", outcome: { collect: "sum" }, rules: [late, bare] },
      "refuted",
    ],
    [
      "by several together, all with one",
      { hit: "collect", outcome: { collect: "sum" }, rules: [late, rule("more", { delay: 9 }, 1, "law")] },
      "proved",
    ],
    ["by several that agree, of which one has none", { hit: "any", rules: [late, bare] }, "refuted"],
    [
      "by none, as they contradict each other",
      { hit: "any", rules: [late, { ...bare, then: { points: 6 } }] },
      "proved",
    ],
    ["by none, as only one may hold", { hit: "unique", rules: [late, bare] }, "proved"],
    [
      "where two agree in some case",
      {
        hit: "any",
        rules: [rule("late", { delay: { gte: 5 } }, 8, "law"), { ...bare, then: { points: "delay" } }],
      },
      "refuted",
    ],
    [
      "where two agree in no case",
      {
        hit: "any",
        rules: [rule("late", { delay: { gte: 5 } }, 3, "law"), { ...bare, then: { points: "delay" } }],
      },
      "proved",
    ],
  ])("%s", (_, change, status) => {
    expect(asked(change, engine && { engine }).status).toBe(status);
  });

  test("where two agree in some case, that one is shown", () => {
    const rules = [rule("late", { delay: { gte: 5 } }, 8, "law"), { ...bare, then: { points: "delay" } }];
    expect(asked({ hit: "any", rules }, engine && { engine })).toMatchObject({
      witness: { facts: { delay: 8 }, status: "decided" },
    });
  });
});
