/**
 * The values of one side of a box, told apart as a sentence tells them apart: those that are there, in their intervals,
 * and whether the fact may be absent.
 */
import {
  type Domain,
  intersectSpans,
  presentSpans,
  type Spans,
  subtractSpans,
} from "../../policy/normal-form.ts";

/** Values of one fact: at least one, or *absent*. */
export interface SlotValues {
  /** Those that are there. */
  readonly present: Spans;
  /** Those that are not among them. */
  readonly missing: Spans;
  readonly absent: boolean;
}

/** What the codes of a side are. */
export function valuesOfSlot(spans: Spans, domain: Domain): SlotValues {
  const all = presentSpans(domain);
  const present = intersectSpans(spans, all);
  const absent =
    domain.absent !== undefined && intersectSpans(spans, [domain.absent, domain.absent]).length > 0;
  return { present, missing: subtractSpans(all, present), absent };
}

/** The codes one by one. */
export function codesOf(spans: Spans): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    for (let code = spans[at] as number; code <= (spans[at + 1] as number); code += 1) codes.push(code);
  }
  return codes;
}

/** The intervals one by one. */
export function intervalsOf(spans: Spans): readonly (readonly [low: number, high: number])[] {
  return Array.from({ length: spans.length / 2 }, (_, at) => [
    spans[2 * at] as number,
    spans[2 * at + 1] as number,
  ]);
}

/** Whether they are few single values, which are listed one by one. */
export function arePoints(spans: Spans): boolean {
  return intervalsOf(spans).every(([low, high]) => low === high);
}

/** Whether words are listed (else bounded, from one to another). */
export function areListed(spans: Spans, { type, ordered }: Domain): boolean {
  if (type !== "enum") return false;
  const [, more] = intervalsOf(spans);
  return ordered !== true || more !== undefined || codesOf(spans).length <= 3;
}

/** Whether it takes fewer words to say which ones are not among them. */
export function isShorterDenied({ present, missing }: SlotValues, { other }: Domain): boolean {
  // Words that are not listed cannot be listed.
  if (other !== undefined) return present.at(-1) === other;
  return codesOf(missing).length * 2 < codesOf(present).length;
}

/** The same of values that stand in a row: where a single gap says it, or a few single values. */
export function isShorterDeniedInARow({ present, missing }: SlotValues): boolean {
  if (intervalsOf(present).length === 1 || arePoints(present)) return false;
  return intervalsOf(missing).length === 1 || arePoints(missing);
}
