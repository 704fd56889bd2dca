/**
 * A case with its known answer, kept in the document it belongs to: the policy carries its own examination.
 */
import * as z from "zod/mini";

/** Facts as `decide` takes them, and what must come out: an outcome, a rule, a status, or several of these. */
export interface PolicyCase {
  readonly title?: string;
  readonly facts: { readonly [fact: string]: unknown };
  /** Outcome fields with the values they must have, written as in a rule's `then`. */
  readonly expect?: { readonly [field: string]: unknown };
  /** The rule that must fire (`otherwise` for none). */
  readonly rule?: string;
  readonly status?: "decided" | "open" | "gap" | "conflict" | "invalid";
}
/** The schema of {@link PolicyCase}. */
export const PolicyCase: z.ZodMiniType<PolicyCase> = z.strictObject({
  title: z.optional(z.string()),
  facts: z.record(z.string(), z.unknown()),
  expect: z.optional(z.record(z.string(), z.unknown())),
  rule: z.optional(z.string()),
  status: z.optional(z.enum(["decided", "open", "gap", "conflict", "invalid"])),
}) as z.ZodMiniType<PolicyCase>;
