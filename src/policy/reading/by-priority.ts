/**
 * Under the hit policy `priority` the rule with the highest value of the one ordered enum counts, the first of
 * several: sorted so, it is the first rule that fires.
 */
import type { NormalRule, NormalValue } from "../normal/normal-policy.ts";
import { ruleProblem } from "./messages/rules.ts";
import type { Reading } from "./reading.ts";

/** The rules of each layer from the highest to the lowest value, rules of one value in their order. */
export function byPriority(rules: readonly NormalRule[], reading: Reading): readonly NormalRule[] {
  const outcomes = [...reading.outcomes.values()];
  const ordered = outcomes.filter(({ domain }) => domain.ordered);
  const [field] = ordered;
  // Where a field could not be read, the one that is meant may be it.
  const unread = [...reading.broken].some((name) => name.startsWith("outcome "));
  if (field === undefined || ordered.length > 1) {
    if (!unread) reading.report.add(["hit"], ruleProblem.priorityNeedsOrder(ordered.map(({ name }) => name)));
    return rules;
  }
  const at = outcomes.indexOf(field);
  const rankOf = (rule: NormalRule) => (rule.values[at] as NormalValue & { readonly kind: "constant" }).code;
  return [...rules].sort((a, b) => a.layer - b.layer || rankOf(b) - rankOf(a) || a.place - b.place);
}
