import { readFileSync } from "node:fs";
import { definePolicy, issueText, PolicyError, rulesOf } from "evenhand";
import { defineNeedsPolicy, parseNeedsPolicy } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband, everyday } from "./broadband.ts";

type Json = { [key: string]: unknown };
const doses = () => ({
  id: "doses",
  version: "1",
  purpose: "recommendation",
  facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } } as Json,
  outcome: { hours: { type: "integer" } } as Json,
  rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few." }] as Json[],
  otherwise: { then: { hours: 48 }, because: "There is time." } as Json | undefined,
});
const medicine = () => ({
  id: "medicine",
  version: "1",
  currency: "GBP",
  requirements: [doses()] as unknown[],
  dimensions: { hours: { better: "less" } } as Json,
  offerings: [
    { id: "collect", title: "Collect it", price: 0, meets: { hours: 24 } },
    { id: "courier", title: "A courier", price: "4.95", meets: { hours: 6 } },
  ] as Json[],
});

function issuesOf(document: unknown): readonly string[] {
  const read = parseNeedsPolicy(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
}

describe("a sound policy", () => {
  test("the document of a policy reads as the same policy", () => {
    const again = parseNeedsPolicy(JSON.parse(JSON.stringify(broadband.document)));
    expect(again.ok && again.value.digest).toBe(broadband.digest);
    expect(again.ok && again.value.questions).toEqual(broadband.questions);
    expect(again.ok && again.value.choice.digest).toBe(broadband.choice.digest);
  });

  test("the policy of the example is this policy, written as JSON", () => {
    const written = readFileSync("examples/broadband.json", "utf8");
    const read = parseNeedsPolicy(JSON.parse(written));
    expect(read.ok && read.value.digest).toBe(broadband.digest);
  });

  test("prices are money in the policy's currency", () => {
    const read = parseNeedsPolicy(medicine());
    expect(read.ok && read.value.offerings.map(({ price }) => price)).toEqual([
      { amount: 0, currency: "GBP" },
      { amount: 495, currency: "GBP" },
    ]);
  });

  test("the choice is a policy that can be read by people", () => {
    const { document } = broadband.choice;
    expect(rulesOf(document).map(({ id }) => id)).toEqual(["basic", "steady", "family", "studio", "fibre"]);
    expect(rulesOf(document)[0]?.when).toEqual({
      download: { lte: 10000 },
      upload: { lte: 1000 },
      delay: { gte: 200 },
    });
    expect(document.purpose).toBe("recommendation");
  });

  test("nobody can change it afterwards", () => {
    const written = medicine();
    const read = parseNeedsPolicy({ ...written, words: { dosesLeft: { "not many": { lt: 5 } } } });
    if (!read.ok) throw new Error("sound");
    expect(Object.isFrozen(read.value)).toBe(true);
    expect(() => Object.assign(read.value.questions[0]?.words[0]?.means as object, { lt: 50 })).toThrow(
      TypeError,
    );
    expect(() => Object.assign(read.value.offerings[0] as object, { id: "x" })).toThrow(TypeError);
    (written.offerings[0] as Json).id = "changed";
    expect(read.value.document.offerings[0]?.id).toBe("collect");
  });

  test("what several policies ask is one question", () => {
    const second = {
      ...doses(),
      id: "second",
      facts: { dosesLeft: { type: "integer", min: 0, max: 60, cost: 2 } },
    };
    const read = parseNeedsPolicy({ ...medicine(), requirements: [doses(), second] });
    expect(read.ok && read.value.questions).toEqual([
      {
        name: "dosesLeft",
        fact: { type: "integer", min: 0, max: 60, ask: "How many doses are left?", cost: 2 },
        requirements: [0, 1],
        words: [],
      },
    ]);
  });
});

describe("what is wrong is told all at once, at its place", () => {
  test.each<[string, (document: ReturnType<typeof medicine>) => unknown, readonly string[]]>([
    ["nothing", () => undefined, [": missing"]],
    ["a text", () => "policy", [": wrong-type"]],
    [
      "no parts",
      () => ({}),
      ["id", "version", "currency", "dimensions", "offerings", "requirements"].map(
        (part) => `${part}: missing`,
      ),
    ],
    [
      "a margin",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], margin: "0.40" }] }),
      ["offerings.0.margin: unknown-key"],
    ],
    [
      "another purpose",
      (d) => ({ ...d, requirements: [{ ...doses(), purpose: "pricing" }] }),
      ["requirements.0.purpose: wrong-purpose"],
    ],
    [
      "a margin among the facts",
      (d) => ({
        ...d,
        requirements: [
          { ...doses(), facts: { dosesLeft: { type: "integer", min: 0, max: 60, about: "own-margin" } } },
        ],
      }),
      ["requirements.0.facts.dosesLeft.about: forbidden-about"],
    ],
    [
      "a rule over a fact that is none",
      (d) => ({
        ...d,
        requirements: [
          { ...doses(), rules: [{ id: "few", when: { doses: 1 }, then: { hours: 1 }, because: "Few." }] },
        ],
      }),
      ["requirements.0.rules.0.when.doses: unknown-fact"],
    ],
    [
      "an answer in no dimension",
      (d) => ({ ...d, dimensions: { days: {} }, offerings: [{ ...d.offerings[0], meets: { days: 1 } }] }),
      ["requirements.0.outcome.hours: not-a-dimension", "dimensions.days: dimension-not-answered"],
    ],
    [
      "an answer in decimals",
      (d) => ({ ...d, requirements: [{ ...doses(), outcome: { hours: { type: "decimal", scale: 1 } } }] }),
      ["requirements.0.outcome.hours: not-a-level"],
    ],
    [
      "an answer between two ends",
      (d) => ({ ...d, requirements: [{ ...doses(), outcome: { hours: { type: "integer", range: true } } }] }),
      ["requirements.0.outcome.hours: not-a-level"],
    ],
    [
      "no otherwise",
      (d) => ({ ...d, requirements: [{ ...doses(), otherwise: undefined }] }),
      ["requirements.0.otherwise: not-complete"],
    ],
    [
      "rules that may disagree",
      (d) => ({ ...d, requirements: [{ ...doses(), hit: "unique" }] }),
      ["requirements.0.hit: not-first"],
    ],
    [
      "a policy twice",
      (d) => ({ ...d, requirements: [doses(), doses()] }),
      ["requirements.1.id: duplicate-policy"],
    ],
    [
      "a fact declared differently",
      (d) => ({
        ...d,
        requirements: [
          doses(),
          {
            ...doses(),
            id: "second",
            facts: { dosesLeft: { type: "integer", min: 0, max: 30, ask: "Doses?" } },
          },
        ],
      }),
      [
        "requirements.1.facts.dosesLeft.max: declared-differently",
        "requirements.1.facts.dosesLeft.ask: declared-differently",
      ],
    ],
    [
      "an offering twice",
      (d) => ({ ...d, offerings: [d.offerings[0], d.offerings[0]] }),
      ["offerings.1.id: duplicate-offering"],
    ],
    [
      "an offering that is none",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], id: "none-fits" }] }),
      ["offerings.0.id: reserved-offering"],
    ],
    [
      "a level too few and one too many",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], meets: { speed: 1 } }] }),
      ["offerings.0.meets.hours: level-missing", "offerings.0.meets.speed: unknown-dimension"],
    ],
    [
      "a level that is not whole",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], meets: { hours: 1.5 } }] }),
      ["offerings.0.meets.hours: wrong-type"],
    ],
    [
      "a price with a comma",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], price: "4,95" }] }),
      ["offerings.0.price: not-money"],
    ],
    [
      "a bare number for a price",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], price: 4.95 }] }),
      ["offerings.0.price: bare-number"],
    ],
    ["a currency that is none", (d) => ({ ...d, currency: "gbp" }), ["currency: unknown-currency"]],
    [
      "a slot that names no dimension",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], because: "In {days} days." }] }),
      ["offerings.0.because: unknown-slot"],
    ],
    [
      "a slot in a title",
      (d) => ({ ...d, offerings: [{ ...d.offerings[0], title: "{x}" }] }),
      ["offerings.0.title: unknown-slot"],
    ],
    [
      "words for a question that is none",
      (d) => ({ ...d, words: { cats: { many: 3 } } }),
      ["words.cats: unknown-question"],
    ],
    [
      "words that mean nothing",
      (d) => ({ ...d, words: { dosesLeft: { many: "x" } } }),
      ["words.dosesLeft.many: wrong-type"],
    ],
    [
      "words with two meanings",
      (d) => ({ ...d, words: { dosesLeft: { few: 1, " Few": 2, "I do not know": 3 } } }),
      ["words.dosesLeft. Few: duplicate-words", "words.dosesLeft.I do not know: duplicate-words"],
    ],
    [
      "a manner without an action",
      (d) => ({ ...d, manner: doses() }),
      [
        "manner.facts.dosesLeft: fact-not-given",
        "manner.outcome.action: outcome-missing",
        "manner.outcome.withinMinutes: outcome-missing",
      ],
    ],
  ])("%s", (_, change, expected) => {
    expect(issuesOf(change(medicine()))).toEqual(expected);
  });

  test("a manner policy speaks of needs and channels that exist", () => {
    const manner = {
      id: "manner",
      version: "1",
      purpose: "accommodation",
      facts: { need: { type: "enum", values: ["heard", "flattered"] } },
      outcome: {
        action: { type: "enum", values: ["none", "call"] },
        withinMinutes: { type: "integer" },
        channel: { type: "enum", values: ["same", "telephone"] },
      },
      rules: [],
      otherwise: { then: { action: "call", withinMinutes: 5, channel: "same" }, because: "We call." },
    };
    expect(issuesOf({ ...medicine(), manner })).toEqual([
      "manner.facts.need.values.1: not-a-personal-need",
      "manner.outcome.channel.values.1: not-a-channel",
    ]);
  });

  test("mistakes in several places come together", () => {
    const wrong = {
      ...medicine(),
      dimensions: { hours: { better: "fewer" } },
      requirements: [{ ...doses(), facts: {} }],
    };
    expect(issuesOf(wrong)).toEqual([
      "dimensions.hours.better: not-one-of",
      "requirements.0.rules.0.when.dosesLeft: unknown-fact",
    ]);
  });

  test("an issue says what is wrong and what to do", () => {
    const read = parseNeedsPolicy({ ...medicine(), requirements: [{ ...doses(), otherwise: undefined }] });
    expect(read.ok ? [] : read.issues.map(issueText)).toEqual([
      "requirements[0].otherwise: the policy `doses` does not say what is needed when no rule fires - add `otherwise`: nobody's need is left undecided",
    ]);
  });
});

describe("a literal", () => {
  test("that is not sound throws every issue", () => {
    const offering = { id: "one", title: "One", price: "1.00", meets: { download: 1, upload: 1 } } as const;
    const wrong = () =>
      defineNeedsPolicy({
        id: "wrong",
        version: "1",
        currency: "XXX",
        requirements: [everyday],
        dimensions: { download: {}, upload: {} },
        offerings: [offering, offering],
      });
    expect(wrong).toThrow(PolicyError);
    try {
      wrong();
    } catch (error) {
      expect((error as PolicyError).issues.map(({ code }) => code)).toEqual([
        "unknown-currency",
        "duplicate-offering",
      ]);
    }
  });

  test("holds policies, not documents", () => {
    const literal = { ...medicine(), requirements: [doses(), null] };
    expect(() => defineNeedsPolicy(literal as never)).toThrow(
      /is not a policy - give what `definePolicy` returns/,
    );
  });

  test("takes a policy whose types are not known", () => {
    const doseless = definePolicy(doses() as never);
    expect(defineNeedsPolicy({ ...medicine(), requirements: [doseless] } as never).id).toBe("medicine");
  });
});

describe("hostile input", () => {
  const cyclic: Json = { ...medicine() };
  cyclic.requirements = [cyclic];
  const thrower = new Proxy(
    {},
    {
      get() {
        throw new Error("no");
      },
    },
  );
  test.each([
    ["a cycle", cyclic],
    ["a proxy that throws", thrower],
    ["a policy that throws", { ...medicine(), requirements: [thrower] }],
    ["a million requirements", { ...medicine(), requirements: new Array(1_000_000).fill(null) }],
    ["a million offerings", { ...medicine(), offerings: new Array(100_000).fill({}) }],
    ["a dimension called __proto__", JSON.parse(JSON.stringify(medicine()).replaceAll("hours", "__proto__"))],
    [
      "a dimension called constructor",
      JSON.parse(JSON.stringify(medicine()).replaceAll("hours", "constructor")),
    ],
    ["words for constructor", { ...medicine(), words: { constructor: { many: 1 } } }],
    ["NaN", { ...medicine(), offerings: [{ ...medicine().offerings[0], meets: { hours: Number.NaN } }] }],
    ["a function", () => 1],
    ["null", null],
  ])("%s is refused, and nothing breaks", (_, document) => {
    const read = parseNeedsPolicy(document);
    expect(read.ok).toBe(false);
    expect(read.ok ? 0 : read.issues.length).toBeGreaterThan(0);
    expect(read.ok ? 0 : read.issues.length).toBeLessThan(2000);
    expect(({} as Json).many).toBeUndefined();
  });
});

test("bounds that are asked for hold for the policies inside", () => {
  const narrow = parseNeedsPolicy(medicine(), { limits: { facts: 0 } });
  expect(narrow.ok ? [] : narrow.issues.map(({ code, path }) => `${path.join(".")}: ${code}`)).toContain(
    "requirements.0.facts: too-large",
  );
  expect(parseNeedsPolicy(medicine(), { limits: { facts: 1 } }).ok).toBe(true);
});
