/**
 * All that is linear in what is left of the unknowns, as sums between two bounds.
 */
import { isPoint, type Spans } from "../../policy/normal-form.ts";
import type { Model, Relation, UnknownSum } from "./model.ts";

/** A sum of unknowns, each so many times, between two bounds. */
export interface SumRow {
  readonly terms: ReadonlyMap<number, number>;
  readonly least: number;
  readonly greatest: number;
}

/** The rows that hold whatever is left: where something may be absent nothing is said. */
export function sumRows({ joint, relations }: Model, spans: readonly Spans[]): readonly SumRow[] {
  const isThere = (unknown: number) => spans[unknown]?.at(-1) !== joint.axes[unknown]?.domain.absent;
  return relations.flatMap((relation) =>
    rowsOf(relation, spans).filter(({ terms }) => [...terms.keys()].every(isThere)),
  );
}

function rowsOf(relation: Relation, spans: readonly Spans[]): readonly SumRow[] {
  switch (relation.kind) {
    case "between":
      return [rowOf(relation.amount, [], relation.least, relation.greatest)];
    case "floor": {
      const { present, amount, under, result } = relation;
      if (present !== undefined && spans[present]?.[0] === 0) return [];
      return [rowOf(amount, [[result, -under]], 0, under - 1)];
    }
    case "least":
      return relation.of.map((amount) => rowOf(amount, [[relation.result, -1]], 0, Number.POSITIVE_INFINITY));
    case "greatest":
      return relation.of.map((amount) => rowOf(amount, [[relation.result, -1]], Number.NEGATIVE_INFINITY, 0));
    case "number": {
      const { of, says, result, present } = relation;
      if (present !== undefined && spans[present]?.[0] === 0) return [];
      const amount = { terms: of.map((one) => ({ of: one, times: 1 })), constant: 0 };
      if (says === "many") return [rowOf(amount, [[result, -1]], 0, 0)];
      if (!isPoint(spans[result] as Spans)) return [];
      const none = spans[result]?.[0] === (says === "yes" ? 0 : 1);
      return [none ? rowOf(amount, [], 0, 0) : rowOf(amount, [], 1, Number.POSITIVE_INFINITY)];
    }
    default:
      return [];
  }
}

function rowOf(
  { terms, constant }: UnknownSum,
  more: readonly (readonly [unknown: number, times: number])[],
  least: number,
  greatest: number,
): SumRow {
  const times = new Map<number, number>();
  const all = [...terms.map((term) => [term.of, term.times] as const), ...more];
  for (const [unknown, factor] of all) times.set(unknown, (times.get(unknown) ?? 0) + factor);
  return { terms: times, least: least - constant, greatest: greatest - constant };
}
