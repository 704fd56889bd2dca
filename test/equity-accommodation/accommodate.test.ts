import { accommodate } from "evenhand/equity-accommodation";
import { describe, expect, test } from "vitest";
import { cannotTravel, collect, contact, hardOfHearing, pharmacy } from "./pharmacy.ts";

describe("the missing prescription", () => {
  test("hear and travel", () => {
    const r = accommodate(pharmacy, collect, [hardOfHearing, cannotTravel], { contact });
    console.log(JSON.stringify(r, null, 1));
    expect(r.status).toBe("decided");
  });
});
