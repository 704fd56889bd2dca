// Which questions come after themselves: held against walking from each of them, and in a time that grows with what is written.
import { describe, expect, test } from "vitest";
import { questionsInCycles } from "../../../src/needs-assessment/building/questions-in-cycles.ts";
import { issue } from "../../../src/needs-assessment/messages.ts";
import { seededRandom } from "../../policy/generators/random.ts";

type Before = ReadonlyMap<string, readonly string[]>;

const beforeOf = (written: { readonly [name: string]: readonly string[] }): Before =>
  new Map(Object.entries(written));

/** Whether a walk from a question comes back to it. */
function comesBack(name: string, before: Before): boolean {
  let reached = new Set(before.get(name));
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    reached = new Set([...reached, ...[...reached].flatMap((one) => before.get(one) ?? [])]);
  }
  return reached.has(name);
}

describe("questions in a cycle", () => {
  test.each<[string, { readonly [name: string]: readonly string[] }, readonly string[]]>([
    ["none of none", {}, []],
    ["none, where one comes after another", { a: ["b"], b: ["c"], c: [] }, []],
    ["one that comes after itself", { a: ["a"], b: ["a"] }, ["a"]],
    [
      "two that wait for each other, and not what comes before or after",
      { a: ["b"], b: ["c"], c: ["b", "d"], d: [] },
      ["b", "c"],
    ],
    [
      "two cycles, and not what leads from one to the other",
      { a: ["b"], b: ["a", "c"], c: ["d"], d: ["e"], e: ["d"] },
      ["a", "b", "d", "e"],
    ],
    [
      "names that an object has anyway",
      { constructor: ["toString"], toString: ["constructor"] },
      ["constructor", "toString"],
    ],
    ["not what does not exist", { a: ["nothing", "nothing"] }, []],
  ])("%s", (_, written, expected) => {
    expect(questionsInCycles(beforeOf(written))).toEqual(expected);
  });

  test("are those from which a walk comes back, in their order", () => {
    const random = seededRandom(41);
    const counts = { none: 0, some: 0 };
    for (let run = 0; run < 2_000; run += 1) {
      const names = Array.from({ length: random.between(1, 9) }, (_, place) => `q${place}`);
      const before = new Map(names.map((name) => [name, names.filter(() => random.chance(0.18))]));
      const expected = names.filter((name) => comesBack(name, before));
      counts[expected.length > 0 ? "some" : "none"] += 1;
      expect(questionsInCycles(before), JSON.stringify([...before])).toEqual(expected);
    }
    expect(Math.min(counts.none, counts.some)).toBeGreaterThan(300);
  });

  test("are found among as many as a policy may hold, each after a hundred others", () => {
    const names = Array.from({ length: 10_000 }, (_, place) => `q${place}`);
    let looked = 0;
    const before = new Map(
      names.map((name, place) => [
        name,
        Object.assign(names.slice(Math.max(0, place - 100), place), {
          *[Symbol.iterator](this: string[]) {
            for (let at = 0; at < this.length; at += 1) {
              looked += 1;
              yield this[at] as string;
            }
          },
        }),
      ]),
    );
    expect(questionsInCycles(before)).toEqual([]);
    expect(looked).toBeLessThan(1_000_001);
  });
});

test("of very many the first are named, and the rest are counted", () => {
  const told = (count: number) =>
    issue.questionCycle(
      ["questions", "q0"],
      Array.from({ length: count }, (_, place) => `q${place}`),
    ).message;
  expect(told(12)).toMatch(/: `q0`, .*`q11`$/);
  expect(told(13)).toMatch(/: `q0`, .*`q11` and 1 more$/);
});
