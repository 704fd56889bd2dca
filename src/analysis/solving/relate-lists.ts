/**
 * How what is derived from lists hangs on the numbers of their records.
 */
import type { GivenFact, ListDerivation } from "../../policy/normal-form.ts";
import type { Joint, JointSide } from "../joint/joint.ts";
import { type GroupedRecords, mostRecords } from "./group-records.ts";
import type { ListLook } from "./list-look.ts";
import type { ListFamily, ListUse, Relation, UnknownSum, Worth } from "./model.ts";

/** The family of these groups, and what holds between their unknowns and the derived axes. */
export function relateLists(
  { sides }: Joint,
  givens: readonly (GivenFact | undefined)[],
  looks: readonly ListLook[],
  grouped: GroupedRecords,
): { readonly family: ListFamily; readonly relations: readonly Relation[] } {
  const { kinds, meets, groups } = grouped;
  const relations: Relation[] = sides.flatMap((side, at) => lengthOf(side, at, givens[at], grouped));
  relations.push(...sumsOf(grouped));
  const uses: ListUse[] = [];
  looks.forEach(({ side: at, place, result }, look) => {
    const side = sides[at] as JointSide;
    const derivation = side.policy.facts[place]?.derivation as ListDerivation;
    const slot = givens[at]?.present;
    const present = slot === undefined ? undefined : side.axes[slot];
    const met = meets[look] as readonly boolean[];
    const own = groups.flatMap((group, which) => (group.lists[at] === undefined ? [] : [which]));
    if (!("of" in derivation)) {
      const { kind } = derivation;
      const counted = kind !== "every";
      const of = own.flatMap(
        (which) => groups[which]?.counts.filter((_, each) => met[each] === counted) ?? [],
      );
      const says = kind === "count" ? "many" : kind === "some" ? "yes" : "no";
      relations.push({ kind: "number", of, says, result, present });
      return;
    }
    const { kind, of: field } = derivation;
    const of = own.flatMap((which) =>
      kinds.flatMap(({ counted }, each): Worth[] => {
        const bounds = met[each] ? counted.get(field) : undefined;
        const count = groups[which]?.counts[each];
        return bounds === undefined || count === undefined
          ? []
          : [{ count, low: bounds[0], high: bounds[1] }];
      }),
    );
    relations.push({ kind, of, result, present });
    if (kind === "sum-of") {
      const terms = own.flatMap((which) =>
        kinds.flatMap((_, each) => {
          const sum = met[each] ? grouped.sums[which]?.[each]?.get(field) : undefined;
          return sum === undefined ? [] : [{ of: sum, times: 1 }];
        }),
      );
      const amount: UnknownSum = { terms, constant: 0 };
      relations.push({
        kind: "floor",
        amount,
        under: 1,
        result,
        ...(present === undefined ? {} : { present }),
      });
    }
    uses.push({ kind, result, field, kinds: met, groups: groups.map((_, which) => own.includes(which)) });
  });
  return { family: { kinds, groups, uses }, relations };
}

/** No list has more records than it may, and none that is not there has any. */
function lengthOf(
  { axes }: JointSide,
  at: number,
  given: GivenFact | undefined,
  { groups }: GroupedRecords,
): readonly Relation[] {
  if (given === undefined) return [];
  const greatest = mostRecords(given);
  const own = groups.filter((group) => group.lists[at] !== undefined).flatMap(({ counts }) => counts);
  const terms = own.map((of) => ({ of, times: 1 }));
  const length: Relation = { kind: "between", amount: { terms, constant: 0 }, least: 0, greatest };
  if (given.present === undefined) return [length];
  const absent = { fact: axes[given.present] as number, spans: [0, 0] };
  return [
    length,
    ...own.map((of): Relation => ({ kind: "never", sides: [absent, { fact: of, spans: [1, greatest] }] })),
  ];
}

/** Each record adds at least the least of its field, and at most the greatest. */
function sumsOf({ kinds, groups, sums }: GroupedRecords): readonly Relation[] {
  return groups.flatMap(({ counts }, which) =>
    kinds.flatMap(({ counted }, each) =>
      [...counted].flatMap(([field, [low, high]]): readonly Relation[] => {
        const count = counts[each] as number;
        const sum = sums[which]?.[each]?.get(field) as number;
        const apart = (times: number): UnknownSum => ({
          terms: [
            { of: sum, times: 1 },
            { of: count, times: -times },
          ],
          constant: 0,
        });
        return [
          { kind: "between", amount: apart(low), least: 0, greatest: Number.POSITIVE_INFINITY },
          { kind: "between", amount: apart(high), least: Number.NEGATIVE_INFINITY, greatest: 0 },
        ];
      }),
    ),
  );
}
