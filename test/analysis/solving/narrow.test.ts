// What one relation leaves of its unknowns, against trying every code: nothing that can be is lost, and where nothing may
// be absent nothing is left at either end that cannot be.
import { describe, expect, test } from "vitest";
import type { Model, Relation, UnknownSum, Worth } from "../../../src/analysis/solving/model.ts";
import { narrow } from "../../../src/analysis/solving/narrow.ts";
import type { Spans } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";

/** The code that says absent, behind all others. */
const ABSENT = 60;
/** Two or three unknowns, then what they come to, then whether a list is there. */
const RESULT = 3;
const PRESENT = 4;

interface Drafted {
  readonly relation: Relation;
  readonly spans: readonly Spans[];
  readonly holds: (codes: readonly number[]) => boolean;
  /** True where the ends of what is left should be codes of some case. */
  readonly tight: boolean;
}

const codesIn = (spans: Spans) =>
  spans.flatMap((low, at) =>
    at % 2 === 0 ? Array.from({ length: (spans[at + 1] as number) - low + 1 }, (_, more) => low + more) : [],
  );

function draftSpans(random: Random, low: number, high: number, absent: boolean): Spans {
  const from = random.between(low, high);
  const to = random.between(from, high);
  return absent && random.chance(0.5) ? [from, to, ABSENT, ABSENT] : [from, to];
}

const sumAt = ({ terms, constant }: UnknownSum, codes: readonly number[]) =>
  terms.reduce((sum, { of, times }) => sum + times * (codes[of] as number), constant);

function draftSum(random: Random, unit: boolean, count = random.between(1, 3)): UnknownSum {
  const all = random.some([0, 1, 2], count, count);
  const times = () => (unit ? random.pick([-1, 1]) : random.pick([-3, -2, -1, 1, 2, 3]));
  return { terms: all.map((of) => ({ of, times: times() })), constant: random.between(-3, 3) };
}

/** What is absent where anything that it is made of is. */
const made = (of: readonly number[], codes: readonly number[], holds: (result: number) => boolean) => {
  const result = codes[RESULT] as number;
  const gone = of.some((one) => codes[one] === ABSENT);
  return gone ? result === ABSENT : result !== ABSENT && holds(result);
};

function draftOf(kind: Relation["kind"], random: Random, absent: boolean): Drafted {
  const unknowns = (low: number, high: number) => [0, 1, 2].map(() => draftSpans(random, low, high, absent));
  const result = (low: number, high: number) => draftSpans(random, low, high, absent);
  const unit = random.chance(0.6);
  switch (kind) {
    case "floor": {
      const amount = draftSum(random, unit);
      const under = unit ? 1 : random.between(1, 4);
      const spans = [...unknowns(-2, 5), result(-6, 6), [1, 1]];
      const holds = (codes: readonly number[]) =>
        made(
          amount.terms.map(({ of }) => of),
          codes,
          (own) => Math.floor(sumAt(amount, codes) / under) === own,
        );
      return { relation: { kind, amount, under, result: RESULT }, spans, holds, tight: unit };
    }
    case "least":
    case "greatest": {
      const of = Array.from(
        { length: random.between(1, 3) },
        (_, at): UnknownSum => ({
          terms: [{ of: at, times: unit ? 1 : random.pick([-1, 1, 2]) }],
          constant: random.between(-2, 2),
        }),
      );
      const pick = kind === "least" ? Math.min : Math.max;
      const places = of.flatMap(({ terms }) => terms.map((term) => term.of));
      const holds = (codes: readonly number[]) =>
        made(places, codes, (own) => pick(...of.map((one) => sumAt(one, codes))) === own);
      return {
        relation: { kind, of, result: RESULT },
        spans: [...unknowns(-2, 5), result(-6, 6), [1, 1]],
        holds,
        tight: unit,
      };
    }
    case "between": {
      const amount = draftSum(random, unit);
      const [least, greatest] = random.pick([
        [random.between(-4, 2), Number.POSITIVE_INFINITY],
        [Number.NEGATIVE_INFINITY, random.between(-2, 4)],
        [random.between(-4, 0), random.between(0, 4)],
      ] as const) as [number, number];
      const holds = (codes: readonly number[]) =>
        sumAt(amount, codes) >= least && sumAt(amount, codes) <= greatest;
      return {
        relation: { kind, amount, least, greatest },
        spans: [0, 1, 2]
          .map(() => draftSpans(random, -2, 5, false))
          .concat([
            [0, 0],
            [1, 1],
          ]),
        holds,
        tight: unit,
      };
    }
    case "never": {
      const sides = random
        .some([0, 1, 2], 1, 3)
        .map((fact) => ({ fact, spans: draftSpans(random, -2, 5, false) }));
      const holds = (codes: readonly number[]) =>
        !sides.every(({ fact, spans }) => codesIn(spans).includes(codes[fact] as number));
      return { relation: { kind, sides }, spans: [...unknowns(-2, 5), [0, 0], [1, 1]], holds, tight: false };
    }
    case "number": {
      const of = random.some([0, 1, 2], 1, 3);
      const says = random.pick(["many", "yes", "no"] as const);
      const present = random.chance(0.5) ? PRESENT : undefined;
      const spans = [
        ...[0, 1, 2].map(() => draftSpans(random, 0, 3, false)),
        draftSpans(random, 0, says === "many" ? 6 : 1, present !== undefined),
        draftSpans(random, 0, 1, false),
      ];
      const holds = (codes: readonly number[]) => {
        if (present !== undefined && codes[PRESENT] === 0) return codes[RESULT] === ABSENT;
        const number = of.reduce((sum, one) => sum + (codes[one] as number), 0);
        const said = says === "many" ? number : number > 0 === (says === "yes") ? 1 : 0;
        return codes[RESULT] === said;
      };
      return {
        relation: { kind, of, says, result: RESULT, present },
        spans,
        holds,
        tight: true,
      };
    }
    default: {
      const of = random.some([0, 1, 2], 1, 3).map((count): Worth => {
        const low = random.between(-2, 4);
        return { count, low, high: random.between(low, 4) };
      });
      const present = random.chance(0.5) ? PRESENT : undefined;
      const spans = [
        ...[0, 1, 2].map(() => draftSpans(random, 0, 2, false)),
        draftSpans(random, -5, 6, true),
        draftSpans(random, 0, 1, false),
      ];
      const holds = (codes: readonly number[]) => {
        const own = codes[RESULT] as number;
        if (present !== undefined && codes[PRESENT] === 0) return own === ABSENT;
        const there = of.filter(({ count }) => (codes[count] as number) > 0);
        if (kind === "sum-of") {
          const [low, high] = [0, 0].map((_, end) =>
            of.reduce((sum, one) => sum + (codes[one.count] as number) * (end === 0 ? one.low : one.high), 0),
          );
          return own !== ABSENT && own >= (low as number) && own <= (high as number);
        }
        if (there.length === 0) return own === ABSENT;
        const fits = ({ low, high }: Worth) => low <= own && own <= high;
        const beyond = ({ low, high }: Worth) => (kind === "least-of" ? high < own : low > own);
        return own !== ABSENT && there.some(fits) && !there.some(beyond);
      };
      return {
        relation: { kind, of, result: RESULT, present } as Relation,
        spans,
        holds,
        tight: true,
      };
    }
  }
}

function modelOf(relation: Relation): Model {
  const axes = [0, 1, 2, RESULT, PRESENT].map((one) => ({
    domain: one === PRESENT ? {} : { absent: ABSENT },
  }));
  return { joint: { axes }, relations: [relation] } as unknown as Model;
}

function casesOf(spans: readonly Spans[]): readonly (readonly number[])[] {
  return spans.reduce<readonly (readonly number[])[]>(
    (cases, own) => cases.flatMap((one) => codesIn(own).map((code) => [...one, code])),
    [[]],
  );
}

const KINDS = [
  "floor",
  "least",
  "greatest",
  "between",
  "never",
  "number",
  "sum-of",
  "least-of",
  "greatest-of",
] as const;

describe.each(KINDS)("what a relation leaves: %s", (kind) => {
  const random = seededRandom(KINDS.indexOf(kind) + 1);
  const drafts = Array.from({ length: 400 }, (_, run) => draftOf(kind, random, run % 2 === 1));

  test("is all that can be", () => {
    let none = 0;
    for (const { relation, spans, holds } of drafts) {
      const left = [...spans];
      const possible = narrow(modelOf(relation), left);
      const cases = casesOf(spans).filter(holds);
      if (cases.length === 0) none += 1;
      if (!possible) expect(cases, JSON.stringify({ relation, spans })).toEqual([]);
      else
        for (const codes of cases) {
          const lost = codes.flatMap((code, one) =>
            codesIn(left[one] as Spans).includes(code) ? [] : [one],
          );
          expect(lost, JSON.stringify({ relation, spans, left, codes })).toEqual([]);
        }
    }
    expect(none).toBeLessThan(drafts.length);
  });

  test("is no more than can be, at either end, where nothing may be absent", () => {
    for (const { relation, spans, holds, tight } of drafts) {
      if (!tight || spans.some((own) => own.at(-1) === ABSENT)) continue;
      const left = [...spans];
      const possible = narrow(modelOf(relation), left);
      const cases = casesOf(spans).filter(holds);
      const said = JSON.stringify({ relation, spans, left });
      expect(possible, said).toBe(cases.length > 0);
      if (!possible) continue;
      left.forEach((own, one) => {
        const codes = cases.map((its) => its[one] as number);
        expect([own[0], own.at(-1)], said).toEqual([Math.min(...codes), Math.max(...codes)]);
      });
    }
  });
});

describe("what may be absent", () => {
  const LAST = 9;
  const GONE = LAST + 1;
  const left = (relation: Relation, ...spans: readonly Spans[]) => {
    const own = [...spans];
    const axes = spans.map(() => ({ domain: { absent: GONE } }));
    return narrow({ joint: { axes }, relations: [relation] } as unknown as Model, own) ? own : undefined;
  };
  const sum = (...of: readonly number[]): Relation => ({
    kind: "floor",
    amount: { terms: of.map((one) => ({ of: one, times: 1 })), constant: 0 },
    under: 1,
    result: 2,
  });
  const [ANY, THERE, ABSENT_ONLY]: readonly [Spans, Spans, Spans] = [
    [0, GONE],
    [0, LAST],
    [GONE, GONE],
  ];

  test("is absent with what it is made of, and only then", () => {
    expect(left(sum(0), [3, GONE], THERE, ANY)).toEqual([[3, GONE], THERE, [3, GONE]]);
    expect(left(sum(0), [3, LAST], THERE, ANY)).toEqual([[3, LAST], THERE, [3, LAST]]);
    expect(left(sum(0), [3, GONE], THERE, THERE)).toEqual([[3, LAST], THERE, [3, LAST]]);
    expect(left(sum(0), [3, GONE], THERE, ABSENT_ONLY)).toEqual([ABSENT_ONLY, THERE, ABSENT_ONLY]);
    expect(left(sum(0, 1), [3, GONE], [0, 4], ABSENT_ONLY)).toEqual([ABSENT_ONLY, [0, 4], ABSENT_ONLY]);
    expect(left(sum(0, 1), [3, GONE], [0, GONE], ABSENT_ONLY)).toEqual([[3, GONE], [0, GONE], ABSENT_ONLY]);
    expect(left(sum(0), ABSENT_ONLY, THERE, ANY)).toEqual([ABSENT_ONLY, THERE, ABSENT_ONLY]);
    expect(left(sum(0), ABSENT_ONLY, THERE, THERE)).toBeUndefined();
    expect(left(sum(0), THERE, THERE, ABSENT_ONLY)).toBeUndefined();
  });

  const list = (kind: "sum-of" | "least-of", present?: number): Relation => ({
    kind,
    of: [{ count: 0, low: 2, high: 5 }],
    result: 2,
    present,
  });

  test("is what is said of a list that is not there", () => {
    const there = (relation: Relation, count: Spans, result: Spans, present: Spans) =>
      left(relation, count, present, result);
    expect(there(list("sum-of", 1), [0, 2], ABSENT_ONLY, [0, 1])).toEqual([[0, 2], [0, 0], ABSENT_ONLY]);
    expect(there(list("sum-of", 1), [0, 2], THERE, [0, 1])).toEqual([[0, 2], [1, 1], THERE]);
    expect(there(list("sum-of", 1), [0, 2], THERE, [0, 0])).toBeUndefined();
    expect(there(list("sum-of", 1), [0, 2], ABSENT_ONLY, [1, 1])).toBeUndefined();
    // Of no records there is no least, whether the list is there or not.
    expect(there(list("least-of", 1), [0, 2], ABSENT_ONLY, [0, 1])).toEqual([[0, 2], [0, 1], ABSENT_ONLY]);
    expect(there(list("least-of", 1), [1, 2], ABSENT_ONLY, [0, 1])).toEqual([[1, 2], [0, 0], ABSENT_ONLY]);
    expect(there(list("least-of"), [0, 2], ABSENT_ONLY, [0, 1])).toEqual([[0, 0], [0, 1], ABSENT_ONLY]);
    expect(there(list("least-of"), [1, 2], ABSENT_ONLY, [0, 1])).toBeUndefined();
  });
});

describe("what all coefficients have in common", () => {
  const possible = (times: readonly number[], constant: number, least: number, greatest: number) => {
    const terms = times.map((own, of) => ({ of, times: own }));
    return narrow(modelOf({ kind: "between", amount: { terms, constant }, least, greatest }), [
      [0, 9],
      [0, 9],
      [0, 9],
      [0, 0],
      [1, 1],
    ]);
  };

  test.each<readonly [readonly number[], number, number, number, boolean]>([
    [[2, -2], 0, 1, 1, false],
    [[2, -2], 0, 1, 2, true],
    [[2, -2], 1, 2, 2, false],
    [[2, -2], 1, 3, 3, true],
    [[6, -4], 0, 1, 1, false],
    [[6, -4], 0, 2, 2, true],
    [[6, -9, 3], 0, 1, 2, false],
    [[6, -9, 3], 0, 1, 3, true],
    [[3, -3], 0, -2, -1, false],
    [[3, -3], 0, -3, -1, true],
    [[3, -2], 0, 1, 1, true],
    [[2, -2], 0, 1, Number.POSITIVE_INFINITY, true],
  ])("%j and %i between %d and %d: %s", (times, constant, least, greatest, is) => {
    expect(possible(times, constant, least, greatest)).toBe(is);
  });
});
