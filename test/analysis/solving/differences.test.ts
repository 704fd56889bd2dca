// Times and amounts that cannot come about together, over domains that nobody could halve to the end.
import { definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { findCase } from "../../../src/analysis/solving/find-case.ts";
import { ANY_CASE, type Answer } from "../../../src/analysis/solving/wanted.ts";
import { witnessOf } from "../../../src/analysis/solving/witness-of.ts";
import { compiledOf, type Spans } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";

const rest = {
  id: "times",
  version: "1",
  purpose: "other",
  outcome: { owed: { type: "boolean" } },
  rules: [],
  otherwise: { then: { owed: true }, because: "It is." },
} as const;

/** What one node of the search costs. */
const ONE_NODE = 4;

interface Asked {
  readonly answer: Answer;
  readonly steps: number;
  readonly facts: { readonly [name: string]: unknown } | undefined;
}

/** Asks for a case in which derived facts lie between codes. */
function ask(policy: ReturnType<typeof definePolicy>, wanted: { readonly [name: string]: Spans }): Asked {
  const compiled = compiledOf(policy as never);
  const joint = jointOfOne(compiled);
  const space = joint.axes.map(({ name, spans }) => wanted[name] ?? spans);
  const budget = { left: 100_000 };
  const answer = findCase(joint, space, ANY_CASE, budget);
  const facts = typeof answer === "string" ? undefined : witnessOf(joint, answer, 0);
  return { answer, steps: 100_000 - budget.left, facts };
}

describe("days", () => {
  const policy = definePolicy({
    ...rest,
    facts: { ordered: { type: "date" }, sent: { type: "date" }, arrived: { type: "date" } },
    derive: {
      handling: { days: { from: "ordered", to: "sent" } },
      travel: { days: { from: "sent", to: "arrived" } },
      whole: { days: { from: "ordered", to: "arrived" } },
    },
  } as never);

  test("that contradict each other in a circle are no case, at once", () => {
    const asked = ask(policy, { handling: [5, 40_000], travel: [5, 40_000], whole: [-9, 9] });
    expect(asked).toMatchObject({ answer: "none", steps: ONE_NODE });
  });
  test("that just fit are a case, at once", () => {
    const { facts, steps } = ask(policy, { handling: [5, 40_000], travel: [5, 40_000], whole: [-9, 10] });
    expect(facts).toEqual({ ordered: "1900-01-01", sent: "1900-01-06", arrived: "1900-01-11" });
    expect(steps).toBe(ONE_NODE);
  });
  test("with gaps in what is wanted are told gap by gap", () => {
    const gaps = { handling: [0, 0, 10, 10], travel: [0, 0, 10, 10] };
    expect(ask(policy, { ...gaps, whole: [1, 9] }).answer).toBe("none");
    expect(ask(policy, { ...gaps, whole: [11, 19] }).answer).toBe("none");
    expect(ask(policy, { ...gaps, whole: [5, 12] }).facts).toBeDefined();
    expect(ask(policy, { ...gaps, whole: [20, 20] }).facts).toBeDefined();
    expect(ask(policy, { ...gaps, whole: [21, 40_000] }).answer).toBe("none");
  });
});

describe("a chain of days", () => {
  const stops = Array.from({ length: 9 }, (_, stop) => `stop${stop}`);
  const gaps = stops.slice(1).map((to, leg) => [`leg${leg}`, { days: { from: stops[leg], to } }]);
  const policy = definePolicy({
    ...rest,
    facts: Object.fromEntries(stops.map((name) => [name, { type: "date" }])),
    derive: { ...Object.fromEntries(gaps), whole: { days: { from: "stop0", to: "stop8" } } },
  } as never);
  const legs = Object.fromEntries(gaps.map(([name]) => [name, [10, 20]]));

  test("is as long as its legs together, from end to end", () => {
    for (const [days, answer] of [
      [79, "none"],
      [80, "found"],
      [160, "found"],
      [161, "none"],
    ] as const) {
      const asked = ask(policy, { ...legs, whole: [days, days] });
      expect([days, asked.facts === undefined ? asked.answer : "found", asked.steps]).toEqual([
        days,
        answer,
        ONE_NODE,
      ]);
    }
  });
});

describe("minutes", () => {
  const policy = definePolicy({
    ...rest,
    facts: {
      booked: { type: "instant", optional: true },
      due: { type: "instant" },
      now: { type: "instant" },
    },
    derive: {
      sinceBooking: { minutes: { from: "booked", to: "now" } },
      untilDue: { minutes: { from: "now", to: "due" } },
      ahead: { minutes: { from: "booked", to: "due" } },
    },
  } as never);
  const absentOf = (name: string) => {
    const { facts } = compiledOf(policy as never);
    return facts.find((fact) => fact.name === name)?.domain.absent as number;
  };

  test("are floored: two hours and two hours are four, or four and a minute, and nothing else", () => {
    const both = { sinceBooking: [120, 120], untilDue: [120, 120] };
    expect(ask(policy, { ...both, ahead: [239, 239] }).answer).toBe("none");
    expect(ask(policy, { ...both, ahead: [240, 240] }).facts).toBeDefined();
    expect(ask(policy, { ...both, ahead: [241, 241] }).facts).toBeDefined();
    expect(ask(policy, { ...both, ahead: [242, 242] }).answer).toBe("none");
  });
  test("are absent together where what they are made of is", () => {
    const since = absentOf("sinceBooking");
    const ahead = absentOf("ahead");
    expect(ask(policy, { sinceBooking: [since, since], ahead: [0, 9] }).answer).toBe("none");
    const { facts } = ask(policy, { sinceBooking: [since, since], ahead: [7, 9, ahead, ahead] });
    expect(facts?.booked).toEqual({ is: "absent" });
  });
  test("or absence: both are looked at", () => {
    const since = absentOf("sinceBooking");
    const wanted = { sinceBooking: [120, 120, since, since], untilDue: [120, 120] };
    expect(ask(policy, { ...wanted, ahead: [240, 240] }).facts?.booked).toMatch(/Z$/);
    expect(ask(policy, { ...wanted, ahead: [242, 242] }).answer).toBe("none");
  });
});

describe("random differences", () => {
  /** Five numbers and differences among them, some of differences: at most 5 values each. */
  function drafted(random: ReturnType<typeof seededRandom>) {
    const names = ["a", "b", "c", "d"];
    const facts = Object.fromEntries(
      names.map((name) => {
        const min = random.between(-3, 3);
        return [name, { type: "integer", min, max: min + random.between(1, 4) }];
      }),
    );
    const derive: Record<string, unknown> = {};
    const known = [...names];
    for (let at = 0; at < 5; at += 1) {
      const [one, other] = random.some(known, 2, 2) as [string, string];
      derive[`d${at}`] = random.chance(0.85)
        ? { minus: [one, other] }
        : { plus: [one, random.between(1, 3)] };
      known.push(`d${at}`);
    }
    return definePolicy({ ...rest, facts, derive } as never);
  }

  test("are contradictory just where no numbers have them", () => {
    const random = seededRandom(5);
    const wrong: unknown[] = [];
    let none = 0;
    for (let round = 0; round < 400; round += 1) {
      const policy = drafted(random);
      const { facts } = compiledOf(policy as never);
      const wanted: Record<string, Spans> = {};
      for (const { name, domain, derivation } of facts) {
        if (derivation === undefined || random.chance(0.3)) continue;
        const low = random.between(domain.least, domain.greatest);
        wanted[name] = [low, Math.min(domain.greatest, low + random.between(0, 2))];
      }
      const truth = everyPoint(
        facts.slice(0, 4).map(({ domain }) => [domain.least, domain.greatest] as const),
      ).some((point) => {
        const codes = [...point];
        return facts.every(({ name, derivation }, place) => {
          if (derivation?.kind === "linear") {
            const { terms, constant } = derivation.amount;
            codes[place] = terms.reduce(
              (sum, { fact, times }) => sum + times * (codes[fact] as number),
              constant,
            );
          }
          const [low, high] = wanted[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
          return (codes[place] as number) >= (low as number) && (codes[place] as number) <= (high as number);
        });
      });
      const { answer } = ask(policy, wanted);
      if (answer === "none") none += 1;
      if ((answer === "none") === truth || answer === "unknown") wrong.push({ wanted, answer, truth });
    }
    expect(wrong).toEqual([]);
    expect(none).toBeGreaterThan(80);
    expect(none).toBeLessThan(320);
  });
});

function everyPoint(bounds: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  return bounds.reduce<readonly (readonly number[])[]>(
    (points, [low, high]) =>
      points.flatMap((point) => Array.from({ length: high - low + 1 }, (_, step) => [...point, low + step])),
    [[]],
  );
}
