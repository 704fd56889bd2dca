// How a list or a set could have been different: with one record more or less, with another field or word, or not there at
// all; each worked out by hand.
import { counterfactual, decide, neededBecause } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const absent = { is: "absent" };
const about = { id: "ways", version: "1", purpose: "other" } as const;
const rule = (id: string, when: object) => ({ id, when, then: { place: id }, because: "so." });
const outcome = (...values: readonly string[]) => ({ place: { type: "enum", values } });

/** What must change for a rule to decide; checked to make it do so. */
function changes(policy: ReturnType<typeof readSound>, facts: object, wanted: string): unknown {
  const answer = counterfactual(policy, facts as never, wanted);
  if (answer.status !== "changed") return answer.status;
  const told = answer.changes.map(({ fact, to }) => [fact, to]);
  const after = decide(policy, { ...facts, ...Object.fromEntries(told) } as never);
  expect(after.status === "decided" && after.because[0]?.rule).toBe(wanted);
  return told;
}

describe("a list", () => {
  const policy = readSound({
    ...about,
    facts: {
      lines: {
        type: "list",
        of: {
          price: { type: "integer", min: 2, max: 9 },
          fresh: { type: "boolean" },
          idle: { type: "boolean" },
        },
        maxItems: 2,
        optional: true,
      },
    },
    derive: {
      fresh: { some: "lines", where: { fresh: true } },
      worth: { sum: "lines", of: "price" },
      count: { count: "lines" },
    },
    outcome: outcome("absent", "fresh", "dear", "two", "one", "none"),
    rules: [
      rule("absent", { count: absent }),
      rule("fresh", { fresh: true }),
      rule("dear", { worth: { gte: 15 } }),
      rule("two", { count: 2 }),
      rule("one", { count: 1 }),
      rule("none", { count: 0 }),
    ],
  });
  const line = (price: number, fresh: boolean) => ({ price, fresh, idle: true });

  test.each<[string, unknown, string, unknown]>([
    ["is there, and empty", absent, "none", [["lines", []]]],
    [
      "is there with one record, of the least of each field",
      absent,
      "one",
      [["lines", [{ price: 2, fresh: false, idle: false }]]],
    ],
    [
      "is there with a record that is fresh",
      absent,
      "fresh",
      [["lines", [{ price: 2, fresh: true, idle: false }]]],
    ],
    ["is not found with two records at once", absent, "two", "not-found"],
    ["is not there", [line(3, false)], "absent", [["lines", absent]]],
    ["is empty and then not there", [], "absent", [["lines", absent]]],
    ["has one record less", [line(3, false)], "none", [["lines", []]]],
    [
      "has one record less, whichever",
      [line(3, false), line(4, false)],
      "one",
      [["lines", [line(4, false)]]],
    ],
    [
      "has one record more",
      [line(3, false)],
      "two",
      [["lines", [line(3, false), { price: 2, fresh: false, idle: false }]]],
    ],
    ["has another field", [line(3, false)], "fresh", [["lines", [line(3, true)]]]],
    [
      "has another field in the one that is nearer",
      [line(9, false), line(4, false)],
      "dear",
      [["lines", [line(9, false), line(6, false)]]],
    ],
  ])("%s", (_, lines, wanted, expected) => {
    expect(changes(policy, { lines }, wanted)).toEqual(expected);
  });

  test("of which two accounts differ is not varied, and it is said that this was not all", () => {
    const lines = { accounts: [{ value: [line(3, false)] }, { value: [line(4, false)] }] };
    expect(decide(policy, { lines } as never).status).toBe("decided");
    const needed = neededBecause(policy, { lines } as never);
    expect(needed).toMatchObject({ status: "needed", facts: [], perhaps: ["lines"], exact: false });
    expect(changes(policy, { lines }, "fresh")).toMatch(/^(none|not-found)$/);
  });
});

describe("a set", () => {
  const policy = (optional: boolean) =>
    readSound({
      ...about,
      facts: { needs: { type: "set", values: ["ramp", "seat"], ...(optional && { optional }) } },
      outcome: outcome("absent", "ramp", "both", "none"),
      rules: [
        ...(optional ? [rule("absent", { needs: absent })] : []),
        rule("both", { needs: { hasAll: ["ramp", "seat"] } }),
        rule("ramp", { needs: { has: "ramp" } }),
        rule("none", { needs: { hasNone: ["ramp"] } }),
      ],
    });

  test.each<[unknown, string, unknown]>([
    [["ramp"], "absent", [["needs", absent]]],
    [["ramp"], "none", [["needs", []]]],
    [["ramp"], "both", [["needs", ["ramp", "seat"]]]],
    [["seat"], "both", [["needs", ["ramp", "seat"]]]],
    [[], "both", [["needs", ["ramp", "seat"]]]],
    [absent, "none", [["needs", []]]],
    [absent, "ramp", [["needs", ["ramp"]]]],
    [absent, "both", [["needs", ["ramp", "seat"]]]],
    [{ hasNone: ["ramp"] }, "ramp", "none"],
    [{ has: ["seat"], hasNone: ["ramp"] }, "both", [["needs", ["ramp", "seat"]]]],
  ])("%j could have come to %s", (needs, wanted, expected) => {
    expect(changes(policy(true), { needs }, wanted)).toEqual(expected);
    if (needs === absent || wanted === "absent") return;
    expect(changes(policy(false), { needs }, wanted)).toEqual(expected);
  });
});
