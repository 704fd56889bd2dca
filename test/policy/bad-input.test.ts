// What should never be a policy, or a case, is refused with an issue that says why, within bounded time. Nothing is
// coerced: "10" is not 10, `{}` is not the top award, and a misspelt name is not quietly unknown.
import { decide, parsePolicy, parsePolicyText } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const because = "so";
const sound = () => ({
  id: "late",
  version: "1",
  purpose: "other",
  facts: {
    delay: { type: "integer", min: 0, max: 1440 },
    ticket: { type: "enum", values: ["single", "return"] },
    fare: { type: "money", currency: "GBP", max: "1000.00" },
    rate: { type: "decimal", scale: 1, min: 0, max: 9 },
    told: { type: "boolean" },
  } as Record<string, unknown>,
  outcome: { award: { type: "money", currency: "GBP" } } as Record<string, unknown>,
  rules: [{ id: "late", when: { delay: { gte: 60 } }, then: { award: "fare" }, because }] as unknown[],
  otherwise: { then: { award: "0" }, because } as unknown,
});
type Sound = ReturnType<typeof sound>;

/** The issues of a document, each complete; the time is bounded. */
function issuesOf(document: unknown) {
  const before = performance.now();
  const read = typeof document === "string" ? parsePolicyText(document) : parsePolicy(document);
  expect(performance.now() - before, "milliseconds: a hang, not a speed").toBeLessThan(10_000);
  if (read.ok) throw new Error("it was read as a policy");
  for (const { code, path, message, help } of read.issues) {
    expect(code).toMatch(/^[a-z][a-z-]+$/);
    expect(Array.isArray(path)).toBe(true);
    expect(message.length).toBeGreaterThan(0);
    expect(message).not.toMatch(/^[A-Z]|\.$/);
    expect(help.length).toBeGreaterThan(0);
  }
  return read.issues;
}
const codesOf = (document: unknown) => issuesOf(document).map(({ code }) => code);
const changed = (change: (document: Sound) => unknown) => {
  const document = sound();
  change(document);
  return document;
};
const withRule = (rule: object) =>
  changed(({ rules }) => rules.push({ id: "extra", then: { award: "1" }, because, ...rule }));
const ownProto = (value: unknown) => Object.defineProperty({}, "__proto__", { value, enumerable: true });

test("the document that is changed below is sound", () => expect(parsePolicy(sound()).ok).toBe(true));

describe("documents that are too much", () => {
  test("1 MB of nested JSON, as text and as a value", () => {
    expect(codesOf(`${"[".repeat(500_000)}${"]".repeat(500_000)}`)).toContain("too-large");
    expect(codesOf(`${'{"not":'.repeat(150_000)}1${"}".repeat(150_000)}`)).toContain("too-large");
    let deep: unknown = 1;
    for (let level = 0; level < 300_000; level += 1) deep = { not: deep };
    expect(codesOf(deep)).toContain("too-large");
    expect(codesOf(withRule({ when: deep }))).toContain("too-large");
  });
  test("100,000 rules", () => {
    const [rule] = sound().rules;
    const rules = Array.from({ length: 100_000 }, (_, index) => ({ ...(rule as object), id: `r-${index}` }));
    expect(codesOf(changed((document) => Object.assign(document, { rules })))).toContain("too-large");
    const short = Array.from({ length: 100_000 }, () => 1);
    expect(codesOf(changed((document) => Object.assign(document, { rules: short })))).toContain("too-large");
  });
  test("a sparse list with 2^32 - 2 places", () => {
    const rules: unknown[] = [];
    rules.length = 2 ** 32 - 2;
    expect(issuesOf(changed((document) => Object.assign(document, { rules }))).length).toBeLessThan(2_000);
  });
  test("a text of many megabytes", () => {
    expect(
      codesOf(changed((document) => Object.assign(document, { version: "x".repeat(20_000_000) }))),
    ).toContain("too-large");
  });
  test("a condition with a million alternatives", () => {
    const document = sound();
    const all = Array.from({ length: 20 }, (_, at) => {
      Object.assign(document.facts, {
        [`left${at}`]: { type: "boolean" },
        [`right${at}`]: { type: "boolean" },
      });
      return { any: [{ [`left${at}`]: true }, { [`right${at}`]: true }] };
    });
    document.rules.push({ id: "extra", when: { all }, then: { award: "1" }, because });
    expect(codesOf(document)).toContain("too-many-alternatives");
    document.rules[1] = {
      id: "extra",
      when: { not: { any: all.map((one) => ({ not: one })) } },
      then: { award: "1" },
      because,
    };
    expect(codesOf(document)).toContain("too-many-alternatives");
  });
  test.each([
    ["integer", { type: "integer", min: 0, max: 2 ** 53 }],
    ["integer on both sides", { type: "integer", min: -(2 ** 53), max: 2 ** 53 }],
    ["decimal", { type: "decimal", scale: 3, min: 0, max: 2 ** 50 }],
    ["money", { type: "money", currency: "GBP", max: "90071992547409.93" }],
    ["money in a hundred digits", { type: "money", currency: "GBP", max: "9".repeat(100) }],
    ["number without end", { type: "integer", min: 0, max: Number.POSITIVE_INFINITY }],
  ])("a domain of 2^53: %s", (_, fact) => {
    const codes = codesOf(changed(({ facts }) => Object.assign(facts, { huge: fact })));
    expect(["unsafe-domain", "not-a-number", "amount-too-large"]).toContain(codes[0]);
  });
});

describe("names that JavaScript gives a meaning", () => {
  test.each(["__proto__", "constructor", "prototype", "toString"])(
    "`%s` as a fact and as an outcome",
    (name) => {
      const own = Object.defineProperty({}, name, { value: { type: "boolean" }, enumerable: true });
      expect(codesOf(changed((document) => Object.assign(document, { facts: own })))).toContain(
        "forbidden-name",
      );
      expect(codesOf(changed((document) => Object.assign(document, { outcome: own })))).toContain(
        "forbidden-name",
      );
      expect(({} as Record<string, unknown>).type).toBeUndefined();
    },
  );
  test("a rule may be called `constructor`: an id is looked up nowhere", () => {
    const document = changed(({ rules }) =>
      rules.unshift({ id: "constructor", when: { told: true }, then: { award: "7.00" }, because }),
    );
    const read = parsePolicy(document);
    if (!read.ok) throw new Error("refused");
    const facts = { delay: 1, ticket: "single", fare: 1, rate: 0, told: true };
    expect(decide(read.value, facts as never)).toMatchObject({ because: [{ rule: "constructor" }] });
  });
  test("as an enum value such a word is refused, or works as any other word", () => {
    for (const word of ["__proto__", "constructor", "toString"]) {
      const document = changed(({ facts, rules }) => {
        Object.assign(facts, { word: { type: "enum", values: ["plain", word] } });
        rules.unshift({ id: "word", when: { word }, then: { award: "7.00" }, because });
      });
      const read = parsePolicy(document);
      if (!read.ok) {
        expect(read.issues[0]?.code).toBe("forbidden-name");
        continue;
      }
      const rest = { delay: 1, ticket: "single", fare: 1, rate: 0, told: true };
      expect(decide(read.value, { ...rest, word } as never)).toMatchObject({
        outcome: { award: { amount: 700 } },
      });
      expect(decide(read.value, { ...rest, word: "plain" } as never)).toMatchObject({
        outcome: { award: { amount: 0 } },
      });
      expect(decide(read.value, { ...rest, word: "valueOf" } as never).status).toBe("invalid");
    }
  });
  test("an own `__proto__` in a condition, a consequence or a parameter pollutes nothing", () => {
    expect(codesOf(withRule({ when: ownProto({ told: true }) }))).toContain("forbidden-name");
    expect(codesOf(withRule({ when: { told: true }, then: ownProto("1") }))).toContain("forbidden-name");
    expect(codesOf(changed((document) => Object.assign(document, { parameters: ownProto({}) })))).toContain(
      "forbidden-name",
    );
    expect(codesOf('{"__proto__": {"polluted": true}, "id": "x"}')).toContain("forbidden-name");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test("an inherited name is no fact", () => {
    expect(codesOf(withRule({ when: { valueOf: true } })).length).toBeGreaterThan(0);
    expect(codesOf(withRule({ when: { told: true }, then: { award: "toString" } })).length).toBeGreaterThan(
      0,
    );
    expect(
      codesOf(withRule({ when: { delay: { gte: { parameter: "constructor" } } } })).length,
    ).toBeGreaterThan(0);
  });
});

describe("things written twice", () => {
  test("a key", () => {
    const text = JSON.stringify(sound()).replace('"version":"1"', '"version":"1","version":"2"');
    expect(codesOf(text)).toContain("duplicate-key");
    const inner = JSON.stringify(sound()).replace('"gte":60', '"gte":60,"gte":61');
    const [issue] = issuesOf(inner);
    expect(issue).toMatchObject({ code: "duplicate-key", line: 1 });
    expect(issue?.column).toBe(inner.lastIndexOf('"gte"') + 1);
  });
  test("an id, an enum value", () => {
    expect(codesOf(withRule({ id: "late", when: { told: true } }))).toContain("duplicate-id");
    expect(
      codesOf(changed(({ facts }) => Object.assign(facts, { e: { type: "enum", values: ["a", "a"] } }))),
    ).toContain("duplicate-value");
  });
});

describe("values that are not plain data", () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  test.each<[string, unknown, string]>([
    ["NaN", Number.NaN, "not-a-number"],
    ["-0", -0, "not-a-number"],
    ["infinity", Number.POSITIVE_INFINITY, "not-a-number"],
    ["BigInt", 60n, "not-plain-data"],
    ["Date", new Date(0), "not-plain-data"],
    ["Map", new Map(), "not-plain-data"],
    ["function", () => 60, "not-plain-data"],
    ["symbol", Symbol("60"), "not-plain-data"],
    ["boxed number", Object(60), "not-plain-data"],
    ["cycle", cyclic, "cyclic"],
    ["lone surrogate", "\ud800", "broken-text"],
    ["lone surrogate inside", "a\udc00b", "broken-text"],
    ["text for a number", "60", "wrong-type"],
    ["null", null, "wrong-type"],
  ])("%s as a bound", (_, bound, code) => {
    expect(codesOf(withRule({ when: { delay: { gte: bound } } }))).toContain(code);
  });
  test("a getter that throws, a proxy that throws", () => {
    const throwing = {
      get facts(): never {
        throw new Error("no");
      },
    };
    expect(codesOf(throwing)).toContain("not-plain-data");
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(codesOf(proxy)).toContain("not-plain-data");
  });
  test("nothing, an array, a text", () => {
    for (const nothing of [undefined, null, [], 1, true]) expect(codesOf(nothing).length).toBeGreaterThan(0);
    for (const text of ["", "null", "[]", "{", "{}}", "1", "\u0000", "not json"])
      expect(codesOf(text).length).toBeGreaterThan(0);
  });
});

describe("documents that would silently mean something else", () => {
  test.each<[string, object, string]>([
    ["a condition that tests nothing", { when: {} }, "empty-condition"],
    ["a list of no values", { when: { ticket: [] } }, "empty-list"],
    ["a misspelt fact", { when: { delai: 1 } }, "unknown-fact"],
    ["a misspelt test", { when: { delay: { gtr: 1 } } }, "unknown-test"],
    ["a value that no ticket has", { when: { ticket: "Single" } }, "unknown-value"],
    ["a number in quotes", { when: { delay: "60" } }, "wrong-type"],
    ["a bare number for money", { when: { fare: { gte: 250 } } }, "money-number"],
    ["a bound that is never reached", { when: { delay: { gt: 1440 } } }, "never-true"],
    ["bounds that cross", { when: { delay: { gt: 10, lt: 11 } } }, "never-true"],
    ["an amount that is a text", { when: { told: true }, then: { award: "ten" } }, "unknown-fact"],
    [
      "an amount with too many decimals",
      { when: { told: true }, then: { award: "1.005" } },
      "excess-decimals",
    ],
    [
      "a rounding that nobody named",
      { when: { told: true }, then: { award: { percent: "12.5", of: "fare" } } },
      "rounding-missing",
    ],
    ["a rule without an outcome", { when: { told: true }, then: {} }, "missing-outcome"],
    [
      "an outcome that is not declared",
      { when: { told: true }, then: { award: "1", awrd: "1" } },
      "unknown-outcome",
    ],
    ["a slot that names nothing", { when: { told: true }, because: "{delai} late" }, "unknown-slot"],
    ["a comparison of words", { when: { ticket: { gte: "single" } } }, "unknown-test"],
    ["presence of what is never absent", { when: { delay: { is: "absent" } } }, "never-absent"],
  ])("%s", (_, rule, code) => expect(codesOf(withRule(rule))).toContain(code));
  test("an amount that reads an optional fact says where it could be absent", () => {
    const document = changed(({ facts }) =>
      Object.assign(facts, { paid: { type: "money", currency: "GBP", max: "9", optional: true } }),
    );
    document.rules.push({ id: "extra", when: { told: true }, then: { award: "paid" }, because });
    expect(codesOf(document)).toContain("maybe-absent");
  });
  test("all issues come at once", () => {
    const document = withRule({ when: { delai: 1, ticket: "Single" }, then: { award: 5 } });
    document.rules.push({ id: "late", when: {}, then: { award: "1" }, because: "{x}" });
    expect(codesOf(document)).toEqual(
      expect.arrayContaining([
        "unknown-fact",
        "unknown-value",
        "money-number",
        "duplicate-id",
        "empty-condition",
        "unknown-slot",
      ]),
    );
  });
  test("a fact, a parameter and an outcome have names of their own, because a text may name each", () => {
    const document = withRule({});
    const taken = { ...document, outcome: { ...document.outcome, delay: { type: "integer" } } };
    expect(issuesOf(taken)).toContainEqual(
      expect.objectContaining({ code: "duplicate-name", path: ["outcome", "delay"] }),
    );
  });
  test("ids and versions have 1 to 200 characters", () => {
    const named = (length: number) => codesOf({ ...withRule({}), id: "x".repeat(length), version: "1" });
    const versioned = (length: number) => codesOf({ ...withRule({}), version: "1".repeat(length) });
    expect([0, 1, 200, 201].map((length) => named(length).includes("bad-id"))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([0, 1, 200, 201].map((length) => versioned(length).includes("bad-version"))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  test("a near miss is named", () => {
    expect(issuesOf(withRule({ when: { delai: 1 } }))[0]?.help).toContain("`delay`");
  });
});

describe("cases", () => {
  const read = parsePolicy(sound());
  if (!read.ok) throw new Error("unsound");
  const policy = read.value;
  const good = { delay: 60, ticket: "single", fare: 1000, rate: 0.5, told: true };
  const cyclic: { value?: unknown } = {};
  cyclic.value = cyclic;
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ value: inner }), 1);

  test("the case that is changed below is decided", () =>
    expect(decide(policy, good as never).status).toBe("decided"));
  test.each<[string, unknown]>([
    ["null", null],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["-0", -0],
    ["text for a number", "60"],
    ["BigInt", 60n],
    ["Date", new Date(0)],
    ["an empty object", {}],
    ["an empty list", []],
    ["a list of one", [60]],
    ["a boxed number", Object(60)],
    ["a function", () => 60],
    ["true for 1", true],
    ["a fraction", 60.5],
    ["below the domain", -1],
    ["above the domain", 1441],
    ["absent, of a fact that is never absent", { is: "absent" }],
    ["present", { is: "present" }],
    ["an account without a value", { from: "recorded" }],
    ["a value of null", { value: null, from: "recorded" }],
    ["an origin that is none", { value: 60, from: "imagined" }],
    ["accounts of nobody", { accounts: [] }],
    ["accounts that are no list", { accounts: 60 }],
    ["one of nothing", { oneOf: [] }],
    ["one of a text", { oneOf: ["60"] }],
    ["one of bounds that leave one", { oneOf: [{ gte: 1440 }] }],
    ["one of one of them", { oneOf: [{ oneOf: [60] }] }],
    ["one of absent, of a fact that is never absent", { oneOf: [{ is: "absent" }] }],
    ["one of an account", { oneOf: [{ value: 60 }] }],
    ["bounds that cross", { gte: 10, lt: 10 }],
    ["bounds in text", { gte: "10" }],
    ["a bound and a value", { gte: 10, value: 60 }],
    ["a misspelt bound", { gtr: 10 }],
    ["a value that contains itself", cyclic],
    ["a value in a value in a value", { value: { value: 60 } }],
    ["a value 100,000 levels down", deep],
  ])("a delay that is %s is invalid", (_, delay) => {
    const before = performance.now();
    const decision = decide(policy, { ...good, delay } as never);
    expect(performance.now() - before, "milliseconds: a hang, not a speed").toBeLessThan(10_000);
    expect(decision.status).toBe("invalid");
    const { issues } = decision as {
      issues: readonly { code: string; path: readonly unknown[]; message: string; help: string }[];
    };
    expect(issues[0]?.path[0]).toBe("delay");
    for (const { code, message, help } of issues)
      for (const text of [code, message, help]) expect(text).toMatch(/\S/);
  });
  test.each<[string, unknown]>([
    ["major units without decimals", "1250"],
    ["too many decimals", "12.500"],
    ["one decimal", "12.5"],
    ["a sign of its own", "£12.50"],
    ["a comma", "12,50"],
    ["spaces", " 12.50 "],
    ["half a penny", 12.5],
    ["another currency", { amount: 1250, currency: "EUR" }],
    ["a currency in small letters", { amount: 1250, currency: "gbp" }],
    ["an amount in text", { amount: "1250", currency: "GBP" }],
    ["more than is said", { amount: 1250, currency: "GBP", tip: 1 }],
    ["an amount of minus zero", { amount: -0, currency: "GBP" }],
    ["below zero", -1],
    ["over the maximum", 100_001],
    ["an exponent", "1e3.00"],
    ["a hundred digits", `${"9".repeat(100)}.00`],
  ])("a fare with %s is invalid", (_, fare) => {
    expect(decide(policy, { ...good, fare } as never).status).toBe("invalid");
  });
  test("a word in other letters, a boolean as a text, too many decimals", () => {
    for (const wrong of [
      { ticket: "Single" },
      { ticket: "single " },
      { ticket: "__proto__" },
      { ticket: "constructor" },
    ]) {
      expect(decide(policy, { ...good, ...wrong } as never).status).toBe("invalid");
    }
    for (const wrong of [
      { told: "true" },
      { told: 1 },
      { rate: 0.55 },
      { rate: 0.1 + 0.2 },
      { rate: "0.5" },
    ]) {
      expect(decide(policy, { ...good, ...wrong } as never).status).toBe("invalid");
    }
  });
  test("an undeclared name is invalid and names the nearest; it can be let through on purpose", () => {
    const { delay: _, ...rest } = good;
    const decision = decide(policy, { ...rest, delai: 60 } as never) as {
      status: string;
      issues?: readonly { help: string }[];
    };
    expect(decision.status).toBe("invalid");
    expect(JSON.stringify(decision.issues)).toContain("delay");
    expect(decide(policy, { ...good, weather: "fine" } as never).status).toBe("invalid");
    expect(decide(policy, { ...good, weather: "fine" } as never, { extra: "ignore" }).status).toBe("decided");
  });
  test("names of JavaScript's own are undeclared like any other", () => {
    expect(decide(policy, { ...good, constructor: 1 } as never).status).toBe("invalid");
    const own = Object.assign(ownProto({ delay: 60 }), { ticket: "single" });
    expect(decide(policy, own as never).status).toBe("invalid");
  });
  test("a name that is not declared is not let through because another fact is inherited or hidden", () => {
    const { delay: _, ...rest } = good;
    class Ticket {
      get delay() {
        return 60;
      }
    }
    const inherited = Object.assign(new Ticket(), rest, { wether: "fine" });
    const hidden = Object.defineProperty({ ...rest, wether: "fine" }, "delay", {
      value: 60,
      enumerable: false,
    });
    for (const facts of [inherited, hidden]) expect(decide(policy, facts as never).status).toBe("invalid");
  });
  test("a case that is not a plain one is judged alike with and without options", () => {
    const { delay, ...rest } = good;
    const inherited = Object.assign(Object.create({ delay }), rest);
    expect(decide(policy, inherited).status).toBe(decide(policy, inherited, { from: "recorded" }).status);
  });
  test("facts that throw when they are read are invalid", () => {
    const throwing = {
      ...good,
      get delay(): number {
        throw new Error("no");
      },
    };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(decide(policy, throwing as never).status).toBe("invalid");
    expect(decide(policy, proxy as never).status).toBe("invalid");
  });
  test.each([[null], [undefined], [1], ["delay"], [[]], [new Map()], [() => 1]])(
    "facts that are %s are invalid",
    (facts) => {
      expect(decide(policy, facts as never).status).toBe("invalid");
    },
  );
  test("a case is read once and only once: a value that changes its mind changes nothing", () => {
    let reads = 0;
    const facts = {
      ...good,
      get delay() {
        reads += 1;
        return reads === 1 ? 0 : 600;
      },
    };
    const decision = decide(policy, facts as never) as {
      outcome?: { award: { amount: number } };
      relied?: readonly { fact: string; value: unknown }[];
    };
    const relied = decision.relied?.find(({ fact }) => fact === "delay");
    expect(decision.outcome?.award.amount === 0).toBe((relied?.value as number) < 60);
  });
});
