// What can be wrong with days, moments, sets, lists, derived facts, layers and collecting: each mistake is one issue at
// the place where it was made, with what is wrong and what to write.
import { parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { changed, wholeDocument, withDerived, withFact, withWhen } from "./generators/whole-document.ts";

const of = { broken: { type: "boolean" } };

/** What is told, an issue a line: its code and place, what is wrong, what to write. */
function told(document: object): readonly string[] {
  const read = parsePolicy(document);
  if (read.ok) return [];
  return read.issues.map(({ code, path, message, help }) => `${code} ${path.join(".")}: ${message}; ${help}`);
}

type Wrong = readonly [title: string, document: object, ...told: string[]];
const tells = (rows: readonly Wrong[]) =>
  test.each(rows)("%s", (_, document, ...issues) => expect(told(document as object)).toEqual(issues));

type Loose = ReturnType<typeof wholeDocument>;
const layered = (change: (layers: Loose[string], document: Loose) => void) =>
  changed((document) => {
    const [rule] = document.rules;
    document.layers = [
      { id: "first", rules: [rule] },
      { id: "second", rules: [{ ...rule, id: "later" }] },
    ];
    document.rules = undefined;
    change(document.layers, document);
  });
const collecting = (change: (document: Loose) => void) =>
  changed((document) => {
    document.hit = "collect";
    document.outcome.award.collect = "sum";
    change(document);
  });
const ranking = (change: (document: Loose) => void) =>
  changed((document) => {
    document.hit = "priority";
    document.outcome.rank = { type: "enum", values: ["low", "high"], ordered: true };
    document.outcome.label = { type: "enum", values: ["a", "b"] };
    for (const { then } of [...document.rules, document.otherwise])
      Object.assign(then, { rank: "low", label: "a" });
    change(document);
  });
const promising = (guarantee: object) =>
  ranking((document) => Object.assign(document, { guarantees: [guarantee] }));
const withCase = (facts: object) =>
  changed((document) => Object.assign(document, { cases: [{ facts, status: "decided" }] }));

test("the documents that are changed below are sound", () => {
  for (const document of [wholeDocument(), layered(() => {}), collecting(() => {}), ranking(() => {})])
    expect(told(document)).toEqual([]);
});

describe("days and moments", () => {
  tells([
    [
      "a day that does not exist as a bound of a fact",
      withFact({ type: "date", min: "2026-02-30" }),
      "not-a-date facts.extra.min: `2026-02-30` is no day that exists; write it as 2026-01-31",
    ],
    [
      "as a bound of a field",
      withFact({ type: "list", of: { a: { type: "date", max: "2025-02-29" } }, maxItems: 3 }),
      "not-a-date facts.extra.of.a.max: `2025-02-29` is no day that exists; write it as 2026-01-31",
    ],
    [
      "as a literal",
      withWhen({ day: "2026-02-30" }),
      "not-a-date rules.1.when.day: `2026-02-30` is no day that exists; write it as 2026-01-31",
    ],
    [
      "as one of several",
      withWhen({ day: ["2026-02-28", "2026-02-31"] }),
      "not-a-date rules.1.when.day.1: `2026-02-31` is no day that exists; write it as 2026-01-31",
    ],
    [
      "as a bound of a test",
      withWhen({ day: { gte: "2026-13-01" } }),
      "not-a-date rules.1.when.day.gte: `2026-13-01` is no day that exists; write it as 2026-01-31",
    ],
    [
      "as a parameter",
      changed(({ parameters }) => Object.assign(parameters.cutoff, { value: "2026-02-30" })),
      "not-a-date parameters.cutoff.value: `2026-02-30` is no day that exists; write it as 2026-01-31",
    ],
    [
      "as an operand",
      withDerived({ days: { from: "2026-02-30", to: "day" } }),
      "not-a-date derive.extra.days.from: `2026-02-30` is no day that exists; write it as 2026-01-31",
    ],
    [
      "a day in figures",
      withWhen({ day: 20260131 }),
      `wrong-type rules.1.when.day: \`20260131\` is not a value of \`day\`, which is a date; write it in a string, such as "2026-01-31"`,
    ],
    [
      "a day as an operand in figures",
      withDerived({ days: { from: 20260131, to: "day" } }),
      `wrong-type derive.extra.days.from: \`20260131\` is not a value of \`extra\`, which is a date; write it in a string, such as "2026-01-31"`,
    ],
    [
      "a moment in place of a day",
      withWhen({ day: "2026-01-31T00:00:00Z" }),
      "not-a-date rules.1.when.day: `2026-01-31T00:00:00Z` is no day that exists; write it as 2026-01-31",
    ],
    [
      "a day in place of a moment",
      withWhen({ now: { gte: "2026-01-31" } }),
      "not-an-instant rules.1.when.now.gte: `2026-01-31` is a day, not a moment; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "a moment without its offset as a literal",
      withWhen({ now: { gte: "2026-01-31T12:00:00" } }),
      "not-an-instant rules.1.when.now.gte: `2026-01-31T12:00:00` says no offset from UTC; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "as a bound",
      withFact({ type: "instant", min: "2026-01-31T12:00" }),
      "not-an-instant facts.extra.min: `2026-01-31T12:00` says no offset from UTC; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "as a parameter",
      changed(({ parameters }) => Object.assign(parameters.noon, { value: "2026-01-31T12:00:00" })),
      "not-an-instant parameters.noon.value: `2026-01-31T12:00:00` says no offset from UTC; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "as an operand",
      withDerived({ minutes: { from: "2026-01-31T12:00", to: "now" } }),
      "not-an-instant derive.extra.minutes.from: `2026-01-31T12:00` says no offset from UTC; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "a moment that is finer than a millisecond",
      withWhen({ now: { gte: "2026-01-31T12:00:00.0001Z" } }),
      "not-an-instant rules.1.when.now.gte: `2026-01-31T12:00:00.0001Z` is finer than a millisecond; write at most three decimals of a second",
    ],
    [
      "a moment of a day that does not exist",
      withFact({ type: "instant", max: "2026-02-30T00:00Z" }),
      "not-an-instant facts.extra.max: `2026-02-30T00:00Z` is no moment that exists; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "a moment at 24 o'clock",
      withWhen({ now: "2026-01-31T24:00:00Z" }),
      "not-an-instant rules.1.when.now: `2026-01-31T24:00:00Z` is no moment that exists; write it as 2026-03-02T17:00:00+01:00, or with Z for UTC",
    ],
    [
      "a moment that is a number",
      withFact({ type: "instant", max: 5 }),
      "shape facts.extra.max: `5` does not fit here; write a string",
    ],
    [
      "a day below the domain",
      withWhen({ day: "1899-12-31" }),
      "outside-domain rules.1.when.day: `1899-12-31` is outside the domain of `day`; it goes from 1900-01-01 to 2199-12-31",
    ],
    [
      "a moment twice, by two clocks",
      withWhen({ now: ["2026-01-31T12:00Z", "2026-01-31T13:00+01:00"] }),
      "duplicate-value rules.1.when.now.1: `2026-01-31T13:00+01:00` is listed twice; list it once",
    ],
    [
      "days that end before they begin",
      withFact({ type: "date", min: "2026-02-03", max: "2026-02-02" }),
      "empty-domain facts.extra: no value lies between `2026-02-03` and `2026-02-02`; `min` must not be above `max`",
    ],
    [
      "days that begin after the usual end",
      withFact({ type: "date", min: "2200-01-01" }),
      "empty-domain facts.extra: no value lies between `2200-01-01` and `2199-12-31`; `min` must not be above `max`",
    ],
    [
      "moments that end before they begin",
      withFact({ type: "instant", min: "2026-01-01T00:00Z", max: "2026-01-01T00:59:59.999+01:00" }),
      "empty-domain facts.extra: no value lies between `2026-01-01T00:00Z` and `2026-01-01T00:59:59.999+01:00`; `min` must not be above `max`",
    ],
    [
      "a test by another name",
      withWhen({ day: { before: "2026-01-31" } }),
      "unknown-test rules.1.when.day.before: `before` is not a test of `day`, which is a date; did you mean `lt`?",
    ],
    [
      "a parameter of another kind",
      withWhen({ now: { gte: { parameter: "cutoff" } } }),
      "wrong-type rules.1.when.now.gte: the parameter `cutoff` does not fit `now`, which is an instant; a parameter stands only where a constant of its own type may",
    ],
  ]);
});

describe("words with an order", () => {
  tells([
    [
      "an order with a word outside of it",
      withFact({ type: "enum", values: ["a", "b"], ordered: true, other: true }),
      "ordered-other facts.extra.ordered: an ordered list of words has no place for any other word; keep `ordered` or `other`",
    ],
    [
      "a comparison of words without an order",
      withWhen({ ticket: { gt: "single" } }),
      "unknown-test rules.1.when.ticket.gt: `gt` is not a test of `ticket`, which is one of a list; to compare its values, list them from the lowest to the highest and declare it `ordered: true`",
    ],
    [
      "the same by its sign",
      withWhen({ ticket: { ">=": "single" } }),
      "unknown-test rules.1.when.ticket.>=: `>=` is not a test of `ticket`, which is one of a list; to compare its values, list them from the lowest to the highest and declare it `ordered: true`",
    ],
    [
      "more than the highest",
      withWhen({ tier: { gt: "high" } }),
      "never-true rules.1.when.tier: this test of `tier` can never hold; no case in the declared domains satisfies it; mend the bounds or delete it",
    ],
    [
      "a word that is none of them",
      withWhen({ tier: { gte: "hihg" } }),
      "unknown-value rules.1.when.tier.gte: `hihg` is not a value of `tier`; did you mean `high`?",
    ],
  ]);
});

describe("sets", () => {
  tells([
    [
      "no words",
      withFact({ type: "set", values: [] }),
      "empty-list facts.extra.values: the list of values is empty; list at least one",
    ],
    [
      "a word twice",
      withFact({ type: "set", values: ["a", "b", "a"] }),
      "duplicate-value facts.extra.values.2: `a` is listed twice; list it once",
    ],
    [
      "a word that means something to JavaScript",
      withFact({ type: "set", values: ["constructor"] }),
      "forbidden-name facts.extra.values.0: `constructor` is not allowed as a name or value here; choose another word: JavaScript gives this one a meaning of its own",
    ],
    [
      "1,001 words",
      withFact({ type: "set", values: Array.from({ length: 1001 }, (_, at) => `word${at}`) }),
      "too-large facts: 1021 facts and words of sets, over the limit `places` of 1000; make it smaller, or read it with { limits: { places: ... } }",
    ],
    [
      "equal to a word",
      withWhen({ services: "tv" }),
      `set-test rules.1.when.services: \`services\` is a set, which is not equal to one word; write { "has": "tv" }`,
    ],
    [
      "equal to a list",
      withWhen({ services: ["tv"] }),
      `set-test rules.1.when.services: a list of words does not say whether the set \`services\` holds all or none of them; write { "hasAll": [...] } or { "hasNone": [...] }`,
    ],
    [
      "equal to a parameter",
      withWhen({ services: { parameter: "word" } }),
      `set-test rules.1.when.services: \`services\` is a set, which is not equal to one word; write { "has": word }`,
    ],
    [
      "a comparison",
      withWhen({ services: { gte: "tv" } }),
      "unknown-test rules.1.when.services.gte: `gte` is not a test of `services`, which is a set; tests that fit: has, hasAll, hasNone, not, is",
    ],
    [
      "no test",
      withWhen({ services: {} }),
      "unknown-test rules.1.when.services: `` is not a test of `services`, which is a set; tests that fit: has, hasAll, hasNone, not, is",
    ],
    [
      "a test by another name",
      withWhen({ services: { contains: "tv" } }),
      "unknown-test rules.1.when.services.contains: `contains` is not a test of `services`, which is a set; did you mean `has`?",
    ],
    [
      "a word that it never holds",
      withWhen({ services: { has: "tvv" } }),
      "unknown-value rules.1.when.services.has: `tvv` is not a value of `services`; did you mean `tv`?",
    ],
    [
      "a word that is a number",
      withWhen({ services: { has: 3 } }),
      "wrong-type rules.1.when.services.has: `3` is not a value of `services`, which is one of a list; write one of its values as a string",
    ],
    [
      "a parameter with such a word",
      changed(({ rules, parameters }) => {
        parameters.word.value = "radio";
        rules[0].when = { services: { has: { parameter: "word" } } };
      }),
      "unknown-value rules.0.when.services.has: `radio` is not a value of `services`; declared: `tv`, `phone`, `net`",
    ],
    [
      "has of a list",
      withWhen({ services: { has: ["tv", "net"] } }),
      `set-test rules.1.when.services.has: \`has\` takes one word; write { "hasAll": [...] } where it must hold several`,
    ],
    [
      "all of nothing",
      withWhen({ services: { hasAll: [] } }),
      "empty-list rules.1.when.services.hasAll: the list under `hasAll` is empty; list at least one",
    ],
    [
      "none of nothing",
      withWhen({ services: { hasNone: [] } }),
      "empty-list rules.1.when.services.hasNone: the list under `hasNone` is empty; list at least one",
    ],
    [
      "all of a word twice",
      withWhen({ services: { hasAll: ["tv", "net", "tv"] } }),
      "duplicate-value rules.1.when.services.hasAll.2: `tv` is listed twice; list it once",
    ],
    [
      "all of a word",
      withWhen({ services: { hasAll: "tv" } }),
      "shape rules.1.when.services.hasAll: `hasAll` takes a list of words; write [ ... ]",
    ],
    [
      "what it cannot hold and lack",
      withWhen({ services: { has: "tv", hasNone: ["net", "tv"] } }),
      "never-true rules.1.when.services: this test of `services` can never hold; no case in the declared domains satisfies it; mend the bounds or delete it",
    ],
    [
      "two kinds of test in one",
      withWhen({ services: { has: "tv", is: "present" } }),
      `unknown-test rules.1.when.services.is: \`is\` stands alone in a test of \`services\`; write each test for itself: { "all": [ ... ] }`,
    ],
    [
      "absence of what is never absent",
      withWhen({ needs: { is: "absent" } }),
      "never-absent rules.1.when.needs.is: `needs` is never absent; declare it `optional: true`, or leave this test out",
    ],
    [
      "a value outside the list",
      withWhen({ services: { is: "other" } }),
      "never-other rules.1.when.services.is: `services` has no value *other*; declare it `other: true`, or leave this test out",
    ],
    [
      "presence by another name",
      withWhen({ services: { is: "there" } }),
      "shape rules.1.when.services.is: `is` asks for presence; write `absent` or `present`",
    ],
    [
      "what a fact of one value has",
      withWhen({ ticket: { has: "single" } }),
      "unknown-test rules.1.when.ticket.has: `has` is a test of a set, and `ticket` is one of a list; write the value alone, or a list of values for any of several",
    ],
    [
      "what a fact of one value has none of",
      withWhen({ delay: { hasNone: [3] } }),
      "unknown-test rules.1.when.delay.hasNone: `hasNone` is a test of a set, and `delay` is a whole number; write the value alone, or a list of values for any of several",
    ],
    [
      "a set in an amount",
      changed(({ rules }) => Object.assign(rules[0].then, { award: "services" })),
      "wrong-operand rules.0.then.award: `services` is a set, and this formula needs money in GBP; formulas do not convert: name a fact of the right kind",
    ],
    [
      "a set counted by per",
      changed(({ rules }) => Object.assign(rules[0].then, { award: { per: "needs", amount: "1.00" } })),
      "wrong-operand rules.0.then.award.per: `needs` is a set, and this formula needs a whole-number fact; formulas do not convert: name a fact of the right kind",
    ],
  ]);
});

describe("lists", () => {
  tells([
    [
      "no bound",
      withFact({ type: "list", of }),
      "shape facts.extra.maxItems: this is missing; write how many records there may be at most, up to 1000",
    ],
    [
      "no records",
      withFact({ type: "list", of, maxItems: 0 }),
      "bad-max-items facts.extra.maxItems: `0` is not a number of records; write how many there may be at most: a whole number from 1 to 1000",
    ],
    [
      "half a record",
      withFact({ type: "list", of, maxItems: 1.5 }),
      "bad-max-items facts.extra.maxItems: `1.5` is not a number of records; write how many there may be at most: a whole number from 1 to 1000",
    ],
    [
      "a million records",
      withFact({ type: "list", of, maxItems: 1_000_000 }),
      "too-large facts.extra.maxItems: 1000000 records, over the limit `items` of 1000; make it smaller, or read it with { limits: { items: ... } }",
    ],
    [
      "one record too many",
      withFact({ type: "list", of, maxItems: 1001 }),
      "too-large facts.extra.maxItems: 1001 records, over the limit `items` of 1000; make it smaller, or read it with { limits: { items: ... } }",
    ],
    [
      "a bound in quotes",
      withFact({ type: "list", of, maxItems: "5" }),
      "shape facts.extra.maxItems: the text `5` does not fit here; write a number",
    ],
    [
      "no fields",
      withFact({ type: "list", of: {}, maxItems: 5 }),
      "empty-list facts.extra.of: the record of `extra` is empty; list at least one",
    ],
    [
      "a field without a name",
      withFact({ type: "list", of: { Broken: { type: "boolean" } }, maxItems: 5 }),
      "bad-name facts.extra.of.Broken: `Broken` is not a name for a field; start with a small letter, then letters and digits; not `any`, `all` or `not`",
    ],
    [
      "a field with a bad domain",
      withFact({ type: "list", of: { a: { type: "integer", min: 3, max: 2 } }, maxItems: 5 }),
      "empty-domain facts.extra.of.a: no value lies between `3` and `2`; `min` must not be above `max`",
    ],
    [
      "a field without a type",
      withFact({ type: "list", of: { a: { type: "bolean" } }, maxItems: 5 }),
      "shape facts.extra.of.a.type: the text `bolean` does not fit here; write one of `boolean`, `enum`, `integer`, `decimal`, `money`, `date`, `instant`",
    ],
    [
      "a list of lists",
      withFact({ type: "list", of: { a: { type: "list", of, maxItems: 2 } }, maxItems: 5 }),
      "nested-field facts.extra.of.a.type: a field has one value, so it is no list; declare a list of its own",
    ],
    [
      "a list of sets",
      withFact({ type: "list", of: { a: { type: "set", values: ["x"] } }, maxItems: 5 }),
      "nested-field facts.extra.of.a.type: a field has one value, so it is no set; declare a boolean for each word",
    ],
    [
      "a field with notes of a fact",
      withFact({
        type: "list",
        of: { a: { type: "boolean", needs: "recorded", cost: 2, sensitive: true } },
        maxItems: 5,
      }),
      "unknown-key facts.extra.of.a.needs: `needs` is not said of a field: an account is of the whole list; say it of `extra`",
      "unknown-key facts.extra.of.a.cost: `cost` is not said of a field: an account is of the whole list; say it of `extra`",
      "unknown-key facts.extra.of.a.sensitive: `sensitive` is not said of a field: an account is of the whole list; say it of `extra`",
    ],
    [
      "a list is tested",
      withWhen({ segments: [] }),
      `list-test rules.1.when.segments: a rule does not test the list \`segments\` itself; say what matters under \`derive\`, such as { "some": "segments", "where": { ... } }, and test that`,
    ],
    [
      "a list has something",
      withWhen({ segments: { has: "flown" } }),
      `list-test rules.1.when.segments: a rule does not test the list \`segments\` itself; say what matters under \`derive\`, such as { "some": "segments", "where": { ... } }, and test that`,
    ],
    [
      "a list is absent that never is",
      withWhen({ segments: { not: { is: "absent" } } }),
      "never-absent rules.1.when.segments: `segments` is never absent; declare it `optional: true`, or leave this test out",
    ],
    [
      "a field is tested by a rule",
      withWhen({ flown: true }),
      "unknown-fact rules.1.when.flown: `flown` is not a fact of this policy; declared: `tier`, `ticket`, `told`, `delay`, `hours`, `rate`, `huge`, `fee`, `euros`, `day`, `promised`, `booked` and 7 more",
    ],
    [
      "a field in a text",
      changed(({ rules }) => Object.assign(rules[0], { because: "It cost {price}." })),
      "unknown-slot rules.0.because: the slot `{price}` names no fact, parameter or outcome; declared: `tier`, `ticket`, `told`, `delay`, `hours`, `rate`, `huge`, `fee`, `euros`, `day`, `promised`, `booked` and 13 more",
    ],
    [
      "a list in an amount",
      changed(({ rules }) => Object.assign(rules[0].then, { award: "segments" })),
      "wrong-operand rules.0.then.award: `segments` is a list, and this formula needs money in GBP; formulas do not convert: name a fact of the right kind",
    ],
  ]);
});

describe("derived facts", () => {
  tells([
    [
      "no object",
      withDerived("delay"),
      'shape derive.extra: a derivation is an object; write one such as { "minus": ["delivered", "promised"] }',
    ],
    [
      "no form",
      withDerived({ title: "Extra" }),
      "unknown-derivation derive.extra: this is no way to derive a fact; write one of minutes, days, plus, minus, times, min, max, some, every, none, count, sum",
    ],
    [
      "a form that is none",
      withDerived({ average: ["delay", "hours"] }),
      "unknown-derivation derive.extra: `average` is no way to derive a fact; write one of minutes, days, plus, minus, times, min, max, some, every, none, count, sum",
    ],
    [
      "a form by another name",
      withDerived({ subtract: ["delay", 1] }),
      "unknown-derivation derive.extra: `subtract` is no way to derive a fact; did you mean `minus`?",
    ],
    [
      "a misspelt form",
      withDerived({ minuts: { from: "booked", to: "now" } }),
      "unknown-derivation derive.extra: `minuts` is no way to derive a fact; did you mean `minutes`?",
    ],
    [
      "two forms",
      withDerived({ plus: ["delay", 1], minus: ["delay", 1] }),
      "two-derivations derive.extra: `plus, minus` are several derivations; give each a name of its own under `derive`",
    ],
    [
      "a field that is none",
      withDerived({ plus: ["delay", 1], unit: "minute" }),
      "unknown-key derive.extra.unit: `unit` is not a field here; declared: `plus`, `title`",
    ],
    [
      "made of itself",
      withDerived({ plus: ["extra", 1] }),
      "cyclic-derivation derive.extra: `extra` is made of itself: extra -> extra; one of them must be made of given facts only",
    ],
    [
      "in a circle",
      changed(({ derive }) =>
        Object.assign(derive, {
          a: { plus: ["b", 1] },
          b: { minus: ["c", "delay"] },
          c: { times: ["a", 2] },
          user: { plus: ["a", 1] },
        }),
      ),
      "cyclic-derivation derive.a: `a` is made of itself: a -> b -> c -> a; one of them must be made of given facts only",
    ],
    [
      "in two circles",
      changed(({ derive }) =>
        Object.assign(derive, { a: { plus: ["b", 1] }, b: { plus: ["a", 1] }, c: { plus: ["c", 1] } }),
      ),
      "cyclic-derivation derive.a: `a` is made of itself: a -> b -> a; one of them must be made of given facts only",
      "cyclic-derivation derive.c: `c` is made of itself: c -> c; one of them must be made of given facts only",
    ],
    [
      "named like a fact",
      changed(({ derive }) => Object.assign(derive, { delay: { plus: ["hours", 1] } })),
      "duplicate-name derive.delay: the name `delay` is used twice; a text may name each of them: give facts, derived facts, parameters and outcomes names of their own",
    ],
    [
      "named like a parameter",
      changed(({ derive }) => Object.assign(derive, { grace: { plus: ["hours", 1] } })),
      "duplicate-name derive.grace: the name `grace` is used twice; a text may name each of them: give facts, derived facts, parameters and outcomes names of their own",
    ],
    [
      "named like an outcome",
      changed(({ derive }) => Object.assign(derive, { award: { plus: ["hours", 1] } })),
      "duplicate-name derive.award: the name `award` is used twice; a text may name each of them: give facts, derived facts, parameters and outcomes names of their own",
    ],
    [
      "named as nothing is",
      changed(({ derive }) => Object.assign(derive, { any: { plus: ["hours", 1] } })),
      "bad-name derive.any: `any` is not a name for a derived fact; start with a small letter, then letters and digits; not `any`, `all` or `not`",
    ],
    [
      "given by a case",
      withCase({ wait: 3 }),
      "derived-fact cases.0.facts.wait: `wait` is derived, so a case cannot give it; give what it is made of: `booked`, `now`",
    ],
    [
      "given by a case, and made of derived facts",
      changed((document) => {
        document.derive.rest = { minus: ["longer", "delay"] };
        document.derive.longer = { plus: ["wait", { parameter: "grace" }] };
        document.derive.flown = { count: "segments" };
        document.cases = [{ facts: { flown: 2, rest: 3 }, status: "decided" }];
      }),
      "derived-fact cases.0.facts.flown: `flown` is derived, so a case cannot give it; give what it is made of: `segments`",
      "derived-fact cases.0.facts.rest: `rest` is derived, so a case cannot give it; give what it is made of: `delay`, `booked`, `now`",
    ],
    [
      "a list that is none",
      withDerived({ count: "segmnts" }),
      "unknown-fact derive.extra.count: `segmnts` is not a fact of this policy; did you mean `segments`?",
    ],
    [
      "a fact that is no list",
      withDerived({ some: "delay", where: { flown: true } }),
      "not-a-list derive.extra.some: `delay` is a whole number, and `some` looks into a list; name a fact of type `list`",
    ],
    [
      "a set that is no list",
      withDerived({ every: "services", where: { tv: true } }),
      `not-a-list derive.extra.every: \`services\` is a set, and \`every\` looks into a list; test it in the rule: { "services": { "has": word } }`,
    ],
    [
      "a field that no record has",
      withDerived({ some: "segments", where: { flwn: true } }),
      "unknown-field derive.extra.where.flwn: `flwn` is not a field of `segments`; did you mean `flown`?",
    ],
    [
      "a fact where a field belongs",
      withDerived({ some: "segments", where: { told: true } }),
      "unknown-field derive.extra.where.told: `told` is not a field of `segments`; `where` and `of` look at what one record says; test this fact in the rule",
    ],
    [
      "a field in a sum that no record has",
      withDerived({ sum: "segments", of: "prise" }),
      "unknown-field derive.extra.of: `prise` is not a field of `segments`; did you mean `price`?",
    ],
    [
      "where on facts",
      withDerived({ min: ["delay", 3], where: { flown: true } }),
      `unknown-key derive.extra.where: \`where\` is said of the records of a list, and this derivation looks into none; leave it out, or name a list: { "count": list, "where": { ... } }`,
    ],
    [
      "of on facts",
      withDerived({ plus: ["delay", 3], of: "price" }),
      `unknown-key derive.extra.of: \`of\` is said of the records of a list, and this derivation looks into none; leave it out, or name a list: { "count": list, "where": { ... } }`,
    ],
    [
      "no where",
      withDerived({ every: "segments" }),
      `shape derive.extra: \`every\` asks something of each record, and nothing is asked; write "where": { "field": test }; how many records there are is { "count": list }`,
    ],
    [
      "a where that asks nothing",
      withDerived({ count: "segments", where: {} }),
      "empty-condition derive.extra.where: this condition tests nothing, so it would always hold; test a field, or leave `where` out of `count`, `sum`, `min` or `max`",
    ],
    [
      "a where that never holds",
      withDerived({ count: "segments", where: { price: { gt: "100.00" } } }),
      "never-true derive.extra.where.price: this test of `price` can never hold; no case in the declared domains satisfies it; mend the bounds or delete it",
    ],
    ["no of", withDerived({ sum: "segments" }), "shape derive.extra.of: this is missing; write a string"],
    [
      "the sum of booleans",
      withDerived({ sum: "segments", of: "flown" }),
      `wrong-operand derive.extra.of: \`flown\` is true or false, and \`sum\` needs a number or an amount; to count records write { "count": list, "where": { "flown": true } }`,
    ],
    [
      "the sum of days",
      withDerived({ sum: "segments", of: "gone" }),
      "wrong-operand derive.extra.of: `gone` is a date, and `sum` needs a number or an amount; name a field of the right kind",
    ],
    [
      "the greatest of words",
      withDerived({ max: "segments", of: "status" }),
      "wrong-operand derive.extra.of: `status` is one of a list, and `max` needs a number, an amount, a date or an instant; name a field of the right kind",
    ],
    [
      "a field that may be absent",
      withDerived({ max: "segments", of: "gone" }),
      `maybe-absent derive.extra.of: \`gone\` may be absent from a record that counts; add { "gone": { "is": "present" } } to \`where\`: nothing is silently zero`,
    ],
    [
      "a field that may be absent in one of two cases",
      withDerived({
        max: "segments",
        of: "gone",
        where: { any: [{ flown: true }, { gone: { is: "present" } }] },
      }),
      `maybe-absent derive.extra.of: \`gone\` may be absent from a record that counts; add { "gone": { "is": "present" } } to \`where\`: nothing is silently zero`,
    ],
    [
      "the sum of facts",
      withDerived({ sum: ["delay", "hours"] }),
      `wrong-derivation derive.extra.sum: \`sum\` adds up a field of a list; add facts with { "plus": [...] }; for a field write { "sum": list, "of": field }`,
    ],
    [
      "a fact that is none",
      withDerived({ plus: ["delai", 1] }),
      "unknown-fact derive.extra.plus.0: `delai` is not a fact of this policy; did you mean `delay`?",
    ],
    [
      "a parameter without its braces",
      withDerived({ plus: ["delay", "grace"] }),
      `unknown-fact derive.extra.plus.1: \`grace\` is a parameter, not a fact; write { "parameter": "grace" }`,
    ],
    [
      "a parameter that is none",
      withDerived({ plus: ["delay", { parameter: "grce" }] }),
      "unknown-parameter derive.extra.plus.1.parameter: `grce` is not a parameter of this policy; did you mean `grace`?",
    ],
    [
      "a parameter of another kind",
      withDerived({ plus: ["delay", { parameter: "cutoff" }] }),
      "wrong-operand derive.extra.plus.1: `cutoff` is a date, and this derivation needs a number or an amount; a parameter stands only where a constant of its own type may",
    ],
    [
      "numbers and money",
      withDerived({ plus: ["delay", "fee"] }),
      "mixed-kinds derive.extra.plus.1: `fee` is money in GBP, and what stands beside it is a whole number; derivations do not convert: name facts of one kind",
    ],
    [
      "two currencies",
      withDerived({ minus: ["fee", "euros"] }),
      "mixed-kinds derive.extra.minus.1: `euros` is money in EUR, and what stands beside it is money in GBP; derivations do not convert: name facts of one kind",
    ],
    [
      "two units",
      withDerived({ min: ["delay", "hours"] }),
      "unit-mismatch derive.extra.min.1: `hours` is in `hour`, and what stands beside it is in `minute`; derivations do not convert units",
    ],
    [
      "a day and a moment",
      withDerived({ max: ["day", "now"] }),
      "mixed-kinds derive.extra.max.1: `now` is an instant, and what stands beside it is a date; derivations do not convert: name facts of one kind",
    ],
    [
      "days between moments",
      withDerived({ days: { from: "booked", to: "now" } }),
      `wrong-operand derive.extra.days.from: \`booked\` is an instant, and this derivation needs a date; the minutes between two instants are { "minutes": { "from": ..., "to": ... } }`,
      `wrong-operand derive.extra.days.to: \`now\` is an instant, and this derivation needs a date; the minutes between two instants are { "minutes": { "from": ..., "to": ... } }`,
    ],
    [
      "minutes between days",
      withDerived({ minutes: { from: "day", to: "now" } }),
      `wrong-operand derive.extra.minutes.from: \`day\` is a date, and this derivation needs an instant; the days between two dates are { "days": { "from": ..., "to": ... } }`,
    ],
    [
      "one day less another",
      withDerived({ minus: ["day", "promised"] }),
      `wrong-operand derive.extra.minus.0: \`day\` is a date, and this derivation needs a number or an amount; the days between two dates are { "days": { "from": ..., "to": ... } }`,
      `wrong-operand derive.extra.minus.1: \`promised\` is a date, and this derivation needs a number or an amount; the days between two dates are { "days": { "from": ..., "to": ... } }`,
    ],
    [
      "one moment less another",
      withDerived({ minus: ["now", "booked"] }),
      `wrong-operand derive.extra.minus.0: \`now\` is an instant, and this derivation needs a number or an amount; the minutes between two instants are { "minutes": { "from": ..., "to": ... } }`,
      `wrong-operand derive.extra.minus.1: \`booked\` is an instant, and this derivation needs a number or an amount; the minutes between two instants are { "minutes": { "from": ..., "to": ... } }`,
    ],
    [
      "the greatest of words",
      withDerived({ max: ["tier", "delay"] }),
      "wrong-operand derive.extra.max.0: `tier` is one of an ordered list, and this derivation needs a number, an amount, a date or an instant; name a fact of the right kind",
    ],
    [
      "a list among numbers",
      withDerived({ plus: ["segments", 1] }),
      `wrong-operand derive.extra.plus.0: \`segments\` is a list, and this derivation needs a number or an amount; a list is counted and added up: { "count": list }, { "sum": list, "of": field }`,
    ],
    [
      "constants only",
      withDerived({ plus: [1, { parameter: "grace" }] }),
      "constant-derivation derive.extra: no fact is named here, so this never changes; declare a parameter instead",
    ],
    [
      "nothing",
      withDerived({ plus: [] }),
      "empty-list derive.extra.plus: the list under `plus` is empty; list at least one",
    ],
    [
      "three where there are two",
      withDerived({ minus: ["delay", 1, 2] }),
      "shape derive.extra.minus: `[...]` does not fit here; write a list of two",
    ],
    [
      "a name where a list belongs",
      withDerived({ plus: "delay" }),
      "shape derive.extra.plus: the text `delay` does not fit here; write a list",
    ],
    [
      "a derivation in a derivation",
      withDerived({ plus: [{ minus: ["delay", 1] }, 2] }),
      "wrong-operand derive.extra.plus.0: this is neither a fact, a literal nor a parameter; give an inner derivation a name of its own under `derive`, and name that",
    ],
    [
      "a time without its other end",
      withDerived({ days: { from: "2026-01-31" } }),
      "shape derive.extra.days.to: this is missing; name a fact, or write a constant",
    ],
    [
      "a bare number for money",
      withDerived({ plus: ["fee", 5] }),
      `money-number derive.extra.plus.1: the bare number \`5\` could mean major or minor units; write "5.00"`,
    ],
    [
      "a number in quotes",
      withDerived({ plus: ["delay", "10"] }),
      "wrong-type derive.extra.plus.1: the text `10` is not a value of `extra`, which is a whole number; write a number without quotes",
    ],
    [
      "more decimals than numbers have",
      withDerived({ plus: ["delay", 0.0123456789] }),
      "wrong-type derive.extra.plus.1: `0.0123456789` is not a value of `extra`, which is a whole number; write a whole number",
    ],
    [
      "a fact times a fact",
      withDerived({ times: ["delay", "hours"] }),
      `not-linear derive.extra.times.1: \`hours\` is a fact, and a fact is multiplied by a constant only; write a number, or { "parameter": name }`,
    ],
    [
      "a number times a fact",
      withDerived({ times: [2, "delay"] }),
      "wrong-operand derive.extra.times.0: `times` takes a fact and a number; write [fact, number], the fact first",
    ],
    [
      "money times a half",
      withDerived({ times: ["fee", 0.5] }),
      'money-times derive.extra.times.1: an amount is multiplied by whole numbers only; a part of an amount belongs in an outcome, which is rounded: { "percent": "12.5", "of": ... }',
    ],
    [
      "money times a parameter with decimals",
      withDerived({ times: ["fee", { parameter: "half" }] }),
      'money-times derive.extra.times.1: an amount is multiplied by whole numbers only; a part of an amount belongs in an outcome, which is rounded: { "percent": "12.5", "of": ... }',
    ],
    [
      "times a number in quotes",
      withDerived({ times: ["delay", "2"] }),
      "wrong-operand derive.extra.times.1: the text `2` is not a number to multiply by; write a number without quotes",
    ],
    [
      "times too much",
      withDerived({ times: ["delay", 1e300] }),
      "wrong-operand derive.extra.times.1: `1e+300` is not a number to multiply by; write one within 2^53, with at most 9 decimals",
    ],
    [
      "times a parameter that is none",
      withDerived({ times: ["delay", { parameter: "graze" }] }),
      "unknown-parameter derive.extra.times.1: `graze` is not a parameter of this policy; did you mean `grace`?",
    ],
    [
      "times a word",
      withDerived({ times: ["delay", { parameter: "word" }] }),
      "wrong-type derive.extra.times.1: the parameter `word` does not fit `times`, which is a whole number; a parameter stands only where a constant of its own type may",
    ],
    [
      "days times two",
      withDerived({ times: ["day", 2] }),
      `wrong-operand derive.extra.times.0: \`day\` is a date, and this derivation needs a number or an amount; the days between two dates are { "days": { "from": ..., "to": ... } }`,
    ],
    [
      "more decimals than are exact",
      withDerived({ times: ["rate", 0.12345678] }),
      "too-many-decimals derive.extra: this has 10 decimals; at most 9: multiply by a number with fewer",
    ],
    [
      "a sum past 2^53",
      withDerived({ plus: ["huge", 1] }),
      "unsafe-domain derive.extra: this can pass 2^53 smallest units, further than exact numbers reach; bring the bounds of what it is made of closer together",
    ],
    [
      "a multiple past 2^53",
      withDerived({ times: ["delay", 2 ** 52] }),
      "unsafe-domain derive.extra: this can pass 2^53 smallest units, further than exact numbers reach; bring the bounds of what it is made of closer together",
    ],
    [
      "an amount that reads a derived fact which may be absent",
      changed(({ derive, rules, outcome, otherwise }) => {
        derive.nights = { days: { from: "day", to: "promised" } };
        outcome.count = { type: "integer" };
        rules[0].then.count = "nights";
        otherwise.then.count = 0;
      }),
      `maybe-absent rules.0.then.count: \`nights\` may be absent when this amount is computed; add { "nights": { "is": "present" } } to the rule's \`when\`: nothing is silently zero`,
    ],
  ]);
});

describe("layers", () => {
  tells([
    [
      "rules beside layers",
      changed((document) => Object.assign(document, { layers: [{ id: "first", rules: document.rules }] })),
      "rules-and-layers layers: the rules stand in `rules` and in `layers`; keep one of them",
    ],
    [
      "neither",
      changed((document) => Object.assign(document, { rules: undefined })),
      "shape rules: there are neither `rules` nor `layers`; write the rules as a list: [ ... ]",
    ],
    [
      "no list",
      changed((document) => Object.assign(document, { rules: undefined, layers: {} })),
      "shape layers: `layers` is not a list; write [ { id, rules } ]",
    ],
    [
      "no layer",
      changed((document) => Object.assign(document, { rules: undefined, layers: [] })),
      "empty-list layers: the list of layers is empty; list at least one",
    ],
    [
      "a layer without rules",
      layered((layers) => {
        layers[1].rules = [];
      }),
      "empty-list layers.1.rules: the layer `second` is empty; list at least one",
    ],
    [
      "a layer that says nothing of rules",
      layered((layers) => {
        delete layers[1].rules;
      }),
      "shape layers.1.rules: this is missing; write a list",
    ],
    [
      "two layers of one id",
      layered((layers) => {
        layers[1].id = "first";
      }),
      "duplicate-id layers.1.id: the id `first` is used twice; give each layer an id of its own",
    ],
    [
      "an id that is none",
      layered((layers) => {
        layers[1].id = "The second";
      }),
      "bad-id layers.1.id: `The second` is not an id; use small letters, digits and hyphens, at most 200",
    ],
    [
      "a rule of one id in two layers",
      layered((layers) => {
        layers[1].rules[0].id = "late";
      }),
      "duplicate-id layers.1.rules.0.id: the id `late` is used twice; give each rule an id of its own",
    ],
    [
      "more than a layer says",
      layered((layers) => {
        layers[1].hit = "any";
      }),
      "unknown-key layers.1.hit: `hit` is not a field here; declared: `id`, `rules`",
    ],
    [
      "a rule that is wrong",
      layered((layers) => {
        layers[1].rules[0].when = { wiat: 3 };
      }),
      "unknown-fact layers.1.rules.0.when.wiat: `wiat` is not a fact of this policy; did you mean `wait`?",
    ],
    [
      "a layer that cannot be read hides no rule from a case",
      layered((layers, document) => {
        layers[1].id = 3;
        document.cases = [{ facts: {}, rule: "later" }];
      }),
      "shape layers.1.id: `3` does not fit here; write a string",
    ],
  ]);
});

describe("collecting and priority", () => {
  tells([
    [
      "no word of how",
      collecting(({ outcome }) => {
        delete outcome.award.collect;
      }),
      `collect-missing outcome.award: nothing says how the values of \`award\` are put together; declare "collect" on it: list, sum, min, max or count`,
    ],
    [
      "how, where nothing is collected",
      changed(({ outcome }) => {
        outcome.award.collect = "sum";
      }),
      'collect-unused outcome.award.collect: the values of several rules are put together only where all count; write "hit": "collect", or leave this out',
    ],
    [
      "in a way that is none",
      collecting(({ outcome }) => {
        outcome.award.collect = "average";
      }),
      "shape outcome.award.collect: the text `average` does not fit here; write one of `list`, `sum`, `min`, `max`, `count`",
    ],
    [
      "the sum of booleans",
      collecting(({ outcome }) => {
        outcome.yes = { type: "boolean", collect: "sum" };
      }),
      "collect-misfit outcome.yes.collect: `sum` needs a number or an amount, and `yes` is neither; use list or count",
    ],
    [
      "the greatest of words",
      collecting(({ outcome, rules, otherwise }) => {
        outcome.rank = { type: "enum", values: ["a", "b"], ordered: true, collect: "max" };
        rules[0].then.rank = "a";
        otherwise.then.rank = "a";
      }),
      "collect-misfit outcome.rank.collect: `max` needs a number or an amount, and `rank` is neither; use list or count",
    ],
    [
      "a list of ranges",
      collecting(({ outcome }) => {
        Object.assign(outcome.award, { collect: "list", range: true });
      }),
      "collect-misfit outcome.award.collect: `award` is a range, and `list` is of single values; use sum, min or max, or leave `range` out",
    ],
    [
      "how many ranges",
      collecting(({ outcome }) => {
        Object.assign(outcome.award, { collect: "count", range: true });
      }),
      "collect-misfit outcome.award.collect: `award` is a range, and `count` is of single values; use sum, min or max, or leave `range` out",
    ],
    [
      "the least, left out",
      collecting(({ outcome, rules, otherwise }) => {
        outcome.award.collect = "min";
        rules[0].then = {};
        otherwise.then = {};
      }),
      "missing-outcome rules.0.then.award: `then` does not say what `award` is; every rule sets what is collected by `min`",
      "missing-outcome otherwise.then.award: `then` does not say what `award` is; every rule sets what is collected by `min`",
    ],
    [
      "a sum past 2^53",
      collecting(({ outcome, rules, otherwise }) => {
        outcome.award = { type: "integer", collect: "sum" };
        rules[0].then.award = "huge";
        rules.push({ ...rules[0], id: "later" });
        otherwise.then.award = 0;
      }),
      "amount-too-large outcome.award.collect: the sum of `award` over all rules can pass 2^53 smallest units; lower the bounds of the facts that the rules read, or cap each amount with `min`",
    ],
    [
      "a hit policy that is none",
      changed((document) => Object.assign(document, { hit: "all" })),
      "shape hit: the text `all` does not fit here; write one of `first`, `unique`, `any`, `collect`, `priority`",
    ],
    [
      "priority without an order",
      ranking(({ outcome }) => {
        delete outcome.rank.ordered;
      }),
      "priority-order hit: `priority` needs an outcome field whose values have an order, and there is none; declare exactly one enum among the outcome fields `ordered: true`, its values from the lowest to the highest",
    ],
    [
      "priority by two orders",
      ranking(({ outcome }) => {
        outcome.label.ordered = true;
      }),
      "priority-order hit: `priority` needs one outcome field whose values have an order, and there are 2: `rank`, `label`; declare exactly one enum among the outcome fields `ordered: true`, its values from the lowest to the highest",
    ],
    [
      "priority by an order that cannot be read",
      ranking(({ outcome }) => {
        outcome.rank.values = ["low", "low"];
      }),
      "duplicate-value outcome.rank.values.1: `low` is listed twice; list it once",
    ],
    [
      "an order of numbers",
      changed(({ outcome }) => {
        outcome.award.ordered = true;
      }),
      "unknown-key outcome.award.ordered: `ordered` is not a field here; declared: `type`, `currency`, `round`, `range`, `title`, `collect`, `largestStep`",
    ],
    [
      "what a case expects of a list",
      collecting((document) => {
        document.outcome.award.collect = "list";
        document.cases = [
          { facts: {}, expect: { award: "1.00" } },
          { facts: {}, expect: { award: ["1.00", "ten"] } },
        ];
      }),
      "shape cases.0.expect.award: `award` is collected in a list; write [ ... ]",
      "not-money cases.1.expect.award.1: `ten` is not an amount in GBP; write digits with a dot before the decimals, such as `12.50`",
    ],
    [
      "what a case expects of a number of rules",
      collecting((document) => {
        document.outcome.award.collect = "count";
        document.cases = [{ facts: {}, expect: { award: "1.00" } }];
      }),
      "wrong-type cases.0.expect.award: the text `1.00` is not a value of `award`, which is a whole number; write a number without quotes",
    ],
  ]);
});

describe("guarantees and purposes", () => {
  tells([
    [
      "words without an order grow",
      promising({ whenGrows: "ticket", neverFalls: "award" }),
      "no-order guarantees.0.whenGrows: `ticket` is one of a list and has no order; numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
    ],
    [
      "words without an order fall",
      promising({ whenGrows: "delay", neverFalls: "label" }),
      "no-order guarantees.0.neverFalls: `label` is one of a list and has no order; numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
    ],
    [
      "at least a word without an order",
      promising({ atLeast: { label: "b" } }),
      "no-order guarantees.0.atLeast.label: `label` is one of a list and has no order; numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
    ],
    [
      "at least a word that is none",
      promising({ atLeast: { rank: "hihg" } }),
      "unknown-value guarantees.0.atLeast.rank: `hihg` is not a value of `rank`; did you mean `high`?",
    ],
    [
      "at least an amount of words",
      promising({ atMost: { rank: 3 } }),
      "wrong-type guarantees.0.atMost.rank: `3` is not a value of `rank`, which is one of an ordered list; write one of its values as a string",
    ],
    [
      "never a word that is none",
      promising({ never: { rank: "none" } }),
      "unknown-value guarantees.0.never.rank: `none` is not a value of `rank`; declared: `low`, `high`",
    ],
    [
      "a field grows",
      promising({ whenGrows: "price", neverFalls: "award" }),
      "unknown-fact guarantees.0.whenGrows: `price` is not a fact of this policy; declared: `tier`, `ticket`, `told`, `delay`, `hours`, `rate`, `huge`, `fee`, `euros`, `day`, `promised`, `booked` and 7 more",
    ],
    [
      "a list of values falls",
      collecting((document) => {
        document.outcome.award.collect = "list";
        document.guarantees = [{ whenGrows: "delay", neverFalls: "award" }, { atLeast: { award: "1.00" } }];
      }),
      "no-order guarantees.0.neverFalls: `award` is a list and has no order; numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
      "no-order guarantees.1.atLeast.award: `award` is a list and has no order; numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
    ],
    [
      "a number of rules is at least yes",
      collecting((document) => {
        document.outcome.award.collect = "count";
        document.guarantees = [{ atLeast: { award: "1.00" } }];
      }),
      "wrong-type guarantees.0.atLeast.award: the text `1.00` is not a value of `award`, which is a whole number; write a number without quotes",
    ],
    [
      "a field that the purpose may not read",
      changed((document) => {
        document.purpose = "entitlement";
        document.facts.segments.of.price.about = "customer-value";
      }),
      "forbidden-about facts.segments.of.price.about: a policy for entitlement may not read `price`, which is about customer-value; drop the fact, or name the law that demands it under `permits`",
    ],
    [
      "what a later version will know",
      changed((document) => Object.assign(document, { steps: [] })),
      "not-yet steps: `steps` is not supported yet; this version of evenhand refuses it rather than half understand it",
    ],
  ]);
});

test("a language that one text has and another lacks is noted, of fields and derived facts too", () => {
  const document = changed(({ facts, derive, rules }) => {
    facts.segments.of.price.ask = { en: "What did it cost?", de: "Was hat es gekostet?" };
    facts.segments.of.gone.title = "Gone";
    derive.wait.title = "Wait";
    rules[0].because = { en: "Late.", de: "Spät." };
  });
  const read = parsePolicy(document);
  expect(read.ok && read.value.notes.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "missing-language facts.segments.of.gone.title",
    "missing-language derive.wait.title",
    "missing-language otherwise.because",
  ]);
});

test("a field whose name is telling is noted where nothing says what it is about", () => {
  const read = parsePolicy(
    changed(({ facts }) => Object.assign(facts.segments.of, { vip: { type: "boolean" } })),
  );
  expect(read.ok && read.value.notes.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "about-missing facts.segments.of.vip",
  ]);
});

describe("documents that are too much", () => {
  const chain = (length: number, first: string) =>
    changed(({ derive, rules }) => {
      for (let at = length - 1; at >= 0; at -= 1)
        derive[`d${at}`] = { plus: [at === 0 ? first : `d${at - 1}`, 1] };
      rules[0].when = { [`d${length - 1}`]: { gt: 3 } };
    });
  /** Undefined where it is sound; a hang is none. */
  function firstTold(document: object): string | undefined {
    const before = performance.now();
    const [first] = told(document);
    expect(performance.now() - before, "milliseconds: a hang, not a speed").toBeLessThan(10_000);
    return first?.split(";")[0];
  }

  test("facts that are derived 200 and 900 deep are read, in whatever order they are written", () => {
    expect(firstTold(chain(200, "delay"))).toBeUndefined();
    expect(firstTold(chain(900, "delay"))).toBeUndefined();
  });
  test("a circle of 200 is told by its beginning", () =>
    expect(firstTold(chain(200, "d199"))).toBe(
      "cyclic-derivation derive.d199: `d199` is made of itself: d199 -> d198 -> d197 -> d196 -> d195 -> d194 -> d193 -> d192 -> ... -> d199",
    ));
  test("whoever uses what is in a circle is told nothing more", () =>
    expect(
      told(
        changed(({ derive, rules }) => {
          Object.assign(derive, { a: { plus: ["b", 1] }, b: { plus: ["a", 1] }, user: { plus: ["b", 1] } });
          Object.assign(rules[0], { when: { a: 1, user: { gt: 3 } }, because: "{b} and {user}." });
        }),
      ),
    ).toHaveLength(1));
  test("what doubles again and again is told where it passes 2^53, and nothing after it", () => {
    const doubling = changed(({ derive }) => {
      for (let at = 0; at < 60; at += 1)
        derive[`d${at}`] = { plus: at === 0 ? ["delay", "delay"] : [`d${at - 1}`, `d${at - 1}`] };
    });
    expect(told(doubling)).toHaveLength(1);
    expect(firstTold(doubling)).toContain("unsafe-domain derive.d49");
  });
  test("40,000 operands", () => {
    const many = Array.from({ length: 40_000 }, (_, at) => (at % 2 === 0 ? "delay" : 1));
    expect(firstTold(withDerived({ plus: many }))).toBeUndefined();
    expect(firstTold(withDerived({ max: many }))).toBeUndefined();
  });
  test("999, 1,000 and 1,001 places of rules", () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);
    const { facts, derive } = wholeDocument();
    // Two sets and two lists are there already: their words, and what says that they are present.
    const others = Object.keys(facts).length - 4 + 3 + 2 + 2 + Object.keys(derive).length;
    const filled = (places: number) => withFact({ type: "set", values: words(places - others) });
    expect([999, 1_000].map((places) => firstTold(filled(places)))).toEqual([undefined, undefined]);
    expect(firstTold(filled(1_001))).toBe(
      "too-large derive: 1001 facts, words of sets and derived facts, over the limit `places` of 1000",
    );
  });
  test("150 sets of 300 words", () => {
    const values = Array.from({ length: 300 }, (_, at) => `w${at}`);
    const sets = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [`s${at}`, { type: "set", values }]),
    );
    expect(firstTold(changed(({ facts }) => Object.assign(facts, sets)))).toBe(
      "too-large facts: 45020 facts and words of sets, over the limit `places` of 1000",
    );
  });
  test("1, 1,000 and 1,001 records", () => {
    const list = (maxItems: number) => withFact({ type: "list", of, maxItems });
    expect([1, 1_000].map((count) => firstTold(list(count)))).toEqual([undefined, undefined]);
    expect(firstTold(list(1_001))).toContain("over the limit `items` of 1000");
  });
  test("a set that lacks one of 64 and of 65 words", () => {
    const values = Array.from({ length: 65 }, (_, at) => `w${at}`);
    const lacking = (count: number) =>
      changed(({ facts, rules }) => {
        facts.extra = { type: "set", values };
        rules[0].when = { not: { extra: { hasAll: values.slice(0, count) } } };
      });
    expect(firstTold(lacking(64))).toBeUndefined();
    expect(firstTold(lacking(65))).toBe(
      "too-many-alternatives rules.0.when.not.extra: this condition expands to more than 64 alternatives",
    );
  });
  test("64 times 64 alternatives of 300 words each", () => {
    const values = Array.from({ length: 900 }, (_, at) => `w${at}`);
    const alternatives = (from: number) =>
      Array.from({ length: 64 }, (_, at) => ({
        extra: { hasAll: [...values.slice(0, 300), values[from + at]] },
      }));
    const document = changed(({ facts, rules }) => {
      facts.extra = { type: "set", values };
      rules[0].when = { all: [{ any: alternatives(400) }, { any: alternatives(500) }] };
    });
    expect(firstTold(document)).toContain("too-many-alternatives rules.0.when");
  });
  test("a derived number just within and just past 2^53", () => {
    const largest = Number.MAX_SAFE_INTEGER - 1;
    expect(firstTold(withDerived({ max: ["huge", "delay"] }))).toBeUndefined();
    expect(firstTold(withDerived({ plus: ["delay", largest - 21] }))).toBeUndefined();
    expect(firstTold(withDerived({ plus: ["delay", largest - 9] }))).toContain("unsafe-domain");
    expect(firstTold(withDerived({ max: ["delay", largest] }))).toBeUndefined();
    expect(firstTold(withDerived({ max: ["delay", largest + 1] }))).toContain("unsafe-domain");
    expect(firstTold(withDerived({ min: ["delay", -largest - 1] }))).toContain("unsafe-domain");
    // Large numbers of both signs that come to a small one.
    expect(firstTold(withDerived({ plus: ["delay", largest, largest, -largest, -largest] }))).toBeUndefined();
  });
  test("the sum of all records just within and just past 2^53", () => {
    const most = Math.floor((Number.MAX_SAFE_INTEGER - 1) / 1_000);
    const sum = (max: number) =>
      changed(({ facts, derive }) => {
        facts.extra = { type: "list", of: { a: { type: "integer", min: 0, max } }, maxItems: 1_000 };
        derive.total = { sum: "extra", of: "a" };
      });
    expect(firstTold(sum(most))).toBeUndefined();
    expect(firstTold(sum(most + 1))).toContain("unsafe-domain derive.total");
  });
  test("the sum of all rules just within and just past 2^53", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sum = (...awards: readonly number[]) =>
      collecting((document) => {
        document.outcome.award = { type: "integer", collect: "sum" };
        document.rules = awards.map((award, at) => ({ ...document.rules[0], id: `r${at}`, then: { award } }));
        document.otherwise.then.award = 0;
      });
    expect(firstTold(sum(most - 1, 1))).toBeUndefined();
    expect(firstTold(sum(most, 1))).toContain("amount-too-large outcome.award.collect");
    expect(firstTold(sum(-most, -1))).toContain("amount-too-large outcome.award.collect");
    expect(firstTold(sum(most, -1))).toBeUndefined();
  });
  test("sums of two layers never meet", () => {
    const inLayers = (...layers: readonly (readonly string[])[]) =>
      collecting((document) => {
        document.outcome.award = { type: "integer", collect: "sum" };
        const rule = { ...document.rules[0], then: { award: "huge" } };
        document.layers = layers.map((ids, at) => ({
          id: `l${at}`,
          rules: ids.map((id) => ({ ...rule, id })),
        }));
        document.rules = undefined;
        document.otherwise.then.award = 0;
      });
    expect(firstTold(inLayers(["a"], ["b"]))).toBeUndefined();
    expect(firstTold(inLayers(["a"], ["b", "c"]))).toContain("amount-too-large");
    expect(firstTold(inLayers(["a", "b"], ["c"]))).toContain("amount-too-large");
  });
});
