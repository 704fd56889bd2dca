/**
 * What is not an ownership policy is a mistake of the program: its parts were never held against each other.
 */
import { inBackticks, MisuseError } from "../issue/index.ts";
import type { OwnershipPolicy } from "./ownership-policy.ts";

/**
 * Stops where a value is not an ownership policy.
 *
 * @throws MisuseError `not-a-policy`, for instance for a document that nobody has read.
 */
export function ensurePolicy(policy: OwnershipPolicy): void {
  const { digest, clocks } = ((policy as OwnershipPolicy | null | undefined) ?? {}) as Partial<
    Record<keyof OwnershipPolicy, unknown>
  >;
  if (typeof digest === "string" && typeof clocks === "object" && clocks !== null) return;
  const help = "give what `defineOwnershipPolicy` or `parseOwnershipPolicy` made";
  throw new MisuseError("not-a-policy", `${inBackticks(policy)} is not an ownership policy: ${help}`);
}
