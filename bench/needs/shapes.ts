/** Needs policies to measure, seeded, so that they are the same everywhere. */
import { randomFrom } from "../tables/random.ts";

const DIMENSIONS = ["speed", "upload", "care"] as const;

interface Fact {
  readonly name: string;
  readonly declared: object;
  /** A test that more of holds, the more is answered. */
  readonly test: () => unknown;
}

/**
 * Households: every rule asks for more where more is answered, and what rules ask for is added up. Facts stand in groups of
 * five, each group in a requirement policy of its own.
 */
export function households(facts: number, rules: number, offerings: number, seed: number): object {
  const draw = randomFrom(seed);
  const all = Array.from({ length: facts }, (_, place): Fact => {
    const name = `fact${place}`;
    const kind = draw.whole(0, 2);
    if (kind === 0) return { name, declared: { type: "boolean" }, test: () => true };
    if (kind === 1) {
      const values = ["none", "some", "much"];
      return {
        name,
        declared: { type: "enum", values, ordered: true },
        test: () => ({ gte: values[draw.whole(1, 2)] }),
      };
    }
    return {
      name,
      declared: { type: "integer", min: 0, max: 8 },
      test: () => ({ gte: draw.whole(1, 8) }),
    };
  });
  const groups = Array.from({ length: Math.ceil(facts / 5) }, (_, group) =>
    all.slice(group * 5, group * 5 + 5),
  );
  const each = Math.ceil(rules / groups.length);
  return {
    id: "households",
    version: "1",
    currency: "EUR",
    dimensions: Object.fromEntries(DIMENSIONS.map((name) => [name, { combine: "sum" }])),
    requirements: groups.map((group, place) => ({
      id: `group-${place}`,
      version: "1",
      purpose: "recommendation",
      facts: Object.fromEntries(group.map(({ name, declared }) => [name, declared])),
      outcome: Object.fromEntries(DIMENSIONS.map((name) => [name, { type: "integer", collect: "sum" }])),
      hit: "collect",
      rules: Array.from({ length: each }, (_, rule) => ({
        id: `rule-${rule}`,
        when: Object.fromEntries(
          draw
            .shuffled([...group])
            .slice(0, draw.whole(1, 2))
            .map(({ name, test }) => [name, test()]),
        ),
        then: Object.fromEntries(DIMENSIONS.map((name) => [name, draw.whole(0, 12)])),
        because: "It takes so much.",
      })),
      otherwise: {
        then: Object.fromEntries(DIMENSIONS.map((name) => [name, 0])),
        because: "Nothing of this.",
      },
    })),
    offerings: offeringsOf(offerings, each * groups.length * 4, draw),
  };
}

/** Plans that give more the dearer they are, and not all of the same. */
function offeringsOf(count: number, most: number, draw: ReturnType<typeof randomFrom>): readonly object[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `plan-${place}`,
    title: `Plan ${place}`,
    price: String(10 + place),
    meets: Object.fromEntries(
      DIMENSIONS.map((name) => {
        const share = (place + 1) / count;
        return [name, Math.round(most * share * (0.7 + draw.whole(0, 60) / 100))];
      }),
    ),
  }));
}
