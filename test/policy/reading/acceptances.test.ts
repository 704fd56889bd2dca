// What a document accepts: every name must exist, all that is wrong is told at once, and nothing of it decides.
import { parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { changed, type wholeDocument } from "../generators/whole-document.ts";

type Loose = ReturnType<typeof wholeDocument>;

/** The sound document with sources, guarantees, and what it accepts. */
const accepting = (accept: unknown, change: (document: Loose) => void = () => {}) =>
  changed((document) => {
    document.sources = { terms: { title: "Terms", mark: "page" } };
    document.guarantees = [{ id: "later", whenGrows: "delay", neverFalls: "award" }, { complete: true }];
    document.accept = accept;
    change(document);
  });
const told = (document: object) => {
  const read = parsePolicy(document);
  if (read.ok) return [];
  return read.issues.map(({ code, path, message, help }) => `${code} ${path.join(".")}: ${message}; ${help}`);
};
const because = "The law says so.";

test("one that names everything, one that names nothing, and none at all are sound", () => {
  const whole = {
    finding: "cliff",
    rules: ["late"],
    facts: ["delay", "wait", "needs", "segments"],
    outcome: "award",
    guarantee: "later",
    because: { customer: { en: "After {delay}: {award}.", de: "Nach {delay}." }, audit: "Over {grace}." },
    source: "terms",
  };
  expect(told(accepting([whole, { finding: "undecided", because }]))).toEqual([]);
  expect(told(accepting([]))).toEqual([]);
  expect(told(accepting(undefined))).toEqual([]);
});

test("a rule of a later layer is a rule", () => {
  const layered = accepting([{ finding: "overlap", rules: ["late", "later"], because }], (document) => {
    const [rule] = document.rules;
    document.layers = [
      { id: "one", rules: [rule] },
      { id: "two", rules: [{ ...rule, id: "later" }] },
    ];
    document.rules = undefined;
  });
  expect(told(layered)).toEqual([]);
});

describe("every code of a finding but that of an acceptance itself", () => {
  const codes =
    "gap conflict overlap never-fires redundant-rule unused-fact unreached-outcome boundary-smell cliff guarantee-refuted guarantee-undecided undecided";
  test.each(codes.split(" "))("%s", (finding) => expect(told(accepting([{ finding, because }]))).toEqual([]));
  test.each(["unused-acceptance", "gaps", ""])("not `%s`", (finding) =>
    expect(told(accepting([{ finding, because }]))).toEqual([
      `shape accept.0.finding: the text \`${finding}\` does not fit here; write one of ${codes
        .split(" ")
        .map((code) => `\`${code}\``)
        .join(", ")}`,
    ]),
  );
});

describe("what can be wrong", () => {
  test("every name, all at once, each with the nearest one that exists", () => {
    const wrong = {
      finding: "overlap",
      rules: ["late", "lat"],
      facts: ["dealy", "grace"],
      outcome: "awrd",
      guarantee: "laterr",
      because: "After {dely}.",
      source: "term",
    };
    expect(told(accepting([{ finding: "gap", because }, wrong]))).toEqual([
      "unknown-rule accept.1.rules.1: `lat` is not a rule of this policy; did you mean `late`?",
      "unknown-fact accept.1.facts.0: `dealy` is not a fact of this policy; did you mean `delay`?",
      'unknown-fact accept.1.facts.1: `grace` is a parameter, not a fact; write { "parameter": "grace" }',
      "unknown-outcome accept.1.outcome: `awrd` is not an outcome of this policy; did you mean `award`?",
      "unknown-guarantee accept.1.guarantee: `laterr` is not the id of a guarantee of this policy; did you mean `later`?",
      "unknown-slot accept.1.because: the slot `{dely}` names no fact, parameter or outcome; did you mean `delay`?",
      "unknown-source accept.1.source: `term` is not a source of this policy; did you mean `terms`?",
    ]);
  });
  test("`otherwise` is no rule that anything is found about", () => {
    expect(told(accepting([{ finding: "overlap", rules: ["otherwise"], because }]))).toEqual([
      "unknown-rule accept.0.rules.0: `otherwise` is not a rule of this policy; declared: `late`",
    ]);
  });
  test("a guarantee where none has an id", () => {
    const document = accepting([{ finding: "guarantee-refuted", guarantee: "1", because }], (it) => {
      it.guarantees = [{ complete: true }];
    });
    expect(told(document)).toEqual([
      "unknown-guarantee accept.0.guarantee: `1` is not the id of a guarantee of this policy; give the guarantee that is meant an `id`",
    ]);
  });
  test("an empty list, an empty reason, no reason, a word that is none of its own", () => {
    expect(told(accepting([{ finding: "gap", rules: [], facts: [], because: " " }]))).toEqual([
      "empty-list accept.0.rules: `rules` is empty; list at least one",
      "empty-list accept.0.facts: `facts` is empty; list at least one",
      "empty-text accept.0.because: this text says nothing; write a sentence: a reason travels with every decision",
    ]);
    expect(told(accepting([{ finding: "gap", rule: "late" }]))).toEqual([
      "shape accept.0.because: this is missing; write a string, or an object",
      "unknown-key accept.0.rule: `rule` is not a field here; did you mean `rules`?",
    ]);
  });
  test("no list, and entries that are no objects", () => {
    expect(told(accepting({ finding: "gap", because }))).toEqual([
      "shape accept: `accept` is not a list; write [ ... ]",
    ]);
    expect(told(accepting([null, "gap"])).map((issue) => issue.split(":")[0])).toEqual([
      "shape accept.0",
      "shape accept.1",
    ]);
  });
});

describe("what is broken elsewhere is told once", () => {
  const named = [
    { finding: "cliff", rules: ["late"], facts: ["delay"], outcome: "award", source: "terms", because },
  ];
  test.each<[string, (document: Loose) => void, readonly string[]]>([
    [
      "a rule",
      ({ rules }) => Object.assign(rules[0].then, { award: 5 }),
      ["money-number rules.0.then.award"],
    ],
    ["a rule without an id", ({ rules }) => delete rules[0].id, ["shape rules.0.id"]],
    ["a fact", ({ facts }) => Object.assign(facts.delay, { min: 11 }), ["empty-domain facts.delay"]],
    ["a source", ({ sources }) => delete sources.terms.title, ["shape sources.terms.title"]],
  ])("%s", (_, change, issues) => {
    const found = told(accepting(named, change)).map((issue) => issue.split(":")[0] as string);
    expect(found.filter((issue) => issue.includes(" accept"))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining([...issues]));
  });
  test("a guarantee: it is named all the same", () => {
    const document = accepting([{ finding: "guarantee-refuted", guarantee: "later", because }], (it) => {
      it.guarantees[0].whenGrows = "dealy";
    });
    expect(told(document).map((issue) => issue.split(":")[0])).toEqual([
      "unknown-fact guarantees.0.whenGrows",
    ]);
  });
});

test("it is no part of what a policy means, and its texts are noted where a language is missing", () => {
  const read = (document: object) => {
    const policy = parsePolicy(document);
    if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
    return policy.value;
  };
  const [without, with_] = [
    read(accepting(undefined)),
    read(accepting([{ finding: "gap", because: { en: "So.", de: "Darum." } }])),
  ];
  expect(with_.meaning).toBe(without.meaning);
  expect(with_.digest).not.toBe(without.digest);
  const inEnglish = read(
    accepting([{ finding: "gap", because }], ({ otherwise }) => {
      otherwise.because = { en: "So.", de: "Darum." };
    }),
  );
  expect(inEnglish.notes.map(({ code, path }) => [code, path.join(".")])).toContainEqual([
    "missing-language",
    "accept.0.because",
  ]);
});
