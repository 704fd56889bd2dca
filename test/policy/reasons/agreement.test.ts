// The agreement with every case in short, for a quick look; every-case.test.ts tries many more.
import { expect, test } from "vitest";
import { tryPolicies } from "./try-policies.ts";

test("reasons agree with every case", () => {
  expect(tryPolicies(3, 60).wrong).toEqual([]);
});

test("reasons agree with every case of the whole language", () => {
  expect(tryPolicies(4, 25, { whole: true }).wrong).toEqual([]);
});
