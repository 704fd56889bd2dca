// Which records meet a condition, held against every way in which each of them may turn out.
import { describe, expect, test } from "vitest";
import { areCounted, fieldWhereCounted } from "../../../src/policy/deriving/records-counted.ts";
import type { Box } from "../../../src/policy/normal/box.ts";
import { type Spans, spansOf } from "../../../src/policy/normal/spans.ts";
import { type Random, seededRandom } from "../generators/random.ts";

const CODES = [0, 1, 2, 3];
const draftSpans = (random: Random): Spans => spansOf(random.some(CODES, 1, 4));
const draftBox = (random: Random): Box =>
  random
    .some([0, 1, 2], 0, 3)
    .sort()
    .map((fact) => ({ fact, spans: draftSpans(random) }));

const codesIn = (spans: Spans) =>
  CODES.filter((code) =>
    spans.some((low, at) => at % 2 === 0 && code >= low && code <= (spans[at + 1] as number)),
  );
const isIn = (box: Box, codes: readonly number[]) =>
  box.every(({ fact, spans }) => codesIn(spans).includes(codes[fact] as number));

/** Every record that a partial one may be. */
const everyRecord = (record: readonly Spans[]): readonly (readonly number[])[] =>
  record.reduce<readonly (readonly number[])[]>(
    (all, spans) => all.flatMap((one) => codesIn(spans).map((code) => [...one, code])),
    [[]],
  );

describe("records of which something is not known", () => {
  test.each([1, 2, 3])("are counted surely, not at all, or perhaps: %i", (seed) => {
    const random = seededRandom(seed);
    const seen = { in: 0, out: 0, perhaps: 0 };
    for (let round = 0; round < 400; round += 1) {
      const where = Array.from({ length: random.between(0, 4) }, () => draftBox(random));
      const record = [0, 1, 2].map(() => draftSpans(random));
      const every = everyRecord(record);
      const counted = every.filter((codes) => where.some((box) => isIn(box, codes)));
      const expected = counted.length === 0 ? "out" : counted.length === every.length ? "in" : "perhaps";
      expect(areCounted([record], where), JSON.stringify({ record, where })).toEqual([expected]);
      seen[expected] += 1;
      if (expected === "out") continue;
      for (const field of [0, 1, 2]) {
        const codes = counted.map((one) => one[field] as number);
        expect(fieldWhereCounted(record, where, field)).toEqual([Math.min(...codes), Math.max(...codes)]);
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test("are told to the last of four hundred parts; behind them nothing is said for certain", () => {
    const where: readonly Box[] = [[{ fact: 0, spans: [1, 5] }]];
    const open = Array.from({ length: 402 }, (): readonly Spans[] => [[1, 5]]);
    const counted = areCounted(open, where);
    expect(counted.slice(0, 400).every((one) => one === "in")).toBe(true);
    expect(counted.slice(400)).toEqual(["perhaps", "perhaps"]);
    const known = open.map((): readonly Spans[] => [[3, 3]]);
    expect(areCounted([...open, ...known, [[6, 9]]], where).slice(402)).toEqual([
      ...known.map(() => "in"),
      "out",
    ]);
  });

  test("that fall into parts cost a step for each part and box", () => {
    // The first box takes 0, the second 2 out of what is left, the third the rest: 1 + 1 + 1 steps.
    const where: readonly Box[] = [
      [0, 0],
      [2, 2],
      [1, 3],
    ].map((spans) => [{ fact: 0, spans }]);
    const records = Array.from({ length: 134 }, (): readonly Spans[] => [[0, 3]]);
    const counted = areCounted(records, where);
    expect(counted.slice(0, 133).every((one) => one === "in")).toBe(true);
    expect(counted[133]).toBe("perhaps");
  });
});
