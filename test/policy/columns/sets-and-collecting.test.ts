import { type Column, caseOfRow, decide, decideColumns, encodeColumns, outcomeOfRow } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const help = (optional: boolean) =>
  readSound({
    id: "help",
    version: "1",
    purpose: "other",
    facts: {
      needs: { type: "set", values: ["ramp", "guide", "quiet"], ...(optional && { optional: true }) },
    },
    outcome: { places: { type: "integer" } },
    rules: [
      { id: "both", when: { needs: { hasAll: ["ramp", "guide"] } }, then: { places: 2 }, because: "Both." },
      { id: "one", when: { needs: { has: "ramp" } }, then: { places: 1 }, because: "A ramp." },
      ...(optional
        ? [
            {
              id: "unasked",
              when: { needs: { is: "absent" } },
              then: { places: 9 },
              because: "Nobody asked.",
            },
          ]
        : []),
    ],
    otherwise: { then: { places: 0 }, because: "None." },
  });

describe("columns of a set", () => {
  const forms: readonly (readonly [string, Column, readonly number[]])[] = [
    ["lists of words", [["guide", "ramp"], ["ramp"], [], ["quiet"], null], [2, 1, 0, 0, -4]],
    [
      "a column for each word",
      {
        words: {
          ramp: Uint8Array.of(1, 1, 0, 0),
          guide: [true, false, false, false],
          quiet: Uint8Array.of(0, 0, 0, 1),
        },
      },
      [2, 1, 0, 0],
    ],
    [
      "a word without a column is not known",
      { words: { ramp: Uint8Array.of(1, 0), quiet: [false, false] } },
      [-4, 0],
    ],
    [
      "a word of which it is not known",
      { words: { ramp: [null, true], guide: [true, null], quiet: [true, true] } },
      [-4, -4],
    ],
    [
      "empty cells",
      { words: { ramp: [true, true], guide: [true, true], quiet: [true, true] }, valid: Uint8Array.of(0, 1) },
      [-4, 2],
    ],
    ["what is vague", [{ has: ["ramp", "guide"] }, { hasNone: ["ramp"] }, { has: ["quiet"] }], [2, 0, -4]],
    ["what is no set", [["ramp", "ramp"], ["other"], "ramp", 1, { is: "absent" }], [-3, -3, -3, -3, -3]],
    [
      "a word neither held nor not",
      { words: { ramp: Uint8Array.of(2), guide: [true], quiet: [true] } },
      [-3],
    ],
  ];
  test.each(forms)("%s", (_, needs, expected) => {
    const encoded = encodeColumns(help(false), { needs });
    const decisions = decideColumns(help(false), encoded);
    const places = Array.from(decisions.rule, (_, row) => {
      const outcome = outcomeOfRow(decisions, row);
      return outcome ? outcome.places : decisions.rule[row];
    });
    expect(places).toEqual(expected);
    const statuses = places.map((_, row) => decide(help(false), caseOfRow(encoded, row)).status);
    expect(statuses).toEqual(
      expected.map((place) => (place === -3 ? "invalid" : place === -4 ? "open" : "decided")),
    );
  });

  test("that may be absent", () => {
    const values = [["ramp"], null, { is: "absent" }, []];
    expect([...decideColumns(help(true), { needs: values }).rule]).toEqual([1, -4, 2, 3]);
    expect([...decideColumns(help(true), { needs: { values, null: "absent" } }).rule]).toEqual([1, 2, 2, 3]);
    const words = { ramp: [true, true], guide: [true, true], quiet: [true, true] };
    const byWord = { words, valid: Uint8Array.of(1, 0), null: "absent" as const };
    expect([...decideColumns(help(true), { needs: byWord }).rule]).toEqual([0, 2]);
  });

  test.each([
    ["a word that is none of its words", { words: { lift: [true] } }],
    ["numbers", Uint8Array.of(1)],
    ["nothing", null as never],
    ["places", { codes: Uint8Array.of(1), values: ["ramp"] }],
  ] as readonly (readonly [string, Column])[])("a mistake: %s", (_, needs) => {
    expect(() => encodeColumns(help(false), { needs })).toThrow(
      expect.objectContaining({ code: "wrong-column" }),
    );
  });
});

test("words of different lengths", () => {
  const words = { ramp: [true, false], guide: [true] };
  expect(() => encodeColumns(help(false), { needs: { words } })).toThrow(
    expect.objectContaining({ code: "uneven-columns" }),
  );
});

describe("what several rules come to", () => {
  const fees = (hit: string, more: object = {}) =>
    readSound({
      id: "fees",
      version: "1",
      purpose: "other",
      facts: {
        bags: { type: "integer", min: 0, max: 5 },
        fare: { type: "money", currency: "EUR", max: "1000.00" },
        late: { type: "boolean" },
      },
      hit,
      outcome: {
        fee: {
          type: "money",
          currency: "EUR",
          round: "half-up",
          ...(hit === "collect" && { collect: "sum" }),
        },
      },
      rules: [
        {
          id: "bag",
          when: { bags: { gte: 1 } },
          then: { fee: { share: [1, 3], of: "fare" } },
          because: "Bags.",
        },
        { id: "late", when: { late: true }, then: { fee: { share: [1, 6], of: "fare" } }, because: "Late." },
      ],
      ...more,
    });
  const columns = {
    bags: Uint8Array.of(0, 1, 0, 1),
    fare: Int32Array.of(101, 101, 101, 101),
    late: Uint8Array.of(0, 0, 1, 1),
  };
  const amounts = (hit: string, more?: object) => {
    const { rule, outcome, fired, counts } = decideColumns(fees(hit, more), columns);
    return {
      rule: [...rule],
      fees: outcome.fee?.kind === "amount" && [...outcome.fee.amounts],
      fired,
      counts,
    };
  };

  test("`unique`: two may not fire", () => {
    expect(amounts("unique")).toMatchObject({
      rule: [-1, 0, 1, -2],
      fees: [Number.NaN, 34, 17, Number.NaN],
      fired: [1, 1],
    });
  });
  test("`any`: they may where they agree", () => {
    expect(amounts("any").rule).toEqual([-1, 0, 1, -2]);
    const { rule } = decideColumns(fees("any"), { ...columns, fare: Int32Array.of(0, 0, 0, 0) });
    expect([...rule]).toEqual([-1, 0, 1, 0]);
  });
  test("`any`: a range agrees only at both its ends", () => {
    const policy = fees("any", {
      outcome: { fee: { type: "integer", range: true } },
      rules: [
        { id: "bag", when: { bags: { gte: 1 } }, then: { fee: { atLeast: 0, atMost: 5 } }, because: "Bags." },
        { id: "late", when: { late: true }, then: { fee: { atLeast: 0, atMost: "bags" } }, because: "Late." },
      ],
    });
    const { rule, outcome } = decideColumns(policy, {
      ...columns,
      bags: Uint8Array.of(0, 1, 4, 5),
      late: Uint8Array.of(0, 0, 1, 1),
    });
    expect([...rule]).toEqual([-1, 0, -2, 0]);
    expect(outcome.fee?.kind === "range" && [outcome.fee.atLeast[3], outcome.fee.atMost[3]]).toEqual([0, 5]);
  });
  test("`collect`: the sum is exact, and rounded once", () => {
    // A third and a sixth of 1.01 are half of it: 0.505, and not 0.34 and 0.17.
    expect(amounts("collect")).toEqual({
      rule: [-1, 0, 1, 0],
      fees: [Number.NaN, 34, 17, 51],
      fired: [2, 2],
      counts: { decided: 3, gap: 1, conflict: 0, invalid: 0, open: 0 },
    });
  });
  test("`collect` with `otherwise`, which contributes alone", () => {
    const {
      rule,
      fees: own,
      fired,
    } = amounts("collect", { otherwise: { then: { fee: "1" }, because: "The least." } });
    expect({ rule, own, fired }).toEqual({ rule: [2, 0, 1, 0], own: [100, 34, 17, 51], fired: [2, 2, 1] });
  });
  test("lists, counts, and the least and greatest", () => {
    const policy = fees("collect", {
      outcome: {
        codes: { type: "enum", values: ["A", "B"], collect: "list" },
        each: { type: "money", currency: "EUR", round: "down", collect: "list" },
        least: { type: "decimal", scale: 1, collect: "min" },
        greatest: { type: "integer", range: true, collect: "max" },
        many: { type: "boolean", collect: "count" },
      },
      rules: [
        {
          id: "bag",
          when: { bags: { gte: 1 } },
          then: {
            codes: "A",
            each: { share: [1, 3], of: "fare" },
            least: 1.5,
            greatest: { atLeast: 1, atMost: "bags" },
            many: true,
          },
          because: "Bags.",
        },
        { id: "late", when: { late: true }, then: { codes: "B", least: 0.5, greatest: 1 }, because: "Late." },
      ],
      otherwise: { then: { least: 0, greatest: 0 }, because: "None." },
    });
    const encoded = encodeColumns(policy, {
      ...columns,
      bags: [0, 2, 0, 2],
      late: [false, false, true, { oneOf: [true] }],
    });
    const decisions = decideColumns(policy, encoded);
    expect(decisions.outcome.codes).toEqual({
      kind: "list",
      scale: 0,
      offsets: Uint32Array.of(0, 0, 1, 2, 4),
      items: Float64Array.of(0, 1, 0, 1),
      values: ["A", "B"],
    });
    expect(decisions.fired).toEqual([2, 2, 1]);
    for (const row of decisions.rule.keys()) {
      const decision = decide(policy, caseOfRow(encoded, row));
      expect(outcomeOfRow(decisions, row)).toEqual(decision.status === "decided" && decision.outcome);
    }
  });
  test("the first layer in which a rule fires", () => {
    const layered = readSound({
      id: "layered",
      version: "1",
      purpose: "other",
      facts: { bags: { type: "integer", min: 0, max: 5 } },
      hit: "collect",
      outcome: { fee: { type: "integer", collect: "sum" } },
      layers: [
        { id: "guard", rules: [{ id: "many", when: { bags: 5 }, then: { fee: 100 }, because: "Too many." }] },
        {
          id: "base",
          rules: [
            { id: "one", when: { bags: { gte: 1 } }, then: { fee: 1 }, because: "One." },
            { id: "two", when: { bags: { gte: 2 } }, then: { fee: 10 }, because: "Two." },
          ],
        },
      ],
    });
    const { rule, outcome } = decideColumns(layered, { bags: Uint8Array.of(0, 1, 2, 5) });
    expect([...rule]).toEqual([-1, 1, 1, 0]);
    expect(outcome.fee?.kind === "amount" && [...outcome.fee.amounts]).toEqual([Number.NaN, 1, 11, 100]);
  });
});
