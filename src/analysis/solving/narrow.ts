/**
 * What is left of the unknowns when each relation between them is taken at its word, several times over. Nothing that
 * can be is ever lost; what is left may still be too much.
 */
import { coversSpans, type Spans, spansMeet, subtractSpans } from "../../policy/normal-form.ts";
import type { Model, Relation, UnknownSum } from "./model.ts";
import { narrowList } from "./narrow-list.ts";
import { type Narrowing, narrowingOf } from "./narrowing.ts";

/** Past these the rest is left to whoever halves: cycles over large domains close in on nothing, one step a round. */
const ROUNDS = 4;

/** Narrows the unknowns in place; false where nothing is left of one. */
export function narrow(model: Model, spans: Spans[]): boolean {
  const narrowing = narrowingOf(model, spans);
  for (let round = 0; round < ROUNDS; round += 1) {
    narrowing.changed = false;
    for (const relation of model.relations) if (!take(relation, narrowing)) return false;
    if (!narrowing.changed) return true;
  }
  return true;
}

function take(relation: Relation, narrowing: Narrowing): boolean {
  switch (relation.kind) {
    case "never":
      return takeNever(relation.sides, narrowing);
    case "between":
      // The code of *absent* is one to be compared like others here; that is left to whoever tries a case.
      if (relation.amount.terms.some(({ of }) => narrowing.mayBeAbsent(of))) return true;
      return narrowing.sum(relation.amount, relation.least, relation.greatest);
    case "floor":
      return takeFloor(relation, narrowing);
    case "least":
    case "greatest":
      return takeExtreme(relation, narrowing);
    default:
      return narrowList(relation, narrowing);
  }
}

/** Of a box in which no case lies, the last side that is not sure is ruled out. */
function takeNever(
  sides: Extract<Relation, { readonly kind: "never" }>["sides"],
  { spans, keep }: Narrowing,
): boolean {
  let open: (typeof sides)[number] | undefined;
  for (const side of sides) {
    const own = spans[side.fact] as Spans;
    if (!spansMeet(side.spans, own)) return true;
    if (coversSpans(side.spans, own)) continue;
    if (open !== undefined) return true;
    open = side;
  }
  return open !== undefined && keep(open.fact, subtractSpans(spans[open.fact] as Spans, open.spans));
}

function takeFloor(
  { amount, under, result, present: list }: Extract<Relation, { readonly kind: "floor" }>,
  narrowing: Narrowing,
): boolean {
  if (list !== undefined && narrowing.spans[list]?.[0] === 0) return true;
  const { spans, absent, present, keep, keepValue, ends, sum } = narrowing;
  if (!narrowing.absence(amount.terms, result)) return false;
  const bounds = ends(amount);
  const maybe = amount.terms.some(({ of }) => narrowing.mayBeAbsent(of));
  if (bounds === undefined) return keepValue(result, [], true);
  const [term, ...more] = amount.terms;
  if (term?.times === 1 && more.length === 0 && under === 1) {
    // One fact, moved: its gaps move with it, and back.
    const moved = present(term.of).map((code) => code + amount.constant);
    if (!keepValue(result, moved, maybe)) return false;
    if (narrowing.mayBeAbsent(result)) return true;
    return keep(
      term.of,
      (spans[result] as Spans).map((code) => code - amount.constant),
    );
  }
  const [least, greatest] = bounds;
  if (!keepValue(result, [Math.floor(least / under), Math.floor(greatest / under)], maybe)) return false;
  const own = spans[result] as Spans;
  if (own.at(-1) === absent(result)) return true;
  return sum(amount, (own[0] as number) * under, (own.at(-1) as number) * under + under - 1);
}

function takeExtreme(
  { kind, of, result }: Extract<Relation, { readonly kind: "least" | "greatest" }>,
  narrowing: Narrowing,
): boolean {
  const { spans, keepValue, ends, sum } = narrowing;
  const terms = of.flatMap((amount) => amount.terms);
  if (!narrowing.absence(terms, result)) return false;
  const bounds = of.map(ends);
  const known = bounds.filter((one) => one !== undefined);
  if (known.length < of.length) return keepValue(result, [], true);
  const least = kind === "least";
  const pick = least ? Math.min : Math.max;
  const value = [pick(...known.map(([low]) => low)), pick(...known.map(([, high]) => high))];
  if (
    !keepValue(
      result,
      value,
      terms.some((term) => narrowing.mayBeAbsent(term.of)),
    )
  )
    return false;
  if (narrowing.mayBeAbsent(result)) return true;
  const own = spans[result] as Spans;
  const [low, high] = [own[0] as number, own.at(-1) as number];
  const outside = (amount: UnknownSum) =>
    least ? sum(amount, low, Number.POSITIVE_INFINITY) : sum(amount, Number.NEGATIVE_INFINITY, high);
  if (!of.every(outside)) return false;
  const reach = of.filter((_, index) => {
    const [from, to] = known[index] as readonly [number, number];
    return least ? from <= high : to >= low;
  });
  if (reach.length !== 1) return reach.length > 1;
  return sum(reach[0] as UnknownSum, low, high);
}
