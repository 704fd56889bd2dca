import { type Box, type CompiledPolicy, coversSpans } from "../../src/policy/normal-form.ts";

/**
 * What checkers of decision tables do, for comparison: each rule is held against each rule before it, and it never fires
 * where one of them alone covers it. Gives the places of those rules.
 */
export function hiddenByOne({ boxes, assumed, fired }: CompiledPolicy): ReadonlySet<number> {
  const byRule = new Map<number, Box[]>();
  for (let place = assumed; place < boxes.length; place += 1) {
    const { rule } = fired[place - assumed] as { readonly rule: number };
    byRule.set(rule, [...(byRule.get(rule) ?? []), boxes[place] as Box]);
  }
  const rules = [...byRule].sort(([a], [b]) => a - b);
  const hidden = rules.filter(([, own], index) =>
    rules.slice(0, index).some(([, other]) => own.every((box) => other.some((outer) => covers(outer, box)))),
  );
  return new Set(hidden.map(([rule]) => rule));
}

function covers(outer: Box, inner: Box): boolean {
  return outer.every(({ fact, spans }) => {
    const side = inner.find((own) => own.fact === fact);
    return side !== undefined && coversSpans(spans, side.spans);
  });
}
