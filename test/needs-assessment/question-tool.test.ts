import { Ajv2020 } from "ajv/dist/2020.js";
import { MisuseError, type PolicyDocument } from "evenhand";
import {
  AssistantTool,
  answer,
  type NeedsPolicy,
  parseNeedsPolicy,
  questionTool,
  questionTools,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../policy/generators/random.ts";
import { draftVague, draftValue, everyFact, names } from "../policy/schemas/every-fact.ts";
import { broadband } from "./broadband.ts";

const ajv = () =>
  new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false, multipleOfPrecision: 6 });

/** One question of every kind, with words for some of them. */
const everything = expectNeeds({
  id: "everything",
  version: "1",
  currency: "GBP",
  requirements: [
    {
      ...everyFact,
      purpose: "recommendation",
      outcome: { level: { type: "integer" } },
      otherwise: { then: { level: 0 }, because: "Nothing is needed." },
    },
  ],
  dimensions: { level: {} },
  offerings: [{ id: "any", title: "Any", price: "1", meets: { level: 0 } }],
  words: {
    delay: { "not much": { lt: 5 }, 'a "lot"': { gte: 30 }, ten: 10 },
    ticket: { "one way": "single" },
    fare: { free: 0 },
  },
});

function expectNeeds(document: unknown): NeedsPolicy {
  const read = parseNeedsPolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const ALL = ["stated", "observed", "inferred", "confirmed"] as const;

/** What somebody may send: good, bad, and in every mixture of keys. */
function draftInput(name: string, random: Random): unknown {
  const fact = name as Parameters<typeof draftValue>[0];
  const value = () => (random.chance(0.6) ? draftValue(fact, random) : draftVague(fact, random));
  const known = everything.questions.find((one) => one.name === name)?.words.map(({ said }) => said) ?? [];
  const keys = {
    value: value(),
    said: random.pick<unknown>([...known, "quite a lot", "", 1]),
    unanswered: random.pick<unknown>(["does-not-know", "rather-not-say", "no", null]),
    from: random.pick<unknown>([...ALL, "guessed", 1]),
    more: 1,
  };
  const drawn = random.pick<readonly (keyof typeof keys)[]>([
    ["value"],
    ["value"],
    ["value", "from"],
    ["said"],
    ["said", "from"],
    ["unanswered"],
    ["unanswered", "from"],
    ["value", "said"],
    ["value", "unanswered"],
    ["said", "unanswered"],
    ["value", "said", "unanswered", "from"],
    ["from"],
    ["value", "more"],
    [],
  ]);
  return random.chance(0.03)
    ? random.pick<unknown>([null, [], 1, "ten", true])
    : Object.fromEntries(drawn.map((key) => [key, keys[key]]));
}

/** What JSON can write, and numbers and moments that a validator of JSON Schema can tell apart. */
function isTold(value: unknown): boolean {
  if (typeof value === "string") return !/^\d{4}-\d\d-\d\dT/.test(value) || /^2026-03-1/.test(value);
  if (typeof value === "number")
    return /^-?\d{1,11}(?:\.\d{1,10})?$/.test(Object.is(value, -0) ? "-0." : String(value));
  if (value === null || typeof value === "boolean") return true;
  if (typeof value !== "object") return false;
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isTold);
}

describe("what the schema of a tool takes, `answer` takes, and the other way round", () => {
  test("for every kind of question, whatever is sent", () => {
    const random = seededRandom(20261122);
    const start = startAssessment(everything);
    const checks = new Map(
      names.map((name) => [
        name as string,
        ajv().compile(questionTool(everything, name, { from: ALL }).parameters),
      ]),
    );
    const counts = { taken: 0, refused: 0, untold: 0 };
    for (let round = 0; round < 6_000; round += 1) {
      const name = random.pick(names);
      const input = draftInput(name, random);
      if (!isTold(input)) continue;
      // A tool's input is an object; a bare value is a reply too, and the schema asks for the one way to write it.
      if (typeof input !== "object" || input === null || Array.isArray(input)) {
        expect(checks.get(name)?.(input)).toBe(false);
        continue;
      }
      const kept = answer(everything, start, name, input as never);
      const taken = checks.get(name)?.(input);
      if (!kept.ok && taken === true) {
        // What JSON Schema has no words for: bounds that leave nothing, a word that is in and out.
        counts.untold += 1;
        expect(kept.issues.map(({ message }) => message).join(), JSON.stringify({ name, input })).toMatch(
          /lies within these bounds|is said twice/,
        );
      } else expect([taken, input], JSON.stringify({ name, input })).toEqual([kept.ok, input]);
      counts[kept.ok ? "taken" : "refused"] += 1;
    }
    expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(500);
    expect(counts.untold).toBeLessThan(100);
  });

  test.each<[object, boolean]>([
    [{ value: 3 }, true],
    [{ value: 3, from: "stated" }, true],
    [{ value: 3, from: "inferred" }, true],
    [{ value: 3, from: "observed" }, false],
    [{ value: 3, from: "confirmed" }, false],
    [{ value: { lt: 5 } }, true],
    [{ said: "not much" }, true],
    [{ said: "not much", from: "inferred" }, true],
    [{ said: "so so" }, false],
    [{ said: "not much", value: 3 }, false],
    [{ said: "not much", unanswered: "does-not-know" }, false],
    [{ unanswered: "does-not-know" }, true],
    [{ unanswered: "rather-not-say" }, true],
    [{ unanswered: "does-not-know", from: "stated" }, false],
    [{ unanswered: "does-not-know", value: 3 }, false],
    [{ from: "stated" }, false],
    [{ value: 3, reason: "she said so" }, false],
    [{ value: 91 }, false],
    [{}, false],
  ])("%j: %s, where an assistant has no records", (input, taken) => {
    expect(ajv().compile(questionTool(everything, "delay").parameters)(input)).toBe(taken);
  });

  test("words that mean nothing here cannot be sent", () => {
    const { parameters } = questionTool(everything, "late");
    expect(Object.keys(parameters.properties as object)).toEqual(["value", "unanswered", "from"]);
    expect(ajv().compile(parameters)({ said: "not much" })).toBe(false);
  });
});

describe("a tool", () => {
  const [first] = questionTools(broadband);

  test("is plain data with a schema that a strict validator takes, with no choice at its top", () => {
    const tools = [...questionTools(everything), ...questionTools(broadband)];
    for (const tool of tools) {
      expect(AssistantTool.safeParse(tool).success).toBe(true);
      expect(JSON.parse(JSON.stringify(tool))).toEqual(tool);
      expect(ajv().validateSchema(tool.parameters)).toBe(true);
      expect(tool.parameters.type).toBe("object");
      expect(JSON.stringify(tool)).not.toMatch(/"\$(ref|defs)"/);
      for (const key of ["anyOf", "oneOf", "allOf", "not", "enum"])
        expect(tool.parameters).not.toHaveProperty(key);
    }
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  test("one for each question, in their order, the same as alone", () => {
    expect(questionTools(broadband).map(({ question }) => question)).toEqual(
      broadband.questions.map(({ name }) => name),
    );
    expect(questionTools(broadband)[0]).toEqual(questionTool(broadband, "daysOnline"));
  });

  test("says what it is for, in the words of the policy", () => {
    expect(first?.description).toBe(
      "Keeps the customer's answer to: On how many days a week do you use the internet? Unit: day.\n" +
        "Give what was said and no more. Where it is not clear, ask again instead.",
    );
    expect(first?.parameters.properties).toMatchObject({
      value: { description: "On how many days a week do you use the internet? Unit: day." },
    });
  });

  test("speaks German where that is asked for", () => {
    const { description, parameters } = questionTool(everything, "late", { locale: "de-AT" });
    expect(description).toBe(
      "Hält die Antwort auf diese Frage fest: War es zu spät?\n" +
        "Gib an, was gesagt wurde, und nicht mehr. Ist es nicht klar, frage stattdessen noch einmal.",
    );
    expect(JSON.stringify(parameters)).not.toContain("customer");
  });

  const needy = (facts: PolicyDocument["facts"], id = "needy") =>
    ({
      id,
      version: "1",
      purpose: "recommendation",
      facts,
      outcome: { hours: { type: "integer" } },
      rules: [],
      otherwise: { then: { hours: 1 }, because: "One." },
    }) as const;
  const policyOf = (...requirements: readonly PolicyDocument[]) =>
    expectNeeds({
      id: "needs",
      version: "1",
      currency: "GBP",
      requirements,
      dimensions: { hours: {} },
      offerings: [{ id: "any", title: "Any", price: 0, meets: { hours: 1 } }],
    });

  test("says where a claim does not count", () => {
    const policy = policyOf(
      needy({
        meter: { type: "boolean", needs: "recorded", title: "A smart meter" },
        home: { type: "boolean", needs: "verified" },
      }),
    );
    expect(questionTools(policy).map(({ description }) => description.split("\n"))).toEqual([
      [
        "Keeps the customer's answer to: A smart meter",
        "Give what was said and no more. Where it is not clear, ask again instead.",
        "Only a record counts; what the customer says is kept.",
      ],
      [
        "Keeps the customer's answer to: home",
        "Give what was said and no more. Where it is not clear, ask again instead.",
        "Only what was checked counts; what the customer says is kept.",
      ],
    ]);
  });

  test("says the question in plain language, where the policy does", () => {
    const { document } = policyOf(needy({ router: { type: "boolean", ask: "Is it bridged?" } }));
    const help = {
      en: "Is there a second box behind the first?",
      de: "Steht hinter dem Kasten ein zweiter?",
    };
    const policy = expectNeeds({ ...document, questions: { router: { help } } });
    expect(questionTool(policy, "router").description.split("\n").slice(0, 2)).toEqual([
      "Keeps the customer's answer to: Is it bridged?",
      "Is there a second box behind the first?",
    ]);
    expect(questionTool(policy, "router", { locale: "de" }).description).toContain("ein zweiter?");
  });

  test("takes the wording from whichever policy has it", () => {
    const policy = policyOf(
      needy({ pets: { type: "boolean" } }),
      needy({ pets: { type: "boolean", ask: "Any pets?" } }, "other"),
    );
    expect(questionTool(policy, "pets").description).toContain("Any pets?");
  });

  test("has a name that interfaces take, however long the question's is", () => {
    const [just, long, longer] = ["a".repeat(57), `${"a".repeat(57)}b`, `${"a".repeat(57)}c`];
    const policy = policyOf(
      needy({
        [just as string]: { type: "boolean" },
        [long as string]: { type: "boolean" },
        [longer as string]: { type: "boolean" },
      }),
    );
    const tools = questionTools(policy).map(({ name }) => name);
    expect(tools[0]).toBe(`answer-${just}`);
    expect(tools.map((name) => name.length)).toEqual([64, 64, 64]);
    expect(new Set(tools).size).toBe(3);
  });

  test("lets no source be named where none is allowed; each once", () => {
    const sources = (from: readonly (typeof ALL)[number][]) =>
      questionTool(everything, "late", { from }).parameters.properties as { from?: { enum: unknown } };
    expect(sources([])).not.toHaveProperty("from");
    expect(sources(["observed", "observed"]).from?.enum).toEqual(["observed"]);
    expect(ajv().compile(questionTool(everything, "late", { from: [] }).parameters)({ value: true })).toBe(
      true,
    );
  });

  test.each([
    ["not-a-needs-policy", () => questionTool({} as never, "late" as never)],
    ["not-a-needs-policy", () => questionTools({} as never)],
    ["not-a-question", () => questionTool(broadband, "gamez" as never)],
    ["not-a-locale", () => questionTool(broadband, "films", { locale: "de_DE" })],
    ["not-a-locale", () => questionTools(broadband, { locale: "english!" })],
  ])("%s is a mistake of the program", (code, call) => {
    expect(call).toThrow(expect.objectContaining({ constructor: MisuseError, code }));
  });
});
