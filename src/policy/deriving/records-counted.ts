/**
 * Which records of a list meet a condition: surely, surely not, or perhaps, where something of them is not known.
 */

import { type Budget, spend } from "../deciding/budget.ts";
import type { Box } from "../normal/box.ts";
import {
  coversSpans,
  intersectSpans,
  isPoint,
  type Spans,
  spansMeet,
  subtractSpans,
} from "../normal/spans.ts";
import type { PartialRecord } from "./partial-list.ts";

/** Whether a record meets a condition. */
export type Counted = "in" | "out" | "perhaps";

/** Parts of the records of one list that are looked at: past them `perhaps` is said, which is sound and hardly ever reached. */
const MOST_PARTS = 400;

/** Whether each record lies in a union of boxes over its fields. */
export function areCounted(records: readonly PartialRecord[], where: readonly Box[]): readonly Counted[] {
  const budget = { left: MOST_PARTS };
  return records.map((record) => {
    const meeting = where.filter((box) => meets(box, record));
    if (meeting.length === 0) return "out";
    return isCovered(record, meeting, budget) ? "in" : "perhaps";
  });
}

/** The codes that a field of the record may have where the record is counted. */
export function fieldWhereCounted(record: PartialRecord, where: readonly Box[], field: number): Spans {
  const own = record[field] as Spans;
  const parts = where
    .filter((box) => meets(box, record))
    .map((box) => {
      const tested = box.find(({ fact }) => fact === field);
      return tested === undefined ? own : intersectSpans(own, tested.spans);
    });
  return [
    Math.min(...parts.map((part) => part[0] as number)),
    Math.max(...parts.map((part) => part.at(-1) as number)),
  ];
}

function meets(box: Box, record: PartialRecord): boolean {
  return box.every(({ fact, spans }) => spansMeet(spans, record[fact] as Spans));
}

/** True where the boxes leave nothing of the record over: each box carves off what lies inside it. */
function isCovered(record: PartialRecord, boxes: readonly Box[], budget: Budget): boolean {
  // Where everything is known, whatever meets it covers it.
  if (record.every(isPoint)) return true;
  let rest: readonly PartialRecord[] = [record];
  for (const box of boxes) {
    const next: PartialRecord[] = [];
    for (const part of rest) {
      if (!spend(budget, 1)) return false;
      if (!meets(box, part)) {
        next.push(part);
        continue;
      }
      let inside = part;
      for (const { fact, spans } of box) {
        const possible = inside[fact] as Spans;
        if (coversSpans(spans, possible)) continue;
        next.push(inside.with(fact, subtractSpans(possible, spans)));
        inside = inside.with(fact, intersectSpans(possible, spans));
      }
    }
    rest = next;
    if (rest.length === 0) return true;
  }
  return false;
}
