/**
 * Records one by one: once it is settled how many there are of each kind, what their fields say is unknown like
 * anything else.
 */
import type { Spans } from "../../policy/normal-form.ts";
import { differencesOf } from "./differences-of.ts";
import type { KnownRecord, ListFamily, Model, RecordGroup, RecordKind, Relation } from "./model.ts";

/** A model with the unknowns that belong to it. */
export interface Unfolded {
  readonly model: Model;
  readonly spans: readonly Spans[];
}

/** The model with the records of one family, by its place, whose numbers are all settled. */
export function unfold(model: Model, before: readonly Spans[], place: number): Unfolded {
  const family = model.families[place] as ListFamily;
  const spans = [...before];
  const relations: Relation[] = [...model.relations];
  const groups = family.groups.map((group): RecordGroup => {
    const records = family.kinds.flatMap((kind, at) => {
      const number = spans[group.counts[at] as number]?.[0] as number;
      const own = Array.from({ length: number }, () => recordOf(kind, spans));
      relations.push(...inOrder(own));
      return own;
    });
    return { ...group, records };
  });
  for (const use of family.uses) {
    const unknowns = groups.flatMap(({ records = [] }, at) =>
      use.groups[at]
        ? records.flatMap(({ kind, fields }) =>
            use.kinds[family.kinds.indexOf(kind)] ? [fields.get(use.field) as number] : [],
          )
        : [],
    );
    if (unknowns.length === 0) continue;
    const terms = unknowns.map((of) => ({ of, times: 1 }));
    const { kind, result } = use;
    if (kind === "sum-of") {
      relations.push({ kind: "floor", amount: { terms, constant: 0 }, under: 1, result });
    } else {
      const of = terms.map((term) => ({ terms: [term], constant: 0 }));
      relations.push({ kind: kind === "least-of" ? "least" : "greatest", of, result });
    }
  }
  const families = model.families.with(place, { ...family, groups });
  const unfolded = { ...model, relations, families, differences: differencesOf(relations) };
  return { model: unfolded, spans };
}

function recordOf(kind: RecordKind, spans: Spans[]): KnownRecord {
  const fields = new Map<number, number>();
  for (const [field, bounds] of kind.counted) {
    fields.set(field, spans.length);
    spans.push(bounds);
  }
  return { kind, fields };
}

/** Records of one kind stand in the order of their first counted field: nothing asks which is which. */
function inOrder(records: readonly KnownRecord[]): readonly Relation[] {
  return records.slice(1).flatMap((record, at): readonly Relation[] => {
    const [field] = record.fields.keys();
    if (field === undefined) return [];
    const terms = [
      { of: records[at]?.fields.get(field) as number, times: 1 },
      { of: record.fields.get(field) as number, times: -1 },
    ];
    const amount = { terms, constant: 0 };
    return [{ kind: "between", amount, least: Number.NEGATIVE_INFINITY, greatest: 0 }];
  });
}
