/** Policies on which a search for all cases is known to blow up, each in its own way. */
import { layered } from "../../../bench/analysis/shapes.ts";
import { randomFrom } from "../../../bench/tables/random.ts";

const because = "It holds.";
const AWARD = { award: { type: "integer" } } as const;
const flag = { type: "boolean" } as const;
const head = { version: "1", purpose: "other", outcome: AWARD } as const;
const otherwise = { then: { award: 0 }, because };
const complete = { id: "complete", complete: true } as const;
const places = (count: number) => Array.from({ length: count }, (_, place) => place);
const rule = (place: number, when: object, award = place + 1) => ({
  id: `rule-${place + 1}`,
  when,
  then: { award },
  because,
});

/** Sixty exceptions over a segmented base of 1,000 rules, in two layers. */
export const exceptionsInTwoLayers = () => layered(1000, 60).document;

/** The same in one list: every segment has its own copy of the exceptions in a diagram. */
export function exceptionsInOneLayer(): object {
  const { layers, ...rest } = exceptionsInTwoLayers() as {
    readonly layers: readonly { readonly rules: readonly object[] }[];
  };
  return { ...rest, id: "one-layer", rules: layers.flatMap(({ rules }) => rules) };
}

/** Every one of the 2^24 cases has a sum of its own. */
export function powersOfTwo(): object {
  const facts = places(24).map((place) => [`flag${place}`, flag] as const);
  return {
    ...head,
    id: "powers-of-two",
    hit: "collect",
    facts: Object.fromEntries(facts),
    outcome: { award: { ...AWARD.award, collect: "sum" } },
    rules: facts.map(([name], place) => rule(place, { [name]: true }, 2 ** place)),
    otherwise,
    guarantees: [
      complete,
      { id: "at-most", atMost: { award: 2 ** 24 - 1 } },
      { id: "too-little", atMost: { award: 2 ** 24 - 2 } },
      { id: "grows", whenGrows: "flag3", neverFalls: "award" },
    ],
  };
}

/** Four thousand steps of one staircase, each with both its ends. */
export function bands(): object {
  const { rules, ...rest } = thresholds() as { readonly rules: readonly object[] };
  const own = rules.map((_, place) => rule(place, { delay: { gte: place * 10, lt: place * 10 + 10 } }));
  return { ...rest, id: "bands", rules: own.toSpliced(-1, 1, rule(3999, { delay: { gte: 39_990 } })) };
}

/** The same where each step has only its lower end, the highest first. */
export function thresholds(): object {
  return {
    ...head,
    id: "thresholds",
    facts: { delay: { type: "integer", min: 0, max: 100_000 } },
    rules: places(4000).map((place) => rule(place, { delay: { gte: (4000 - place) * 10 } }, 4000 - place)),
    otherwise,
    guarantees: [complete, { id: "grows", whenGrows: "delay", neverFalls: "award" }],
  };
}

/** A hundred rules that test five of twenty facts without any order. */
export function random(): object {
  const draw = randomFrom(20);
  const names = places(20).map((place) => `fact${place}`);
  const tests = () =>
    draw
      .shuffled(names)
      .slice(0, 5)
      .map((name) => {
        const from = draw.whole(0, 70);
        return [name, { gte: from, lt: from + 30 }] as const;
      });
  return {
    ...head,
    id: "random",
    facts: Object.fromEntries(names.map((name) => [name, { type: "integer", min: 0, max: 99 }])),
    rules: places(100).map((place) => rule(place, Object.fromEntries(tests()))),
    guarantees: [complete],
  };
}

/** More pigeons than holes: two of them always share one, and no rule alone says so. */
export function pigeonhole(): object {
  const holes = places(6).map((hole) => `hole${hole}`);
  const pigeons = places(7).map((pigeon) => `pigeon${pigeon}`);
  const rules = pigeons.flatMap((one, place) =>
    pigeons.slice(place + 1).flatMap((other) => holes.map((hole) => ({ [one]: hole, [other]: hole }))),
  );
  return {
    ...head,
    id: "pigeonhole",
    facts: Object.fromEntries(pigeons.map((pigeon) => [pigeon, { type: "enum", values: holes }])),
    rules: rules.map((when, place) => rule(place, when, 1)),
    guarantees: [complete],
  };
}

/** Two facts of ten thousand words each, and rules that ask for single ones. */
export function longEnum(): object {
  const values = places(10_000).map((word) => `word${word}`);
  return {
    ...head,
    id: "long-enum",
    facts: { one: { type: "enum", values }, other: { type: "enum", values } },
    rules: places(200).map((place) =>
      rule(place, { one: values[place * 50], other: values[9_999 - place * 50] }),
    ),
    guarantees: [complete],
  };
}

/** So many rules; the last asks for what the one before it has asked for, or for something else. */
export function manyRules(count: number, shadowed: boolean): object {
  return {
    ...head,
    id: "many-rules",
    facts: { number: { type: "integer", min: 0, max: 5000 } },
    rules: places(count).map((place) =>
      rule(place, { number: shadowed && place === count - 1 ? place - 1 : place }),
    ),
    otherwise,
  };
}

const deepFacts = () => places(200).map((place) => `fact${place}`);

/** One rule that tests two hundred facts. */
export function oneDeepRule(): object {
  const names = deepFacts();
  return {
    ...head,
    id: "one-deep-rule",
    facts: Object.fromEntries(names.map((name) => [name, flag])),
    rules: [rule(0, Object.fromEntries(names.map((name) => [name, true])))],
    otherwise,
    guarantees: [complete, { id: "at-most", atMost: { award: 1 } }],
  };
}

/** Two hundred rules that test one fact each. */
export function deepList(): object {
  const names = deepFacts();
  return {
    ...head,
    id: "deep-list",
    facts: Object.fromEntries(names.map((name) => [name, flag])),
    rules: names.map((name, place) => rule(place, { [name]: true })),
    otherwise,
    guarantees: [complete, { id: "at-most", atMost: { award: 200 } }],
  };
}

/** Pairs whose halves stand far apart: in the declared order a diagram remembers 2^24 things before the first second half. */
export function badOrder(): object {
  const pairs = places(24);
  const halves = [...pairs.map((pair) => `x${pair}`), ...pairs.map((pair) => `y${pair}`)];
  return {
    ...head,
    id: "bad-order",
    facts: Object.fromEntries(halves.map((name) => [name, flag])),
    rules: pairs.map((pair) => rule(pair, { [`x${pair}`]: true, [`y${pair}`]: true })),
    otherwise,
    guarantees: [
      complete,
      { id: "at-most", atMost: { award: 24 } },
      { id: "too-little", atMost: { award: 23 } },
    ],
  };
}

/** A rule for each of five hundred rows, or columns: from the one to the other a quarter of a million cells change, each to another. */
export function stripes(along: "row" | "column"): object {
  const cells = { type: "integer", min: 0, max: 499 };
  return {
    ...head,
    id: "stripes",
    facts: { row: cells, column: cells },
    rules: places(500).map((place) => rule(place, { [along]: place }, place + (along === "row" ? 0 : 1_000))),
  };
}
