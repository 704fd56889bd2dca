import { decide, expectDecided, inForce, runCases } from "evenhand";
import { usDeniedBoarding2008 } from "evenhand/schemes/us-denied-boarding-2008";
import { usDeniedBoarding2019 } from "evenhand/schemes/us-denied-boarding-2019";
import { usDeniedBoarding2025 } from "evenhand/schemes/us-denied-boarding-2025";
import { describe, expect, test } from "vitest";
import { publishedCases } from "./published-cases.ts";

const VERSIONS: Readonly<Record<string, typeof usDeniedBoarding2019>> = {
  2008: usDeniedBoarding2008,
  2019: usDeniedBoarding2019,
};

/**
 * The case that is argued against: a fare of 300 dollars and a substitute two hours later. The text of 2008 gives half of
 * 200 percent of the fare, which is 300; the case expects the maximum of that half, which the half does not reach.
 */
const ARGUED: Readonly<Record<string, number>> = { "usDBC-120": 300 };

/** The facts under our names: their null is a substitute that does not exist. */
function factsOf({ substituteArrivesLateMin, fareUSD, international }: Readonly<Record<string, unknown>>) {
  return {
    flight: international === true ? "foreign" : "interstate",
    arrivesLater: substituteArrivesLateMin ?? { is: "absent" },
    fare: (fareUSD as number) * 100,
  };
}

const owed = (policy: typeof usDeniedBoarding2019, facts: object) =>
  expectDecided(decide(policy, facts)).outcome.compensation;

describe("US denied boarding", () => {
  const published = publishedCases("usDBC");
  test("has published cases to be held against", () => {
    expect(published).toHaveLength(6);
  });
  test.each(published)("$id: $version, $facts", ({ id, version, facts, expected }) => {
    const policy = VERSIONS[version.slice(0, 4)] as typeof usDeniedBoarding2019;
    const dollars = ARGUED[id] ?? (expected.USD as number);
    expect(owed(policy, factsOf(facts))).toEqual({ amount: dollars * 100, currency: "USD" });
  });

  test("one published case is argued against, and only while it says something else", () => {
    const argued = published.filter(({ id }) => ARGUED[id] !== undefined);
    expect(argued.map(({ id, expected }) => [id, expected.USD])).toEqual([["usDBC-120", 400]]);
  });

  // The three texts once more, in cents and without the policies.
  type Minutes = number | undefined;
  const text2008 = (minutes: Minutes, fare: number, foreign: boolean) => {
    const half = minutes !== undefined && minutes <= (foreign ? 240 : 120);
    const whole = Math.min(2 * fare, 80_000);
    return half ? Math.min(whole / 2, 40_000) : whole;
  };
  const later = (low: number, high: number) => (minutes: Minutes, fare: number, foreign: boolean) => {
    if (minutes !== undefined && minutes <= 60) return 0;
    const soon = minutes !== undefined && minutes < (foreign ? 240 : 120);
    return soon ? Math.min(2 * fare, low) : Math.min(4 * fare, high);
  };
  test.each([
    ["2008", usDeniedBoarding2008, text2008],
    ["2019", usDeniedBoarding2019, later(67_500, 135_000)],
    ["2025", usDeniedBoarding2025, later(107_500, 215_000)],
  ] as const)("pays what the text of %s says, around every boundary", (_, policy, text) => {
    for (const flight of ["interstate", "foreign"] as const) {
      for (const minutes of [undefined, 0, 59, 60, 61, 119, 120, 121, 239, 240, 241, 20160]) {
        for (const fare of [0, 1, 33_749, 33_750, 33_751, 40_000, 40_001, 53_750, 53_751, 300_000]) {
          const facts = { flight, arrivesLater: minutes ?? { is: "absent" }, fare };
          expect(owed(policy, facts).amount, JSON.stringify(facts)).toBe(
            text(minutes, fare, flight === "foreign"),
          );
        }
      }
    }
  });

  test("a substitute of which nothing is known is not one that is not there", () => {
    const decision = decide(usDeniedBoarding2019, { flight: "interstate", fare: 30_000 });
    expect(decision).toMatchObject({ status: "open", matters: ["arrivesLater"] });
  });

  test("the hour that needs no compensation came after 2008", () => {
    const facts = { flight: "interstate", arrivesLater: 60, fare: 30_000 } as const;
    expect(owed(usDeniedBoarding2008, facts).amount).toBe(30_000);
    expect(owed(usDeniedBoarding2019, facts).amount).toBe(0);
  });

  test.each([
    ["2008-05-18", "gap"],
    ["2008-05-19", "2008"],
    ["2011-07-31", "2008"],
    ["2011-08-01", "gap"],
    ["2015-08-31", "gap"],
    ["2015-09-01", "2019"],
    ["2021-04-12", "2019"],
    ["2021-04-13", "gap"],
    ["2025-01-21", "gap"],
    ["2025-01-22", "2025"],
  ])("are versions of one policy: on %s it is %s", (day, version) => {
    const found = inForce([usDeniedBoarding2008, usDeniedBoarding2019, usDeniedBoarding2025], day);
    expect(found.status === "in-force" ? found.policy.version : found.status).toBe(version);
  });

  test.each([usDeniedBoarding2008, usDeniedBoarding2019, usDeniedBoarding2025])(
    "passes the cases that its document carries",
    (policy) => {
      expect(runCases(policy).filter((result) => !result.passed)).toEqual([]);
      expect(runCases(policy).length).toBeGreaterThan(8);
      expect(policy.notes).toEqual([]);
    },
  );
});
