/**
 * Which fact to establish next: the one that is expected to leave the fewest results open for its cost. It orders
 * questions and changes no outcome.
 */
import { cutsOf } from "../compiled/compile-slot.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import { type Spans, spansMeet } from "../normal/spans.ts";
import type { NextFact } from "./decision.ts";
import type { JudgedPiece } from "./facts-that-matter.ts";

/** The best of `places`, at least one; the first declared where several are as good. */
export function chooseNext(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
  space: readonly Spans[],
  places: readonly number[],
): NextFact {
  let best = places[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  const all = countResults(judged);
  for (const place of places) {
    const { fact } = policy.facts[place] as NormalFact;
    const gain = (all - expectedResults(judged, place, space[place] as Spans)) / (fact.cost ?? 1);
    if (gain > most + 1e-12) {
      best = place;
      most = gain;
    }
  }
  return describeNext(policy.facts[best] as NormalFact);
}

/** How a fact is established: by asking, or by the record that it needs. */
function describeNext({ name, fact }: NormalFact): NextFact {
  const establish = fact.needs === undefined ? "ask" : fact.needs === "recorded" ? "record" : "verify";
  return { fact: name, establish, ...(fact.ask === undefined ? {} : { ask: fact.ask }) };
}

/** How many results are left on average, over the regions of the fact that the pieces tell apart. */
function expectedResults(judged: readonly JudgedPiece[], place: number, possible: Spans): number {
  const first = possible[0] as number;
  const last = possible.at(-1) as number;
  const own = judged.map(({ piece }) => piece.space[place] as Spans);
  const starts = [first, ...cutsOf([possible, ...own], first, last)];
  let regions = 0;
  let sum = 0;
  for (const start of starts) {
    if (!spansMeet(possible, [start, start])) continue;
    regions += 1;
    sum += countResults(judged.filter((_, index) => spansMeet(own[index] as Spans, [start, start])));
  }
  return sum / regions;
}

/** Different results; an uncertain one counts by itself and a little more, for more than one may come of it. */
function countResults(judged: readonly JudgedPiece[]): number {
  const keys = new Set<string>();
  let uncertain = 0;
  for (const { result } of judged) {
    if (result.key === undefined) uncertain += 1.5;
    else keys.add(result.key);
  }
  return keys.size + uncertain;
}
