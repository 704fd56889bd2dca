const MOST = 12;

/** `a`, `a or b`, `a, b or c`; of a long list the first ones, and how many more there are. */
export function either(items: readonly string[]): string {
  if (items.length > MOST) return `${items.slice(0, MOST).join(", ")} or ${items.length - MOST} more`;
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} or ${last}`;
}
