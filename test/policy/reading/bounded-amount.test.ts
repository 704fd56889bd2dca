// How large an amount may be: exactly as far as whole numbers are exact, and beyond it nothing is computed.
import { outcome, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { readSound } from "../generators/for-drafted.ts";

const SAFE = Number.MAX_SAFE_INTEGER;
const policyOf = (amount: unknown, most: number, more: object = {}) => ({
  id: "large",
  version: "1",
  purpose: "other",
  facts: { paid: { type: "integer", min: -most, max: most } },
  outcome: { back: { type: "integer", round: "half-even", ...more } },
  rules: [],
  otherwise: { then: { back: amount }, because: "so." },
});
const codes = (document: unknown) => {
  const read = parsePolicy(document);
  return read.ok ? [] : read.issues.map(({ code }) => code);
};
const TOO_LARGE = ["amount-too-large"];

describe("an amount", () => {
  test.each<[string, unknown, number, unknown, number]>([
    ["a sum", { sum: ["paid", SAFE - 10] }, 10, { sum: ["paid", SAFE - 10] }, 11],
    ["below nothing", { minus: [10 - SAFE, "paid"] }, 10, { minus: [10 - SAFE, "paid"] }, 11],
    [
      "a part of more",
      { share: [1, 2], of: { sum: ["paid", "paid"] } },
      SAFE - 1,
      { sum: ["paid", "paid"] },
      SAFE - 1,
    ],
    [
      "times a number",
      { per: "paid", amount: 3 },
      (SAFE - 1) / 3,
      { per: "paid", amount: 4 },
      (SAFE - 1) / 3,
    ],
    [
      "a share of a very small unit",
      { share: [1, SAFE], of: "paid" },
      5,
      { share: [1, 3], of: { share: [1, SAFE], of: "paid" } },
      5,
    ],
    [
      "capped at both ends",
      { max: [-100, { min: [{ per: "paid", amount: 9 }, 100] }] },
      1.1e15,
      { min: [{ per: "paid", amount: 9 }, 100] },
      1.1e15,
    ],
  ])("%s may reach the largest whole number and not pass it", (_, within, most, beyond, further) => {
    expect(codes(policyOf(within, most))).toEqual([]);
    expect(codes(policyOf(beyond, further))).toEqual(TOO_LARGE);
  });

  test("is exact up to there, whatever passes 2^53 on the way", () => {
    const most = SAFE - 1;
    const shares = [
      [1, 3],
      [2, 3],
      [9_973, 10_007],
      [999_999, 1_000_000],
      [1, 2],
    ] as const;
    for (const [over, under] of shares) {
      for (const round of ["half-up", "half-even", "up", "down"] as const) {
        const policy = readSound(policyOf({ share: [over, under], of: "paid" }, most, { round }));
        for (const paid of [
          most,
          most - 1,
          most - 2,
          1 - most,
          Math.floor(SAFE / over),
          Math.floor(SAFE / over) + 1,
          4_503_599_627_370_497,
        ]) {
          if (paid > most) continue;
          expect(outcome(policy, { paid } as never), `${over}/${under} of ${paid}, ${round}`).toEqual({
            back: rounded(BigInt(paid) * BigInt(over), BigInt(under), round),
          });
        }
      }
    }
  });
});

/** By the definition of each way of rounding: what is left over against half of what it is divided by, away from nothing. */
function rounded(over: bigint, under: bigint, round: "half-up" | "half-even" | "up" | "down"): number {
  const size = over < 0n ? -over : over;
  const [whole, left] = [size / under, size % under];
  const up =
    round === "up"
      ? left > 0n
      : round === "half-up"
        ? left * 2n >= under
        : round === "half-even" && (left * 2n > under || (left * 2n === under && whole % 2n === 1n));
  const result = Number(whole + (up ? 1n : 0n));
  return over < 0n ? 0 - result : result;
}
