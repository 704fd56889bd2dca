import { decide, expectDecided, runCases } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
import { describe, expect, test } from "vitest";
import { publishedCases } from "./published-cases.ts";

describe("Delay Repay", () => {
  const published = publishedCases("delayRepay");
  test("has published cases to be held against", () => {
    expect(published).toHaveLength(17);
  });
  // The season-ticket cases do not name a scheme: both must give them.
  test.each(published)("$id: $version, $facts", ({ version, facts, expected }) => {
    const policies =
      version === "DR15"
        ? [delayRepay15]
        : version === "DR30"
          ? [delayRepay30]
          : [delayRepay15, delayRepay30];
    for (const policy of policies) {
      const { delayMin, ticket, farePence, pricePence } = facts as Record<string, never>;
      const decision = expectDecided(
        decide(policy, { delay: delayMin, ticket, fare: farePence ?? pricePence }),
      );
      expect(decision.outcome.compensation).toEqual({ amount: expected.pence, currency: "GBP" });
    }
  });

  const fare = 12345;
  // The published bands once more, as a table and a loop: share of the fare in thousandths by minute of delay.
  const share = (minutes: number, ticket: "single" | "return", from: number): number => {
    if (minutes < from) return 0;
    const single = minutes < 30 ? 250 : minutes < 60 ? 500 : 1000;
    return ticket === "single" || minutes >= 120 ? single : single / 2;
  };
  test.each([
    [delayRepay15, 15],
    [delayRepay30, 30],
  ] as const)("pays the published share at every minute of a day", (policy, from) => {
    for (let delay = 0; delay <= 1440; delay += 1) {
      for (const ticket of ["single", "return"] as const) {
        const { amount } = expectDecided(decide(policy, { delay, ticket, fare })).outcome.compensation;
        expect(amount, `${delay} ${ticket}`).toBe(Math.round((fare * share(delay, ticket, from)) / 1000));
      }
    }
  });

  test.each([delayRepay15, delayRepay30])("passes the cases that its document carries", (policy) => {
    expect(runCases(policy).filter((result) => !result.passed)).toEqual([]);
    expect(runCases(policy).length).toBeGreaterThan(8);
    expect(policy.notes).toEqual([]);
  });
});
