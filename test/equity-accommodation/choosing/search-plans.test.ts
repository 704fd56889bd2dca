import { type Accommodation, accommodate, type DemandKind, type Task } from "evenhand/equity-accommodation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyPlan, works } from "../brute-force.ts";
import { needsArbitrary, offerArbitrary, policyOf, taskArbitrary } from "../draft.ts";
import { contact, needOf } from "../pharmacy.ts";

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

  test("that is cut short gives a plan that works, and claims nothing of a better one", () => {
    let cut = 0;
    fc.assert(
      fc.property(
        offerArbitrary({ most: 8, conflicts: true }),
        taskArbitrary,
        needsArbitrary,
        fc.nat(6),
        (offer, task, needs, steps) => {
          const policy = policyOf(offer);
          const full = accommodate(policy, task, needs, { contact });
          const short = accommodate(policy, task, needs, { contact, steps });
          if (full.status !== "decided" || short.status !== "decided") throw new Error("invalid");
          const ids = short.plan.accommodations.map(({ accommodation }) => accommodation);
          expect(
            works(
              offer.filter(({ id }) => ids.includes(id)),
              needs,
            ),
          ).toBe(true);
          if (short.exact) expect(short).toEqual(full);
          else cut += 1;
        },
      ),
      { numRuns: 400, seed: 2 },
    );
    expect(cut).toBeGreaterThan(50);
  });

  test("is exact for twelve barriers and sixty accommodations; where wishes make it too long, it says so", () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const { offer, wish } = sixty(seed);
      const policy = policyOf(offer);
      const found = accommodate(policy, dozen, twelve, { contact });
      expect(found.status === "decided" && [found.barriers.length, found.exact], `${seed}`).toEqual([
        12,
        true,
      ]);
      const wished = accommodate(policy, dozen, twelve, { contact, preferences: [wish] });
      if (found.status !== "decided" || wished.status !== "decided") throw new Error("invalid");
      expect(wished.plan.left).toHaveLength(found.plan.left.length);
    }
  });
});

const kinds: readonly DemandKind[] = [
  ...(["hear", "read", "travel", "speak", "see", "wait", "write", "distance", "privacy"] as const),
  ...(["time-limit", "find-the-way", "fine-motor"] as const),
];
const dozen: Task = {
  id: "dozen",
  title: "A dozen barriers",
  affected: [],
  steps: kinds.map((kind) => ({ id: kind, title: kind, demands: [{ kind, level: 2 }] })),
};
const twelve = kinds.map((need) => needOf({ id: need, need, limit: 0 }));

/** Sixty accommodations, thirty pairs of which exclude each other, and a quarter of which ask something. */
function sixty(seed: number): { readonly offer: readonly Accommodation[]; readonly wish: string } {
  let state = seed;
  const below = (end: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * end);
  };
  const oneOf = <One>(list: readonly One[]) => list[below(list.length)] as One;
  const pairs = Array.from({ length: 30 }, () => [below(60), below(60)] as const);
  const offer = Array.from({ length: 60 }, (_, at): Accommodation => {
    const against = pairs.flatMap(([one, other]) =>
      one === other ? [] : one === at ? [other] : other === at ? [one] : [],
    );
    return {
      id: `a${at}`,
      title: `Accommodation ${at}`,
      lowers: Array.from({ length: 1 + below(3) }, () => ({ kind: oneOf(kinds), to: 0 })),
      creates: below(4) === 0 ? [{ kind: oneOf(kinds), level: 2 }] : [],
      conflictsWith: [...new Set(against)].map((other) => `a${other}`),
      leadMinutes: 5,
      cost: oneOf(["none", "low", "medium", "high"]),
      effortMinutes: 5 * below(12),
      how: oneOf(["self-service", "guided", "done-together", "done-for"]),
      scope: "usual",
      grant: "on-request",
      proof: "none",
    };
  });
  return { offer, wish: `a${below(60)}` };
}
