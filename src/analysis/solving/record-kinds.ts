/**
 * The kinds of records that derived facts tell apart. Of a list it then only matters how many records of each kind
 * there are, and what the fields add up to that are added up.
 */
import {
  type Box,
  coversSpans,
  intersectSpans,
  type PartialRecord,
  type Spans,
  spansMeet,
  subtractSpans,
} from "../../policy/normal-form.ts";
import type { RecordKind } from "./model.ts";

/** What a derived fact looks at in a record: whether it meets a condition, and perhaps one field. */
export interface RecordTest {
  readonly where: readonly Box[];
  readonly of?: number;
}
/** The kinds, and for each of the tests and each kind whether its records meet it. */
export interface RecordKinds {
  readonly kinds: readonly RecordKind[];
  readonly meets: readonly (readonly boolean[])[];
  /** False where there are more kinds of records than are looked at. */
  readonly all: boolean;
}

/** More cells than these are not told apart. */
const MOST_CELLS = 1_000;

/** Tells records apart by what the tests say of them. `every` is what any of them may say. */
export function recordKinds(every: PartialRecord, tests: readonly RecordTest[]): RecordKinds {
  let cells: readonly PartialRecord[] = [every];
  for (const box of tests.flatMap(({ where }) => where)) {
    cells = cells.flatMap((cell) => carve(cell, box));
    if (cells.length > MOST_CELLS) return { kinds: [], meets: tests.map(() => []), all: false };
  }
  const byKey = new Map<string, Alike>();
  for (const cell of cells) {
    const met = tests.map(({ where }) => where.some((box) => isInside(cell, box)));
    const counted = [
      ...new Set(tests.flatMap(({ of }, test) => (of !== undefined && met[test] ? [of] : []))),
    ];
    for (const part of singled(cell, counted)) {
      const key = JSON.stringify([met, counted.length === 1 ? 0 : counted.map((field) => part[field])]);
      const own = byKey.get(key);
      if (own === undefined) byKey.set(key, { met, counted, cells: [part] });
      else own.cells.push(part);
    }
  }
  const alike = [...byKey.values()].flatMap(({ met, counted, cells: own }) =>
    joined(own, counted).map((kind) => ({ met, kind })),
  );
  return {
    kinds: alike.map(({ kind }) => kind),
    meets: tests.map((_, test) => alike.map(({ met }) => met[test] as boolean)),
    all: true,
  };
}

/** Cells whose records meet the same tests, and have the same fields counted. */
interface Alike {
  readonly met: readonly boolean[];
  readonly counted: readonly number[];
  readonly cells: PartialRecord[];
}

/** The part of a cell inside a box, and the parts outside. */
function carve(cell: PartialRecord, box: Box): readonly PartialRecord[] {
  if (!box.every(({ fact, spans }) => spansMeet(spans, cell[fact] as Spans))) return [cell];
  const parts: PartialRecord[] = [];
  let inside = cell;
  for (const { fact, spans } of box) {
    const own = inside[fact] as Spans;
    const outside = subtractSpans(own, spans);
    if (outside.length === 0) continue;
    parts.push(inside.with(fact, outside));
    inside = inside.with(fact, intersectSpans(own, spans));
  }
  return [inside, ...parts];
}

function isInside(cell: PartialRecord, box: Box): boolean {
  return box.every(({ fact, spans }) => coversSpans(spans, cell[fact] as Spans));
}

/** Parts of a cell in which each counted field lies in one interval. */
function singled(cell: PartialRecord, counted: readonly number[]): readonly PartialRecord[] {
  return counted.reduce<readonly PartialRecord[]>(
    (parts, field) =>
      parts.flatMap((part) => intervalsOf(part[field] as Spans).map((own) => part.with(field, own))),
    [cell],
  );
}

function intervalsOf(spans: Spans): readonly Spans[] {
  return Array.from({ length: spans.length / 2 }, (_, at) => spans.slice(2 * at, 2 * at + 2));
}

/** The least and the greatest code. */
function endsOf(spans: Spans): readonly [low: number, high: number] {
  return [spans[0] as number, spans.at(-1) as number];
}

/** Kinds of as many cells as possible: those of one counted field whose intervals touch are one. */
function joined(cells: readonly PartialRecord[], counted: readonly number[]): readonly RecordKind[] {
  const boundsIn = (cell: PartialRecord, field: number) => endsOf(cell[field] as Spans);
  const [field, ...more] = counted;
  if (field === undefined || more.length > 0) {
    const [first] = cells as readonly [PartialRecord];
    return [{ cells, counted: new Map(counted.map((one) => [one, boundsIn(first, one)])) }];
  }
  const sorted = [...cells].sort((a, b) => boundsIn(a, field)[0] - boundsIn(b, field)[0]);
  const kinds: { readonly cells: PartialRecord[]; low: number; high: number }[] = [];
  for (const cell of sorted) {
    const [low, high] = boundsIn(cell, field);
    const last = kinds.at(-1);
    if (last === undefined || low > last.high + 1) kinds.push({ cells: [cell], low, high });
    else {
      last.cells.push(cell);
      last.high = Math.max(last.high, high);
    }
  }
  return kinds.map(({ cells: own, low, high }) => ({ cells: own, counted: new Map([[field, [low, high]]]) }));
}
