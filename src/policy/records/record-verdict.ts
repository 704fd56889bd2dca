import * as z from "zod/mini";

/**
 * What a record is worth: the policy takes the `same` decision, its decision `differs` (the record was changed, or
 * made by a faulty program), the record is of an `other-policy`, or it is `unverifiable`: facts are withheld or
 * missing, or it is no record at all.
 */
export type RecordVerdict = "same" | "differs" | "other-policy" | "unverifiable";
/** The schema of {@link RecordVerdict}. */
export const RecordVerdict: z.ZodMiniType<RecordVerdict> = z.enum([
  "same",
  "differs",
  "other-policy",
  "unverifiable",
]);
