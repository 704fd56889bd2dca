/**
 * A playbook from outside: JSON that a tenant wrote, a row of a table.
 */
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { type Policy, parsePolicy } from "../policy/index.ts";
import { makePlaybook, PlaybookHeader, type PlaybookName } from "./make-playbook.ts";
import { issueOf } from "./messages.ts";
import type { PlaybookPolicies } from "./playbook-issues.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

const NEEDED: readonly string[] = ["entitlement", "authority"];
const PLACES = ["entitlement", "goodwill", "redress", "payment", "authority"] as const;

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
  try {
    return readPlaybook(document);
  } catch {
    return { ok: false, issues: [issueOf("unreadable", [])] };
  }
}

function readPlaybook(document: unknown): Result<RecoveryPlaybook> {
  const header = readAs(PlaybookHeader, document);
  const issues: Issue[] = header.ok ? [] : [...header.issues];
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return { ok: false, issues };
  const policies: { [place: string]: Policy } = {};
  for (const place of PLACES) {
    const written = Object.hasOwn(document, place)
      ? (document as Readonly<Record<string, unknown>>)[place]
      : undefined;
    if (written === undefined) {
      if (NEEDED.includes(place)) issues.push(issueOf("policy-missing", [place], place));
      continue;
    }
    const read = parsePolicy(written);
    if (read.ok) policies[place] = read.value;
    else issues.push(...read.issues.map((issue) => ({ ...issue, path: [place, ...issue.path] })));
  }
  if (issues.length > 0) return { ok: false, issues };
  return makePlaybook({ ...(document as PlaybookName), ...(policies as unknown as PlaybookPolicies) });
}
