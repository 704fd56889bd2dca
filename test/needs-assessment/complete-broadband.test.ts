import { decide, expectOk, formatMoney, issueText, outcome, type Policy } from "evenhand";
import {
  type Assessment,
  analyseNeeds,
  answer,
  assess,
  checkProposal,
  type NeedsPolicyDocument,
  nextQuestion,
  parseNeedsPolicy,
  progress,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import written from "../../examples/broadband-complete.json" with { type: "json" };
import { type Random, seededRandom } from "../policy/generators/random.ts";

const document = written as unknown as NeedsPolicyDocument;
const broadband = expectOk(parseNeedsPolicy(written));
const { requirements, offerings, dimensions } = document;
const rules = requirements.flatMap(({ rules = [] }) => rules);

type Answers = Readonly<Record<string, unknown>>;

/** What each question may be answered with; a count at every step that the rules know. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(
  broadband.questions.map(({ name, fact }) => {
    if (fact.type === "boolean") return [name, [false, true]];
    if (fact.type === "enum") return [name, fact.values];
    if (fact.type === "set") return [name, [[], ...fact.values.map((word) => [word]), fact.values]];
    if (name === "budget") return [name, [10, 15, 22, 23, 40, 100]];
    return [
      name,
      [0, 1, 2, 3, 4, 8].filter((count) => fact.type === "integer" && count >= fact.min && count <= fact.max),
    ];
  }),
);

/** What is the customer's wish, and not how much they do. */
const WISHES = ["priceMatters", "budget", "contract", "setUpBy", "contactBy"];

/** A customer of whom everything is known; many do little, for only then every plan finds somebody. */
function drawCustomer(random: Random): Answers {
  const busy = random.pick([0.05, 0.3, 0.9]);
  const drawn = Object.entries(VALUES).map(([name, values]) => [
    name,
    WISHES.includes(name) || random.chance(busy) ? random.pick(values) : values[0],
  ]);
  return fitting(Object.fromEntries(drawn));
}

/** The same customer without what is not asked of them, and with room for everybody who is online. */
function fitting(answers: Answers): Answers {
  const { film4k, budget, ...rest } = answers;
  const home = Math.max(Number(rest.peopleAtHome), Number(rest.peopleOnline));
  return {
    ...rest,
    peopleAtHome: home,
    ...(Number(rest.films) > 0 && { film4k: film4k ?? false }),
    ...(rest.priceMatters === "limit" && { budget: budget ?? 100 }),
  };
}

function sessionOf(answers: Answers): Assessment {
  const known = Object.entries(answers).map(([name, value]) => [
    name,
    { status: "known", value, from: "stated" },
  ]);
  return { ...startAssessment(broadband), answers: Object.fromEntries(known) } as Assessment;
}

function recommendedTo(answers: Answers): string {
  const result = assess(broadband, sessionOf(answers));
  return result.status === "decided" ? result.recommendation.offering : result.status;
}

/** What one requirement asks of a customer; what is not asked of them is absent. */
function factsFor(policy: Policy, answers: Answers): Answers {
  const names = Object.keys(policy.document.facts);
  return Object.fromEntries(names.map((name) => [name, answers[name] ?? { is: "absent" }]));
}

/** The same by hand: each requirement decided by itself, the strictest level counts, the first plan that is enough. */
function rightFor(answers: Answers): string {
  const needed: Record<string, number> = {};
  for (const policy of broadband.requirements) {
    const levels = outcome(policy, factsFor(policy, answers)) as Record<string, number>;
    for (const [name, level] of Object.entries(levels)) {
      const stricter = dimensions[name]?.better === "less" ? Math.min : Math.max;
      needed[name] = stricter(needed[name] ?? level, level);
    }
  }
  const studies = ["one", "several"].includes(String(answers.studies));
  const right = offerings.find(
    ({ id, meets }) =>
      (id !== "student" || studies) &&
      Object.entries(dimensions).every(([name, { better }]) => {
        const [gives, needs] = [meets[name] as number, needed[name] as number];
        return better === "less" ? gives <= needs : gives >= needs;
      }),
  );
  return right?.id ?? "none-fits";
}

const random = seededRandom(20261122);
const customers = Array.from({ length: 2000 }, () => drawCustomer(random));
// Deciding each requirement by hand is quick, a whole assessment less so.
const some = customers.slice(0, 200);

describe("the complete broadband policy", () => {
  test("is read without an issue or a note", () => {
    const read = parseNeedsPolicy(written);
    expect(read.ok ? [] : read.issues.map(issueText)).toEqual([]);
    expect(broadband.requirements.flatMap(({ notes }) => notes.map(issueText))).toEqual([]);
  });

  test("has sixteen questions, 59 rules in six policies, and ten plans", () => {
    expect(broadband.questions).toHaveLength(16);
    expect(requirements).toHaveLength(6);
    expect(rules).toHaveLength(59);
    expect(offerings).toHaveLength(10);
    expect(Object.keys(document.questions ?? {})).toHaveLength(16);
  });

  test("says where each number comes from, and how far that was read", () => {
    for (const { id, sources = {}, rules = [], otherwise } of requirements) {
      for (const source of Object.values(sources)) expect(source.mark, id).toBeDefined();
      for (const rule of [...rules, otherwise]) expect(Object.keys(sources), id).toContain(rule?.source);
    }
    for (const { sources = {}, meets } of offerings) expect(Object.keys(sources)).toEqual(Object.keys(meets));
    for (const { prior = [] } of Object.values(document.questions ?? {}))
      for (const { source } of prior) expect(source).toBe("shares");
  });

  test("prices are told twice, and alike", () => {
    for (const { price, meets } of offerings) expect(String(meets.price)).toBe(price);
    const prices = offerings.map(({ price }) => Number(price));
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  });

  test("recommends what the same rules come to by hand", () => {
    for (const customer of some)
      expect(recommendedTo(customer), JSON.stringify(customer)).toBe(rightFor(customer));
  });

  test("every plan is right for somebody, and for some none is", () => {
    const right = new Set(customers.map(rightFor));
    expect([...right].sort()).toEqual([...offerings.map(({ id }) => id), "none-fits"].sort());
  });

  test("every rule counts for somebody", () => {
    const fired = new Set(
      customers.flatMap((customer) =>
        broadband.requirements.flatMap((policy) => {
          const decision = decide(policy, factsFor(policy, customer));
          if (decision.status !== "decided") return [];
          return decision.because.map(({ rule }) => `${policy.id}.${rule}`);
        }),
      ),
    );
    const all = requirements.flatMap(({ id, rules = [] }) => rules.map((rule) => `${id}.${rule.id}`));
    expect(all.filter((rule) => !fired.has(rule))).toEqual([]);
  });

  test("every question matters to somebody", () => {
    const matters = (question: string) =>
      customers.some((customer) => {
        if (!Object.hasOwn(customer, question)) return false;
        const others = VALUES[question]?.map((value) => fitting({ ...customer, [question]: value })) ?? [];
        return new Set(others.map(rightFor)).size > 1;
      });
    expect(broadband.questions.map(({ name }) => name).filter((name) => !matters(name))).toEqual([]);
  });

  test("more people online than live there is a conflict", () => {
    const result = assess(broadband, sessionOf({ peopleOnline: 3, peopleAtHome: 2 }));
    expect(result.status === "conflict" && result.conflicts[0]?.questions.toSorted()).toEqual([
      "peopleAtHome",
      "peopleOnline",
    ]);
  });
});

describe("the caller who says that she uses it not much", () => {
  /** What she says when she is asked; where she is asked twice, the second time more precisely. */
  const says: Record<string, unknown[]> = {
    peopleOnline: ["just me"],
    personalCalls: ["with the grandchildren", "on-a-screen"],
    groupCalls: ["never"],
    films: [0],
    games: ["never"],
    worksFromHome: ["nobody"],
    studies: ["nobody"],
    largeUploads: ["never"],
    devices: [[]],
    peopleAtHome: [1],
    priceMatters: ["the cheapest", "much"],
    contract: ["two-years"],
    setUpBy: ["my son"],
    contactBy: ["phone"],
  };
  const isWords = (question: string, reply: unknown) =>
    Object.hasOwn(document.words?.[question] ?? {}, String(reply));
  const first = expectOk(answer(broadband, startAssessment(broadband), "peopleOnline", { said: "not much" }));

  test("is not sold the cheapest plan before she is asked about calls", () => {
    expect(first.answers.peopleOnline).toMatchObject({ status: "vague", value: { lte: 2 } });
    const check = checkProposal(broadband, first, "basic");
    expect(check).toMatchObject({ status: "refused", code: "too-early" });
    expect(check.status === "refused" && check.instead).toMatchObject({
      action: "ask",
      question: { question: "personalCalls" },
    });
  });

  test("is recommended what carries her calls, and no more", () => {
    let session = first;
    const asked: string[] = [];
    for (let next = nextQuestion(broadband, session); next; next = nextQuestion(broadband, session)) {
      const left = says[next.question] ?? [];
      const reply = left.length > 1 ? left.shift() : left[0];
      asked.push(next.question);
      session = expectOk(
        answer(
          broadband,
          session,
          next.question,
          isWords(next.question, reply) ? { said: String(reply) } : reply,
        ),
      );
    }
    // A question that hangs on another comes after it, and not at all where it does not apply.
    expect(asked).not.toContain("film4k");
    expect(asked).not.toContain("budget");
    expect(asked.indexOf("priceMatters")).toBeGreaterThan(asked.lastIndexOf("personalCalls"));

    const result = assess(broadband, session);
    if (result.status !== "decided") throw new Error(result.status);
    const { offering, price, because } = result.recommendation;
    expect([offering, formatMoney(price, "en-GB")]).toEqual(["steady", "£23.00"]);
    expect(because.map(({ text }) => text).join(" ")).toContain("A video call in HD needs 1.5 Mbit/s");
    const verdicts = offerings.map(({ id }) => {
      const check = checkProposal(broadband, session, id);
      return "code" in check ? check.code : check.status;
    });
    expect(verdicts).toEqual([
      "not-enough",
      "not-enough",
      "not-to-be-had",
      "not-enough",
      "fits",
      ...Array.from({ length: 5 }, () => "oversold"),
    ]);

    const without = expectOk(answer(broadband, session, "personalCalls", "never"));
    expect(assess(broadband, without)).toMatchObject({ status: "decided", safe: "basic" });
  });
});

describe("before anything is answered", () => {
  test("needs are told exactly", () => {
    const result = assess(broadband, startAssessment(broadband));
    expect(result).toMatchObject({
      status: "open",
      exact: true,
      // Calls on a phone and on a screen are not added up, nor are one who works and several.
      needs: { download: { floor: 10_000, possible: 129_200 }, upload: { floor: 1_000, possible: 40_600 } },
    });
  });

  test("nothing stays without an answer in the analysis", { timeout: 60_000 }, () => {
    expect(analyseNeeds(broadband).map(({ code }) => code)).toEqual(["need-never-met"]);
  });

  test("an interview takes no fewer and no more questions than progress says", { timeout: 60_000 }, () => {
    const left = progress(broadband, startAssessment(broadband));
    const lengths = customers.slice(0, 12).map((customer) => {
      let session: Assessment = startAssessment(broadband);
      for (let asked = 0; ; asked += 1) {
        const next = nextQuestion(broadband, session);
        if (next === undefined) return asked;
        const reply = customer[next.question] ?? { is: "absent" };
        session = expectOk(answer(broadband, session, next.question, reply as never));
      }
    });
    expect(left.exact).toBe(false);
    expect(left.fewest).toBeGreaterThan(1);
    for (const length of lengths) {
      expect(length).toBeGreaterThanOrEqual(left.fewest);
      expect(length).toBeLessThanOrEqual(left.most);
    }
    expect(left.expected).toBeGreaterThan(Math.min(...lengths));
    expect(left.expected).toBeLessThan(left.most);
  });
});
