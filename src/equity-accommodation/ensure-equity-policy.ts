import { inBackticks, MisuseError } from "../issue/index.ts";
import { CHECKED, type EquityPolicy } from "./equity-policy.ts";

/**
 * What is not a sound equity policy is a mistake of the program: its policies were never asked every case.
 *
 * @throws MisuseError `not-an-equity-policy`.
 */
export function ensureEquityPolicy(policy: EquityPolicy): void {
  if ((policy as EquityPolicy | undefined | null)?.[CHECKED] === true) return;
  const help = "give what `defineEquityPolicy` or `parseEquityPolicy` made, and define a changed copy anew";
  throw new MisuseError("not-an-equity-policy", `${inBackticks(policy)} is not an equity policy: ${help}`);
}
