import { describe, expectTypeOf, test } from "vitest";
import type { FindingCode } from "../../src/analysis/finding.ts";
import type { AcceptableFinding } from "../../src/policy/index.ts";

describe("what a policy can accept", () => {
  test("is every finding but that nothing needs an acceptance", () => {
    expectTypeOf<AcceptableFinding>().toEqualTypeOf<Exclude<FindingCode, "unused-acceptance">>();
  });
});
