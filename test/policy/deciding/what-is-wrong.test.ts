// What a case may get wrong, fact type by fact type, as whoever wrote the case reads it: the code, where it is, what is
// wrong and what to write instead.
import { decide, decideEach, definePolicy, issueText } from "evenhand";
import { describe, expect, test } from "vitest";

const letters = (count: number) => Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at));

const policy = definePolicy({
  id: "every-kind",
  version: "1",
  purpose: "other",
  facts: {
    yes: { type: "boolean" },
    kind: { type: "enum", values: ["bag", "box"] },
    twelve: { type: "enum", values: letters(12) as ["a"] },
    thirteen: { type: "enum", values: letters(13) as ["a"] },
    size: { type: "enum", values: ["small", "large"], ordered: true },
    count: { type: "integer", min: -5, max: 10 },
    rate: { type: "decimal", scale: 2, min: 0, max: 1.5 },
    price: { type: "money", currency: "EUR", max: "100.00" },
    day: { type: "date", min: "2026-01-01", max: "2026-12-31" },
    moment: { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-12-31T00:00:00Z" },
    age: { type: "integer", min: 0, max: 120, optional: true },
    needs: { type: "set", values: ["ramp", "seat"] },
    tools: { type: "set", values: letters(13) as ["a"] },
    lines: {
      type: "list",
      maxItems: 2,
      of: { cost: { type: "money", currency: "EUR", max: "9.00" }, kind: { type: "enum", values: ["bag"] } },
    },
    plain: { type: "list", maxItems: 1, of: { one: { type: "boolean" } } },
    wide: {
      type: "list",
      maxItems: 1,
      of: Object.fromEntries(letters(13).map((name) => [name, { type: "boolean" }])) as {
        a: { type: "boolean" };
      },
    },
  },
  derive: { total: { sum: "lines", of: "cost" } },
  outcome: { done: { type: "boolean" } },
  rules: [{ id: "any", when: { yes: true, total: { gt: "1.00" } }, then: { done: true }, because: "Yes." }],
  otherwise: { then: { done: false }, because: "No." },
});

const told = (facts: object, options: object = {}): readonly string[] => {
  const decision = decide(policy, facts as never, options);
  return decision.status === "invalid" ? decision.issues.map((one) => `${one.code} | ${issueText(one)}`) : [];
};

test.each<[string, unknown, readonly string[]]>([
  ["yes", "true", ["wrong-type | yes: the text `true` is not a value of `yes` - give true or false"]],
  ["yes", 1, ["wrong-type | yes: `1` is not a value of `yes` - give true or false"]],
  ["yes", null, ["wrong-type | yes: `null` is not a value of `yes` - give true or false"]],
  [
    "yes",
    [true],
    [
      "wrong-type | yes: `[...]` is not a value of `yes` - give true or false; where it is one of several, { oneOf: [...] }",
    ],
  ],
  [
    "yes",
    {},
    [
      "wrong-type | yes: `{...}` is not a value of `yes` - give true or false; with its origin, { value, from }; where it is not known exactly, { oneOf }",
    ],
  ],
  [
    "yes",
    { gte: true },
    [
      "wrong-type | yes: `{...}` is not a value of `yes` - give true or false; with its origin, { value, from }; where it is not known exactly, { oneOf }",
    ],
  ],
  ["kind", "bagg", ["unknown-value | kind: `bagg` is not a value of `kind` - give one of `bag`, `box`"]],
  ["kind", 1, ["wrong-type | kind: `1` is not a value of `kind` - give one of `bag`, `box`"]],
  [
    "kind",
    ["bag"],
    [
      "wrong-type | kind: `[...]` is not a value of `kind` - give one of `bag`, `box`; where it is one of several, { oneOf: [...] }",
    ],
  ],
  [
    "kind",
    { gte: "bag" },
    [
      "wrong-type | kind: `{...}` is not a value of `kind` - give one of `bag`, `box`; with its origin, { value, from }; where it is not known exactly, { oneOf }",
    ],
  ],
  [
    "kind",
    { is: "other" },
    [
      "wrong-type | kind: `{...}` is not a value of `kind` - give one of `bag`, `box`; with its origin, { value, from }; where it is not known exactly, { oneOf }",
    ],
  ],
  [
    "twelve",
    "z",
    [
      "unknown-value | twelve: `z` is not a value of `twelve` - give one of `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l`",
    ],
  ],
  [
    "thirteen",
    "z",
    [
      "unknown-value | thirteen: `z` is not a value of `thirteen` - give one of `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l`, ...",
    ],
  ],
  [
    "size",
    { gte: "huge" },
    ["unknown-value | size.gte: `huge` is not a value of `size` - give one of `small`, `large`"],
  ],
  [
    "size",
    { most: "small" },
    [
      "wrong-type | size: `{...}` is not a value of `size` - give one of `small`, `large`; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "size",
    { gt: "large" },
    ["empty-bounds | size: no value of `size` lies within these bounds - give one of `small`, `large`"],
  ],
  [
    "count",
    "3",
    ["wrong-type | count: the text `3` is not a value of `count` - give a whole number from -5 to 10"],
  ],
  ["count", -6, ["outside-domain | count: `-6` is outside the domain of `count` - it goes from -5 to 10"]],
  ["count", 11, ["outside-domain | count: `11` is outside the domain of `count` - it goes from -5 to 10"]],
  ["count", -0, ["negative-zero | count: `-0` is not a value of `count` - write `0`"]],
  ["rate", -0, ["negative-zero | rate: `-0` is not a value of `rate` - write `0`"]],
  [
    "price",
    -0,
    [
      'wrong-type | price: `-0` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"',
    ],
  ],
  ["count", { gte: -0 }, ["negative-zero | count.gte: `-0` is not a value of `count` - write `0`"]],
  [
    "count",
    2.5,
    ["excess-decimals | count: `2.5` is not a value of `count` - give a whole number from -5 to 10"],
  ],
  [
    "count",
    Number.NaN,
    ["wrong-type | count: `NaN` is not a value of `count` - give a whole number from -5 to 10"],
  ],
  [
    "count",
    Number.POSITIVE_INFINITY,
    ["wrong-type | count: `Infinity` is not a value of `count` - give a whole number from -5 to 10"],
  ],
  [
    "count",
    1e21,
    ["outside-domain | count: `1e+21` is outside the domain of `count` - it goes from -5 to 10"],
  ],
  [
    "count",
    {},
    [
      "wrong-type | count: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    { is: "absent" },
    [
      "never-absent | count: `count` is never absent - leave it out where it is unknown, or give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { is: "here" },
    [
      "wrong-type | count: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    { oneOf: [] },
    [
      "wrong-type | count: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    { oneOf: 3 },
    [
      "wrong-type | count: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    { oneOf: [3, "4", { gte: 2 }, [5]] },
    [
      "wrong-type | count.oneOf[1]: the text `4` is not a value of `count` - give a whole number from -5 to 10",
      "wrong-type | count.oneOf[2]: `{...}` is not a value of `count` - give a whole number from -5 to 10",
      "wrong-type | count.oneOf[3]: `[...]` is not a value of `count` - give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { oneOf: [3, { is: "absent" }] },
    [
      "never-absent | count.oneOf[1]: `count` is never absent - leave it out where it is unknown, or give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { gte: 4, lt: 4 },
    [
      "empty-bounds | count: no value of `count` lies within these bounds - give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { gt: 10 },
    [
      "empty-bounds | count: no value of `count` lies within these bounds - give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { lt: -5 },
    [
      "empty-bounds | count: no value of `count` lies within these bounds - give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { gte: "4", lte: 2.5 },
    [
      "wrong-type | count.gte: the text `4` is not a value of `count` - give a whole number from -5 to 10",
      "excess-decimals | count.lte: `2.5` is not a value of `count` - give a whole number from -5 to 10",
    ],
  ],
  [
    "count",
    { gte: 4, most: 5 },
    [
      "wrong-type | count: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    new Date(0),
    [
      "wrong-type | count: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "rate",
    "0.5",
    [
      "wrong-type | rate: the text `0.5` is not a value of `rate` - give a number with at most 2 decimals from 0 to 1.5",
    ],
  ],
  [
    "rate",
    0.125,
    [
      "excess-decimals | rate: `0.125` is not a value of `rate` - give a number with at most 2 decimals from 0 to 1.5",
    ],
  ],
  ["rate", 1.51, ["outside-domain | rate: `1.51` is outside the domain of `rate` - it goes from 0 to 1.5"]],
  ["rate", -0.01, ["outside-domain | rate: `-0.01` is outside the domain of `rate` - it goes from 0 to 1.5"]],
  [
    "rate",
    1e300,
    ["outside-domain | rate: `1e+300` is outside the domain of `rate` - it goes from 0 to 1.5"],
  ],
  [
    "price",
    "12.505",
    ["excess-decimals | price: `12.505` has more decimals than EUR has - write 2 decimals, such as `12.50`"],
  ],
  [
    "price",
    "12,50",
    [
      "not-money | price: `12,50` is not an amount in EUR - write digits with a dot before the decimals, such as `12.50`",
    ],
  ],
  [
    "price",
    "",
    [
      "not-money | price: `` is not an amount in EUR - write digits with a dot before the decimals, such as `12.50`",
    ],
  ],
  [
    "price",
    12.5,
    [
      'wrong-type | price: `12.5` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"',
    ],
  ],
  [
    "price",
    "100.01",
    [
      'outside-domain | price: the text `100.01` is outside the domain of `price` - it goes from "0.00" to "100.00"',
    ],
  ],
  [
    "price",
    { amount: 1, currency: "USD" },
    [
      "other-currency | price: `USD` is another currency than EUR - convert it before deciding, and record the rate",
    ],
  ],
  [
    "price",
    { amount: 1 },
    [
      'wrong-type | price: `{...}` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }',
    ],
  ],
  [
    "price",
    { amount: 1.5, currency: "EUR" },
    [
      'wrong-type | price: `{...}` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }',
    ],
  ],
  [
    "price",
    { amount: "1", currency: "EUR" },
    [
      'wrong-type | price: `{...}` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }',
    ],
  ],
  [
    "price",
    { amount: 1, currency: "EUR", tax: 0 },
    [
      'wrong-type | price: `{...}` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }',
    ],
  ],
  [
    "price",
    true,
    [
      'wrong-type | price: `true` is not a value of `price` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"',
    ],
  ],
  [
    "price",
    { oneOf: [100, { amount: 1, currency: "USD" }] },
    [
      "other-currency | price.oneOf[1]: `USD` is another currency than EUR - convert it before deciding, and record the rate",
    ],
  ],
  [
    "day",
    "2026-02-30",
    [
      "not-a-date | day: `2026-02-30` is a day that does not exist, given for `day` - write year, month and day, such as 2026-01-31",
    ],
  ],
  [
    "day",
    "30.1.2026",
    [
      "not-a-date | day: `30.1.2026` is not a date, given for `day` - write year, month and day, such as 2026-01-31",
    ],
  ],
  [
    "day",
    "2026-1-30",
    [
      "not-a-date | day: `2026-1-30` is not a date, given for `day` - write year, month and day, such as 2026-01-31",
    ],
  ],
  [
    "day",
    "x2026-01-30",
    [
      "not-a-date | day: `x2026-01-30` is not a date, given for `day` - write year, month and day, such as 2026-01-31",
    ],
  ],
  [
    "day",
    "2026-01-30x",
    [
      "not-a-date | day: `2026-01-30x` is not a date, given for `day` - write year, month and day, such as 2026-01-31",
    ],
  ],
  [
    "day",
    20260130,
    [
      'wrong-type | day: `20260130` is not a value of `day` - give a day such as "2026-01-31", from 2026-01-01 to 2026-12-31',
    ],
  ],
  [
    "day",
    "2025-12-31",
    [
      "outside-domain | day: `2025-12-31` is outside the domain of `day` - it goes from 2026-01-01 to 2026-12-31",
    ],
  ],
  [
    "day",
    { gte: "soon" },
    [
      "not-a-date | day.gte: `soon` is not a date, given for `day` - write year, month and day, such as 2026-01-31",
    ],
  ],
  [
    "moment",
    "2026-03-02T17:00:00",
    [
      "not-an-instant | moment: `2026-03-02T17:00:00` is not an instant, given for `moment` - write its offset: a time without one is another time in another place, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02 17:00",
    [
      "not-an-instant | moment: `2026-03-02 17:00` is not an instant, given for `moment` - write its offset: a time without one is another time in another place, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02T25:00:00Z",
    [
      "not-an-instant | moment: `2026-03-02T25:00:00Z` is not an instant, given for `moment` - write a time that exists, with its offset, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02T17:00:00.1234Z",
    [
      "excess-decimals | moment: `2026-03-02T17:00:00.1234Z` is not an instant, given for `moment` - write no more than milliseconds",
    ],
  ],
  [
    "moment",
    "soon",
    [
      "not-an-instant | moment: `soon` is not an instant, given for `moment` - write a time that exists, with its offset, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "x2026-03-02T17:00:00",
    [
      "not-an-instant | moment: `x2026-03-02T17:00:00` is not an instant, given for `moment` - write a time that exists, with its offset, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02",
    [
      "not-an-instant | moment: `2026-03-02` is not an instant, given for `moment` - write a time that exists, with its offset, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    5,
    [
      'wrong-type | moment: `5` is not a value of `moment` - give a time with its offset, such as "2026-03-02T17:00:00+01:00"',
    ],
  ],
  [
    "moment",
    "2025-03-02T17:00:00Z",
    [
      "outside-domain | moment: `2025-03-02T17:00:00Z` is outside the domain of `moment` - it goes from 2026-01-01T00:00:00Z to 2026-12-31T00:00:00Z",
    ],
  ],
  [
    "moment",
    "2026-03-02T17:00:00+01:00x",
    [
      "not-an-instant | moment: `2026-03-02T17:00:00+01:00x` is not an instant, given for `moment` - write its offset: a time without one is another time in another place, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02T17:00:00Z+",
    [
      "not-an-instant | moment: `2026-03-02T17:00:00Z+` is not an instant, given for `moment` - write its offset: a time without one is another time in another place, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02T17:61:00+01:00",
    [
      "not-an-instant | moment: `2026-03-02T17:61:00+01:00` is not an instant, given for `moment` - write a time that exists, with its offset, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  [
    "moment",
    "2026-03-02T17:00:00.1234",
    [
      "excess-decimals | moment: `2026-03-02T17:00:00.1234` is not an instant, given for `moment` - write its offset: a time without one is another time in another place, such as 2026-03-02T17:00:00+01:00",
    ],
  ],
  ["age", 121, ["outside-domain | age: `121` is outside the domain of `age` - it goes from 0 to 120"]],
  [
    "age",
    { is: "present" },
    [
      "wrong-type | age: `{...}` is not a value of `age` - give a whole number from 0 to 120; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "age",
    { is: "absent", from: "claimed" },
    [
      "wrong-type | age: `{...}` is not a value of `age` - give a whole number from 0 to 120; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "needs",
    "ramp",
    [
      'wrong-type | needs: `ramp` is not a value of `needs` - give the list of its words, such as ["ramp"], from `ramp`, `seat`; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "needs",
    ["ramp", "stairs"],
    [
      'unknown-value | needs[1]: `stairs` is not a value of `needs` - give the list of its words, such as ["ramp"], from `ramp`, `seat`; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "needs",
    ["ramp", "ramp"],
    [
      "duplicate-value | needs[1]: `ramp` is said twice of `needs` - say it once: each word is in the set or not",
    ],
  ],
  [
    "needs",
    { has: ["ramp"], hasNone: ["ramp"] },
    [
      "duplicate-value | needs.hasNone[0]: `ramp` is said twice of `needs` - say it once: each word is in the set or not",
    ],
  ],
  [
    "needs",
    { has: "ramp" },
    [
      'wrong-type | needs.has: `ramp` is not a value of `needs` - give the list of its words, such as ["ramp"], from `ramp`, `seat`; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "needs",
    {},
    [
      'wrong-type | needs: `{...}` is not a value of `needs` - give the list of its words, such as ["ramp"], from `ramp`, `seat`; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "needs",
    { is: "absent" },
    [
      "never-absent | needs: `needs` is never absent - leave it out where it is unknown, or give the empty list where there is nothing in it",
    ],
  ],
  [
    "needs",
    { has: ["ramp"], more: 1 },
    [
      'wrong-type | needs: `{...}` is not a value of `needs` - give the list of its words, such as ["ramp"], from `ramp`, `seat`; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "needs",
    ["ramp", 3],
    [
      'unknown-value | needs[1]: `3` is not a value of `needs` - give the list of its words, such as ["ramp"], from `ramp`, `seat`; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "tools",
    "a",
    [
      'wrong-type | tools: `a` is not a value of `tools` - give the list of its words, such as ["a"], from `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l`, ...; where only some is known, { has: [...], hasNone: [...] }',
    ],
  ],
  [
    "lines",
    "x",
    [
      "wrong-type | lines: `x` is not a value of `lines` - give a list of records; where there may be more of them, { items: [...], complete: false }",
    ],
  ],
  [
    "lines",
    {},
    [
      "wrong-type | lines: `{...}` is not a value of `lines` - give a list of records; where there may be more of them, { items: [...], complete: false }",
    ],
  ],
  [
    "lines",
    [{}, {}, {}],
    ["too-many-items | lines: 3 records are more than `lines` takes - it takes at most 2: its `maxItems`"],
  ],
  [
    "lines",
    ["x"],
    ["wrong-type | lines[0]: `x` is not a record of `lines` - give an object with `cost`, `kind`"],
  ],
  [
    "lines",
    [null],
    ["wrong-type | lines[0]: `null` is not a record of `lines` - give an object with `cost`, `kind`"],
  ],
  [
    "lines",
    [{ cots: 1 }],
    ["unknown-field | lines[0].cots: `cots` is not a field of `lines` - did you mean `cost`?"],
  ],
  [
    "lines",
    [{ zebra: 1 }],
    [
      'unknown-field | lines[0].zebra: `zebra` is not a field of `lines` - leave it out, or decide with { extra: "ignore" }',
    ],
  ],
  [
    "lines",
    [{ cost: "9.01" }],
    [
      'outside-domain | lines[0].cost: the text `9.01` is outside the domain of `cost` - it goes from "0.00" to "9.00"',
    ],
  ],
  [
    "lines",
    [{ cost: { value: 1, from: "claimed" } }],
    [
      'wrong-type | lines[0].cost: `{...}` is not a value of `cost` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"; where it is not known exactly, { oneOf } or { gte, lte }',
    ],
  ],
  [
    "lines",
    [{ cost: [1] }],
    [
      'wrong-type | lines[0].cost: `[...]` is not a value of `cost` - give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"; where it is one of several, { oneOf: [...] }',
    ],
  ],
  [
    "lines",
    [{ kind: "box" }],
    ["unknown-value | lines[0].kind: `box` is not a value of `kind` - give one of `bag`"],
  ],
  [
    "lines",
    [{ cost: { is: "absent" } }],
    [
      'never-absent | lines[0].cost: `cost` is never absent - leave it out where it is unknown, or give minor units as a whole number, { amount, currency: "EUR" }, or a string with its decimals such as "12.50"',
    ],
  ],
  [
    "lines",
    { items: "x" },
    [
      "wrong-type | lines: `{...}` is not a value of `lines` - give a list of records; where there may be more of them, { items: [...], complete: false }",
    ],
  ],
  [
    "lines",
    { items: [], complete: "yes" },
    [
      "wrong-type | lines: `{...}` is not a value of `lines` - give a list of records; where there may be more of them, { items: [...], complete: false }",
    ],
  ],
  [
    "lines",
    { items: [{}, {}, {}], complete: false },
    [
      "too-many-items | lines.items: 3 records are more than `lines` takes - it takes at most 2: its `maxItems`",
    ],
  ],
  [
    "lines",
    { is: "absent" },
    [
      "never-absent | lines: `lines` is never absent - leave it out where it is unknown, or give the empty list where there is nothing in it",
    ],
  ],
  ["plain", [{ one: 1 }], ["wrong-type | plain[0].one: `1` is not a value of `one` - give true or false"]],
  [
    "wide",
    [1],
    [
      "wrong-type | wide[0]: `1` is not a record of `wide` - give an object with `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l`",
    ],
  ],
  [
    "total",
    "1.00",
    ["derived-fact | total: `total` is derived, and cannot be given - give the facts that it is made of"],
  ],
  ["pirce", 1, ["unknown-fact | pirce: `pirce` is not a fact of this policy - did you mean `price`?"]],
  [
    "zebra",
    1,
    [
      "unknown-fact | zebra: `zebra` is not a fact of this policy - leave it out, or take only what is declared with `factsFrom`",
    ],
  ],
  [
    "count",
    { value: 3, from: "heard" },
    ["wrong-origin | count.from: `heard` is not an origin - write `claimed`, `recorded` or `verified`"],
  ],
  [
    "count",
    { value: 3, ref: 5 },
    ["wrong-reference | count.ref: `5` is not a reference - name the record by a string"],
  ],
  [
    "count",
    { value: 3, more: 1 },
    [
      "unknown-key | count.more: `more` is not a field of an account - an account has `value`, `from` and `ref`",
    ],
  ],
  [
    "count",
    { value: "3", from: "recorded" },
    ["wrong-type | count.value: the text `3` is not a value of `count` - give a whole number from -5 to 10"],
  ],
  [
    "count",
    { accounts: [] },
    [
      'bad-accounts | count.accounts: these are not accounts of one fact - write { accounts: [{ value, from: "claimed" }, { value, from: "recorded" }] }',
    ],
  ],
  [
    "count",
    { accounts: [3, { value: 11 }] },
    [
      "outside-domain | count.accounts[1].value: `11` is outside the domain of `count` - it goes from -5 to 10",
    ],
  ],
  [
    "count",
    { accounts: "x" },
    [
      'bad-accounts | count.accounts: these are not accounts of one fact - write { accounts: [{ value, from: "claimed" }, { value, from: "recorded" }] }',
    ],
  ],
  [
    "count",
    { accounts: [{ value: 3, from: "heard" }] },
    [
      "wrong-origin | count.accounts[0].from: `heard` is not an origin - write `claimed`, `recorded` or `verified`",
    ],
  ],
  [
    "count",
    { value: 3, accounts: [] },
    [
      'bad-accounts | count.accounts: these are not accounts of one fact - write { accounts: [{ value, from: "claimed" }, { value, from: "recorded" }] }',
    ],
  ],
  [
    "count",
    { accounts: [{ value: { is: "here" } }, { value: 4, ref: "" }] },
    [
      "wrong-type | count.accounts[0].value: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    { accounts: [{ from: "claimed" }] },
    [
      "wrong-type | count.accounts[0]: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    { value: { value: 3 } },
    [
      "wrong-type | count.value: `{...}` is not a value of `count` - give a whole number from -5 to 10; with its origin, { value, from }; where it is not known exactly, { oneOf } or { gte, lte }",
    ],
  ],
  [
    "count",
    () => 3,
    ["wrong-type | count: `function` is not a value of `count` - give a whole number from -5 to 10"],
  ],
  ["count", 3n, ["wrong-type | count: `3n` is not a value of `count` - give a whole number from -5 to 10"]],
  [
    "count",
    Symbol.iterator,
    ["wrong-type | count: `symbol` is not a value of `count` - give a whole number from -5 to 10"],
  ],
])("%s, %#", (name, value, issues) => {
  expect(told({ [name]: value })).toEqual(issues);
});

describe("what is taken", () => {
  test.each<[string, unknown]>([
    ["yes", false],
    ["kind", { oneOf: ["bag", "box"] }],
    ["size", { gte: "small", lt: "large" }],
    ["count", -5],
    ["count", 10],
    ["count", { gt: 9 }],
    ["count", { lt: -4 }],
    ["count", { gte: -99, lte: 99 }],
    ["count", Object.assign(Object.create(null), { gte: 1 })],
    ["count", { value: 3, from: "recorded", ref: "scan" }],
    ["count", { value: undefined }],
    ["rate", 1.5],
    ["rate", 0.01],
    ["price", 10_000],
    ["price", "100.00"],
    ["price", { amount: 0, currency: "EUR" }],
    ["day", "2026-12-31"],
    ["moment", "2026-03-02T17:00:00.123-05:30"],
    ["age", { is: "absent" }],
    ["age", { oneOf: [3, { is: "absent" }] }],
    ["needs", []],
    ["needs", { has: ["ramp"], hasNone: ["seat"] }],
    ["lines", []],
    ["lines", [{ cost: { lte: "5.00" } }, { kind: "bag" }]],
    ["lines", { items: [{}], complete: false }],
  ])("%s: %j", (name, value) => {
    expect(told({ [name]: value })).toEqual([]);
  });
  test("a longest list of values, and no longer one", () => {
    const list = (length: number) => ({ count: { oneOf: Array.from({ length }, () => 3) } });
    expect(told(list(10_000))).toEqual([]);
    expect(told(list(10_001))).toHaveLength(1);
  });
});

describe("several things are told at once, in the order of the case", () => {
  test("of several facts", () => {
    expect(told({ zebra: 1, count: "3", yes: 0 }).map((line) => line.split(" ")[0])).toEqual([
      "unknown-fact",
      "wrong-type",
      "wrong-type",
    ]);
  });
  test("of several fields and records", () => {
    expect(told({ lines: [{ cost: true, kind: "box" }, 7] }).map((line) => line.split(":")[0])).toEqual([
      "wrong-type | lines[0].cost",
      "unknown-value | lines[0].kind",
      "wrong-type | lines[1]",
    ]);
  });
});

describe("options that do not exist", () => {
  test.each([
    [
      { from: "heard" },
      "wrong-origin | the option `from` is `heard`, which is not an origin - write `claimed`, `recorded` or `verified`",
    ],
    [
      { from: null },
      "wrong-origin | the option `from` is `null`, which is not an origin - write `claimed`, `recorded` or `verified`",
    ],
    [{ extra: "refuse" }, "wrong-option | the option `extra` is `refuse` - write `ignore`, or leave it out"],
    [{ extra: true }, "wrong-option | the option `extra` is `true` - write `ignore`, or leave it out"],
  ])("%j", (options, issue) => {
    expect(told({}, options)).toEqual([issue]);
  });
  test.each([{ from: "claimed" }, { from: "recorded" }, { from: "verified" }, { extra: "ignore" }])(
    "but %j",
    (options) => {
      expect(told({ count: 3 }, options)).toEqual([]);
    },
  );
  test("what is left out on request", () => {
    expect(told({ zebra: 1, lines: [{ zebra: 1 }] }, { extra: "ignore" })).toEqual([]);
  });
});

describe("lists of cases", () => {
  const each = (facts: unknown, list: string = "orders") =>
    decideEach(policy as never, facts as never, list as never).map((decision) =>
      decision.status === "invalid" ? decision.issues.map((one) => `${one.code} | ${issueText(one)}`) : [],
    );
  test.each<[unknown, string]>([
    [
      null,
      "wrong-type | these are not the facts of cases - give an object of facts by name, with a list of records as `orders`",
    ],
    [
      [],
      "wrong-type | these are not the facts of cases - give an object of facts by name, with a list of records as `orders`",
    ],
    [
      "x",
      "wrong-type | these are not the facts of cases - give an object of facts by name, with a list of records as `orders`",
    ],
    [
      {},
      "wrong-type | orders: `undefined` is not a list of records - give a list of objects, each with the facts of one case",
    ],
    [
      { orders: null },
      "wrong-type | orders: `null` is not a list of records - give a list of objects, each with the facts of one case",
    ],
    [
      { orders: 3 },
      "wrong-type | orders: `3` is not a list of records - give a list of objects, each with the facts of one case",
    ],
    [
      { orders: { value: null } },
      "wrong-type | orders: `{...}` is not a list of records - give a list of objects, each with the facts of one case",
    ],
    [
      { orders: { value: "x" } },
      "wrong-type | orders: `{...}` is not a list of records - give a list of objects, each with the facts of one case",
    ],
    [
      { orders: { value: { items: 3 } } },
      "wrong-type | orders: `{...}` is not a list of records - give a list of objects, each with the facts of one case",
    ],
  ])("%j", (facts, issue) => {
    expect(each(facts)).toEqual([[issue]]);
  });
  test.each<[unknown, string]>([
    [
      { orders: [null] },
      "wrong-type | orders[0]: `null` is not a record - give an object with the facts of one case",
    ],
    [
      { orders: [3] },
      "wrong-type | orders[0]: `3` is not a record - give an object with the facts of one case",
    ],
    [
      { orders: [[]] },
      "wrong-type | orders[0]: `[]` is not a record - give an object with the facts of one case",
    ],
    [
      { orders: { items: [3] } },
      "wrong-type | orders.items[0]: `3` is not a record - give an object with the facts of one case",
    ],
    [
      { orders: { value: [3] } },
      "wrong-type | orders.value[0]: `3` is not a record - give an object with the facts of one case",
    ],
    [
      { orders: { value: { items: [3] } } },
      "wrong-type | orders.value.items[0]: `3` is not a record - give an object with the facts of one case",
    ],
    [
      { orders: [{ count: 11 }] },
      "outside-domain | orders[0].count: `11` is outside the domain of `count` - it goes from -5 to 10",
    ],
    [
      { orders: [{ count: { value: 11 } }] },
      "outside-domain | orders[0].count.value: `11` is outside the domain of `count` - it goes from -5 to 10",
    ],
    [
      { orders: { value: [{ count: 11 }], from: "recorded" } },
      "outside-domain | orders.value[0].count: `11` is outside the domain of `count` - it goes from -5 to 10",
    ],
    [
      { orders: { value: [{ count: { value: 11 } }], from: "recorded" } },
      "outside-domain | orders.value[0].count.value: `11` is outside the domain of `count` - it goes from -5 to 10",
    ],
    [
      { count: 11, orders: [{ yes: true }] },
      "outside-domain | count: `11` is outside the domain of `count` - it goes from -5 to 10",
    ],
    [
      { count: 3, orders: [{ count: 3 }] },
      "duplicate-name | orders[0].count: `count` is given in this record and beside `orders` - give it in one of the two places",
    ],
  ])("%j", (facts, issue) => {
    expect(each(facts)).toEqual([[issue]]);
  });
  test("facts that throw when they are read", () => {
    const facts = Object.defineProperty({ orders: [] }, "yes", {
      enumerable: true,
      get: () => expect.unreachable(),
    });
    expect(each(facts)).toEqual([
      ["not-plain-data | a fact of these cases throws when it is read - give plain data"],
    ]);
  });
  test("what is twice and what is wrong, at once", () => {
    expect(each({ count: 3, orders: [{ count: 3, yes: 1 }, { yes: true }] })).toEqual([
      [
        "duplicate-name | orders[0].count: `count` is given in this record and beside `orders` - give it in one of the two places",
        "wrong-type | orders[0].yes: `1` is not a value of `yes` - give true or false",
      ],
      [],
    ]);
  });
  test("a fact beside the list that is not known may be said in a record, and the other way about", () => {
    expect(each({ count: undefined, orders: [{ count: 3 }] })).toEqual([[]]);
    expect(each({ count: 3, orders: [{ count: undefined }] })).toEqual([[]]);
  });
});
