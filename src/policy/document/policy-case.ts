/**
 * A case with its known answer, kept in the document it belongs to: the policy carries its own examination.
 */
import type * as z from "zod/mini";
import { anything, fields, mapOf, oneOf, type Shape, string } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

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
/** The shape of {@link PolicyCase}. */
export const POLICY_CASE: Shape<PolicyCase> = fields({
  "title?": string,
  facts: mapOf(anything),
  "expect?": mapOf(anything),
  "rule?": string,
  "status?": oneOf(["decided", "open", "gap", "conflict", "invalid"]),
});
/** The schema of {@link PolicyCase}. */
export const PolicyCase: z.ZodMiniType<PolicyCase> = /* @__PURE__ */ zodOfShape(POLICY_CASE);
