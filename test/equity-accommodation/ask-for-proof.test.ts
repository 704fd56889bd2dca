import { askForProof, type EquityPolicy } from "evenhand/equity-accommodation";
import { expect, test } from "vitest";
import { pharmacy } from "./pharmacy.ts";

// What the compiler knows of the policy is forgotten here.
const policy: EquityPolicy = pharmacy;

test.each([
  ["text-message", "none", true],
  ["text-message", "self-declaration", false],
  ["courier", "none", true],
  ["courier", "self-declaration", true],
  ["courier", "verify-once", false],
] as const)("%s with %s: %s", (id, proof, allowed) => {
  expect(askForProof(policy, id, proof).ok).toBe(allowed);
});

test("more than the ceiling is told with what may be asked for", () => {
  expect(askForProof(policy, "courier", "verify-once")).toEqual({
    ok: false,
    issues: [
      {
        code: "proof-above-ceiling",
        path: ["proof"],
        message: "`courier` may not be made to depend on `verify-once`",
        help: "ask for `self-declaration` at most",
      },
    ],
  });
});

test("what is not there is told", () => {
  const asked = askForProof(policy, "owl", "passport" as never);
  expect(asked.ok ? [] : asked.issues.map(({ code }) => code)).toEqual([
    "unknown-accommodation",
    "not-one-of",
  ]);
  expect(askForProof(policy, null as never, null as never).ok).toBe(false);
});
