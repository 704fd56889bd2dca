/**
 * Which fact to establish next: the one after which the least effort is expected to be left. It orders questions and
 * changes no outcome.
 */
import { cutsOf } from "../compiled/compile-slot.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { listDerivationOf } from "../deriving/derive-from-list.ts";
import { fieldsRead } from "../deriving/realise.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { isPoint, type Spans, sameSpans, spansMeet } from "../normal/spans.ts";
import type { NextFact } from "./decision.ts";
import type { JudgedPiece } from "./facts-that-matter.ts";
import { factsInValues } from "./piece-result.ts";
import type { ReadCase } from "./read-case.ts";
import type { UnknownFact } from "./unknown-facts.ts";

/** More pieces than these, or regions of one fact, are not weighed: it is an order, not an outcome. */
const MOST = 200;

/** The best of the unknown facts, at least one; the first declared where several are as good. */
export function chooseNext(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
  read: ReadCase,
  unknown: readonly UnknownFact[],
): NextFact {
  const weighed = judged.slice(0, MOST);
  const entering = new Set(
    weighed.flatMap(({ result }) => (result.key === undefined ? factsInValues(policy, result.rules) : [])),
  );
  const factOf = ({ given }: UnknownFact) => policy.normal.given[given] as GivenFact;
  let best = unknown[0] as UnknownFact;
  let least = Number.POSITIVE_INFINITY;
  for (const one of unknown) {
    const others = unknown
      .filter((other) => other !== one)
      .map((other) => ({ places: other.places, cost: costOf(factOf(other)) }));
    const rests = one.places.map((place) =>
      expectedRest(policy, weighed, place, read.space[place] as Spans, others, entering),
    );
    const effort = costOf(factOf(one)) + Math.min(...rests);
    if (effort < least - 1e-9) {
      best = one;
      least = effort;
    }
  }
  return { ...describeNext(factOf(best)), ...recordOf(policy, read, best) };
}

/** How a fact is established: by asking, or by the record that it needs. */
function describeNext({ name, fact }: GivenFact): NextFact {
  const establish = fact.needs === undefined ? "ask" : fact.needs === "recorded" ? "record" : "verify";
  return {
    fact: name,
    establish,
    ...(fact.ask === undefined ? {} : { ask: fact.ask }),
    ...(fact.title === undefined ? {} : { title: fact.title }),
  };
}

/** The first record of a list that lacks something which is looked at; nothing, where only further records are unknown. */
function recordOf(
  { facts, normal }: CompiledPolicy,
  { lists }: ReadCase,
  { given, places }: UnknownFact,
): Pick<NextFact, "record"> {
  const fields = normal.given[given]?.fields ?? [];
  const read = places.flatMap((place) => {
    const derivation = listDerivationOf(facts[place] as NormalFact);
    return derivation?.list === given ? fieldsRead(derivation) : [];
  });
  for (const [item, record] of (lists[given]?.records ?? []).entries()) {
    const lacking = fields.findIndex((_, at) => read.includes(at) && !isPoint(record[at] as Spans));
    const field = fields[lacking];
    if (field === undefined) continue;
    const { ask } = field.fact;
    return { record: { item, field: field.name, ...(ask === undefined ? {} : { ask }) } };
  }
  return {};
}

function costOf({ fact }: GivenFact): number {
  return fact.cost ?? 1;
}

/** The effort that is left on average, over the regions of the fact that the pieces tell apart. */
function expectedRest(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
  place: number,
  possible: Spans,
  others: readonly { readonly places: readonly number[]; readonly cost: number }[],
  entering: ReadonlySet<number>,
): number {
  const first = possible[0] as number;
  const last = possible.at(-1) as number;
  const own = judged.map(({ piece }) => piece.space[place] as Spans);
  const starts = [first, ...cutsOf([possible, ...own], first, last)].slice(0, MOST);
  let regions = 0;
  let sum = 0;
  for (const start of starts) {
    const region: Spans = [start, start];
    if (!spansMeet(possible, region)) continue;
    regions += 1;
    const left = judged.filter((_, index) => spansMeet(own[index] as Spans, region));
    for (const { places, cost } of others)
      if (places.some((other) => isNeeded(policy, left, other, entering))) sum += cost;
  }
  return sum / Math.max(1, regions);
}

/**
 * True where the pieces do not all come to one, and the fact tells some of them apart or enters an amount; `entering` are
 * the facts that enter any amount of all pieces, so that most facts are not looked for in the amounts of each.
 */
function isNeeded(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
  place: number,
  entering: ReadonlySet<number>,
): boolean {
  const [head] = judged;
  if (head === undefined) return false;
  const { key } = head.result;
  if (key !== undefined && judged.every(({ result }) => result.key === key)) return false;
  const spans = head.piece.space[place] as Spans;
  if (judged.some(({ piece }) => !sameSpans(piece.space[place] as Spans, spans))) return true;
  if (!entering.has(place)) return false;
  return judged.some(({ result }) => {
    return result.key === undefined && factsInValues(policy, result.rules).includes(place);
  });
}
