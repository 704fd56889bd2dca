/**
 * From a decision to what is kept of it.
 */

import type { Relied } from "../deciding/case-facts.ts";
import type { Decision } from "../deciding/decision.ts";
import type { Audience } from "../document/text.ts";
import type { DecisionRecord, RecordedFact } from "./decision-record.ts";

/**
 * The record of a decision: the policy by its fingerprint, the outcome, the rules, and every fact it rests on with
 * its origin. For any audience but `audit` the values of sensitive facts are withheld, and such a record cannot be
 * verified.
 *
 * @example
 * ```ts
 * import { decide, recordOf, verifyRecord } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const record = recordOf(decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" }));
 * record.rules; //=> ["half-hour-return"]
 * verifyRecord(JSON.parse(JSON.stringify(record)), delayRepay15); //=> "same"
 * ```
 */
export function recordOf(decision: Decision, options: { readonly audience?: Audience } = {}): DecisionRecord {
  const { policy, status } = decision;
  const head = { record: "evenhand-decision-0", policy, status } as const;
  if (decision.status === "invalid") return { ...head, rules: [], facts: {} };
  const facts: Record<string, RecordedFact> = {};
  const keep = ({ fact, sensitive, ...account }: Relied) => {
    facts[fact] =
      sensitive && (options.audience ?? "audit") !== "audit" ? { withheld: true } : plain(account);
  };
  for (const relied of decision.relied) keep(relied);
  for (const claimed of decision.claimed ?? []) keep(claimed);
  for (const { fact, accounts } of decision.conflicts ?? []) {
    const known = facts[fact];
    if (known !== undefined && !("withheld" in known)) {
      facts[fact] = { accounts: accounts.map(({ fact: _, sensitive: __, ...account }) => plain(account)) };
    }
  }
  return {
    ...head,
    rules: "because" in decision ? decision.because.map(({ rule }) => rule) : [],
    ...(decision.status === "decided" ? { outcome: decision.outcome } : {}),
    ...(decision.status === "open" ? { possible: decision.possible } : {}),
    facts,
  };
}

function plain({ value, from, ref }: Omit<Relied, "fact">): Omit<Relied, "fact" | "sensitive"> {
  return { value, from, ...(ref === undefined ? {} : { ref }) };
}
