import * as z from "zod/mini";

/** Which needs policy an assessment was made under. */
export interface NeedsPolicyReference {
  readonly id: string;
  readonly version: string;
  /** The fingerprint of the whole policy, its requirements and offerings included. */
  readonly digest: string;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is a {@link NeedsPolicyReference}. */
export const NeedsPolicyReference: z.ZodMiniType<NeedsPolicyReference> = z.readonly(
  z.strictObject({ id: name, version: name, digest: name }),
);
