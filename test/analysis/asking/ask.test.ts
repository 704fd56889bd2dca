// Which engine is asked, within which limits, and what is told of it.
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { ask, eachCandidate, eachCaseIn } from "../../../src/analysis/asking/ask.ts";
import type { AskOptions } from "../../../src/analysis/asking/proof-options.ts";
import type { Question, Score } from "../../../src/analysis/asking/question.ts";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { ANY_CASE } from "../../../src/analysis/solving/wanted.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const RULES = [3, 6, 9];
const policyWith = (more: object = {}, greatest = 2_000_000) =>
  loadPolicy({
    id: "asked",
    version: "1",
    purpose: "other",
    facts: { a: { type: "integer", min: 0, max: greatest } },
    outcome: { points: { type: "integer" } },
    rules: RULES.map((lte) => {
      return { id: `to-${lte}`, when: { a: { lte } }, then: { points: lte }, because: "x" };
    }),
    ...more,
  });

/** Four kinds of cases, and how often diagrams were asked for: there are none. */
function questionOf(more: Partial<Question> = {}, policy = policyWith()) {
  const joint = jointOfOne(compiledOf(policy));
  const asked: number[] = [];
  const diagrams = (nodes: number) => {
    asked.push(nodes);
    return undefined;
  };
  const question: Question = {
    joint,
    space: wholeSpace(joint),
    telling: "rules",
    wanted: () => ANY_CASE,
    diagrams,
    ...more,
  };
  return { question, asked };
}

/** What was taken from which engine: the rules with a mark where the case came with them, and what was left to spend. */
function taken(options: AskOptions, more: Partial<Question> = {}, cost = 0, isPatient = false) {
  const { question, asked } = questionOf(more);
  const steps: number[] = [];
  const said: string[] = [];
  const answer = eachCandidate(question, options, {
    take: ({ reached, found }, limits) => {
      said.push(`${found === undefined ? "" : "case "}${reached}`);
      steps.push(limits.steps);
      limits.steps -= cost;
      return false;
    },
    restart: () => said.push("again"),
    isPatient,
  });
  return { ...answer, said, steps, asked: asked.length };
}
const ALL = ["0", "1", "2", ""];
const CASES = ALL.map((rules) => `case ${rules}`);

describe("the engine that was asked for", () => {
  test("by diagrams there is nothing where there are none, and nobody else is asked", () => {
    const { said, end, asked, effort } = taken({ engine: "diagrams" });
    expect([said, end, asked, effort]).toEqual([[], "spent", 1, { nodes: 0, steps: 0 }]);
  });

  test("by branching no diagrams are built", () => {
    const { said, end, asked } = taken({ engine: "branching" });
    expect([said.sort(), end, asked]).toEqual([[...ALL, "again"].sort(), "all", 0]);
  });

  test("by cases neither", () => {
    const { said, end, asked, effort, steps } = taken({ engine: "cases", steps: 50 });
    expect([said, end, asked]).toEqual([["again", ...CASES], "all", 0]);
    expect(steps).toEqual([46, 46, 46, 46]);
    expect(effort).toEqual({ nodes: 0, steps: 4 });
  });

  test.each([{}, { engine: "both" } as const])("else diagrams, and then branching: %j", (options) => {
    const { said, end, asked } = taken(options);
    expect([said.slice(0, 1), said.slice(1).sort(), end, asked]).toEqual([
      ["again"],
      [...ALL].sort(),
      "all",
      1,
    ]);
  });
});

describe("where branching is not patient enough", () => {
  // 1,000 steps, 24 for three boxes, and one for four cases.
  const patience = 1_025;

  test("every case is tried, from the beginning", () => {
    const { said, end, steps, effort } = taken({}, {}, 2_000);
    expect(end).toBe("all");
    expect(said).toEqual(["again", said[1], "again", ...CASES]);
    expect(steps[0]).toBeGreaterThan(patience - 40);
    expect(steps[0]).toBeLessThan(patience);
    expect(steps.slice(1)).toEqual([3_999_996, 3_997_996, 3_995_996, 3_993_996]);
    // All of the first limits, and what was spent of the others; never more than there was.
    expect(effort).toEqual({ nodes: 0, steps: patience + 4 + 4 * 2_000 });
  });

  test("within as many steps as are meant for cases", () => {
    expect(taken({ cases: 10 }, {}, 2_000).steps.slice(1, 2)).toEqual([6]);
    const closed = taken({ cases: 3 }, {}, 2_000);
    // There are more cases than that: branching may take all.
    expect([closed.said.length, closed.end]).toEqual([5, "all"]);
    expect(closed.steps[0]).toBeGreaterThan(3_990_000);
  });

  test("and where these are too many after all, boxes are looked at with all that may be spent", () => {
    // Two million codes are told apart.
    const { said, end, steps, asked } = taken({}, { reads: [0] }, 2_000);
    expect(said.slice(2, 4)).toEqual(["again", "again"]);
    expect(said.slice(0, 1)).toEqual(["again"]);
    expect(said.slice(4)).toEqual(["again", ...said.slice(5)]);
    expect(said.slice(5).toSorted()).toEqual([...ALL].sort());
    expect([end, asked]).toEqual(["all", 2]);
    expect(steps[1]).toBeGreaterThan(3_990_000);
  });

  test("but not where all was allowed before, or cases were asked for alone", () => {
    const patient = taken({ steps: 1_500 }, { reads: [0] }, 2_000, true);
    expect([patient.said.length, patient.end, patient.asked]).toEqual([3, "spent", 1]);
    const alone = taken({ engine: "cases" }, { reads: [0] });
    expect([alone.said, alone.end, alone.asked]).toEqual([["again"], "spent", 0]);
    const little = taken({ steps: 900 }, { reads: [0] }, 2_000);
    expect([little.said.length, little.end, little.asked]).toEqual([3, "spent", 1]);
  });

  test("patience is all that may be spent", () => {
    expect(taken({}, {}, 2_000, true).steps[0]).toBeGreaterThan(3_990_000);
  });

  test("no case is tried where an engine was asked for that does not", () => {
    const { said, end } = taken({ engine: "branching", steps: 1_025 }, {}, 2_000);
    expect([said.length, end]).toEqual([2, "spent"]);
  });
});

test("what the taker doubts is tried case by case, and a taker that has enough is not asked again", () => {
  const { question } = questionOf();
  let cases = 0;
  const doubting = eachCandidate(
    question,
    {},
    {
      take: ({ found }) => {
        if (found !== undefined) cases += 1;
        return false;
      },
      isDoubtful: () => true,
    },
  );
  expect([doubting.end, cases]).toEqual(["all", 4]);
  let asked = 0;
  const content = eachCandidate(
    question,
    {},
    {
      take: () => {
        asked += 1;
        return true;
      },
      isDoubtful: () => true,
    },
  );
  expect([content.end, asked]).toEqual(["stopped", 1]);
});

describe("cases of one question", () => {
  const count = (options: AskOptions) => {
    let cases = 0;
    const end = eachCaseIn(questionOf().question, options, () => {
      cases += 1;
      return false;
    });
    return [end, cases];
  };

  test("are tried within the steps meant for them", () => {
    expect(count({})).toEqual(["all", 4]);
    expect([3, 4].map((steps) => count({ steps }))).toEqual([
      ["spent", 0],
      ["all", 4],
    ]);
    expect([3, 4].map((cases) => count({ cases, steps: 4 }))).toEqual([
      ["spent", 0],
      ["all", 4],
    ]);
    expect(count({ cases: 4, steps: 3 })).toEqual(["all", 4]);
    expect(count({ engine: "branching" })).toEqual(["spent", 0]);
  });
});

describe("what the rules can give at all", () => {
  const scores = new Map([
    ["0", { least: 4, greatest: 5 }],
    ["1", { least: 2, greatest: 3 }],
    ["2", { least: 6, greatest: 9 }],
    ["3", { least: 0, greatest: 1 }],
    ["", { least: -7, greatest: -6 }],
  ]);
  const seen = (policy: ReturnType<typeof policyWith>, isHopeless: boolean, together?: Score) => {
    const given: (readonly Score[])[] = [];
    const { question } = questionOf(
      {
        wanted: () => undefined,
        pruning: {
          score: (_, reached) => scores.get(String(reached)) as Score,
          hopeless: (own) => {
            given.push(own);
            return isHopeless;
          },
          ...(together && { together: () => together }),
        },
      },
      policy,
    );
    const { end, effort } = eachCandidate(question, { engine: "cases" }, { take: () => false });
    return { given: given[0], end, steps: effort.steps };
  };
  const otherwise = { then: { points: 0 }, because: "x" };

  test("is asked of every rule and of what is left", () => {
    expect(seen(policyWith(), true)).toEqual({ given: [{ least: -7, greatest: 9 }], end: "all", steps: 0 });
    expect(seen(policyWith({ otherwise }), true).given).toEqual([{ least: 0, greatest: 9 }]);
    expect(seen(policyWith(), false)).toMatchObject({ end: "all", steps: 4 });
  });

  test("is asked of all of them together where they count together", () => {
    const collecting = policyWith({ hit: "any" });
    expect(seen(collecting, true)).toEqual({ given: undefined, end: "all", steps: 4 });
    const together = { least: 1, greatest: 2 };
    expect(seen(collecting, true, together)).toEqual({ given: [together], end: "all", steps: 0 });
  });
});

test("a case that is found is told with the candidate", () => {
  const only = {
    wanted: ([reached = []]: readonly (readonly number[])[]) => (reached[0] === 1 ? ANY_CASE : undefined),
  };
  for (const engine of ["branching", "cases", "both"] as const) {
    const answer = ask(questionOf(only).question, { engine });
    expect(answer).toMatchObject({ status: "found", candidate: { reached: [[1]], space: [[4, 6]] } });
    expect(answer.status === "found" && answer.found.codes).toEqual([4]);
  }
  const nothing = questionOf({ wanted: () => undefined }).question;
  expect(ask(nothing, { engine: "cases" })).toEqual({ status: "none", effort: { nodes: 0, steps: 4 } });
  expect(ask(nothing, { engine: "diagrams" })).toEqual({
    status: "unknown",
    because: "budget",
    effort: { nodes: 0, steps: 0 },
  });
});
