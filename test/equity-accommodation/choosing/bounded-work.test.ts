import { type Accommodation, accommodate, type DemandKind, type Task } from "evenhand/equity-accommodation";
import { describe, expect, test } from "vitest";
import { works } from "../brute-force.ts";
import { policyOf } from "../draft.ts";
import { contact, needOf } from "../pharmacy.ts";

/** Far more than a search takes, and far less than one without end. */
const HANG = 10_000;

const kinds: readonly DemandKind[] = [
  ...(["hear", "read", "travel", "speak", "see", "wait", "write", "distance", "privacy"] as const),
  ...(["time-limit", "find-the-way", "fine-motor"] as const),
];

interface Size {
  readonly accommodations: number;
  readonly steps: number;
  readonly wishes: number;
}

/** A large case, as entangled as it gets: half of everything asks something, excludes something or needs something. */
function large({ accommodations, steps, wishes }: Size) {
  let state = 7;
  const below = (end: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * end);
  };
  const kind = () => kinds[below(kinds.length)] as DemandKind;
  const pairs = Array.from(
    { length: accommodations },
    () => [below(accommodations), below(accommodations)] as const,
  );
  const offer = Array.from({ length: accommodations }, (_, at): Accommodation => {
    const against = pairs.flatMap(([one, other]) =>
      one === other ? [] : one === at ? [other] : other === at ? [one] : [],
    );
    return {
      id: `a${at}`,
      title: `Accommodation ${at}`,
      lowers: Array.from({ length: 1 + below(4) }, () => ({
        kind: kind(),
        to: below(3) as 0 | 1 | 2,
        ...(below(2) === 0 ? {} : { steps: Array.from({ length: 1 + below(9) }, () => `s${below(steps)}`) }),
      })),
      creates: below(2) === 0 ? [{ kind: kind(), level: 2 }] : [],
      conflictsWith: [...new Set(against)].map((other) => `a${other}`),
      leadMinutes: 5,
      cost: "low",
      effortMinutes: 5 * below(12),
      how: "guided",
      scope: "usual",
      grant: below(4) === 0 ? "needs-human" : "on-request",
      proof: "none",
    };
  });
  const task: Task = {
    id: "large",
    title: "A large task",
    affected: [],
    steps: Array.from({ length: steps }, (_, at) => ({
      id: `s${at}`,
      title: `Step ${at}`,
      demands: kinds.map((one) => ({ kind: one, level: (2 + below(3)) as 2 | 3 | 4 })),
    })),
  };
  const needs = kinds.map((need) => needOf({ id: need, need, limit: below(2) as 0 | 1 }));
  return { offer, task, needs, preferences: offer.slice(0, wishes).map(({ id }) => id) };
}

describe("the search does a bounded amount of work", () => {
  test.each<Size>([
    { accommodations: 60, steps: 2, wishes: 60 },
    { accommodations: 200, steps: 2, wishes: 0 },
    { accommodations: 200, steps: 100, wishes: 0 },
    { accommodations: 200, steps: 100, wishes: 200 },
  ])(
    "$accommodations accommodations, $steps steps, $wishes wishes",
    (size) => {
      const { offer, task, needs, preferences } = large(size);
      const program = { ...contact, servedBy: { kind: "program", id: "assistant" } } as const;
      const result = accommodate(policyOf(offer), task, needs, { contact: program, preferences });
      if (result.status !== "decided") throw new Error(JSON.stringify(result.issues));
      const ids = result.plan.accommodations.map(({ accommodation }) => accommodation);
      const taken = offer.filter(({ id }) => ids.includes(id));
      expect(works(taken, needs)).toBe(true);
      expect(result.plan.accommodations.length).toBeGreaterThan(0);
    },
    HANG,
  );
});
