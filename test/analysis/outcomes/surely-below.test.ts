// Whether one number is less than another in every case, against trying every case.
import { describe, expect, test } from "vitest";
import { endAt } from "../../../src/analysis/outcomes/end.ts";
import { surelyBelow } from "../../../src/analysis/outcomes/surely-below.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import {
  casesOf,
  draftLinear,
  draftSpace,
  draftTree,
  end,
  jointWith,
  linear,
  of,
  ROUNDS,
} from "./generators/draft-end.ts";

describe("what is said to be less than something else", () => {
  test("is so in every case, whatever it is made of and however it is rounded", () => {
    const random = seededRandom(12);
    let said = 0;
    for (let run = 0; run < 6_000; run += 1) {
      const joint = jointWith(random.chance(0.5) ? [{ lower: 0, upper: 1 }] : []);
      const space = draftSpace(random);
      const draft = () => end(draftTree(random, 2), random.between(1, 3), random.pick(ROUNDS));
      const [left, right] = [draft(), draft()];
      if (!surelyBelow(left, right, space, joint)) continue;
      said += 1;
      const all = casesOf(space, joint);
      const isSo = all.every((codes) => endAt(left, codes) < endAt(right, codes));
      expect(isSo, JSON.stringify({ left, right, space })).toBe(true);
    }
    expect(said).toBeGreaterThan(300);
  });

  test("is all that is so, of sums that are not rounded", () => {
    const random = seededRandom(13);
    const counts = { yes: 0, no: 0 };
    for (let run = 0; run < 2_000; run += 1) {
      const space = draftSpace(random);
      const [left, right] = [end(draftLinear(random)), end(draftLinear(random))];
      const truth = casesOf(space, jointWith()).every((codes) => endAt(left, codes) < endAt(right, codes));
      counts[truth ? "yes" : "no"] += 1;
      expect(surelyBelow(left, right, space, jointWith()), JSON.stringify({ left, right, space })).toBe(
        truth,
      );
    }
    expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(300);
  });
});

describe("two shares of one amount", () => {
  const tenths = (percent: number, round = ROUNDS[0]) => end(linear([percent]), 100, round);
  const from = (least: number) => [[least, 1_000_000]];

  test.each(ROUNDS)("come apart as soon as they are two units apart, whatever the rounding: %s", (round) => {
    for (const [least, apart] of [
      [199, false],
      [200, true],
    ] as const)
      expect(surelyBelow(tenths(50, round), tenths(51, round), from(least), jointWith())).toBe(apart);
  });

  test("come apart within the greatest of several, within the least, and within a sum", () => {
    for (const kind of ["max", "min", "sum"] as const) {
      const [less, more] = [50, 52].map((percent) =>
        end(of(kind, linear([percent]), linear([percent, 1])), 100),
      );
      const space = [...from(200), [0, 1_000_000]];
      if (less === undefined || more === undefined) throw new Error("there are two");
      expect(surelyBelow(less, more, space, jointWith())).toBe(true);
      expect(surelyBelow(more, less, space, jointWith())).toBe(false);
      expect(surelyBelow(less, less, space, jointWith())).toBe(false);
    }
  });
});
