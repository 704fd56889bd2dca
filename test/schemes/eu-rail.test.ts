import { decide, expectDecided, runCases } from "evenhand";
import { euRail } from "evenhand/schemes/eu-rail";
import { describe, expect, test } from "vitest";
import { publishedCases } from "./published-cases.ts";

const CAUSES: Readonly<Record<string, string>> = { extremeWeather: "extraordinary-circumstances" };

const ordinary = {
  fareCovers: "journey",
  refunded: false,
  toldBeforeBuying: false,
  provenCause: { is: "absent" },
} as const;

/** The facts under our names; what a case does not speak of is as in an ordinary late journey. */
function factsOf({ delayMin, fareCents, informedBeforePurchase, cause }: Readonly<Record<string, unknown>>) {
  return {
    ...ordinary,
    delay: delayMin,
    fare: fareCents,
    ...(informedBeforePurchase === undefined ? {} : { toldBeforeBuying: informedBeforePurchase }),
    ...(cause === undefined ? {} : { provenCause: CAUSES[cause as string] }),
  };
}

const range = (facts: object) => {
  const { atLeast, atMost } = expectDecided(decide(euRail, facts)).outcome.compensation;
  return [atLeast.amount, atMost.amount];
};

describe("EU rail", () => {
  const published = publishedCases("euRail");
  test("has published cases to be held against", () => {
    expect(published).toHaveLength(8);
  });
  test.each(published)("$id: $facts", ({ facts, expected }) => {
    const [least, most] = range(factsOf(facts)) as [number, number];
    // A carrier that set its minimum pays the lower end: a permission is a range here.
    expect(least).toBe(expected.cents);
    if (facts.carrierMinimumCents === undefined) expect(most).toBe(expected.cents);
  });

  // Article 19 once more, in whole numbers and without the policy: thousandths of a cent, before rounding.
  const thousandths = (delay: number, fare: number, covers: "journey" | "return") => {
    const share = delay < 60 ? 0 : delay < 120 ? 250 : 500;
    return covers === "return" ? (fare * share) / 2 : fare * share;
  };
  test.each(["journey", "return"] as const)(
    "pays the share of the law at every minute and around every EUR 4, for a %s",
    (fareCovers) => {
      for (const delay of [0, 59, 60, 61, 119, 120, 121, 600]) {
        for (const fare of [0, 1, 799, 800, 801, 1599, 1600, 1601, 3199, 3200, 3201, 8000]) {
          const exact = thousandths(delay, fare, fareCovers);
          const rounded = Math.floor((exact + 500) / 1000);
          const least = exact < 400_000 ? 0 : rounded;
          expect(range({ ...ordinary, delay, fare, fareCovers }), `${delay} ${fare}`).toEqual([
            least,
            rounded,
          ]);
        }
      }
    },
  );

  test.each([
    ["extraordinary-circumstances", 0],
    ["passenger", 0],
    ["third-party", 0],
    ["strike-of-own-staff", 4000],
    ["other-railway", 4000],
    ["infrastructure-or-station", 4000],
    ["own-operation", 4000],
  ] as const)("when %s is proved", (provenCause, owed) => {
    expect(range({ ...ordinary, delay: 120, fare: 8000, provenCause })).toEqual([owed, owed]);
  });

  test("gives nothing beside a refund, nor when the delay was known, nor under an hour by another train", () => {
    expect(range({ ...ordinary, delay: 300, fare: 8000, refunded: true })).toEqual([0, 0]);
    expect(range({ ...ordinary, delay: 300, fare: 8000, toldBeforeBuying: true })).toEqual([0, 0]);
    expect(range({ delay: 59 })).toEqual([0, 0]);
  });

  test("a cause that nobody has looked into is not a cause that was not proved", () => {
    const { provenCause: _, ...open } = ordinary;
    expect(decide(euRail, { ...open, delay: 90, fare: 8000 })).toMatchObject({
      status: "open",
      matters: ["provenCause"],
    });
  });

  test("passes the cases that its document carries", () => {
    expect(runCases(euRail).filter((result) => !result.passed)).toEqual([]);
    expect(euRail.notes).toEqual([]);
  });
});
