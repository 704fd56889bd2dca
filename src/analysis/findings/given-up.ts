/**
 * A question that was given up, as a finding: that nothing is known must not look like "all is well".
 */
import type { Finding } from "../finding.ts";
import { message } from "./messages.ts";

/** The finding. `what` goes on "it was not found out ...". */
export function givenUp(
  what: string,
  because: "budget" | "derived" = "budget",
  about: Partial<Pick<Finding, "path" | "rules" | "facts" | "outcome">> = {},
): Finding {
  return { code: "undecided", severity: "warning", ...message.undecided(what, because), path: [], ...about };
}
