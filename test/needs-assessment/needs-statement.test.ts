/** The needs in writing: what was said, needed, wanted, recommended, not known, and chosen. */
import { definePolicy, expectOk, MisuseError } from "evenhand";
import {
  type Assessment,
  assess,
  defineNeedsPolicy,
  type NeedsPolicy,
  NeedsStatement,
  needsStatement,
  parseNeedsPolicy,
  recordInformedChoice,
  retract,
  StatementResult,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { textOf } from "../../src/needs-assessment/stating/text-of.ts";
import { broadband } from "./broadband.ts";
import { contact } from "./contact.ts";
import { answered, draftAnswers, forDraftedNeeds } from "./draft-needs.ts";

const start: Assessment = startAssessment(broadband, contact);
const known = answered(
  broadband,
  [
    ["daysOnline", { said: "not much" }],
    ["worksFromHome", { value: false, from: "confirmed" }],
    ["studies", { value: false, from: "observed" }],
    ["sendsLargeFiles", { value: false, from: "inferred" }],
    ["films", "none"],
    ["videoCalls", "personal"],
  ],
  start,
);

function stated(policy: NeedsPolicy, session: Assessment, locale?: string): NeedsStatement {
  const statement = needsStatement(policy, session, locale === undefined ? {} : { locale });
  if (statement.status !== "stated") throw new Error(JSON.stringify(statement));
  return statement;
}

/** All is known but for one thing, which they do not know. */
const doubtful = answered(
  broadband,
  [
    ["videoCalls", { unanswered: "does-not-know" }],
    ["daysOnline", 2],
    ["peopleOnline", 1],
    ["games", false],
  ],
  known,
);

/** The lines under a heading. */
function under(heading: string, { text }: NeedsStatement): readonly string[] {
  const part = text.split("\n\n").find((one) => one.startsWith(`${heading}\n`));
  return part === undefined ? [] : part.split("\n").slice(1);
}

describe("what was answered", () => {
  test("stands with the question, the answer in words, and where it comes from", () => {
    const statement = stated(broadband, known);
    expect(statement.answers[0]).toEqual({
      question: "daysOnline",
      asked: "On how many days a week do you use the internet?",
      status: "vague",
      answer: "at most 2 days",
      from: "stated",
      said: "not much",
    });
    expect(under("What you told us", statement)).toEqual([
      "- On how many days a week do you use the internet? You said: at most 2 days (in your words: “not much”)",
      "- Do you make video calls, with one person or with several? You said: personal.",
      "- Do you watch films over the internet, and how sharp? You said: none.",
      "- Does anybody work from home? It was checked with you: no.",
      "- Does anybody study from home? Our records show: no.",
      "- Do you send large files, such as films that you made? We concluded: no.",
    ]);
  });

  test("is told where it was not known, or not said", () => {
    const session = answered(broadband, [
      ["games", { said: "I do not know" }],
      ["films", { unanswered: "rather-not-say" }],
    ]);
    expect(under("What you told us", stated(broadband, session))).toEqual([
      "- Do you watch films over the internet, and how sharp? You would rather not say.",
      "- Does anybody play games with others online? You do not know. Your words: “I do not know”",
    ]);
  });

  const every = definePolicy({
    id: "every",
    version: "1",
    purpose: "recommendation",
    facts: {
      budget: { type: "money", currency: "GBP", min: "0", max: "100.00", title: "Your budget" },
      weight: { type: "decimal", scale: 1, min: 0, max: 99, unit: "kg" },
      from: { type: "date", ask: "From when?" },
      needs: { type: "set", values: ["lift", "ramp"], ask: "What do you need?" },
      second: { type: "boolean", optional: true, ask: "Is the second one insured?" },
      illness: { type: "boolean", sensitive: true, ask: "Are you ill?" },
    },
    outcome: { size: { type: "integer" } },
    rules: [
      {
        id: "ill",
        when: { illness: true, second: { is: "present" } },
        then: { size: 4 },
        because: "Ill: {illness}",
      },
      { id: "lift", when: { needs: { has: "lift" } }, then: { size: 2 }, because: "A lift" },
      {
        id: "dear",
        when: { budget: { gte: "50.00" }, weight: { gt: 3 } },
        then: { size: 3 },
        because: "Dear.",
      },
      { id: "soon", when: { from: { lt: "2026-06-01" } }, then: { size: 1 }, because: "Soon." },
    ],
    otherwise: { then: { size: 0 }, because: "Nothing." },
  });
  const kinds: NeedsPolicy = defineNeedsPolicy({
    id: "kinds",
    version: "1",
    currency: "GBP",
    requirements: [every],
    dimensions: { size: {} },
    offerings: [{ id: "one", title: "One", price: "1", meets: { size: 1 } }],
  });

  test.each<[string, string, unknown, string]>([
    ["an amount in minor units", "budget", 4950, "£49.50"],
    ["an amount in writing", "budget", "49.50", "£49.50"],
    ["an amount as money", "budget", { amount: 4950, currency: "GBP" }, "£49.50"],
    ["amounts between bounds", "budget", { gte: "10.00", lt: 2000 }, "at least £10.00 and less than £20.00"],
    ["one of several amounts", "budget", { oneOf: [100, "2.00"] }, "£1.00 or £2.00"],
    ["a number with its unit", "weight", 1.5, "1.5 kg"],
    ["a number above a bound", "weight", { gt: 2 }, "more than 2 kg"],
    ["one of several numbers", "weight", { oneOf: [1, 2] }, "1 or 2 kg"],
    ["a day", "from", "2026-03-02", "2 March 2026"],
    ["words of a set", "needs", ["lift", "ramp"], "lift and ramp"],
    ["no words of a set", "needs", [], "nothing"],
    ["a part of a set", "needs", { has: ["lift"] }, "with lift"],
    ["yes", "second", true, "yes"],
    ["what is not there", "second", { is: "absent" }, "none"],
  ])("in words: %s", (_, question, value, expected) => {
    const session = answered(kinds, [[question, { value }]]);
    expect(stated(kinds, session, "en-GB").answers[0]?.answer).toBe(expected);
  });

  test("is not shown where it is for audit only, nor in the customer's words, nor in a reason", () => {
    const policy = defineNeedsPolicy({
      id: "kinds",
      version: "1",
      currency: "GBP",
      requirements: [every],
      dimensions: { size: {} },
      offerings: [{ id: "one", title: "One", price: "1", meets: { size: 9 } }],
      words: { illness: { "very much so": true } },
    }) as NeedsPolicy;
    const session = answered(policy, [
      ["illness", { said: "very much so" }],
      ["second", true],
    ]);
    const statement = stated(policy, session);
    expect(statement.answers).toEqual([
      {
        question: "second",
        asked: "Is the second one insured?",
        status: "known",
        answer: "yes",
        from: "stated",
      },
      { question: "illness", asked: "Are you ill?", status: "known", from: "stated" },
    ]);
    expect(JSON.stringify(statement)).not.toContain("very much");
    expect(statement.text).toContain("- Are you ill? You said: this is not shown here.");
    expect(statement.needs[0]?.because[0]?.text).toBe("Ill: (withheld)");
  });
});

describe("what is needed", () => {
  test("stands with its floor, what is possible, the reasons, and their sources", () => {
    const statement = stated(broadband, known);
    expect(statement.needs[1]).toMatchObject({
      dimension: "upload",
      title: "Upload",
      unit: "kbit/s",
      better: "more",
      floor: 1500,
      possible: 3100,
      because: [
        {
          from: { policy: { id: "calls" }, rules: ["personal-call"] },
          levels: { download: 1500, upload: 1500, delay: 150 },
          sources: [{ mark: "inferred" }],
        },
      ],
    });
    expect(under("What you need", statement)).toEqual([
      "- Download: 1,500 kbit/s or more, perhaps 13,500 kbit/s. A video call in HD needs 1.5 Mbit/s in both directions and a short delay. Source: FCC, Broadband Speed Guide: HD personal video call 1.5 Mbps down (a conclusion of ours).",
      "- Upload: 1,500 kbit/s or more, perhaps 3,100 kbit/s. A video call in HD needs 1.5 Mbit/s in both directions and a short delay. Source: FCC, Broadband Speed Guide: HD personal video call 1.5 Mbps down (a conclusion of ours).",
      "- Delay: 150 ms or less. A video call in HD needs 1.5 Mbit/s in both directions and a short delay. Source: FCC, Broadband Speed Guide: HD personal video call 1.5 Mbps down (a conclusion of ours).",
    ]);
  });

  test("is told where nothing is needed for certain, or at all", () => {
    expect(under("What you need", stated(broadband, start))).toEqual([
      "- Download: perhaps 64,000 kbit/s.",
      "- Upload: perhaps 25,400 kbit/s.",
      "- Delay: 1,000 ms or less, perhaps 150 ms.",
    ]);
    const never = answered(
      broadband,
      [
        ["daysOnline", 0],
        ["videoCalls", "none"],
        ["sendsLargeFiles", false],
      ],
      known,
    );
    expect(under("What you need", stated(broadband, never))[1]).toBe("- Upload: nothing.");
  });
});

test("an answer to a question that is not asked any more is told, and is no reason", () => {
  const policy = expectOk(
    parseNeedsPolicy({
      id: "calls",
      version: "1",
      currency: "GBP",
      requirements: [
        {
          id: "calls",
          version: "1",
          purpose: "recommendation",
          facts: {
            calls: { type: "boolean", ask: "Do you make video calls?" },
            group: { type: "boolean", optional: true, ask: "With several people?" },
          },
          outcome: { upload: { type: "integer" } },
          rules: [
            { id: "group", when: { group: true }, then: { upload: 4 }, because: "With several people." },
            { id: "calls", when: { calls: true }, then: { upload: 2 }, because: "With one person." },
          ],
          otherwise: { then: { upload: 1 }, because: "No calls." },
        },
      ],
      questions: { group: { onlyIf: { calls: true } } },
      dimensions: { upload: {} },
      offerings: [
        { id: "basic", title: "Basic", price: "15", meets: { upload: 1 } },
        { id: "steady", title: "Steady", price: "22", meets: { upload: 4 } },
      ],
    }),
  );
  const calling = answered(policy, [
    ["calls", true],
    ["group", true],
  ]);
  expect(under("What you need", stated(policy, calling))).toEqual([
    "- upload: 4 or more. With several people.",
  ]);
  const dormant = answered(policy, [["calls", false]], calling);
  expect(under("What you need", stated(policy, dormant))).toEqual(["- upload: 1 or more. No calls."]);
  expect(stated(policy, dormant).answers.map(({ question }) => question)).toEqual(["calls", "group"]);
});

describe("what is recommended", () => {
  test("stands with its price and the reasons that bind", () => {
    const statement = stated(broadband, known);
    expect(statement.advice).toMatchObject({
      status: "recommended",
      code: "fits",
      offering: "steady",
      price: { amount: 2200, currency: "GBP" },
    });
    expect(under("What we recommend", statement)).toEqual([
      "- Steady, £22.00. Steady carries calls and films in HD.",
      "- A video call in HD needs 1.5 Mbit/s in both directions and a short delay.",
    ]);
  });

  test("is told once where nothing is said of it but its name", () => {
    const little = answered(
      broadband,
      [
        ["videoCalls", "none"],
        ["peopleOnline", 1],
        ["games", false],
      ],
      known,
    );
    expect(under("What we recommend", stated(broadband, little))[0]).toBe("- Basic, £15.00.");
  });

  test("is nothing while something is to be asked, which is told", () => {
    const open = expectOk(retract(broadband, known, "videoCalls"));
    const statement = stated(broadband, open);
    expect(statement.advice).toMatchObject({ status: "too-early", question: "videoCalls" });
    expect(under("What we recommend", statement)).toEqual([
      "- It is too early to say. First ask: Do you make video calls, with one person or with several?",
    ]);
  });

  test("is what is safe, where doubt remains", () => {
    expect(stated(broadband, doubtful).advice).toMatchObject({
      status: "recommended",
      code: "safe",
      because: [],
    });
  });

  const narrow = (noneFits?: string): NeedsPolicy =>
    defineNeedsPolicy({
      id: "narrow",
      version: "1",
      currency: "GBP",
      requirements: [
        definePolicy({
          id: "doses",
          version: "1",
          purpose: "recommendation",
          facts: { left: { type: "integer", min: 0, max: 60 } },
          outcome: { hours: { type: "integer" } },
          rules: [{ id: "few", when: { left: { lt: 3 } }, then: { hours: 12 }, because: "Few." }],
          otherwise: { then: { hours: 48 }, because: "Time." },
        }),
      ],
      dimensions: { hours: { better: "less" } },
      offerings: [{ id: "collect", title: "Collect it", price: 0, meets: { hours: 24 } }],
      ...(noneFits === undefined ? {} : { noneFits }),
    });

  test.each<[string, NeedsPolicy, unknown, string]>([
    ["surely", narrow("Call the hospital."), 2, "Call the hospital."],
    [
      "perhaps",
      narrow("Call the hospital"),
      { unanswered: "does-not-know" },
      "Not everything is known, and none of these is sure to be enough. Call the hospital.",
    ],
    [
      "perhaps, with words of ours",
      narrow(),
      { unanswered: "does-not-know" },
      "Not everything is known, and none of these is sure to be enough.",
    ],
  ])("is nothing where nothing is %s enough", (_, policy, reply, expected) => {
    const statement = stated(policy, answered(policy, [["left", reply]]));
    expect(statement.advice.status).toBe("nothing");
    expect(under("What we recommend", statement)).toEqual([`- ${expected}`]);
  });
});

describe("how the customer wants to be treated", () => {
  test("what the policy does not decide is told to its author in the data, and not to the customer in the text", () => {
    const statement = stated(broadband, expectOk(statePersonalNeed(broadband, known, "other")));
    expect(statement.manner).toMatchObject([{ unmet: { code: "not-covered" } }]);
    expect(under("How you want to be treated", statement)).toEqual([
      "- Something else. It is not laid down what we do about this.",
    ]);
  });

  const reassured = expectOk(
    statePersonalNeed(broadband, known, "reassured", { said: "I could not bear to be cut off." }),
  );
  const both = expectOk(statePersonalNeed(broadband, reassured, "quick"));

  test("stands with its promise, or why there is none", () => {
    const statement = stated(broadband, both, "en-GB");
    expect(statement.manner.map(({ promise, unmet }) => promise?.action ?? unmet?.code)).toEqual([
      "call-after-first-week",
      "nothing-promised",
    ]);
    expect(under("How you want to be treated", statement)).toEqual([
      "- To be reassured. Your words: “I could not bear to be cut off.” I ask you in a week whether your calls work, and you may leave if they do not. By 9 March 2026, 09:12 UTC.",
      "- To be done quickly. Nothing is promised for this.",
    ]);
  });
});

describe("what is not known", () => {
  test("is told with whether it still matters", () => {
    const statement = stated(broadband, known);
    expect(statement.gaps.map(({ question, why, matters }) => [question, why, matters])).toEqual([
      ["daysOnline", "vague", false],
      ["peopleOnline", "not-asked", false],
      ["games", "not-asked", false],
    ]);
    expect(under("What is not known", statement)).toEqual([
      "- On how many days a week do you use the internet? It is known in part. It changes nothing.",
      "- Not asked, for no answer would change what is right: How many people are online at the same time? Does anybody play games with others online?",
    ]);
    expect(stated(broadband, doubtful).gaps.filter(({ matters }) => matters)).toEqual([
      {
        question: "videoCalls",
        asked: "Do you make video calls, with one person or with several?",
        why: "does-not-know",
        matters: true,
      },
    ]);
  });

  test("is told where a claim is not enough", () => {
    const policy = (needs: "recorded" | "verified"): NeedsPolicy =>
      defineNeedsPolicy({
        id: "proof",
        version: "1",
        currency: "GBP",
        requirements: [
          definePolicy({
            id: "ill",
            version: "1",
            purpose: "recommendation",
            facts: { ill: { type: "boolean", needs, ask: "Are you ill?" } },
            outcome: { size: { type: "integer" } },
            rules: [{ id: "ill", when: { ill: true }, then: { size: 2 }, because: "Ill." }],
            otherwise: { then: { size: 1 }, because: "Well." },
          }),
        ],
        dimensions: { size: {} },
        offerings: [
          { id: "one", title: "One", price: "1", meets: { size: 1 } },
          { id: "two", title: "Two", price: "2", meets: { size: 2 } },
        ],
      });
    const gapOf = (needs: "recorded" | "verified", from: string) =>
      stated(policy(needs), answered(policy(needs), [["ill", { value: true, from }]])).gaps.map(
        ({ why, matters }) => [why, matters],
      );
    expect(gapOf("recorded", "stated")).toEqual([["needs-record", true]]);
    expect(gapOf("recorded", "observed")).toEqual([]);
    expect(gapOf("verified", "observed")).toEqual([["needs-check", true]]);
    expect(gapOf("verified", "confirmed")).toEqual([]);
  });
});

describe("what was chosen", () => {
  const chosen = expectOk(
    recordInformedChoice(broadband, known, { offering: "basic", said: "The cheapest, please." }),
  ) as Assessment;

  test("stands with the consequence that was shown", () => {
    const statement = stated(broadband, chosen, "en-GB");
    const shown = chosen.choices?.[0]?.shown;
    expect(statement.choices).toEqual([
      {
        choice: chosen.choices?.[0],
        title: "Basic",
        price: { amount: 1500, currency: "GBP" },
        stands: true,
      },
    ]);
    expect(under("What you chose", statement)).toEqual([
      `- Basic, £15.00. On 2 March 2026, 09:12 UTC. You were told: ${shown} Your words: “The cheapest, please.”`,
    ]);
    // What is recommended does not change for it.
    expect(statement.advice).toEqual(stated(broadband, known, "en-GB").advice);
  });

  test("is told not to stand where the consequence has grown", () => {
    const more = answered(
      broadband,
      [
        ["videoCalls", "group"],
        ["peopleOnline", 2],
      ],
      chosen,
    );
    const [choice] = stated(broadband, more).choices;
    expect(choice?.stands).toBe(false);
    expect(choice?.because).toMatch(/^The consequence has grown since this was chosen\./);
    expect(under("What you chose", stated(broadband, more))[0]).toContain(
      "This does not stand any more. The",
    );
  });
});

describe("a statement", () => {
  test("of an assessment that cannot be used is what assess says", () => {
    const strange = { ...known, answers: { cats: { status: "refused" } } } as Assessment;
    expect(needsStatement(broadband, strange)).toEqual(assess(broadband, strange));
    expect(needsStatement(broadband, null as never).status).toBe("invalid");
  });

  test("of answers that cannot all hold is what assess says", () => {
    const twice = (): NeedsPolicy =>
      defineNeedsPolicy({
        id: "twice",
        version: "1",
        currency: "GBP",
        requirements: [
          definePolicy({
            id: "both",
            version: "1",
            purpose: "recommendation",
            facts: { one: { type: "boolean" }, other: { type: "boolean" } },
            assume: [{ never: { one: true, other: true }, because: "Never both." }],
            outcome: { size: { type: "integer" } },
            rules: [{ id: "one", when: { one: true }, then: { size: 2 }, because: "One." }],
            otherwise: { then: { size: 1 }, because: "None." },
          }),
        ],
        dimensions: { size: {} },
        offerings: [{ id: "one", title: "One", price: "1", meets: { size: 2 } }],
      });
    const policy = twice();
    const session = answered(policy, [
      ["one", true],
      ["other", true],
    ]);
    const statement = needsStatement(policy, session);
    expect(statement.status).toBe("conflict");
    expect(statement).toEqual(assess(policy, session));
    expect(StatementResult.safeParse(statement).success).toBe(true);
  });

  test("says when it was made, where that is known", () => {
    expect(stated(broadband, known, "en-GB").text).toMatch(
      /^Your needs: Broadband\n2 March 2026, 09:12 UTC\n\n/,
    );
    expect(stated(broadband, startAssessment(broadband)).text).toMatch(
      /^Your needs: Broadband\n\nWhat you need/,
    );
    expect(stated(broadband, known).contact).toEqual(contact);
  });

  test("throws for a language that is none, and for what is no needs policy", () => {
    expect(() => needsStatement(broadband, known, { locale: "de_DE" })).toThrow(MisuseError);
    expect(() => needsStatement({} as never, known as never)).toThrow(MisuseError);
  });

  test("whatever the policy and the answers, holds every answer, gap, need and wish; and its text is made from its data", () => {
    const seen = { stated: 0, matters: 0, early: 0 };
    forDraftedNeeds({ seed: 6201, count: 150 }, (random, policy) => {
      let session = answered(policy, draftAnswers(random, policy));
      for (const need of random.some(["heard", "quick", "other"] as const, 0, 3))
        session = expectOk(statePersonalNeed(policy, session, need));
      const result = assess(policy, session);
      const statement = needsStatement(policy, session);
      expect(statement.status === "stated").toBe("needs" in result);
      if (statement.status !== "stated" || !("needs" in result)) return;
      seen.stated += 1;

      const { text, ...data } = JSON.parse(JSON.stringify(statement));
      expect(NeedsStatement.safeParse({ ...data, text }).success).toBe(true);
      expect(textOf(data)).toBe(text);

      expect(statement.answers.map(({ question }) => question)).toEqual(Object.keys(session.answers));
      const whole = statement.answers
        .filter(({ status }) => status === "known")
        .map(({ question }) => question);
      const gaps = statement.gaps.map(({ question }) => question);
      expect([...whole, ...gaps].sort()).toEqual(policy.questions.map(({ name }) => name).sort());
      const mattering = statement.gaps.filter(({ matters }) => matters).map(({ question }) => question);
      if (result.status !== "open") expect(mattering).toEqual([]);
      if (result.status === "open" && result.next !== undefined)
        expect(mattering).toContain(result.next.question);
      if (result.status === "open") for (const doubt of result.doubts) expect(mattering).toContain(doubt);
      seen.matters += mattering.length;
      if (statement.advice.status === "too-early") seen.early += 1;

      expect(statement.manner.map(({ stated: { need } }) => need)).toEqual(
        session.personal.map(({ need }) => need),
      );
      for (const { promise, unmet } of statement.manner)
        expect(promise === undefined).toBe(unmet !== undefined);
      expect(statement.needs.map(({ dimension }) => dimension)).toEqual(
        Object.keys(policy.document.dimensions),
      );
      for (const { dimension, floor, possible, because } of statement.needs) {
        expect({ floor, possible }).toEqual({
          floor: undefined,
          possible: undefined,
          ...result.needs[dimension],
        });
        // Where everything that is needed is certain, the reasons account for all of it.
        if (floor !== possible || statement.gaps.length > 0) continue;
        const levels = because.map((reason) => reason.levels[dimension] ?? Number.NaN);
        const adds = policy.document.dimensions[dimension]?.combine === "sum";
        expect(adds ? levels.reduce((sum, level) => sum + level, 0) : levels[0]).toBe(floor);
      }
    });
    expect(Math.min(seen.stated, seen.matters, seen.early)).toBeGreaterThan(40);
  });
});
