/** Random needs policies, small enough to try every customer, and random assessments under them. */
import {
  type Assessment,
  answer,
  type NeedsPolicy,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { type Random, seededRandom } from "../policy/generators/random.ts";

const FACTS = {
  a: { type: "boolean" },
  b: { type: "boolean", cost: 3 },
  c: { type: "enum", values: ["low", "middle", "high"] },
  d: { type: "integer", min: 0, max: 3 },
  e: { type: "boolean", optional: true },
} as const;
type Name = keyof typeof FACTS;
const NAMES = Object.keys(FACTS) as Name[];

/** Every value that a fact may have. */
export const VALUES: Readonly<Record<Name, readonly unknown[]>> = {
  a: [false, true],
  b: [false, true],
  c: ["low", "middle", "high"],
  d: [0, 1, 2, 3],
  e: [false, true, { is: "absent" }],
};

/** What a drafted policy may be. */
export interface DraftOptions {
  /** True: some questions are asked, and some offerings to be had, only where something else is answered. */
  readonly conditional?: boolean;
  /** True: some requirement policies put what several rules say together. */
  readonly collecting?: boolean;
  /** True: a larger answer never lowers a need, so that bounds alone are exact. */
  readonly growing?: boolean;
}

/** A sound policy; read as a document, as a stranger's would be. */
function draftNeeds(
  random: Random,
  { growing = false, conditional = false, collecting = false }: DraftOptions = {},
): NeedsPolicy {
  const dimensions = Object.fromEntries(
    random.some(["speed", "reach"], 1, 2).map((name) => [
      name,
      {
        ...(random.chance(0.4) && { better: growing ? "more" : random.pick(["more", "less"]) }),
        ...(random.chance(0.5) && { combine: random.pick(["sum", "strictest"]) }),
      },
    ]),
  );
  const names = Object.keys(dimensions);
  const requirements = Array.from({ length: random.between(1, 3) }, (_, place) =>
    draftRequirement(random, place, place === 0 ? names : random.some(names, 1, 2), growing, collecting),
  );
  const asked = [...new Set(requirements.flatMap(({ facts }) => Object.keys(facts)))];
  const condition = () =>
    Object.fromEntries(random.some(asked, 1, 2).map((name) => [name, plainValue(random, name)]));
  const hangs = conditional && asked.includes("e") && asked.length > 1;
  const others = asked.filter((name) => name !== "e");
  const onlyIf = hangs
    ? Object.fromEntries(random.some(others, 1, 2).map((name) => [name, plainValue(random, name)]))
    : undefined;
  const offerings = Array.from({ length: random.between(2, 4) }, (_, place) => ({
    id: `offering-${place}`,
    title: `Offering ${place}`,
    price: String(10 + place),
    meets: Object.fromEntries(names.map((name) => [name, random.between(0, 8)])),
    ...(conditional && random.chance(0.4) && { onlyIf: condition() }),
  }));
  const document = {
    id: "drafted",
    version: "1",
    currency: "EUR",
    requirements,
    dimensions,
    offerings,
    ...(onlyIf !== undefined && { questions: { e: { onlyIf } } }),
  };
  const read = parseNeedsPolicy(document);
  if (!read.ok) throw new Error(JSON.stringify({ issues: read.issues, document }));
  return read.value;
}

function draftRequirement(
  random: Random,
  place: number,
  dimensions: readonly string[],
  growing: boolean,
  collecting: boolean,
) {
  const own = random.some(growing ? NAMES.filter((name) => name !== "e") : NAMES, 1, 3);
  const facts = Object.fromEntries(own.map((name) => [name, FACTS[name]]));
  const computed = own.includes("d") && random.chance(0.4);
  const then = (low: number, high: number) =>
    Object.fromEntries(
      dimensions.map((name) => [
        name,
        computed && !growing && random.chance(0.5)
          ? { per: "d", amount: random.between(-1, 2) }
          : random.between(low, high),
      ]),
    );
  // Rules from the highest level down, over conditions that grow: so a larger answer never needs less.
  const levels = random.some([7, 6, 5, 4, 3, 2, 1], 1, 3).sort((left, right) => right - left);
  const rules = levels.map((level, index) => ({
    id: `rule-${index}`,
    when: Object.fromEntries(random.some(own, 1, 2).map((name) => [name, draftTest(random, name, growing)])),
    then: growing ? Object.fromEntries(dimensions.map((name) => [name, level])) : then(0, 8),
    because: `Rule ${index} of requirement ${place}.`,
  }));
  const collects = collecting && random.chance(0.6);
  const never = own.slice(0, 2).map((name) => [name, draftTest(random, name, growing)]);
  const assume = { never: Object.fromEntries(never), because: "Never both." };
  return {
    id: `requirement-${place}`,
    version: "1",
    purpose: "recommendation",
    facts,
    ...(!growing && random.chance(0.15) && own.length > 1 && { assume: [assume] }),
    outcome: Object.fromEntries(
      dimensions.map((name) => [
        name,
        { type: "integer", ...(collects && { collect: random.pick(["sum", "max", "min"]) }) },
      ]),
    ),
    ...(collects && { hit: "collect" }),
    rules,
    otherwise: {
      then: growing ? Object.fromEntries(dimensions.map((name) => [name, 0])) : then(0, 3),
      because: "Else.",
    },
  };
}

/** A value that a condition may ask for: never *absent*. */
function plainValue(random: Random, name: string): unknown {
  return random.pick(VALUES[name as Name].filter((value) => typeof value !== "object"));
}

function draftTest(random: Random, name: Name, growing: boolean): unknown {
  if (name === "d") return { gte: random.between(1, 3) };
  if (name === "c")
    return growing ? random.pick([["middle", "high"], ["high"]]) : random.pick(["low", "middle", "high"]);
  return growing ? true : random.chance(0.5);
}

/** Some of the questions answered, each in one of the ways in which it can be; all in the order `order`, if given. */
export function draftAnswers(
  random: Random,
  policy: NeedsPolicy,
  { vague = true, unanswered = true, exhausted = true } = {},
): readonly (readonly [question: string, reply: unknown])[] {
  return policy.questions.flatMap(({ name }) => {
    const values = VALUES[name as Name];
    const way = random.below(10);
    if (way < 4) return [];
    if (way < 8) return [[name, random.pick(values)] as const];
    if (way === 8 && unanswered)
      return [[name, { unanswered: random.pick(["does-not-know", "rather-not-say"]) }] as const];
    if (!vague) return [];
    const bounds = random.pick([{ gte: 1 }, { lt: 2 }, { gt: 0, lte: 2 }]);
    const reply = name === "d" ? bounds : { oneOf: random.some(values, 1, 2) };
    const more = exhausted && random.chance(0.5) ? [[name, { unanswered: "does-not-know" }] as const] : [];
    return [[name, reply] as const, ...more];
  });
}

/** The assessment with these answers. */
export function answered(
  policy: NeedsPolicy,
  replies: readonly (readonly [question: string, reply: unknown])[],
  start: Assessment = startAssessment(policy),
): Assessment {
  return replies.reduce((session, [question, reply]) => {
    const next = answer(policy, session, question, reply);
    if (!next.ok) throw new Error(JSON.stringify(next.issues));
    return next.value;
  }, start);
}

/** Runs a check over drafted policies, with the random source that they came from. */
export function forDraftedNeeds(
  { seed, count, ...options }: { readonly seed: number; readonly count: number } & DraftOptions,
  check: (random: Random, policy: NeedsPolicy) => void,
): void {
  const random = seededRandom(seed);
  for (let run = 0; run < count; run += 1) check(random, draftNeeds(random, options));
}
