/** An assessment of last year, under the policy of today. */
import { issueText, MisuseError } from "evenhand";
import {
  type Assessment,
  assess,
  type NeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  RenewedAssessment,
  recordInformedChoice,
  renewAssessment,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { contact } from "./contact.ts";
import { answered, draftAnswers, forDraftedNeeds } from "./draft-needs.ts";

// biome-ignore lint/suspicious/noExplicitAny: documents that are changed here and there
type Json = any;

function read(document: unknown): NeedsPolicy {
  const parsed = parseNeedsPolicy(document);
  if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join("\n"));
  return parsed.value;
}

/** The policy as it is after a change to its document. */
function changed(policy: NeedsPolicy, change: (document: Json) => void): NeedsPolicy {
  const document = JSON.parse(JSON.stringify(policy.document));
  document.version = "2";
  change(document);
  return read(document);
}

function renewed(policy: NeedsPolicy, session: Assessment, before: NeedsPolicy): RenewedAssessment {
  const result = renewAssessment(policy, session, { before });
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return result.value;
}

const medicine = read({
  id: "medicine",
  version: "1",
  currency: "GBP",
  requirements: [
    {
      id: "doses",
      version: "1",
      purpose: "recommendation",
      facts: {
        dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?", title: "Doses" },
        canCome: { type: "boolean", ask: "Can you come in?", cost: 2 },
        urgent: { type: "enum", values: ["no", "yes"], ask: "Is it urgent?" },
      },
      outcome: { hours: { type: "integer" } },
      rules: [
        { id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few doses are left." },
        { id: "far", when: { canCome: false, urgent: "yes" }, then: { hours: 20 }, because: "You are far." },
      ],
      otherwise: { then: { hours: 48 }, because: "There is time." },
    },
  ],
  dimensions: { hours: { better: "less", unit: "hours" } },
  offerings: [
    { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
    { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 12 } },
  ],
  words: { dosesLeft: { "not many": { lt: 3 }, none: 0 } },
});
const session = answered(
  medicine,
  [
    ["dosesLeft", { said: "not many" }],
    ["canCome", { unanswered: "does-not-know" }],
    ["urgent", { value: "yes", from: "observed" }],
  ],
  startAssessment(medicine, contact),
);
const facts = (document: Json) => document.requirements[0].facts;

describe("an answer", () => {
  test.each<[string, (document: Json) => void, readonly string[]]>([
    ["to a question that nobody touched is kept", () => {}, []],
    ["is kept where only rules change", (d) => d.requirements[0].rules.pop(), []],
    ["is kept where only the cost changes", (d) => Object.assign(facts(d).canCome, { cost: 5 }), []],
    ["is kept where words are added", (d) => Object.assign(d.words, { canCome: { sure: true } }), []],
    [
      "is kept where its own words are joined by others",
      (d) => Object.assign(d.words.dosesLeft, { plenty: { gt: 20 } }),
      [],
    ],
    ["is kept where its question moves", (d) => d.requirements.unshift(other()), []],
    [
      "is asked again where the wording changes",
      (d) => Object.assign(facts(d).dosesLeft, { ask: "How many tablets are left?" }),
      ["dosesLeft: asked-otherwise"],
    ],
    [
      "is asked again where the name changes",
      (d) => Object.assign(facts(d).dosesLeft, { title: "Tablets" }),
      ["dosesLeft: asked-otherwise"],
    ],
    [
      "is asked again where the wording is gone",
      (d) => Object.assign(facts(d), { canCome: { type: "boolean", cost: 2 } }),
      ["canCome: asked-otherwise"],
    ],
    [
      "is asked again where bounds change, even to wider ones",
      (d) => Object.assign(facts(d).dosesLeft, { max: 61 }),
      ["dosesLeft: declared-otherwise"],
    ],
    [
      "is asked again where there are more values to choose from",
      (d) => facts(d).urgent.values.push("very"),
      ["urgent: declared-otherwise"],
    ],
    [
      "is asked again where a record is needed",
      (d) => Object.assign(facts(d).urgent, { needs: "recorded" }),
      ["urgent: declared-otherwise"],
    ],
    [
      "is asked again where its words mean something else",
      (d) => Object.assign(d.words.dosesLeft, { "not many": { lt: 4 } }),
      ["dosesLeft: words-mean-otherwise"],
    ],
    [
      "is asked again where words are gone",
      (d) => delete d.words.dosesLeft.none,
      ["dosesLeft: words-mean-otherwise"],
    ],
    [
      "that can no longer be is shown",
      (d) => {
        const never = { urgent: "yes" };
        d.requirements[0].assume = [{ never, because: "Urgent cases go to the hospital." }];
      },
      ["urgent: no-longer-possible"],
    ],
    [
      "to a question that is gone is shown",
      (d) => {
        delete facts(d).urgent;
        delete d.requirements[0].rules[1].when.urgent;
      },
      ["urgent: no-longer-asked"],
    ],
  ])("%s", (_, change, expected) => {
    const today = changed(medicine, change);
    const result = renewed(today, session, medicine);
    const unkept = [...result.changed, ...result.removed];
    expect(unkept.map(({ question, code }) => `${question}: ${code}`)).toEqual(expected);
    expect(result.removed.map(({ code }) => code)).toEqual(
      expected.filter((one) => one.endsWith("no-longer-asked")).map(() => "no-longer-asked"),
    );
    for (const { question, was, because } of unkept) {
      expect(was).toEqual(session.answers[question]);
      expect(result.session.answers[question]).toBeUndefined();
      expect(because).toMatch(/\.$/);
    }
    for (const question of result.kept)
      expect(result.session.answers[question]).toEqual(session.answers[question]);
    expect(result.session).toMatchObject({
      contact,
      policy: { id: "medicine", version: "2", digest: today.digest },
    });
    expect(assess(today, result.session).status).not.toBe("invalid");
  });

  test("is asked again where its explanation changes", () => {
    const today = changed(medicine, (d) => {
      d.questions = { dosesLeft: { help: "Count whole tablets." } };
    });
    expect(renewed(today, session, medicine).changed.map(({ question }) => question)).toEqual(["dosesLeft"]);
  });

  test("that was not kept is asked for next, where it matters", () => {
    const today = changed(medicine, (d) => Object.assign(facts(d).dosesLeft, { ask: "How many tablets?" }));
    const near = answered(medicine, [["canCome", true]], session);
    expect(nextQuestion(today, renewed(today, near, medicine).session)?.question).toBe("dosesLeft");
  });
});

describe("what else an assessment holds", () => {
  const stated = statePersonalNeed(medicine, session, "quick", { said: "Please." });
  const wanting = stated.ok ? stated.value : session;

  test("personal needs and the contact stay", () => {
    const today = changed(medicine, () => {});
    const { personal, contact: met } = renewed(today, wanting, medicine).session;
    expect(personal).toEqual(wanting.personal);
    expect(met).toEqual(contact);
  });

  const choice = recordInformedChoice(medicine, session, { offering: "collect", said: "It will do." });
  if (!choice.ok) throw new Error("a choice");

  test.each<[string, (document: Json) => void, boolean]>([
    ["of an offering that nobody touched stays", () => {}, true],
    ["stays where another offering comes in", (d) => d.offerings.push(offering("nearby")), true],
    ["of an offering that is gone is shown", (d) => d.offerings.shift(), false],
    [
      "of an offering that is dearer is shown",
      (d) => Object.assign(d.offerings[0], { price: "1.00" }),
      false,
    ],
    [
      "of an offering that gives less is shown",
      (d) => Object.assign(d.offerings[0].meets, { hours: 25 }),
      false,
    ],
    [
      "is shown where levels are measured otherwise",
      (d) => Object.assign(d.dimensions.hours, { unit: "days" }),
      false,
    ],
    ["is shown where prices are in another currency", (d) => Object.assign(d, { currency: "EUR" }), false],
  ])("a choice %s", (_, change, kept) => {
    const { session: now, unkeptChoices } = renewed(changed(medicine, change), choice.value, medicine);
    expect(now.choices ?? []).toEqual(kept ? choice.value.choices : []);
    expect(unkeptChoices).toEqual(kept ? [] : choice.value.choices);
  });
});

describe("the step", () => {
  test("under the same policy keeps everything", () => {
    const result = renewed(medicine, session, medicine);
    expect(result.session).toEqual(session);
    expect(result).toMatchObject({ kept: ["dosesLeft", "canCome", "urgent"], changed: [], removed: [] });
  });

  test("works on what was stored as JSON, and changes nothing of it", () => {
    const stored = JSON.stringify(session);
    const before = read(JSON.parse(JSON.stringify(medicine.document)));
    const today = changed(medicine, (d) => Object.assign(facts(d).dosesLeft, { max: 90 }));
    const result = renewed(today, JSON.parse(stored), before);
    expect(result).toEqual(renewed(today, session, medicine));
    expect(RenewedAssessment.safeParse(JSON.parse(JSON.stringify(result))).success).toBe(true);
    expect(JSON.stringify(session)).toBe(stored);
  });

  test("tells what is wrong with an assessment, or that it was made under another policy still", () => {
    const today = changed(medicine, () => {});
    const codesOf = (given: unknown, before: NeedsPolicy) => {
      const result = renewAssessment(today, given as never, { before });
      return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
    };
    expect(codesOf(session, today)).toEqual(["policy: other-policy"]);
    expect(codesOf(startAssessment(broadband), medicine)).toEqual(["policy: other-policy"]);
    expect(codesOf({ ...session, answers: { cats: { status: "refused" } } }, medicine)).toEqual([
      "answers.cats: unknown-question",
    ]);
    expect(codesOf(null, medicine)).toEqual([": wrong-type"]);
  });

  test("throws for what is no needs policy, on either side", () => {
    expect(() => renewAssessment({} as never, session as never, { before: medicine })).toThrow(MisuseError);
    expect(() => renewAssessment(medicine, session as never, { before: {} as never })).toThrow(MisuseError);
  });
});

test("whatever changes, every answer is kept as it was, or shown with its reason; and what is kept means the same", () => {
  const seen = { kept: 0, changed: 0 };
  forDraftedNeeds({ seed: 6401, count: 200 }, (random, policy) => {
    const given = answered(policy, draftAnswers(random, policy));
    const touched = new Map<string, string>();
    const today = changed(policy, (document) => {
      for (const { name } of policy.questions) {
        if (random.chance(0.6)) continue;
        const way = random.pick(["ask", "cost", "words", "sensitive"]);
        touched.set(name, way);
        if (way === "words")
          document.words = { ...document.words, [name]: { "so and so": anyValue(policy, name) } };
        for (const { facts: own } of document.requirements) {
          if (!Object.hasOwn(own, name)) continue;
          if (way === "ask") own[name].ask = "Asked in another way?";
          if (way === "cost") own[name].cost = 7;
          if (way === "sensitive") own[name].sensitive = true;
        }
      }
    });
    const result = renewed(today, given, policy);
    const unkept = [...result.changed, ...result.removed].map(({ question }) => question);
    expect([...result.kept, ...unkept].sort()).toEqual(Object.keys(given.answers).sort());
    for (const name of Object.keys(given.answers)) {
      const way = touched.get(name);
      const stays = way === undefined || way === "cost" || way === "words";
      expect(result.kept.includes(name)).toBe(stays);
      if (stays) expect(result.session.answers[name]).toEqual(given.answers[name]);
    }
    seen.kept += result.kept.length;
    seen.changed += result.changed.length;
    const after = assess(today, result.session);
    const read = after.status === "invalid" ? after.issues.map(({ code }) => code) : [];
    expect(read.filter((code) => code === "other-policy" || code === "unknown-question")).toEqual([]);
    // Where nobody touched a question, nothing is different.
    if (touched.size === 0) expect(after.status).toBe(assess(policy, given).status);
  });
  expect(Math.min(seen.kept, seen.changed)).toBeGreaterThan(50);
});

/** Some value that the question takes. */
function anyValue(policy: NeedsPolicy, name: string): unknown {
  const fact = policy.questions.find((question) => question.name === name)?.fact;
  if (fact?.type === "enum") return fact.values[0];
  return fact?.type === "integer" ? fact.min : true;
}

/** A requirement that asks something before all others. */
function other(): Json {
  return {
    id: "before",
    version: "1",
    purpose: "recommendation",
    facts: { alone: { type: "boolean" } },
    outcome: { hours: { type: "integer" } },
    rules: [{ id: "alone", when: { alone: true }, then: { hours: 40 }, because: "You are alone." }],
    otherwise: { then: { hours: 48 }, because: "You are not alone." },
  };
}

function offering(id: string): Json {
  return { id, title: id, price: "9.00", meets: { hours: 2 } };
}
