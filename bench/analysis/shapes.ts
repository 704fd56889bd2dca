import { type Random, randomFrom } from "../tables/random.ts";

/** Policies of the shapes in which large rule tables come, as documents. */
export interface Shape {
  readonly name: string;
  readonly document: object;
}

const OUTCOME = { award: { type: "money", currency: "EUR" } } as const;
const number = { type: "integer", min: 0, max: 1000 } as const;
const rest = (award: string) => ({ then: { award }, because: "Nothing else holds." });

function policy(id: string, facts: object, rules: readonly object[], more: object = {}): object {
  return {
    id,
    version: "1",
    purpose: "other",
    facts,
    outcome: OUTCOME,
    rules,
    otherwise: rest("0"),
    guarantees: [
      { id: "complete", complete: true },
      { id: "grows", whenGrows: "delay", neverFalls: "award" },
      { id: "independent", independent: "award", of: ["spare"] },
      { id: "at-most", atMost: { award: "100000" } },
    ],
    ...more,
  };
}

/** Every segment of products has its own few rules, each ending in a rule without further tests. */
export function segmented(size: number, segments = size / 10): Shape {
  const random = randomFrom(size);
  const values = Array.from({ length: segments }, (_, index) => `segment-${index + 1}`);
  const facts = {
    segment: { type: "enum", values },
    channel: { type: "enum", values: ["phone", "mail", "chat", "shop"] },
    repeated: { type: "boolean" },
    express: { type: "boolean" },
    delay: number,
    price: number,
    weight: number,
    spare: number,
  };
  const rules = values.flatMap((segment) =>
    Array.from({ length: size / segments }, (_, index) => {
      const tests = index === size / segments - 1 ? {} : testsOf(random);
      // The later, the more: a rule further down gives no less for a longer delay.
      return {
        id: `${segment}-rule-${index + 1}`,
        when: { segment, ...tests },
        then: { award: String(random.whole(1, 40) * 5) },
        because: `Row ${index + 1} of ${segment}.`,
      };
    }),
  );
  return { name: `segmented-${size}`, document: policy(`segmented-${size}`, facts, rules) };
}

function testsOf(random: Random): object {
  const from = random.whole(0, 18) * 50;
  const tests: readonly (readonly [string, unknown])[] = [
    ["delay", { gte: from }],
    ["price", { gte: random.whole(0, 9) * 100 }],
    ["weight", { lt: random.whole(1, 10) * 100 }],
    ["channel", ["phone", "mail", "chat", "shop"][random.whole(0, 3)]],
    ["repeated", random.fraction() < 0.5],
    ["express", random.fraction() < 0.5],
  ];
  return Object.fromEntries(random.shuffled(tests).slice(0, 3));
}

/** A full table: a row for every combination of bands of five facts, as tariffs are printed. */
export function gridded(size: number): Shape {
  const bands = Math.round((size / 8) ** (1 / 3));
  const width = Math.floor(1000 / bands);
  const band = (index: number) =>
    index === bands - 1 ? { gte: index * width } : { gte: index * width, lt: (index + 1) * width };
  const facts = {
    delay: number,
    price: number,
    weight: number,
    channel: { type: "enum", values: ["phone", "mail", "chat", "shop"] },
    express: { type: "boolean" },
    repeated: { type: "boolean" },
    tier: { type: "enum", values: ["a", "b", "c"] },
    spare: number,
  };
  const channels = ["phone", "mail", "chat", "shop"];
  const rules: object[] = [];
  for (let delay = 0; delay < bands; delay += 1) {
    for (let price = 0; price < bands; price += 1) {
      for (let weight = 0; weight < bands; weight += 1) {
        for (const channel of channels) {
          for (const express of [true, false]) {
            rules.push({
              id: `row-${rules.length + 1}`,
              when: { delay: band(delay), price: band(price), weight: band(weight), channel, express },
              then: { award: String(5 * delay + 3 * price + weight + (express ? 2 : 0)) },
              because: `Row ${rules.length + 1}.`,
            });
          }
        }
      }
    }
  }
  return { name: `grid-${size}`, document: policy(`grid-${size}`, facts, rules) };
}

/** Global exceptions over a segmented base, in layers. */
export function layered(size: number, exceptions: number): Shape {
  const { document } = segmented(size, size / 10);
  const {
    rules: base,
    facts,
    ...head
  } = document as { readonly rules: readonly object[]; readonly facts: object };
  const random = randomFrom(exceptions);
  const flags = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`flag${index + 1}`, { type: "integer", min: 0, max: 100 }]),
  );
  const rules = Array.from({ length: exceptions }, (_, index) => ({
    id: `exception-${index + 1}`,
    when: { [`flag${(index % 10) + 1}`]: 10 + Math.floor(index / 10), repeated: random.fraction() < 0.5 },
    then: { award: "500" },
    because: `Exception ${index + 1}.`,
  }));
  return {
    name: `layered-${size}`,
    document: {
      ...head,
      id: `layered-${size}`,
      facts: { ...facts, ...flags },
      layers: [
        { id: "exceptions", rules },
        { id: "base", rules: base },
      ],
    },
  };
}
