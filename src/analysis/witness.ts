/**
 * A case that shows what is said: nobody has to believe a proof who can decide the case himself.
 */
import * as z from "zod/mini";
import { GivenFacts } from "../policy/index.ts";

/** A case with what the policy decides there, confirmed by `decide`. */
export interface Witness {
  /** The facts as a case gives them: `decide(policy, witness.facts)` says the same again. */
  readonly facts: GivenFacts;
  readonly status: "decided" | "gap" | "conflict";
  /** The outcome, where one is decided. */
  // biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
  readonly outcome?: any;
  /** The rules that fire, or `otherwise`. */
  readonly rules: readonly string[];
  /** The id of the policy that decides it, where that is not the one that was asked about: that of a floor. */
  readonly policy?: string;
}
/** The schema of {@link Witness}. */
export const Witness: z.ZodMiniType<Witness> = z.strictObject({
  facts: GivenFacts,
  status: z.enum(["decided", "gap", "conflict"]),
  outcome: z.exactOptional(z.any()),
  rules: z.array(z.string()),
  policy: z.exactOptional(z.string()),
});
