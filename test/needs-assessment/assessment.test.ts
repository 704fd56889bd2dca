import { type Issue, issueText, MisuseError } from "evenhand";
import {
  type Assessment,
  answer,
  assess,
  checkProposal,
  nextQuestion,
  parseNeedsPolicy,
  retract,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { contact } from "./contact.ts";
import { answered } from "./draft-needs.ts";

const start = startAssessment(broadband, contact);
const codesOf = (result: ReturnType<typeof answer>) =>
  result.ok ? [] : result.issues.map(({ code, path }: Issue) => `${path.join(".")}: ${code}`);

/** A small policy: few questions, so that a test sees every step. */
function small(
  parts: { readonly facts?: object; readonly requirements?: unknown; readonly rest?: object } = {},
) {
  const read = parseNeedsPolicy({
    id: "medicine",
    version: "1",
    currency: "GBP",
    requirements: parts.requirements ?? [
      {
        id: "doses",
        version: "1",
        purpose: "recommendation",
        facts: {
          dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" },
          canCome: { type: "boolean", ask: "Can you come in?", ...parts.facts },
        },
        outcome: { hours: { type: "integer" } },
        rules: [
          { id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few doses are left." },
          {
            id: "some",
            when: { dosesLeft: { lt: 10 }, canCome: false },
            then: { hours: 20 },
            because: "Some are left.",
          },
        ],
        otherwise: { then: { hours: 48 }, because: "There is time." },
      },
    ],
    dimensions: { hours: { better: "less", unit: "hours" } },
    offerings: [
      { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
      { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 12 } },
      { id: "nearby", title: "An emergency supply nearby", price: "9.00", meets: { hours: 2 } },
    ],
    words: { dosesLeft: { "not many": { lt: 10 }, none: 0 } },
    ...parts.rest,
  });
  if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
  return read.value;
}

describe("an answer", () => {
  test("is kept with where it comes from", () => {
    const session = answered(broadband, [
      ["daysOnline", { said: " Not  MUCH " }],
      ["peopleOnline", { value: 2, from: "observed" }],
      ["videoCalls", { oneOf: ["personal", "group"] }],
      ["games", { unanswered: "rather-not-say" }],
      ["films", { said: "I do not know" }],
      ["studies", { said: "Rather not say" }],
    ]);
    expect(session.answers).toEqual({
      daysOnline: { status: "vague", value: { lte: 2 }, from: "stated", said: " Not  MUCH " },
      peopleOnline: { status: "known", value: 2, from: "observed" },
      videoCalls: { status: "vague", value: { oneOf: ["personal", "group"] }, from: "stated" },
      games: { status: "refused" },
      films: { status: "does-not-know", said: "I do not know" },
      studies: { status: "refused", said: "Rather not say" },
    });
  });

  test("replaces an earlier one to the same question", () => {
    const session = answered(broadband, [
      ["daysOnline", 2],
      ["daysOnline", 5],
    ]);
    expect(session.answers).toEqual({ daysOnline: { status: "known", value: 5, from: "stated" } });
  });

  test("leaves the assessment that it was given as it was", () => {
    const before = structuredClone(start);
    answer(broadband, start, "daysOnline", 2);
    expect(start).toEqual(before);
  });

  test.each<[string, unknown, string]>([
    ["just below the domain", -1, "outside-domain"],
    ["just above the domain", 8, "outside-domain"],
    ["a text for a number", "3", "wrong-type"],
    ["a part of a day", 2.5, "excess-decimals"],
    ["NaN", Number.NaN, "wrong-type"],
    ["null", null, "wrong-type"],
    ["nothing", undefined, "no-reply"],
    ["nothing, with its source", { value: undefined }, "no-reply"],
    ["a list", [1, 2], "wrong-type"],
    ["bounds that hold nothing", { gt: 5, lt: 6 }, "empty-bounds"],
    ["one of none", { oneOf: [] }, "wrong-type"],
    ["several accounts", { accounts: [{ value: 1 }] }, "wrong-type"],
    ["words that nobody knows", { said: "a bit" }, "unknown-words"],
    ["words and a value", { said: "not much", value: 2 }, "unknown-key"],
    ["no words", { said: "" }, "too-small"],
    ["a source that is none", { value: 2, from: "guessed" }, "not-one-of"],
    ["a third way not to answer", { unanswered: "no" }, "not-one-of"],
    ["a date", new Date(0), "wrong-type"],
    ["a function", () => 1, "wrong-type"],
    ["a bigint", 2n, "wrong-type"],
  ])("%s is refused", (_, reply, code) => {
    const result = answer(broadband, start, "daysOnline", reply as never);
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toEqual([code]);
    expect(result.ok ? "" : result.issues[0]?.path[0]).toBe("daysOnline");
  });

  test.each([
    ["at the lower end", 0],
    ["at the upper end", 7],
  ])("%s is taken", (_, value) => {
    expect(answer(broadband, start, "daysOnline", value).ok).toBe(true);
  });

  test("an issue says what to do", () => {
    const unknown = answer(broadband, start, "daysOnline", { said: "a bit" });
    expect(unknown.ok ? "" : unknown.issues.map(issueText).join()).toBe(
      "daysOnline: `a bit` is not among the words that are understood here - ask again; there are `not much`, `every day`",
    );
    const wordless = answer(broadband, start, "games", { said: "yes" });
    expect(wordless.ok ? "" : wordless.issues[0]?.help).toBe(
      "ask again, and give a value or what is vaguely known of it",
    );
    const outside = answer(broadband, start, "daysOnline", 8);
    expect(outside.ok ? "" : outside.issues.map(issueText).join()).toBe(
      "daysOnline: `8` is outside the domain of `daysOnline` - it goes from 0 to 7",
    );
  });

  test("to a question that is none is refused", () => {
    expect(codesOf(answer(broadband, start, "cats" as never, 3 as never))).toEqual([
      "cats: unknown-question",
    ]);
    expect(codesOf(answer(broadband, start, "__proto__" as never, 3 as never))).toEqual([
      "__proto__: unknown-question",
    ]);
    expect(codesOf(retract(broadband, start, "constructor" as never) as never)).toEqual([
      "constructor: unknown-question",
    ]);
  });

  test("that throws when it is read is refused", () => {
    const reply = {
      get said() {
        throw new Error("no");
      },
    };
    expect(codesOf(answer(broadband, start, "daysOnline", reply as never))).toEqual([
      "daysOnline: not-plain-data",
    ]);
  });
});

describe("an assessment that comes back from storage", () => {
  const sound: Assessment = answered(broadband, [["daysOnline", 2]], start);
  test.each<[string, unknown, readonly string[]]>([
    ["nothing", null, [": wrong-type"]],
    [
      "another policy's",
      { ...sound, policy: { id: "other", version: "1", digest: "sha256:00" } },
      ["policy: other-policy"],
    ],
    [
      "with a question that is none",
      { ...sound, answers: { cats: { status: "refused" } } },
      ["answers.cats: unknown-question"],
    ],
    [
      "with answers that do not fit",
      {
        ...sound,
        answers: {
          daysOnline: { status: "known", value: 9, from: "stated" },
          games: { status: "known", value: "yes", from: "stated" },
        },
      },
      ["answers.daysOnline.value: outside-domain", "answers.games.value: wrong-type"],
    ],
    [
      "without a value",
      { ...sound, answers: { games: { status: "known", from: "stated" } } },
      ["answers.games.value: missing"],
    ],
    [
      "with a vague value called known",
      { ...sound, answers: { daysOnline: { status: "known", value: { lt: 3 }, from: "stated" } } },
      ["answers.daysOnline.status: wrong-status"],
    ],
    [
      "with a status that is none",
      { ...sound, answers: { games: { status: "no" } } },
      ["answers.games.status: not-one-of"],
    ],
    ["with a conclusion in it", { ...sound, recommendation: "basic" }, ["recommendation: unknown-key"]],
    [
      "with a contact at no time",
      { ...sound, contact: { ...contact, at: "yesterday" } },
      ["contact.at: wrong-format"],
    ],
    [
      "with a need that is none",
      { ...sound, personal: [{ need: "flattered", from: "stated" }] },
      ["personal.0.need: not-one-of"],
    ],
    [
      "with mistakes of every kind",
      {
        ...sound,
        contact: { ...contact, at: "yesterday" },
        recommendation: "basic",
        answers: {
          games: { status: "no" },
          daysOnline: { status: "known", value: 9, from: "stated" },
          films: { status: "vague", value: "hd", from: "stated" },
          cats: { status: "refused" },
        },
      },
      [
        "contact.at: wrong-format",
        "answers.games.status: not-one-of",
        "recommendation: unknown-key",
        "answers.daysOnline.value: outside-domain",
        "answers.films.status: wrong-status",
        "answers.cats: unknown-question",
      ],
    ],
    [
      "another policy's, and of another form",
      {
        ...sound,
        policy: { id: "other", version: "1", digest: "sha256:00" },
        answers: { daysOnline: { status: "known", value: 9, from: "stated" }, games: { status: "no" } },
      },
      ["answers.games.status: not-one-of", "policy: other-policy"],
    ],
    [
      "under nobody knows which policy",
      { answers: { daysOnline: { status: "known", value: 9, from: "stated" } }, personal: [] },
      ["policy: missing"],
    ],
    [
      "with too many needs",
      { ...sound, personal: new Array(51).fill({ need: "heard", from: "stated" }) },
      ["personal: too-large"],
    ],
  ])("%s is invalid", (_, session, expected) => {
    const told = (issues: readonly { readonly code: string; readonly path: readonly unknown[] }[]) =>
      issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
    const result = assess(broadband, session as never);
    expect(result.status === "invalid" ? told(result.issues) : []).toEqual(expected);
    const check = checkProposal(broadband, session as never, "basic");
    expect(check.status === "invalid" ? told(check.issues) : []).toEqual(expected);
    expect(() => nextQuestion(broadband, session as never)).toThrow(MisuseError);
    for (const step of [
      answer(broadband, session as never, "games", true),
      retract(broadband, session as never, "games"),
      statePersonalNeed(broadband, session as never, "heard"),
    ]) {
      expect(codesOf(step as never)).toEqual(expected);
    }
  });

  test("hostile data breaks nothing", () => {
    const cyclic: { [key: string]: unknown } = { ...sound };
    cyclic.answers = { daysOnline: { status: "known", value: cyclic, from: "stated" } };
    const thrower = new Proxy(
      {},
      {
        get() {
          throw new Error("no");
        },
        ownKeys() {
          throw new Error("no");
        },
      },
    );
    const huge = { status: "vague", value: { oneOf: new Array(100_000).fill(1) }, from: "stated" };
    for (const session of [
      cyclic,
      thrower,
      { ...sound, answers: thrower },
      { ...sound, answers: { daysOnline: huge } },
    ]) {
      expect(assess(broadband, session as never).status).toBe("invalid");
    }
    const polluting = JSON.parse('{"__proto__": {"status": "refused"}}');
    expect(assess(broadband, { ...sound, answers: polluting }).status).not.toBe("decided");
    expect(({} as { status?: string }).status).toBeUndefined();
  });
});

describe("assessing", () => {
  test.each([
    [2, "courier", 12],
    [3, "courier", 20],
    [9, "courier", 20],
    [10, "collect", 48],
  ])("%i doses and nobody who can come: %s", (dosesLeft, offering, hours) => {
    const policy = small();
    const session = answered(policy, [
      ["dosesLeft", dosesLeft],
      ["canCome", false],
    ]);
    const result = assess(policy, session);
    expect(result).toMatchObject({
      status: "decided",
      recommendation: { offering },
      safe: offering,
      needs: { hours: { floor: hours, possible: hours } },
      exact: true,
      commitments: [],
      unmet: [],
      trail: [],
    });
  });

  test("the reason is the binding rule, and in what the others fall short", () => {
    const policy = small();
    const result = assess(policy, answered(policy, [["dosesLeft", 2]], startAssessment(policy, contact)));
    if (result.status !== "decided") throw new Error(result.status);
    expect(result.recommendation.because).toEqual([
      {
        text: "Few doses are left.",
        from: { policy: expect.objectContaining({ id: "doses" }), rules: ["few"] },
        levels: { hours: 12 },
      },
    ]);
    expect(result.passedOver).toEqual([
      {
        offering: "collect",
        dimension: "hours",
        gives: 24,
        needed: 12,
        from: [{ policy: expect.objectContaining({ id: "doses" }), rules: ["few"] }],
      },
    ]);
    expect(
      result.trail.map(({ at, by, what, from }) => [at, by.id, what, from?.policy.id, from?.rules]),
    ).toEqual([
      [contact.at, "ann", "need", "doses", ["few"]],
      [contact.at, "ann", "recommendation", "medicine-choice", ["courier"]],
    ]);
  });

  test("a vague answer is bounds, and is asked for more precisely where that matters", () => {
    const policy = small();
    const vague = answered(policy, [["dosesLeft", { said: "not many" }]]);
    expect(assess(policy, vague)).toMatchObject({
      status: "open",
      candidates: ["collect", "courier"],
      needs: { hours: { floor: 48, possible: 12 } },
      safe: "courier",
      doubts: [],
      next: { question: "canCome", decidesBetween: ["collect", "courier"] },
    });
    // What was asked already is asked again last, and for no more than is not yet known.
    const home = answered(policy, [["canCome", true]], vague);
    expect(nextQuestion(policy, home)).toMatchObject({ question: "dosesLeft", soFar: { lt: 10 } });
    expect(assess(policy, answered(policy, [["dosesLeft", { gte: 3, lt: 10 }]], home)).status).toBe(
      "decided",
    );
  });

  test("a vague answer stays, and is not asked for again, where no more is to be had", () => {
    const policy = small();
    const session = answered(policy, [
      ["dosesLeft", { said: "not many" }],
      ["dosesLeft", { unanswered: "does-not-know" }],
    ]);
    expect(session.answers.dosesLeft).toEqual({
      status: "vague",
      value: { lt: 10 },
      from: "stated",
      said: "not many",
      more: "does-not-know",
    });
    // Whether she can come no longer matters: it may be fewer than three.
    const result = assess(policy, session);
    expect(result).toMatchObject({ status: "open", safe: "courier", doubts: ["dosesLeft"] });
    expect(result).not.toHaveProperty("next");
  });

  test("words that say it exactly are known", () => {
    const policy = small();
    expect(assess(policy, answered(policy, [["dosesLeft", { said: "none" }]])).status).toBe("decided");
  });

  test("a text is told in the customer's language", () => {
    const read = parseNeedsPolicy({
      ...small().document,
      offerings: [
        {
          id: "fast",
          title: { en: "Fast", de: "Schnell" },
          price: "1.00",
          meets: { hours: 1 },
          because: { en: "In {hours} hours.", de: "In {hours} Stunden." },
        },
      ],
    });
    if (!read.ok) throw new Error("sound");
    const session = answered(read.value, [
      ["dosesLeft", 10],
      ["canCome", true],
    ]);
    const result = assess(read.value, session, { locale: "de" });
    expect(result.status === "decided" && result.recommendation.text).toBe("In 48 Stunden.");
    expect(checkProposal(read.value, session, "fast", { locale: "de" })).toMatchObject({ status: "allowed" });
  });

  test("where nothing is enough it says so, and in what each falls short", () => {
    const policy = small({
      rest: {
        offerings: [{ id: "collect", title: "Collect it", price: "0", meets: { hours: 24 } }],
        noneFits: "We have nothing that is soon enough; ring 111.",
      },
    });
    const session = answered(policy, [["dosesLeft", 1]]);
    expect(assess(policy, session)).toMatchObject({
      status: "none-fits",
      text: "We have nothing that is soon enough; ring 111.",
      because: [{ text: "Few doses are left." }],
      shortfalls: [{ offering: "collect", dimension: "hours", gives: 24, needed: 12 }],
    });
    expect(checkProposal(policy, session, "collect")).toMatchObject({
      status: "refused",
      code: "not-enough",
      instead: { action: "tell", text: "We have nothing that is soon enough; ring 111." },
    });
  });

  test("answers that cannot occur together are a conflict, with the fewest of them", () => {
    const requirement = (place: number, never: object) => ({
      id: `r-${place}`,
      version: "1",
      purpose: "recommendation",
      facts: { dosesLeft: { type: "integer", min: 0, max: 60 }, canCome: { type: "boolean" } },
      assume: [{ never, because: "That cannot be." }],
      outcome: { hours: { type: "integer" } },
      rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few." }],
      otherwise: { then: { hours: 48 }, because: "Time." },
    });
    const one = small({ requirements: [requirement(1, { dosesLeft: 5, canCome: true })] });
    const both = answered(one, [
      ["dosesLeft", 5],
      ["canCome", true],
    ]);
    const broken = assess(one, both);
    expect(broken.status === "conflict" && broken.conflicts).toEqual([
      {
        questions: ["dosesLeft", "canCome"],
        because: 'These answers cannot all hold: "dosesLeft", "canCome". That cannot be.',
        settle: "dosesLeft",
      },
    ]);
    // Each policy by itself leaves something possible, both together nothing.
    const earlier = { id: "none", when: { dosesLeft: 0 }, then: { hours: 2 }, because: "None." };
    const first = requirement(1, { dosesLeft: { gte: 3 }, canCome: true });
    const two = small({
      requirements: [
        { ...first, rules: [earlier, ...first.rules] },
        requirement(2, { dosesLeft: { lt: 3 }, canCome: true }),
      ],
    });
    const torn = assess(two, answered(two, [["canCome", true]]));
    expect(torn.status === "conflict" && torn.conflicts.map(({ questions }) => questions)).toEqual([
      ["canCome"],
    ]);
  });
});

describe("a question that needs a record", () => {
  const policy = small({ facts: { needs: "recorded" } });
  const claim = answered(policy, [
    ["dosesLeft", 5],
    ["canCome", true],
  ]);

  test("is still open after a claim, and says that it needs a record", () => {
    expect(assess(policy, claim)).toMatchObject({
      status: "open",
      next: { question: "canCome", establish: "record" },
    });
    const inferred = answered(policy, [["canCome", { value: true, from: "inferred" }]], claim);
    expect(assess(policy, inferred).status).toBe("open");
  });

  test.each(["observed", "confirmed"] as const)("is settled by what we %s", (from) => {
    const settled = answered(policy, [["canCome", { value: true, from }]], claim);
    expect(assess(policy, settled)).toMatchObject({
      status: "decided",
      recommendation: { offering: "collect" },
    });
  });

  test("is settled as unknown where there is no record to be had", () => {
    const settled = answered(policy, [["canCome", { unanswered: "does-not-know" }]], claim);
    expect(assess(policy, settled)).toMatchObject({ status: "open", safe: "courier", doubts: ["canCome"] });
    expect(nextQuestion(policy, settled)).toBeUndefined();
  });
});

describe("the next question", () => {
  test("costs count: of two that settle as much, the cheaper is asked", () => {
    const requirement = (name: string, cost: number) => ({
      id: name,
      version: "1",
      purpose: "recommendation",
      facts: { [name]: { type: "boolean", cost } },
      outcome: { hours: { type: "integer" } },
      rules: [{ id: "soon", when: { [name]: true }, then: { hours: 12 }, because: "Soon." }],
      otherwise: { then: { hours: 48 }, because: "Time." },
    });
    const dear = small({
      requirements: [requirement("dear", 5), requirement("cheap", 1)],
      rest: { words: {} },
    });
    expect(nextQuestion(dear, startAssessment(dear))?.question).toBe("cheap");
    const alike = small({
      requirements: [requirement("first", 2), requirement("second", 2)],
      rest: { words: {} },
    });
    expect(nextQuestion(alike, startAssessment(alike))?.question).toBe("first");
  });

  test("two answers that matter only together are both asked for, and one that changes a need but no choice is not", () => {
    const common = { version: "1", purpose: "recommendation", outcome: { hours: { type: "integer" } } };
    const idle = {
      ...common,
      id: "idle",
      facts: { idle: { type: "boolean" } },
      rules: [{ id: "idle", when: { idle: true }, then: { hours: 40 }, because: "Idle." }],
      otherwise: { then: { hours: 48 }, because: "Not idle." },
    };
    const either = {
      ...common,
      id: "either",
      facts: { one: { type: "boolean" }, other: { type: "boolean" } },
      rules: [
        { id: "both", when: { one: true, other: true }, then: { hours: 12 }, because: "Both." },
        { id: "neither", when: { one: false, other: false }, then: { hours: 12 }, because: "Neither." },
      ],
      otherwise: { then: { hours: 48 }, because: "One of them." },
    };
    const policy = small({ requirements: [idle, either], rest: { words: {} } });
    const session = startAssessment(policy);
    expect(nextQuestion(policy, session)?.question).toBe("one");
    expect(checkProposal(policy, session, "collect")).toMatchObject({ code: "too-early" });
    const half = answered(policy, [["one", true]], session);
    expect(nextQuestion(policy, half)?.question).toBe("other");
    expect(nextQuestion(policy, answered(policy, [["other", false]], half))).toBeUndefined();
  });

  test("needs that are possible each, and never together, do not keep it open", () => {
    const requirement = (id: string, yes: number, no: number) => ({
      id,
      version: "1",
      purpose: "recommendation",
      facts: { ill: { type: "boolean" } },
      outcome: { hours: { type: "integer" } },
      rules: [{ id: "ill", when: { ill: true }, then: { hours: yes }, because: "Ill." }],
      otherwise: { then: { hours: no }, because: "Well." },
    });
    const policy = small({
      requirements: [requirement("one", 12, 48), requirement("other", 48, 12)],
      rest: { words: {} },
    });
    const result = assess(policy, startAssessment(policy, contact));
    expect(result).toMatchObject({
      status: "decided",
      recommendation: {
        offering: "courier",
        text: "Whatever the answers to the rest are, A courier today is right.",
      },
      passedOver: [{ offering: "collect", dimension: "hours", gives: 24, needed: 12 }],
      safe: "courier",
    });
    expect(result.status === "decided" && result.trail.at(-1)?.text.split("\n")[0]).toBe(
      "Whatever the answers to the rest are, A courier today is right.",
    );
    expect(checkProposal(policy, startAssessment(policy), "courier").status).toBe("allowed");
    expect(checkProposal(policy, startAssessment(policy), "collect")).toMatchObject({ code: "not-enough" });
  });

  test("amounts are made from an answer: every value of a small range is tried, a large range as a whole", () => {
    const bags = (max: number) =>
      small({
        requirements: [
          {
            id: "bags",
            version: "1",
            purpose: "recommendation",
            facts: { bags: { type: "integer", min: 0, max } },
            outcome: { hours: { type: "integer" } },
            rules: [],
            otherwise: { then: { hours: { per: "bags", amount: 10 } }, because: "Ten hours a bag." },
          },
        ],
        rest: { words: {} },
      });
    for (const policy of [bags(9), bags(1000)]) {
      const session = startAssessment(policy);
      expect(nextQuestion(policy, session)).toMatchObject({ question: "bags" });
      expect(assess(policy, answered(policy, [["bags", { gte: 2 }]], session))).toMatchObject({
        status: "open",
        candidates: ["collect", "courier"],
        needs: { hours: { possible: 20 } },
        next: { question: "bags", soFar: { gte: 2 } },
      });
      expect(assess(policy, answered(policy, [["bags", { gte: 3 }]], session)).status).toBe("decided");
      expect(assess(policy, answered(policy, [["bags", 0]], session)).status).toBe("none-fits");
    }
    expect(assess(bags(9), startAssessment(bags(9)))).toMatchObject({
      candidates: ["collect", "courier", "nearby", "none-fits"],
    });
  });

  test("money that is vaguely known is bounded however it is written", () => {
    const policy = small({
      requirements: [
        {
          id: "budget",
          version: "1",
          purpose: "recommendation",
          facts: { budget: { type: "money", currency: "GBP", max: "100.00" } },
          outcome: { hours: { type: "integer" } },
          rules: [{ id: "low", when: { budget: { lt: "20.00" } }, then: { hours: 30 }, because: "Little." }],
          otherwise: { then: { hours: 12 }, because: "Enough." },
        },
      ],
      rest: { words: {} },
    });
    for (const bound of ["20.00", 2000, { amount: 2000, currency: "GBP" }]) {
      const at = assess(policy, answered(policy, [["budget", { gte: bound }]]));
      expect(at).toMatchObject({ status: "decided", recommendation: { offering: "courier" } });
      const below = assess(policy, answered(policy, [["budget", { lt: bound }]]));
      expect(below).toMatchObject({ status: "decided", recommendation: { offering: "collect" } });
      const across = assess(policy, answered(policy, [["budget", { lte: bound }]]));
      expect(across).toMatchObject({ status: "open", candidates: ["collect", "courier"] });
    }
  });

  test("a large policy is searched within bounds, and never decided too early", () => {
    const requirements = Array.from({ length: 40 }, (_, place) => ({
      id: `r-${place}`,
      version: "1",
      purpose: "recommendation",
      facts: Object.fromEntries([0, 1, 2].map((index) => [`f${place * 3 + index}`, { type: "boolean" }])),
      outcome: { hours: { type: "integer" } },
      rules: [
        {
          id: "all",
          when: Object.fromEntries([0, 1, 2].map((index) => [`f${place * 3 + index}`, index !== 1])),
          then: { hours: 12 },
          because: "All.",
        },
      ],
      otherwise: { then: { hours: 48 }, because: "Time." },
    }));
    const policy = small({ requirements, rest: { words: {} } });
    const session = startAssessment(policy);
    const result = assess(policy, session);
    expect(result).toMatchObject({ status: "open", candidates: ["collect", "courier"], safe: "courier" });
    expect(result.status === "open" && result.next).toBeDefined();
    const settled = assess(
      policy,
      answered(
        policy,
        [
          ["f0", true],
          ["f1", false],
          ["f2", true],
        ],
        session,
      ),
    );
    expect(settled).toMatchObject({ status: "decided", recommendation: { offering: "courier" } });
  });
});

describe("the guard", () => {
  const all = (policy: ReturnType<typeof small>, session: Assessment) =>
    policy.offerings.map(({ id }) => {
      const check = checkProposal(policy, session, id);
      return !("code" in check) ? "invalid" : check.code;
    });

  test("before anything is known everything is too early, but for what is more than can be needed", () => {
    const policy = small();
    expect(all(policy, startAssessment(policy))).toEqual(["too-early", "too-early", "oversold"]);
  });

  test("what is known not to be enough is refused at once, with the question that is next", () => {
    const session = answered(broadband, [["worksFromHome", true]]);
    const check = checkProposal(broadband, session, "basic");
    expect(check).toMatchObject({ status: "refused", code: "not-enough", instead: { action: "ask" } });
    if (check.status === "refused") {
      expect(check.because).toBe(
        "Basic is not enough: Download 10,000 kbit/s where 25,000 kbit/s is needed, Upload 1,000 kbit/s where 3,000 kbit/s is needed.",
      );
      expect(check.shortfalls[0]?.from[0]?.policy.id).toBe("work");
    }
  });

  test("once it is decided, the right one passes and each other says why not", () => {
    const policy = small();
    const session = answered(policy, [["dosesLeft", 2]]);
    expect(all(policy, session)).toEqual(["not-enough", "fits", "oversold"]);
    expect(checkProposal(policy, session, "nearby")).toMatchObject({
      because: "An emergency supply nearby is more than is needed: A courier today is enough too.",
      instead: { action: "offer", offering: "courier" },
      commitments: [],
      trail: [],
    });
  });

  test("where everything was asked and doubt remains, what is enough in any case passes", () => {
    const policy = small();
    const session = answered(policy, [
      ["dosesLeft", { gte: 3 }],
      ["dosesLeft", { unanswered: "does-not-know" }],
      ["canCome", { unanswered: "rather-not-say" }],
    ]);
    expect(all(policy, session)).toEqual(["not-enough", "safe", "oversold"]);
    expect(checkProposal(policy, session, "collect")).toMatchObject({
      because: "Collect it tomorrow may not be enough: hours 24 hours where 20 hours or less is needed.",
      instead: { action: "offer", offering: "courier" },
    });
  });

  test("where nothing is sure to be enough, nothing passes and the customer is told", () => {
    const policy = small({
      rest: { offerings: [{ id: "collect", title: "Collect it", price: "0", meets: { hours: 24 } }] },
    });
    const session = answered(policy, [
      ["dosesLeft", { unanswered: "does-not-know" }],
      ["canCome", true],
    ]);
    expect(checkProposal(policy, session, "collect")).toMatchObject({
      code: "not-enough",
      instead: {
        action: "tell",
        text: "Not everything is known, and none of these is sure to be enough.",
      },
    });
  });

  test("the verdict goes on the trail", () => {
    const check = checkProposal(broadband, start, "basic");
    expect(check.status === "refused" && check.trail).toEqual([
      {
        at: contact.at,
        by: contact.servedBy,
        what: "proposal-too-early",
        text: "basic: It is too early to say whether Basic is right. First ask: Does anybody work from home?",
      },
    ]);
  });

  test("an offering that is none is an issue", () => {
    const check = checkProposal(broadband, start, "premium" as never);
    expect(check.status === "invalid" && check.issues.map(issueText)).toEqual([
      "offering: `premium` is not an offering of this policy - there are `basic`, `steady`, `family`, `studio`, `fibre`",
    ]);
    expect(checkProposal(broadband, start, null as never).status).toBe("invalid");
  });
});

describe("personal needs", () => {
  const stated = (
    need: Parameters<typeof statePersonalNeed>[2],
    policy = broadband as never,
    session: Assessment = start,
  ) => {
    const next = statePersonalNeed(policy, session, need, { said: "Please." });
    if (!next.ok) throw new Error("a need");
    return next.value as Assessment;
  };

  test("become promises of the manner policy", () => {
    const result = assess(broadband, stated("informed", undefined, stated("reassured")));
    if (result.status === "invalid") throw new Error("sound");
    expect(
      result.commitments.map(({ action, due, channel, meets }) => [action, due, channel, meets]),
    ).toEqual([
      ["call-after-first-week", "2026-03-09T09:12:00Z", "phone", ["reassured"]],
      ["send-summary", "2026-03-02T10:12:00Z", "email", ["informed"]],
    ]);
    expect(result.unmet).toEqual([]);
  });

  test("stated again stay one need, with the later words", () => {
    const again = statePersonalNeed(broadband, stated("heard"), "heard", {
      said: "Listen!",
      from: "observed",
    });
    expect(again.ok && again.value.personal).toEqual([{ need: "heard", said: "Listen!", from: "observed" }]);
    const others = statePersonalNeed(broadband, stated("other"), "other", { said: "In writing." });
    expect(others.ok && others.value.personal).toHaveLength(2);
  });

  test.each<[string, Assessment, object]>([
    [
      "no contact",
      stated("heard", undefined, startAssessment(broadband)),
      { need: "heard", code: "no-contact" },
    ],
    [
      "the policy promises nothing",
      stated("heard"),
      { code: "nothing-promised", because: "Nothing is promised for this." },
    ],
    [
      "the policy does not know the need",
      stated("respected"),
      {
        code: "not-covered",
        because: "What follows from this need is not laid down for a contact of this kind.",
      },
    ],
  ])("that lead to none say why: %s", (_, session, unmet) => {
    const result = assess(broadband, session);
    expect(result.status !== "invalid" && result.unmet).toEqual([expect.objectContaining(unmet)]);
  });

  test("without a manner policy, or with a time that does not exist, say why", () => {
    const bare = small();
    const result = assess(bare, stated("heard", bare as never, startAssessment(bare, contact)));
    expect(result.status !== "invalid" && result.unmet[0]?.code).toBe("no-manner-policy");
    for (const withinMinutes of [-1, 9_000_000_000_000]) {
      const manner = {
        id: "manner",
        version: "1",
        purpose: "accommodation",
        facts: { need: { type: "enum", values: ["heard"] } },
        outcome: { action: { type: "enum", values: ["none", "call"] }, withinMinutes: { type: "integer" } },
        rules: [],
        otherwise: { then: { action: "call", withinMinutes }, because: "We call." },
      };
      const odd = small({ rest: { manner } });
      const told = assess(odd, stated("heard", odd as never, startAssessment(odd, contact)));
      expect(told.status !== "invalid" && [told.commitments, told.unmet[0]?.code]).toEqual([
        [],
        "no-due-time",
      ]);
    }
  });

  test("that are none are refused", () => {
    expect(codesOf(statePersonalNeed(broadband, start, "flattered" as never) as never)).toEqual([
      "need: not-one-of",
    ]);
    expect(codesOf(statePersonalNeed(broadband, start, "heard", null as never) as never)).toEqual([]);
    expect(
      codesOf(statePersonalNeed(broadband, start, "heard", { from: "guessed" } as never) as never),
    ).toEqual(["from: not-one-of"]);
    let session: Assessment = start;
    for (let count = 0; count < 50; count += 1) {
      const next = statePersonalNeed(broadband, session, "other", { said: `Need ${count}.` });
      if (next.ok) session = next.value;
    }
    expect(codesOf(statePersonalNeed(broadband, session, "heard") as never)).toEqual([
      "personal: too-many-needs",
    ]);
  });
});

describe("the story", () => {
  test("not much is no reason for the cheapest plan", () => {
    let session: Assessment = answered(broadband, [["daysOnline", { said: "not much" }]], start);
    expect(checkProposal(broadband, session, "basic")).toMatchObject({
      status: "refused",
      code: "too-early",
    });
    session = answered(
      broadband,
      [
        ["peopleOnline", 1],
        ["videoCalls", "personal"],
        ["films", "none"],
        ["games", false],
        ["worksFromHome", false],
        ["studies", false],
        ["sendsLargeFiles", false],
      ],
      session,
    );
    expect(assess(broadband, session)).toMatchObject({
      status: "decided",
      recommendation: {
        offering: "steady",
        price: { amount: 2200, currency: "GBP" },
        text: "Steady carries calls and films in HD.",
        because: [{ text: "A video call in HD needs 1.5 Mbit/s in both directions and a short delay." }],
      },
    });
    expect(checkProposal(broadband, session, "basic")).toMatchObject({ code: "not-enough" });
    expect(checkProposal(broadband, session, "steady")).toMatchObject({ status: "allowed", code: "fits" });
  });
});
