/**
 * A playbook from outside: JSON that a tenant wrote, a row of a table.
 */
import type { Result } from "../issue/index.ts";
import { parsePolicy } from "../policy/index.ts";
import { makePlaybook } from "./make-playbook.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/**
 * Reads a playbook with the documents of its policies in it: any value, which may be hostile. All issues come at once,
 * those of each policy under its place.
 *
 * @example
 * ```ts
 * import { parsePlaybook } from "evenhand/recovery-offer";
 *
 * const read = parsePlaybook({ id: "late-trains", version: "1" });
 * read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
 * //=> ["entitlement: policy-missing", "authority: policy-missing"]
 * ```
 */
export function parsePlaybook(document: unknown): Result<RecoveryPlaybook> {
  return makePlaybook(document, { read: parsePolicy, help: "write the document of a policy" });
}
