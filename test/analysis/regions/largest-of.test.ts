// The largest of many: what a sort of all of them gives.
import { describe, expect, test } from "vitest";
import { boxInWords } from "../../../src/analysis/regions/box-in-words.ts";
import { largestOf } from "../../../src/analysis/regions/largest-of.ts";
import type { RegionSlot } from "../../../src/analysis/regions/region-slot.ts";
import { numberDomain } from "../../../src/policy/normal/domain.ts";
import { seededRandom } from "../../policy/generators/random.ts";

const domain = numberDomain("integer", { least: 0, greatest: 99_999 }, 0);
const slots: readonly RegionSlot[] = [
  { kind: "value", name: "a", domain, spans: [domain.least, domain.greatest] },
];
const boxAt = (code: number) => [{ fact: 0, spans: [code, code] }];

describe("the largest", () => {
  test.each([0, 1, 2, 7, 500, 999, 1000, 1001, 5000])("%s of many are those of a sort", (most) => {
    const random = seededRandom(most);
    for (const size of [0, 1, most, most + 1, 999 + 2 * most, 1000 + 2 * most, 1001 + 2 * most, 8000]) {
      // Few shares, so that many are equal, and words decide.
      const all = Array.from({ length: size }, (_, code) => {
        return { box: boxAt(code), share: random.between(0, 5) / 10 };
      });
      const sorted = all.toSorted((a, b) => {
        const [one, other] = [boxInWords(a.box, slots), boxInWords(b.box, slots)];
        return b.share - a.share || (one < other ? -1 : 1);
      });
      const { largest, more } = largestOf(all, most, slots);
      expect(largest).toEqual(sorted.slice(0, most));
      expect(more).toBe(Math.max(0, size - most));
    }
  });

  test("are looked for without putting every box into words", () => {
    let read = 0;
    const counting: readonly RegionSlot[] = slots.map((slot) => ({
      ...slot,
      get name() {
        read += 1;
        return slot.name;
      },
    }));
    const all = Array.from({ length: 50_000 }, (_, code) => ({ box: boxAt(code), share: code }));
    largestOf(all.toReversed(), 10, counting);
    const first = read;
    largestOf(
      all.map(({ box }) => ({ box, share: 1 })),
      10,
      counting,
    );
    expect([first < 2_000, read - first >= 50_000]).toEqual([true, true]);
  });
});
