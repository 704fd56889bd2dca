import {
  type Accommodated,
  type Accommodation,
  accommodate,
  type Barrier,
  type NeedRecord,
  type Refusal,
  refuseAccommodation,
  type Task,
} from "evenhand/equity-accommodation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, leavings, manages, works } from "../equity-accommodation/brute-force.ts";
import {
  needArbitrary,
  needsArbitrary,
  offerArbitrary,
  policyOf,
  taskArbitrary,
} from "../equity-accommodation/draft.ts";
import { byProgram, contact } from "../equity-accommodation/pharmacy.ts";

const RUNS = { numRuns: 400, seed: 3 };

const entangled = offerArbitrary({ most: 7, conflicts: true });
const peaceful = offerArbitrary({ most: 7, conflicts: false });
const wishes = fc.array(fc.nat(6), { maxLength: 3 });
const served = fc.constantFrom(contact, byProgram);
const added = needArbitrary("added");

const wished = (offer: readonly Accommodation[], numbers: readonly number[]) => [
  ...new Set(numbers.map((number) => `a${number % offer.length}`)),
];

function decided(
  offer: readonly Accommodation[],
  task: Task,
  needs: readonly NeedRecord[],
  options: Parameters<typeof accommodate>[3],
): Accommodated {
  const result = accommodate(policyOf(offer), task, needs, options);
  if (result.status !== "decided") throw new Error(JSON.stringify(result.issues));
  return result;
}

/** What is in force at once. */
const inForce = ({ plan, meanwhile = plan }: Accommodated) => meanwhile;
const idsOf = (plan: Accommodated["plan"]) => plan.accommodations.map(({ accommodation }) => accommodation);
const placeOf = ({ step, demand }: Barrier) => `${step} ${demand}`;
const duties = (barriers: readonly Barrier[]) => barriers.filter(({ duty }) => duty === true).length;
/** How much a step asks for with what is in force; what the customer manages is low enough. */
const askedIn = (
  result: Accommodated,
  offer: readonly Accommodation[],
  { step, demand, level, limit }: Barrier,
) => {
  const granted = offer.filter(({ id }) => idsOf(inForce(result)).includes(id));
  const reached = granted.flatMap(({ lowers }) =>
    lowers.flatMap(({ kind, to, steps = [step] }) => (kind === demand && steps.includes(step) ? [to] : [])),
  );
  return Math.max(limit, Math.min(level, ...reached));
};
const removedIn = (result: Accommodated) => {
  const left = inForce(result).left.map(placeOf);
  return result.barriers.filter((barrier) => !left.includes(placeOf(barrier)));
};

describe("adding a need", () => {
  test("adding a need never takes a barrier off the list, nor a duty off a barrier", () => {
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, added, (offer, task, needs, more) => {
        const before = decided(offer, task, needs, { contact });
        const after = decided(offer, task, [...needs, more], { contact });
        for (const barrier of before.barriers) {
          const same = after.barriers.find((other) => placeOf(other) === placeOf(barrier));
          expect(same?.duty).toBe(barrier.duty);
          expect(same?.limit).toBeLessThanOrEqual(barrier.limit);
          expect(same?.needs).toEqual(expect.arrayContaining([...barrier.needs]));
        }
      }),
      RUNS,
    );
  });

  test("adding a need never reduces support: what is granted leaves no more than what was granted before would leave, unless the need forbids that", () => {
    let grown = 0;
    let lowered = 0;
    fc.assert(
      fc.property(
        entangled,
        taskArbitrary,
        needsArbitrary,
        added,
        wishes,
        served,
        (offer, task, needs, more, numbers, at) => {
          const options = { contact: at, preferences: wished(offer, numbers) };
          const before = decided(offer, task, needs, options);
          const after = decided(offer, task, [...needs, more], options);
          const granted = offer.filter(({ id }) => idsOf(inForce(before)).includes(id));
          if (!works(granted, [...needs, more])) {
            const asked = granted.flatMap(({ creates = [] }) => creates);
            expect(asked.some(({ kind, level }) => kind === more.need && level > more.limit)).toBe(true);
            return;
          }
          // What was granted could be granted still, and would remove this much.
          const now = offer.filter(({ id }) => idsOf(inForce(after)).includes(id));
          expect(
            compare(leavings(now, after.barriers), leavings(granted, after.barriers)),
          ).toBeLessThanOrEqual(0);
          if (inForce(after).accommodations.some(({ lowers }) => lowers.length > 0)) lowered += 1;
          // And where the need is of another kind than every barrier before, that is at least as much as before.
          const dutiesMet = duties(after.barriers) - duties(inForce(after).left);
          if (before.barriers.every(({ demand }) => demand !== more.need)) {
            expect(dutiesMet).toBeGreaterThanOrEqual(duties(removedIn(before)));
            if (dutiesMet === duties(removedIn(before)))
              expect(removedIn(after).length).toBeGreaterThanOrEqual(removedIn(before).length);
          }
          if (removedIn(after).length > removedIn(before).length) grown += 1;
        },
      ),
      RUNS,
    );
    expect(grown).toBeGreaterThan(20);
    expect(lowered).toBeGreaterThan(20);
  });

  test("where accommodations do not exclude each other, what was lowered stays lowered, unless the added need rules it out", () => {
    let kept = 0;
    let harder = 0;
    fc.assert(
      fc.property(peaceful, taskArbitrary, needsArbitrary, added, served, (offer, task, needs, more, at) => {
        const before = decided(offer, task, needs, { contact: at });
        const after = decided(offer, task, [...needs, more], { contact: at });
        for (const barrier of before.barriers) {
          const same = after.barriers.find((one) => placeOf(one) === placeOf(barrier)) as Barrier;
          if (askedIn(after, offer, same) <= askedIn(before, offer, barrier)) {
            if (askedIn(before, offer, barrier) < barrier.level) kept += 1;
            if (same.limit < barrier.limit) harder += 1;
            continue;
          }
          expect(after.ruledOut.some((way) => way.needs?.includes("added"))).toBe(true);
        }
      }),
      RUNS,
    );
    expect(kept).toBeGreaterThan(100);
    expect(harder).toBeGreaterThan(20);
  });

  test("a barrier that was removed and is left after a need was added says why, for each way that removed it", () => {
    let lost = 0;
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, added, served, (offer, task, needs, more, at) => {
        const before = decided(offer, task, needs, { contact: at });
        const after = decided(offer, task, [...needs, more], { contact: at });
        const removed = removedIn(after).map(placeOf);
        for (const barrier of removedIn(before)) {
          if (removed.includes(placeOf(barrier))) continue;
          lost += 1;
          const ways = after.unmet.find((one) => placeOf(one.barrier) === placeOf(barrier))?.ways ?? [];
          const had = inForce(before).accommodations.filter((one) =>
            one.removes.some((other) => placeOf(other) === placeOf(barrier)),
          );
          for (const { accommodation } of had) {
            const way = ways.find((one) => one.accommodation === accommodation);
            expect(["not-enough", "asks-too-much", "missing-requirement", "not-together"]).toContain(
              way?.why,
            );
            if (way?.why === "not-together") expect(way.others?.length).toBeGreaterThan(0);
          }
        }
      }),
      RUNS,
    );
    expect(lost).toBeGreaterThan(5);
  });
});

describe("a plan", () => {
  test("every barrier is removed by what is granted, or stands in the answer with its owner and the next step", () => {
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, served, (offer, task, needs, at) => {
        const result = decided(offer, task, needs, { contact: at });
        const granted = inForce(result).accommodations;
        for (const { permission } of granted) expect(permission.status).toBe("allowed");
        const removed = new Set(granted.flatMap(({ removes }) => removes.map(placeOf)));
        const unmet = result.unmet.map(({ barrier }) => placeOf(barrier));
        expect(result.barriers.map(placeOf).filter((barrier) => !removed.has(barrier))).toEqual(unmet);
        for (const { owner, next } of result.unmet) {
          expect(owner).toEqual(at.servedBy);
          expect(next.action).toMatch(/^[a-z-]+$/);
          expect(next.text).not.toBe("");
        }
      }),
      RUNS,
    );
  });

  test("what the customer prefers comes before their effort and before our cost", () => {
    let followed = 0;
    const price = fc.record({
      cost: fc.constantFrom("none", "low", "medium", "high"),
      effortMinutes: fc.constantFrom(0, 5, 60),
      how: fc.constantFrom("self-service", "guided", "done-together", "done-for"),
    });
    fc.assert(
      fc.property(
        entangled,
        taskArbitrary,
        needsArbitrary,
        wishes,
        fc.array(price, { minLength: 7, maxLength: 7 }),
        (offer, task, needs, numbers, prices) => {
          const preferences = wished(offer, numbers);
          const otherwise = offer.map((one, place) => ({ ...one, ...prices[place] }));
          const [one, other] = [offer, otherwise].map((list) =>
            decided(list, task, needs, { contact, preferences }),
          ) as [Accommodated, Accommodated];
          const has = ({ plan }: Accommodated) => preferences.map((id) => idsOf(plan).includes(id));
          expect(has(other)).toEqual(has(one));
          expect(duties(other.plan.left)).toBe(duties(one.plan.left));
          expect(other.plan.left.length).toBe(one.plan.left.length);
          if (has(one).includes(true)) followed += 1;
        },
      ),
      RUNS,
    );
    expect(followed).toBeGreaterThan(50);
  });

  test("a plan asks of the customer nothing that they do not manage and that nothing else in it makes up for", () => {
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, served, (offer, task, needs, at) => {
        const { plan, meanwhile = plan, next = plan } = decided(offer, task, needs, { contact: at });
        for (const one of [plan, meanwhile, next]) {
          const set = offer.filter(({ id }) => idsOf(one).includes(id));
          expect(works(set, needs)).toBe(true);
          for (const { creates = [] } of set)
            for (const { kind, level } of creates)
              if (level > manages(needs, kind))
                expect(set.flatMap(({ lowers }) => lowers).some((lowered) => lowered.kind === kind)).toBe(
                  true,
                );
        }
      }),
      RUNS,
    );
  });

  test("the order in which needs and accommodations are given changes nothing", () => {
    const order = fc.infiniteStream(fc.nat(1000));
    fc.assert(
      fc.property(
        entangled,
        taskArbitrary,
        needsArbitrary,
        wishes,
        served,
        order,
        (offer, task, needs, numbers, at, stream) => {
          const mixed = <One>(list: readonly One[]) =>
            list
              .map((one) => ({ one, place: stream.next().value as number }))
              .sort((one, other) => one.place - other.place)
              .map(({ one }) => one);
          const options = { contact: at, preferences: wished(offer, numbers) };
          const { policy: _, trail, ...rest } = decided(offer, task, needs, options);
          const {
            policy: __,
            trail: otherTrail,
            ...other
          } = decided(mixed(offer), task, mixed(needs), options);
          expect(other).toEqual(rest);
          const texts = (lines: typeof trail) => lines.map(({ what, text }) => `${what} ${text}`);
          expect(texts(otherTrail)).toEqual(texts(trail));
        },
      ),
      RUNS,
    );
  });

  test("a program proposes what a person would grant, and refuses nothing", () => {
    let proposed = 0;
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, wishes, (offer, task, needs, numbers) => {
        const preferences = wished(offer, numbers);
        const person = decided(offer, task, needs, { contact, preferences });
        const program = decided(offer, task, needs, { contact: byProgram, preferences });
        expect(idsOf(program.plan)).toEqual(idsOf(person.plan));
        const grantOf = (id: string) => offer.find((one) => one.id === id)?.grant;
        for (const { accommodation, permission } of program.plan.accommodations) {
          const needed = grantOf(accommodation) === "needs-human";
          proposed += needed ? 1 : 0;
          expect(permission.status).toBe(needed ? "needs-approval" : "allowed");
        }
        // What is in force without a person is only what needs none.
        for (const id of idsOf(inForce(program))) expect(grantOf(id)).toBe("on-request");
        for (const { permission } of person.plan.accommodations) expect(permission.status).toBe("allowed");
      }),
      RUNS,
    );
    expect(proposed).toBeGreaterThan(20);
  });
});

describe("needs", () => {
  test("a need whose consent is withdrawn decides nothing, and is told of", () => {
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, added, (offer, task, needs, more) => {
        const withdrawn = { ...more, consent: { ...more.consent, withdrawn: contact.at } };
        const without = decided(offer, task, needs, { contact });
        const result = decided(offer, task, [...needs, withdrawn], { contact });
        expect(result.leftOut.map(({ need }) => need)).toEqual(["added"]);
        expect({ ...result, leftOut: [], trail: [] }).toEqual({ ...without, trail: [] });
      }),
      RUNS,
    );
  });

  test("an expired need counts as before, and is asked about again", () => {
    fc.assert(
      fc.property(entangled, taskArbitrary, needsArbitrary, added, (offer, task, needs, more) => {
        const expired = { ...more, expires: contact.at };
        const fresh = decided(offer, task, [...needs, more], { contact });
        const result = decided(offer, task, [...needs, expired], { contact });
        expect(result.askAgain.map(({ need, why }) => `${need} ${why}`)).toEqual(["added expired"]);
        expect({ ...result, askAgain: [], trail: [] }).toEqual({ ...fresh, trail: [] });
      }),
      RUNS,
    );
  });
});

describe("a refusal", () => {
  test("a refusal always has a person, a ground, reasons, something else instead and a later day of review", () => {
    const instant = fc.constantFrom(
      "2026-03-02T09:00:00Z",
      "2026-03-02T10:00:00+01:00",
      "2026-06-01T00:00:00Z",
    );
    const actor = fc.record({
      kind: fc.constantFrom("person", "program", "customer", undefined),
      id: fc.constantFrom("ann", "bot"),
    });
    const draft = fc.record(
      {
        accommodation: fc.constantFrom("taxi", "call"),
        ground: fc.constantFrom("unsafe", "disproportionate-cost", "no-priority", ""),
        reasons: fc.constantFrom("No taxi can be had.", "", "  "),
        decidedBy: fc.option(actor),
        decidedAt: instant,
        alternative: fc.option(
          fc.oneof(
            fc.record({ kind: fc.constant("accommodation"), id: fc.constantFrom("taxi", "call", "") }),
            fc.record({ kind: fc.constant("person"), turnTo: actor }),
            fc.constant({}),
          ),
        ),
        review: instant,
      },
      { requiredKeys: ["accommodation"] },
    );
    let granted = 0;
    fc.assert(
      fc.property(draft, (given) => {
        const result = refuseAccommodation(given as Refusal);
        if (!result.ok) {
          expect(result.issues.length).toBeGreaterThan(0);
          return;
        }
        granted += 1;
        const { decidedBy, ground, reasons, alternative, decidedAt, review, accommodation } = result.value;
        expect(decidedBy.kind).toBe("person");
        expect(["unsafe", "disproportionate-cost"]).toContain(ground);
        expect(reasons.trim()).not.toBe("");
        expect(Date.parse(review)).toBeGreaterThan(Date.parse(decidedAt));
        if (alternative.kind === "accommodation") expect(alternative.id).not.toBe(accommodation);
        else expect(alternative.turnTo.kind).toBe("person");
      }),
      { numRuns: 20_000, seed: 5 },
    );
    expect(granted).toBeGreaterThan(5);
  });
});
