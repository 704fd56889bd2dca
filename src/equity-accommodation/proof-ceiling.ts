import * as z from "zod/mini";

/**
 * The most that a customer may be asked to prove: nothing, their own word, or one look at a document that is never
 * asked for again. More than the ceiling of an accommodation cannot be asked for: see `askForProof`.
 */
export type ProofCeiling = "none" | "self-declaration" | "verify-once";

/** Checks that a value is a {@link ProofCeiling}. */
export const ProofCeiling: z.ZodMiniType<ProofCeiling> = z.enum(["none", "self-declaration", "verify-once"]);
