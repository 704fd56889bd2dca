import {
  Commitment,
  commitmentOf,
  contractIssues,
  decide,
  decisionReferenceOf,
  definePolicy,
  expectDecided,
  issueText,
  MisuseError,
  TrailEntry,
  trailEntryOf,
} from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { annCalls } from "../../service/samples.ts";

const manner = definePolicy({
  id: "manner",
  version: "3",
  purpose: "accommodation",
  facts: {
    need: { type: "enum", values: ["heard", "quick", "informed"], about: "customer-need" },
    contactChannel: { type: "enum", values: ["phone", "email"], other: true },
  },
  outcome: {
    action: { type: "enum", values: ["none", "call-back", "write"] },
    withinMinutes: { type: "integer", unit: "minute" },
    channel: { type: "enum", values: ["same", "email"] },
  },
  rules: [
    {
      id: "heard",
      when: { need: "heard" },
      then: { action: "call-back", withinMinutes: 90, channel: "same" },
      because: {
        customer: {
          en: "We call you within {withinMinutes} minutes.",
          de: "Wir rufen Sie binnen {withinMinutes} Minuten an.",
        },
        audit: "Wants to be heard.",
      },
    },
    {
      id: "informed",
      when: { need: "informed" },
      then: { action: "write", withinMinutes: 0, channel: "email" },
      because: "We write it down for you now.",
    },
  ],
  otherwise: { then: { action: "none", withinMinutes: 0, channel: "same" }, because: "Nothing more to do." },
});
const decided = (need: "heard" | "quick" | "informed") => expectDecided(decide(manner, { need }));

describe("commitmentOf", () => {
  test("to whom, by whom, by when, in which channel, from which decision", () => {
    const commitment = commitmentOf(decided("heard"), annCalls, { meets: ["heard"] });
    expect(commitment).toEqual({
      to: annCalls.customer,
      by: annCalls.servedBy,
      action: "call-back",
      text: "We call you within 90 minutes.",
      due: "2026-03-02T10:42:00Z",
      channel: "phone",
      from: { policy: decided("heard").policy, rules: ["heard"] },
      meets: ["heard"],
    });
    expect(Commitment.parse(commitment)).toEqual(commitment);
  });

  test("its own channel counts before that of the contact, and at once is a time too", () => {
    const commitment = commitmentOf(decided("informed"), annCalls);
    expect(commitment).toMatchObject({ channel: "email", due: "2026-03-02T09:12:00Z" });
    expect(commitment).not.toHaveProperty("meets");
  });

  test("in the customer's language", () => {
    expect(commitmentOf(decided("heard"), annCalls, { locale: "de" })?.text).toBe(
      "Wir rufen Sie binnen 90 Minuten an.",
    );
  });

  test("to do nothing is no commitment", () => {
    expect(commitmentOf(decided("quick"), annCalls)).toBeUndefined();
  });

  test("an amount is not an undertaking", () => {
    const other = expectDecided(decide(delayRepay15, { delay: 3 }));
    expect(() => commitmentOf(other as never, annCalls)).toThrow(MisuseError);
    expect(() => commitmentOf(other as never, annCalls)).toThrow(/`delay-repay-15` is not an action/);
  });

  test.each([
    ["an action alone", { action: "call-back" }],
    ["minutes alone", { withinMinutes: 5 }],
    ["minutes in words", { action: "call-back", withinMinutes: "5" }],
    ["no action but several", { action: ["call-back"], withinMinutes: 5 }],
  ])("nor is %s", (_, outcome) => {
    try {
      commitmentOf({ ...decided("heard"), outcome } as never, annCalls);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: "not-an-undertaking",
        message: "the outcome of `manner` is not an action, its minutes and perhaps a channel",
      });
    }
  });

  test("a channel that is not said is that of the contact", () => {
    const { channel: _, ...outcome } = decided("heard").outcome;
    expect(commitmentOf({ ...decided("heard"), outcome }, annCalls)?.channel).toBe("phone");
  });

  test("to meet no need in particular is not told", () => {
    expect(commitmentOf(decided("heard"), annCalls, { meets: [] })).not.toHaveProperty("meets");
  });

  test("nor is a channel that nobody has", () => {
    const odd = { ...decided("heard"), outcome: { action: "call-back", withinMinutes: 1, channel: "fax" } };
    expect(() => commitmentOf(odd as never, annCalls)).toThrow(MisuseError);
  });
});

describe("trailEntryOf and decisionReferenceOf", () => {
  test("a decision leaves a line that says who, when, what and why", () => {
    const entry = trailEntryOf(decided("heard"), "manner", annCalls);
    expect(entry).toMatchObject({ at: annCalls.at, by: annCalls.servedBy, what: "manner" });
    expect(entry.text).toMatch(/^Wants to be heard\.\nRule: heard\n/);
    expect(entry.text).toContain(`Policy: manner 3 ${manner.digest}`);
    expect(entry.from).toEqual({ policy: decided("heard").policy, rules: ["heard"] });
    expect(TrailEntry.parse(entry)).toEqual(entry);
  });

  test("an open decision and an invalid one leave a line too, and name no rule", () => {
    for (const decision of [decide(manner, {}), decide(manner, { need: 3 as never })]) {
      expect(decisionReferenceOf(decision)).toEqual({ policy: decision.policy, rules: [] });
      expect(trailEntryOf(decision, "manner", annCalls).text).not.toBe("");
    }
  });
});

describe("contractIssues", () => {
  const told = (contract: Parameters<typeof contractIssues>[1]) =>
    contractIssues(manner, contract, ["manner"]).map((issue) => `${issue.code} | ${issueText(issue)}`);

  test("nothing to say where everything is kept", () => {
    const outcome = { action: "enum", withinMinutes: "integer" } as const;
    expect(
      told({
        purposes: ["accommodation"],
        facts: { need: "enum", contactChannel: "enum", more: "boolean" },
        outcome,
      }),
    ).toEqual([]);
    expect(told({})).toEqual([]);
  });

  test("everything that is not kept, at once", () => {
    expect(
      told({
        purposes: ["goodwill", "entitlement"],
        facts: { need: "boolean" },
        outcome: { action: "integer", refund: "money", ["constructor" as string]: "money" },
      }),
    ).toEqual([
      "wrong-purpose | manner.purpose: the policy `manner` is for accommodation - write a policy whose purpose is goodwill or entitlement",
      "fact-of-other-type | manner.facts.need: the policy `manner` asks for `need` as enum - it is given as boolean",
      "fact-not-given | manner.facts.contactChannel: the policy `manner` asks for `contactChannel` as enum, which it is never given - it is given need",
      "outcome-missing | manner.outcome.action: the policy `manner` answers in enum: `action` - declare it as integer",
      "outcome-missing | manner.outcome.refund: the policy `manner` does not answer: `refund` - declare it as money",
      "outcome-missing | manner.outcome.constructor: the policy `manner` does not answer: `constructor` - declare it as money",
    ]);
  });

  test("the facts that are given are named, all of them", () => {
    const facts = { contactChannel: "enum", priority: "boolean" } as const;
    expect(contractIssues(manner, { facts })).toEqual([
      {
        code: "fact-not-given",
        path: ["facts", "need"],
        message: "the policy `manner` asks for `need` as enum, which it is never given",
        help: "it is given contactChannel, priority",
      },
    ]);
    expect(contractIssues(manner, { facts: {} }).map(({ path }) => path.at(-1))).toEqual([
      "need",
      "contactChannel",
    ]);
  });

  test("several amounts are no amount, nor is how many there are; their sum is one", () => {
    const amounts = definePolicy({
      id: "amounts",
      version: "1",
      purpose: "goodwill",
      hit: "collect",
      facts: { late: { type: "boolean" } },
      outcome: {
        each: { type: "integer", collect: "list" },
        many: { type: "integer", collect: "count" },
        sum: { type: "integer", collect: "sum" },
      },
      rules: [{ id: "late", when: { late: true }, then: { each: 1, many: 1, sum: 1 }, because: "Late." }],
      otherwise: { then: { each: 0, many: 0, sum: 0 }, because: "In time." },
    });
    const outcome = { each: "integer", many: "integer", sum: "integer" } as const;
    expect(contractIssues(amounts, { outcome }).map(issueText)).toEqual([
      "outcome.each: the policy `amounts` answers in a list: `each` - declare it as integer",
      "outcome.many: the policy `amounts` answers in a count: `many` - declare it as integer",
    ]);
  });
});
