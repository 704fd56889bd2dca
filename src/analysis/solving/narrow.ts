/**
 * What is left of the unknowns when each relation between them is taken at its word, several times over. Nothing that
 * can be is ever lost; what is left may still be too much.
 */
import {
  coversSpans,
  intersectSpans,
  type Spans,
  spansMeet,
  subtractSpans,
} from "../../policy/normal-form.ts";
import type { Model, Relation, UnknownSum, Worth } from "./model.ts";
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
    case "number":
      return takeNumber(relation, narrowing);
    case "sum-of":
      return takeSum(relation, narrowing);
    default:
      return takeOutermost(relation, narrowing);
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
  { amount, under, result }: Extract<Relation, { readonly kind: "floor" }>,
  narrowing: Narrowing,
): boolean {
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

/** What is said of a list that is not there is absent; false where that cannot be. */
function takePresence(present: number | undefined, result: number, narrowing: Narrowing, other = false) {
  if (present === undefined) return true;
  const { spans, absent, keep } = narrowing;
  const own = spans[result] as Spans;
  const gone = absent(result);
  if (gone === undefined || own.at(-1) !== gone) return keep(present, [1, 1]);
  return own[0] === gone && !other ? keep(present, [0, 0]) : true;
}

function mayBeMissing(present: number | undefined, { spans }: Narrowing): boolean {
  return present !== undefined && spans[present]?.[0] === 0;
}

function takeNumber(
  { of, says, result, present }: Extract<Relation, { readonly kind: "number" }>,
  narrowing: Narrowing,
): boolean {
  const { spans, keepValue, sum, ends } = narrowing;
  if (!takePresence(present, result, narrowing)) return false;
  const amount: UnknownSum = { terms: of.map((one) => ({ of: one, times: 1 })), constant: 0 };
  const [least, greatest] = ends(amount) as readonly [number, number];
  const there = present === undefined || spans[present]?.at(-1) === 1;
  const yes = says === "no" ? 0 : 1;
  const codes = [...(greatest > 0 ? [yes] : []), ...(least === 0 ? [1 - yes] : [])].sort();
  const value = says === "many" ? [least, greatest] : [codes[0] as number, codes.at(-1) as number];
  if (!keepValue(result, there ? value : [], mayBeMissing(present, narrowing))) return false;
  if (narrowing.mayBeAbsent(result)) return true;
  const own = spans[result] as Spans;
  const [low, high] = [own[0] as number, own.at(-1) as number];
  if (says === "many") return sum(amount, low, high);
  if (low !== high) return true;
  return low === yes ? sum(amount, 1, greatest) : sum(amount, 0, 0);
}

type Counting = Extract<Relation, { readonly kind: "sum-of" | "least-of" | "greatest-of" }>;

function takeSum({ of, result, present }: Counting, narrowing: Narrowing): boolean {
  const { spans, keep, keepValue } = narrowing;
  if (!takePresence(present, result, narrowing)) return false;
  const reach = ({ count, low, high }: Worth): readonly [number, number] => {
    const [few, many] = [spans[count]?.[0] as number, spans[count]?.at(-1) as number];
    return [low * (low < 0 ? many : few), high * (high < 0 ? few : many)];
  };
  const parts = of.map(reach);
  const least = parts.reduce((all, [low]) => all + low, 0);
  const greatest = parts.reduce((all, [, high]) => all + high, 0);
  const there = present === undefined || spans[present]?.at(-1) === 1;
  if (!keepValue(result, there ? [least, greatest] : [], mayBeMissing(present, narrowing))) return false;
  if (narrowing.mayBeAbsent(result)) return true;
  const own = spans[result] as Spans;
  const [from, to] = [own[0] as number, own.at(-1) as number];
  return of.every(({ count, low, high }, index) => {
    const [lowest, highest] = parts[index] as readonly [number, number];
    const short = from - (greatest - highest);
    const spare = to - (least - lowest);
    const [few, many] = [spans[count]?.[0] as number, spans[count]?.at(-1) as number];
    const atLeast =
      high > 0 && short > 0 ? Math.ceil(short / high) : low < 0 && spare < 0 ? Math.ceil(spare / low) : few;
    const atMost = low > 0 ? Math.floor(spare / low) : high < 0 ? Math.floor(short / high) : many;
    return atLeast <= atMost && keep(count, [atLeast, atMost]);
  });
}

function takeOutermost({ kind, of, result, present }: Counting, narrowing: Narrowing): boolean {
  const { spans, keep, keepValue } = narrowing;
  const few = ({ count }: Worth) => spans[count]?.[0] as number;
  const maybe = of.filter(({ count }) => (spans[count]?.at(-1) as number) > 0);
  const sure = maybe.filter((worth) => few(worth) > 0);
  if (!takePresence(present, result, narrowing, sure.length === 0)) return false;
  const least = kind === "least-of";
  const near = ({ low, high }: Worth) => (least ? low : high);
  const far = ({ low, high }: Worth) => (least ? high : low);
  const pick = (numbers: readonly number[], first: boolean) =>
    first === least ? Math.min(...numbers) : Math.max(...numbers);
  const outer = pick(maybe.map(near), true);
  const inner = sure.length > 0 ? pick(sure.map(far), true) : pick(maybe.map(far), false);
  const value = maybe.length === 0 ? [] : least ? [outer, inner] : [inner, outer];
  if (!keepValue(result, value, sure.length === 0 || mayBeMissing(present, narrowing))) return false;
  const own = intersectSpans(spans[result] as Spans, [
    Number.NEGATIVE_INFINITY,
    (narrowing.absent(result) as number) - 1,
  ]);
  if (own.length === 0)
    return mayBeMissing(present, narrowing) || maybe.every(({ count }) => keep(count, [0, 0]));
  if (narrowing.mayBeAbsent(result)) return true;
  const [low, high] = [own[0] as number, own.at(-1) as number];
  const beyond = (worth: Worth) => (least ? worth.high < low : worth.low > high);
  if (!maybe.filter(beyond).every(({ count }) => keep(count, [0, 0]))) return false;
  const reach = maybe.filter((worth) => !beyond(worth) && (least ? worth.low <= high : worth.high >= low));
  if (reach.length !== 1) return reach.length > 1;
  return keep((reach[0] as Worth).count, [1, Number.MAX_SAFE_INTEGER]);
}
