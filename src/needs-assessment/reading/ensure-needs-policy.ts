/**
 * The gate for needs policies: what nobody has read and found sound is a mistake of the program, not of the customer.
 */
import { misuse } from "../misuse.ts";
import { CHECKED, type NeedsPolicy } from "../needs-policy.ts";

/** @throws MisuseError `not-a-needs-policy`. */
export function ensureNeedsPolicy(policy: NeedsPolicy): void {
  if ((policy as NeedsPolicy | undefined | null)?.[CHECKED] !== true) throw misuse.notANeedsPolicy(policy);
}
