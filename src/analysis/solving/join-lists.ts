/**
 * What lists add to a model: unknown numbers of records of each kind, what these add up to, and how all that is derived
 * hangs on them.
 */
import type { GivenFact, Spans } from "../../policy/normal-form.ts";
import type { Joint } from "../joint/joint.ts";
import { groupRecords } from "./group-records.ts";
import type { ListLook } from "./list-look.ts";
import type { ListFamily, Relation } from "./model.ts";
import { pairedLists } from "./paired-lists.ts";
import { relateLists } from "./relate-lists.ts";

/** The part of a model that speaks of lists. */
export interface ListModel {
  readonly families: readonly ListFamily[];
  readonly familiesOf: ReadonlyMap<number, ReadonlySet<number>>;
  readonly further: readonly Spans[];
  readonly relations: readonly Relation[];
  readonly exact: boolean;
}

/** The lists of a question, as far as they are looked at. */
export function joinLists(joint: Joint, looks: readonly ListLook[]): ListModel {
  const families: ListFamily[] = [];
  const familiesOf = new Map<number, Set<number>>();
  const further: Spans[] = [];
  const relations: Relation[] = [];
  let exact = true;
  for (const places of looks.length === 0 ? [] : pairedLists(joint)) {
    const own = looks.filter(({ side, place }) => {
      const { derivation } = joint.sides[side]?.policy.facts[place] ?? {};
      return derivation !== undefined && "list" in derivation && derivation.list === places[side];
    });
    if (own.length === 0) continue;
    const givens = joint.sides.map(
      (side, at): GivenFact | undefined => side.policy.normal.given[places[at] ?? -1],
    );
    const grouped = groupRecords(joint, places, givens, own, joint.axes.length + further.length);
    if (!grouped.exact) exact = false;
    further.push(...grouped.further);
    const { family, relations: between } = relateLists(joint, givens, own, grouped);
    for (const { result } of own) {
      familiesOf.set(result, (familiesOf.get(result) ?? new Set()).add(families.length));
    }
    families.push(family);
    relations.push(...between);
  }
  return { families, familiesOf, further, relations, exact };
}
