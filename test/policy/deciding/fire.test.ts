// The quick way against the boxes themselves: the first one that holds the case is found by trying them in their order.
// And that a plain case does take it, for the thorough way says the same, only later.
import { decide, outcome, type PolicyDocument } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { CompiledPolicy } from "../../../src/policy/compiled/compiled-policy.ts";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { fireCodes, firedBoxes, NONE, SLOW, tryFire } from "../../../src/policy/deciding/fire.ts";
import type { Box } from "../../../src/policy/normal/box.ts";
import { decodeValue } from "../../../src/policy/normal/domain.ts";
import { forDrafted, type ReadPolicy, readSound } from "../generators/for-drafted.ts";
import { type Random, seededRandom } from "../generators/random.ts";

type Facts = Readonly<Record<string, unknown>>;

const LETTERS = ["a", "b", "c", "d"] as const;
const MANY = Array.from({ length: 20 }, (_, at) => `word-${at}`);
/** No single letter tells these apart. */
const ALIKE = ["aa", "ab", "ba", "bb"];

/** Facts of every kind that is looked up in a way of its own: several groups of enums, large numbers, many words. */
const FACTS = {
  count: { type: "integer", min: -3, max: 90 },
  wide: { type: "integer", min: -2_000_000_000, max: 2_000_000_000 },
  long: { type: "integer", min: 0, max: 400_000_000 },
  price: { type: "money", currency: "EUR", max: "90.00" },
  rate: { type: "decimal", scale: 2, min: 0, max: 3 },
  day: { type: "date", min: "2026-01-30", max: "2026-03-02" },
  at: { type: "instant", min: "2026-03-01T00:00:00Z", max: "2026-03-01T00:00:09Z" },
  many: { type: "enum", values: MANY },
  alike: { type: "enum", values: ALIKE },
  ...Object.fromEntries(
    ["one", "two", "three", "four", "five"].map((name) => [name, { type: "enum", values: LETTERS }]),
  ),
  ...Object.fromEntries(["yes", "no", "maybe", "never"].map((name) => [name, { type: "boolean" }])),
} as const;

function wideDocument(
  random: Random,
  rules: number,
  hit: "first" | "any",
  names = random.some(Object.keys(FACTS), 5, 18),
): PolicyDocument {
  const facts = Object.fromEntries(
    Object.entries(FACTS)
      .filter(([name]) => names.includes(name))
      .map(([name, fact]) => [name, random.chance(0.2) ? { ...fact, optional: true } : fact]),
  );
  const when = () =>
    Object.fromEntries(random.some(names, 1, 3).map((name) => [name, testOf(random, name, facts[name])]));
  return {
    id: "wide",
    version: "1",
    purpose: "other",
    hit,
    facts,
    outcome: { place: { type: "integer" } },
    rules: Array.from({ length: rules }, (_, at) => ({
      id: `rule-${at}`,
      when: when(),
      then: { place: hit === "any" ? 1 : at },
      because: "so.",
    })),
    ...(random.chance(0.5) && { otherwise: { then: { place: 999 }, because: "so." } }),
  } as PolicyDocument;
}

function testOf(random: Random, name: string, fact: unknown): unknown {
  const { type, values = [] } = fact as { readonly type: string; readonly values?: readonly string[] };
  if (type === "boolean") return random.chance(0.5);
  if (type === "enum") return random.some([...values], 1, 3);
  const steps: Readonly<Record<string, (step: number) => unknown>> = {
    count: (step) => step * 4 - 2,
    wide: (step) => (step - 10) * 123_456_789,
    long: (step) => step * 17_000_001,
    price: (step) => `${step * 4}.00`,
    rate: (step) => (step * 14) / 100,
    day: (step) => `2026-02-${String(step + 5).padStart(2, "0")}`,
    at: (step) => `2026-03-01T00:00:0${1 + (step % 8)}Z`,
  };
  const at = steps[name] as (step: number) => unknown;
  const [low, high] = [random.between(1, 9), random.between(10, 15)];
  if (name === "at") return { gte: at(low) };
  return random.pick([{ gte: at(low) }, { lt: at(high) }, { gte: at(low), lte: at(high) }]);
}

/** A plain value for each fact: an end of its domain, a threshold, or one just below. */
function plainCodes(random: Random, { facts, lanes }: CompiledPolicy): readonly number[] {
  return facts.map(({ domain }, place) => {
    const { cuts } = lanes.slots[lanes.laneOf[place] as number] as CompiledPolicy["lanes"]["slots"][number];
    const near = [domain.least, domain.greatest, ...[...cuts].flatMap((cut) => [cut - 1, cut])];
    const plain = near.filter((code) => code >= domain.least && code <= domain.greatest);
    return random.pick(plain.filter((code) => code !== domain.other));
  });
}

function plainFacts({ facts }: CompiledPolicy, codes: readonly number[]): Facts {
  return Object.fromEntries(
    facts.map(({ name, domain }, place) => {
      const code = codes[place] as number;
      return [name, domain.type === "money" ? code : decodeValue(domain, code)];
    }),
  );
}

const holds = (box: Box, codes: readonly number[]) =>
  box.every(({ fact, spans }) => {
    const code = codes[fact] as number;
    return spans.some((low, at) => at % 2 === 0 && code >= low && code <= (spans[at + 1] as number));
  });

function firstBox({ boxes, assumed }: CompiledPolicy, codes: readonly number[]): number {
  const box = boxes.findIndex((one) => holds(one, codes));
  if (box < 0) return NONE;
  return box < assumed ? SLOW : box;
}

/** Of every rule that fires, in the first layer in which one does, the first box. */
function everyRule({ boxes, assumed, fired, normal }: CompiledPolicy, codes: readonly number[]) {
  const layerOf = (box: number) => normal.rules[fired[box]?.rule ?? -1]?.layer;
  const holding = boxes.flatMap((box, at) => (at >= assumed && holds(box, codes) ? [at] : []));
  return holding.filter(
    (box, at) =>
      layerOf(box) === layerOf(holding[0] as number) &&
      holding.findIndex((other) => fired[other]?.rule === fired[box]?.rule) === at,
  );
}

/** Calls with a policy whose thorough way is closed. */
function withoutSlowly<Result>(policy: ReadPolicy, call: () => Result): Result {
  const compiled = compiledOf(policy) as { decideSlowly: unknown };
  const { decideSlowly } = compiled;
  compiled.decideSlowly = () => expect.unreachable("a plain case took the thorough way");
  try {
    return call();
  } finally {
    compiled.decideSlowly = decideSlowly;
  }
}

function checkPolicy(policy: ReadPolicy, random: Random, cases: number) {
  const compiled = compiledOf(policy);
  for (let index = 0; index < cases; index += 1) {
    const codes = plainCodes(random, compiled);
    const facts = plainFacts(compiled, codes);
    const first = firstBox(compiled, codes);
    const text = JSON.stringify(facts);
    expect(fireCodes(compiled, codes), text).toBe(first);
    if (first !== SLOW) expect(firedBoxes(compiled), text).toEqual(everyRule(compiled, codes));
    const turned = Object.fromEntries(Object.entries(facts).reverse());
    for (const one of [facts, turned]) {
      expect(tryFire(compiled, one), text).toBe(compiled.names.length === 0 ? SLOW : first);
      if (first !== SLOW) expect(firedBoxes(compiled), text).toEqual(everyRule(compiled, codes));
    }
    if (first === SLOW) continue;
    const rules = everyRule(compiled, codes);
    if (first === NONE && compiled.otherwise === undefined) continue;
    if (!compiled.first && rules.length > 1) continue;
    withoutSlowly(policy, () => {
      const decision = decide(policy, facts as never);
      const rule = compiled.normal.rules[compiled.fired[first]?.rule ?? -1]?.id ?? "otherwise";
      expect(decision.status === "decided" && decision.because.map((one) => one.rule), text).toEqual([rule]);
      expect(outcome(policy, facts as never)).toEqual(decision.status === "decided" && decision.outcome);
    });
  }
}

describe("the quick way", () => {
  test.each([1, 2, 12, 31, 32, 33, 64, 65, 130])("finds the first box of %i rules, and is taken", (rules) => {
    const random = seededRandom(rules);
    for (const hit of ["first", "any", "first"] as const) {
      checkPolicy(readSound(wideDocument(random, rules, hit)), random, 40);
    }
  });

  test.each([1, 2])("finds the first box of drafted policies, and is taken: %i", (seed) => {
    let quick = 0;
    forDrafted({ seed, count: 60 }, ({ policy, random }) => {
      if (!compiledOf(policy).quick) return;
      quick += 1;
      checkPolicy(policy, random, 15);
    });
    expect(quick).toBeGreaterThan(10);
  });
});

describe("the quick way is left where a case is not plain", () => {
  const random = seededRandom(7);
  const policy = readSound(wideDocument(random, 40, "first", Object.keys(FACTS)));
  const compiled = compiledOf(policy);
  const facts = plainFacts(compiled, plainCodes(random, compiled));
  const names = Object.keys(facts);

  test.each(names)("a value of %s just outside its domain, of another type, or none", (name) => {
    const { domain } = compiled.facts[compiled.names.indexOf(name)] as CompiledPolicy["facts"][number];
    expect(tryFire(compiled, facts)).not.toBe(SLOW);
    const ends = [domain.least - 1, domain.greatest + 1].map((code) =>
      domain.type === "money" ? code : decodeValue(domain, code),
    );
    const ordered = domain.type !== "boolean" && domain.type !== "enum";
    const wrong = [undefined, null, {}, [], -0, 0.001, Number.NaN, "", "x", 1n, Symbol("x")];
    const looking = [[facts[name]], { toString: () => String(facts[name]), valueOf: () => facts[name] }];
    for (const value of ordered ? [...ends, ...looking, ...wrong] : [...looking, ...wrong]) {
      expect(tryFire(compiled, { ...facts, [name]: value }), String(value)).toBe(SLOW);
    }
    const { [name]: _, ...rest } = facts;
    expect(tryFire(compiled, rest)).toBe(SLOW);
    expect(tryFire(compiled, { ...rest, other: 1 })).toBe(SLOW);
    expect(tryFire(compiled, { ...facts, other: 1 })).toBe(SLOW);
    const throwing = Object.defineProperty({ ...facts }, name, {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(tryFire(compiled, throwing)).toBe(SLOW);
  });

  test("a fact that decides another case when it is read", () => {
    const [last = ""] = names.slice(-1);
    const nested = Object.defineProperty({ ...facts }, last, {
      enumerable: true,
      get: () => {
        decide(policy, facts as never);
        return facts[last];
      },
    });
    expect(tryFire(compiled, nested)).toBe(SLOW);
    expect(decide(policy, nested as never)).toEqual(decide(policy, facts as never));
  });
});
