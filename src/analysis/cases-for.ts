/**
 * Cases to keep beside a policy, made from the policy itself: whoever changes it later sees which of them come out
 * otherwise, and whether that was meant.
 */
import * as z from "zod/mini";
import { PolicyCase } from "../policy/index.ts";

/** What no case was made for. */
export interface Unreached {
  /** In the words of `Coverage`: ``a case that `two-hours` decides``. */
  readonly text: string;
  /** `no case`: there is none, that is proved. `not found out`: the search was given up before it was found. */
  readonly because: "no case" | "not found out";
}
/** The cases that were made. */
export interface CasesFor {
  /** Complete cases with what the policy says of them now, in the form of a document's `cases`. */
  readonly cases: readonly PolicyCase[];
  readonly unreached: readonly Unreached[];
}

/** The schema of {@link Unreached}. */
export const Unreached: z.ZodMiniType<Unreached> = z.strictObject({
  text: z.string(),
  because: z.enum(["no case", "not found out"]),
});
/** The schema of {@link CasesFor}. */
export const CasesFor: z.ZodMiniType<CasesFor> = z.strictObject({
  cases: z.array(PolicyCase),
  unreached: z.array(Unreached),
});
