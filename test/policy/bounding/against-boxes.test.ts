// One pass over bits against every box, every rule, and every way in which rules can count together. Whatever is known:
// any codes of any slot, whether or not a case could say so, and at the place of what is derived something that is
// not true, for it is derived anew.
import type { PolicyDocument } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { bounderOf } from "../../../src/policy/bounding/bounder.ts";
import { newFieldBounds } from "../../../src/policy/bounding/field-bounds.ts";
import type { CompiledPolicy } from "../../../src/policy/compiled/compiled-policy.ts";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { deriveFacts } from "../../../src/policy/deriving/derive-facts.ts";
import { allSpans, type Domain } from "../../../src/policy/normal/domain.ts";
import type { NormalFact } from "../../../src/policy/normal/normal-policy.ts";
import { isPoint, type Spans } from "../../../src/policy/normal/spans.ts";
import { draftPolicy } from "../generators/draft-policy.ts";
import { readSound } from "../generators/for-drafted.ts";
import { type Random, seededRandom } from "../generators/random.ts";
import { boundsByHand, type Space } from "./bounds-by-hand.ts";

const isDerived = ({ derivation }: NormalFact) => derivation !== undefined && !("list" in derivation);
const width = ({ least, greatest }: Domain) => greatest - least + 1;

/** Some codes of a domain: one, all, or those between two, perhaps with what is absent. */
function someOf(random: Random, domain: Domain): Spans {
  const all = allSpans(domain);
  const kind = random.below(4);
  if (kind === 0) return all;
  const low = random.between(domain.least, domain.greatest);
  if (kind === 1 && domain.absent !== undefined && random.chance(0.3)) return [domain.absent, domain.absent];
  const high = kind === 1 ? low : random.between(low, domain.greatest);
  const { absent } = domain;
  if (kind < 3 || absent === undefined) return [low, high];
  return high + 1 === absent ? [low, absent] : [low, high, absent, absent];
}

/** What the slots may be, and the same with anything at all where it is derived. */
function draftSpace(random: Random, { facts, normal }: CompiledPolicy) {
  const given: Space = facts.map(({ domain }) => someOf(random, domain));
  const all = deriveFacts(normal, given, []);
  const space = facts.map((fact, place) => (isDerived(fact) ? all[place] : given[place]) as Spans);
  return { given, space };
}

/** The declared places that a place is made of. */
function basesOf({ facts, madeOf, normal }: CompiledPolicy, place: number): readonly number[] {
  if (!isDerived(facts[place] as NormalFact)) return [place];
  return (madeOf[place] ?? []).flatMap((one) => {
    const { places = [], present } = normal.given[one] ?? {};
    return present === undefined ? places : [...places, present];
  });
}

function check(document: PolicyDocument, random: Random, times: number): number {
  const policy = compiledOf(readSound(document));
  const bounder = bounderOf(policy);
  const { outcomes } = policy.normal;
  const bounds = newFieldBounds(outcomes.length);
  let counted = 0;
  for (let time = 0; time < times; time += 1) {
    const { given, space } = draftSpace(random, policy);
    const text = JSON.stringify({ document, given });
    const said = boundsByHand(policy, space);
    if (said === undefined) continue;
    const known = given.map((spans, place) => bounder.know(place, spans));
    expect(bounder.bound(known, bounds), text).toBe(said.occurrence);
    if (said.occurrence === "cannot") {
      expect([bounder.counting(), bounder.certain()]).toEqual([[], []]);
      continue;
    }
    counted += 1;
    expect(bounder.counting(), text).toEqual(said.counting);
    expect(bounder.certain(), text).toEqual(said.certain);
    expect(known.map(({ spans }) => spans)).toEqual(space);
    outcomes.forEach((_, field) => {
      // No value and minus zero are nothing of interest.
      const told = [bounds.least[field], bounds.greatest[field]].map((end) => (end as number) + 0);
      const open = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
      const [wide, narrow] = [said.fields[field] ?? open, said.narrow[field] ?? open];
      // Some rules that never hold together are known, and perhaps not all.
      expect(told[0], text).toBeGreaterThanOrEqual(wide[0]);
      expect(told[0], text).toBeLessThanOrEqual(narrow[0]);
      expect(told[1], text).toBeLessThanOrEqual(wide[1]);
      expect(told[1], text).toBeGreaterThanOrEqual(narrow[1]);
    });
    expect([...bounds.missing], text).toEqual(outcomes.map(() => Number(said.missing)));
    const open = new Set(
      said.open.flatMap((place) => basesOf(policy, place)).filter((place) => !isPoint(space[place] as Spans)),
    );
    const taken = new Set<number>();
    const take = (place: number) => {
      taken.add(place);
      return false;
    };
    expect(bounder.unsettled(known, take)).toBe(false);
    expect([...taken].toSorted(), text).toEqual([...open].toSorted());
    for (const wanted of open) {
      const tried: number[] = [];
      const until = (place: number) => tried.push(place) > 0 && place === wanted;
      expect(bounder.unsettled(known, until)).toBe(true);
      expect(tried.indexOf(wanted)).toBe(tried.length - 1);
    }
  }
  return counted;
}

describe("bounds in one pass", () => {
  test.each([1, 2, 3, 4])("are those of every box by itself: %i", (seed) => {
    const random = seededRandom(seed);
    let counted = 0;
    for (let policies = 0; policies < 120; policies += 1) {
      const document = draftPolicy(random, { small: true, whole: random.chance(0.7) });
      const { facts } = compiledOf(readSound(document));
      if (facts.every(({ domain }) => width(domain) < 300)) counted += check(document, random, 8);
    }
    expect(counted).toBeGreaterThan(300);
  });

  const HITS = ["first", "unique", "any", "collect"] as const;

  /** So many rules and cases that cannot occur, each one box. */
  function longDocument(random: Random, rules: number, assumed: number, hit: (typeof HITS)[number]) {
    const facts = Object.fromEntries(
      ["a", "b", "c"].map((name) => [name, { type: "integer", min: 0, max: 40, optional: name === "c" }]),
    );
    const box = () =>
      Object.fromEntries(
        random.some(Object.keys(facts), 1, 2).map((name) => {
          const low = random.between(0, 40);
          return [name, { gte: low, lte: Math.min(40, low + random.below(random.pick([4, 30]))) }];
        }),
      );
    const every = Array.from({ length: rules }, (_, at) => ({
      id: `rule-${at}`,
      when: box(),
      then: { due: random.pick([at, random.between(-90, 90), { sum: ["a", "b"] }]) },
      because: "so.",
    }));
    const half = random.between(1, rules);
    const collect = random.pick(["sum", "max", "min", "count"]);
    return {
      id: "long",
      version: "1",
      purpose: "other",
      facts,
      ...(assumed > 0 && {
        assume: Array.from({ length: assumed }, () => ({
          never: { ...box(), a: { gte: random.between(20, 40) } },
          because: "so.",
        })),
      }),
      outcome: {
        due: hit === "collect" ? { type: "integer", collect } : { type: "integer" },
      },
      hit,
      ...(random.chance(0.5) && half < rules
        ? {
            layers: [every.slice(0, half), every.slice(half)].map((own, at) => ({
              id: `l${at}`,
              rules: own,
            })),
          }
        : { rules: every }),
      ...((rules === 0 || random.chance(0.5)) && {
        otherwise: { then: { due: 7 }, because: "so." },
      }),
    } as unknown as PolicyDocument;
  }

  test.each([
    [0, 0],
    [0, 1],
    [1, 0],
    [31, 0],
    [32, 0],
    [33, 0],
    [64, 0],
    [65, 0],
    [31, 1],
    [40, 31],
    [33, 32],
    [64, 33],
    [10, 64],
    [70, 65],
  ])("%i rules behind %i cases that cannot occur", (rules, assumed) => {
    const random = seededRandom(100 * rules + assumed);
    for (const hit of ["first", "any", "collect", "first"] as const) {
      check(longDocument(random, rules, assumed, hit), random, 12);
    }
  });
});
