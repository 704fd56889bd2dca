import { loadPolicy, type Policy } from "evenhand";

/** The same policy with other parts, whose types nobody knows. */
export function variant(policy: Policy, changes: { readonly [part: string]: unknown }): Policy {
  const document: { [part: string]: unknown } = { ...structuredClone(policy.document), ...changes };
  for (const [part, value] of Object.entries(changes)) if (value === undefined) delete document[part];
  return loadPolicy(document as unknown);
}
