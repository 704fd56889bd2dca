import { decide, expectDecided, outcome, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";

/** A policy over as many facts, of which the last decides; with one enum of many values and an optional boolean. */
function policyOver(count: number) {
  const numbers = Array.from({ length: count - 2 }, (_, at) => [
    `n${at}`,
    { type: "integer", min: 0, max: 9 },
  ]);
  const read = parsePolicy(
    {
      id: "many",
      version: "1",
      purpose: "other",
      facts: {
        ...Object.fromEntries(numbers),
        kind: { type: "enum", values: Array.from({ length: 40 }, (_, at) => `kind ${at}`), other: true },
        told: { type: "boolean", optional: true },
      },
      outcome: { level: { type: "integer" } },
      rules: [
        {
          id: "last",
          when: { [`n${count - 3}`]: { gte: 5 }, kind: "kind 39" },
          then: { level: 1 },
          because: "Last.",
        },
        { id: "untold", when: { told: { is: "absent" } }, then: { level: 2 }, because: "Untold." },
        { id: "told", when: { told: true }, then: { level: `n${count - 3}` }, because: "Told." },
      ],
      otherwise: { then: { level: 3 }, because: "Else." },
    },
    { limits: { facts: 5000, places: 5000 } },
  );
  if (!read.ok) throw new Error(read.issues[0]?.message);
  const facts = (last: number, kind: string, told: unknown) => ({
    ...Object.fromEntries(numbers.map(([name]) => [name, 0])),
    [`n${count - 3}`]: last,
    kind,
    told,
  });
  return { policy: read.value, facts };
}

describe("policies over many facts", () => {
  // Around the number of raw values kept at first, and of the rows.
  test.each([3, 12, 13, 200, 257, 1024, 1025, 1400])("decide alike on every path with %i facts", (count) => {
    const { policy, facts } = policyOver(count);
    for (const [last, kind, told, level] of [
      [5, "kind 39", false, 1],
      [4, "kind 39", false, 3],
      [5, "kind 38", { is: "absent" }, 2],
      [9, "something else", true, 9],
      [9, "something else", false, 3],
    ] as const) {
      const given = facts(last, kind, told);
      expect(outcome(policy, given)).toEqual({ level });
      expect(expectDecided(decide(policy, given)).outcome).toEqual({ level });
      expect(expectDecided(decide(policy, given, { from: "verified" })).outcome).toEqual({ level });
    }
  });
});
