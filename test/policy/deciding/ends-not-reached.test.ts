// An amount whose ends are not known to be reached leaves a decision that says so, and one whose ends are says that.
import { decide } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

describe("an amount that is nowhere as low as its parts are", () => {
  // The greater of a and 1,000 - a is 500 at least; each of the two by itself may be nothing.
  const policy = readSound({
    id: "ends",
    version: "1",
    purpose: "other",
    facts: { a: { type: "integer", min: 0, max: 1000 } },
    outcome: { far: { type: "integer" }, flat: { type: "integer" } },
    rules: [],
    otherwise: { then: { far: { max: ["a", { minus: [1000, "a"] }] }, flat: "a" }, because: "so." },
  });

  test.each([
    [20_000, 500, true],
    [1_003, 500, true],
    [100, 0, false],
    [0, 0, false],
  ])("with %i steps is %i at least, and exact: %j", (steps, least, exact) => {
    const decision = decide(policy, {} as never, { steps });
    expect(decision).toMatchObject({
      status: "open",
      exact,
      bounds: { far: { atLeast: least, atMost: 1000 }, flat: { atLeast: 0, atMost: 1000 } },
    });
  });

  test("of a range or a list one end that is not reached is enough", () => {
    const range = readSound({
      id: "ends",
      version: "1",
      purpose: "other",
      facts: { a: { type: "integer", min: 0, max: 1000 } },
      outcome: { far: { type: "integer", range: true } },
      rules: [],
      otherwise: {
        then: { far: { atLeast: { max: ["a", { minus: [1000, "a"] }] }, atMost: 2000 } },
        because: "so.",
      },
    });
    expect(decide(range, {} as never)).toMatchObject({ status: "open", exact: true });
    expect(decide(range, {} as never, { steps: 100 })).toMatchObject({ status: "open", exact: false });
  });
});
