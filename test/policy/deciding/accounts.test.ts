import { decide, definePolicy, explain, nextFact } from "evenhand";
import { describe, expect, test } from "vitest";

const parcel = definePolicy({
  id: "parcel",
  version: "1",
  purpose: "entitlement",
  facts: {
    arrived: { type: "boolean", needs: "recorded", ask: "Has the parcel arrived?" },
    daysLate: { type: "integer", min: 0, max: 60 },
    worth: { type: "money", currency: "EUR", max: "500.00" },
  },
  outcome: { refund: { type: "money", currency: "EUR" } },
  rules: [
    {
      id: "lost",
      when: { arrived: false, daysLate: { gte: 14 } },
      then: { refund: "worth" },
      because: "Lost.",
    },
  ],
  otherwise: { then: { refund: "0" }, because: "Not lost." },
});

describe("where a fact comes from", () => {
  test("a claim opens a decision and does not close it", () => {
    const decision = decide(parcel, { arrived: false, daysLate: 20, worth: "30.00" });
    expect(decision.status).toBe("open");
    if (decision.status !== "open") return;
    expect(decision.next).toEqual({ fact: "arrived", establish: "record", ask: "Has the parcel arrived?" });
    expect(decision.claimed).toEqual([{ fact: "arrived", value: false, from: "claimed", needs: "recorded" }]);
    expect(decision.matters).toEqual(["arrived"]);
    expect(explain(decision)).toBe("This cannot be decided yet. We still need a record of: arrived.");
  });
  test("a record closes it, and the decision says which", () => {
    const arrived = { value: false, from: "recorded", ref: "scan-9" } as const;
    const decision = decide(parcel, { arrived, daysLate: 20, worth: 3000 });
    expect(decision.status).toBe("decided");
    if (decision.status !== "decided") return;
    expect(decision.relied[0]).toEqual({ fact: "arrived", value: false, from: "recorded", ref: "scan-9" });
    expect(decision.outcome.refund).toEqual({ amount: 3000, currency: "EUR" });
  });
  test("bare values have the origin that the call names", () => {
    expect(decide(parcel, { arrived: false, daysLate: 20, worth: 3000 }, { from: "verified" }).status).toBe(
      "decided",
    );
  });
  test("a record wins over a claim, and the conflict is shown", () => {
    const daysLate = {
      accounts: [
        { value: 20, from: "claimed", ref: "msg-1" },
        { value: 3, from: "recorded", ref: "scan-2" },
      ],
    } as const;
    const decision = decide(parcel, { arrived: { value: false, from: "recorded" }, daysLate, worth: 3000 });
    expect(decision.status === "decided" && decision.outcome.refund.amount).toBe(0);
    expect("conflicts" in decision && decision.conflicts).toEqual([
      {
        fact: "daysLate",
        accounts: [
          { fact: "daysLate", value: 3, from: "recorded", ref: "scan-2" },
          { fact: "daysLate", value: 20, from: "claimed", ref: "msg-1" },
        ],
      },
    ]);
  });
  test("a record against a claim that could not count is a conflict too, and no claim is left over", () => {
    const arrived = {
      accounts: [
        { value: true, from: "claimed", ref: "msg-1" },
        { value: false, from: "recorded", ref: "scan-2" },
      ],
    } as const;
    const decision = decide(parcel, { arrived, daysLate: 20, worth: 3000 });
    expect(decision.status === "decided" && decision.outcome.refund.amount).toBe(3000);
    expect(decision).not.toHaveProperty("claimed");
    expect("conflicts" in decision && decision.conflicts?.[0]?.accounts.map(({ ref }) => ref)).toEqual([
      "scan-2",
      "msg-1",
    ]);
    const agreeing = {
      accounts: [
        { value: false, from: "claimed" },
        { value: false, from: "recorded" },
      ],
    } as const;
    expect(decide(parcel, { arrived: agreeing, daysLate: 20, worth: 3000 })).not.toHaveProperty("conflicts");
  });
  test("two records that differ leave both possible", () => {
    const daysLate = {
      accounts: [
        { value: 20, from: "recorded" },
        { value: 3, from: "recorded" },
      ],
    } as const;
    const given = { arrived: { value: false, from: "recorded" }, worth: 3000 } as const;
    expect(decide(parcel, { ...given, daysLate }).status).toBe("open");
    const agreeing = {
      accounts: [
        { value: 20, from: "recorded" },
        { value: 20, from: "recorded" },
      ],
    } as const;
    const decision = decide(parcel, { ...given, daysLate: agreeing });
    expect(decision.status).toBe("decided");
    expect("conflicts" in decision).toBe(false);
  });
  test("an account of nothing leaves the others", () => {
    const daysLate = {
      accounts: [
        { value: undefined, from: "verified" },
        { value: 3, from: "claimed" },
      ],
    };
    expect(decide(parcel, { daysLate } as never).status).toBe("decided");
  });
  test.each([
    [{ value: 3, from: "hearsay" }, "wrong-origin"],
    [{ value: 3, from: "claimed", rev: "x" }, "unknown-key"],
    [{ value: 3, from: "claimed", ref: 7 }, "wrong-reference"],
    [{ accounts: [] }, "bad-accounts"],
    [{ accounts: 3 }, "bad-accounts"],
    [{ accounts: [{ value: 3 }], from: "claimed" }, "bad-accounts"],
  ])("refuses %j", (daysLate, code) => {
    const decision = decide(parcel, { daysLate } as never);
    expect(decision.status === "invalid" && decision.issues.map((issue) => issue.code)).toEqual([code]);
  });
  test("nothing is asked where the answer cannot change anything", () => {
    expect(nextFact(parcel, { daysLate: 13 })).toBeUndefined();
    const decision = decide(parcel, { daysLate: 20, worth: 0 });
    expect(decision.status === "decided" && decision.missing).toEqual(["arrived"]);
    expect(decide(parcel, { daysLate: 13 })).not.toHaveProperty("missing");
  });
});
