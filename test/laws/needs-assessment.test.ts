import { Commitment, PersonalNeed } from "evenhand";
import {
  type Assessment,
  answer,
  assess,
  checkProposal,
  type NeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  retract,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "../needs-assessment/broadband.ts";
import { customersOf, isAskable, rightAfterAsking } from "../needs-assessment/brute-force.ts";
import { contact } from "../needs-assessment/contact.ts";
import { answered, draftAnswers, forDraftedNeeds, VALUES } from "../needs-assessment/draft-needs.ts";
import { type Random, seededRandom } from "../policy/generators/random.ts";

/** The broadband questions with values on both sides of every threshold. */
const HOUSEHOLDS = {
  daysOnline: [0, 1, 7],
  peopleOnline: [1, 2, 8],
  videoCalls: ["none", "personal", "group"],
  films: ["none", "hd", "4k"],
  games: [false, true],
  worksFromHome: [false, true],
  studies: [false, true],
  sendsLargeFiles: [false, true],
};

function forAssessments(
  options: {
    readonly seed: number;
    readonly count: number;
    readonly vague?: boolean;
    readonly growing?: boolean;
  },
  check: (policy: NeedsPolicy, session: Assessment, random: Random) => void,
): void {
  forDraftedNeeds(options, (random, policy) => {
    for (let draw = 0; draw < 3; draw += 1)
      check(policy, answered(policy, draftAnswers(random, policy, options)), random);
  });
}

/** Some of the household's questions answered. */
function household(random: Random): Assessment {
  const session: Assessment = startAssessment(broadband);
  return answered(
    broadband,
    Object.entries(HOUSEHOLDS).flatMap(([name, values]) => {
      const way = random.below(10);
      if (way < 4) return [];
      if (way === 9) return [[name, { unanswered: "does-not-know" }] as const];
      return [[name, random.pick(values as readonly unknown[])] as const];
    }),
    session,
  );
}

describe("what is recommended", () => {
  test("what is decided stays decided, whatever the missing answers are", () => {
    let decided = 0;
    const check = (policy: NeedsPolicy, session: Assessment, values: Parameters<typeof customersOf>[2]) => {
      const result = assess(policy, session);
      if (result.status === "open" || result.status === "invalid") return;
      const right = result.status === "decided" ? result.recommendation.offering : "none-fits";
      for (const customer of customersOf(policy, session, values)) expect(customer.right).toBe(right);
      decided += 1;
    };
    forAssessments({ seed: 31, count: 400 }, (policy, session) => check(policy, session, VALUES));
    const random = seededRandom(32);
    for (let run = 0; run < 40; run += 1) check(broadband, household(random), HOUSEHOLDS);
    expect(decided).toBeGreaterThan(300);
  });

  test("what nothing can change any more is decided", () => {
    let open = 0;
    const check = (policy: NeedsPolicy, session: Assessment) => {
      const rights = new Set(customersOf(policy, session, VALUES).map(({ right }) => right));
      const result = assess(policy, session);
      if (rights.size === 1) expect(["decided", "none-fits"]).toContain(result.status);
      if (rights.size > 1) expect(new Set(result.status === "open" ? result.candidates : [])).toEqual(rights);
      open += result.status === "open" ? 1 : 0;
    };
    forAssessments({ seed: 33, count: 400 }, check);
    expect(open).toBeGreaterThan(300);
  });

  test("where a larger answer never lowers a need, what nothing can change is decided for vague answers too", () => {
    let vague = 0;
    forAssessments({ seed: 34, count: 300, growing: true }, (policy, session) => {
      const rights = new Set(customersOf(policy, session, VALUES).map(({ right }) => right));
      expect(assess(policy, session).status === "open").toBe(rights.size > 1);
      vague += Object.values(session.answers).some((given) => given?.status === "vague") ? 1 : 0;
    });
    expect(vague).toBeGreaterThan(100);
  });

  test("the recommendation never changes with the order of answers", () => {
    forDraftedNeeds({ seed: 35, count: 200 }, (random, policy) => {
      const replies = draftAnswers(random, policy, { exhausted: false });
      const one = answered(policy, replies);
      const other = answered(policy, random.some(replies, 99, 99));
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      expect(assess(policy, other)).toEqual(assess(policy, one));
    });
  });

  test("an answer that is retracted leaves no trace", () => {
    forAssessments({ seed: 36, count: 200 }, (policy, session, random) => {
      const { name } = random.pick(policy.questions);
      const without = retract(policy, session, name);
      const [, reply] = [name, random.pick(VALUES[name as keyof typeof VALUES])];
      const again = answer(policy, session, name, reply);
      const back = again.ok ? retract(policy, again.value, name) : again;
      if (!without.ok || !back.ok) throw new Error("these are sound");
      expect(JSON.stringify(back.value)).toBe(JSON.stringify(without.value));
      expect(assess(policy, back.value)).toEqual(assess(policy, without.value));
    });
  });

  test("what the customer does not know is never taken for a no", () => {
    forDraftedNeeds({ seed: 37, count: 200 }, (random, policy) => {
      const replies = draftAnswers(random, policy, { vague: false });
      const known = replies.filter(([, reply]) => !JSON.stringify(reply).includes("unanswered"));
      const result = assess(policy, answered(policy, replies));
      const without = assess(policy, answered(policy, known));
      expect(result.status).toBe(without.status);
      if (result.status === "open" && without.status === "open") expect(result.needs).toEqual(without.needs);
    });
  });
});

describe("what is asked", () => {
  test("nothing is asked that cannot change what is right", () => {
    let asked = 0;
    forAssessments({ seed: 41, count: 300 }, (policy, session) => {
      // Where assumptions forbid a combination, the one answer that could change may be to another question.
      if (policy.requirements.some(({ document }) => document.assume !== undefined)) return;
      const next = nextQuestion(policy, session);
      const right = rightAfterAsking(policy, session, VALUES);
      const unasked = policy.questions.map(({ name }) => name).filter((name) => isAskable(session, name));
      if (next === undefined) {
        expect(new Set(right.values()).size).toBeLessThan(2);
        return;
      }
      const place = unasked.indexOf(next.question);
      const alike = new Map<string, Set<string>>();
      for (const [key, pick] of right) {
        const others = JSON.stringify(JSON.parse(key).with(place, null));
        alike.set(others, (alike.get(others) ?? new Set()).add(pick));
      }
      expect([...alike.values()].some((picks) => picks.size > 1)).toBe(true);
      asked += 1;
    });
    expect(asked).toBeGreaterThan(150);
  });

  test("asking always ends, and then one proposal passes or nothing is sure to be enough", () => {
    forAssessments({ seed: 42, count: 150 }, (policy, start, random) => {
      let session = start;
      for (let turn = 0; turn <= 2 * policy.questions.length; turn += 1) {
        const next = nextQuestion(policy, session);
        if (next === undefined) break;
        expect(isAskable(session, next.question)).toBe(true);
        const value = random.pick(VALUES[next.question as keyof typeof VALUES]);
        session = answered(
          policy,
          [[next.question, random.chance(0.2) ? { unanswered: "does-not-know" } : value]],
          session,
        );
      }
      expect(nextQuestion(policy, session)).toBeUndefined();
      const checks = policy.offerings.map(({ id }) => checkProposal(policy, session, id));
      const result = assess(policy, session);
      const passing = result.status === "decided" || (result.status === "open" && result.safe !== undefined);
      expect(checks.filter(({ status }) => status === "allowed")).toHaveLength(passing ? 1 : 0);
    });
  });
});

describe("the guard", () => {
  test("no proposal passes while a cheaper wrong plan is still possible", () => {
    let passed = 0;
    const check = (policy: NeedsPolicy, session: Assessment, values: Parameters<typeof customersOf>[2]) => {
      const customers = customersOf(policy, session, values);
      const everythingKnown = policy.questions.every(({ name }) => session.answers[name]?.status === "known");
      policy.offerings.forEach(({ id }, place) => {
        const verdict = checkProposal(policy, session, id);
        if (verdict.status !== "allowed") return;
        passed += 1;
        // Enough for everybody whom the answers fit ...
        for (const { enough } of customers) expect(enough).toContain(place);
        // ... and whatever is answered to what was not asked, the same is right.
        for (const right of rightAfterAsking(policy, session, values).values()) {
          const growing = policy === broadband || everythingKnown || verdict.code === "fits";
          if (growing) expect(right).toBe(id);
        }
      });
    };
    forAssessments({ seed: 51, count: 300 }, (policy, session) => check(policy, session, VALUES));
    const random = seededRandom(52);
    for (let run = 0; run < 30; run += 1) check(broadband, household(random), HOUSEHOLDS);
    expect(passed).toBeGreaterThan(300);
  });

  test("where a larger answer never lowers a need, exactly the right proposal passes", () => {
    let passed = 0;
    forAssessments({ seed: 53, count: 300, growing: true }, (policy, session) => {
      const right = new Set(rightAfterAsking(policy, session, VALUES).values());
      const [only] = right;
      for (const { id } of policy.offerings) {
        const verdict = checkProposal(policy, session, id);
        expect(verdict.status === "allowed").toBe(right.size === 1 && only === id);
        passed += verdict.status === "allowed" ? 1 : 0;
      }
    });
    expect(passed).toBeGreaterThan(200);
  });

  test("a refusal is true, and says what may be done instead", () => {
    const seen = new Set<string>();
    forAssessments({ seed: 54, count: 200 }, (policy, session) => {
      const customers = customersOf(policy, session, VALUES);
      policy.offerings.forEach(({ id }, place) => {
        const verdict = checkProposal(policy, session, id);
        if (verdict.status !== "refused") return;
        seen.add(verdict.code);
        const { code, instead, shortfalls } = verdict;
        if (code === "too-early") expect(instead.action).toBe("ask");
        if (code === "oversold") {
          expect(customers.every(({ enough }) => enough.includes(place) && enough[0] !== place)).toBe(true);
        }
        expect(shortfalls.length > 0).toBe(code === "not-enough");
        if (instead.action === "ask") expect(isAskable(session, instead.question.question)).toBe(true);
        if (instead.action === "offer")
          expect(checkProposal(policy, session, instead.offering).status).toBe("allowed");
      });
    });
    expect([...seen].sort()).toEqual(["not-enough", "oversold", "too-early"]);
  });
});

const NEEDS = ["heard", "respected", "informed", "quick", "in-control", "reassured", "other"] as const;
const CHANNELS = ["phone", "email", "chat", "in-person"] as const;

/** What a drafted manner policy says of one need. */
interface Told {
  readonly action: "none" | "call" | "write";
  readonly withinMinutes: number;
  readonly channel?: (typeof CHANNELS)[number] | "same";
}

/** The broadband policy, whose manner policy says this of each of these needs, and perhaps something of all the others. */
function withManner(
  told: ReadonlyMap<string, Told>,
  others: Told | undefined,
  hasChannel: boolean,
): NeedsPolicy {
  const document = {
    ...broadband.document,
    manner: {
      id: "manner",
      version: "1",
      purpose: "accommodation",
      facts: { need: { type: "enum", values: NEEDS } },
      outcome: {
        action: { type: "enum", values: ["none", "call", "write"] },
        withinMinutes: { type: "integer" },
        ...(hasChannel && { channel: { type: "enum", values: ["same", ...CHANNELS] } }),
      },
      rules: [...told].map(([need, then]) => ({ id: need, when: { need }, then, because: `For ${need}.` })),
      ...(others !== undefined && { otherwise: { then: others, because: "For all others." } }),
    },
  };
  const read = parseNeedsPolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** The last minute that can be written. */
const LAST = Date.parse("9999-12-31T23:59:00Z");

describe("how the customer wants to be treated", () => {
  test("every stated personal need yields a commitment or says why not", () => {
    expect(NEEDS.every((need) => PersonalNeed.safeParse(need).success)).toBe(true);
    const random = seededRandom(61);
    const seen = new Set<string>();
    for (let run = 0; run < 150; run += 1) {
      const hasChannel = random.chance(0.7);
      const draw = (): Told => ({
        action: random.pick(["none", "call", "write"]),
        withinMinutes: random.pick([0, 5, 60, 10_080, -5, 5_000_000_000]),
        ...(hasChannel && { channel: random.pick(["same", ...CHANNELS]) }),
      });
      const told = new Map(random.some(NEEDS, 1, 7).map((need) => [need as string, draw()]));
      const others = random.chance(0.6) ? draw() : undefined;
      const policy: NeedsPolicy = random.chance(0.1) ? broadband : withManner(told, others, hasChannel);
      const servedBy = random.pick([
        { kind: "person", id: "ann" },
        { kind: "program", id: "line-7" },
      ] as const);
      const at = random.pick(["2026-03-02T09:12:00Z", "2028-02-28T23:58:00Z"]);
      const called = random.chance(0.85)
        ? { ...contact, at, servedBy, channel: random.pick(CHANNELS) }
        : undefined;
      const stated = random.some(NEEDS, 0, 7);
      const session = stated.reduce(
        (before, need) => {
          const next = statePersonalNeed(policy, before, need);
          if (!next.ok) throw new Error("a need that is on the list");
          return next.value;
        },
        startAssessment(policy, called),
      );
      const result = assess(policy, session);
      if (result.status === "invalid" || result.status === "conflict") throw new Error("these are sound");

      const met = result.commitments.flatMap(({ meets = [] }) => meets);
      const unmet = result.unmet.map(({ need }) => need);
      expect([...met, ...unmet].sort()).toEqual([...stated].sort());
      for (const { because, code } of result.unmet) {
        expect(because).not.toBe("");
        seen.add(code);
      }
      for (const commitment of result.commitments) {
        // Somebody who can keep it, a time, and a way, whatever the policy leaves out.
        expect(Commitment.safeParse(commitment).success).toBe(true);
        expect(commitment.by).toEqual(servedBy);
        expect(commitment.to).toEqual(contact.customer);
        expect(Date.parse(commitment.due)).toBeGreaterThanOrEqual(Date.parse(at));
        expect(commitment.from.policy.digest).toBe(policy.manner?.digest);
        seen.add("promised");
      }
      if (policy === broadband) continue;
      for (const need of stated) {
        const said = told.get(need) ?? others;
        const due = said === undefined ? Number.NaN : Date.parse(at) + said.withinMinutes * 60_000;
        const isPromised =
          called !== undefined &&
          said !== undefined &&
          said.action !== "none" &&
          said.withinMinutes >= 0 &&
          due <= LAST;
        const promise = result.commitments.find(({ meets = [] }) => meets.includes(need));
        expect(promise !== undefined, `${need}: ${JSON.stringify(said)}`).toBe(isPromised);
        if (promise === undefined || said === undefined || called === undefined) continue;
        const { channel = "same" } = said;
        expect(promise.action).toBe(said.action);
        expect(Date.parse(promise.due)).toBe(due);
        expect(promise.channel).toBe(channel === "same" ? called.channel : channel);
        seen.add(channel === "same" ? "in the channel of the contact" : "in a channel of its own");
      }
    }
    expect([...seen].sort()).toEqual([
      "in a channel of its own",
      "in the channel of the contact",
      "no-contact",
      "no-due-time",
      "not-covered",
      "nothing-promised",
      "promised",
    ]);
  });
});

describe("an assessment", () => {
  test("an assessment and what it comes to survive JSON", () => {
    forAssessments({ seed: 71, count: 100 }, (policy, session) => {
      expect(JSON.parse(JSON.stringify(session))).toStrictEqual(session);
      const result = assess(policy, session);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      expect(structuredClone(result)).toStrictEqual(result);
      for (const { id } of policy.offerings) {
        const verdict = checkProposal(policy, session, id);
        expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
      }
    });
  });
});
