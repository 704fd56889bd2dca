import { decide, expectDecided, nextFact, runCases } from "evenhand";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import { publishedCases } from "./published-cases.ts";

const EVENTS: Readonly<Record<string, "denied-boarding" | "cancellation" | "delay">> = {
  deniedBoardingInvoluntary: "denied-boarding",
  cancellation: "cancellation",
  arrivalDelay: "delay",
};

/** The facts under our names. What a case does not speak of stays unknown, but for what every case takes as given. */
function factsOf(facts: Readonly<Record<string, unknown>>) {
  const given: Record<string, unknown> = { departsFromEu: true, event: EVENTS[facts.event as string] };
  const take = (theirs: string, ours: string) => {
    if (facts[theirs] !== undefined && facts[theirs] !== null) given[ours] = facts[theirs];
  };
  take("distanceKm", "distance");
  take("intraEU", "arrivesInEu");
  take("arrivalDelayMin", "delay");
  take("extraordinary", "extraordinary");
  take("noticeDays", "notice");
  take("rerouteOffered", "rerouted");
  take("rerouteDepartsEarlierMin", "departsEarlier");
  take("rerouteArrivesLaterMin", "arrivesLater");
  // Their denied boardings have no re-routing: its delay is "not applicable".
  if (given.event === "denied-boarding") given.rerouted = false;
  // Their cancellations ask only whether compensation is due at all, whatever the distance.
  if (given.event === "cancellation") Object.assign(given, { distance: 1000, arrivesInEu: false });
  return given;
}

describe("EU261", () => {
  const published = publishedCases("eu261");
  test("has published cases to be held against", () => {
    expect(published).toHaveLength(16);
  });
  test.each(published)("$id: $facts", ({ facts, expected }) => {
    const { atLeast, atMost } = expectDecided(decide(eu261, factsOf(facts) as never)).outcome.compensation;
    if (expected.compensationDue !== undefined) {
      expect(atLeast.amount > 0).toBe(expected.compensationDue);
      expect(atMost.amount > 0).toBe(expected.compensationDue);
    } else {
      // Where the airline may halve, their expected amount is the halved one: the lower end.
      expect(atLeast).toEqual({ amount: (expected.EUR as number) * 100, currency: "EUR" });
    }
  });

  test("never halves the compensation of a delay in the first two bands", () => {
    for (const distance of [1, 1500, 1500.01, 3500]) {
      for (const delay of [180, 181, 239, 240]) {
        const facts = { departsFromEu: true, event: "delay", extraordinary: false, distance, delay } as const;
        const decision = expectDecided(decide(eu261, { ...facts, arrivesInEu: false }));
        expect(decision.outcome.compensation.atLeast).toEqual(decision.outcome.compensation.atMost);
      }
    }
  });

  test.each([
    [1500, 120, 125, 250],
    [1500, 121, 250, 250],
    [3500, 180, 200, 400],
    [3500, 181, 400, 400],
    [3500.01, 240, 300, 600],
    [3500.01, 241, 600, 600],
  ])(
    "lets the airline halve at %s km when re-routed to arrive %s minutes late",
    (distance, arrivesLater, least, most) => {
      const decision = decide(eu261, {
        departsFromEu: true,
        event: "denied-boarding",
        distance,
        arrivesInEu: false,
        rerouted: true,
        arrivesLater,
      });
      const { atLeast, atMost } = expectDecided(decision).outcome.compensation;
      expect([atLeast.amount, atMost.amount]).toEqual([least * 100, most * 100]);
    },
  );

  test.each([
    [7, 120, 239, 0],
    [7, 121, 239, 250],
    [7, 120, 240, 250],
    [6, 60, 119, 0],
    [6, 61, 119, 250],
    [6, 60, 120, 250],
    [13, 120, 239, 0],
    [14, 9999, 9999, 0],
  ])(
    "told %s days before, leaving %s minutes earlier and arriving %s later",
    (notice, departsEarlier, arrivesLater, most) => {
      const decision = decide(eu261, {
        departsFromEu: true,
        event: "cancellation",
        extraordinary: false,
        distance: 1000,
        arrivesInEu: false,
        notice,
        rerouted: true,
        departsEarlier,
        arrivesLater,
      });
      expect(expectDecided(decision).outcome.compensation.atMost.amount).toBe(most * 100);
    },
  );

  test.each([
    [true, true, false, 400],
    [true, false, false, 600],
    [false, true, true, 600],
    [false, true, false, 0],
    [false, false, true, 0],
    [false, false, false, 0],
  ])(
    "from the EU %s, to the EU %s, with an airline of the EU %s",
    (departsFromEu, arrivesInEu, euCarrier, most) => {
      const flight = { event: "denied-boarding", distance: 9000, rerouted: false } as const;
      const decision = decide(eu261, { ...flight, departsFromEu, arrivesInEu, euCarrier });
      expect(expectDecided(decision).outcome.compensation.atMost.amount).toBe(most * 100);
    },
  );

  test("asks what happened before it asks how far", () => {
    expect(nextFact(eu261, {})?.fact).toBe("event");
  });

  test("passes the cases that its document carries", () => {
    expect(runCases(eu261).filter((result) => !result.passed)).toEqual([]);
    expect(eu261.notes).toEqual([]);
  });
});
