// What an author is told, word for word: each fault of a small document with its code, its place, what is wrong and what
// to write instead. A row without issues is as near as it gets and still sound.
import { issueText, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";

const sound = {
  id: "late",
  version: "1",
  purpose: "other",
  sources: { law: { title: "The law", mark: "text" } },
  facts: {
    days: { type: "integer", min: 0, max: 90, unit: "days" },
    kilos: { type: "decimal", scale: 1, min: 0, max: 50 },
    count: { type: "integer", min: 0, max: 9 },
    fare: { type: "money", currency: "EUR", max: "100.00" },
    pounds: { type: "money", currency: "GBP", max: "100.00" },
    late: { type: "boolean" },
    sent: { type: "date" },
    kind: { type: "enum", values: ["card", "gift"] },
    lines: { type: "list", of: { price: { type: "money", currency: "EUR", max: "9.00" } }, maxItems: 3 },
  },
  parameters: {
    rate: { type: "decimal", scale: 1, value: 12.5 },
    cap: { type: "money", currency: "EUR", value: "50.00" },
    times: { type: "integer", value: 3, unit: "euros" },
  },
  outcome: {
    award: { type: "money", currency: "EUR", round: "down" },
    points: { type: "integer", unit: "days", round: "down" },
  },
};
const late = { id: "late", when: { late: true } as unknown, because: "Late." };
const fixed = { award: "5", points: 1 };

/** The issues of the sound document with another part, each as its code, its place and its text. */
function toldOf(part: object): readonly string[] {
  const read = parsePolicy({ ...sound, rules: [{ ...late, then: fixed }], ...part });
  return read.ok ? [] : read.issues.map((issue) => `${issue.code} at ${issueText(issue)}`);
}

test("the document that is changed below is sound", () => expect(toldOf({})).toEqual([]));

describe("declarations", () => {
  test.each<[unknown, ...string[]]>([
    [
      { type: "integer", value: 1.5 },
      "shape at parameters.extra.value: `1.5` has too many decimals - write fewer",
    ],
    [
      { type: "decimal", scale: 1, value: 1.25 },
      "shape at parameters.extra.value: `1.25` has too many decimals - write fewer",
    ],
    [
      { type: "integer", value: 5, max: 4 },
      "outside-domain at parameters.extra.value: `5` is outside the domain of `extra` - it goes from any to 4",
    ],
    [
      { type: "integer", value: -1, min: 0 },
      "outside-domain at parameters.extra.value: `-1` is outside the domain of `extra` - it goes from 0 to any",
    ],
    [
      { type: "integer", value: 3, min: 4, max: 5 },
      "outside-domain at parameters.extra.value: `3` is outside the domain of `extra` - it goes from 4 to 5",
    ],
    [
      { type: "boolean", value: 1 },
      "shape at parameters.extra.value: `1` does not fit here - write a boolean",
    ],
    [
      { type: "enum", values: [], value: "card" },
      "empty-list at parameters.extra.values: the list of values is empty - list at least one",
    ],
    [
      { type: "money", currency: "EUR", value: "5.001" },
      "excess-decimals at parameters.extra.value: `5.001` has more decimals than EUR has - write 2 decimals, such as `12.50`",
    ],
    [
      { type: "money", currency: "EUR", value: 5 },
      "shape at parameters.extra.value: `5` does not fit here - write a string, or `0`",
    ],
    [{ type: "money", currency: "EUR", value: 0 }],
    [
      { type: "money", currency: "EUR", value: "5.00", max: "4.00" },
      "outside-domain at parameters.extra.value: `5.00` is outside the domain of `extra` - it goes from any to 4.00",
    ],
    [
      { type: "money", currency: "EUX", value: "5" },
      "unknown-currency at parameters.extra.currency: `EUX` is not an ISO 4217 currency - write its three capital letters, such as `GBP`",
    ],
    [
      { type: "date", value: "2026-02-30" },
      "not-a-date at parameters.extra.value: `2026-02-30` is no day that exists - write it as 2026-01-31",
    ],
    [
      { type: "instant", value: "2026-02-01T10:00:00" },
      "not-an-instant at parameters.extra.value: `2026-02-01T10:00:00` says no offset from UTC - write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      { type: "boolean", value: true, source: "lax" },
      "unknown-source at parameters.extra.source: `lax` is not a source of this policy - did you mean `law`?",
    ],
    [{ type: "boolean", value: false, source: "law" }],
    [
      { type: "decimal", scale: 0, value: 1 },
      "bad-scale at parameters.extra.scale: `0` is not a number of decimals - use 1 to 9; for 0 decimals use `integer`",
    ],
    [
      { type: "decimal", scale: 10, value: 1 },
      "bad-scale at parameters.extra.scale: `10` is not a number of decimals - use 1 to 9; for 0 decimals use `integer`",
    ],
    [{ type: "decimal", scale: 9, value: 1.5 }],
  ])("a parameter %j", (written, ...told) => {
    expect(toldOf({ parameters: { ...sound.parameters, extra: written } })).toEqual(told);
  });

  test.each<[unknown, ...string[]]>([
    [
      { type: "integer", min: 1.5, max: 4 },
      "shape at facts.extra.min: `1.5` has more than 0 decimals - write a whole number",
    ],
    [
      { type: "integer", min: 4, max: 3 },
      "empty-domain at facts.extra: no value lies between `4` and `3` - `min` must not be above `max`",
    ],
    [{ type: "integer", min: 3, max: 3 }],
    [
      { type: "decimal", scale: 2, min: 0, max: 1.234 },
      "shape at facts.extra.max: `1.234` has more than 2 decimals - write fewer",
    ],
    [
      { type: "money", currency: "EUR", min: "5", max: "4.99" },
      "empty-domain at facts.extra: no value lies between `5` and `4.99` - `min` must not be above `max`",
    ],
    [
      { type: "money", currency: "EUR", min: "0.01", max: "0" },
      "empty-domain at facts.extra: no value lies between `0.01` and `0` - `min` must not be above `max`",
    ],
    [
      { type: "money", currency: "EUR", max: "-1" },
      "empty-domain at facts.extra: no value lies between `0` and `-1` - `min` must not be above `max`",
    ],
    [
      { type: "money", currency: "euro", max: "1" },
      "unknown-currency at facts.extra.currency: `euro` is not an ISO 4217 currency - write its three capital letters, such as `GBP`",
    ],
    [
      { type: "date", min: "2026-01-02", max: "2026-01-01" },
      "empty-domain at facts.extra: no value lies between `2026-01-02` and `2026-01-01` - `min` must not be above `max`",
    ],
    [
      { type: "date", min: "2200-01-01" },
      "empty-domain at facts.extra: no value lies between `2200-01-01` and `2199-12-31` - `min` must not be above `max`",
    ],
    [
      { type: "date", max: "1899-12-31" },
      "empty-domain at facts.extra: no value lies between `1900-01-01` and `1899-12-31` - `min` must not be above `max`",
    ],
    [
      { type: "instant", min: "2200-01-01T00:00:00Z" },
      "empty-domain at facts.extra: no value lies between `2200-01-01T00:00:00Z` and `2199-12-31T23:59:59.999Z` - `min` must not be above `max`",
    ],
    [
      { type: "instant", max: "1899-01-01T00:00:00Z" },
      "empty-domain at facts.extra: no value lies between `1900-01-01T00:00:00Z` and `1899-01-01T00:00:00Z` - `min` must not be above `max`",
    ],
    [
      { type: "date", min: "2026-13-01", max: "2026-01-32" },
      "not-a-date at facts.extra.min: `2026-13-01` is no day that exists - write it as 2026-01-31",
      "not-a-date at facts.extra.max: `2026-01-32` is no day that exists - write it as 2026-01-31",
    ],
    [
      { type: "enum", values: [] },
      "empty-list at facts.extra.values: the list of values is empty - list at least one",
    ],
    [
      { type: "enum", values: ["a", "b", "a"] },
      "duplicate-value at facts.extra.values[2]: `a` is listed twice - list it once",
    ],
    [
      { type: "enum", values: ["a", "toString"] },
      "forbidden-name at facts.extra.values[1]: `toString` is not allowed as a name or value here - choose another word: JavaScript gives this one a meaning of its own",
    ],
    [
      { type: "enum", values: ["a"], ordered: true, other: true },
      "ordered-other at facts.extra.ordered: an ordered list of words has no place for any other word - keep `ordered` or `other`",
    ],
    [
      { type: "set", values: [] },
      "empty-list at facts.extra.values: the list of values is empty - list at least one",
    ],
    [
      { type: "set", values: ["a", "a"] },
      "duplicate-value at facts.extra.values[1]: `a` is listed twice - list it once",
    ],
    [
      { type: "list", of: {}, maxItems: 3 },
      "empty-list at facts.extra.of: the record of `extra` is empty - list at least one",
    ],
    [
      { type: "list", of: { a: { type: "boolean" } }, maxItems: 0 },
      "bad-max-items at facts.extra.maxItems: `0` is not a number of records - write how many there may be at most: a whole number from 1 to 1000",
    ],
    [
      { type: "list", of: { a: { type: "boolean" } }, maxItems: 1.5 },
      "bad-max-items at facts.extra.maxItems: `1.5` is not a number of records - write how many there may be at most: a whole number from 1 to 1000",
    ],
    [
      { type: "list", of: { Any: { type: "boolean" } }, maxItems: 1 },
      "bad-name at facts.extra.of.Any: `Any` is not a name for a field - start with a small letter, then letters and digits; not `any`, `all` or `not`",
    ],
    [
      { type: "list", of: { a: { type: "list", of: {}, maxItems: 1 } }, maxItems: 1 },
      "nested-field at facts.extra.of.a.type: a field has one value, so it is no list - declare a list of its own",
    ],
  ])("a fact %j", (written, ...told) => {
    expect(toldOf({ facts: { ...sound.facts, extra: written } })).toEqual(told);
  });

  const twice = (place: string, name: string) =>
    `duplicate-name at ${place}.${name}: the name \`${name}\` is used twice - a text may name each of them: give facts, derived facts, parameters and outcomes names of their own`;
  test("names that are used twice", () => {
    expect(toldOf({ parameters: { ...sound.parameters, days: { type: "boolean", value: true } } })).toEqual([
      twice("parameters", "days"),
    ]);
    expect(toldOf({ outcome: { ...sound.outcome, days: { type: "boolean" } } })).toContain(
      twice("outcome", "days"),
    );
    expect(toldOf({ outcome: { ...sound.outcome, cap: { type: "boolean" } } })).toContain(
      twice("outcome", "cap"),
    );
  });
  test.each(["any", "all", "not", "Days"])("the name %s", (name) => {
    const told = (section: string, what: string) => [
      `bad-name at ${section}.${name}: \`${name}\` is not a name for ${what} - start with a small letter, then letters and digits; not \`any\`, \`all\` or \`not\``,
    ];
    expect(toldOf({ facts: { ...sound.facts, [name]: { type: "boolean" } } })).toEqual(
      told("facts", "a fact"),
    );
    expect(toldOf({ parameters: { ...sound.parameters, [name]: { type: "boolean", value: true } } })).toEqual(
      told("parameters", "a parameter"),
    );
  });
  test.each(["sources", "parameters", "derive"])("a list in the place of the section %s", (section) => {
    expect(toldOf({ [section]: [] })).toEqual([
      `shape at ${section}: \`${section}\` is not an object - write { name: declaration }`,
    ]);
    expect(toldOf({ [section]: "text" })).toEqual(toldOf({ [section]: [] }));
  });
});

describe("formulas", () => {
  test.each<[unknown, ...string[]]>([
    [
      "fair",
      "unknown-fact at rules[0].then.award: `fair` is not a fact of this policy - declared: `days`, `kilos`, `count`, `fare`, `pounds`, `late`, `sent`, `kind`, `lines`",
    ],
    [
      "pounds",
      "wrong-operand at rules[0].then.award: `pounds` is money in GBP, and this formula needs money in EUR - formulas do not convert: name a fact of the right kind",
    ],
    [
      "late",
      "wrong-operand at rules[0].then.award: `late` is true or false, and this formula needs money in EUR - formulas do not convert: name a fact of the right kind",
    ],
    [
      "lines",
      "wrong-operand at rules[0].then.award: `lines` is a list, and this formula needs money in EUR - formulas do not convert: name a fact of the right kind",
    ],
    [
      "days",
      "wrong-operand at rules[0].then.award: `days` is a whole number, and this formula needs money in EUR - formulas do not convert: name a fact of the right kind",
    ],
    [
      { percent: 50, of: "fare" },
      'bad-percent at rules[0].then.award.percent: `50` is not a percentage - write an exact decimal in a string, without a sign: "12.5" is 12.5%',
    ],
    [
      { percent: "1e2", of: "fare" },
      'bad-percent at rules[0].then.award.percent: `1e2` is not a percentage - write an exact decimal in a string, without a sign: "12.5" is 12.5%',
    ],
    [
      { percent: { parameter: "rat" }, of: "fare" },
      "unknown-parameter at rules[0].then.award.percent: `rat` is not a parameter of this policy - did you mean `rate`?",
    ],
    [
      { percent: { parameter: "cap" }, of: "fare" },
      "wrong-type at rules[0].then.award.percent: the parameter `cap` does not fit `percent`, which is a number - a parameter stands only where a constant of its own type may",
    ],
    [
      { percent: "50", of: "fair" },
      "unknown-fact at rules[0].then.award.of: `fair` is not a fact of this policy - declared: `days`, `kilos`, `count`, `fare`, `pounds`, `late`, `sent`, `kind`, `lines`",
    ],
    [
      { share: [1, 0], of: "fare" },
      "bad-share at rules[0].then.award.share: a share is two whole numbers, the second above 0 - write [1, 464] for one part in 464",
    ],
    [
      { share: [1], of: "fare" },
      "bad-share at rules[0].then.award.share: a share is two whole numbers, the second above 0 - write [1, 464] for one part in 464",
    ],
    [
      { share: [1, 2, 3], of: "fare" },
      "bad-share at rules[0].then.award.share: a share is two whole numbers, the second above 0 - write [1, 464] for one part in 464",
    ],
    [
      { share: [1.5, 2], of: "fare" },
      "bad-share at rules[0].then.award.share: a share is two whole numbers, the second above 0 - write [1, 464] for one part in 464",
    ],
    [
      { share: [1, -2], of: "fare" },
      "bad-share at rules[0].then.award.share: a share is two whole numbers, the second above 0 - write [1, 464] for one part in 464",
    ],
    [
      { per: 7, amount: "1" },
      "shape at rules[0].then.award.per: `per` takes a fact's name - name a whole-number fact",
    ],
    [
      { per: "fare", amount: "1" },
      "wrong-operand at rules[0].then.award.per: `fare` is money in EUR, and this formula needs a whole-number fact - formulas do not convert: name a fact of the right kind",
    ],
    [
      { per: "late", amount: "1" },
      "wrong-operand at rules[0].then.award.per: `late` is true or false, and this formula needs a whole-number fact - formulas do not convert: name a fact of the right kind",
    ],
    [
      { per: "lines", amount: "1" },
      "wrong-operand at rules[0].then.award.per: `lines` is a list, and this formula needs a whole-number fact - formulas do not convert: name a fact of the right kind",
    ],
    [
      { per: "dayz", amount: "1" },
      "unknown-fact at rules[0].then.award.per: `dayz` is not a fact of this policy - did you mean `days`?",
    ],
    [
      { per: "days", amount: "fare" },
      "not-linear at rules[0].then.award.amount: a fact is multiplied by a fact here - `amount` under `per` must be a constant or a parameter",
    ],
    [
      { per: "days", amount: { min: ["1", "fare"] } },
      "not-linear at rules[0].then.award.amount: a fact is multiplied by a fact here - `amount` under `per` must be a constant or a parameter",
    ],
    [{ sum: [] }, "empty-list at rules[0].then.award.sum: the list under `sum` is empty - list at least one"],
    [{ sum: "fare" }, "shape at rules[0].then.award.sum: `sum` takes a list - write [ ... ]"],
    [
      { minus: ["fare"] },
      "shape at rules[0].then.award.minus: `minus` takes two formulas - write [whole, less]",
    ],
    [
      { minus: ["fare", "1", "2"] },
      "shape at rules[0].then.award.minus: `minus` takes two formulas - write [whole, less]",
    ],
    [{ min: [] }, "empty-list at rules[0].then.award.min: the list under `min` is empty - list at least one"],
    [{ max: 7 }, "shape at rules[0].then.award.max: `max` takes a list - write [ ... ]"],
    [
      { sum: ["fare", "fair", "late"] },
      "unknown-fact at rules[0].then.award.sum[1]: `fair` is not a fact of this policy - declared: `days`, `kilos`, `count`, `fare`, `pounds`, `late`, `sent`, `kind`, `lines`",
      "wrong-operand at rules[0].then.award.sum[2]: `late` is true or false, and this formula needs money in EUR - formulas do not convert: name a fact of the right kind",
    ],
    [
      { total: ["fare"] },
      "unknown-formula at rules[0].then.award: `total` is not a formula - write a literal, a fact's name, or one of percent/of, share/of, per/amount, sum, minus, min, max, parameter",
    ],
    [
      { sum: ["fare"], max: ["1"] },
      "unknown-formula at rules[0].then.award: `sum, max` is not a formula - write a literal, a fact's name, or one of percent/of, share/of, per/amount, sum, minus, min, max, parameter",
    ],
    [
      {},
      "unknown-formula at rules[0].then.award: this is not a formula - write a literal, a fact's name, or one of percent/of, share/of, per/amount, sum, minus, min, max, parameter",
    ],
    [
      [],
      'wrong-type at rules[0].then.award: `[]` is not a value of `award`, which is money in EUR - write major units in a string, such as "12.50"',
    ],
    [
      null,
      'wrong-type at rules[0].then.award: `null` is not a value of `award`, which is money in EUR - write major units in a string, such as "12.50"',
    ],
    [
      5,
      'money-number at rules[0].then.award: the bare number `5` could mean major or minor units - write "5.00"',
    ],
    [0],
    [
      true,
      'wrong-type at rules[0].then.award: `true` is not a value of `award`, which is money in EUR - write major units in a string, such as "12.50"',
    ],
    [
      "5.001",
      "excess-decimals at rules[0].then.award: `5.001` has more decimals than EUR has - write 2 decimals, such as `12.50`",
    ],
    [
      { parameter: "rate" },
      "wrong-type at rules[0].then.award: the parameter `rate` does not fit `award`, which is money in EUR - a parameter stands only where a constant of its own type may",
    ],
    [
      { parameter: "cup" },
      "unknown-parameter at rules[0].then.award.parameter: `cup` is not a parameter of this policy - did you mean `cap`?",
    ],
    [{ parameter: "cap" }],
    [
      { atLeast: "1", atMost: "2" },
      'not-a-range at rules[0].then.award: `award` is not declared a range - give one value, or declare "range": true',
    ],
    [
      { atLeast: "1" },
      'not-a-range at rules[0].then.award: `award` is not declared a range - give one value, or declare "range": true',
    ],
    [{ min: ["fare"] }],
    [{ of: "fare", percent: { parameter: "rate" } }],
  ])("money that is %j", (written, ...told) => {
    expect(toldOf({ rules: [{ ...late, then: { ...fixed, award: written } }] })).toEqual(told);
  });

  test.each<[unknown, ...string[]]>([
    [
      "fare",
      "wrong-operand at rules[0].then.points: `fare` is money in EUR, and this formula needs a number - formulas do not convert: name a fact of the right kind",
    ],
    ["days"],
    ["count"],
    ["kilos"],
    [{ per: "count", amount: 2 }],
    [
      1.5,
      "wrong-type at rules[0].then.points: `1.5` is not a value of `points`, which is a whole number - write a whole number",
    ],
    [{ sum: ["days", "count"] }],
    [
      { max: ["kilos", { parameter: "rate" }] },
      "wrong-type at rules[0].then.points.max[1]: the parameter `rate` does not fit `points`, which is a whole number - a parameter stands only where a constant of its own type may",
    ],
  ])("points that are %j", (written, ...told) => {
    expect(toldOf({ rules: [{ ...late, then: { ...fixed, points: written } }] })).toEqual(told);
  });
});

describe("derivations", () => {
  test.each<[unknown, ...string[]]>([
    [
      { times: [2, "days"] },
      "wrong-operand at derive.extra.times[0]: `times` takes a fact and a number - write [fact, number], the fact first",
    ],
    [
      { times: ["dayz", 2] },
      "unknown-fact at derive.extra.times[0]: `dayz` is not a fact of this policy - did you mean `days`?",
    ],
    [
      { times: ["days", "count"] },
      'not-linear at derive.extra.times[1]: `count` is a fact, and a fact is multiplied by a constant only - write a number, or { "parameter": name }',
    ],
    [
      { times: ["fare", 1.5] },
      'money-times at derive.extra.times[1]: an amount is multiplied by whole numbers only - a part of an amount belongs in an outcome, which is rounded: { "percent": "12.5", "of": ... }',
    ],
    [
      { times: ["fare", { parameter: "rate" }] },
      'money-times at derive.extra.times[1]: an amount is multiplied by whole numbers only - a part of an amount belongs in an outcome, which is rounded: { "percent": "12.5", "of": ... }',
    ],
    [
      { times: ["late", 2] },
      "wrong-operand at derive.extra.times[0]: `late` is true or false, and this derivation needs a number or an amount - name a fact of the right kind",
    ],
    [
      { times: ["days", { parameter: "cap" }] },
      "wrong-type at derive.extra.times[1]: the parameter `cap` does not fit `times`, which is a whole number - a parameter stands only where a constant of its own type may",
    ],
    [
      { times: ["days", { parameter: "tims" }] },
      "unknown-parameter at derive.extra.times[1]: `tims` is not a parameter of this policy - did you mean `times`?",
    ],
    [{ times: ["days", { parameter: "times" }] }],
    [
      { times: ["days", "2"] },
      "wrong-operand at derive.extra.times[1]: the text `2` is not a number to multiply by - write a number without quotes",
    ],
    [
      { times: ["days", null] },
      "wrong-operand at derive.extra.times[1]: `null` is not a number to multiply by - write one within 2^53, with at most 9 decimals",
    ],
    [{ times: ["days"] }, "shape at derive.extra.times: `[...]` does not fit here - write a list of two"],
    [
      { times: ["days", 2, 3] },
      "shape at derive.extra.times: `[...]` does not fit here - write a list of two",
    ],
    [{ times: ["kilos", 0.12345678] }],
    [
      { times: ["kilos", 0.123456789] },
      "too-many-decimals at derive.extra: this has 10 decimals - at most 9: multiply by a number with fewer",
    ],
    [
      { times: ["days", 1e-10] },
      "wrong-operand at derive.extra.times[1]: `1e-10` is not a number to multiply by - write one within 2^53, with at most 9 decimals",
    ],
    [
      { times: ["sent", 2] },
      'wrong-operand at derive.extra.times[0]: `sent` is a date, and this derivation needs a number or an amount - the days between two dates are { "days": { "from": ..., "to": ... } }',
    ],
    [
      { plus: ["days", "fare"] },
      "mixed-kinds at derive.extra.plus[1]: `fare` is money in EUR, and what stands beside it is a whole number - derivations do not convert: name facts of one kind",
    ],
    [{ plus: [] }, "empty-list at derive.extra.plus: the list under `plus` is empty - list at least one"],
    [
      { plus: ["days", "late"] },
      "wrong-operand at derive.extra.plus[1]: `late` is true or false, and this derivation needs a number or an amount - name a fact of the right kind",
    ],
    [{ minus: ["days"] }, "shape at derive.extra.minus: `[...]` does not fit here - write a list of two"],
    [
      { minus: ["fare", "pounds"] },
      "mixed-kinds at derive.extra.minus[1]: `pounds` is money in GBP, and what stands beside it is money in EUR - derivations do not convert: name facts of one kind",
    ],
    [
      { minutes: { from: "sent", to: "sent" } },
      'wrong-operand at derive.extra.minutes.from: `sent` is a date, and this derivation needs an instant - the days between two dates are { "days": { "from": ..., "to": ... } }',
      'wrong-operand at derive.extra.minutes.to: `sent` is a date, and this derivation needs an instant - the days between two dates are { "days": { "from": ..., "to": ... } }',
    ],
    [
      { days: { from: "sent" } },
      "shape at derive.extra.days.to: this is missing - name a fact, or write a constant",
    ],
    [
      { days: { from: "sent", to: "days" } },
      "wrong-operand at derive.extra.days.to: `days` is a whole number, and this derivation needs a date - name a fact of the right kind",
    ],
    [
      { days: ["sent", "sent"] },
      "shape at derive.extra.days: `[...]` does not fit here - write { from, to }",
    ],
    [
      { some: "days" },
      'shape at derive.extra: `some` asks something of each record, and nothing is asked - write "where": { "field": test }; how many records there are is { "count": list }',
    ],
    [
      { some: "line" },
      'shape at derive.extra: `some` asks something of each record, and nothing is asked - write "where": { "field": test }; how many records there are is { "count": list }',
    ],
    [{ sum: "lines" }, "shape at derive.extra.of: this is missing - write a string"],
    [
      { sum: "lines", of: "prize" },
      "unknown-field at derive.extra.of: `prize` is not a field of `lines` - did you mean `price`?",
    ],
    [{ sum: "lines", of: 7 }, "shape at derive.extra.of: `7` does not fit here - write a string"],
    [
      { count: "lines", of: "price" },
      "unknown-key at derive.extra.of: `of` is not a field here - declared: `count`, `where`, `title`",
    ],
    [
      { count: "lines", where: { prize: 1 } },
      "unknown-field at derive.extra.where.prize: `prize` is not a field of `lines` - did you mean `price`?",
    ],
    [
      { some: "lines", every: "lines" },
      "two-derivations at derive.extra: `some, every` are several derivations - give each a name of its own under `derive`",
    ],
    [
      {},
      "unknown-derivation at derive.extra: this is no way to derive a fact - write one of minutes, days, plus, minus, times, min, max, some, every, none, count, sum",
    ],
    [
      7,
      'shape at derive.extra: a derivation is an object - write one such as { "minus": ["delivered", "promised"] }',
    ],
    [
      [],
      'shape at derive.extra: a derivation is an object - write one such as { "minus": ["delivered", "promised"] }',
    ],
    [{ min: "lines", of: "price" }],
    [{ min: ["days", "kilos"] }],
    [
      { min: ["days", "fare"] },
      "mixed-kinds at derive.extra.min[1]: `fare` is money in EUR, and what stands beside it is a whole number - derivations do not convert: name facts of one kind",
    ],
  ])("%j", (written, ...told) => {
    expect(toldOf({ derive: { extra: written } })).toEqual(told);
  });
});

describe("conditions", () => {
  test.each<[unknown, ...string[]]>([
    [
      { late: 1 },
      "wrong-type at rules[0].when.late: `1` is not a value of `late`, which is true or false - write true or false, without quotes",
    ],
    [{ days: [] }, "empty-list at rules[0].when.days: the list of values is empty - list at least one"],
    [
      { days: { gte: 1, gtr: 2 } },
      "unknown-test at rules[0].when.days.gtr: `gtr` is not a test of `days`, which is a whole number - tests that fit: a value, a list of values, gt, gte, lt, lte, not, is",
    ],
    [
      { days: { gte: "1" } },
      "wrong-type at rules[0].when.days.gte: the text `1` is not a value of `days`, which is a whole number - write a number without quotes",
    ],
    [
      { days: null },
      "wrong-type at rules[0].when.days: `null` is not a value of `days`, which is a whole number - write a number without quotes",
    ],
    [
      { late: { gte: true } },
      "unknown-test at rules[0].when.late.gte: `gte` is not a test of `late`, which is true or false - tests that fit: a value, a list of values, not, is",
    ],
    [
      { fare: 5 },
      'money-number at rules[0].when.fare: the bare number `5` could mean major or minor units - write "5.00"',
    ],
    [
      { fare: { gte: 5 } },
      'money-number at rules[0].when.fare.gte: the bare number `5` could mean major or minor units - write "5.00"',
    ],
    [
      { fare: "5.001" },
      "excess-decimals at rules[0].when.fare: `5.001` has more decimals than EUR has - write 2 decimals, such as `12.50`",
    ],
    [
      { sent: "2026-02-30" },
      "not-a-date at rules[0].when.sent: `2026-02-30` is no day that exists - write it as 2026-01-31",
    ],
    [
      { kind: "cart" },
      "unknown-value at rules[0].when.kind: `cart` is not a value of `kind` - did you mean `card`?",
    ],
    [
      { kind: { is: "other" } },
      "never-other at rules[0].when.kind.is: `kind` has no value *other* - declare it `other: true`, or leave this test out",
    ],
    [
      { late: { is: "missing" } },
      "shape at rules[0].when.late.is: `is` asks for presence - write `absent`, `present` or `other`",
    ],
    [{ any: [] }, "empty-list at rules[0].when.any: the list under `any` is empty - list at least one"],
    [{ any: {} }, "shape at rules[0].when.any: `any` takes a list of conditions - write [{ ... }, { ... }]"],
    [
      { all: [{}] },
      "empty-condition at rules[0].when.all[0]: this condition tests nothing, so it would always hold - test a fact, or put what always holds in `otherwise`",
    ],
    [
      { not: {} },
      "empty-condition at rules[0].when.not: this condition tests nothing, so it would always hold - test a fact, or put what always holds in `otherwise`",
    ],
    [
      { not: [] },
      'shape at rules[0].when.not: a condition is an object of tests - write { "fact": test, ... }',
    ],
    [[], 'shape at rules[0].when: a condition is an object of tests - write { "fact": test, ... }'],
    [7, 'shape at rules[0].when: a condition is an object of tests - write { "fact": test, ... }'],
    [null, 'shape at rules[0].when: a condition is an object of tests - write { "fact": test, ... }'],
    [
      { lines: { is: "present" } },
      "never-absent at rules[0].when.lines: `lines` is never absent - declare it `optional: true`, or leave this test out",
    ],
    [
      { lines: [] },
      'list-test at rules[0].when.lines: a rule does not test the list `lines` itself - say what matters under `derive`, such as { "some": "lines", "where": { ... } }, and test that',
    ],
    [
      { days: { not: { not: 91 } } },
      "outside-domain at rules[0].when.days.not.not: `91` is outside the domain of `days` - it goes from 0 to 90",
    ],
    [
      { days: { parameter: "cap" } },
      "wrong-type at rules[0].when.days: the parameter `cap` does not fit `days`, which is a whole number - a parameter stands only where a constant of its own type may",
    ],
    [
      { days: { parameter: "cup" } },
      "unknown-parameter at rules[0].when.days.parameter: `cup` is not a parameter of this policy - did you mean `cap`?",
    ],
    [
      { days: { gte: { parameter: "times" } } },
      "unit-mismatch at rules[0].when.days.gte: the parameter `times` is in `euros`, and `days` is in `days` - nothing converts units: write a constant, or a parameter in `days`",
    ],
    [
      { days: {} },
      "unknown-test at rules[0].when.days: `` is not a test of `days`, which is a whole number - tests that fit: a value, a list of values, gt, gte, lt, lte, not, is",
    ],
    [
      { days: { in: [1] } },
      "unknown-test at rules[0].when.days.in: `in` is not a test of `days`, which is a whole number - write the list of values alone",
    ],
    [
      { days: { "<": 7 } },
      "unknown-test at rules[0].when.days[`<`]: `<` is not a test of `days`, which is a whole number - did you mean `lt`?",
    ],
    [
      { days: { "<=": 7 } },
      "unknown-test at rules[0].when.days[`<=`]: `<=` is not a test of `days`, which is a whole number - did you mean `lte`?",
    ],
    [
      { days: { equals: 7 } },
      "unknown-test at rules[0].when.days.equals: `equals` is not a test of `days`, which is a whole number - write the value alone",
    ],
    [
      { days: { eq: 7 } },
      "unknown-test at rules[0].when.days.eq: `eq` is not a test of `days`, which is a whole number - write the value alone",
    ],
    [
      { days: { min: 7 } },
      "unknown-test at rules[0].when.days.min: `min` is not a test of `days`, which is a whole number - did you mean `gte`?",
    ],
    [
      { days: { not: 7, gte: 1 } },
      'unknown-test at rules[0].when.days.not: `not` stands alone in a test of `days` - write each test for itself: { "all": [ ... ] }',
    ],
    [
      { kilos: 1.25 },
      "wrong-type at rules[0].when.kilos: `1.25` is not a value of `kilos`, which is a number with up to 1 decimals - use at most 1 decimals",
    ],
    [
      { days: { gte: 91 } },
      "never-true at rules[0].when.days: this test of `days` can never hold - no case in the declared domains satisfies it; mend the bounds or delete it",
    ],
    [
      { days: { lt: 0 } },
      "never-true at rules[0].when.days: this test of `days` can never hold - no case in the declared domains satisfies it; mend the bounds or delete it",
    ],
    [
      { days: { gt: 4, lt: 5 } },
      "never-true at rules[0].when.days: this test of `days` can never hold - no case in the declared domains satisfies it; mend the bounds or delete it",
    ],
  ])("%j", (written, ...told) => {
    expect(toldOf({ rules: [{ ...late, when: written, then: fixed }] })).toEqual(told);
  });
});
