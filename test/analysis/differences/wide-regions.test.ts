// Where the cases that change are too scattered to be told apart, the difference says that its regions are too wide.
import { diffPolicies } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";

const amount = (points: unknown, max: number) =>
  loadPolicy({
    id: "sum",
    version: "1",
    purpose: "other",
    facts: { x: { type: "integer", min: 0, max }, y: { type: "integer", min: 0, max } },
    outcome: { points: { type: "integer", round: "half-up" } },
    rules: [{ id: "some", when: { x: { gte: 0 } }, then: { points }, because: "x" }],
    otherwise: { then: { points: 0 }, because: "y" },
  } as never);
const HALF = { percent: "50", of: { sum: ["x", "y"] } };
const LARGER = { max: ["x", "y"] };

test("half of the sum against the larger: equal along a line, which is cut off where it is short", () => {
  const short = diffPolicies(amount(HALF, 20), amount(LARGER, 20));
  expect([short.exact, short.changes.some(({ region }) => region.partly)]).toEqual([true, false]);
  const cases = short.changes.reduce((sum, { region }) => sum + region.share * 21 * 21, 0);
  let changed = 0;
  for (let x = 0; x <= 20; x += 1)
    for (let y = 0; y <= 20; y += 1) if (Math.round((x + y) / 2) !== Math.max(x, y)) changed += 1;
  expect(Math.round(cases)).toBeGreaterThanOrEqual(changed);
  const long = diffPolicies(amount(HALF, 98), amount(LARGER, 98));
  expect(long).toMatchObject({ equal: false, exact: true });
  expect(long.changes.every(({ region }) => region.partly)).toBe(true);
  expect(diffPolicies(amount(HALF, 98), amount(HALF, 98))).toMatchObject({ equal: true, exact: true });
});
