import { decide, definePolicy, MisuseError, neededBecause } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { hotel, stay } from "./hotel.ts";

type Answer = ReturnType<typeof neededBecause>;
/** Each fact with the value that would have changed the result. */
const instead = (answer: Answer) =>
  answer.status === "needed" && answer.facts.map((fact) => [fact.fact, fact.instead]);

const late = { delay: 47, ticket: "return", fare: "32.40" } as const;

describe("neededBecause", () => {
  test("tells each fact with its origin, the nearest value that changes the result, and what it is then", () => {
    const delay = { value: 47, from: "recorded", ref: "log-1" } as const;
    const answer = neededBecause(delayRepay15, { ...late, delay });
    expect(answer).toMatchObject({
      status: "needed",
      exact: true,
      facts: [
        { fact: "delay", value: 47, from: "recorded", ref: "log-1", instead: 60 },
        { fact: "ticket", value: "return", from: "claimed", instead: "single" },
        { fact: "fare", value: { amount: 3240, currency: "GBP" } },
      ],
    });
    for (const { fact, instead, decision } of answer.status === "needed" ? answer.facts : []) {
      const { from } = fact === "delay" ? delay : { from: "claimed" as const };
      expect(decision).toEqual(decide(delayRepay15, { ...late, delay, [fact]: { value: instead, from } }));
      expect(decision.status === "decided" && decision.outcome).not.toEqual({
        compensation: { amount: 810, currency: "GBP" },
      });
    }
  });

  test("an amount that is rounded is followed to where it changes", () => {
    // A quarter of the fare: 809.25 is rounded to 809, 809.5 to 810, 810.5 to 811.
    const nearest = (fare: number) => instead(neededBecause(delayRepay15, { ...late, fare }));
    expect(nearest(3238)).toContainEqual(["fare", { amount: 3237, currency: "GBP" }]);
    expect(nearest(3240)).toContainEqual(["fare", { amount: 3242, currency: "GBP" }]);
    expect(nearest(3241)).toContainEqual(["fare", { amount: 3242, currency: "GBP" }]);
    expect(nearest(3242)).toContainEqual(["fare", { amount: 3241, currency: "GBP" }]);
  });

  test("on either side of a threshold the other side is told", () => {
    const two = (delay: number) => instead(neededBecause(delayRepay15, { ...late, delay }));
    expect(two(14)).toEqual([["delay", 15]]);
    expect(two(15)).toContainEqual(["delay", 14]);
    expect(two(59)).toContainEqual(["delay", 60]);
    expect(two(60)).toContainEqual(["delay", 59]);
    expect(two(0)).toEqual([["delay", 15]]);
    expect(two(1440)).toContainEqual(["delay", 119]);
  });

  test("sets, lists, moments and what may be absent", () => {
    expect(instead(neededBecause(hotel, stay))).toEqual([
      ["cancelled", "2026-02-28T12:00:00Z"],
      ["arrival", "2026-03-03T12:00:00Z"],
      ["illness", true],
      ["promises", ["refund", "rebooking", "voucher"]],
      [
        "nights",
        [
          { used: false, price: { amount: 15000, currency: "EUR" } },
          { used: false, price: { amount: 85001, currency: "EUR" } },
        ],
      ],
    ]);
    const absent = { ...stay, illness: { is: "absent" } } as const;
    expect(instead(neededBecause(hotel, absent))).toContainEqual(["illness", true]);
  });

  test("where each of two facts is enough, neither is needed", () => {
    const promises = ["refund", "rebooking"] as const;
    expect(instead(neededBecause(hotel, { ...stay, promises, illness: true }))).toEqual([
      ["price", expect.anything()],
      ["nights", expect.anything()],
    ]);
  });

  test("a fact that only makes the result open is needed", () => {
    const answer = neededBecause(delayRepay15, { delay: 3 });
    expect(instead(answer)).toEqual([["delay", 15]]);
    expect(answer.status === "needed" && answer.facts[0]?.decision).toMatchObject({ status: "open" });
  });

  test("a gap and a conflict hang on facts too", () => {
    const pair = definePolicy({
      id: "pair",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" }, b: { type: "boolean" }, c: { type: "boolean", sensitive: true } },
      assume: [{ never: { a: false, c: true }, because: "c is part of a" }],
      outcome: { due: { type: "boolean" } },
      hit: "unique",
      rules: [
        { id: "a", when: { a: true }, then: { due: true }, because: "a" },
        { id: "b", when: { b: true }, then: { due: false }, because: "b" },
      ],
    });
    expect(instead(neededBecause(pair, { a: false, b: false, c: false }))).toEqual([
      ["a", true],
      ["b", true],
    ]);
    expect(instead(neededBecause(pair, { a: true, b: true, c: false }))).toEqual([
      ["a", false],
      ["b", false],
    ]);
    // Where `a` were false, the case could not be.
    expect(instead(neededBecause(pair, { a: true, b: true, c: true }))).toEqual([["b", false]]);
  });

  test("a vague fact is needed where a value outside of it would change the result", () => {
    const vague = (delay: object) => instead(neededBecause(delayRepay15, { ...late, delay } as never));
    expect(vague({ gte: 130, lte: 150 })).toContainEqual(["delay", 119]);
    expect(vague({ oneOf: [125, 700] })).toContainEqual(["delay", 119]);
    expect(vague({ oneOf: [32, 59] })).toContainEqual(["delay", 60]);
    expect(vague({ lt: 10 })).toEqual([["delay", 15]]);
  });

  test("a sensitive fact is marked", () => {
    const answer = neededBecause(hotel, stay);
    const [illness] = answer.status === "needed" ? answer.facts.filter(({ fact }) => fact === "illness") : [];
    expect(illness).toMatchObject({ value: false, instead: true, sensitive: true });
  });

  test("a search that is given up names the facts that were not looked at", () => {
    expect(neededBecause(delayRepay15, late, { tries: 0 })).toEqual({
      status: "needed",
      facts: [],
      perhaps: ["delay", "ticket", "fare"],
      exact: false,
    });
    const some = neededBecause(delayRepay15, late, { tries: 10 });
    expect(some).toMatchObject({ facts: [{ fact: "delay" }], perhaps: ["ticket", "fare"], exact: false });
    for (const tries of [Number.NaN, -1]) {
      expect(neededBecause(delayRepay15, late, { tries })).toMatchObject({ exact: true });
    }
  });

  test("what is open or cannot be used is told", () => {
    expect(neededBecause(delayRepay15, { delay: 47 })).toMatchObject({
      status: "open",
      next: { fact: "ticket" },
    });
    expect(neededBecause(delayRepay15, {})).toMatchObject({ status: "open", next: { fact: "delay" } });
    expect(neededBecause(delayRepay15, { delay: -1 })).toMatchObject({
      status: "invalid",
      issues: [{ code: "outside-domain", path: ["delay"] }],
    });
    expect(() => neededBecause({} as never, {})).toThrow(MisuseError);
  });
});
