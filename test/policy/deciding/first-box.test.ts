// The first of many boxes, where those of all the words before it do not hold: by raw values, by codes, and all that fire.
import { expect, test } from "vitest";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { fireCodes, firedBoxes, NONE, SLOW, tryFire } from "../../../src/policy/deciding/fire.ts";
import { readSound } from "../generators/for-drafted.ts";

const COUNT = 130;

test.each([0, 3, 40])(
  "each of 130 rules behind %i cases that cannot occur is found by its own case",
  (assumed) => {
    const policy = readSound({
      id: "many",
      version: "1",
      purpose: "other",
      facts: {
        which: { type: "integer", min: 0, max: 500 },
        letter: { type: "enum", values: ["a", "b"] },
        rate: { type: "decimal", scale: 2, min: 0, max: 9 },
      },
      ...(assumed > 0 && {
        assume: Array.from({ length: assumed }, (_, at) => ({
          never: { which: 500 - at, letter: "b" },
          because: "so.",
        })),
      }),
      outcome: { place: { type: "integer" } },
      hit: "any",
      rules: Array.from({ length: COUNT }, (_, at) => ({
        id: `rule-${at}`,
        // The one 64 places on holds as well.
        when: { which: at < 64 ? at : [at, at - 64], rate: { lt: 5 } },
        then: { place: 1 },
        because: "so.",
      })),
      otherwise: { then: { place: 2 }, because: "so." },
    });
    const compiled = compiledOf(policy);
    expect(compiled.assumed).toBe(assumed);
    const check = (
      which: number,
      letter: "a" | "b",
      rate: number,
      expected: number,
      all: readonly number[],
    ) => {
      const codes = [which, letter === "a" ? 0 : 1, Math.round(rate * 100)];
      for (const find of [
        () => tryFire(compiled, { which, letter, rate }),
        () => fireCodes(compiled, codes),
      ]) {
        expect(find(), `${which} ${letter} ${rate}`).toBe(expected);
        if (expected !== SLOW) expect(firedBoxes(compiled)).toEqual(all);
      }
    };
    for (let at = 0; at < COUNT; at += 1) {
      const box = assumed + at;
      check(at, "b", 4.99, box, at + 64 < COUNT ? [box, box + 64] : [box]);
      check(at, "a", 5, NONE, []);
    }
    check(COUNT, "a", 0, NONE, []);
    check(500, "a", 0, NONE, []);
    for (let at = 0; at < assumed; at += 1) check(500 - at, "b", 0, SLOW, []);
  },
);
