// What is derived of a case that is known in part, held against every way in which the case can still turn out.
import { describe, expect, test } from "vitest";
import type { Alternative } from "../../../src/policy/deriving/alternative.ts";
import { completionsOf } from "../../../src/policy/deriving/completions.ts";
import { type Declared, deriveFacts, workOfDeriving } from "../../../src/policy/deriving/derive-facts.ts";
import type { PartialList } from "../../../src/policy/deriving/partial-list.ts";
import { canBeRealised, type Known } from "../../../src/policy/deriving/realise.ts";
import { BOOLEAN_DOMAIN, numberDomain, withAbsent } from "../../../src/policy/normal/domain.ts";
import type { GivenFact, NormalDerivation, NormalFact } from "../../../src/policy/normal/normal-policy.ts";
import {
  coversSpans,
  intersectSpans,
  type Spans,
  spansMeet,
  spansOf,
  spansSize,
  uniteSpans,
} from "../../../src/policy/normal/spans.ts";
import { type Random, seededRandom } from "../generators/random.ts";

const ROUNDS = 1_500;
const number = (least: number, greatest: number) => numberDomain("integer", { least, greatest }, 0);

/** Two numbers that may be absent, a list of at most two records with a number and a yes or no, and what is made of them. */
function draftDeclared(random: Random): Declared {
  const fact = (name: string, domain: NormalFact["domain"], derivation?: NormalDerivation): NormalFact => ({
    name,
    fact: {},
    domain,
    ...(derivation === undefined ? {} : { derivation }),
  });
  const optional = random.chance(0.3);
  const small = optional ? withAbsent(number(-2, 2)) : number(-2, 2);
  const there = random.chance(0.3);
  const facts: NormalFact[] = [fact("a", small), fact("b", number(0, 3))];
  const present = there ? facts.length : undefined;
  if (there) facts.push(fact("items present", BOOLEAN_DOMAIN));
  const fields = [fact("price", number(-1, 2)), fact("new", BOOLEAN_DOMAIN)];
  const given: GivenFact[] = [
    { name: "a", fact: { type: "integer", min: -2, max: 2, ...(optional && { optional }) }, places: [0] },
    { name: "b", fact: { type: "integer", min: 0, max: 3 }, places: [1] },
    {
      name: "items",
      fact: { type: "list", of: {}, maxItems: random.between(1, 2) },
      places: [],
      ...(present === undefined ? {} : { present }),
      fields,
    },
  ];
  const wide = numberDomain("integer", { least: -60, greatest: 60 }, 0);
  const count = random.between(1, 3);
  for (let index = 0; index < count; index += 1) {
    const derivation = draftDerivation(random, facts);
    facts.push(fact(`d${index}`, withAbsent(wide), derivation));
  }
  return { facts, given };
}

function draftDerivation(random: Random, facts: readonly NormalFact[]): NormalDerivation {
  const operands = facts.flatMap(({ name }, place) => (name === "items present" ? [] : [place]));
  const linear = () => ({
    kind: "linear" as const,
    terms: random.some(operands, 1, 2).map((fact) => ({ fact, times: random.pick([1, 1, -1, 2, -3]) })),
    constant: random.between(-2, 2),
  });
  const where = random.chance(0.3)
    ? [[]]
    : [
        ...(random.chance(0.5) ? [[{ fact: 0, spans: spansOf(random.some([-1, 0, 1, 2], 1, 3)) }]] : []),
        [
          { fact: 0, spans: spansOf(random.some([-1, 0, 1, 2], 1, 3)) },
          { fact: 1, spans: [1, 1] },
        ],
      ];
  switch (random.pick(["linear", "extreme", "quantifier", "count", "field"] as const)) {
    case "linear":
      return { kind: "linear", amount: linear(), under: random.pick([1, 1, 1, 2, 3]) };
    case "extreme":
      return { kind: random.pick(["least", "greatest"] as const), of: [linear(), linear()] };
    case "quantifier":
      return { kind: random.pick(["some", "every", "none"] as const), list: 2, where };
    case "count":
      return { kind: "count", list: 2, where };
    default:
      return { kind: random.pick(["sum-of", "least-of", "greatest-of"] as const), list: 2, where, of: 0 };
  }
}

function draftKnown(random: Random, { facts, given }: Declared): Known {
  const part = (low: number, high: number): Spans => {
    const all = Array.from({ length: high - low + 1 }, (_, index) => low + index);
    if (random.chance(0.4)) return spansOf([random.pick(all)]);
    return random.chance(0.4) ? [low, high] : spansOf(random.some(all, 1, all.length));
  };
  const space = facts.map(({ domain, derivation }): Spans => {
    return derivation === undefined ? part(domain.least, domain.absent ?? domain.greatest) : [0, 0];
  });
  const items = given[2] as GivenFact;
  const most = items.fact.type === "list" ? items.fact.maxItems : 0;
  const length = random.between(0, most);
  const list = (of: number): PartialList => ({
    records: Array.from({ length: of }, () => [part(-1, 2), part(0, 1)]),
    complete: random.chance(0.5),
  });
  const lists = [undefined, undefined, random.chance(0.2) ? undefined : list(length)];
  if (random.chance(0.7)) return { space, lists, either: [] };
  const accounts = Array.from({ length: random.between(2, 3) }, (): Alternative => {
    const spans = items.present === undefined ? [] : [part(0, 1)];
    return { spans, list: list(random.between(0, most)) };
  });
  const there = accounts.map(({ spans }) => spans[0] ?? []).reduce(uniteSpans);
  return {
    space: items.present === undefined ? space : space.with(items.present, there),
    lists: [undefined, undefined, undefined],
    either: [undefined, undefined, accounts],
  };
}

/** The code of every fact in every completion: obviously what is possible. */
function everyCase(declared: Declared, known: Known): readonly (readonly number[])[] {
  const [accounts, { present }] = [known.either[2], declared.given[2] as GivenFact];
  if (accounts !== undefined) {
    return accounts.flatMap(({ spans: [there], list }) =>
      everyCase(declared, {
        space: present === undefined ? known.space : known.space.with(present, there as Spans),
        lists: [undefined, undefined, list],
        either: [],
      }),
    );
  }
  return casesOf(declared, known);
}

function casesOf(declared: Declared, known: Known): readonly (readonly number[])[] {
  const completions = completionsOf(declared, known, [0, 1, 2], 1_000_000) ?? [];
  return completions.map(({ space, lists }) =>
    deriveFacts(declared, space, lists).map((spans) => {
      // Of a case of which everything is known, everything derived is known.
      expect(spansSize(spans)).toBe(1);
      return spans[0] as number;
    }),
  );
}

describe("what is derived of a case that is known in part", () => {
  const random = seededRandom(4);
  const drafts = Array.from({ length: ROUNDS }, () => {
    const declared = draftDeclared(random);
    const known = draftKnown(random, declared);
    return { declared, known, cases: everyCase(declared, known) };
  });

  test("has the completions of each account, where one of several is true", () => {
    const told = drafts.filter(({ known }) => known.either.length > 0);
    for (const { declared, known, cases } of told) expect(casesOf(declared, known)).toEqual(cases);
    expect(told.length).toBeGreaterThan(ROUNDS / 4);
  });

  test("holds every value that can still come about", () => {
    for (const { declared, known, cases } of drafts) {
      const space = deriveFacts(declared, known.space, known.lists, known.either);
      for (const codes of cases) {
        expect(codes.every((code, place) => coversSpans(space[place] as Spans, [code, code]))).toBe(true);
      }
    }
  });

  test("holds nothing else, of what is counted and of what some, every or none of the records are", () => {
    let exact = 0;
    for (const { declared, known, cases } of drafts) {
      const space = deriveFacts(declared, known.space, known.lists, known.either);
      declared.facts.forEach(({ derivation }, place) => {
        if (derivation === undefined || !("list" in derivation) || "of" in derivation) return;
        exact += 1;
        const codes = new Set(cases.map((one) => one[place]));
        expect(spansSize(space[place] as Spans), JSON.stringify({ derivation, known })).toBe(codes.size);
      });
    }
    expect(exact).toBeGreaterThan(ROUNDS / 4);
  });

  test("has its ends reached, and is absent only where it may be, where each operand stands for itself", () => {
    let exact = 0;
    for (const { declared, known, cases } of drafts) {
      const { facts } = declared;
      const space = deriveFacts(declared, known.space, known.lists, known.either);
      facts.forEach(({ derivation, domain }, place) => {
        if (derivation === undefined) return;
        const amounts =
          "list" in derivation ? [] : derivation.kind === "linear" ? [derivation.amount] : derivation.of;
        const operands = amounts.flatMap(({ terms }) => terms.map(({ fact }) => fact));
        const alone = new Set(operands).size === operands.length;
        if (!alone || operands.some((operand) => facts[operand]?.derivation !== undefined)) return;
        const spans = space[place] as Spans;
        const codes = new Set(cases.map((one) => one[place] as number));
        expect(coversSpans(spans, [domain.absent as number, domain.absent as number])).toBe(
          codes.has(domain.absent as number),
        );
        codes.delete(domain.absent as number);
        const present = intersectSpans(spans, [domain.least, domain.greatest]);
        const ends = codes.size === 0 ? [undefined, undefined] : [Math.min(...codes), Math.max(...codes)];
        expect([present[0], present.at(-1)], JSON.stringify({ derivation, known })).toEqual(ends);
        exact += 1;
      });
    }
    expect(exact).toBeGreaterThan(ROUNDS / 2);
  });

  test("can be realised exactly where some completion does", () => {
    const seen = { yes: 0, no: 0, perhaps: 0 };
    for (const { declared, known, cases } of drafts) {
      const derived = deriveFacts(declared, known.space, known.lists, known.either);
      const wanted = derived.map((spans, place) => {
        if (declared.facts[place]?.derivation === undefined) return known.space[place] as Spans;
        const [low, high] = [spans[0] as number, spans.at(-1) as number];
        const from = random.between(low, high);
        return [from, random.between(from, high)] as Spans;
      });
      const found = cases.some((codes) =>
        codes.every((code, place) => {
          const isDerived = declared.facts[place]?.derivation !== undefined;
          return !isDerived || spansMeet(wanted[place] as Spans, [code, code]);
        }),
      );
      const said = canBeRealised(declared, known, wanted, { left: 100_000 });
      seen[said] += 1;
      if (said !== "perhaps")
        expect(said, JSON.stringify({ declared, known, wanted })).toBe(found ? "yes" : "no");
      // With no steps at all nothing is claimed.
      expect(canBeRealised(declared, known, wanted, { left: 0 })).toBe("perhaps");
    }
    expect(seen.perhaps).toBe(0);
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(ROUNDS / 10);
  });
});

describe("at the ends of what there is", () => {
  const optional = withAbsent(number(-2, 2));
  const fact = (name: string, domain: NormalFact["domain"], derivation?: NormalDerivation): NormalFact => ({
    name,
    fact: {},
    domain,
    ...(derivation === undefined ? {} : { derivation }),
  });

  test("*absent* is joined to the greatest value, as in every set of codes", () => {
    const same: NormalDerivation = {
      kind: "linear",
      amount: { kind: "linear", terms: [{ fact: 0, times: 1 }], constant: 0 },
      under: 1,
    };
    const declared: Declared = {
      facts: [fact("a", optional), fact("d", optional, same)],
      given: [{ name: "a", fact: { type: "integer", min: -2, max: 2, optional: true }, places: [0] }],
    };
    const derived = (...spans: readonly number[]) => deriveFacts(declared, [spans], [])[1];
    expect(derived(-2, 3)).toEqual([-2, 3]);
    expect(derived(-2, 1, 3, 3)).toEqual([-2, 1, 3, 3]);
    expect(derived(3, 3)).toEqual([3, 3]);
    expect(derived(0, 0, 2, 2)).toEqual([0, 0, 2, 2]);
  });

  const items = (maxItems: number): GivenFact => ({
    name: "items",
    fact: { type: "list", of: {}, maxItems },
    places: [],
    fields: [fact("price", number(0, 9))],
  });
  const cheapest = fact("cheapest", optional, { kind: "least-of", list: 0, where: [[]], of: 0 });
  const dearest = fact("dearest", optional, { kind: "greatest-of", list: 0, where: [[]], of: 0 });
  const many = fact("many", number(0, 9), { kind: "count", list: 0, where: [[]] });

  test("of several records that may be left out the least may be any of them, and the greatest too", () => {
    const old = [[{ fact: 1, spans: [1, 1] }]];
    const fields = [fact("price", number(0, 9)), fact("old", BOOLEAN_DOMAIN)];
    const declared: Declared = {
      facts: [
        fact("cheapest", withAbsent(number(0, 9)), { kind: "least-of", list: 0, where: old, of: 0 }),
        fact("dearest", withAbsent(number(0, 9)), { kind: "greatest-of", list: 0, where: old, of: 0 }),
      ],
      given: [{ ...items(3), fields }],
    };
    const record = (price: number, ...kind: readonly number[]): readonly Spans[] => [[price, price], kind];
    const derived = (...records: readonly (readonly Spans[])[]) =>
      deriveFacts(declared, [], [{ records, complete: true }]).map((spans) => spans.join());
    expect(derived(record(3, 0, 1), record(7, 0, 1))).toEqual(["3,7,10,10", "3,7,10,10"]);
    expect(derived(record(3, 0, 1), record(7, 1, 1))).toEqual(["3,7", "7,7"]);
    expect(derived(record(3, 1, 1), record(7, 0, 1))).toEqual(["3,3", "3,7"]);
    expect(derived(record(3, 0, 0), record(7, 0, 0))).toEqual(["10,10", "10,10"]);
  });

  test("no more records are thought of than a list may have", () => {
    const declared: Declared = { facts: [many], given: [items(2)] };
    const record: readonly Spans[] = [[1, 1]];
    const known: Known = { space: [], lists: [{ records: [record, record], complete: false }], either: [] };
    const realised = (count: number) => canBeRealised(declared, known, [[count, count]], { left: 1_000 });
    expect([realised(2), realised(3)]).toEqual(["yes", "no"]);
    const one: Known = { space: [], lists: [{ records: [record], complete: false }], either: [] };
    expect(canBeRealised(declared, one, [[2, 2]], { left: 1_000 })).toBe("yes");
    expect(
      canBeRealised(
        { facts: [cheapest, dearest], given: [items(1)] },
        one,
        [
          [1, 1],
          [1, 1],
        ],
        { left: 1_000 },
      ),
    ).toBe("yes");
  });
});

describe("the work of deriving", () => {
  const price: NormalFact = { name: "price", fact: {}, domain: number(0, 30_000) };
  const given: GivenFact = {
    name: "items",
    fact: { type: "list", of: {}, maxItems: 9 },
    places: [],
    fields: [price],
  };
  const derivation: NormalDerivation = { kind: "count", list: 0, where: [[], []] };
  const facts: NormalFact[] = [{ name: "many", fact: {}, domain: number(0, 9), derivation }];
  const work = (...records: Spans[]) =>
    workOfDeriving({ facts, given: [given] }, [{ records: records.map((one) => [one]), complete: true }]);

  test("is a step for each box and each record that is known or lies between bounds, and for what there may be more", () => {
    expect(workOfDeriving({ facts, given: [given] }, [undefined])).toBe(4);
    expect(work([3, 3], [0, 30_000])).toBe(8);
  });
  test("grows with the parts of a field that is one of many", () => {
    const several = spansOf(Array.from({ length: 10_000 }, (_, at) => at * 3));
    expect(work(several, [3, 3])).toBe(20_006);
  });
});
