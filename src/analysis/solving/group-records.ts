/**
 * The records of a list, or of two that share records, as unknown numbers: of each kind so many in both, and so many
 * that only the second has.
 */
import { allSpans, type GivenFact, type ListDerivation, type Spans } from "../../policy/normal-form.ts";
import type { Joint } from "../joint/joint.ts";
import type { ListLook } from "./list-look.ts";
import type { RecordGroup, RecordKind } from "./model.ts";
import type { ListPlaces } from "./paired-lists.ts";
import { type RecordTest, recordKinds } from "./record-kinds.ts";

/** Kinds of records, and groups of unknown numbers of them. */
export interface GroupedRecords {
  readonly kinds: readonly RecordKind[];
  /** By look and kind, whether its records meet the condition. */
  readonly meets: readonly (readonly boolean[])[];
  readonly groups: readonly RecordGroup[];
  /** By group and kind: the unknown that each counted field adds up to. */
  readonly sums: readonly (readonly ReadonlyMap<number, number>[])[];
  /** What the unknowns may be at first, in their order. */
  readonly further: readonly Spans[];
  readonly exact: boolean;
}

/** The groups; their unknowns are numbered from `start`. */
export function groupRecords(
  { sides, lists, fields }: Joint,
  places: ListPlaces,
  givens: readonly (GivenFact | undefined)[],
  looks: readonly ListLook[],
  start: number,
): GroupedRecords {
  const some = givens.find((given) => given !== undefined) as GivenFact;
  const every = fields?.get(some.name) ?? (some.fields ?? []).map(({ domain }) => allSpans(domain));
  const derivations = looks.map(
    ({ side, place }) => sides[side]?.policy.facts[place]?.derivation as ListDerivation,
  );
  const tests = derivations.map((derivation): RecordTest => {
    const { where } = derivation;
    return "of" in derivation ? { where, of: derivation.of } : { where };
  });
  const beyond = looks.flatMap(({ cuts }, at): readonly RecordTest[] => {
    const field = tests[at]?.of;
    if (cuts === undefined || field === undefined) return [];
    const [low, high] = cuts;
    return [
      { where: [[{ fact: field, spans: [Number.NEGATIVE_INFINITY, low - 1] }]] },
      { where: [[{ fact: field, spans: [high + 1, Number.POSITIVE_INFINITY] }]] },
    ];
  });
  const { kinds, meets, all } = recordKinds(every, [...tests, ...beyond]);
  const grown = places.every((place) => place !== undefined) && lists.get(some.name) === "grown";
  const further: Spans[] = [];
  const unknown = (spans: Spans) => start + further.push(spans) - 1;
  const most = Math.max(...givens.map(mostRecords));
  const own = grown ? [places, [undefined, places[1]]] : [places];
  const groups = own.map(
    (inLists): RecordGroup => ({ lists: inLists, counts: kinds.map(() => unknown([0, most])) }),
  );
  const sums = groups.map(() =>
    kinds.map(({ counted }) => {
      const spansOf = ([low, high]: readonly [number, number]) => [
        Math.min(0, most * low),
        Math.max(0, most * high),
      ];
      return new Map([...counted].map(([field, bounds]) => [field, unknown(spansOf(bounds))]));
    }),
  );
  return { kinds, meets: meets.slice(0, looks.length), groups, sums, further, exact: all };
}

/** The most records that a list may have. */
export function mostRecords(given: GivenFact | undefined): number {
  return given?.fact.type === "list" ? given.fact.maxItems : 0;
}
