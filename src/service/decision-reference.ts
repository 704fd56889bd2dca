import * as z from "zod/mini";
import { PolicyReference } from "./policy-reference.ts";

/**
 * Which decision something follows from: the policy, and the rules of it that fired. Whoever holds a promise can ask
 * why it was made.
 */
export interface DecisionReference {
  readonly policy: PolicyReference;
  /** The ids of the rules that fired, `otherwise` where none did. */
  readonly rules: readonly string[];
}

const rule = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is a {@link DecisionReference} of at most 1,000 rules. */
export const DecisionReference: z.ZodMiniType<DecisionReference> = z.readonly(
  z.strictObject({
    policy: PolicyReference,
    rules: z.readonly(z.array(rule).check(z.maxLength(1000))),
  }),
);
