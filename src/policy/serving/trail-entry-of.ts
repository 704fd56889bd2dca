/**
 * A decision as one line of an audit trail.
 */
import type { Contact, TrailEntry } from "../../service/index.ts";
import type { Decision } from "../deciding/decision.ts";
import { explain } from "../explaining/explain.ts";
import { decisionReferenceOf } from "./decision-reference-of.ts";

/**
 * The line that a decision leaves in the trail of a contact: what was decided, by whom, and the auditor's explanation.
 *
 * @example
 * ```ts
 * import { type Contact, decide, trailEntryOf } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const contact: Contact = {
 *   at: "2026-03-02T09:00:00Z",
 *   customer: { kind: "customer", id: "c-204" },
 *   servedBy: { kind: "program", id: "refunds" },
 *   channel: "website",
 * };
 * const entry = trailEntryOf(decide(delayRepay15, { delay: 3 }), "entitlement", contact);
 * entry.from?.rules; //=> ["otherwise"]
 * ```
 */
export function trailEntryOf(
  decision: Decision,
  what: string,
  { at, servedBy }: Pick<Contact, "at" | "servedBy">,
  options: { readonly locale?: string } = {},
): TrailEntry {
  const { locale = "en" } = options;
  return {
    at,
    by: servedBy,
    what,
    text: explain(decision, { locale, audience: "audit" }),
    from: decisionReferenceOf(decision),
  };
}
