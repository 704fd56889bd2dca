// What a condition says of sets is held against the plain meaning of its words, for every pair of sets there is.
import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../../src/policy/index.ts";
import type { Box } from "../../../src/policy/normal/box.ts";
import { COMPILED } from "../../../src/policy/policy.ts";
import { type Random, seededRandom } from "../generators/random.ts";

const WORDS = { a: ["x", "y", "z"], b: ["p", "q"] } as const;
type Name = keyof typeof WORDS;
/** What a case says; `a` may be absent. */
type Sets = Readonly<Record<Name, readonly string[] | "absent">>;

// biome-ignore lint/suspicious/noExplicitAny: conditions are walked by their words
type Written = any;

/** The plain meaning. */
function holds(condition: Written, sets: Sets): boolean {
  return Object.entries<Written>(condition).every(([key, value]) => {
    if (key === "any") return value.some((part: Written) => holds(part, sets));
    if (key === "all") return value.every((part: Written) => holds(part, sets));
    return key === "not" ? !holds(value, sets) : passes(value, sets[key as Name]);
  });
}

function passes(test: Written, set: readonly string[] | "absent"): boolean {
  if (test.is === "absent") return set === "absent";
  if (test.is === "present") return set !== "absent";
  if (test.not?.is === "present") return set === "absent";
  if (set === "absent") return false;
  if (test.not !== undefined) return !passes(test.not, set);
  const { has, hasAll = [], hasNone = [] } = test;
  return (
    (has === undefined || set.includes(has)) &&
    hasAll.every((word: string) => set.includes(word)) &&
    hasNone.every((word: string) => !set.includes(word))
  );
}

const some = (random: Random, words: readonly string[]) => {
  const chosen = words.filter(() => random.chance(0.4));
  return chosen.length > 0 ? chosen : [random.pick(words)];
};
function draftTest(random: Random, name: Name, deep: number): Written {
  const words = WORDS[name];
  if (deep > 0 && random.chance(0.3)) return { not: draftTest(random, name, deep - 1) };
  if (name === "a" && random.chance(0.15)) return { is: random.pick(["absent", "present"]) };
  const test: Written = {};
  if (random.chance(0.5)) test.has = random.pick(words);
  if (random.chance(0.3)) test.hasAll = some(random, words);
  if (Object.keys(test).length === 0 || random.chance(0.3)) test.hasNone = some(random, words);
  return test;
}
function draftCondition(random: Random, deep: number): Written {
  if (deep > 0 && random.chance(0.5)) {
    const part = () => draftCondition(random, deep - 1);
    const key = random.pick(["any", "all", "not"]);
    return { [key]: key === "not" ? part() : [part(), part()] };
  }
  const names: readonly Name[] = random.chance(0.3) ? ["a", "b"] : [random.pick(["a", "b"] as const)];
  return Object.fromEntries(names.map((name) => [name, draftTest(random, name, 2)]));
}

const subsets = (words: readonly string[]) =>
  Array.from({ length: 2 ** words.length }, (_, bits) => words.filter((_, at) => (bits >> at) & 1));
const CASES: readonly Sets[] = [...subsets(WORDS.a), "absent" as const].flatMap((a) =>
  subsets(WORDS.b).map((b) => ({ a, b })),
);

function read(when: Written) {
  return parsePolicy({
    id: "sets",
    version: "1",
    purpose: "other",
    facts: {
      a: { type: "set", values: WORDS.a, optional: true },
      b: { type: "set", values: WORDS.b },
    },
    outcome: { yes: { type: "boolean" } },
    rules: [{ id: "only", when, then: { yes: true }, because: "So." }],
  });
}

/** The codes of the places: the words of `a`, whether it is there, the words of `b`. */
const codesOf = ({ a, b }: Sets) => [
  ...WORDS.a.map((word) => Number(a.includes(word))),
  Number(a !== "absent"),
  ...WORDS.b.map((word) => Number(b.includes(word))),
];
const inBox = (box: Box, codes: readonly number[]) =>
  box.every(({ fact, spans }) => {
    const code = codes[fact] as number;
    return spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number));
  });

describe("4,000 conditions over two sets", () => {
  const random = seededRandom(11);
  const seen = { read: 0, refused: 0, negated: 0 };
  const wrong: string[] = [];
  for (let run = 0; run < 4_000; run += 1) {
    const when = draftCondition(random, 3);
    const found = read(when);
    if (!found.ok) {
      seen.refused += 1;
      if (found.issues.some(({ code }) => code !== "never-true"))
        wrong.push(JSON.stringify([when, found.issues]));
      continue;
    }
    seen.read += 1;
    if (JSON.stringify(when).includes('"not":{"a"')) seen.negated += 1;
    const { boxes = [] } = found.value[COMPILED].normal.rules[0] ?? {};
    for (const sets of CASES) {
      const fires = boxes.some((box) => inBox(box, codesOf(sets)));
      if (fires !== holds(when, sets)) wrong.push(JSON.stringify([when, sets, boxes]));
    }
  }
  test("hold for the sets for which their words hold, and for no others", () => {
    expect(wrong.slice(0, 3)).toEqual([]);
  });
  test("most of them can hold, and many deny a test of the set that may be absent", () => {
    expect(seen.read).toBeGreaterThan(2_500);
    expect(seen.negated).toBeGreaterThan(100);
  });
});

test("a condition that is denied holds for an absent set, a test that is denied does not", () => {
  const boxesOf = (when: Written) => {
    const found = read(when);
    return found.ok ? found.value[COMPILED].normal.rules[0]?.boxes : found.issues;
  };
  const side = (fact: number, bit: number) => ({ fact, spans: [bit, bit] });
  expect(boxesOf({ a: { has: "y" } })).toEqual([[side(1, 1), side(3, 1)]]);
  expect(boxesOf({ a: { not: { has: "y" } } })).toEqual([[side(1, 0), side(3, 1)]]);
  expect(boxesOf({ not: { a: { has: "y" } } })).toEqual([[side(1, 0), side(3, 1)], [side(3, 0)]]);
  expect(boxesOf({ not: { b: { hasAll: ["p", "q"] } } })).toEqual([[side(4, 0)], [side(5, 0)]]);
});

describe("whether a list is there", () => {
  const document = (when: Written) => ({
    id: "lists",
    version: "1",
    purpose: "other",
    facts: { items: { type: "list", of: { a: { type: "boolean" } }, maxItems: 2, optional: true } },
    outcome: { yes: { type: "boolean" } },
    rules: [{ id: "only", when, then: { yes: true }, because: "So." }],
  });
  test.each<[Written, 0 | 1]>([
    [{ items: { is: "present" } }, 1],
    [{ items: { is: "absent" } }, 0],
    [{ items: { not: { is: "absent" } } }, 1],
    [{ items: { not: { is: "present" } } }, 0],
    [{ items: { not: { not: { is: "present" } } } }, 1],
    [{ not: { items: { is: "present" } } }, 0],
    [{ not: { items: { not: { is: "present" } } } }, 1],
  ])("%j", (when, bit) => {
    const found = parsePolicy(document(when));
    expect(found.ok && found.value[COMPILED].normal.rules[0]?.boxes).toEqual([
      [{ fact: 0, spans: [bit, bit] }],
    ]);
  });
  test("what could never be is refused, as of any other fact", () => {
    for (const deep of [{ is: "absent" }, { not: { is: "present" } }]) {
      const read = parsePolicy(document({ items: { not: { not: deep } } }));
      expect(read.ok || read.issues.map(({ code }) => code)).toEqual(["never-true"]);
    }
  });
});
