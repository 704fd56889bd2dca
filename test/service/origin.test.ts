import { compareOrigins, Origin } from "evenhand/service";
import { describe, expect, test } from "vitest";

const weakestFirst: readonly Origin[] = ["claimed", "recorded", "verified"];

describe("compareOrigins", () => {
  test("orders claimed below recorded below verified, every pair", () => {
    weakestFirst.forEach((first, i) => {
      weakestFirst.forEach((second, j) => {
        expect(Math.sign(compareOrigins(first, second))).toBe(Math.sign(i - j));
      });
    });
  });

  test("sorts", () => {
    expect((["verified", "claimed", "recorded"] as Origin[]).sort(compareOrigins)).toEqual(weakestFirst);
  });
});

describe("Origin", () => {
  test("is one of three", () => {
    for (const origin of weakestFirst) expect(Origin.parse(origin)).toBe(origin);
    for (const other of ["Claimed", "assumed", "", null, 1, "constructor"]) {
      expect(Origin.safeParse(other).success).toBe(false);
    }
  });
});
