// The facts that must change at least: what is named is in every change that does it, and where many must change at once
// they are found without trying all that are fewer.
import { counterfactual, definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { settleCase } from "../../../src/policy/reasons/settled-case.ts";
import { whereItMustChange } from "../../../src/policy/reasons/where-it-must-change.ts";
import { readSound } from "../generators/for-drafted.ts";

const about = { id: "must", version: "1", purpose: "other" } as const;

describe("what must change", () => {
  const policy = readSound({
    ...about,
    facts: {
      a: { type: "integer", min: 0, max: 9 },
      b: { type: "boolean" },
      c: { type: "integer", min: 0, max: 9 },
      d: { type: "boolean" },
    },
    derive: { both: { plus: ["a", "c"] } },
    assume: [{ never: { b: true, d: true }, because: "They are two names of one thing." }],
    outcome: { place: { type: "integer" } },
    rules: [
      { id: "high", when: { a: { gte: 5 }, b: true }, then: { place: 1 }, because: "1" },
      { id: "both", when: { both: { gte: 12 } }, then: { place: 2 }, because: "2" },
      { id: "flag", when: { any: [{ b: true, c: 3 }, { d: true }] }, then: { place: 3 }, because: "3" },
    ],
    otherwise: { then: { place: 4 }, because: "4" },
  });
  const must = (facts: object, rule: number, varied: readonly number[], steps?: number) => {
    const settled = settleCase(policy, facts, steps === undefined ? {} : { steps });
    if ("notSettled" in settled) throw new Error("open");
    return whereItMustChange(settled, varied, ({ rules }) => rules.includes(rule));
  };
  const none = { a: 0, b: false, c: 0, d: false };
  const all = [0, 1, 2, 3];

  test("is named for each way in which a rule can decide", () => {
    expect(must(none, 0, all)).toEqual([[0, 1]]);
    expect(must({ ...none, a: 7 }, 0, all)).toEqual([[1]]);
    // Of two facts of which a total is made either may do: neither must.
    expect(must(none, 1, all)).toContainEqual([]);
    expect(must(none, 2, all).toSorted()).toEqual([[1, 2], [3]]);
    expect(must(none, 3, all)).toContainEqual([]);
  });

  test("is the one of two that may change, where the other may not", () => {
    expect(must(none, 1, [0, 1])).toEqual([]);
    expect(must({ ...none, a: 9 }, 1, [1, 2, 3])).toEqual([[2]]);
  });

  test("is told in the order of declaration, also where something derived of the first must be another", () => {
    const later = readSound({
      ...about,
      facts: { a: { type: "integer", min: 0, max: 9 }, b: { type: "boolean" } },
      derive: { twice: { times: ["a", 2] } },
      outcome: { due: { type: "boolean" } },
      rules: [{ id: "both", when: { twice: { gte: 9 }, b: true }, then: { due: true }, because: "so." }],
      otherwise: { then: { due: false }, because: "so." },
    });
    const settled = settleCase(later, { a: 0, b: false }, {});
    if ("notSettled" in settled) throw new Error("open");
    expect(whereItMustChange(settled, [0, 1], ({ rules }) => rules.includes(0))).toEqual([[0, 1]]);
  });

  test("is nothing at all where no change of these facts does it", () => {
    expect(must(none, 0, [1, 2, 3])).toEqual([]);
    expect(must(none, 2, [0, 2])).toEqual([]);
  });

  test("is what the boxes demand where the search is given up", () => {
    expect(must(none, 0, all, 0)).toEqual([[0, 1]]);
    expect(must({ ...none, a: 7 }, 0, all, 0)).toEqual([[1]]);
    expect(must(none, 2, all, 0).toSorted()).toEqual([[1, 2], [3]]);
    expect(must(none, 0, [1, 2, 3], 0)).toEqual([]);
    expect(must(none, 3, all, 0)).toEqual([[]]);
  });
});

test.each([undefined, 0])(
  "twelve facts that must change at once are found in few tries, steps %j",
  (steps) => {
    const names = Array.from({ length: 16 }, (_, index) => `f${index}`);
    const needed = names.slice(2, 14);
    const policy = definePolicy({
      ...about,
      facts: Object.fromEntries(names.map((name) => [name, { type: "boolean" }])),
      outcome: { due: { type: "boolean" } },
      rules: [
        {
          id: "all",
          when: Object.fromEntries(needed.map((name) => [name, true])),
          then: { due: true },
          because: "All of them.",
        },
      ],
      otherwise: { then: { due: false }, because: "Not all." },
    } as never);
    const facts = Object.fromEntries(names.map((name) => [name, false])) as never;
    const options = { tries: 20, ...(steps !== undefined && { steps }) };
    const answer = counterfactual(policy as never, facts, "all", options);
    expect(answer).toMatchObject({ status: "changed", exact: true });
    expect(answer.status === "changed" && answer.changes.map(({ fact }) => fact)).toEqual(needed);
  },
);
