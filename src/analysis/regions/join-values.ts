/**
 * Values of one fact that can be said in one breath: any words of a list, but of numbers, amounts and days only those
 * from one to another, and besides them that the fact is absent.
 */
import { type Domain, hasOrder, type Spans, uniteSpans } from "../../policy/normal-form.ts";

/** The same values in as few sets as can each be said in one breath. */
export function joinValues(sets: readonly Spans[], domain: Domain): readonly Spans[] {
  const all = sets.reduce(uniteSpans, []);
  return inOneBreath(all, domain) ? [all] : intervalsOf(all, domain);
}

/** Whether words say them in one breath. */
export function inOneBreath(spans: Spans, domain: Domain): boolean {
  return domain.type === "enum" || !hasOrder(domain) || intervalsOf(spans, domain).length === 1;
}

/** The intervals; *absent* goes with the widest of them, and stands alone where there is none. */
function intervalsOf(spans: Spans, { absent }: Domain): readonly Spans[] {
  const intervals: [number, number][] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const [low, high] = [spans[at] as number, spans[at + 1] as number];
    const present = high === absent ? high - 1 : high;
    if (low <= present) intervals.push([low, present]);
  }
  if (spans.at(-1) !== absent || absent === undefined) return intervals;
  const widest = intervals.reduce(
    (best: [number, number] | undefined, one) => (best && best[1] - best[0] >= one[1] - one[0] ? best : one),
    undefined,
  );
  if (widest === undefined) return [[absent, absent]];
  return intervals.map((one) => (one === widest ? uniteSpans(one, [absent, absent]) : one));
}
