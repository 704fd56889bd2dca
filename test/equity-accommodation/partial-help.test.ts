import {
  type Accommodation,
  accommodate,
  defineEquityPolicy,
  type NeedRecord,
  type Task,
} from "evenhand/equity-accommodation";
import { describe, expect, test } from "vitest";
import { collect, contact, duty, followUp, needOf, promise } from "./pharmacy.ts";

function planFor(needs: readonly NeedRecord[], offer: readonly Partial<Accommodation>[], task = collect) {
  const policy = defineEquityPolicy({
    id: "partial",
    version: "1",
    accommodations: offer.map((one, at) => ({
      id: `a${at}`,
      title: `Accommodation ${at}`,
      lowers: [{ kind: "hear", to: 1 }],
      leadMinutes: 5,
      cost: "none",
      effortMinutes: 5,
      how: "guided",
      scope: "usual",
      grant: "on-request",
      proof: "none",
      ...one,
    })),
    duty,
    promise,
    followUp,
  });
  const result = accommodate(policy, task, needs, { contact });
  if (result.status !== "decided") throw new Error(JSON.stringify(result.issues));
  return result;
}
const ids = ({ plan }: ReturnType<typeof planFor>) =>
  plan.accommodations.map(({ accommodation }) => accommodation);

const hears = (limit: 0 | 1) => needOf({ id: `hears-${limit}`, need: "hear", limit });
const noPapers = needOf({ id: "papers", need: "prove-identity", limit: 0 });

describe("help that is not enough", () => {
  test("stays where a need is added that asks for more, and the barrier stays in the answer", () => {
    expect(planFor([hears(1)], [{}]).unmet).toEqual([]);
    const result = planFor([hears(1), hears(0)], [{}]);
    expect(ids(result)).toEqual(["a0"]);
    const [help] = result.plan.accommodations;
    expect(help?.removes).toEqual([]);
    expect(help?.lowers.map(({ step, demand, level }) => [step, demand, level])).toEqual([
      ["hear-when", "hear", 2],
    ]);
    expect(help?.because).toBe("It lowers hear in `hear-when`: not enough.");
    expect(result.plan.left.map(({ demand }) => demand)).toEqual(["hear"]);
    expect(result.unmet.map(({ barrier, ways }) => [barrier.demand, barrier.duty, ways])).toEqual([
      ["hear", true, [{ accommodation: "a0", why: "not-enough", needs: ["hears-0", "hears-1"] }]],
    ]);
  });

  test("never comes before a barrier that is removed", () => {
    const little = { lowers: [{ kind: "hear", to: 1 }], conflictsWith: ["a1"] } as const;
    const whole = { lowers: [{ kind: "prove-identity", to: 0 }], conflictsWith: ["a0"] } as const;
    // Hearing is a duty and the papers are none, and still: one duty is left in either plan.
    expect(ids(planFor([hears(0), noPapers], [little, whole]))).toEqual(["a1"]);
  });

  test("is for a duty first, and of two the one that lowers further", () => {
    const hear = { lowers: [{ kind: "hear", to: 1 }], conflictsWith: ["a1"] } as const;
    const papers = { lowers: [{ kind: "prove-identity", to: 1 }], conflictsWith: ["a0"] } as const;
    expect(ids(planFor([hears(0), noPapers], [hear, papers]))).toEqual(["a0"]);
    const turned = [
      { ...papers, conflictsWith: ["a1"] },
      { ...hear, conflictsWith: ["a0"] },
    ];
    expect(ids(planFor([hears(0), noPapers], turned))).toEqual(["a1"]);
    const louder: Task = {
      ...collect,
      steps: [{ id: "hear-when", title: "Hear it", demands: [{ kind: "hear", level: 4 }] }],
    };
    const both = [{ lowers: [{ kind: "hear", to: 3 }] }, { lowers: [{ kind: "hear", to: 1 }] }] as const;
    expect(ids(planFor([hears(0)], both, louder))).toEqual(["a1"]);
  });

  test("is not listed beside what removes the barrier, and lowers nothing where it asks as much", () => {
    expect(ids(planFor([hears(0)], [{}, { lowers: [{ kind: "hear", to: 0 }] }]))).toEqual(["a1"]);
    expect(ids(planFor([hears(0)], [{ lowers: [{ kind: "hear", to: 2 }] }]))).toEqual([]);
  });
});
