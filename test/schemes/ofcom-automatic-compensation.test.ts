import { configure, decide, expectDecided, explain, nextFact, runCases } from "evenhand";
import { ofcomAutomaticCompensation2021 } from "evenhand/schemes/ofcom-automatic-compensation-2021";
import { ofcomAutomaticCompensation2024 } from "evenhand/schemes/ofcom-automatic-compensation-2024";
import { describe, expect, test } from "vitest";
import { publishedCases } from "./published-cases.ts";

/** The two years that are shipped, and others whose amounts were read too: one document, other parameters. */
const YEARS: Readonly<Record<string, typeof ofcomAutomaticCompensation2024>> = {
  2021: ofcomAutomaticCompensation2021,
  2023: configure(ofcomAutomaticCompensation2024, {
    repairPerDay: "9.33",
    activationPerDay: "5.83",
    appointment: "29.15",
  }),
  2024: ofcomAutomaticCompensation2024,
  2025: configure(ofcomAutomaticCompensation2024, {
    repairPerDay: "9.98",
    activationPerDay: "6.24",
    appointment: "31.19",
  }),
  2026: configure(ofcomAutomaticCompensation2024, {
    repairPerDay: "10.34",
    activationPerDay: "6.46",
    appointment: "32.31",
  }),
};

const EVENTS: Readonly<Record<string, string>> = {
  totalLossOfService: "loss-of-service",
  delayedActivation: "delayed-activation",
  missedAppointment: "missed-appointment",
  cancelledAppointment: "cancelled-appointment",
};

/** The facts under our names. What does not apply (null) stays out: nothing asks for it. */
function factsOf(facts: Readonly<Record<string, unknown>>) {
  const given: Record<string, unknown> = { event: EVENTS[facts.event as string] };
  const take = (theirs: string, ours: string) => {
    if (facts[theirs] !== undefined && facts[theirs] !== null) given[ours] = facts[theirs];
  };
  take("fullCalendarDaysAfterSecondWorkingDay", "daysWithoutService");
  take("daysLate", "daysLate");
  take("noticeHours", "hoursOfNotice");
  return given;
}

const owed = (policy: typeof ofcomAutomaticCompensation2024, facts: object) =>
  expectDecided(decide(policy, facts)).outcome.compensation;

describe("Ofcom automatic compensation", () => {
  const published = publishedCases("ofcom");
  test("has published cases to be held against", () => {
    expect(published).toHaveLength(16);
  });
  test.each(published)("$id: $version, $facts", ({ version, facts, expected }) => {
    const policy = YEARS[version.slice(0, 4)] as typeof ofcomAutomaticCompensation2024;
    expect(owed(policy, factsOf(facts))).toEqual({
      amount: Math.round((expected.GBP as number) * 100),
      currency: "GBP",
    });
  });

  test.each([
    [ofcomAutomaticCompensation2021, 806, 504],
    [ofcomAutomaticCompensation2024, 976, 610],
  ])("pays the published amount for each day of two months", (policy, repair, activation) => {
    for (let days = 0; days <= 62; days += 1) {
      expect(owed(policy, { event: "loss-of-service", daysWithoutService: days }).amount).toBe(repair * days);
      expect(owed(policy, { event: "delayed-activation", daysLate: days }).amount).toBe(activation * days);
    }
  });

  test("says how the amount came about", () => {
    expect(
      explain(decide(ofcomAutomaticCompensation2024, { event: "loss-of-service", daysWithoutService: 3 })),
    ).toBe("Days without service after the second working day: 3, at £9.76 each. £29.28 is due.");
  });

  test("an amount that was not verified says so in the decision", () => {
    const decision = expectDecided(decide(ofcomAutomaticCompensation2021, { event: "missed-appointment" }));
    expect(decision.because[0]?.source?.mark).toBe("unverified");
  });

  test("asks what happened, then only what that needs", () => {
    expect(nextFact(ofcomAutomaticCompensation2024, {})?.fact).toBe("event");
    const askedAfter = (event: "loss-of-service" | "delayed-activation" | "cancelled-appointment") =>
      nextFact(ofcomAutomaticCompensation2024, { event })?.fact;
    expect(askedAfter("loss-of-service")).toBe("daysWithoutService");
    expect(askedAfter("delayed-activation")).toBe("daysLate");
    expect(askedAfter("cancelled-appointment")).toBe("hoursOfNotice");
    expect(nextFact(ofcomAutomaticCompensation2024, { event: "missed-appointment" })).toBeUndefined();
  });

  test.each([ofcomAutomaticCompensation2021, ofcomAutomaticCompensation2024])(
    "passes the cases that its document carries",
    (policy) => {
      expect(runCases(policy).filter((result) => !result.passed)).toEqual([]);
      expect(runCases(policy).length).toBeGreaterThan(8);
      expect(policy.notes).toEqual([]);
    },
  );
});
