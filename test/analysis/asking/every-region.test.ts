// All cases that are asked for, each once, and whether these are all.
import { prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { everyRegion } from "../../../src/analysis/asking/every-region.ts";
import type { Question } from "../../../src/analysis/asking/question.ts";
import { boxOfSpace } from "../../../src/analysis/asking/slim-region.ts";
import { policyDiagrams } from "../../../src/analysis/diagrams/policy-diagrams.ts";
import type { SideDiagrams } from "../../../src/analysis/diagrams/side-diagrams.ts";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { ANY_CASE, type Wanted } from "../../../src/analysis/solving/wanted.ts";
import { compiledOf, type Spans } from "../../../src/policy/normal-form.ts";
import { everyCode } from "../diagrams/generators/draft-table.ts";

const rule = (id: string, when: object) => ({ id, when, then: { points: 1 }, because: "x" });
const policyWith = (facts: object, rules: readonly object[], more: object = {}) =>
  loadPolicy({
    id: "regions",
    version: "1",
    purpose: "other",
    facts,
    outcome: { points: { type: "integer" } },
    rules,
    ...more,
  });
const number = (max: number) => ({ type: "integer", min: 0, max });

function questionOf(policy: ReturnType<typeof policyWith>, more: Partial<Question> = {}): Question {
  const joint = jointOfOne(compiledOf(policy));
  return { joint, space: wholeSpace(joint), telling: "rules", wanted: () => ANY_CASE, ...more };
}

describe("an engine that gives up", () => {
  // Three facts in steps: diagrams walk many ways.
  const facts = { a: number(5), b: number(5), c: number(5) };
  const rules = [0, 1, 2, 3, 4].map((at) =>
    rule(`r${at}`, {
      any: [
        { a: at, b: { gte: at } },
        { b: at, c: { lte: at } },
      ],
    }),
  );
  const policy = policyWith(facts, rules);
  // They are built at no cost, so that what may be spent ends on the way through them.
  const built = policyDiagrams(compiledOf(policy), "rules", 200_000) as SideDiagrams;
  const question = questionOf(policy, { diagrams: () => ({ built, axisAt: [built.order] }) });
  const whole = question.space;
  const casesOf = (box: readonly { readonly fact: number; readonly spans: Spans }[]) =>
    everyCode(whole.map((spans, axis) => box.find(({ fact }) => fact === axis)?.spans ?? spans)).map(String);

  test("leaves nothing behind for the next: every case is in one region, whatever was spent before", () => {
    let began = 0;
    for (let nodes = 1; nodes <= 60; nodes += 1) {
      const { regions, exact, effort, because } = everyRegion(question, { nodes, steps: 3_000 });
      const there = regions.flatMap(({ box }) => casesOf(box));
      expect([exact, because, there.length, new Set(there).size]).toEqual([true, undefined, 216, 216]);
      if (effort.nodes === nodes) began += 1;
    }
    expect(began).toBeGreaterThan(5);
  });

  test("says that too little could be spent", () => {
    const { exact, because } = everyRegion(question, { engine: "branching", steps: 10 });
    expect([exact, because]).toEqual([false, "budget"]);
  });
});

describe("the most regions that are kept", () => {
  const regionsOf = (greatest: number, engine: "cases" | "branching" | "diagrams", most?: number) => {
    const rules = Array.from({ length: 40 }, (_, at) => rule(`r${at}`, { a: { lte: 240 * (at + 1) - 1 } }));
    // Every other code, and nobody can say it of more than one.
    const holds = ([a = 0]: readonly number[]) => a % 2 === 0;
    const every: Wanted = { possible: (space) => everyCode(space.slice(0, 1)).some(holds), holds };
    const question = questionOf(policyWith({ a: number(greatest) }, rules), {
      reads: [0],
      wanted: () => every,
    });
    const { regions, exact, because } = everyRegion(question, { engine }, most);
    return [regions.length, exact, because];
  };

  test("are as many as there can be cases: tens of thousands are all told", () => {
    expect(regionsOf(9_598, "cases")).toEqual([4_800, true, undefined]);
    expect(regionsOf(99_999, "cases")).toEqual([50_000, true, undefined]);
  });

  test.each(["cases", "branching", "diagrams"] as const)("%s: one more than that is not exact", (engine) => {
    const [all] = regionsOf(9_599, engine) as [number];
    expect(all).toBeGreaterThan(4_000);
    expect(regionsOf(9_599, engine, all + 1)).toEqual([all, true, undefined]);
    expect(regionsOf(9_599, engine, all)).toEqual([all, true, undefined]);
    expect(regionsOf(9_599, engine, all - 1)).toEqual([all - 1, false, "budget"]);
    expect(regionsOf(9_599, engine, 0)).toEqual([0, false, "budget"]);
  });

  test("is not reached by the cases of a box that come after those of another", () => {
    expect(regionsOf(9_599, "branching", 20)).toEqual([20, false, "budget"]);
  });
});

describe("cases of which engines cannot say whether they can be", () => {
  const marks = Array.from({ length: 12 }, (_, mark) => `mark${mark}`);
  // A gap would be a list of no record of which one is marked: there is none.
  const policyOf = (maxItems: number) =>
    policyWith(
      {
        items: {
          type: "list",
          maxItems,
          of: Object.fromEntries(marks.map((mark) => [mark, { type: "boolean" }])),
        },
      },
      [
        rule("some", { howMany: { gte: 1 } }),
        ...marks.map((mark, index) => rule(mark, { [`${mark}Some`]: index > 0 })),
      ],
      {
        derive: {
          howMany: { count: "items" },
          ...Object.fromEntries(
            marks.map((mark) => [`${mark}Some`, { some: "items", where: { [mark]: true } }]),
          ),
        },
      },
    );
  const gaps = (maxItems: number, engine: "both" | "branching" | "diagrams") =>
    everyRegion(
      questionOf(policyOf(maxItems), { wanted: ([own = []]) => (own.length === 0 ? ANY_CASE : undefined) }),
      { engine },
    );

  test("are tried one by one where there are few", () => {
    const proved = prove(policyOf(1), { complete: true });
    expect(proved.status).toBe("proved");
    expect(gaps(1, "both")).toMatchObject({ regions: [], exact: true });
  });

  test("are left open where there are many, or nobody may try them", () => {
    const open = { regions: [], exact: false, because: "derived" };
    expect(gaps(30, "both")).toMatchObject(open);
    expect(gaps(1, "branching")).toMatchObject(open);
    expect(gaps(1, "diagrams")).toMatchObject(open);
  });

  test.each(["branching", "diagrams"] as const)(
    "%s: the reason is the budget where fewer than 64 steps were left",
    (engine) => {
      const said = (steps: number) => {
        const proof = prove(policyOf(30), { complete: true }, { engine, steps });
        return proof.status === "undecided" ? proof.because : proof.status;
      };
      const { steps } = prove(policyOf(30), { complete: true }, { engine }).effort;
      expect([steps + 63, steps + 64].map(said)).toEqual(["budget", "derived"]);
    },
  );
});

test("a side of a box for every axis on which something is left out", () => {
  const { joint } = questionOf(
    policyWith({ a: number(9), b: number(9), c: number(9) }, [rule("one", { a: 1 })]),
  );
  expect(
    boxOfSpace(
      [
        [0, 9],
        [0, 8],
        [2, 2, 4, 9],
      ],
      joint,
    ),
  ).toEqual([
    { fact: 1, spans: [0, 8] },
    { fact: 2, spans: [2, 2, 4, 9] },
  ]);
});
