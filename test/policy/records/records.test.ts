import {
  configure,
  decide,
  definePolicy,
  outcome,
  PolicyError,
  recordOf,
  runCases,
  verifyRecord,
} from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
import { describe, expect, test } from "vitest";

const decided = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
const stored = (decision: Parameters<typeof recordOf>[0]) => JSON.parse(JSON.stringify(recordOf(decision)));

describe("records", () => {
  test("are the same decision when it is taken again", () => {
    expect(verifyRecord(stored(decided), delayRepay15)).toBe("same");
    expect(verifyRecord(stored(decide(delayRepay15, { delay: 47 })), delayRepay15)).toBe("same");
    expect(verifyRecord(stored(decide(delayRepay15, { delay: 3 })), delayRepay15)).toBe("same");
  });
  test("keep accounts that differ, origins and references", () => {
    const delay = {
      accounts: [
        { value: 70, from: "claimed" },
        { value: 47, from: "recorded", ref: "train-log" },
      ],
    } as const;
    const record = stored(decide(delayRepay15, { delay, ticket: "return", fare: "32.40" }));
    expect(record.facts.delay.accounts).toEqual([
      { value: 47, from: "recorded", ref: "train-log" },
      { value: 70, from: "claimed" },
    ]);
    expect(verifyRecord(record, delayRepay15)).toBe("same");
  });
  test.each([
    ["its outcome", { outcome: { compensation: { amount: 9900, currency: "GBP" } } }],
    ["its rules", { rules: ["two-hours"] }],
    ["its status", { status: "gap" }],
    ["a fact", { facts: { delay: { value: 130, from: "claimed" } } }],
  ])("differ where somebody changed %s", (_, change) => {
    expect(verifyRecord({ ...stored(decided), ...change }, delayRepay15)).toBe("differs");
  });
  test("belong to one policy", () => {
    expect(verifyRecord(stored(decided), delayRepay30)).toBe("other-policy");
  });
  test("cannot be verified where facts are withheld or it is no record", () => {
    const withheld = { ...stored(decided), facts: { delay: { withheld: true } } };
    const cyclic = stored(decided);
    cyclic.outcome = cyclic;
    for (const record of [null, 7, "record", {}, { record: "evenhand-decision-0" }, withheld, cyclic]) {
      expect(verifyRecord(record, delayRepay15)).toBe("unverifiable");
    }
    expect(verifyRecord(stored(decide(delayRepay15, { delay: -1 })), delayRepay15)).toBe("unverifiable");
  });
});

const late = definePolicy({
  id: "late-parcel",
  version: "1",
  purpose: "goodwill",
  parameters: {
    grace: { type: "integer", value: 2, min: 0, max: 10 },
    voucher: { type: "money", currency: "EUR", value: "5.00", max: "20.00" },
    share: { type: "decimal", scale: 1, value: 12.5, min: 0, max: 100 },
  },
  facts: {
    days: { type: "integer", min: 0, max: 60 },
    price: { type: "money", currency: "EUR", max: "100.00" },
  },
  outcome: { voucherAmount: { type: "money", currency: "EUR", round: "half-up" } },
  rules: [
    {
      id: "late",
      when: { days: { gt: { parameter: "grace" } } },
      then: {
        voucherAmount: { max: [{ parameter: "voucher" }, { percent: { parameter: "share" }, of: "price" }] },
      },
      because: "More than {grace} days late.",
    },
  ],
  otherwise: { then: { voucherAmount: "0" }, because: "No more than {grace} days late." },
  cases: [{ facts: { days: 3, price: "10.00" }, expect: { voucherAmount: "5.00" } }],
});

describe("configuring", () => {
  test("changes what parameters say and nothing else, under a digest of its own", () => {
    const strict = configure(late, { grace: 3, share: 100 });
    expect(outcome(late, { days: 3, price: "80.00" })?.voucherAmount.amount).toBe(1000);
    expect(outcome(strict, { days: 3, price: "80.00" })?.voucherAmount.amount).toBe(0);
    expect(outcome(strict, { days: 4, price: "80.00" })?.voucherAmount.amount).toBe(8000);
    expect(strict.digest).not.toBe(late.digest);
    expect(strict.meaning).not.toBe(late.meaning);
    expect(configure(strict, { grace: 2, share: 12.5 }).digest).toBe(late.digest);
  });
  test.each([
    [{ grace: 11 }, "outside-domain"],
    [{ grace: 2.5 }, "shape"],
    [{ voucher: "5.005" }, "excess-decimals"],
    [{ graze: 1 }, "unknown-parameter"],
    [{ grace: "2" }, "shape"],
  ])("refuses %j", (values, code) => {
    try {
      configure(late, values as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      expect((error as PolicyError).issues.map((issue) => issue.code)).toEqual([code]);
    }
  });
});

describe("running a policy's own cases", () => {
  test("says what differs", () => {
    const wrong = {
      ...late.document,
      cases: [{ facts: { days: 3 }, expect: { voucherAmount: "6.00" }, rule: "otherwise" }],
    };
    const [result] = runCases(definePolicy(wrong as never));
    expect(result?.passed).toBe(false);
    expect(result?.differences).toEqual([
      "status: expected decided, found open",
      "rule: expected otherwise, found none",
      'voucherAmount: expected {"amount":600,"currency":"EUR"}, found nothing',
    ]);
    expect(runCases(late).every(({ passed }) => passed)).toBe(true);
  });
});
