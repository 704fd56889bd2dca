// Bad input, kind by kind: a clear issue or an honest result, and no crash.
import { issueText } from "evenhand";
import {
  analyseNeeds,
  answer,
  assess,
  checkProposal,
  nextQuestion,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { answered } from "./draft-needs.ts";
import { homeInsurance } from "./home-insurance.ts";

const { document } = homeInsurance;
const start = startAssessment(homeInsurance);
const told = (parts: object) => {
  const read = parseNeedsPolicy({ ...document, ...parts });
  return read.ok ? [] : read.issues.map(issueText);
};
const readAs = (parts: object) => {
  const read = parseNeedsPolicy({ ...document, ...parts });
  if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
  return read.value;
};

describe("an answer", () => {
  test.each([
    ["just below its domain", "worth", -1, "`-1` is outside the domain of `worth`"],
    ["just above its domain", "worth", 500_001, "`500001` is outside the domain of `worth`"],
    ["to a question that does not exist", "wort", 5, "`wort`"],
  ])("%s is refused, and says what would do", (_, question, reply, message) => {
    const result = answer(homeInsurance, start, question as never, reply as never);
    const [issue] = result.ok ? [] : result.issues;
    expect(issue?.message).toContain(message);
    expect(result.ok ? [] : result.issues).toHaveLength(1);
    expect(issue?.help).toMatch(/./);
  });
});

test("answers that contradict each other are a conflict, and it is said which to ask again", () => {
  const [requirement] = document.requirements;
  const policy = readAs({
    requirements: [
      {
        ...requirement,
        assume: [{ never: { worth: { lt: 100 }, worthOutside: { gte: 100 } }, because: "No more than all." }],
      },
    ],
  });
  const session = answered(policy, [
    ["worth", 50],
    ["worthOutside", 200],
  ]);
  expect(assess(policy, session)).toMatchObject({
    status: "conflict",
    conflicts: [
      {
        questions: ["worth", "worthOutside"],
        because: expect.stringContaining("No more than all."),
        settle: "worth",
      },
    ],
  });
  expect(nextQuestion(policy, session)).toBeUndefined();
  expect(checkProposal(policy, session, "plain").status).toBe("conflict");
});

test("offerings that never meet a need are told to the author, and to the customer", () => {
  const poor = readAs({
    offerings: [{ id: "poor", title: "Poor", price: "1", meets: { contents: -1, outside: -1 } }],
  });
  const found = analyseNeeds(poor).map(({ code }) => code);
  expect(found).toContain("need-never-met");
  expect(assess(poor, startAssessment(poor)).status).toBe("none-fits");
  expect(checkProposal(poor, startAssessment(poor), "poor")).toMatchObject({
    status: "refused",
    code: "not-enough",
  });
});

test.each([
  ["less than all", 0.49, "comes to 0.99 and not to 1"],
  ["hardly less than all", 0.49999, "comes to 0.99999 and not to 1"],
  ["more than all", 0.51, "comes to 1.01 and not to 1"],
])("shares that come to %s are refused with what they come to", (_, share, message) => {
  const prior = [
    { value: { lt: 1000 }, share: 0.5 },
    { value: { gte: 1000 }, share },
  ];
  const refused = told({ questions: { worth: { prior } } });
  expect(refused).toEqual([expect.stringMatching(/^questions\.worth\.prior: /)]);
  expect(refused[0]).toContain(message);
  const ask = () => nextQuestion(homeInsurance, start, { priors: { worth: prior } as never });
  expect(ask).toThrow(/priors\.worth/);
  expect(ask).toThrow(message);
});

test("thirds need not come to all in the last digit", () => {
  const bounds = [{ lt: 1000 }, { gte: 1000, lt: 2000 }, { gte: 2000 }];
  const prior = bounds.map((value) => ({ value, share: 0.3333333 }));
  expect(told({ questions: { worth: { prior } } })).toEqual([]);
});

test("no offerings are refused", () => {
  expect(told({ offerings: [] })).toEqual([expect.stringMatching(/^offerings: /)]);
});

describe("many offerings", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      id: `cover-${place}`,
      title: `Cover ${place}`,
      price: String(place),
      meets: { contents: 50 * place, outside: 2 * place },
    }));

  test("thousands are read, and asked about, and one of them is right", { timeout: 120_000 }, () => {
    const policy = readAs({ offerings: many(1000) });
    const open = startAssessment(policy);
    expect(assess(policy, open)).toMatchObject({ status: "open", next: { establish: "ask" } });
    const session = answered(policy, [
      ["worth", 42_001],
      ["worthOutside", 900],
    ]);
    expect(assess(policy, session)).toMatchObject({
      status: "decided",
      recommendation: { offering: "cover-841" },
    });
    expect(checkProposal(policy, open, "cover-0")).toMatchObject({ status: "refused", code: "too-early" });
  });

  test("as many as a document may hold are read, and one of them is right", { timeout: 120_000 }, () => {
    const policy = readAs({ offerings: many(10_000) });
    const session = answered(policy, [
      ["worth", 42_001],
      ["worthOutside", 900],
    ]);
    expect(assess(policy, session)).toMatchObject({ status: "decided", safe: "cover-841" });
  });

  test("more are refused, and it is said how many there may be", () => {
    expect(told({ offerings: many(10_001) })).toEqual([expect.stringMatching(/^offerings: .*10,?000/)]);
  });
});

test("questions that wait for each other in a circle are refused, once", () => {
  const issues = told({
    questions: { worth: { after: ["worthOutside"] }, worthOutside: { after: ["worth"] } },
  });
  expect(issues).toHaveLength(1);
  expect(issues[0]).toContain("questions.worth");
});
