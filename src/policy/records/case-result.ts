import * as z from "zod/mini";
import { Decision } from "../deciding/decision.ts";
import { PolicyCase } from "../document/policy-case.ts";

/** How one case came out. */
export interface CaseResult {
  readonly index: number;
  readonly case: PolicyCase;
  readonly passed: boolean;
  readonly decision: Decision;
  /** What differs from what was expected, in words; empty where it passed. */
  readonly differences: readonly string[];
}

/** The schema of {@link CaseResult}. */
export const CaseResult: z.ZodMiniType<CaseResult> = z.strictObject({
  index: z.int().check(z.minimum(0)),
  case: PolicyCase,
  passed: z.boolean(),
  decision: Decision,
  differences: z.array(z.string()),
});
