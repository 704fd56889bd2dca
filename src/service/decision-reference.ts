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

/** Checks that a value is a {@link DecisionReference}. */
export const DecisionReference: z.ZodMiniType<DecisionReference> = z.readonly(
  z.strictObject({ policy: PolicyReference, rules: z.readonly(z.array(z.string())) }),
);
