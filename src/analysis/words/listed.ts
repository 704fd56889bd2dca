const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });
const MOST = 12;

/** `a`, `a or b`, `a, b or c`; a long list is cut and counted. */
export function listed(items: readonly string[]): string {
  if (items.length <= MOST) return OR.format(items);
  return `${items.slice(0, MOST).join(", ")} or one of ${items.length - MOST} more`;
}
