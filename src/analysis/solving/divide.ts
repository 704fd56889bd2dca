/**
 * Two parts of what is left, where a case that was tried must be another one.
 */
import { intersectSpans, isPoint, type Spans, spansSize } from "../../policy/normal-form.ts";
import type { Node } from "./find-case.ts";
import { unfold } from "./unfold.ts";

/** What a case that was tried hangs on, and is not settled yet. */
interface Unsettled {
  /** The unknowns that may still be several things. */
  readonly open: ReadonlySet<number>;
  /** The families of lists whose records are not looked at one by one yet. */
  readonly closed: readonly number[];
}

/** The parts, to be looked at in this order; none where nothing that matters is open any more. */
export function divide(node: Node, broken: readonly number[]): readonly Node[] {
  const { model, spans } = node;
  const { open, closed } = unsettled(node, broken);
  const axes = model.joint.axes.length;
  const presence = [...open].find((one) => one < axes && isMixed(node, one));
  if (presence !== undefined) return halves(node, presence);
  // How many records there are is settled before what they say.
  const groups = closed.flatMap((place) => model.families[place]?.groups ?? []);
  const count = groups.flatMap(({ counts }) => counts).find((one) => open.has(one));
  if (count !== undefined) return halves(node, count);
  const [place] = closed;
  if (place !== undefined) return [unfold(model, spans, place)];
  const widest = [...open].reduce<number | undefined>(
    (best, one) =>
      best === undefined || rank(spans[one] as Spans) > rank(spans[best] as Spans) ? one : best,
    undefined,
  );
  return widest === undefined ? [] : halves(node, widest);
}

/** Those that are broken, what they are made of, and so on. */
function unsettled({ model, spans }: Node, broken: readonly number[]): Unsettled {
  const { madeOf, familiesOf, families, given } = model;
  const open = new Set<number>();
  const closed: number[] = [];
  const seen = new Set<number>();
  const waiting = [...broken].reverse();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const own = spans[one] as Spans;
    const settles = !madeOf.has(one) || given.has(one) || own.length > 2;
    if (settles && !isPoint(own)) open.add(one);
    waiting.push(...(madeOf.get(one) ?? []));
    for (const place of familiesOf.get(one) ?? []) {
      for (const { counts, records } of families[place]?.groups ?? []) {
        if (records === undefined) closed.push(place);
        waiting.push(...counts);
        for (const { fields } of records ?? []) waiting.push(...fields.values());
      }
    }
  }
  return { open, closed };
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
