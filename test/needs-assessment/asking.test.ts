// How questions are asked: groups, conditions, what comes first, costs, expectations; and what is refused of all that.
import { issueText, MisuseError } from "evenhand";
import {
  type Assessment,
  analyseNeeds,
  answer,
  assess,
  checkProposal,
  explainAssessment,
  interviewScript,
  nextQuestion,
  nextScreen,
  parseNeedsPolicy,
  progress,
  reassess,
  renewAssessment,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { answered } from "./draft-needs.ts";

const calls = {
  id: "calls",
  version: "1",
  purpose: "recommendation",
  facts: {
    makesCalls: { type: "boolean" },
    inGroups: { type: "boolean", optional: true },
    films: { type: "enum", values: ["none", "hd", "4k"] },
    works: { type: "boolean" },
  },
  outcome: { speed: { type: "integer", collect: "sum" } },
  hit: "collect",
  rules: [
    { id: "calls", when: { makesCalls: true }, then: { speed: 2 }, because: "Calls." },
    { id: "groups", when: { inGroups: true }, then: { speed: 4 }, because: "Calls in groups." },
    { id: "hd", when: { films: "hd" }, then: { speed: 8 }, because: "Films in HD." },
    { id: "4k", when: { films: "4k" }, then: { speed: 25 }, because: "Films in 4K." },
    { id: "works", when: { works: true }, then: { speed: 10 }, because: "Work from home." },
  ],
  otherwise: { then: { speed: 1 }, because: "Reading and writing." },
};
const base = {
  id: "lines",
  version: "1",
  currency: "GBP",
  requirements: [calls],
  dimensions: { speed: {} },
  questions: {
    inGroups: { onlyIf: { makesCalls: true }, group: "calls" },
    makesCalls: { group: "calls" },
    works: { sensitivity: "high" },
  },
  offerings: [
    { id: "slow", title: "Slow", price: "10", meets: { speed: 5 } },
    { id: "middle", title: "Middle", price: "20", meets: { speed: 15 } },
    { id: "fast", title: "Fast", price: "30", meets: { speed: 100 } },
  ],
};

function linesOf(parts: object = {}) {
  const read = parseNeedsPolicy({ ...base, ...parts });
  if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
  return read.value;
}
const issuesOf = (parts: object) => {
  const read = parseNeedsPolicy({ ...base, ...parts });
  return read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
};
const lines = linesOf();
const start = startAssessment(lines);

describe("a question that is asked only under a condition", () => {
  test("waits until the condition is settled, and is not asked where it does not hold", () => {
    const rest = answered(lines, [
      ["films", "none"],
      ["works", false],
    ]);
    expect(nextQuestion(lines, rest)?.question).toBe("makesCalls");
    const yes = answered(lines, [["makesCalls", true]], rest);
    expect(nextQuestion(lines, yes)?.question).toBe("inGroups");
    const no = answered(lines, [["makesCalls", false]], rest);
    expect(assess(lines, no)).toMatchObject({ status: "decided", recommendation: { offering: "slow" } });
  });

  test("where nobody knows whether it holds, it is not asked, and what it may come to counts", () => {
    const unknown = answered(lines, [
      ["films", "none"],
      ["works", false],
      ["makesCalls", { unanswered: "does-not-know" }],
    ]);
    expect(nextQuestion(lines, unknown)).toBeUndefined();
    expect(assess(lines, unknown)).toMatchObject({ status: "open", safe: "middle", doubts: ["makesCalls"] });
  });

  test("an answer lies dormant while it does not hold, and counts again when it does", () => {
    const both = answered(lines, [
      ["films", "none"],
      ["works", false],
      ["makesCalls", true],
      ["inGroups", true],
    ]);
    expect(assess(lines, both)).toMatchObject({ recommendation: { offering: "middle" } });
    const changed = answered(lines, [["makesCalls", false]], both);
    expect(changed.answers.inGroups).toMatchObject({ status: "known", value: true });
    const result = assess(lines, changed);
    expect(result).toMatchObject({ recommendation: { offering: "slow" }, needs: { speed: { floor: 1 } } });
    expect(JSON.stringify(result)).not.toContain("groups");
    expect(assess(lines, answered(lines, [["makesCalls", true]], changed))).toEqual(assess(lines, both));
  });
});

describe("an explanation", () => {
  test("names the answer that a condition hangs on, and none that lies dormant", () => {
    const session = answered(lines, [
      ["films", "none"],
      ["works", false],
      ["makesCalls", true],
      ["inGroups", true],
      ["makesCalls", false],
    ]);
    const why = explainAssessment(lines, session);
    if (why.status !== "explained") throw new Error("these can be");
    expect(why.enoughBecause).toEqual(["makesCalls", "films", "works"]);
    expect(why.neededBecause).toEqual(["makesCalls", "films", "works"]);
    // The dormant answer counts again: two and four are more than the slow line gives.
    expect(why.counterfactuals.map(({ offering, changes }) => [offering, changes])).toContainEqual([
      "middle",
      [{ question: "makesCalls", to: [true] }],
    ]);
  });
});

describe("an offering", () => {
  const some = linesOf({
    offerings: [
      { ...base.offerings[0], onlyIf: { works: false } },
      { ...base.offerings[1], available: { from: "2026-03-02", until: "2026-03-31" } },
      base.offerings[2],
    ],
  });
  const contact = (at: string) =>
    ({
      at,
      customer: { kind: "customer", id: "c-1" },
      servedBy: { kind: "person", id: "ann" },
      channel: "phone",
    }) as const;
  const replies = (works: boolean, films = "none") =>
    [
      ["makesCalls", false],
      ["films", films],
      ["works", works],
    ] as const;
  const rightOn = (at: string, works: boolean, films?: string) => {
    const result = assess(some, answered(some, replies(works, films), startAssessment(some, contact(at))));
    return result.status === "decided" ? result.recommendation.offering : result.status;
  };

  test("is for those who fulfil its condition", () => {
    expect(rightOn("2026-03-10T09:00:00Z", false)).toBe("slow");
    expect(rightOn("2026-03-10T09:00:00Z", true)).toBe("middle");
    const open = answered(some, [
      ["makesCalls", false],
      ["films", "none"],
    ]);
    expect(nextQuestion(some, open)?.question).toBe("works");
    expect(checkProposal(some, open, "slow")).toMatchObject({ code: "too-early" });
  });

  test.each([
    ["the day before the first", "2026-03-01T23:59:59Z", "fast"],
    ["the first day", "2026-03-02T00:00:00Z", "middle"],
    ["the last day", "2026-03-31T23:59:59Z", "middle"],
    ["the day after", "2026-04-01T00:00:00Z", "fast"],
  ])("is to be had from its first day to its last: %s", (_, at, right) => {
    expect(rightOn(at, false, "hd")).toBe(right);
  });
});

describe("what is asked first", () => {
  test("a screen has the questions of a group that can be asked now, the best one first", () => {
    const rest = answered(lines, [
      ["films", "none"],
      ["works", false],
    ]);
    expect(nextScreen(lines, rest).map(({ question }) => question)).toEqual(["makesCalls"]);
    const grouped = linesOf({
      questions: { films: { group: "use" }, works: { group: "use" }, makesCalls: { group: "use" } },
    });
    const screen = nextScreen(grouped, startAssessment(grouped));
    expect(screen.map(({ question }) => question).sort()).toEqual(["films", "makesCalls", "works"]);
    expect(screen[0]?.question).toBe(nextQuestion(grouped, startAssessment(grouped))?.question);
    expect(nextScreen(grouped, startAssessment(grouped), { most: 2 })).toHaveLength(2);
    const done = answered(grouped, [["films", "4k"]]);
    expect(nextScreen(grouped, done)).toEqual([]);
  });

  test("what stands after another waits for it, as long as it matters", () => {
    const ordered = linesOf({ questions: { films: { after: ["works"] } } });
    expect(nextQuestion(lines, start)?.question).toBe("films");
    expect(nextQuestion(ordered, startAssessment(ordered))?.question).not.toBe("films");
  });

  test("what is dear, or sensitive, is asked later; what is expected counts, and decides nothing", () => {
    expect(nextQuestion(lines, start, { costs: { films: 1000 } })?.question).not.toBe("films");
    const shy = linesOf({ questions: { films: { sensitivity: "high" }, works: { sensitivity: "low" } } });
    const without = linesOf({ questions: {} });
    const askedFirst = (policy: typeof lines, priors: object) =>
      nextQuestion(policy, startAssessment(policy), { priors: priors as never })?.question;
    expect(askedFirst(without, {})).toBe("films");
    expect(nextQuestion(shy, startAssessment(shy))?.question).toBe("works");
    const never = [
      { value: "none", share: 1 },
      { value: "hd", share: 0 },
      { value: "4k", share: 0 },
    ];
    expect(askedFirst(without, { films: never })).toBe("works");
    const expected = answered(without, [["works", false]]);
    expect(assess(without, expected).status).toBe("open");
  });

  test.each(["greedy", "two-step", "exact", "fixed"] as const)(
    "every order ends with the same: %s",
    (strategy) => {
      const says: Readonly<Record<string, unknown>> = {
        makesCalls: true,
        inGroups: false,
        films: "hd",
        works: false,
      };
      let session: Assessment = start;
      for (let turn = 0; turn < 9; turn += 1) {
        const next = nextQuestion(lines, session, { strategy });
        if (next === undefined) break;
        const given = answer(lines, session, next.question as never, says[next.question] as never);
        if (!given.ok) throw new Error("these are answers");
        session = given.value;
      }
      expect(assess(lines, session)).toMatchObject({ recommendation: { offering: "middle" } });
    },
  );

  test.each<[string, object, string]>([
    ["a strategy that is none", { strategy: "quick" }, "strategy"],
    ["a cost below nothing", { costs: { films: -1 } }, "costs.films"],
    ["a cost of no question", { costs: { film: 1 } }, "costs.film"],
    ["shares that do not sum", { priors: { films: [{ value: "hd", share: 0.9 }] } }, "priors.films"],
    ["a value that cannot be", { priors: { films: [{ value: "8k", share: 1 }] } }, "priors.films[0].value"],
    ["no options", { most: 1 }, "most"],
  ])("%s is a mistake of the program", (_, options, place) => {
    let told = "";
    try {
      nextQuestion(lines, start, options as never);
    } catch (error) {
      if (!(error instanceof MisuseError)) throw error;
      told = `${error.code} ${error.message}`;
    }
    expect(told).toContain("not-question-options");
    expect(told).toContain(place);
  });

  test.each([0, -1, 1.5, Number.NaN, "3"])("a screen of %s questions is a mistake of the program", (most) => {
    expect(() => nextScreen(lines, start, { most: most as number })).toThrow(
      /not-question-options|not a number/,
    );
  });
});

describe("what a program gets wrong is told by its code", () => {
  test.each<[string, () => unknown, string]>([
    ["a script of no steps", () => interviewScript(lines, { most: 0 }), "not-question-options"],
    ["a script without a look", () => interviewScript(lines, { looks: 0 }), "not-question-options"],
    ["a script of half a step", () => interviewScript(lines, { most: 1.5 }), "not-question-options"],
    ["no earlier policy", () => renewAssessment(lines, start, null as never), "not-a-needs-policy"],
    ["no policy to analyse", () => analyseNeeds({} as never), "not-a-needs-policy"],
    ["no assessment to count for", () => progress(lines, null as never), "not-an-assessment"],
  ])("%s", (_, run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  test("to look again at nothing is invalid, and says what is missing", () => {
    expect(reassess(lines, start, null as never)).toMatchObject({ status: "invalid" });
  });
});

describe("what is said of questions is refused where it cannot be", () => {
  test("a question that is called like a test of sets hangs on no question for it", () => {
    const facts = {
      tools: { type: "set", values: ["drill", "saw"] },
      bits: { type: "boolean", optional: true },
      has: { type: "boolean", optional: true },
    };
    const read = parseNeedsPolicy({
      id: "tools",
      version: "1",
      currency: "GBP",
      requirements: [
        {
          id: "size",
          version: "1",
          purpose: "recommendation",
          facts,
          outcome: { size: { type: "integer" } },
          rules: [{ id: "bits", when: { bits: true, has: true }, then: { size: 2 }, because: "Bits." }],
          otherwise: { then: { size: 1 }, because: "Else." },
        },
      ],
      questions: { bits: { onlyIf: { tools: { has: "drill" } } }, has: { onlyIf: { not: { bits: false } } } },
      dimensions: { size: {} },
      offerings: [{ id: "box", title: "A box", price: "5", meets: { size: 2 } }],
    });
    expect(read.ok ? [] : read.issues).toEqual([]);
    const document = read.ok ? read.value.document : {};
    const refused = (questions: object) => {
      const again = parseNeedsPolicy({ ...document, questions });
      return again.ok ? [] : again.issues.map(({ code, path, message }) => [code, path, message]);
    };
    const asBefore = { onlyIf: { not: { bits: false } } };
    expect(refused({ bits: { onlyIf: { any: [{ has: true }] } }, has: asBefore })).toEqual([
      ["question-cycle", ["questions", "bits"], expect.stringMatching(/`bits`.*`has`/)],
    ]);
    // What only comes after them is not one of them.
    expect(refused({ bits: { after: ["bits"] }, has: asBefore, tools: { after: ["has"] } })).toEqual([
      ["question-cycle", ["questions", "bits"], expect.not.stringMatching(/`has`|`tools`/)],
    ]);
  });

  test.each<[string, object, readonly string[]]>([
    ["a question that does not exist", { questions: { film: {} } }, ["questions.film: unknown-question"]],
    [
      "one that comes after a question that does not exist",
      { questions: { films: { after: ["film"] } } },
      ["questions.films.after.0: unknown-question"],
    ],
    [
      "questions that wait for each other",
      { questions: { films: { after: ["works"] }, works: { after: ["films"] } } },
      ["questions.films: question-cycle"],
    ],
    [
      "a question that waits for itself",
      { questions: { films: { after: ["films"] } } },
      ["questions.films: question-cycle"],
    ],
    [
      "a condition that hangs on the question itself",
      { questions: { inGroups: { onlyIf: { inGroups: true } } } },
      ["questions.inGroups: question-cycle"],
    ],
    [
      "a condition on a fact that is never absent",
      { questions: { films: { onlyIf: { works: true } } } },
      ["questions.films.onlyIf: not-optional"],
    ],
    [
      "a condition on no question",
      { questions: { inGroups: { onlyIf: { calls: true } } } },
      ["questions.inGroups.onlyIf.calls: unknown-fact"],
    ],
    [
      "shares that come to less than 1",
      {
        questions: {
          works: {
            prior: [
              { value: true, share: 0.5 },
              { value: false, share: 0.49 },
            ],
          },
        },
      },
      ["questions.works.prior: shares-do-not-sum"],
    ],
    [
      "a value that is no answer",
      { questions: { works: { prior: [{ value: "yes", share: 1 }] } } },
      ["questions.works.prior.0.value: wrong-type"],
    ],
    [
      "a source that does not exist",
      { questions: { works: { prior: [{ value: true, share: 1, source: "survey" }] } } },
      ["questions.works.prior.0.source: unknown-source"],
    ],
    [
      "a source of a dimension that does not exist",
      { offerings: [{ ...base.offerings[0], sources: { upload: "page" } }] },
      ["offerings.0.sources.upload: unknown-dimension", "offerings.0.sources.upload: unknown-source"],
    ],
    [
      "an offering for people who cannot be",
      { offerings: [{ ...base.offerings[0], onlyIf: { films: "8k" } }] },
      ["offerings.0.onlyIf.films: unknown-value"],
    ],
    [
      "a day that is none",
      { offerings: [{ ...base.offerings[0], available: { from: "2026-02-30" } }] },
      ["offerings.0.available.from: wrong-format"],
    ],
    [
      "days between which there is none",
      { offerings: [{ ...base.offerings[0], available: { from: "2026-03-02", until: "2026-03-01" } }] },
      ["offerings.0.available: never-true"],
    ],
    ["no offering", { offerings: [] }, ["offerings: too-small"]],
  ])("%s", (_, parts, issues) => {
    expect(issuesOf(parts)).toEqual(issues);
  });
});
