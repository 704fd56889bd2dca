import {
  type Column,
  caseOfRow,
  decide,
  decideColumns,
  encodeColumns,
  outcomeOfRow,
  type Policy,
} from "evenhand/policy";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const parcel = (more: object = {}): Policy =>
  readSound({
    id: "late-parcel",
    version: "1",
    purpose: "other",
    facts: {
      days: { type: "integer", min: 0, max: 60 },
      weight: { type: "decimal", scale: 2, min: -5, max: 30 },
      paid: { type: "money", currency: "EUR", max: "100.00" },
      gift: { type: "boolean", optional: true },
      region: { type: "enum", values: ["north", "south"], other: true },
      sent: { type: "date", optional: true },
      read: { type: "instant" },
    },
    outcome: { voucher: { type: "money", currency: "EUR", round: "half-up" } },
    rules: [
      { id: "gift", when: { gift: true, days: { gte: 5 } }, then: { voucher: "9" }, because: "A late gift." },
      {
        id: "late",
        when: { days: { gte: 10 } },
        then: { voucher: { percent: "50", of: "paid" } },
        because: "Late.",
      },
    ],
    otherwise: { then: { voucher: "0" }, because: "In time." },
    ...more,
  });

/** Columns of one value for each fact, with which all is known. */
const plain = (rows: number): Record<string, Column> => ({
  days: new Uint8Array(rows).fill(10),
  weight: new Float64Array(rows).fill(2.5),
  paid: new Int32Array(rows).fill(2005),
  gift: new Uint8Array(rows),
  region: { codes: new Uint8Array(rows), values: ["north"] },
  sent: new Int32Array(rows).fill(20_000),
  read: new Float64Array(rows).fill(1.7e12),
});
const statusOf = (place: number) => ["decided", "gap", "conflict", "invalid", "open"][Math.max(0, -place)];

/** What each row comes to, and what `decide` says of its case: they must agree. */
function statuses(policy: Policy, columns: Record<string, Column>): readonly (string | undefined)[] {
  const encoded = encodeColumns(policy, columns);
  const decisions = decideColumns(policy, encoded);
  return Array.from(decisions.rule, (place, row) => {
    const decision = decide(policy, caseOfRow(encoded, row));
    expect(statusOf(place)).toBe(decision.status);
    expect(outcomeOfRow(decisions, row)).toEqual(
      decision.status === "decided" ? decision.outcome : undefined,
    );
    return statusOf(place);
  });
}

describe("one decision a row", () => {
  test("with the place of its rule, its outcome and the counts", () => {
    const decisions = decideColumns(parcel(), {
      ...plain(5),
      days: Uint8Array.of(4, 5, 9, 10, 61),
      gift: Uint8Array.of(1, 1, 0, 0, 0),
    });
    expect(decisions.rules).toEqual(["gift", "late", "otherwise"]);
    expect([...decisions.rule]).toEqual([2, 0, 2, 1, -3]);
    expect(decisions.outcome.voucher).toEqual({
      kind: "amount",
      scale: 2,
      currency: "EUR",
      amounts: Float64Array.of(0, 900, 0, 1003, Number.NaN),
    });
    expect(decisions.counts).toEqual({ decided: 4, gap: 0, conflict: 0, invalid: 1, open: 0 });
    expect(decisions.fired).toEqual([1, 1, 2]);
    const { id, version, digest, meaning } = parcel();
    expect(decisions.policy).toEqual({ id, version, digest, meaning });
  });

  test("with no rows there is nothing to decide", () => {
    expect(decideColumns(parcel(), plain(0)).counts.decided).toBe(0);
    expect(decideColumns(parcel(), {}).rows).toBe(0);
  });

  test("blocks of rows leave no seam", () => {
    const rows = 2 * 2048 + 1;
    const decisions = decideColumns(parcel(), {
      ...plain(rows),
      days: Uint8Array.from({ length: rows }, (_, row) => row % 61),
    });
    const wrong = Array.from(decisions.rule).findIndex((place, row) => place !== (row % 61 >= 10 ? 1 : 2));
    expect(wrong).toBe(-1);
  });

  test.each([31, 32, 33, 63, 64, 65, 1023, 1024, 1025])("%d rules", (count) => {
    const policy = readSound({
      id: "many",
      version: "1",
      purpose: "other",
      facts: { place: { type: "integer", min: 0, max: 2000 } },
      outcome: { found: { type: "integer" } },
      rules: Array.from({ length: count }, (_, place) => ({
        id: `rule-${place}`,
        when: { place },
        then: { found: place },
        because: "It is this one.",
      })),
    });
    const { rule, outcome } = decideColumns(policy, {
      place: Int32Array.from({ length: count + 1 }, (_, row) => row),
    });
    expect([...rule]).toEqual([...Array.from({ length: count }, (_, place) => place), -1]);
    expect(outcome.found?.kind === "amount" && outcome.found.amounts[count - 1]).toBe(count - 1);
  });
});

describe("what is not known is never decided by `otherwise`", () => {
  test("a row is open where it matters, decided where it does not", () => {
    const columns = {
      ...plain(4),
      days: { values: Uint8Array.of(3, 7, 0, 10), valid: Uint8Array.of(1, 1, 0, 1) },
      gift: { values: Uint8Array.of(0, 0, 0, 0), valid: Uint8Array.of(0, 0, 1, 1) },
      paid: { values: Int32Array.of(0, 0, 0, 0), valid: Uint8Array.of(0, 0, 0, 0) },
    };
    expect(statuses(parcel(), columns)).toEqual(["decided", "open", "open", "open"]);
  });

  test("a fact without a column is not known", () => {
    const { days: _, ...rest } = plain(2);
    expect(statuses(parcel(), rest)).toEqual(["open", "open"]);
  });

  test("an empty cell can mean that there is nothing", () => {
    const gift = { values: Uint8Array.of(1, 1), valid: Uint8Array.of(1, 0), null: "absent" as const };
    const decisions = decideColumns(parcel(), { ...plain(2), days: Uint8Array.of(7, 7), gift });
    expect([...decisions.rule]).toEqual([0, 2]);
    const never = { values: Uint8Array.of(7), valid: Uint8Array.of(0), null: "absent" as const };
    expect(statuses(parcel(), { ...plain(1), days: never })).toEqual(["invalid"]);
    // Nothing depends on the weight, and still it cannot be absent.
    expect(statuses(parcel(), { ...plain(1), weight: never })).toEqual(["invalid"]);
  });

  test("a fact that needs a record is not known from a claim", () => {
    const { facts } = parcel().document;
    const needy = parcel({ facts: { ...facts, days: { ...facts.days, needs: "recorded" } } });
    expect([...decideColumns(needy, plain(1)).rule]).toEqual([-4]);
    expect([...decideColumns(needy, plain(1), { from: "recorded" }).rule]).toEqual([1]);
    // What is too weak to count is not looked at: decide says the same.
    const encoded = encodeColumns(needy, { ...plain(1), days: Uint8Array.of(99) });
    expect([...decideColumns(needy, encoded).rule]).toEqual([-4]);
    expect(decide(needy, caseOfRow(encoded, 0)).status).toBe("open");
  });

  test("rows that lack the same are searched once, and come out the same", () => {
    const policy = parcel({
      rules: [
        {
          id: "gift",
          when: { gift: true, days: { gte: 5 } },
          then: { voucher: "9" },
          because: "A late gift.",
        },
        { id: "late", when: { days: { gte: 10 } }, then: { voucher: "5" }, because: "Late." },
        { id: "far", when: { region: { is: "other" } }, then: { voucher: "5" }, because: "Far." },
      ],
    });
    const cells = <Cell>(values: readonly Cell[], step: number) =>
      Array.from({ length: 600 }, (_, row) => values[Math.floor(row / step) % values.length]);
    const seen = statuses(policy, {
      ...plain(600),
      days: cells([0, 4, 5, 9, 10, 60, null, 61], 1),
      gift: cells([true, false, { is: "absent" }, null], 8),
      region: cells(["north", "east", null], 32),
    });
    expect(new Set(seen)).toEqual(new Set(["decided", "open", "invalid"]));
  });
});

describe("rows that look alike to every rule", () => {
  const half = { voucher: { percent: "50", of: "paid" } };
  test("differ by their amounts", () => {
    const policy = parcel({
      rules: [
        { id: "gift", when: { gift: true, days: { gte: 5 } }, then: half, because: "A late gift." },
        { id: "late", when: { days: { gte: 10 } }, then: half, because: "Late." },
      ],
    });
    const columns = { ...plain(2), gift: [null, null], paid: Int32Array.of(100, 300) };
    expect(statuses(policy, columns)).toEqual(["decided", "decided"]);
    const { outcome } = decideColumns(policy, columns);
    expect(outcome.voucher?.kind === "amount" && [...outcome.voucher.amounts]).toEqual([50, 150]);
  });
  test("differ by what a derived fact may still be", () => {
    const policy = readSound({
      id: "both",
      version: "1",
      purpose: "other",
      facts: { one: { type: "integer", min: 0, max: 10 }, two: { type: "integer", min: 0, max: 5 } },
      derive: { both: { plus: ["one", "two"] } },
      outcome: { enough: { type: "boolean" } },
      rules: [{ id: "enough", when: { both: { gte: 10 } }, then: { enough: true }, because: "Enough." }],
      otherwise: { then: { enough: false }, because: "Not enough." },
    });
    const columns = { one: Uint8Array.of(10, 9, 5, 4), two: [null, null, null, null] };
    expect(statuses(policy, columns)).toEqual(["decided", "open", "open", "decided"]);
  });
});

describe("a cell that is no value makes its row invalid", () => {
  const bad: readonly (readonly [string, string, Column])[] = [
    ["below the least", "weight", Float64Array.of(-5.01)],
    ["above the greatest", "weight", Float64Array.of(30.01)],
    ["too fine", "weight", Float64Array.of(2.505)],
    ["a number of 32 bits that is no short decimal", "weight", Float32Array.of(2.51)],
    ["minus zero", "days", Float64Array.of(-0)],
    ["not a number", "days", Float64Array.of(Number.NaN)],
    ["infinite", "days", Float64Array.of(Number.POSITIVE_INFINITY)],
    ["infinitely small", "days", Float64Array.of(Number.NEGATIVE_INFINITY)],
    ["a half", "days", Float64Array.of(0.5)],
    ["beyond 2^53", "read", BigInt64Array.of(2n ** 60n)],
    ["neither yes nor no", "gift", Uint8Array.of(2)],
    ["no place in the dictionary", "region", { codes: Int8Array.of(-1), values: ["north"] }],
    ["a day out of reach", "sent", Float64Array.of(1e12)],
    ["a text for a number", "days", ["10"]],
    ["a number for a word", "region", [1]],
    ["a day that does not exist", "sent", ["2026-02-30"]],
    ["a moment without its offset", "read", ["2026-03-02T17:00:00"]],
    ["money without its decimals", "paid", ["20"]],
    ["money of another currency", "paid", [{ amount: 2000, currency: "GBP" }]],
    ["absent where that cannot be", "days", [{ is: "absent" }]],
  ];
  test.each(bad)("%s", (_, name, column) => {
    expect(statuses(parcel(), { ...plain(1), [name]: column })).toEqual(["invalid"]);
  });
});

describe("a cell may hold whatever a case may", () => {
  const good: readonly (readonly [string, string, Column, string])[] = [
    ["money in a text", "paid", ["20.05"], "decided"],
    ["money with its currency", "paid", [{ amount: 2005, currency: "EUR" }], "decided"],
    ["a word that is not listed", "region", ["east"], "decided"],
    ["a day", "sent", ["2026-02-28"], "decided"],
    ["a moment", "read", ["2026-03-02T17:00:00+01:00"], "decided"],
    ["absent", "sent", [{ is: "absent" }], "decided"],
    ["a big integer", "read", BigInt64Array.of(1_700_000_000_000n), "decided"],
    ["a value with its origin", "days", [{ value: 10, from: "recorded" }], "decided"],
    ["bounds that are enough", "days", [{ gte: 10 }], "decided"],
    ["bounds that are not enough", "days", [{ gte: 9 }], "open"],
    ["one of several", "days", [{ oneOf: [1, 2] }], "decided"],
  ];
  test.each(good)("%s", (_, name, column, status) => {
    expect(statuses(parcel(), { ...plain(1), [name]: column })).toEqual([status]);
  });
  test("words and places come to the same", () => {
    const policy = parcel({
      rules: [{ id: "south", when: { region: "south" }, then: { voucher: "1" }, because: "South." }],
    });
    const [words, places] = [
      ["north", "south", "east"],
      { codes: Uint16Array.of(2, 0, 1), values: ["south", "east", "north"] },
    ].map((region) => [...decideColumns(policy, { ...plain(3), region }).rule]);
    expect(words).toEqual([1, 0, 1]);
    expect(places).toEqual(words);
  });
});

describe("a mistake of the program is told", () => {
  const cases: readonly (readonly [string, Record<string, Column>, string, RegExp])[] = [
    ["a misspelt name", { dayz: Uint8Array.of(1) }, "unknown-column", /did you mean `days`/],
    ["a name like no other", { somethingElse: [1] }, "unknown-column", /extra/],
    [
      "columns of different lengths",
      { days: [1], gift: [true, false] },
      "uneven-columns",
      /has 1 rows.*has 2 rows/,
    ],
    [
      "marks of another length",
      { days: { values: [1, 2], valid: Uint8Array.of(1) } },
      "uneven-columns",
      /has 2 rows.*has 1 rows/,
    ],
    ["no column at all", { days: null as never }, "wrong-column", /a list/],
    ["numbers for words", { region: Uint8Array.of(1) }, "wrong-column", /codes/],
    [
      "places for numbers",
      { days: { codes: Uint8Array.of(0), values: ["1"] } },
      "wrong-column",
      /only words/,
    ],
    ["words for numbers", { days: { words: { a: [true] } } }, "wrong-column", /not a column of values/],
  ];
  test.each(cases)("%s", (_, columns, code, message) => {
    const attempt = () => decideColumns(parcel(), columns);
    expect(attempt).toThrow(expect.objectContaining({ code }));
    expect(attempt).toThrow(message);
  });
  test("what is left out on purpose is not", () => {
    expect(decideColumns(parcel(), { ...plain(1), dayz: [1] }, { extra: "ignore" }).counts.decided).toBe(1);
  });
  test("columns that were read for another policy", () => {
    const encoded = encodeColumns(parcel(), plain(1));
    expect(() => decideColumns(delayRepay15 as Policy, encoded)).toThrow(
      expect.objectContaining({ code: "other-policy" }),
    );
    // The same document read twice is the same policy.
    expect(decideColumns(parcel(), encoded).counts.decided).toBe(1);
  });
});

test("a million rows fit in some tens of megabytes", () => {
  const rows = 1_000_000;
  const columns = {
    delay: Int16Array.from({ length: rows }, (_, row) => row % 1441),
    ticket: { codes: new Uint8Array(rows), values: ["single"] },
    fare: Int32Array.from({ length: rows }, (_, row) => row),
  };
  const before = process.memoryUsage().arrayBuffers;
  const encoded = encodeColumns(delayRepay15 as Policy, columns);
  const decisions = decideColumns(delayRepay15 as Policy, encoded);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64_000_000);
  expect(decisions.counts.decided).toBe(rows);
  expect(outcomeOfRow(decisions, 999_999)).toEqual(
    expect.objectContaining({ compensation: expect.objectContaining({ currency: "GBP" }) }),
  );
});
