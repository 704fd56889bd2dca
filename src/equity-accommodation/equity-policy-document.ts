import * as z from "zod/mini";
import { PolicyDocument } from "../policy/index.ts";
import { Accommodation } from "./accommodation.ts";

/**
 * An equity policy as one JSON document: its accommodations, and its policies as documents within it. See
 * `parseEquityPolicy`.
 */
export interface EquityPolicyDocument {
  readonly id: string;
  readonly version: string;
  readonly accommodations: readonly Accommodation[];
  readonly duty: PolicyDocument;
  readonly promise: PolicyDocument;
  readonly followUp?: PolicyDocument;
}

/** Checks that a value has the shape of an {@link EquityPolicyDocument}; `parseEquityPolicy` checks what it says. */
export const EquityPolicyDocument: z.ZodMiniType<EquityPolicyDocument> = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
    version: z.string().check(z.minLength(1), z.maxLength(200)),
    accommodations: z.readonly(z.array(Accommodation).check(z.maxLength(200))),
    duty: PolicyDocument,
    promise: PolicyDocument,
    followUp: z.exactOptional(PolicyDocument),
  }),
);
