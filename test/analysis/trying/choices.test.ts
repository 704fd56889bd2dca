// Choices of things by number, against writing all of them down.
import { describe, expect, test } from "vitest";
import { choiceCount, choicesOf } from "../../../src/analysis/trying/choices.ts";

/** All of them, the shorter first, and those of one length as words stand in a dictionary. */
function everyChoice(things: number, longest: number): readonly (readonly number[])[] {
  let ofLength: readonly (readonly number[])[] = [[]];
  const all = [...ofLength];
  for (let length = 0; length < longest; length += 1) {
    ofLength = ofLength.flatMap((own) =>
      Array.from({ length: things }, (_, thing) => thing)
        .filter((thing) => thing >= (own.at(-1) ?? 0))
        .map((thing) => [...own, thing]),
    );
    all.push(...ofLength);
  }
  return all;
}

describe.each([
  [0, 0],
  [0, 5],
  [1, 0],
  [1, 1],
  [1, 7],
  [2, 1],
  [2, 6],
  [3, 4],
  [5, 3],
  [9, 1],
])("%s things, at most %s at once", (things, longest) => {
  const all = everyChoice(things, longest);
  const choices = choicesOf(things, longest);

  test("are all there, the shorter first", () => {
    expect(choiceCount(things, longest)).toBe(all.length);
    expect(choices.count).toBe(all.length);
    expect(all.map((_, choice) => choices.at(choice))).toEqual(all);
  });

  test("are each a shorter one and one thing", () => {
    for (const [choice, own] of all.entries()) {
      if (own.length === 0) continue;
      const { choice: before, last } = choices.shorter(choice);
      expect([...choices.at(before), last]).toEqual(own);
    }
  });

  test("stand above those that lack one thing, each once", () => {
    const numbers = new Map(all.map((own, choice) => [own.join(), choice]));
    for (const [choice, own] of all.entries()) {
      const lacking = own.map((_, place) => numbers.get(own.toSpliced(place, 1).join()));
      expect(choices.below(choice).toSorted()).toEqual([...new Set(lacking)].toSorted());
    }
  });
});

test("too many to make are counted", () => {
  expect([choiceCount(3, 180), choiceCount(2, 1_000), choiceCount(1, 1_000)]).toEqual([
    1_004_731, 501_501, 1_001,
  ]);
  expect(choiceCount(1_000_000, 1_000)).toBe(Number.POSITIVE_INFINITY);
});
