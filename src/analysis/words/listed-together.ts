const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
const MOST = 12;

/** `a`, `a and b`, `a, b and c`; a long list is cut and counted. */
export function listedTogether(items: readonly string[]): string {
  if (items.length <= MOST) return AND.format(items);
  return `${items.slice(0, MOST).join(", ")} and ${items.length - MOST} more`;
}
