// What is settled of rules that count together without a search, against every case.
import { prove } from "evenhand/analysis";
import { decide, type Guarantee, type Policy, parsePolicy } from "evenhand/policy";
import { expect, test } from "vitest";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

const CASES = [0, 1, 2, 3].flatMap((size) =>
  [0, 1, 2].flatMap((other) => [false, true].map((flag) => ({ size, other, flag }))),
);

function drawTest(random: Random): object {
  const bound = (most: number) => {
    const code = random.between(0, most);
    return random.pick<unknown>([{ gte: code }, { gte: code }, { lte: code }, code]);
  };
  return {
    ...(random.chance(0.7) ? { size: bound(3) } : {}),
    ...(random.chance(0.3) ? { other: bound(2) } : {}),
    ...(random.chance(0.3) ? { flag: random.chance(0.7) } : {}),
  };
}

/** Mostly of one sign, so that some of them are settled by their form. */
function drawPolicy(random: Random): Policy | undefined {
  const [lowest, highest] = random.pick([
    [0, 5],
    [-5, 0],
    [-3, 3],
  ] as const);
  const award = () => {
    const whole = random.between(lowest, highest);
    return random.pick<unknown>([
      whole,
      whole,
      { per: "other", amount: whole },
      { per: "size", amount: whole },
    ]);
  };
  const rules = Array.from({ length: random.between(1, 4) }, (_, place) => ({
    id: `rule-${place + 1}`,
    when: drawTest(random),
    then: { award: award() },
    because: "It holds.",
  }));
  const layers = [
    { id: "first", rules: rules.slice(0, 1) },
    { id: "second", rules: rules.slice(1) },
  ];
  const read = parsePolicy({
    id: "collected",
    version: "1",
    purpose: "other",
    hit: "collect",
    facts: {
      size: { type: "integer", min: 0, max: 3 },
      other: { type: "integer", min: 0, max: 2 },
      flag: { type: "boolean" },
    },
    outcome: { award: { type: "integer", collect: random.pick(["sum", "sum", "max", "min", "count"]) } },
    ...(rules.length > 1 && random.chance(0.3) ? { layers } : { rules }),
    ...(random.chance(0.6)
      ? { otherwise: { then: { award: award() }, because: "Nothing else holds." } }
      : {}),
  });
  return read.ok ? read.value : undefined;
}

/** What a case gets; undefined in a gap. */
function awardOf(policy: Policy, facts: object): number | undefined {
  const decision = decide(policy, facts as never, { from: "verified" });
  return decision.status === "decided" ? (decision.outcome as { readonly award: number }).award : undefined;
}

const FACTS = ["size", "other", "flag"] as const;

test("what is said of sums, counts and the like without a step of search is so in every case", () => {
  const random = seededRandom(24);
  const settled = new Map<string, number>();
  for (let drawn = 0; drawn < 1_500; drawn += 1) {
    const policy = drawPolicy(random);
    if (policy === undefined) continue;
    const all = CASES.map((facts) => ({ facts, award: awardOf(policy, facts) }));
    const awards = all.flatMap(({ award }) => award ?? []);
    const ask = (name: string, guarantee: object, holds: boolean) => {
      const { status } = prove(policy, guarantee as Guarantee, { nodes: 1, steps: 1 });
      if (status !== "undecided") expect([name, status === "proved"]).toEqual([name, holds]);
      if (status === "proved") settled.set(name, (settled.get(name) ?? 0) + 1);
    };
    const [least, most] = [Math.min(0, ...awards), Math.max(0, ...awards)];
    for (const bound of [-6, least, least + 1, 0, most - 1, most, 5]) {
      ask(
        "atMost",
        { atMost: { award: bound } },
        awards.every((award) => award <= bound),
      );
      ask(
        "atLeast",
        { atLeast: { award: bound } },
        awards.every((award) => award >= bound),
      );
    }
    for (const fact of FACTS) {
      const pairs = all.flatMap((one) =>
        all.flatMap((other) =>
          one.award !== undefined &&
          other.award !== undefined &&
          one.facts[fact] <= other.facts[fact] &&
          FACTS.every((name) => name === fact || one.facts[name] === other.facts[name])
            ? [[one.award, other.award] as const]
            : [],
        ),
      );
      ask(
        "neverFalls",
        { whenGrows: fact, neverFalls: "award" },
        pairs.every(([less, more]) => less <= more),
      );
      ask(
        "neverRises",
        { whenGrows: fact, neverRises: "award" },
        pairs.every(([less, more]) => less >= more),
      );
    }
  }
  for (const name of ["atMost", "atLeast", "neverFalls", "neverRises"]) {
    expect([name, settled.get(name)]).toEqual([name, expect.any(Number)]);
    expect(settled.get(name)).toBeGreaterThan(200);
  }
});
