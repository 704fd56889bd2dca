/**
 * A long form as most are: whether a topic concerns the customer at all, and if it does, three questions on how much. Nothing
 * says that these are asked only then: that follows from the rules. Seeded; every amount and share is ours.
 */
import { type Random, randomFrom } from "../../tables/random.ts";

const LEVELS = ["little", "some", "much"];
/** Six of ten say the least, the others one of the two above it as often. */
const PRIOR = LEVELS.map((value, at) => ({ value, share: at === 0 ? 0.6 : 0.2 }));
/** A topic concerns one customer in three. */
const CONCERNED = [
  { value: false, share: 0.67 },
  { value: true, share: 0.33 },
];
const DETAILS = 3;
/** The three kinds of need, each of which a topic may raise; what several topics ask for adds up. */
const DIMENSIONS = ["speed", "storage", "service"];

/** The policy as a document, with so many questions, four for each topic, and about as many offerings as are told. */
export function topics(questions: number, offerings: number, seed: number): object {
  const draw = randomFrom(seed);
  const names = Array.from({ length: questions / (DETAILS + 1) }, (_, place) => `topic${place}`);
  const policies = names.map((name) => topicOf(name, draw));
  const asked = names.flatMap((name) => [
    [name, { prior: CONCERNED }],
    ...detailsOf(name).map((detail) => [detail, { prior: PRIOR }]),
  ]);
  return {
    id: "topics",
    version: "1",
    currency: "GBP",
    dimensions: Object.fromEntries(DIMENSIONS.map((name) => [name, { combine: "sum" }])),
    requirements: policies,
    questions: Object.fromEntries(draw.shuffled(asked)),
    offerings: offeringsOf(offerings, names.length, draw),
  };
}

const detailsOf = (name: string) => Array.from({ length: DETAILS }, (_, place) => `${name}Detail${place}`);

/** Whoever is concerned needs something, and more for each detail. */
function topicOf(name: string, draw: Random): object {
  const details = detailsOf(name);
  const base = {
    id: "concerned",
    when: { [name]: true },
    then: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, draw.whole(1, 3)])),
    because: "It takes so much.",
  };
  const more = details.flatMap((detail, place) => {
    const dimension = DIMENSIONS[place] as string;
    return LEVELS.slice(1).map((level) => ({
      id: `detail-${place}-${level}`,
      when: { [name]: true, [detail]: { gte: level } },
      then: { [dimension]: draw.whole(2, 9) },
      because: "It takes more.",
    }));
  });
  return {
    id: name,
    version: "1",
    purpose: "recommendation",
    facts: {
      [name]: { type: "boolean" },
      ...Object.fromEntries(
        details.map((detail) => [detail, { type: "enum", values: LEVELS, ordered: true }]),
      ),
    },
    outcome: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, { type: "integer", collect: "sum" }]),
    ),
    hit: "collect",
    rules: [base, ...more],
    otherwise: {
      then: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, 0])),
      because: "Nothing.",
    },
  };
}

/** From what one topic may take to what all of them may, dearer with each step; every third is strong in one dimension only. */
function offeringsOf(count: number, topicCount: number, draw: Random): readonly object[] {
  const most = 21 * topicCount;
  return Array.from({ length: count }, (_, place) => {
    const isLast = place === count - 1;
    const level = isLast ? most : Math.round(most * (place / count) ** 2);
    const strong = place % 3 === 2 ? draw.whole(0, 2) : -1;
    return {
      id: `offering-${place}`,
      title: `Offering ${place}`,
      price: String(10 + 3 * place),
      meets: Object.fromEntries(
        DIMENSIONS.map((dimension, at) => [
          dimension,
          isLast || strong < 0 || at === strong ? level : Math.round(level / 2),
        ]),
      ),
    };
  });
}
