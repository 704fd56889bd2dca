/** Versions of policies that differ in nothing but when and where they hold. */
import { loadPolicy, type Policy } from "evenhand";

export interface Said {
  readonly id?: string;
  readonly from?: string;
  readonly until?: string;
  readonly jurisdiction?: string;
}

export function documentOf(version: string, { id = "refund", from, until, jurisdiction }: Said = {}) {
  const effective = { ...(from && { from }), ...(until && { until }) };
  return {
    id,
    version,
    purpose: "other",
    ...(jurisdiction && { jurisdiction }),
    ...(Object.keys(effective).length > 0 && { effective }),
    facts: { late: { type: "boolean" } },
    outcome: { due: { type: "boolean" } },
    rules: [{ id: "late", when: { late: true }, then: { due: true }, because: "It was late." }],
  };
}

export const versionOf = (version: string, said: Said = {}): Policy => loadPolicy(documentOf(version, said));
