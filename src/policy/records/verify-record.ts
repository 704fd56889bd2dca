/**
 * Whether a decision that was kept would be taken again.
 */

import { compiledOf } from "../compiled-of.ts";
import { decideSlowly } from "../deciding/decide-slowly.ts";
import type { Policy } from "../policy.ts";
import { canonicalJson } from "../reading/canonical-json.ts";
import type { DecisionRecord } from "./decision-record.ts";
import { recordOf } from "./record-of.ts";
import type { RecordVerdict } from "./record-verdict.ts";

/**
 * Takes the decision of a record again and compares. The record may come from anywhere; nothing is thrown for
 * anything in it.
 *
 * @example
 * ```ts
 * import { decide, recordOf, verifyRecord } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const record = recordOf(decide(delayRepay15, { delay: 125, ticket: "single", fare: "20.00" }));
 * verifyRecord({ ...record, outcome: { compensation: { amount: 9900, currency: "GBP" } } }, delayRepay15); //=> "differs"
 * ```
 */
export function verifyRecord(record: unknown, policy: Policy): RecordVerdict {
  if (!isRecord(record)) return "unverifiable";
  if (record.policy.digest !== policy.digest) return "other-policy";
  const facts = Object.values(record.facts);
  const withheld = facts.some((fact) => typeof fact === "object" && fact !== null && "withheld" in fact);
  if (record.status === "invalid" || withheld) return "unverifiable";
  const again = recordOf(decideSlowly(compiledOf(policy), record.facts, {}));
  try {
    return essence(again) === essence(record) ? "same" : "differs";
  } catch {
    // A record that contains itself, or is too deep to be written out, is not one of ours.
    return "unverifiable";
  }
}

function isRecord(value: unknown): value is DecisionRecord {
  if (typeof value !== "object" || value === null) return false;
  const { record, policy, facts } = value as Partial<DecisionRecord>;
  const hasPolicy = typeof policy === "object" && policy !== null && typeof policy.digest === "string";
  return record === "evenhand-decision-0" && hasPolicy && typeof facts === "object" && facts !== null;
}

function essence({ status, rules, outcome, possible }: DecisionRecord): string {
  return canonicalJson({ status, rules, outcome, possible });
}
