/** The facts that a condition tests; one perhaps twice. Of a test itself nothing is a name. */
export function factsTested(condition: unknown): readonly string[] {
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === "not") return factsTested(value);
    if (key === "any" || key === "all") return Array.isArray(value) ? value.flatMap(factsTested) : [];
    return [key];
  });
}
