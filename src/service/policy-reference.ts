import * as z from "zod/mini";

/**
 * Which policy decided, so that a decision can be checked years later.
 */
export interface PolicyReference {
  readonly id: string;
  readonly version: string;
  /** The fingerprint of the whole document: SHA-256 over its canonical JSON. */
  readonly digest: string;
  /** The fingerprint of what it means, without its words. */
  readonly meaning: string;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is a {@link PolicyReference}; each part has 1 to 200 characters. */
export const PolicyReference: z.ZodMiniType<PolicyReference> = z.readonly(
  z.strictObject({ id: name, version: name, digest: name, meaning: name }),
);
