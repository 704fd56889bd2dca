/**
 * The quick half of making regions readable: boxes that are equal but for one fact become one box, as long as there are
 * any. Ten thousand boxes take a fraction of a second; what is left may still be more than there must be.
 */
import type { Box, Side, Spans } from "../../policy/normal-form.ts";
import { joinValues } from "./join-values.ts";
import type { RegionSlot } from "./region-slot.ts";

/** The same union, as fewer boxes; disjoint boxes stay disjoint. */
export function uniteBoxes(boxes: readonly Box[], slots: readonly RegionSlot[]): readonly Box[] {
  const sides = numberSides(boxes, slots);
  const rows = boxes.map(sides.rowOf);
  // Which fact is united first matters: the better of two ways is kept.
  const forwards = uniteRows(rows, sides);
  const again = forwards.length > 1 && rows.length <= TWICE;
  const backwards = again ? uniteRows(rows, sides, true) : forwards;
  return (backwards.length < forwards.length ? backwards : forwards).map(sides.boxOf);
}

/** Up to so many boxes are united in two ways. */
const TWICE = 2_000;

/** A box as the numbers of its sides, one for each slot in use. */
type Row = readonly number[];

/** Equal sides have equal numbers, so that boxes are compared by numbers. */
interface NumberedSides {
  readonly slots: readonly RegionSlot[];
  readonly rowOf: (box: Box) => Row;
  readonly boxOf: (row: Row) => Box;
  readonly spansOf: (at: number, number: number) => Spans;
  readonly numberOf: (at: number, spans: Spans) => number;
}

function numberSides(boxes: readonly Box[], all: readonly RegionSlot[]): NumberedSides {
  const used = [...new Set(boxes.flatMap((box) => box.map(({ fact }) => fact)))].sort((a, b) => a - b);
  const slots = used.map((fact) => all[fact] as RegionSlot);
  const places = new Map(used.map((fact, at) => [fact, at]));
  const known = used.map((): Spans[] => []);
  const numbers = used.map(() => new Map<string, number>());
  const numberOf = (at: number, spans: Spans) => {
    const own = numbers[at] as Map<string, number>;
    const key = spans.join();
    const number = own.get(key) ?? own.size;
    if (number === own.size) {
      own.set(key, number);
      known[at]?.push(spans);
    }
    return number;
  };
  const spansOf = (at: number, number: number) => known[at]?.[number] as Spans;
  const free = slots.map(({ spans }, at) => numberOf(at, spans));
  const rowOf = (box: Box) => {
    const row = [...free];
    for (const { fact, spans } of box) {
      const at = places.get(fact) as number;
      row[at] = numberOf(at, spans);
    }
    return row;
  };
  const boxOf = (row: Row) =>
    row.flatMap((number, at): readonly Side[] => {
      return number === free[at] ? [] : [{ fact: used[at] as number, spans: spansOf(at, number) }];
    });
  return { slots, rowOf, boxOf, spansOf, numberOf };
}

/** Unites along one slot after the other, until a whole round has changed nothing. */
function uniteRows(rows: readonly Row[], sides: NumberedSides, backwards = false): readonly Row[] {
  const order = sides.slots.map((_, at) => at);
  if (backwards) order.reverse();
  if (order.length === 0) return rows.slice(0, 1);
  let left = rows;
  for (let turn = 0, quiet = 0; quiet < order.length; turn = (turn + 1) % order.length) {
    const united = uniteAlong(left, order[turn] as number, sides);
    quiet = united.length < left.length ? 1 : quiet + 1;
    left = united;
  }
  return left;
}

function uniteAlong(rows: readonly Row[], at: number, sides: NumberedSides): readonly Row[] {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.with(at, -1).join();
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [row]);
    else group.push(row);
  }
  const { domain } = sides.slots[at] as RegionSlot;
  return [...alike.values()].flatMap((group): readonly Row[] => {
    const [first] = group as [Row];
    if (group.length === 1) return group;
    const joined = joinValues(
      group.map((row) => sides.spansOf(at, row[at] as number)),
      domain,
    );
    return joined.map((spans) => first.with(at, sides.numberOf(at, spans)));
  });
}
