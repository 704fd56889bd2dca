import { definePolicy, issueText, MisuseError, PolicyError, type Result } from "evenhand";
import {
  answer,
  assess,
  checkProposal,
  defineNeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  retract,
  startAssessment,
  statePersonalNeed,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband, everyday, manner } from "./broadband.ts";
import { contact } from "./contact.ts";

const start = startAssessment(broadband, contact);

const tornRequirement = definePolicy({
  id: "torn-requirement",
  version: "1",
  purpose: "recommendation",
  facts: { one: { type: "boolean" }, other: { type: "boolean" } },
  assume: [{ never: { one: true, other: true }, because: "Never both." }],
  outcome: { hours: { type: "integer" } },
  rules: [{ id: "one", when: { one: true }, then: { hours: 12 }, because: "One." }],
  otherwise: { then: { hours: 48 }, because: "Time." },
});

function thrownBy(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    return error instanceof MisuseError ? [error.code, ...error.message.split("\n")] : [String(error)];
  }
  return [];
}

describe("what is not a needs policy", () => {
  const copied = JSON.parse(JSON.stringify(broadband));
  test.each([
    ["null", null, "`null`"],
    ["nothing", undefined, "`undefined`"],
    ["no parts", {}, "`{...}`"],
    ["a document that nobody has read", broadband.document, "`{...}`"],
    ["a result", parseNeedsPolicy(broadband.document), "`{...}`"],
    ["a copy without its parts", copied, "`{...}`"],
  ])("%s is thrown by every verb", (_, policy, shown) => {
    for (const verb of [
      () => startAssessment(policy as never),
      () => answer(policy as never, start, "games" as never, true as never),
      () => retract(policy as never, start, "games" as never),
      () => statePersonalNeed(policy as never, start, "heard"),
      () => nextQuestion(policy as never, start),
      () => assess(policy as never, start),
      () => checkProposal(policy as never, start, "basic" as never),
    ]) {
      expect(thrownBy(verb)).toEqual([
        "not-a-needs-policy",
        `${shown} is not a needs policy: give what \`defineNeedsPolicy\` or \`parseNeedsPolicy\` made`,
      ]);
    }
  });

  test("a policy that was parsed is one", () => {
    const read = parseNeedsPolicy(broadband.document);
    expect(read.ok && startAssessment(read.value).policy.digest).toBe(broadband.digest);
  });
});

describe("a contact that is none", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["null", null, ["contact: `contact` is `null` - give an object"]],
    [
      "a time without its offset",
      { ...contact, at: "2026-03-02T09:12:00" },
      [
        "contact.at: `at` is `2026-03-02T09:12:00` - write a date and time with its offset, such as 2026-03-02T17:00:00Z",
      ],
    ],
    [
      "several mistakes",
      { ...contact, at: "tomorrow", servedBy: undefined, desk: 4 },
      [
        "contact.at: `at` is `tomorrow` - write a date and time with its offset, such as 2026-03-02T17:00:00Z",
        "contact.servedBy: `servedBy` is missing - give an object",
        "contact: `desk` is not a part of `contact` - leave it out",
      ],
    ],
  ])("%s is thrown at the start, with every issue", (_, given, lines) => {
    const [code, head, ...told] = thrownBy(() => startAssessment(broadband, given as never));
    expect([code, head]).toEqual(["not-a-contact", "this is not a contact:"]);
    expect(told.map((line) => line.replace("contact.desk:", "contact:"))).toEqual(lines);
  });

  test("none at all is no mistake, and a sound one is copied", () => {
    expect(startAssessment(broadband, undefined)).not.toHaveProperty("contact");
    const given = structuredClone(contact) as { at: string; customer: object };
    const session = startAssessment(broadband, given as never);
    given.at = "changed";
    expect(session.contact).toEqual(contact);
  });
});

describe("asking on what is not an assessment", () => {
  const head =
    "this is not an assessment under `broadband`; give what `startAssessment` made, or the value of a later step:";
  test.each<[string, unknown, readonly string[]]>([
    ["null", null, ["the value is `null` - give an object"]],
    [
      "a result instead of its value",
      answer(broadband, start, "games", true),
      [
        "policy: `policy` is missing - give an object",
        "answers: `answers` is missing - give an object",
        "personal: `personal` is missing - give an array",
        "ok: `ok` is not a part of this - leave it out",
        "value: `value` is not a part of this - leave it out",
      ],
    ],
    [
      "another policy's",
      { ...start, policy: { id: "other", version: "1", digest: "sha256:00" } },
      [
        "policy: this assessment was made under another policy than `broadband` `1` - assess it with the policy that it was made under, or carry it over with `renewAssessment`",
      ],
    ],
    [
      "answers that do not fit",
      { ...start, answers: { daysOnline: { status: "known", value: 9, from: "stated" } } },
      ["answers.daysOnline.value: `9` is outside the domain of `daysOnline` - it goes from 0 to 7"],
    ],
  ])("%s is thrown, with the issues that assess tells", (_, session, lines) => {
    expect(thrownBy(() => nextQuestion(broadband, session as never))).toEqual([
      "not-an-assessment",
      head,
      ...lines,
    ]);
    const result = assess(broadband, session as never);
    expect(result.status === "invalid" && result.issues.map(issueText)).toEqual(lines);
  });

  test("answers that contradict each other are the customer's: nothing is thrown, and nothing is asked", () => {
    const torn = defineNeedsPolicy({
      id: "torn",
      version: "1",
      currency: "GBP",
      requirements: [tornRequirement],
      dimensions: { hours: { better: "less" } },
      offerings: [{ id: "collect", title: "Collect it", price: 0, meets: { hours: 24 } }],
    });
    let session = startAssessment(torn);
    for (const name of ["one", "other"] as const) {
      const next = answer(torn, session, name, true);
      if (!next.ok) throw new Error("each of them may be");
      session = next.value;
    }
    expect(nextQuestion(torn, session)).toBeUndefined();
    expect(assess(torn, session).status).toBe("conflict");
  });
});

describe("defining and parsing what is not a needs policy", () => {
  test.each([null, undefined, "policy", 7, [], () => 1])(
    "%s is told, and nothing else is thrown",
    (given) => {
      const read = parseNeedsPolicy(given);
      expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual([[]]);
      expect(() => defineNeedsPolicy(given as never)).toThrow(PolicyError);
    },
  );

  const literal = {
    id: "plans",
    version: "1",
    currency: "GBP",
    requirements: [everyday],
    dimensions: { download: {}, upload: {} },
    offerings: [{ id: "one", title: "One", price: "1.00", meets: { download: 1, upload: 1 } }],
  };
  test.each<[string, unknown]>([
    ["null", null],
    ["a document", everyday.document],
    ["what only looks like a policy", { document: {}, meaning: "" }],
  ])("%s in the place of a policy is told at its place", (_, given) => {
    const codesIn = (parts: object) => {
      try {
        defineNeedsPolicy({ ...literal, ...parts } as never);
      } catch (error) {
        return (error as PolicyError).issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
      }
      return [];
    };
    expect(codesIn({ requirements: [everyday, given] })).toContain("requirements.1: not-a-policy");
    expect(codesIn({ manner: given })).toContain("manner: not-a-policy");
    expect(codesIn({ manner })).toEqual([]);
  });
});

test("what throws whichever way it is looked at is told by every verb", () => {
  const thrower = new Proxy({}, throwingTraps()) as never;
  const codes = (told: Result<unknown>) =>
    told.ok ? [] : told.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
  expect(codes(parseNeedsPolicy(thrower))).toEqual([": not-plain-data"]);
  expect(codes(answer(broadband, start, "daysOnline", thrower))).toEqual(["daysOnline: not-plain-data"]);
  expect(codes(answer(broadband, thrower, "daysOnline", 1))).toEqual([": not-plain-data"]);
  expect(codes(retract(broadband, thrower, "daysOnline"))).toEqual([": not-plain-data"]);
  expect(codes(statePersonalNeed(broadband, thrower, "heard"))).toEqual([": not-plain-data"]);
  expect(codes(statePersonalNeed(broadband, start, "heard", thrower))).toEqual([": not-plain-data"]);
  expect(thrownBy(() => startAssessment(broadband, thrower))[0]).toBe("not-a-contact");
  expect(thrownBy(() => nextQuestion(broadband, thrower))[0]).toBe("not-an-assessment");
});

test("what throws only the second time is told too", () => {
  for (let calm = 0; calm < 12; calm += 1) {
    let left = calm;
    const bounds = {
      get gte() {
        left -= 1;
        if (left < 0) throw new Error("no");
        return 2;
      },
    };
    const told = answer(broadband, start, "daysOnline", bounds as never);
    if (!told.ok) expect(told.issues[0]?.path).toEqual(["daysOnline"]);
    left = calm;
    const answers = { daysOnline: { status: "vague", value: bounds, from: "stated" } };
    expect(["invalid", "open"]).toContain(assess(broadband, { ...start, answers } as never).status);
    left = calm;
    const words = { daysOnline: { often: bounds } };
    expect(parseNeedsPolicy({ ...broadband.document, words }).ok).toBeTypeOf("boolean");
  }
});

function throwingTraps(): ProxyHandler<object> {
  const no = () => {
    throw new Error("no");
  };
  return { get: no, has: no, ownKeys: no, getOwnPropertyDescriptor: no, getPrototypeOf: no };
}
