import { decide, expectDecided, factsFrom } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";

const ticket = {
  id: 812,
  subject: "Late again",
  delay: 47,
  journey: { kind: "return", legs: [{ price: "32.40" }] },
  fare: null,
};

describe("facts from any object", () => {
  test("takes what is declared and leaves the other fields", () => {
    expect(factsFrom(delayRepay15, ticket)).toEqual({ delay: 47 });
  });
  test("follows paths and functions", () => {
    const facts = factsFrom(delayRepay15, ticket, {
      ticket: "journey.kind",
      fare: ({ journey }: typeof ticket) => journey.legs[0]?.price,
    });
    expect(expectDecided(decide(delayRepay15, facts)).outcome.compensation.amount).toBe(810);
  });
  test("does not reach what every object inherits", () => {
    expect(factsFrom(delayRepay15, {}, { ticket: "constructor.name", fare: "__proto__.x" })).toEqual({});
  });
  test("converts nothing: what does not fit is said by decide", () => {
    const decision = decide(delayRepay15, factsFrom(delayRepay15, { delay: "47" }));
    expect(decision.status).toBe("invalid");
  });
});

describe("expecting a decision", () => {
  test("throws with the reason where there is none", () => {
    expect(() => expectDecided(decide(delayRepay15, { delay: 47, ticket: "return" }))).toThrow(
      /open: .*How much did the ticket cost\?/,
    );
  });
});
