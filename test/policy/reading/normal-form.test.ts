// What reading makes of a document: places, bounds and computations, by their letters.
import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../../src/policy/index.ts";
import { encodeDate, encodeInstant } from "../../../src/policy/normal/calendar.ts";
import type { NormalFact, NormalPolicy } from "../../../src/policy/normal/normal-policy.ts";
import { COMPILED } from "../../../src/policy/policy.ts";
import { changed, wholeDocument, withDerived } from "../generators/whole-document.ts";

function normalOf(document: object): NormalPolicy {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value[COMPILED].normal;
}
const whole = normalOf(wholeDocument());
const placeOf = ({ facts }: NormalPolicy, name: string) => facts.findIndex((fact) => fact.name === name);

/** The derived fact `extra`. */
function extra(derivation: object): NormalFact {
  return normalOf(withDerived(derivation)).facts.at(-1) as NormalFact;
}
/** Its type and bounds. */
function domainOf(derivation: object) {
  const { type, scale, least, greatest, unit, currency, absent } = extra(derivation).domain;
  const named = { ...(unit !== undefined && { unit }), ...(currency !== undefined && { currency }) };
  return [type, scale, least, greatest, named, absent === undefined ? "always" : absent - greatest];
}

describe("places", () => {
  test("a fact of one value has one, a set one for each word, a list none; what may be absent has one more", () => {
    expect(whole.facts.map(({ name }) => name)).toEqual([
      ...["tier", "ticket", "told", "delay", "hours", "rate", "huge", "fee", "euros"],
      ...["day", "promised", "booked", "now"],
      ...["services has tv", "services has phone", "services has net", "services present"],
      ...["needs has pet", "needs has wheelchair", "spares present", "wait", "anyFlown"],
    ]);
    const given = new Map(whole.given.map((fact) => [fact.name, fact]));
    expect(given.get("day")).toMatchObject({ places: [9] });
    expect(given.get("services")).toMatchObject({ places: [13, 14, 15], present: 16 });
    expect(given.get("needs")).toMatchObject({ places: [17, 18] });
    expect(given.get("needs")?.present).toBeUndefined();
    expect(given.get("segments")?.fields?.map(({ name }) => name)).toEqual([
      "price",
      "flown",
      "gone",
      "status",
    ]);
    expect(given.get("spares")).toMatchObject({ places: [], present: 19 });
  });
  test("a derived fact stands after those that it is made of, else in the order in which it is written", () => {
    const { facts } = normalOf(
      changed(({ derive }) => {
        Object.assign(derive, {
          late: { plus: ["later", 1] },
          free: { plus: ["delay", 1] },
          later: { plus: ["latest", 1] },
          latest: { plus: ["wait", 1] },
        });
      }),
    );
    const derived = facts.filter(({ derivation }) => derivation !== undefined).map(({ name }) => name);
    expect(derived).toEqual(["wait", "anyFlown", "free", "latest", "later", "late"]);
  });
  test("a derived fact stands after all that it is made of, and before what is written after it", () => {
    const { facts } = normalOf(
      changed(({ derive }) => {
        Object.assign(derive, {
          both: { plus: ["left", "right"] },
          left: { plus: ["delay", 1] },
          free: { plus: ["delay", 2] },
          right: { plus: ["left", 1] },
          last: { plus: ["delay", 3] },
        });
      }),
    );
    const derived = facts.filter(({ derivation }) => derivation !== undefined).map(({ name }) => name);
    expect(derived).toEqual(["wait", "anyFlown", "left", "free", "right", "both", "last"]);
  });
  test("a word under `where` is no name of a fact", () => {
    const document = changed(({ derive }) => {
      derive.late = { some: "segments", where: { status: "late" } };
      derive.landed = { none: "segments", where: { any: [{ status: ["landed"] }, { status: "late" }] } };
    });
    expect(() => normalOf(document)).not.toThrow();
  });
});

describe("domains", () => {
  test("days and moments reach from 1900 to 2199 where nothing is said", () => {
    const [day, now] = ["day", "now"].map((name) => whole.facts[placeOf(whole, name)]?.domain);
    expect(day).toMatchObject({
      type: "date",
      least: encodeDate("1900-01-01"),
      greatest: encodeDate("2199-12-31"),
    });
    expect(now).toMatchObject({
      type: "instant",
      least: encodeInstant("1900-01-01T00:00:00Z"),
      greatest: encodeInstant("2199-12-31T23:59:59.999Z"),
    });
  });
  test("what is said counts, in whatever zone", () => {
    const { facts } = normalOf(
      changed(({ facts }) => {
        facts.now = { type: "instant", min: "2026-01-01T01:00+01:00", max: "2026-01-01T00:00:00.001Z" };
        facts.day = { type: "date", min: "2026-01-31", max: "2026-01-31", optional: true };
      }),
    );
    const of = (name: string) => facts.find((fact) => fact.name === name)?.domain;
    expect(of("now")).toMatchObject({ least: 1767225600000, greatest: 1767225600001 });
    expect(of("day")).toMatchObject({ least: 20484, greatest: 20484, absent: 20485 });
  });
  const DAY = 86_400_000;
  const most = 84_005 + 25_567;
  test.each<[string, object, ...unknown[]]>([
    [
      "minutes",
      { minutes: { from: "booked", to: "now" } },
      "integer",
      0,
      -(most + 1) * 1440,
      (most + 1) * 1440 - 1,
      { unit: "minute" },
      "always",
    ],
    [
      "minutes to a literal",
      { minutes: { from: "booked", to: "1900-01-01T00:00:59.999Z" } },
      "integer",
      0,
      -(most + 1) * 1440 + 1,
      0,
      { unit: "minute" },
      "always",
    ],
    ["days", { days: { from: "day", to: "promised" } }, "integer", 0, -most, most, { unit: "day" }, 1],
    [
      "days from a parameter",
      { days: { from: { parameter: "cutoff" }, to: "day" } },
      "integer",
      0,
      -25_567 - 20_484,
      84_005 - 20_484,
      { unit: "day" },
      "always",
    ],
    ["plus", { plus: ["delay", "delay", -3] }, "integer", 0, -3, 17, { unit: "minute" }, "always"],
    [
      "plus decimals",
      { plus: ["delay", "rate", 0.125] },
      "decimal",
      3,
      125,
      19_125,
      { unit: "minute" },
      "always",
    ],
    ["plus a parameter", { plus: ["rate", { parameter: "half" }] }, "decimal", 2, 50, 950, {}, "always"],
    ["plus one", { plus: ["fee"] }, "money", 2, 0, 1000, { currency: "GBP" }, "always"],
    ["minus", { minus: ["fee", "2.50"] }, "money", 2, -250, 750, { currency: "GBP" }, "always"],
    ["minus the same", { minus: ["delay", "delay"] }, "integer", 0, 0, 0, { unit: "minute" }, "always"],
    ["times", { times: ["fee", -3] }, "money", 2, -3000, 0, { currency: "GBP" }, "always"],
    ["times a decimal", { times: ["delay", 1.5] }, "decimal", 1, 0, 150, { unit: "minute" }, "always"],
    ["times decimals", { times: ["rate", { parameter: "half" }] }, "decimal", 3, 0, 4500, {}, "always"],
    ["times nothing", { times: ["delay", 0] }, "integer", 0, 0, 0, { unit: "minute" }, "always"],
    [
      "times a parameter of a unit",
      { times: ["delay", { parameter: "grace" }] },
      "integer",
      0,
      0,
      300,
      {},
      "always",
    ],
    ["min", { min: ["delay", 4, { parameter: "grace" }] }, "integer", 0, 0, 4, { unit: "minute" }, "always"],
    ["max", { max: ["delay", 4.5] }, "decimal", 1, 45, 100, { unit: "minute" }, "always"],
    ["max of days", { max: ["promised", "2026-01-31"] }, "date", 0, 20_484, 84_005, {}, 1],
    [
      "min of moments",
      { min: ["now", { parameter: "noon" }] },
      "instant",
      0,
      -25_567 * DAY,
      20_484 * DAY + 39_600_000,
      {},
      "always",
    ],
    ["some", { some: "segments", where: { flown: true } }, "boolean", 0, 0, 1, {}, "always"],
    [
      "every, of a list that may be absent",
      { every: "spares", where: { left: 1 } },
      "boolean",
      0,
      0,
      1,
      {},
      1,
    ],
    ["count", { count: "segments" }, "integer", 0, 0, 20, {}, "always"],
    ["count, of a list that may be absent", { count: "spares" }, "integer", 0, 0, 3, {}, 1],
    ["sum", { sum: "segments", of: "price" }, "money", 2, 0, 200_000, { currency: "GBP" }, "always"],
    ["sum below zero too", { sum: "spares", of: "left" }, "integer", 0, -6, 15, {}, 1],
    [
      "sum of what is at least 2",
      { sum: "spares", of: "left", where: { left: { gte: 2 } } },
      "integer",
      0,
      0,
      15,
      {},
      1,
    ],
    [
      "max of a field",
      { max: "segments", of: "price", where: { any: [{ price: { lt: "3.00" } }, { price: "7.00" }] } },
      "money",
      2,
      0,
      700,
      { currency: "GBP" },
      1,
    ],
    [
      "min of a field that may be absent",
      { min: "segments", of: "gone", where: { gone: { gt: "2026-01-31" } } },
      "date",
      0,
      20_485,
      84_005,
      {},
      1,
    ],
  ])("%s", (_, derivation, ...domain) => expect(domainOf(derivation)).toEqual(domain));
  test("what is taken times a parameter has the unit of the one that has a unit", () => {
    const { facts } = normalOf(
      changed(({ derive, facts }) => {
        facts.plain = { type: "integer", min: 1, max: 2 };
        derive.extra = { times: ["plain", { parameter: "grace" }] };
      }),
    );
    expect(facts.at(-1)?.domain).toMatchObject({ unit: "minute", least: 30, greatest: 60 });
  });
  test("a derived fact of derived facts has the bounds that those have", () => {
    const { facts } = normalOf(
      changed(({ derive }) => {
        derive.twice = { times: ["nights", 2] };
        derive.nights = { days: { from: "day", to: "promised" } };
      }),
    );
    expect(facts.at(-1)).toMatchObject({
      name: "twice",
      domain: { least: -2 * most, greatest: 2 * most, absent: 2 * most + 1, unit: "day" },
    });
  });
});

describe("computations", () => {
  const at = (name: string) => placeOf(whole, name);
  const linear = (constant: number, ...terms: (readonly [string, number])[]) => ({
    kind: "linear",
    constant,
    terms: terms.map(([name, times]) => ({ fact: at(name), times })),
  });
  test.each<[string, object, object]>([
    [
      "minutes, divided by 60,000 milliseconds",
      { minutes: { from: "booked", to: "now" } },
      { kind: "linear", amount: linear(0, ["booked", -1], ["now", 1]), under: 60_000 },
    ],
    [
      "days",
      { days: { from: "2026-01-31", to: "promised" } },
      { kind: "linear", amount: linear(-20_484, ["promised", 1]), under: 1 },
    ],
    [
      "what cancels stays, for it may be absent",
      { days: { from: "promised", to: "promised" } },
      { kind: "linear", amount: linear(0, ["promised", 0]), under: 1 },
    ],
    [
      "plus, in the smallest unit of both",
      { plus: ["rate", "delay", 0.5, { parameter: "grace" }, "delay"] },
      { kind: "linear", amount: linear(3050, ["delay", 200], ["rate", 1]), under: 1 },
    ],
    ["minus", { minus: ["5.00", "fee"] }, { kind: "linear", amount: linear(500, ["fee", -1]), under: 1 }],
    ["times", { times: ["rate", -0.5] }, { kind: "linear", amount: linear(0, ["rate", -5]), under: 1 }],
    [
      "min, in the order in which it is written",
      { min: ["rate", 4, "delay"] },
      { kind: "least", of: [linear(0, ["rate", 1]), linear(400), linear(0, ["delay", 100])] },
    ],
    [
      "max of moments",
      { max: ["now", { parameter: "noon" }] },
      { kind: "greatest", of: [linear(0, ["now", 1]), linear(encodeInstant("2026-01-31T11:00Z") as number)] },
    ],
  ])("%s", (_, derivation, made) => expect(extra(derivation).derivation).toEqual(made));
  const list = whole.given.findIndex(({ name }) => name === "segments");
  test.each<[string, object, object]>([
    [
      "some",
      { some: "segments", where: { flown: true } },
      { kind: "some", list, where: [[{ fact: 1, spans: [1, 1] }]] },
    ],
    [
      "every, of two alternatives",
      { every: "segments", where: { any: [{ flown: true }, { price: { parameter: "cap" } }] } },
      { kind: "every", list, where: [[{ fact: 1, spans: [1, 1] }], [{ fact: 0, spans: [500, 500] }]] },
    ],
    [
      "none, of what is absent too",
      { none: "segments", where: { not: { gone: { lt: "2026-01-31" } } } },
      { kind: "none", list, where: [[{ fact: 2, spans: [20_484, 84_006] }]] },
    ],
    ["count of all", { count: "segments" }, { kind: "count", list, where: [[]] }],
    [
      "sum",
      { sum: "segments", of: "price", where: { status: "late", flown: false } },
      {
        kind: "sum-of",
        list,
        where: [
          [
            { fact: 1, spans: [0, 0] },
            { fact: 3, spans: [1, 1] },
          ],
        ],
        of: 0,
      },
    ],
    [
      "min",
      { min: "segments", of: "gone", where: { gone: { is: "present" } } },
      { kind: "least-of", list, where: [[{ fact: 2, spans: [-25_567, 84_005] }]], of: 2 },
    ],
  ])("%s of a list", (_, derivation, made) => {
    const document = changed(({ parameters, derive }) => {
      parameters.cap = { type: "money", currency: "GBP", value: "5.00" };
      derive.extra = derivation;
    });
    expect(normalOf(document).facts.at(-1)?.derivation).toEqual(made);
  });
  test("a derived fact carries its title, and no notes that it has not", () => {
    expect(extra({ count: "segments", title: "How many" }).fact).toEqual({ title: "How many" });
    expect(extra({ count: "segments" }).fact).toEqual({});
  });
});

describe("rules", () => {
  const rule = (id: string, rank: string) => ({
    id,
    when: { told: true },
    then: { award: "0", rank },
    because: "So.",
  });
  const ranked = (document: object) =>
    normalOf(document).rules.map(({ id, layer, place }) => [id, layer, place]);
  const ranks = { type: "enum", values: ["low", "middle", "high"], ordered: true };
  test("of layers know their layer, and their place in the document", () => {
    const document = changed((document) => {
      const { when, then, because } = document.rules[0];
      const named = (id: string) => ({ id, when, then, because });
      document.layers = [
        { id: "a", rules: [named("one")] },
        { id: "b", rules: [named("two"), named("three")] },
      ];
      document.rules = undefined;
    });
    expect(ranked(document)).toEqual([
      ["one", 0, 0],
      ["two", 1, 1],
      ["three", 1, 2],
    ]);
    expect(normalOf(document).hit).toBe("first");
  });
  test("under `priority` stand from the highest, those of one rank in their order, each in its layer", () => {
    const document = changed((document) => {
      document.hit = "priority";
      document.outcome.rank = ranks;
      document.otherwise.then.rank = "low";
      document.layers = [
        { id: "a", rules: [rule("one", "low"), rule("two", "middle"), rule("three", "middle")] },
        { id: "b", rules: [rule("four", "middle"), rule("five", "high")] },
      ];
      document.rules = undefined;
    });
    expect(ranked(document)).toEqual([
      ["two", 0, 1],
      ["three", 0, 2],
      ["one", 0, 0],
      ["five", 1, 4],
      ["four", 1, 3],
    ]);
    expect(normalOf(document).hit).toBe("first");
  });
  test("under `collect` may leave out what is a list, a sum or a number", () => {
    const document = changed((document) => {
      document.hit = "collect";
      document.outcome = {
        award: { type: "money", currency: "GBP", collect: "sum" },
        label: { type: "enum", values: ["a"], collect: "list" },
        many: { type: "boolean", collect: "count" },
        least: { type: "integer", collect: "min" },
      };
      document.rules[0].then = { least: 1 };
      document.otherwise.then = { least: 2, label: "a" };
    });
    const { hit, rules, otherwise, outcomes } = normalOf(document);
    expect(hit).toBe("collect");
    expect(outcomes.map(({ collect }) => collect)).toEqual(["sum", "list", "count", "min"]);
    const nothing = { kind: "nothing" };
    expect(rules[0]?.values).toEqual([nothing, nothing, nothing, { kind: "constant", code: 1 }]);
    expect(otherwise?.values[1]).toEqual({ kind: "constant", code: 0 });
  });
});
