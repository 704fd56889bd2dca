import { expectOk } from "evenhand";
import {
  answer,
  explainAssessment,
  type NeedsPolicy,
  needsStatement,
  parseNeedsPolicy,
  reassess,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";

/** Loans, with a question of each kind; `more` goes into the facts, `notes` says how they are asked. */
function loans(notes: object = {}, more: object = {}, version = "1"): NeedsPolicy {
  const facts = {
    income: { type: "money", currency: "GBP", max: "9000.00", ask: "What do you earn?" },
    distance: { type: "decimal", scale: 1, min: 0, max: 99, unit: "km", ask: "How far do you drive?" },
    extras: { type: "set", values: ["abroad", "towing"], ask: "What else?" },
    ill: { type: "boolean", optional: true, ask: "Is somebody ill?" },
    ...more,
  };
  return expectOk(
    parseNeedsPolicy({
      id: "loans",
      version,
      currency: "GBP",
      requirements: [
        {
          id: "cover",
          version: "1",
          purpose: "recommendation",
          sources: {
            ours: { title: "Ours", mark: "inferred" },
            guide: { title: "The guide", mark: "inferred", note: "we read it so" },
          },
          facts,
          outcome: { size: { type: "integer" } },
          rules: [
            {
              id: "rich",
              when: { income: { gte: "1000.00" } },
              then: { size: 3 },
              because: "Rich.",
              source: "guide",
            },
            { id: "far", when: { distance: { gt: 10 } }, then: { size: 2 }, because: "Far.", source: "ours" },
            { id: "abroad", when: { extras: { has: "abroad" } }, then: { size: 2 }, because: "Abroad." },
            { id: "ill", when: { ill: true }, then: { size: 4 }, because: "Care." },
          ],
          otherwise: { then: { size: 1 }, because: "Little.", source: "ours" },
        },
      ],
      dimensions: { size: { title: "Size" } },
      questions: notes,
      words: { ill: { "a little": true } },
      offerings: [1, 2, 3, 4].map((size) => ({
        id: `s${size}`,
        title: `S${size}`,
        price: `${size}`,
        meets: { size },
      })),
    }),
  );
}

function told(policy: NeedsPolicy, replies: object) {
  let session = startAssessment(policy);
  for (const [question, reply] of Object.entries(replies))
    session = expectOk(answer(policy, session, question, reply));
  return session;
}

function changesIn(policy: NeedsPolicy, replies: object, observed: object): readonly string[] {
  const again = reassess(policy, told(policy, replies), { current: "s4", observed });
  return "changes" in again ? again.changes.flatMap((one) => (one.kind === "answer" ? [one.text] : [])) : [];
}

describe("an answer that changed, in words", () => {
  test.each<[string, object, object, string]>([
    [
      "an amount in writing and one in minor units",
      { income: "12.50" },
      { income: 99_950 },
      "What do you earn? You told us: £12.50. Our records say: £999.50.",
    ],
    [
      "bounds of an amount",
      { income: { gte: "10.00", lt: "20.00" } },
      { income: "10.50" },
      "What do you earn? You told us: at least £10.00 and less than £20.00. Our records say: £10.50.",
    ],
    [
      "a number with its unit",
      { distance: { lt: 5 } },
      { distance: 12.5 },
      "How far do you drive? You told us: less than 5 km. Our records say: 12.5 km.",
    ],
    [
      "a set",
      { extras: [] },
      { extras: ["abroad"] },
      "What else? You told us: nothing. Our records say: abroad.",
    ],
    [
      "what is not there",
      { ill: { is: "absent" } },
      { ill: false },
      "Is somebody ill? You told us: none. Our records say: no.",
    ],
  ])("%s", (_, was, now, text) => {
    expect(changesIn(loans(), was, now)).toEqual([text]);
  });
  test.each<[object, object, string]>([
    [
      { mood: "very-well" },
      { mood: "not-so-well" },
      "How are you? You told us: very well. Our records say: not so well.",
    ],
    [
      { mood: { oneOf: ["very-well", "B-2"] } },
      { mood: "B-2" },
      "How are you? You told us: very well or B-2. Our records say: B-2.",
    ],
    [
      { extras: { has: ["far-abroad"] } },
      { extras: ["towing"] },
      "What else? You told us: with far abroad. Our records say: towing.",
    ],
  ])("words that programs join by hyphens stand apart: %j", (was, now, text) => {
    const more = {
      extras: { type: "set", values: ["far-abroad", "abroad", "towing"], ask: "What else?" },
      mood: { type: "enum", values: ["very-well", "not-so-well", "B-2"], ask: "How are you?" },
    };
    expect(changesIn(loans({}, more), was, now)).toEqual([text]);
  });
  test("of another currency then: as it was given then", () => {
    const before = loans(
      {},
      { income: { type: "money", currency: "EUR", max: "9000.00", ask: "What do you earn?" } },
      "0",
    );
    const again = reassess(loans(), told(before, { income: "12.50" }), { current: "s4", before });
    const text = "changes" in again ? again.changes.map((change) => change.text).join(" ") : again.status;
    expect(text).toContain("You told us: €12.50.");
  });
});

describe("what not everybody may read", () => {
  const high = { income: { sensitivity: "high" }, ill: { sensitivity: "high" } };
  const hidden = { ill: { type: "boolean", optional: true, sensitive: true, ask: "Is somebody ill?" } };

  test.each<[string, NeedsPolicy]>([
    ["a question of high sensitivity", loans(high)],
    ["a sensitive fact", loans({}, hidden)],
  ])("%s: neither the answer nor the words are in a statement or a change", (_, policy) => {
    const session = told(policy, { ill: { said: "A little" } });
    const statement = needsStatement(policy, session);
    expect(statement).toMatchObject({ answers: [{ question: "ill", status: "known", from: "stated" }] });
    const text = statement.status === "stated" ? statement.text : "";
    expect(text).toContain("Is somebody ill? You said: this is not shown here.");
    expect(text).not.toMatch(/little/i);
    expect(changesIn(policy, { ill: { said: "a little" } }, { ill: false })).toEqual([
      "Is somebody ill? You told us: this is not shown here. Our records say: this is not shown here.",
    ]);
  });
  test.each<[string, object]>([
    ["a question of high sensitivity", {}],
    ["a sensitive fact", { sensitive: true }],
  ])("%s: no reason of a statement fills it in, neither of a need nor of the advice", (_, notes) => {
    const income = { type: "integer", max: 9000, min: 0, ask: "What do you earn?", ...notes };
    const facts = { income, ill: { type: "boolean", ask: "Is somebody ill?" } };
    const requirement = {
      id: "cover",
      version: "1",
      purpose: "recommendation",
      facts,
      outcome: { size: { type: "integer" } },
      rules: [
        {
          id: "rich",
          when: { income: { gte: 1000 } },
          then: { size: 3 },
          because: "You earn {income}: size {size}.",
        },
        { id: "ill", when: { ill: true }, then: { size: 2 }, because: "Ill {ill}." },
      ],
      otherwise: { then: { size: 1 }, because: "Little, with {income}." },
    };
    const policy = expectOk(
      parseNeedsPolicy({
        id: "loans",
        version: "1",
        currency: "GBP",
        requirements: [requirement],
        dimensions: { size: {} },
        ...("sensitive" in notes ? {} : { questions: { income: { sensitivity: "high" } } }),
        offerings: [1, 3].map((size) => ({
          id: `s${size}`,
          title: `S${size}`,
          price: `${size}`,
          meets: { size },
        })),
      }),
    );
    for (const [amount, reason] of [
      [4321, "You earn (withheld): size 3."],
      [432, "Little, with (withheld)."],
    ] as const) {
      const statement = needsStatement(policy, told(policy, { income: amount, ill: false }));
      expect(statement).toMatchObject({
        needs: [{ because: [{ text: reason }] }],
        advice: { status: "recommended", because: [{ text: reason }] },
      });
      const text = statement.status === "stated" ? statement.text : "";
      expect(text).toContain(reason);
      expect(text.replaceAll(",", "")).not.toContain(String(amount));
    }
    // What is not sensitive is filled in.
    const shown = needsStatement(policy, told(policy, { income: 5, ill: true }));
    expect(shown).toMatchObject({ needs: [{ because: [{ text: "Ill yes." }] }] });
  });
  test("what else would be right does not tell what the answer is not", () => {
    const known = { distance: 1, extras: [], income: "5.00", ill: false };
    for (const [policy, said] of [
      [loans({}, hidden), 'another answer to "Is somebody ill?"'],
      [loans(high), 'another answer to "Is somebody ill?"'],
      [loans(), 'yes for "Is somebody ill?"'],
    ] as const) {
      const why = explainAssessment(policy, told(policy, known));
      const texts = why.status === "explained" ? why.counterfactuals.map(({ text }) => text) : [];
      expect(texts).toContain(`With ${said}, S4 would be right.`);
    }
  });
  test("that it was not answered is said", () => {
    const unanswered = { ill: { unanswered: "rather-not-say" } };
    expect(changesIn(loans(high), unanswered, { ill: false })).toEqual([
      "Is somebody ill? You told us: you would rather not say. Our records say: this is not shown here.",
    ]);
  });
  test("some sensitivity is about asking alone, as none is", () => {
    for (const notes of [{ ill: { sensitivity: "some" } }, { ill: { sensitivity: "low" } }, {}]) {
      const statement = needsStatement(loans(notes), told(loans(notes), { ill: true }));
      expect(statement).toMatchObject({ answers: [{ answer: "yes" }] });
    }
  });
  test("what may be read now, and might not be then, is not shown", () => {
    const before = loans({}, { ill: { ...hidden.ill, ask: "Is anybody ill?" } }, "0");
    const again = reassess(loans(), told(before, { ill: true }), { current: "s4", before });
    const texts = "changes" in again ? again.changes.map(({ text }) => text).join(" ") : "";
    expect(texts).toContain("You told us: this is not shown here.");
  });
  test("the assessment and the change keep it: only texts leave it out", () => {
    const again = reassess(loans(high), told(loans(high), { ill: true }), {
      current: "s4",
      observed: { ill: false },
    });
    expect(again).toMatchObject({
      changes: [{ kind: "answer", was: { value: true }, now: { value: false } }],
    });
  });
});

test("a conclusion of ours is called one, whether the source is ours or another's", () => {
  const known = { distance: 1, extras: [], ill: false };
  const linesOf = (income: string) => {
    const statement = needsStatement(loans(), told(loans(), { ...known, income }));
    return statement.status === "stated" ? statement.text.split("\n") : [];
  };
  expect(linesOf("0.00")).toContain("- Size: 1 or more. Little. Source: Ours (a conclusion of ours).");
  expect(linesOf("2000.00")).toContain("- Size: 3 or more. Rich. Source: The guide (a conclusion of ours).");
});
