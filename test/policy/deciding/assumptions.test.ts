import { decide, definePolicy, expectDecided, factsFrom, issueText, MisuseError } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const withReason = (because: unknown, language = "en") =>
  definePolicy({
    id: "seats",
    version: "1",
    language,
    purpose: "other",
    facts: {
      fare: { type: "integer", min: 0, max: 9 },
      seat: { type: "boolean" },
      upper: { type: "boolean" },
    },
    assume: [
      { never: { fare: 0, seat: true }, because: because as string },
      { never: { seat: false, upper: true }, because: "No seat, no deck." },
    ],
    outcome: { pay: { type: "integer" } },
    rules: [{ id: "seat", when: { seat: true }, then: { pay: 2 }, because: "Seat." }],
    otherwise: { then: { pay: 0 }, because: "None." },
  });
const seats = withReason("A reserved seat is never free.");
const told = (facts: object, policy = seats) => {
  const decision = decide(policy, facts as never);
  return decision.status === "invalid"
    ? decision.issues.map((one) => `${one.code} | ${issueText(one)}`)
    : decision.status;
};

describe("cases that a policy says cannot occur", () => {
  test("are told with the reason, and only the one that they break", () => {
    expect(told({ fare: 0, seat: true, upper: false })).toEqual([
      "broken-assumption | these facts cannot occur together - A reserved seat is never free.",
    ]);
    expect(told({ fare: 1, seat: false, upper: true })).toEqual([
      "broken-assumption | these facts cannot occur together - No seat, no deck.",
    ]);
  });
  test("also where a fact that is not known cannot help", () => {
    expect(told({ fare: 0, seat: true })).toEqual([
      "broken-assumption | these facts cannot occur together - A reserved seat is never free.",
    ]);
  });
  test("and all of them where several together leave nothing", () => {
    expect(told({ fare: 0, upper: true })).toEqual([
      "broken-assumption | these facts cannot occur together - A reserved seat is never free.",
      "broken-assumption | these facts cannot occur together - No seat, no deck.",
    ]);
  });
  test("others are decided, an unknown fact as far as it can be", () => {
    expect(told({ fare: 1, seat: true, upper: true })).toBe("decided");
    expect(decide(seats, { fare: 0 })).toMatchObject({ status: "decided", outcome: { pay: 0 } });
    expect(decide(seats, { upper: true })).toMatchObject({ status: "decided", outcome: { pay: 2 } });
  });
  test.each<[string, unknown, string]>([
    ["en", { en: "English.", de: "Deutsch." }, "English."],
    ["de", { en: "English.", de: "Deutsch." }, "Deutsch."],
    ["fr", { en: "English.", de: "Deutsch." }, "English."],
    ["en", { customer: "For you.", agent: "For staff." }, "For staff."],
    ["en", { customer: "For you.", audit: "For the file." }, "For you."],
    ["de", { agent: { en: "Staff.", de: "Intern." } }, "Intern."],
  ])("in the language %s, of %j", (language, because, text) => {
    const [issue] = told(
      { fare: 0, seat: true, upper: false },
      withReason(because, language),
    ) as readonly string[];
    expect(issue).toBe(`broken-assumption | these facts cannot occur together - ${text}`);
  });
});

describe("what a program gets wrong is thrown with a code", () => {
  const thrown = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(MisuseError);
      return [(error as MisuseError).code, (error as MisuseError).message];
    }
    return expect.unreachable();
  };
  test("a decision that is none", () => {
    expect(thrown(() => expectDecided(decide(seats, { fare: 0, seat: true, upper: false })))).toEqual([
      "not-decided",
      "invalid: These facts cannot be used:\nthese facts cannot occur together - A reserved seat is never free.\nPolicy: seats 1",
    ]);
  });
  test.each<[unknown, string]>([
    [null, "facts cannot be taken from `null`"],
    [undefined, "facts cannot be taken from `undefined`"],
    ["delay", "facts cannot be taken from `delay`"],
  ])("facts from %j", (from, message) => {
    expect(thrown(() => factsFrom(delayRepay15, from as never))).toEqual(["not-an-object", message]);
  });
  test("a mapping of what is no fact", () => {
    expect(thrown(() => factsFrom(delayRepay15, {}, { dealy: "x" } as never))).toEqual([
      "unknown-fact",
      "`dealy` in the mapping is not a fact of this policy",
    ]);
  });
  test.each([
    [{ ride: null }, {}],
    [{ ride: 5 }, {}],
    [{ ride: "late" }, {}],
    [{ ride: { delay: null } }, {}],
    [{ ride: { delay: 0 } }, { delay: 0 }],
    [{ ride: { delay: false } }, { delay: false }],
  ])("a path through %j", (from, facts) => {
    expect(factsFrom(delayRepay15, from, { delay: "ride.delay" })).toEqual(facts);
  });
});
