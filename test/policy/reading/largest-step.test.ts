// The largest step of an outcome: a constant of its own type, and nothing that decides.
import { configure, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import type { Policy } from "../../../src/policy/policy.ts";
import { changed, type wholeDocument } from "../generators/whole-document.ts";

type Loose = ReturnType<typeof wholeDocument>;

/** The sound document with this field more. */
const withField = (field: object, change: (document: Loose) => void = () => {}) =>
  changed((document) => {
    document.outcome.extra = field;
    document.parameters.step = { type: "money", currency: "GBP", value: "20.00" };
    document.parameters.back = { type: "integer", value: -1 };
    const { type } = field as { readonly type: string };
    const value = type === "money" ? "0" : type === "boolean" ? true : type === "enum" ? "a" : 0;
    for (const { then } of [...document.rules, document.otherwise]) then.extra = value;
    change(document);
  });
function read(document: object): Policy {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
  return policy.value;
}
const stepOf = (policy: Policy) => compiledOf(policy).normal.outcomes.at(-1)?.largestStep;
const told = (field: object, change?: (document: Loose) => void) => {
  const policy = parsePolicy(withField(field, change));
  if (policy.ok) return [];
  return policy.issues.map(
    ({ code, path, message, help }) => `${code} ${path.join(".")}: ${message}; ${help}`,
  );
};
const money = { type: "money", currency: "GBP" };

test.each<[string, object, number | undefined]>([
  ["a whole number", { type: "integer", largestStep: 3 }, 3],
  ["none at all", { type: "integer", largestStep: 0 }, 0],
  ["the largest", { type: "integer", largestStep: Number.MAX_SAFE_INTEGER }, Number.MAX_SAFE_INTEGER],
  ["a decimal, in its smallest unit", { type: "decimal", scale: 2, largestStep: 1.25 }, 125],
  ["money, in minor units", { ...money, largestStep: "200.00" }, 20_000],
  ["no money", { ...money, largestStep: 0 }, 0],
  ["a parameter", { ...money, largestStep: { parameter: "step" } }, 2000],
  ["a whole parameter of a decimal", { type: "decimal", scale: 1, largestStep: { parameter: "grace" } }, 300],
  ["of a range", { ...money, range: true, largestStep: "1" }, 100],
  ["not said", money, undefined],
])("%s", (_, field, code) => expect(stepOf(read(withField(field)))).toBe(code));

test("it decides nothing and means nothing", () => {
  const [plain, stepped] = [read(withField(money)), read(withField({ ...money, largestStep: "1.00" }))];
  expect(stepped.meaning).toBe(plain.meaning);
  expect(stepped.digest).not.toBe(plain.digest);
});

test("a parameter that is set is another step", () => {
  const policy = read(withField({ ...money, largestStep: { parameter: "step" } }));
  expect(stepOf(configure(policy, { step: "7.50" }))).toBe(750);
});

describe("what is collected", () => {
  const collected = (collect: string, field: object = money) =>
    told({ ...field, collect, largestStep: 0 }, (document) => {
      document.hit = "collect";
      document.outcome.award.collect = "sum";
    });
  test.each(["sum", "min", "max"])("by %s has steps", (collect) => expect(collected(collect)).toEqual([]));
  test.each(["list", "count"])("by %s has none", (collect) =>
    expect(collected(collect)).toEqual([
      `no-steps outcome.extra.largestStep: what is collected by \`${collect}\` is no amount that goes up in steps; leave \`largestStep\` out, or collect by sum, min or max`,
    ]),
  );
});

describe("what can be wrong", () => {
  test.each<[string, object, string]>([
    [
      "a number of money",
      { ...money, largestStep: 200 },
      'money-number outcome.extra.largestStep: the bare number `200` could mean major or minor units; write "200.00"',
    ],
    [
      "a text of a number",
      { type: "integer", largestStep: "3" },
      "wrong-type outcome.extra.largestStep: the text `3` is not a value of `extra`, which is a whole number; write a number without quotes",
    ],
    [
      "half of a whole number",
      { type: "integer", largestStep: 0.5 },
      "wrong-type outcome.extra.largestStep: `0.5` is not a value of `extra`, which is a whole number; write a whole number",
    ],
    [
      "one decimal too many",
      { type: "decimal", scale: 1, largestStep: 0.25 },
      "wrong-type outcome.extra.largestStep: `0.25` is not a value of `extra`, which is a number with up to 1 decimals; use at most 1 decimals",
    ],
    [
      "below 0",
      { type: "integer", largestStep: -1 },
      "negative-step outcome.extra.largestStep: a step is 0 or larger, up as well as down; write it without a sign",
    ],
    [
      "money below 0",
      { ...money, largestStep: "-0.01" },
      "negative-step outcome.extra.largestStep: a step is 0 or larger, up as well as down; write it without a sign",
    ],
    [
      "a parameter below 0",
      { type: "integer", largestStep: { parameter: "back" } },
      "negative-step outcome.extra.largestStep: a step is 0 or larger, up as well as down; write it without a sign",
    ],
    [
      "a parameter of another type",
      { ...money, largestStep: { parameter: "grace" } },
      "wrong-type outcome.extra.largestStep: the parameter `grace` does not fit `extra`, which is money in GBP; a parameter stands only where a constant of its own type may",
    ],
    [
      "a parameter that nobody declared",
      { ...money, largestStep: { parameter: "steps" } },
      "unknown-parameter outcome.extra.largestStep.parameter: `steps` is not a parameter of this policy; did you mean `step`?",
    ],
    [
      "the name of a fact",
      { ...money, largestStep: "fee" },
      "not-money outcome.extra.largestStep: `fee` is not an amount in GBP; write digits with a dot before the decimals, such as `12.50`",
    ],
    [
      "a formula",
      { type: "integer", largestStep: { sum: [1, 2] } },
      "wrong-type outcome.extra.largestStep: `{...}` is not a value of `extra`, which is a whole number; write a number without quotes",
    ],
    [
      "nothing",
      { type: "integer", largestStep: null },
      "wrong-type outcome.extra.largestStep: `null` is not a value of `extra`, which is a whole number; write a number without quotes",
    ],
    [
      "of yes and no",
      { type: "boolean", largestStep: 1 },
      "unknown-key outcome.extra.largestStep: `largestStep` is not a field here; declared: `type`, `title`, `collect`",
    ],
    [
      "of words, ordered ones too",
      { type: "enum", values: ["a", "b"], ordered: true, largestStep: 1 },
      "unknown-key outcome.extra.largestStep: `largestStep` is not a field here; declared: `type`, `values`, `ordered`, `title`, `collect`",
    ],
  ])("%s", (_, field, issue) => expect(told(field)).toEqual([issue]));
  test("a parameter that is broken itself is told once", () => {
    const issues = told({ ...money, largestStep: { parameter: "step" } }, ({ parameters }) => {
      parameters.step.value = "a lot";
    });
    expect(issues.map((issue) => issue.split(":")[0])).toEqual(["not-money parameters.step.value"]);
  });
  test("the field is there all the same: what a rule gives is read against it", () => {
    const issues = told({ ...money, largestStep: "-1" }, ({ otherwise }) => {
      otherwise.then.extra = 5;
    });
    expect(issues.map((issue) => issue.split(":")[0])).toEqual([
      "negative-step outcome.extra.largestStep",
      "money-number otherwise.then.extra",
    ]);
  });
});
