/** The customer takes what is not recommended, and knows what follows. */
import { expectOk, issueText, MisuseError, outcome, type Result } from "evenhand";
import {
  Assessment,
  answer,
  assess,
  checkProposal,
  type NeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  recordInformedChoice,
  retract,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { customersOf } from "./brute-force.ts";
import { contact } from "./contact.ts";
import { answered, draftAnswers, forDraftedNeeds, VALUES } from "./draft-needs.ts";

const start: Assessment = startAssessment(broadband, contact);
const none = { worksFromHome: false, studies: false, sendsLargeFiles: false, films: "none", games: false };
/** Everything is known: a little browsing, and a call with one person now and then. */
const known = answered(
  broadband,
  Object.entries({ ...none, daysOnline: 2, peopleOnline: 1, videoCalls: "personal" }),
  start,
);

function chosen(policy: NeedsPolicy, session: Assessment, offering: string, said?: string): Assessment {
  const read = recordInformedChoice(policy, session, { offering, ...(said === undefined ? {} : { said }) });
  if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
  return read.value;
}
const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
function codeOf(policy: NeedsPolicy, session: Assessment, offering: string): string {
  const check = checkProposal(policy, session, offering);
  return !("code" in check) ? "invalid" : check.code;
}

describe("a choice below what is needed", () => {
  const said = "I take the cheapest, my niece visits me anyway.";
  const session = chosen(broadband, known, "basic", said);

  test("is kept with the consequence as it was shown, whose words they were, when and by whom", () => {
    const check = checkProposal(broadband, known, "basic");
    if (check.status !== "refused") throw new Error("not enough");
    expect(check.consequence?.text).toBe(
      "Basic is not enough: Upload 1,000 kbit/s where 1,700 kbit/s is needed, Delay 200 ms where 150 ms or less is needed. " +
        "Browsing and email for 1 at once. " +
        "A video call in HD needs 1.5 Mbit/s in both directions and a short delay. " +
        "Steady is enough, and costs £7.00 more.",
    );
    expect(session.choices).toEqual([
      {
        offering: "basic",
        shortfalls: check.shortfalls,
        shown: check.consequence?.text,
        said,
        at: contact.at,
        by: contact.servedBy,
      },
    ]);
  });

  test("is allowed from then on, and says so on the trail", () => {
    expect(checkProposal(broadband, session, "basic")).toEqual({
      status: "allowed",
      code: "chosen",
      because: "Basic was chosen knowingly, and falls short in nothing more than was shown.",
      commitments: [],
      trail: [
        {
          at: contact.at,
          by: contact.servedBy,
          what: "proposal-chosen",
          text: "basic: Basic was chosen knowingly, and falls short in nothing more than was shown.",
        },
      ],
    });
  });

  test("recorded again stays one choice, with the later words", () => {
    const later = chosen(broadband, session, "basic", "And I ask my niece.");
    expect(later.choices).toEqual([{ ...session.choices?.[0], said: "And I ask my niece." }]);
  });

  test("changes nothing about what is needed, recommended or asked", () => {
    expect(assess(broadband, session)).toEqual(assess(broadband, known));
    expect(codeOf(broadband, session, "steady")).toBe("fits");
    expect(codeOf(broadband, session, "fibre")).toBe("oversold");
  });

  test("is not allowed while something is to be asked again", () => {
    const again = retract(broadband, session, "videoCalls");
    if (!again.ok) throw new Error("a question");
    expect(again.value.choices).toEqual(session.choices);
    expect(nextQuestion(broadband, again.value)?.question).toBe("videoCalls");
    expect(checkProposal(broadband, again.value, "basic")).toMatchObject({
      status: "refused",
      code: "too-early",
      instead: { action: "ask" },
    });
  });

  test("no longer counts where it would fall short in more, which is said", () => {
    const more = answered(broadband, [["videoCalls", "group"]], session);
    const check = checkProposal(broadband, more, "basic");
    expect(check).toMatchObject({ status: "refused", code: "not-enough" });
    expect(check.status === "refused" && check.because).toBe(
      "The consequence has grown since this was chosen. Basic is not enough: " +
        "Upload 1,000 kbit/s where 4,000 kbit/s is needed, Delay 200 ms where 150 ms or less is needed.",
    );
    expect(check.status === "refused" && check.consequence?.text).not.toContain("has grown");
    // Shown and chosen again, it counts again.
    const again = chosen(broadband, more, "basic");
    expect(again.choices).toHaveLength(1);
    expect(codeOf(broadband, again, "basic")).toBe("chosen");
  });

  test("counts where it falls short in less, or in nothing", () => {
    const wide = chosen(broadband, answered(broadband, [["videoCalls", "group"]], known), "basic");
    expect(codeOf(broadband, answered(broadband, [["videoCalls", "personal"]], wide), "basic")).toBe(
      "chosen",
    );
    expect(codeOf(broadband, answered(broadband, [["videoCalls", "none"]], wide), "basic")).toBe("fits");
  });
});

describe("a choice where doubt remains", () => {
  const doubtful = answered(broadband, [["videoCalls", { unanswered: "does-not-know" }]], known);

  test("tells what is certain, and what it may come to", () => {
    const certain = answered(
      broadband,
      [
        ["daysOnline", 3],
        ["peopleOnline", 8],
      ],
      doubtful,
    );
    expect(chosen(broadband, certain, "basic").choices?.[0]?.shown).toBe(
      "Basic is not enough: Upload 1,000 kbit/s where 1,600 kbit/s is needed. " +
        "Browsing and email for 8 at once. " +
        "Not everything is known, and it may fall short in more: Download 10,000 kbit/s where 14,000 kbit/s is needed, " +
        "Upload 1,000 kbit/s where 5,400 kbit/s is needed, Delay 200 ms where 150 ms or less is needed. " +
        "Family is enough, and costs £14.00 more.",
    );
  });

  test("counts once it is known to be no worse than it might have been", () => {
    const session = chosen(broadband, doubtful, "basic");
    expect(session.choices?.[0]?.shown).toMatch(/^Basic may not be enough: /);
    expect(codeOf(broadband, answered(broadband, [["videoCalls", "group"]], session), "basic")).toBe(
      "chosen",
    );
    expect(codeOf(broadband, answered(broadband, [["videoCalls", "none"]], session), "basic")).toBe("fits");
  });
});

describe("a choice above what is needed", () => {
  const session = chosen(broadband, known, "family");

  test("is kept with what it costs more", () => {
    expect(session.choices?.[0]).toMatchObject({
      offering: "family",
      shortfalls: [],
      shown: expect.stringMatching(
        /^Family is more than is needed: Steady is enough too\. Steady is enough, and costs £/,
      ),
    });
    expect(session.choices?.[0]?.dearerBy?.amount).toBeGreaterThan(0);
    expect(codeOf(broadband, session, "family")).toBe("chosen");
  });

  test("no longer counts where something still cheaper is enough", () => {
    const less = answered(broadband, [["videoCalls", "none"]], session);
    const check = checkProposal(broadband, less, "family");
    expect(check).toMatchObject({ status: "refused", code: "oversold" });
    expect(check.status === "refused" && check.because).toBe(
      "The consequence has grown since this was chosen. Family is more than is needed: Basic is enough too.",
    );
  });

  test("no longer counts where it falls short, which was not shown", () => {
    const more = answered(
      broadband,
      [
        ["films", "4k"],
        ["worksFromHome", true],
        ["sendsLargeFiles", true],
      ],
      session,
    );
    expect(codeOf(broadband, more, "family")).toBe("not-enough");
  });
});

describe("a choice is not recorded", () => {
  test.each<[string, Assessment, unknown, readonly string[]]>([
    ["before everything that matters was asked", start, { offering: "basic" }, ["offering: too-early"]],
    ["of what is certainly more, before that", start, { offering: "fibre" }, ["offering: too-early"]],
    ["of what is recommended", known, { offering: "steady" }, ["offering: no-choice-needed"]],
    ["of what does not exist", known, { offering: "premium" }, ["offering: unknown-offering"]],
    ["of nothing", known, {}, ["offering: missing"]],
    ["without anything", known, null, [": wrong-type"]],
    ["with no words", known, { offering: "basic", said: "" }, ["said: too-small"]],
    ["with too many words", known, { offering: "basic", said: "a".repeat(2001) }, ["said: too-large"]],
    ["with more than it takes", known, { offering: "basic", at: contact.at }, ["at: unknown-key"]],
    [
      "in an assessment that cannot be used, nor without an offering",
      { ...known, answers: { cats: { status: "refused" } } },
      {},
      ["answers.cats: unknown-question", "offering: missing"],
    ],
  ])("%s", (_, session, choice, expected) => {
    expect(codesOf(recordInformedChoice(broadband, session, choice as never))).toEqual(expected);
  });

  test("and the issue says what to do", () => {
    const early = recordInformedChoice(broadband, start, { offering: "basic" });
    expect(early.ok ? [] : early.issues.map(issueText)).toEqual([
      "offering: what follows from taking `basic` is not known yet - ask `worksFromHome` first",
    ]);
    const needless = recordInformedChoice(broadband, known, { offering: "steady" });
    expect(needless.ok ? [] : needless.issues.map(issueText)).toEqual([
      "offering: `steady` may be proposed as it is - propose it: there is no consequence to be shown",
    ]);
  });

  test("with just as many words as it takes, it is", () => {
    expect(chosen(broadband, known, "basic", "a".repeat(2000)).choices?.[0]?.said).toHaveLength(2000);
  });

  test("in no language, which is the program's mistake", () => {
    const call = () => recordInformedChoice(broadband, known, { offering: "basic", locale: "de_DE" });
    expect(call).toThrow(MisuseError);
    expect(() => recordInformedChoice({} as never, known as never, { offering: "basic" as never })).toThrow(
      MisuseError,
    );
  });

  test("by what throws when it is read", () => {
    const hostile = {
      get offering() {
        throw new Error("no");
      },
    };
    expect(codesOf(recordInformedChoice(broadband, known, hostile as never))).toEqual([": not-plain-data"]);
  });
});

describe("what a customer may not have, they cannot choose", () => {
  const beds = (onlyIf: unknown, rest: object = {}): NeedsPolicy =>
    expectOk(
      parseNeedsPolicy({
        id: "beds",
        version: "1",
        currency: "EUR",
        requirements: [
          {
            id: "guests",
            version: "1",
            purpose: "recommendation",
            facts: {
              guests: { type: "integer", min: 1, max: 4 },
              member: { type: "boolean", optional: true },
            },
            outcome: { beds: { type: "integer" } },
            rules: [],
            otherwise: { then: { beds: "guests" }, because: "A bed for each of {guests}." },
          },
        ],
        dimensions: { beds: {} },
        offerings: [
          { id: "single", title: "A single room", price: "40", meets: { beds: 1 }, onlyIf, ...rest },
          { id: "double", title: "A double room", price: "60", meets: { beds: 2 } },
          { id: "family", title: "A family room", price: "90", meets: { beds: 4 } },
        ],
      }),
    );
  const members = beds({ member: true });
  const told = (policy: NeedsPolicy, replies: Parameters<typeof answered>[1]) => {
    const session = answered(policy, replies, startAssessment(policy, contact));
    const check = checkProposal(policy, session, "single");
    const read = recordInformedChoice(policy, session, { offering: "single" });
    return [check.status === "refused" && [check.code, check.because], codesOf(read)];
  };
  const never = "A single room is not to be had with these answers, or on this day.";

  test("by what they answered", () => {
    expect(
      told(members, [
        ["guests", 2],
        ["member", false],
      ]),
    ).toEqual([["not-to-be-had", never], ["offering: not-to-be-had"]]);
    // Surely too small: yet whether they may have it, they would rather not say.
    expect(
      told(members, [
        ["guests", 2],
        ["member", { unanswered: "rather-not-say" }],
      ]),
    ).toEqual([
      ["not-enough", "A single room is not enough: beds 1 where 2 is needed."],
      ["offering: not-to-be-had"],
    ]);
    expect(
      told(members, [
        ["guests", 1],
        ["member", { unanswered: "rather-not-say" }],
      ]),
    ).toEqual([
      ["not-to-be-had", "It is not sure that A single room is to be had with these answers."],
      ["offering: not-to-be-had"],
    ]);
    expect(
      told(members, [
        ["guests", 2],
        ["member", true],
      ]),
    ).toEqual([["not-enough", "A single room is not enough: beds 1 where 2 is needed."], []]);
  });

  test.each<[string, object, boolean]>([
    ["on the first day", { from: "2026-03-02" }, true],
    ["on the day before it", { from: "2026-03-03" }, false],
    ["on the last day", { until: "2026-03-02" }, true],
    ["on the day after it", { until: "2026-03-01" }, false],
  ])("%s", (_, available, had) => {
    const policy = beds({ guests: { gte: 1 } }, { available });
    const [check] = told(policy, [["guests", 2]]);
    expect(check).toEqual([had ? "not-enough" : "not-to-be-had", expect.any(String)]);
  });
});

describe("choices that come back from storage", () => {
  const session = chosen(broadband, chosen(broadband, known, "family"), "basic");
  const [basic, family] = session.choices ?? [];

  test("stand in the order of the offerings, one for each, the last that was made", () => {
    expect(session.choices?.map(({ offering }) => offering)).toEqual(["basic", "family"]);
    const twice = { ...session, choices: [family, basic, { ...basic, said: "Yes." }] } as Assessment;
    const read = answer(broadband, twice, "games", false);
    expect(read.ok && read.value.choices).toEqual([{ ...basic, said: "Yes." }, family]);
    expect(JSON.parse(JSON.stringify(session))).toEqual(session);
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      "of an offering that is none",
      [basic, { ...basic, offering: "old" }],
      ["choices.1.offering: unknown-offering"],
    ],
    ["without the consequence", [{ ...basic, shown: "" }], ["choices.0.shown: too-small"]],
    ["that are no list", {}, ["choices: wrong-type"]],
    [
      "with mistakes of both kinds",
      [{ offering: "old", shown: "It is slow." }],
      ["choices.0.shortfalls: missing", "choices.0.offering: unknown-offering"],
    ],
  ])("%s are told", (_, choices, expected) => {
    const result = assess(broadband, { ...known, choices } as never);
    expect(result.status === "invalid" ? codesOf({ ok: false, issues: result.issues }) : []).toEqual(
      expected,
    );
  });
});

describe("whatever the policy and the answers", () => {
  const seen = { recorded: 0, early: 0, needless: 0, chosen: 0, grown: 0 };

  test("a choice is recorded exactly where nothing is left to ask, and what is chosen may not be proposed anyway", () => {
    forDraftedNeeds({ seed: 6101, count: 120 }, (random, policy) => {
      const session = answered(policy, draftAnswers(random, policy));
      const result = assess(policy, session);
      if (result.status === "conflict") {
        const read = recordInformedChoice(policy, session, { offering: policy.offerings[0]?.id });
        expect(codesOf(read)).toEqual(["answers: contradiction"]);
      }
      if (!("needs" in result)) return;
      const asking = nextQuestion(policy, session);
      for (const { id } of policy.offerings) {
        const before = checkProposal(policy, session, id);
        const read = recordInformedChoice(policy, session, { offering: id });
        if (before.status === "allowed") {
          seen.needless += 1;
          expect(codesOf(read)).toEqual(["offering: no-choice-needed"]);
        } else if (asking !== undefined) {
          seen.early += 1;
          expect(codesOf(read)).toEqual(["offering: too-early"]);
          expect(before.status === "refused" && before.consequence).toBeFalsy();
        } else {
          seen.recorded += 1;
          if (!read.ok) throw new Error(read.issues.map(issueText).join());
          expect(codeOf(policy, read.value, id)).toBe("chosen");
          expect(assess(policy, read.value)).toEqual(result);
          expect(Assessment.safeParse(JSON.parse(JSON.stringify(read.value))).success).toBe(true);
        }
      }
    });
    expect(Math.min(seen.needless, seen.early, seen.recorded)).toBeGreaterThan(30);
  });

  test("what is allowed as chosen falls short, for every customer who fits, in nothing more than was shown", () => {
    forDraftedNeeds({ seed: 6102, count: 150 }, (random, policy) => {
      let session = answered(policy, draftAnswers(random, policy, { exhausted: true }));
      for (const { id } of policy.offerings) {
        const read = recordInformedChoice(policy, session, { offering: id });
        if (read.ok) session = read.value;
      }
      if (session.choices === undefined) return;
      for (let change = 0; change < 3; change += 1) {
        const { name } = random.pick(policy.questions);
        const next = answer(policy, session, name, random.pick(VALUES[name as keyof typeof VALUES]) as never);
        if (next.ok) session = next.value;
        for (const choice of session.choices ?? []) {
          const check = checkProposal(policy, session, choice.offering);
          if (check.status === "refused" && check.because.includes("has grown")) seen.grown += 1;
          if (check.status !== "allowed" || check.code !== "chosen") continue;
          seen.chosen += 1;
          for (const [dimension, lack] of lacksOf(policy, session, choice.offering)) {
            const shown = choice.shortfalls.find((one) => one.dimension === dimension);
            expect(lack).toBeLessThanOrEqual(shown === undefined ? 0 : Math.abs(shown.needed - shown.gives));
          }
        }
      }
    });
    expect(seen.chosen).toBeGreaterThan(50);
    expect(seen.grown).toBeGreaterThan(20);
  });
});

/** How much each dimension lacks at the most, found by trying every customer who fits. */
function lacksOf(policy: NeedsPolicy, session: Assessment, id: string): ReadonlyMap<string, number> {
  const offering = policy.offerings.find((one) => one.id === id);
  const lacks = new Map<string, number>();
  for (const { facts } of customersOf(policy, session, VALUES)) {
    for (const [name, { better, combine }] of Object.entries(policy.document.dimensions)) {
      const levels = policy.requirements.flatMap((requirement) => {
        const own = Object.keys(requirement.document.facts).map((fact) => [fact, facts[fact]]);
        const needed = outcome(requirement, Object.fromEntries(own)) as Record<string, number> | undefined;
        return needed?.[name] ?? [];
      });
      const sum = levels.reduce((total, level) => total + level, 0);
      const strictest = better === "less" ? Math.min(...levels) : Math.max(...levels);
      const needed = combine === "sum" ? sum : strictest;
      const gives = offering?.meets[name] ?? 0;
      const lack = better === "less" ? gives - needed : needed - gives;
      lacks.set(name, Math.max(lack, lacks.get(name) ?? 0));
    }
  }
  return lacks;
}
