import { intersectSpans, type Spans, spansSize } from "../normal/spans.ts";

/** The codes, or the least of each region where cuts say what is told apart; undefined where they are more than `most`. */
export function codesIn(
  spans: Spans,
  cuts: ArrayLike<number> | undefined,
  most: number,
): readonly number[] | undefined {
  if (cuts === undefined) {
    if (spansSize(spans) > most) return undefined;
    const codes: number[] = [];
    for (let i = 0; i < spans.length; i += 2) {
      for (let code = spans[i] as number; code <= (spans[i + 1] as number); code += 1) codes.push(code);
    }
    return codes;
  }
  const starts = [...new Set([Number.NEGATIVE_INFINITY, ...Array.from(cuts)])].sort((a, b) => a - b);
  const codes = starts.flatMap((start, index) => {
    const region = intersectSpans(spans, [start, (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1]);
    return region.length === 0 ? [] : [region[0] as number];
  });
  return codes.length > most ? undefined : codes;
}
