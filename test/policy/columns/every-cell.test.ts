// Every kind of cell in every kind of column: a row comes out as `decide` says of the same value in a case, whatever
// stands in the cell, and the case of a row gives that value back.
import {
  type Column,
  caseOfRow,
  decide,
  decideColumns,
  encodeColumns,
  outcomeOfRow,
  type Policy,
} from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { ANYTHING, absent, KINDS, policyOf } from "../generators/every-kind.ts";
import { readSound } from "../generators/for-drafted.ts";

const STATUSES = ["decided", "gap", "conflict", "invalid", "open"];
/** Each row against `decide`; `values` are what the cells say, `undefined` where nothing is known. */
function compare(policy: Policy, column: Column, values: readonly unknown[], flag: boolean | undefined) {
  const flags = flag === undefined ? {} : { flag: values.map(() => flag) };
  const encoded = encodeColumns(policy, { it: column, ...flags });
  const decisions = decideColumns(policy, encoded);
  expect(decisions.rows).toBe(values.length);
  values.forEach((value, row) => {
    const facts = { ...(value !== undefined && { it: value }), ...(flag !== undefined && { flag }) };
    const decision = decide(policy, facts);
    const place = decisions.rule[row] as number;
    const text = `${typeof value} ${inspect(value)}`;
    expect(STATUSES[Math.max(0, -place)], text).toBe(decision.status);
    expect(outcomeOfRow(decisions, row), text).toEqual(
      decision.status === "decided" ? decision.outcome : undefined,
    );
    if (decision.status === "decided") expect(decisions.rules[place], text).toBe(decision.because[0]?.rule);
    expect(decide(policy, caseOfRow(encoded, row)).status, text).toBe(decision.status);
  });
  return encoded;
}

function inspect(value: unknown): string {
  try {
    return JSON.stringify(value, (_, own) => (typeof own === "bigint" ? `${own}n` : own)) ?? String(value);
  } catch {
    return String(value);
  }
}

describe.each(KINDS)("a cell of %s", (_, it, tests, amount) => {
  const otherwise = { otherwise: { then: { place: 9, back: 1, paid: "1" }, because: "so." } };
  const policies = [
    policyOf(it, tests, amount),
    policyOf(it, tests, amount, otherwise),
    policyOf({ ...it, optional: true }, [absent, ...tests], {}, otherwise),
    policyOf({ ...it, optional: true }, tests, {}),
  ];

  test.each([true, false, undefined])("in a list, where the other fact is %s", (flag) => {
    for (const policy of policies) {
      const encoded = compare(policy, ANYTHING, ANYTHING, flag);
      expect(ANYTHING.map((_, row) => caseOfRow(encoded, row).it)).toEqual(ANYTHING);
    }
  });

  test("that is empty, by itself or as the column says", () => {
    for (const policy of policies) {
      const values = [null, undefined, ANYTHING[7], ANYTHING[7]];
      const valid = Uint8Array.of(1, 1, 0, 1);
      compare(policy, { values, valid }, [undefined, undefined, undefined, ANYTHING[7]], true);
      compare(
        policy,
        { values, valid, null: "unknown" },
        [undefined, undefined, undefined, ANYTHING[7]],
        true,
      );
      compare(policy, { values, valid, null: "absent" }, [absent, absent, absent, ANYTHING[7]], true);
      compare(policy, { values, null: "absent" }, [absent, absent, ANYTHING[7], ANYTHING[7]], true);
    }
  });
});

describe("a column of numbers", () => {
  const numbers = [
    -1,
    0,
    1,
    2,
    5,
    7,
    8,
    10,
    11,
    1.5,
    0.25,
    0.255,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
  ];
  const day = 86_400_000;
  const first = Date.parse("2026-02-01T00:00:00Z");
  const moments = [-1, 0, 1, 4 * day, 4 * day + 1, 8 * day, 27 * day, 27 * day + 1].map(
    (past) => first + past,
  );
  const days = [-1, 0, 6, 7, 8, 27, 28].map((past) => first / day + past);
  /** What a number says in a case, by the type of the fact. */
  const said: Readonly<Record<string, (value: number) => unknown>> = {
    boolean: (value) => (Object.is(value, -0) || (value !== 0 && value !== 1) ? value : value === 1),
    date: (value) =>
      Number.isInteger(value) && Math.abs(value) < 1e6 && !Object.is(value, -0)
        ? new Date(value * day).toISOString().slice(0, 10)
        : value,
    instant: (value) =>
      Number.isInteger(value) && Math.abs(value) < 8e15 && !Object.is(value, -0)
        ? new Date(value).toISOString()
        : value,
  };
  const kinds = KINDS.filter(([name]) => !["words", "words and others", "set"].includes(name));

  test.each(kinds)("of %s", (_, it, tests, amount) => {
    const { type } = it as { readonly type: string };
    const own = [...numbers, ...(type === "date" ? days : type === "instant" ? moments : [])];
    const values = own.map(said[type] ?? ((value) => value));
    const whole = own.filter((value) => Number.isSafeInteger(value) && !Object.is(value, -0));
    const told = whole.map(said[type] ?? ((value) => value));
    for (const policy of [
      policyOf(it, tests, amount),
      policyOf({ ...it, optional: true }, [absent, ...tests], {}),
    ]) {
      for (const flag of [true, undefined]) {
        compare(policy, Float64Array.from(own), values, flag);
        compare(policy, BigInt64Array.from(whole, BigInt), told, flag);
        const valid = Uint8Array.from(own, (_, row) => row % 2);
        for (const [empty, meaning] of [
          ["unknown", undefined],
          ["absent", absent],
        ] as const) {
          const holed = values.map((value, row) => (row % 2 === 1 ? value : meaning));
          compare(policy, { values: Float64Array.from(own), valid, null: empty }, holed, flag);
        }
      }
    }
  });

  test.each([
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
  ])("in each kind of memory: %o", (Kind) => {
    const [, it, tests, amount] = KINDS[3] as (typeof KINDS)[number];
    const small = [0, 1, 5, 7, 8, 10, 11];
    compare(policyOf(it, tests, amount), Kind.from(small), small, true);
    const offset = new Kind([99, ...small, 99]).subarray(1, 8);
    compare(policyOf(it, tests, amount), offset, small, true);
  });

  test("that are more than one block of rows", () => {
    const [, it, tests, amount] = KINDS[3] as (typeof KINDS)[number];
    const many = Array.from({ length: 2048 + 3 }, (_, row) => (row % 13) - 1);
    const valid = Uint8Array.from(many, (_, row) => Number(row % 5 > 0));
    compare(policyOf(it, tests, amount), Int32Array.from(many), many, true);
    const holed = many.map((value, row) => (row % 5 > 0 ? value : undefined));
    compare(policyOf(it, tests, amount), { values: Int32Array.from(many), valid }, holed, true);
  });
});

describe("a block of rows", () => {
  test("leaves nothing behind for the next one", () => {
    const [, it, tests] = KINDS.at(-1) as (typeof KINDS)[number];
    const rows = 2048;
    const cells = [
      ...Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? absent : ["low"])),
      null,
      null,
    ];
    const values = cells.map((cell) => cell ?? undefined);
    const policy = policyOf({ ...it, optional: true }, [absent, ...tests], {});
    const there = policyOf({ ...it, optional: true }, [absent, { is: "present" }], {});
    for (const one of [policy, there]) {
      compare(one, cells, values, true);
      const held = Uint8Array.from(cells, (cell) => Number(Array.isArray(cell)));
      const valid = Uint8Array.from(cells, (_, row) => Number(row < rows));
      const words = { low: held, mid: new Uint8Array(rows + 2), top: new Uint8Array(rows + 2) };
      const said = cells.map((_, row) => (row >= rows ? undefined : row % 2 === 0 ? [] : ["low"]));
      compare(one, { words, valid }, said, true);
    }
  });
});

describe("a column of places among words", () => {
  const values = ["top", "low", "strange", "mid"];
  const places = [0, 1, 2, 3, 4, -1, 0.5, Number.NaN, 1];
  const words = places.map((place) => values[place] ?? place);
  const valid = Uint8Array.from(places, (_, row) => Number(row !== 8));
  const empty = (meaning: unknown) => words.map((word, row) => (row === 8 ? meaning : word));

  test.each(KINDS.slice(1, 3))("of %s", (_, it, tests) => {
    for (const policy of [
      policyOf(it, tests, {}),
      policyOf({ ...it, optional: true }, [absent, ...tests], {}),
    ]) {
      const codes = Float64Array.from(places);
      for (const flag of [true, undefined]) {
        compare(policy, { codes, values }, words, flag);
        compare(policy, { codes, values, valid }, empty(undefined), flag);
        compare(policy, { codes, values, valid, null: "absent" }, empty(absent), flag);
      }
      const whole = places.filter((place) => Number.isInteger(place));
      compare(
        policy,
        { codes: BigInt64Array.from(whole, BigInt), values },
        whole.map((place) => values[place] ?? place),
        true,
      );
    }
  });
});

describe("a column for each word of a set", () => {
  const rows: readonly (readonly [unknown, unknown, unknown, unknown])[] = [
    [true, true, true, ["low", "mid", "top"]],
    [false, false, false, []],
    [true, false, null, { has: ["low"], hasNone: ["mid"] }],
    [null, null, undefined, { has: [], hasNone: [] }],
    [null, true, false, { has: ["mid"], hasNone: ["top"] }],
    [true, 1, false, 1],
    [true, false, "yes", "yes"],
  ];
  const words = {
    low: rows.map(([low]) => low),
    mid: rows.map(([, mid]) => mid),
    top: rows.map(([, , top]) => top),
  };
  const values = rows.map(([, , , value]) => value);
  const [, it, tests] = KINDS.at(-1) as (typeof KINDS)[number];
  const policies = [policyOf(it, tests, {}), policyOf({ ...it, optional: true }, [absent, ...tests], {})];

  test.each([true, false, undefined])("where the other fact is %s", (flag) => {
    for (const policy of policies) {
      const encoded = compare(policy, { words }, values, flag);
      expect(values.map((_, row) => caseOfRow(encoded, row).it)).toEqual(values);
      const valid = Uint8Array.of(0, 1, 1, 0, 1, 1, 0);
      const holed = (meaning: unknown) => values.map((value, row) => (valid[row] === 0 ? meaning : value));
      compare(policy, { words, valid }, holed(undefined), flag);
      compare(policy, { words, valid, null: "absent" }, holed(absent), flag);
      const bits = { low: Uint8Array.of(1, 0, 0), mid: Uint8Array.of(0, 1, 0), top: Uint8Array.of(1, 0, 2) };
      compare(policy, { words: bits }, [["low", "top"], ["mid"], 2], flag);
      const { top: _, ...two } = bits;
      const said = [
        { has: ["low"], hasNone: ["mid"] },
        { has: ["mid"], hasNone: ["low"] },
        { has: [], hasNone: ["low", "mid"] },
      ];
      compare(policy, { words: two }, said, flag);
    }
  });
});

describe("a cell of what another fact is made of", () => {
  const number = { type: "integer", min: -1, max: 10, optional: true };
  const policy = readSound({
    id: "made",
    version: "1",
    purpose: "other",
    facts: { it: number, flag: { type: "boolean" } },
    derive: { more: { plus: ["it", 1] }, most: { max: ["it", 5] } },
    outcome: { place: { type: "integer" } },
    rules: [
      { id: "absent", when: { more: { is: "absent" }, flag: true }, then: { place: 0 }, because: "so." },
      { id: "large", when: { most: { gt: 7 } }, then: { place: "most" }, because: "so." },
      { id: "small", when: { more: { lte: 3 } }, then: { place: "more" }, because: "so." },
    ],
  });

  test.each([true, false, undefined])("where the other fact is %s", (flag) => {
    compare(policy, ANYTHING, ANYTHING, flag);
    const numbers = [-2, -1, 0, 2, 3, 7, 8, 10, 11];
    const valid = Uint8Array.from(numbers, (_, row) => row % 2);
    for (const [empty, meaning] of [
      ["unknown", undefined],
      ["absent", absent],
    ] as const) {
      const said = numbers.map((value, row) => (row % 2 === 1 ? value : meaning));
      compare(policy, { values: Int32Array.from(numbers), valid, null: empty }, said, flag);
    }
  });
});

describe("what is no column", () => {
  const [, it, tests] = KINDS[3] as (typeof KINDS)[number];
  test.each(["x", 5, true, null, () => 1, Symbol("x"), {}, { rows: [1] }])(
    "is a mistake of the program: %s",
    (column) => {
      expect(() => encodeColumns(policyOf(it, tests, {}), { it: column as never })).toThrow(
        expect.objectContaining({ code: "wrong-column" }),
      );
    },
  );
});

describe("a cell of records", () => {
  const record = { price: 3, fresh: true };
  const cells: readonly unknown[] = [
    ...[
      [],
      [record],
      [record, { price: 9, fresh: false }],
      [record, record, record],
      [record, record, record, record],
    ],
    ...[
      [{ price: 3 }],
      [{ ...record, more: 1 }],
      [{}],
      [null],
      [undefined],
      [5],
      ["x"],
      [[record]],
      [{ price: 3, more: 1 }],
    ],
    ...[
      [{ price: "3", fresh: true }],
      [{ price: 99, fresh: true }],
      [{ price: { oneOf: [1, 2] }, fresh: true }],
    ],
    ...[
      [{ price: 3, fresh: 1 }],
      [{ price: undefined, fresh: true }],
      [Object.create(record)],
      [{ price: -0, fresh: true }],
    ],
    ...[
      { items: [record], complete: true },
      { items: [record], complete: false },
      { items: [] },
      { value: [record] },
    ],
    ...[absent, {}, "x", 5, true, undefined, { ...record }, { is: "present" }, Object.create(absent)],
  ];
  const list = {
    type: "list",
    of: { price: { type: "integer", min: 0, max: 9 }, fresh: { type: "boolean" } },
    maxItems: 3,
  };
  const policy = (it: object, more: object = {}) =>
    readSound({
      id: "records",
      version: "1",
      purpose: "other",
      facts: { it, flag: { type: "boolean" } },
      derive: {
        worth: { sum: "it", of: "price" },
        dearest: { max: "it", of: "price", where: { fresh: true } },
        stale: { some: "it", where: { fresh: false } },
      },
      outcome: { place: { type: "integer" } },
      rules: [
        { id: "stale", when: { stale: true, worth: { lt: 99 } }, then: { place: "worth" }, because: "so." },
        { id: "dear", when: { dearest: { gte: 3 }, flag: true }, then: { place: -1 }, because: "so." },
        { id: "worth", when: { worth: { gt: 0 } }, then: { place: "worth" }, because: "so." },
      ],
      ...more,
    });
  const otherwise = { otherwise: { then: { place: -9 }, because: "so." } };

  test.each([true, false, undefined])("where the other fact is %s", (flag) => {
    for (const one of [
      policy(list),
      policy(list, otherwise),
      policy({ ...list, optional: true }, otherwise),
    ]) {
      const encoded = compare(one, cells, cells, flag);
      expect(cells.map((_, row) => caseOfRow(encoded, row).it)).toEqual(cells);
      const valid = Uint8Array.from(cells, (_, row) => Number(row !== 2));
      const holed = (meaning: unknown) => cells.map((value, row) => (row === 2 ? meaning : value));
      compare(one, { values: cells, valid }, holed(undefined), flag);
      const nothing = holed(absent).map((value) => value ?? absent);
      compare(one, { values: cells, valid, null: "absent" }, nothing, flag);
    }
  });
});
