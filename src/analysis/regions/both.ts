const MOST = 12;

/** `a`, `a and b`, `a, b and c`; of a long list the first ones, and how many more there are. */
export function both(items: readonly string[]): string {
  if (items.length > MOST) return `${items.slice(0, MOST).join(", ")} and ${items.length - MOST} more`;
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
