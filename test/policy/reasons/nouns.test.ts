// What the reasons give back is what their schemas say, and nothing that is nearly so: whoever stores an answer, or
// sends it, can read it again.
import {
  Counterfactual,
  counterfactual,
  Enough,
  enoughBecause,
  FactChange,
  loadPolicy,
  NeededFacts,
  NotSettled,
  neededBecause,
} from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { hotel, stay } from "./hotel.ts";

const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
const fixed = { fixed: ["delay", "ticket", "fare"] } as const;
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every way in which an answer may be spoilt at its top: a word left out, a word too many, another type. */
function spoilt(answer: object): readonly object[] {
  return [
    { ...answer, more: 1 },
    ...Object.keys(answer).map((name) => ({ ...answer, [name]: [7] })),
    ...Object.keys(answer).map((name) =>
      Object.fromEntries(Object.entries(answer).filter(([key]) => key !== name)),
    ),
  ];
}

describe("what would change the result", () => {
  const few = loadPolicy({
    id: "few",
    version: "1",
    purpose: "other",
    facts: Object.fromEntries([..."abcdefgh"].map((name) => [name, { type: "boolean" }])),
    outcome: { due: { type: "boolean" } },
    rules: [
      {
        id: "all",
        when: Object.fromEntries([..."abcdefgh"].map((name) => [name, true])),
        then: { due: true },
        because: "All.",
      },
    ],
    otherwise: { then: { due: false }, because: "Not all." },
  });
  const none = Object.fromEntries([..."abcdefgh"].map((name) => [name, false]));
  test.each([
    ["changed", counterfactual(delayRepay15, late)],
    ["already", counterfactual(delayRepay15, late, "half-hour-return")],
    ["none", counterfactual(delayRepay15, late, undefined, fixed)],
    ["not-found", counterfactual(few, none, "all", { tries: 1 })],
    ["open", counterfactual(delayRepay15, { delay: 47 })],
    ["invalid", counterfactual(delayRepay15, late, "no-such-rule")],
  ])("%s", (status, answer) => {
    expect(answer.status).toBe(status);
    expect(Counterfactual.parse(stored(answer))).toEqual(stored(answer));
    for (const bad of spoilt(answer)) expect(Counterfactual.safeParse(stored(bad)).success).toBe(false);
  });

  test("a change of a sensitive fact says so, and no other says that it is not", () => {
    const answer = counterfactual(hotel, stay, "ill");
    const changes = answer.status === "changed" ? answer.changes : [];
    expect(changes).toEqual([{ fact: "illness", from: false, to: true, sensitive: true }]);
    expect(FactChange.safeParse(changes[0]).success).toBe(true);
    expect(FactChange.safeParse({ ...changes[0], sensitive: false }).success).toBe(false);
    expect(FactChange.safeParse({ ...changes[0], fact: 1 }).success).toBe(false);
    expect(FactChange.safeParse({ fact: "illness", from: false, to: true }).success).toBe(true);
  });
});

describe("what is enough, and what is needed", () => {
  test.each([
    ["enough", Enough, enoughBecause(delayRepay15, late)],
    ["needed", NeededFacts, neededBecause(delayRepay15, late)],
    ["open", NotSettled, enoughBecause(delayRepay15, { delay: 47 })],
    ["invalid", NotSettled, neededBecause(delayRepay15, { ...late, delay: -1 })],
  ] as const)("%s", (status, schema, answer) => {
    expect(answer.status).toBe(status);
    expect(schema.parse(stored(answer))).toEqual(stored(answer));
    for (const bad of spoilt(answer)) expect(schema.safeParse(stored(bad)).success).toBe(false);
  });

  test("of each needed fact it is told what another value comes to", () => {
    const answer = neededBecause(delayRepay15, late);
    const facts = answer.status === "needed" ? answer.facts : [];
    expect(facts.length).toBeGreaterThan(0);
    const isRead = (one: object) => NeededFacts.safeParse(stored({ ...answer, facts: [one] })).success;
    for (const fact of facts) {
      expect(isRead({ ...fact, value: [7], instead: [7], ref: "letter-1", sensitive: true })).toBe(true);
      expect(isRead({ ...fact, more: 1 })).toBe(false);
      for (const name of ["fact", "from", "decision", "ref", "sensitive"]) {
        expect(isRead({ ...fact, [name]: [7] }), name).toBe(false);
      }
      expect(isRead({ ...fact, decision: { status: "invalid", issues: [] } })).toBe(false);
    }
    expect(NeededFacts.safeParse(stored({ ...answer, perhaps: ["fare"] })).success).toBe(true);
    expect(NeededFacts.safeParse(stored({ ...answer, perhaps: [1] })).success).toBe(false);
  });
});
