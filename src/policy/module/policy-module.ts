import * as z from "zod/mini";

/** A printed module. */
export interface PolicyModule {
  /** An ES module in JavaScript, without imports. */
  readonly code: string;
  /** Its types: the file `.d.ts`, or `.d.mts`, beside it. */
  readonly types: string;
}

/** The schema of {@link PolicyModule}. */
export const PolicyModule: z.ZodMiniType<PolicyModule> = z.strictObject({
  code: z.string(),
  types: z.string(),
});
