import { accommodate } from "evenhand/equity-accommodation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyPlan } from "../brute-force.ts";
import { needsArbitrary, offerArbitrary, policyOf, taskArbitrary } from "../draft.ts";
import { contact } from "../pharmacy.ts";

describe("the search", () => {
  test("finds what going through every subset finds: the best plan and the next", () => {
    const seen = { several: 0, supported: 0, torn: 0, preferred: 0, next: 0 };
    fc.assert(
      fc.property(
        offerArbitrary({ most: 8, conflicts: true }),
        taskArbitrary,
        needsArbitrary,
        fc.array(fc.nat(7), { maxLength: 3 }),
        (offer, task, needs, wishes) => {
          const preferences = [...new Set(wishes.map((wish) => `a${wish % offer.length}`))];
          const found = accommodate(policyOf(offer), task, needs, { contact, preferences });
          if (found.status !== "decided") throw new Error(JSON.stringify(found.issues));
          const plans = everyPlan(offer, found.barriers, needs, preferences);
          const ids = (plan: typeof found.next) =>
            plan?.accommodations.map((one) => one.accommodation).sort();
          expect(found.exact).toBe(true);
          expect(ids(found.plan)).toEqual(plans[0]?.ids);
          expect(found.plan.left).toEqual(plans[0]?.left);
          expect(ids(found.next)).toEqual(plans[1]?.ids.length === 0 ? undefined : plans[1]?.ids);
          const { accommodations } = found.plan;
          if (accommodations.length > 2) seen.several += 1;
          if (accommodations.some(({ removes }) => removes.length === 0)) seen.supported += 1;
          if (found.unmet.some(({ ways }) => ways.some(({ why }) => why === "not-together"))) seen.torn += 1;
          if (preferences.some((id) => plans[0]?.ids.includes(id))) seen.preferred += 1;
          if (found.next !== undefined) seen.next += 1;
        },
      ),
      { numRuns: 1500, seed: 1 },
    );
    // Cases that are easy prove little.
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(50);
  });
});
