// What reading makes of guarantees: each form with its places, boxes and amounts, and nothing of it in what decides.
import { parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { NormalGuarantee } from "../../../src/policy/normal/normal-guarantee.ts";
import { compiledOf, conditionBoxes, readGuarantee } from "../../../src/policy/normal-form.ts";
import type { Policy } from "../../../src/policy/policy.ts";
import { changed, type wholeDocument } from "../generators/whole-document.ts";

type Loose = ReturnType<typeof wholeDocument>;

/** The sound document with fields that can fall and rise, and one that cannot. */
const base = (change: (document: Loose) => void = () => {}) =>
  changed((document) => {
    document.facts.paid = { type: "money", currency: "GBP", max: "99.99", optional: true };
    Object.assign(document.outcome, {
      rank: { type: "enum", values: ["low", "high"], ordered: true },
      label: { type: "enum", values: ["a", "b"] },
      due: { type: "boolean" },
      nights: { type: "integer", round: "down" },
      score: { type: "decimal", scale: 1, range: true },
    });
    for (const { then } of [...document.rules, document.otherwise])
      Object.assign(then, { rank: "low", label: "a", due: true, nights: 1, score: 0.5 });
    change(document);
  });
const AWARD = 0;
const RANK = 1;
const LABEL = 2;
const DUE = 3;
const NIGHTS = 4;
const SCORE = 5;

function read(document: object): Policy {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
  return policy.value;
}
const promising = (...guarantees: readonly object[]) =>
  read(base((document) => Object.assign(document, { guarantees })));
const sound = read(base());
const placeOf = (name: string) => compiledOf(sound).names.indexOf(name);

/** The normal form without its place, from a document and by itself: they must be the same. */
function formOf(guarantee: object): object {
  const [inDocument] = compiledOf(promising(guarantee)).normal.guarantees;
  const alone = readGuarantee(sound, guarantee);
  expect(alone).toEqual({ ok: true, value: inDocument });
  const { place, ...form } = inDocument as NormalGuarantee;
  expect(place).toBe(0);
  return form;
}
const linear = (constant: number, ...terms: readonly (readonly [string, number])[]) => ({
  kind: "linear",
  constant,
  terms: terms.map(([name, times]) => ({ fact: placeOf(name), times })),
});

describe("each form", () => {
  test.each<[string, object, object]>([
    ["complete", { complete: true }, { kind: "complete" }],
    [
      "never falls",
      { whenGrows: "delay", neverFalls: "rank" },
      { kind: "grows", fact: "delay", outcome: RANK, never: "falls" },
    ],
    [
      "never rises, as a list grows",
      { whenGrows: "segments", neverRises: "score" },
      { kind: "grows", fact: "segments", outcome: SCORE, never: "rises" },
    ],
    [
      "as a derived fact grows, a yes never becomes a no",
      { whenGrows: "wait", neverFalls: "due" },
      { kind: "grows", fact: "wait", outcome: DUE, never: "falls" },
    ],
    [
      "independent of facts of every kind",
      { independent: "label", of: ["needs", "segments", "anyFlown", "told"] },
      { kind: "independent", outcome: LABEL, of: ["needs", "segments", "anyFlown", "told"] },
    ],
    [
      "floor",
      { floor: "other-policy", outcome: "award" },
      { kind: "floor", policy: "other-policy", outcome: AWARD },
    ],
    ["principle", { principle: "respect" }, { kind: "principle", principle: "respect" }],
    [
      "principle of some facts and one field",
      { principle: "like-cases-alike", of: ["told"], outcome: "nights" },
      { kind: "principle", principle: "like-cases-alike", of: ["told"], outcome: NIGHTS },
    ],
    ["an id", { id: "no-hole", complete: true }, { id: "no-hole", kind: "complete" }],
  ])("%s", (_, guarantee, form) => expect(formOf(guarantee)).toEqual(form));
});

describe("bounds", () => {
  const bound = (guarantee: object) => formOf(guarantee);
  test("of constants, in the smallest unit; words by their place in the order", () => {
    expect(bound({ atLeast: { award: "5.00", rank: "high", due: true, score: 1.5 } })).toEqual({
      kind: "bound",
      end: "atLeast",
      when: undefined,
      bounds: [
        { outcome: AWARD, value: { kind: "constant", code: 500 } },
        { outcome: RANK, value: { kind: "constant", code: 1 } },
        { outcome: DUE, value: { kind: "constant", code: 1 } },
        { outcome: SCORE, value: { kind: "constant", code: 15 } },
      ],
    });
  });
  test("of amounts, over one denominator", () => {
    expect(
      bound({ atMost: { award: { sum: [{ percent: "12.5", of: "fee" }, "1.00"] } }, when: { told: false } }),
    ).toEqual({
      kind: "bound",
      end: "atMost",
      when: [[{ fact: placeOf("told"), spans: [0, 0] }]],
      bounds: [
        {
          outcome: AWARD,
          value: { kind: "amount", amount: { tree: linear(800, ["fee", 1]), under: 8, big: false } },
        },
      ],
    });
  });
  test("a fraction of a constant is an amount, for it has yet to be rounded", () => {
    expect(bound({ atLeast: { award: { percent: "50", of: "0.05" } } })).toMatchObject({
      bounds: [{ value: { kind: "amount", amount: { tree: linear(5), under: 2 } } }],
    });
  });
  test("the least and the greatest of amounts, derived facts among them", () => {
    expect(bound({ atLeast: { nights: { min: ["wait", { max: ["delay", 3] }] } } })).toMatchObject({
      bounds: [
        {
          value: {
            kind: "amount",
            amount: {
              tree: {
                kind: "min",
                of: [linear(0, ["wait", 1]), { kind: "max", of: [linear(0, ["delay", 1]), linear(3)] }],
              },
            },
          },
        },
      ],
    });
  });
  test("a bound that reads a fact which may be absent is read: nothing is claimed where it is", () => {
    expect(bound({ atMost: { award: "paid" } })).toMatchObject({
      bounds: [{ value: { kind: "amount", amount: { tree: linear(0, ["paid", 1]) } } }],
    });
  });
  test("a condition by boxes that hold together; parameters stand for their values", () => {
    expect(
      bound({
        when: { any: [{ delay: { gt: 3 } }, { told: true }], paid: { is: "absent" } },
        atLeast: { nights: 2 },
      }),
    ).toMatchObject({
      when: [
        [
          { fact: placeOf("delay"), spans: [4, 10] },
          { fact: placeOf("paid"), spans: [10_000, 10_000] },
        ],
        [
          { fact: placeOf("told"), spans: [1, 1] },
          { fact: placeOf("paid"), spans: [10_000, 10_000] },
        ],
      ],
    });
    expect(formOf({ when: { wait: { lt: { parameter: "grace" } } }, never: { due: false } })).toMatchObject({
      when: [[{ fact: placeOf("wait"), spans: [expect.any(Number), 29] }]],
    });
  });
  test("how many rules set a field is a whole number", () => {
    const counting = read(
      changed((document) => {
        document.hit = "collect";
        document.outcome.award.collect = "count";
        document.guarantees = [{ atMost: { award: 2 } }, { never: { award: 1 } }];
      }),
    );
    expect(compiledOf(counting).normal.guarantees).toEqual([
      {
        place: 0,
        kind: "bound",
        end: "atMost",
        when: undefined,
        bounds: [{ outcome: 0, value: { kind: "constant", code: 2 } }],
      },
      { place: 1, kind: "never", when: undefined, values: [{ outcome: 0, code: 1 }] },
    ]);
  });
});

test("never: the code of each value", () => {
  expect(formOf({ never: { label: "b", due: false, award: "0.01" }, when: { delay: 0 } })).toEqual({
    kind: "never",
    when: [[{ fact: placeOf("delay"), spans: [0, 0] }]],
    values: [
      { outcome: LABEL, code: 1 },
      { outcome: DUE, code: 0 },
      { outcome: AWARD, code: 1 },
    ],
  });
});

test("they stand in the order of the document, each with its place; without any there is none", () => {
  const { guarantees } = compiledOf(
    promising({ complete: true }, { id: "b", principle: "integrity" }, { floor: "law", outcome: "due" }),
  ).normal;
  expect(guarantees.map(({ place, id, kind }) => [place, id, kind])).toEqual([
    [0, undefined, "complete"],
    [1, "b", "principle"],
    [2, undefined, "floor"],
  ]);
  expect(compiledOf(sound).normal.guarantees).toEqual([]);
});

test("a guarantee changes nothing of what the policy means or how it decides", () => {
  const promised = promising(
    { when: { delay: { gte: 7 }, huge: { lt: 12_345 } }, atLeast: { award: "fee" } },
    { when: { needs: { has: "pet" } }, never: { rank: "low" } },
  );
  expect(promised.meaning).toBe(sound.meaning);
  expect(promised.digest).not.toBe(sound.digest);
  const [{ normal: before, ...tables }, { normal: after, ...same }] = [
    compiledOf(sound),
    compiledOf(promised),
  ];
  expect(JSON.stringify({ ...same, reference: 0 })).toBe(JSON.stringify({ ...tables, reference: 0 }));
  expect(JSON.stringify({ ...after, guarantees: [] })).toBe(JSON.stringify(before));
});

test("an id twice, and facts and fields that nobody declared, wherever they are named", () => {
  const guarantees = [
    { id: "a", complete: true },
    { id: "a", independent: "awrd", of: ["told", "tolld"] },
    { principle: "like-cases-alike", outcome: "rnk", of: ["dely"] },
    { floor: "law", outcome: "labl" },
    { id: "a", whenGrows: "dely", neverRises: "nigts" },
  ];
  const told = parsePolicy(base((document) => Object.assign(document, { guarantees })));
  expect(told.ok ? [] : told.issues.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`)).toEqual([
    "unknown-outcome 1.independent",
    "unknown-fact 1.of.1",
    "duplicate-id 1.id",
    "unknown-outcome 2.outcome",
    "unknown-fact 2.of.0",
    "unknown-outcome 3.outcome",
    "unknown-fact 4.whenGrows",
    "unknown-outcome 4.neverRises",
    "duplicate-id 4.id",
  ]);
});

describe("an amount that numbers cannot hold", () => {
  // The largest whole outcome, 2^53 - 1, less what the bound of `huge` leaves: one more is too much.
  const at = (more: number) => ({ atLeast: { nights: { sum: ["huge", more] } } });
  test("is refused from the first that does not fit", () => {
    expect(formOf(at(1))).toMatchObject({
      bounds: [{ value: { amount: { tree: linear(1, ["huge", 1]) } } }],
    });
    expect(readGuarantee(sound, at(2))).toMatchObject({
      ok: false,
      issues: [{ code: "amount-too-large", path: ["atLeast", "nights"] }],
    });
  });
  test("is looked at in the cases of the condition alone", () => {
    expect(formOf({ ...at(2), when: { huge: { lt: 1000 } } })).toMatchObject({
      bounds: [{ value: { amount: { big: true } } }],
    });
  });
});

describe("a promise that would hold by looking at nothing", () => {
  const fact = (about: string | undefined, more: object = { type: "boolean" }) => ({
    ...more,
    ...(about && { about }),
  });
  const words = { type: "enum", values: ["a", "b"] };
  const policy = (facts: object, outcome: object = { due: { type: "boolean" } }) =>
    parsePolicy({
      id: "few",
      version: "1",
      purpose: "other",
      facts: { asked: fact("other"), ...facts },
      outcome,
      rules: [],
      otherwise: {
        then: Object.fromEntries(Object.keys(outcome).map((name) => [name, "due" in outcome ? true : "a"])),
        because: "x",
      },
    });
  const told = (guarantee: unknown, facts: object = {}, outcome?: object) => {
    const sound = policy(facts, outcome);
    if (!sound.ok) throw new Error(JSON.stringify(sound.issues));
    const alone = readGuarantee(sound.value, guarantee);
    return alone.ok
      ? []
      : alone.issues.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);
  };
  test.each<readonly [unknown, readonly string[]]>([
    [{ independent: "due", of: [] }, ["empty-list of: `of` is empty"]],
    [{ principle: "like-cases-alike" }, ["missing-of : `like-cases-alike` would look at nothing"]],
    [{ principle: "like-cases-alike", of: [] }, ["empty-list of: `of` is empty"]],
    [{ principle: "respect", of: [] }, ["empty-list of: `of` is empty"]],
    [{ principle: "like-cases-alike", of: ["asked"] }, []],
    [
      { principle: "need-never-lowers" },
      ["no-order : `need-never-lowers` would look at nothing: `need` has no order"],
    ],
    [
      { principle: "need-never-lowers", of: ["need"] },
      ["no-order of.0: `need` is one of a list and has no order"],
    ],
    [
      { principle: "need-never-lowers", of: ["asked", "nead"] },
      ["unknown-fact of.1: `nead` is not a fact of this policy"],
    ],
    [{ principle: "need-never-lowers", of: ["asked"] }, []],
    [{ principle: "more-harm-never-less" }, []],
    [{ principle: "respect" }, []],
  ])("%j", (guarantee, issues) => {
    expect(told(guarantee, { need: fact("customer-need", words) })).toEqual(issues);
  });
  test("what has no order beside what has one is passed over, and no outcome that moves is refused", () => {
    const facts = { need: fact("customer-need", words), baby: fact("customer-need") };
    expect(told({ principle: "need-never-lowers" }, facts)).toEqual([]);
    const outcome = { label: words };
    expect(told({ principle: "need-never-lowers" }, facts, outcome)).toEqual([
      "no-order : `need-never-lowers` would look at nothing: no outcome has an order",
    ]);
    expect(told({ principle: "need-never-lowers", outcome: "label" }, facts, outcome)).toEqual([
      "no-order outcome: `label` is one of a list and has no order",
    ]);
    expect(told({ principle: "respect" }, facts, outcome)).toEqual([]);
  });
  test("where it is not said what facts are about, a note says that nothing was looked at", () => {
    const notes = (facts: object) => {
      const sound = policy(facts);
      if (!sound.ok) throw new Error(JSON.stringify(sound.issues));
      const promised = read({ ...sound.value.document, guarantees: [{ principle: "respect" }] });
      return promised.notes.map(({ code, message }) => `${code}: ${message}`);
    };
    expect(notes({ spare: fact(undefined) })).toEqual([
      "nothing-to-look-at: `respect` looks at nothing: no fact is about customer-value, customer-tone, customer-flag, publicity",
    ]);
    expect(notes({})).toEqual([]);
    expect(notes({ spare: fact(undefined), worth: fact("customer-value") })).toEqual([]);
  });
});

describe("what is wrong with a promise is said of that promise", () => {
  test.each<readonly [object, readonly string[]]>([
    [{ whenGrow: "delay", neverFalls: "rank" }, ["unknown-key whenGrow: did you mean `whenGrows`?"]],
    [{ whenGrows: "delay", neverFall: "rank" }, ["unknown-key neverFall: did you mean `neverFalls`?"]],
    [{ whenGrows: "delay" }, ["shape : write `neverFalls` or `neverRises` with the name of an outcome"]],
    [{ whenGrows: "delay", neverFalls: "rank", neverRises: "rank" }, ["shape : write a guarantee for each"]],
    [{ atLeast: { award: "1.00" }, atMost: { award: "2.00" } }, ["shape : write a guarantee for each"]],
    [
      { when: { told: true }, whenGrows: "delay", neverFalls: "rank" },
      ["unknown-key when: leave it out: it narrows `atLeast`, `atMost` and `never`"],
    ],
    [
      { when: { told: true }, independent: "rank", of: ["told"] },
      ["unknown-key when: leave it out: it narrows `atLeast`, `atMost` and `never`"],
    ],
    [{ principle: "respekt" }, ["shape principle: did you mean `respect`?"]],
    [
      { principle: "kindness" },
      [
        "shape principle: write one of `respect`, `integrity`, `like-cases-alike`, `more-harm-never-less`, `need-never-lowers`, `no-dead-end`",
      ],
    ],
    [
      { principle: 5 },
      [expect.stringMatching(/^shape principle: write one of `respect`/) as unknown as string],
    ],
    [{ independent: "rank" }, ["shape of: write a list"]],
    [
      { floor: "law", outcom: "due" },
      ["shape outcome: write a string", "unknown-key outcom: did you mean `outcome`?"],
    ],
    [{ complete: false }, ["shape complete: write `true`"]],
    [
      {},
      [
        "shape : write one of `complete`, `whenGrows`, `independent`, `atLeast`, `atMost`, `never`, `floor`, `principle`",
      ],
    ],
    [
      { when: { told: true } },
      [expect.stringMatching(/^shape : write one of `complete`/) as unknown as string],
    ],
  ])("%j", (guarantee, issues) => {
    const told = readGuarantee(sound, guarantee);
    expect(
      told.ok ? [] : told.issues.map(({ code, path, help }) => `${code} ${path.join(".")}: ${help}`),
    ).toEqual(issues);
  });
});

describe("a guarantee by itself", () => {
  test("is told all that is wrong, under the path that is given", () => {
    const wrong = { id: "No", when: { dely: 3 }, atLeast: { award: 5, rnak: "high" } };
    const told = readGuarantee(sound, wrong, ["asked", 2]);
    expect(told.ok ? [] : told.issues.map(({ code, path, help }) => [code, path.join("."), help])).toEqual([
      ["bad-id", "asked.2.id", "use small letters, digits and hyphens, at most 200"],
      ["unknown-fact", "asked.2.when.dely", "did you mean `delay`?"],
      ["money-number", "asked.2.atLeast.award", 'write "5.00"'],
      ["unknown-outcome", "asked.2.atLeast.rnak", "did you mean `rank`?"],
    ]);
  });
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "not-plain-data"],
    ["null", null, "shape"],
    ["a list", [], "shape"],
    ["a text", "complete", "shape"],
    ["two forms", { complete: true, floor: "law", outcome: "due" }, "shape"],
    ["a function", { when: () => true, never: { due: true } }, "not-plain-data"],
    [
      "what throws when it is read",
      Object.defineProperty({}, "complete", {
        enumerable: true,
        get() {
          throw 1;
        },
      }),
      "not-plain-data",
    ],
    ["an empty bound", { atLeast: {} }, "empty-list"],
    ["a condition that never holds", { when: { delay: { gt: 10 } }, never: { due: true } }, "never-true"],
  ])("%s is no guarantee", (_, written, code) => {
    const told = readGuarantee(sound, written);
    expect(told.ok ? [] : told.issues.map((issue) => issue.code)).toEqual([code]);
  });
  test("cannot change what was read", () => {
    const given = { independent: "award", of: ["told"] };
    const form = readGuarantee(sound, given);
    given.of.push("nobody");
    expect(form).toMatchObject({ value: { of: ["told"] } });
  });
  test("is read for a policy that was read within wider limits, and itself within the usual ones", () => {
    const values = Array.from({ length: 10_001 }, (_, word) => `w${word}`);
    const document = base(({ facts }) => Object.assign(facts, { colour: { type: "enum", values } }));
    const wide = parsePolicy(document, { limits: { enumValues: 20_000 } });
    if (!wide.ok) throw new Error("it is sound");
    expect(readGuarantee(wide.value, { when: { colour: "w10000" }, never: { due: true } }).ok).toBe(true);
    const many = { any: values.slice(0, 65).map((colour, delay) => ({ colour, delay: delay % 11 })) };
    expect(readGuarantee(wide.value, { when: many, never: { due: true } })).toMatchObject({
      issues: [{ code: "too-many-alternatives", path: ["when", "any"] }],
    });
  });
});

describe("a condition by itself", () => {
  test("is its boxes", () => {
    expect(conditionBoxes(sound, { told: true, delay: { lte: 4 } })).toEqual({
      ok: true,
      value: [
        [
          { fact: placeOf("told"), spans: [1, 1] },
          { fact: placeOf("delay"), spans: [0, 4] },
        ],
      ],
    });
  });
  test("says what is wrong with it, under the path that is given", () => {
    const told = (condition: unknown) => {
      const read = conditionBoxes(sound, condition, ["weights", 1]);
      return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    expect(told({ tld: true, delay: "3" })).toEqual([
      "unknown-fact weights.1.tld",
      "wrong-type weights.1.delay",
    ]);
    expect(told({})).toEqual(["empty-condition weights.1"]);
    expect(told(null)).toEqual(["shape weights.1"]);
    expect(told({ delay: { lt: 0 } })).toEqual(["never-true weights.1.delay"]);
  });
});
