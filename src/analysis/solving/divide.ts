/**
 * Two parts of what is left, where a case that was tried must be another one.
 */
import { intersectSpans, isPoint, type Spans, spansSize } from "../../policy/normal-form.ts";
import type { Node } from "./find-case.ts";
import { unfold } from "./unfold.ts";

/** The parts, to be looked at in this order; none where nothing that matters is open any more. */
export function divide(node: Node, broken: readonly number[]): readonly Node[] {
  const { model, spans } = node;
  const open = new Set<number>();
  const closed: number[] = [];
  const seen = new Set<number>();
  const waiting = [...broken].reverse();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const { madeOf, familiesOf, families, given } = model;
    const own = spans[one] as Spans;
    const isMade = madeOf.has(one);
    if (!isPoint(own) && (!isMade || given.has(one) || own.length > 2)) open.add(one);
    for (const operand of madeOf.get(one) ?? []) waiting.push(operand);
    for (const place of familiesOf.get(one) ?? []) {
      for (const { counts, records } of families[place]?.groups ?? []) {
        if (records === undefined) closed.push(place);
        waiting.push(...counts);
        for (const { fields } of records ?? []) waiting.push(...fields.values());
      }
    }
  }
  // How many records there are is settled before what they say.
  const axes = model.joint.axes.length;
  const counts = closed.flatMap((place) =>
    (model.families[place]?.groups ?? []).flatMap((group) => group.counts.filter((count) => open.has(count))),
  );
  const [place] = closed;
  const presence = [...open].find((one) => one < axes && isMixed(node, one));
  if (presence !== undefined) return halves(node, presence);
  const [count] = counts;
  if (count !== undefined) return halves(node, count);
  if (place !== undefined) return [unfold(model, spans, place)];
  const widest = [...open].reduce<number | undefined>(
    (best, one) =>
      best === undefined || rank(spans[one] as Spans) > rank(spans[best] as Spans) ? one : best,
    undefined,
  );
  return widest === undefined ? [] : halves(node, widest);
}

/** Gaps first, then what is wide. */
function rank(spans: Spans): number {
  return spans.length > 2 ? Number.POSITIVE_INFINITY : spansSize(spans);
}

/** May be there and may be absent. */
function isMixed({ model, spans }: Node, unknown: number): boolean {
  const own = spans[unknown] as Spans;
  return !isPoint(own) && own.at(-1) === model.joint.axes[unknown]?.domain.absent;
}

function halves(node: Node, unknown: number): readonly Node[] {
  const { model, spans } = node;
  const own = spans[unknown] as Spans;
  const [low, high] = [own[0] as number, own.at(-1) as number];
  const middle = isMixed(node, unknown) ? high - 1 : middleOf(own, low, high);
  const parts = [intersectSpans(own, [low, middle]), intersectSpans(own, [middle + 1, high])];
  return parts.map((part) => ({ model, spans: spans.with(unknown, part) }));
}

/** Between two of its intervals, where there are several. */
function middleOf(spans: Spans, low: number, high: number): number {
  if (spans.length > 2) return spans[2 * Math.floor(spans.length / 4) - 1] as number;
  return Math.floor(low + (high - low) / 2);
}
