import { Ajv2020 } from "ajv/dist/2020.js";
import { decide, definePolicy, factsSchema, loadPolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { encodeInstant } from "../../../src/policy/normal/calendar.ts";
import { decisionStream } from "../generators/decision-stream.ts";
import { type Random, seededRandom } from "../generators/random.ts";
import { draftVague, draftValue, everyFact, names } from "./every-fact.ts";

const policy = loadPolicy(everyFact);
type Case = Readonly<Record<string, unknown>>;

/** One to three facts, each a good value or a bad one. */
function draftCase(random: Random, vague: boolean): Case {
  const drawn = random.some(names, 1, 3);
  return Object.fromEntries(
    drawn.map((name) => [
      name,
      vague && random.chance(0.7) ? draftVague(name, random) : draftValue(name, random),
    ]),
  );
}

/** What decides, where every value counts. */
function isUsable(facts: Case): boolean {
  return decide(policy, facts as never, { from: "verified", steps: 0 }).status !== "invalid";
}

/** A case that says of a fact what only a wider schema takes. */
function isVague(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const found = ["oneOf", "gt", "gte", "lt", "lte", "has", "hasNone", "items"].some((key) => key in value);
  return found || Object.values(value).some(isVague);
}

function check(facts: Case, accepted: boolean, expected: boolean, by: string): void {
  if (accepted !== expected) expect.fail(`${by} says ${accepted} to ${show(facts)}`);
}

const show = (facts: Case) =>
  JSON.stringify(facts, (_, value) =>
    ["bigint", "symbol", "function"].includes(typeof value) ? String(value) : value,
  );

describe("a case is accepted exactly where `decide` can use it", () => {
  test("of values that are known or absent", () => {
    const schema = factsSchema(policy);
    const random = seededRandom(20260302);
    const counts = { true: 0, false: 0 };
    for (let round = 0; round < 30_000; round += 1) {
      const facts = draftCase(random, false);
      if (isVague(facts)) continue;
      const usable = isUsable(facts);
      counts[`${usable}`] += 1;
      check(facts, schema.safeParse(facts).success, usable, "the schema");
    }
    expect(Math.min(counts.true, counts.false)).toBeGreaterThan(5000);
  });

  test("of values that are known in part, where that is asked for", () => {
    const schema = factsSchema(policy, { vague: true });
    const random = seededRandom(20260303);
    const counts = { true: 0, false: 0 };
    for (let round = 0; round < 30_000; round += 1) {
      const facts = draftCase(random, true);
      const usable = isUsable(facts);
      counts[`${usable}`] += 1;
      check(facts, schema.safeParse(facts).success, usable, "the schema");
    }
    expect(Math.min(counts.true, counts.false)).toBeGreaterThan(3000);
  });

  test("over drafted policies: random cases, those at every boundary, bad ones, and what is known in part", () => {
    const counts = { true: 0, false: 0 };
    let batches = 0;
    for (const { document, random, boundary, partial } of decisionStream(20260306)) {
      if (++batches > 20) break;
      const drafted = loadPolicy(document as never);
      const [known, vague] = [factsSchema(drafted), factsSchema(drafted, { vague: true })];
      const usable = (facts: Case) =>
        decide(drafted, facts as never, { from: "verified", steps: 100 }).status !== "invalid";
      for (const facts of [...random, ...boundary.slice(0, 40)]) {
        const expected = usable(facts);
        counts[`${expected}`] += 1;
        check(facts, known.safeParse(facts).success, expected, document.id);
      }
      for (const { facts } of partial)
        check(facts, vague.safeParse(facts).success, usable(facts), document.id);
    }
    expect(Math.min(counts.true, counts.false)).toBeGreaterThan(150);
  });

  test.each<[string, unknown, boolean]>([
    ["no facts", {}, true],
    ["a fact that is undefined", { late: undefined }, true],
    ["facts without a prototype", Object.assign(Object.create(null), { late: true }), true],
    ["a name that is not declared", { lately: true }, false],
    ["a name that is not declared, undefined", { lately: undefined }, false],
    ["a key that JavaScript hides", JSON.parse('{"__proto__":{"late":1}}'), false],
    ["a list", [], false],
    ["nothing", null, false],
    ["nothing at all", undefined, false],
    ["a text", "late", false],
    ["a record with a field that is not declared", { lines: [{ colour: "red" }] }, false],
    ["an account", { late: { value: true, from: "recorded" } }, false],
    ["accounts", { late: { accounts: [{ value: true }] } }, false],
    ["what is only known in part", { delay: { gte: 3 } }, false],
  ])("%s", (_, facts, accepted) => {
    expect(factsSchema(policy).safeParse(facts).success).toBe(accepted);
  });

  test("an instance is read for its fields, as zod does; what comes out is plain", () => {
    class Form {
      readonly late = true;
    }
    const read = factsSchema(policy).parse(new Form());
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read).toEqual({ late: true });
  });

  class Empty {}
  class Coin {
    readonly amount = 100;
    readonly currency = "GBP";
  }
  test.each<[string, unknown, boolean]>([
    ["a map", new Map([["late", true]]), false],
    ["a day as a whole case", new Date(0), false],
    ["a set", new Set(), false],
    ["an instance with nothing to read", new Empty(), false],
    ["a function", () => ({ late: true }), false],
    ["a map as a record", { lines: [new Map()] }, false],
    ["a day as a record", { lines: [new Date(0)] }, false],
    ["a record without a prototype", { lines: [Object.assign(Object.create(null), { count: 1 })] }, true],
    ["an instance as a record", { lines: [Object.assign(new Empty(), { count: 1 })] }, false],
    ["an instance as an amount", { fare: new Coin() }, isUsable({ fare: new Coin() })],
    ["an instance that says absent", { paid: Object.assign(new Empty(), { is: "absent" }) }, false],
  ])("%s: as `decide` says, in its words", (_, facts, accepted) => {
    const decision = decide(policy, facts as never, { from: "verified" });
    expect(decision.status !== "invalid").toBe(accepted);
    for (const options of [{}, { vague: true }]) {
      const read = factsSchema(policy, options).safeParse(facts);
      expect(read.success).toBe(accepted);
      const [issue] = decision.status === "invalid" ? decision.issues : [];
      expect(read.error?.issues[0]?.message ?? "").toContain(issue?.message ?? "");
    }
  });

  test("what may not occur together is refused too, as soon as it cannot be otherwise", () => {
    const strict = definePolicy({
      ...frame,
      facts: { early: { type: "boolean" }, late: { type: "boolean" } },
      assume: [{ never: { early: true, late: true }, because: "Nobody is both." }],
    });
    const schema = factsSchema(strict);
    expect(schema.safeParse({ early: true }).success).toBe(true);
    expect(schema.safeParse({ early: true, late: true }).error?.issues).toEqual([
      {
        code: "custom",
        path: [],
        message: "these facts cannot occur together - Nobody is both.",
        params: { code: "broken-assumption" },
      },
    ]);
  });

  test("a fact that needs a record is checked, though a claim of it would not count", () => {
    const needy = definePolicy({ ...frame, facts: { late: { type: "boolean", needs: "recorded" } } });
    expect(factsSchema(needy).safeParse({ late: "yes" }).success).toBe(false);
    expect(factsSchema(needy).safeParse({ late: true }).success).toBe(true);
  });
});

const frame = {
  id: "frame",
  version: "1",
  purpose: "other",
  outcome: { due: { type: "boolean" } },
  rules: [],
  otherwise: { then: { due: false }, because: "Nothing is due." },
} as const;

describe("a complete schema", () => {
  const facts = {
    day: { type: "date" },
    lines: everyFact.facts.lines,
    gift: { type: "boolean", optional: true },
  } as const;
  const schema = factsSchema(definePolicy({ ...frame, facts }), { complete: true });
  const line = { price: 100, count: 1, sent: { is: "absent" }, kind: "toy" };
  const whole = { day: "2026-01-31", lines: [line], gift: { is: "absent" } };

  test("accepts a case that says everything", () => {
    expect(schema.safeParse(whole).success).toBe(true);
    expect(schema.safeParse({ ...whole, lines: [] }).success).toBe(true);
  });

  test.each([
    { ...whole, day: undefined },
    { day: whole.day, lines: whole.lines },
    { ...whole, lines: [{ ...line, kind: undefined }] },
    { ...whole, lines: [line, {}] },
  ])("refuses one that leaves something out: %j", (some) => {
    expect(schema.safeParse(some).success).toBe(false);
    expect(factsSchema(definePolicy({ ...frame, facts })).safeParse(some).success).toBe(true);
  });

  test("asks for it in its JSON Schema", () => {
    const { required, properties } = z.toJSONSchema(schema);
    expect(required).toEqual(["day", "lines", "gift"]);
    expect(properties?.lines).toMatchObject({ items: { required: ["price", "count", "sent", "kind"] } });
  });
});

describe("what a schema says", () => {
  const [schema, open] = [factsSchema(policy), factsSchema(policy, { vague: true })];
  const said = (facts: unknown, by = schema) =>
    by.safeParse(facts).error?.issues.map(({ path, message }) => [path.join("."), message]);

  test.each<[unknown, string, string]>([
    [{ late: "yes" }, "late", "the text `yes` is not a value of `late` - give true or false"],
    [{ delay: 91 }, "delay", "`91` is outside the domain of `delay` - it goes from -3 to 90"],
    [{ delay: "10" }, "delay", "the text `10` is not a value of `delay` - give a whole number from -3 to 90"],
    [{ ticket: "weekly" }, "ticket", "`weekly` is not a value of `ticket` - give one of `single`, `return`"],
    [
      { fare: "1250" },
      "fare",
      "`1250` does not say its decimals, so it may be GBP or its minor unit - write 2 decimals, such as `12.50`",
    ],
    [
      { fare: { amount: 1, currency: "EUR" } },
      "fare",
      "`EUR` is another currency than GBP - convert it before deciding, and record the rate",
    ],
    [
      { anyDay: "2026-02-30" },
      "anyDay",
      "`2026-02-30` is a day that does not exist, given for `anyDay` - write year, month and day, such as 2026-01-31",
    ],
    [{ latte: true }, "", "`latte` is not a fact of this policy - did you mean `late`?"],
    [{ lines: [{ prize: 1 }] }, "lines.0", "`prize` is not a field of `lines` - did you mean `price`?"],
    [
      { lines: [{ count: 0 }] },
      "lines.0.count",
      "`0` is outside the domain of `count` - it goes from 1 to 9",
    ],
    [
      { lines: [7] },
      "lines.0",
      "`7` is not a record of `lines` - give an object with `price`, `count`, `sent`, `kind`",
    ],
    [
      { lines: [{}, {}, {}, {}] },
      "lines",
      "4 records are more than `lines` takes - it takes at most 3: its `maxItems`",
    ],
    [
      { needs: ["ramp", "ramp"] },
      "needs.1",
      "`ramp` is said twice of `needs` - say it once: each word is in the set or not",
    ],
    [{ delay: -0 }, "delay", "`-0` is not a value of `delay` - write `0`"],
  ])("%j: in the words of `decide`", (facts, path, message) => {
    expect(said(facts)).toEqual([[path, message]]);
    const decision = decide(policy, facts as never);
    const [issue] = decision.status === "invalid" ? decision.issues : [];
    expect(message).toContain(`${issue?.message} - ${issue?.help}`);
  });

  test("bounds that leave nothing, a word in and out", () => {
    const help = "give a whole number from -3 to 90";
    expect(said({ delay: { gt: 90 } }, open)).toEqual([
      ["delay", `no value of \`delay\` lies within these bounds - ${help}`],
    ]);
    expect(said({ needs: { has: ["ramp"], hasNone: ["ramp"] } }, open)).toEqual([
      ["needs.hasNone.0", "`ramp` is said twice of `needs` - say it once: each word is in the set or not"],
    ]);
  });

  test("everything at once", () => {
    expect(
      said({ late: 1, ticket: 1, lines: [{ kind: 1, count: 0 }], needs: ["no"] })?.map(([path]) => path),
    ).toEqual(["late", "ticket", "needs.0", "lines.0.count", "lines.0.kind"]);
    expect(said({ late: 1, delay: -0, needs: ["ramp", "ramp"] })?.map(([path]) => path)).toEqual([
      "late",
      "delay",
      "needs.1",
    ]);
  });

  test("the language of the policy where none is chosen", () => {
    const german = loadPolicy({ ...everyFact, language: "de" });
    const described = (options?: { readonly language: string }) =>
      z.toJSONSchema(factsSchema(german, options)).properties?.late;
    expect(described()).toMatchObject({ description: "War es zu spät?" });
    expect(described({ language: "en-GB" })).toMatchObject({ description: "Was it late?" });
    expect(z.toJSONSchema(factsSchema(policy)).title).toBe("Every fact");
    expect(z.toJSONSchema(factsSchema(policy, { language: "de" })).properties).toMatchObject({
      delay: { description: "How late, up to 90? Einheit: minute." },
      fare: { anyOf: [{ description: "Ganze kleinste Einheiten von GBP." }, {}, {}] },
    });
  });

  test("a language that is none is a mistake of the program", () => {
    expect(() => factsSchema(policy, { language: "english!" })).toThrow(
      expect.objectContaining({ code: "not-a-locale" }),
    );
    expect(() => factsSchema(everyFact as never)).toThrow(expect.objectContaining({ code: "not-a-policy" }));
  });

  test("it is a Standard Schema", () => {
    const { vendor, version, validate } = schema["~standard"];
    expect([vendor, version]).toEqual(["zod", 1]);
    expect(validate({ late: true })).toEqual({ value: { late: true } });
    expect(validate({ late: 1 })).toMatchObject({ issues: [{ path: ["late"] }] });
  });
});

describe("its JSON Schema", () => {
  // Dividing by 0.01 is not exact in floating point: 4.35 / 0.01 is no whole number.
  const ajv = () =>
    new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false, multipleOfPrecision: 6 });
  const DAY = 86_400_000;

  /** Minus zero, what JSON cannot hold, and moments on the first and last day of their bounds are for the schema itself. */
  function isTold(value: unknown): boolean {
    if (typeof value === "string") {
      const moment = encodeInstant(value);
      const ends = [
        everyFact.facts.at.min,
        everyFact.facts.at.max,
        "1900-01-01T00:00Z",
        "2199-12-31T23:59:59.999Z",
      ];
      return (
        moment === undefined ||
        ends.every((end) => Math.abs(moment - (encodeInstant(end) as number)) > 2 * DAY)
      );
    }
    // Whether a number with many digits is a multiple, ajv can only nearly tell.
    if (typeof value === "number")
      return /^-?\d{1,11}(?:\.\d{1,10})?$/.test(Object.is(value, -0) ? "-0.0e" : String(value));
    if (typeof value !== "object" || value === null) return typeof value === "boolean" || value === null;
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    return plain && Object.values(value).every(isTold);
  }

  test.each([false, true])("is sound, with vague: %s", (vague) => {
    const json = z.toJSONSchema(factsSchema(policy, { vague }));
    expect(json.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(ajv().validateSchema(json)).toBe(true);
    expect(() => ajv().compile(json)).not.toThrow();
  });

  test.each([
    [{ share: 0.25 }, true],
    [{ share: 4.35 }, true],
    [{ share: 0.255 }, false],
    [{ fine: 0.000_000_001 }, true],
    [{ fine: 0.000_000_000_5 }, false],
  ])("knows how many decimals there may be: %j, %s", (facts, accepted) => {
    expect(ajv().compile(z.toJSONSchema(factsSchema(policy)))(facts)).toBe(accepted);
  });

  test("accepts and refuses the same values", () => {
    const accepts = ajv().compile(z.toJSONSchema(factsSchema(policy)));
    const random = seededRandom(20260304);
    const counts = { true: 0, false: 0 };
    for (let round = 0; round < 30_000; round += 1) {
      const facts = draftCase(random, false);
      if (!isTold(facts) || isVague(facts)) continue;
      const usable = isUsable(facts);
      counts[`${usable}`] += 1;
      check(facts, accepts(facts), usable, "the JSON Schema");
    }
    expect(Math.min(counts.true, counts.false)).toBeGreaterThan(4000);
  });

  test("refuses nothing that is known in part, and little that is not", () => {
    const accepts = ajv().compile(z.toJSONSchema(factsSchema(policy, { vague: true })));
    const random = seededRandom(20260305);
    let [usable, missed, all] = [0, 0, 0];
    for (let round = 0; round < 30_000; round += 1) {
      const facts = draftCase(random, true);
      if (!isTold(facts)) continue;
      all += 1;
      if (isUsable(facts)) {
        usable += 1;
        check(facts, accepts(facts), true, "the JSON Schema");
        // Empty bounds, and a word that is in and out, it cannot tell.
      } else if (accepts(facts)) missed += 1;
    }
    expect(usable).toBeGreaterThan(3000);
    expect(missed / all).toBeLessThan(0.05);
  });
});
