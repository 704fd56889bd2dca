/**
 * The lists of a question: which records both sides share, and how what is derived hangs on their numbers.
 */
import {
  type GivenFact,
  type ListDerivation,
  listDerivationOf,
  type NormalFact,
  type Spans,
} from "../../policy/normal-form.ts";
import type { Joint, JointSide } from "../joint/joint.ts";
import type { ListFamily, ListUse, RecordGroup, Relation, Worth } from "./model.ts";
import { recordKinds } from "./record-kinds.ts";

/** What lists add to a model. */
export interface Families {
  readonly families: readonly ListFamily[];
  readonly familiesOf: ReadonlyMap<number, ReadonlySet<number>>;
  readonly further: readonly Spans[];
  readonly relations: readonly Relation[];
  readonly exact: boolean;
}

/** By side the place of the list among the given facts; undefined where the side has no part in the family. */
type Places = readonly (number | undefined)[];

/** The families of all lists of the question. */
export function familiesOf(joint: Joint): Families {
  const found: Writable = { families: [], familiesOf: new Map(), further: [], relations: [], exact: true };
  for (const places of pairedLists(joint)) addFamily(joint, places, found);
  return found;
}

interface Writable {
  readonly families: ListFamily[];
  readonly familiesOf: Map<number, Set<number>>;
  readonly further: Spans[];
  readonly relations: Relation[];
  exact: boolean;
}

function givenOf(side: JointSide | undefined, place: number | undefined): GivenFact | undefined {
  return place === undefined ? undefined : side?.policy.normal.given[place];
}

/** Lists by themselves, and those of one name together where what they say has to do with each other. */
function pairedLists({ sides, lists }: Joint): readonly Places[] {
  const listsOf = (side: JointSide | undefined) =>
    (side?.policy.normal.given ?? []).flatMap(({ fields }, place) => (fields === undefined ? [] : [place]));
  const [one, two] = sides;
  const taken = new Set<number>();
  const paired = listsOf(one).map((place): Places => {
    const own = givenOf(one, place) as GivenFact;
    const other = listsOf(two).find((there) => givenOf(two, there)?.name === own.name);
    const tied = other !== undefined && lists.get(own.name) !== "free";
    if (!tied || !sameFields(own, givenOf(two, other) as GivenFact)) return [place, undefined];
    taken.add(other);
    return [place, other];
  });
  const alone = listsOf(two).filter((place) => !taken.has(place));
  return [...paired, ...alone.map((place): Places => [undefined, place])];
}

function sameFields({ fields: own = [] }: GivenFact, { fields: other = [] }: GivenFact): boolean {
  const told = (fields: readonly NormalFact[]) =>
    JSON.stringify(fields.map(({ name, domain }) => [name, domain]));
  return told(own) === told(other);
}

/** A derived axis of one side that is made from the list. */
interface Derived {
  readonly side: number;
  readonly result: number;
  readonly present: number | undefined;
  readonly derivation: ListDerivation;
}

function addFamily({ axes, sides, lists }: Joint, places: Places, found: Writable): void {
  const derived = sides.flatMap((side, at) => derivedFrom(side, at, places[at]));
  if (derived.length === 0) return;
  const givens = sides.map((side, at) => givenOf(side, places[at]));
  const fields = givens.find((given) => given !== undefined)?.fields ?? [];
  const tests = derived.map(({ derivation: { where, ...more } }) =>
    "of" in more ? { where, of: more.of } : { where },
  );
  const { kinds, meets, all } = recordKinds(fields, tests);
  if (!all) found.exact = false;
  const name = givens.find((given) => given !== undefined)?.name ?? "";
  const grown = places.every((place) => place !== undefined) && lists.get(name) === "grown";
  let next = axes.length + found.further.length;
  const group = (own: Places): RecordGroup => {
    const most = Math.max(...givens.map((given) => mostOf(given)));
    const counts = kinds.map(() => {
      found.further.push([0, most]);
      return next++;
    });
    return { lists: own, counts };
  };
  const groups = grown ? [group(places), group([undefined, places[1]])] : [group(places)];
  sides.forEach((side, at) => {
    const given = givens[at];
    if (given === undefined) return;
    const own = groups.filter((one) => one.lists[at] !== undefined).flatMap(({ counts }) => counts);
    const terms = own.map((of) => ({ of, times: 1 }));
    found.relations.push({
      kind: "between",
      amount: { terms, constant: 0 },
      least: 0,
      greatest: mostOf(given),
    });
    if (given.present === undefined) return;
    const absent = { fact: side.axes[given.present] as number, spans: [0, 0] };
    for (const of of own) {
      found.relations.push({ kind: "never", sides: [absent, { fact: of, spans: [1, mostOf(given)] }] });
    }
  });
  const uses: ListUse[] = [];
  derived.forEach((one, test) => {
    const inGroups = groups.map((each) => each.lists[one.side] !== undefined);
    const met = meets[test] as readonly boolean[];
    const { derivation, result, present } = one;
    const families = found.familiesOf.get(result) ?? new Set();
    found.familiesOf.set(result, families.add(found.families.length));
    const counting = (wanted: boolean) =>
      groups.flatMap(({ counts }, at) =>
        inGroups[at] ? counts.filter((_, kind) => met[kind] === wanted) : [],
      );
    if (!("of" in derivation)) {
      const { kind } = derivation;
      const says = kind === "count" ? "many" : kind === "some" ? "yes" : "no";
      found.relations.push({ kind: "number", of: counting(kind !== "every"), says, result, present });
      return;
    }
    const { kind, of: field } = derivation;
    const of = groups.flatMap(({ counts }, at) =>
      inGroups[at]
        ? counts.flatMap((count, which): Worth[] => {
            if (!met[which]) return [];
            const bounds = kinds[which]?.counted.get(field);
            return bounds === undefined ? [] : [{ count, low: bounds[0], high: bounds[1] }];
          })
        : [],
    );
    found.relations.push({ kind, of, result, present });
    uses.push({ kind, result, field, kinds: met, groups: inGroups });
  });
  found.families.push({ kinds, groups, uses });
}

function mostOf(given: GivenFact | undefined): number {
  return given?.fact.type === "list" ? given.fact.maxItems : 0;
}

function derivedFrom(side: JointSide, at: number, list: number | undefined): readonly Derived[] {
  const { policy, axes } = side;
  return policy.facts.flatMap((fact, place): readonly Derived[] => {
    const derivation = listDerivationOf(fact);
    if (derivation === undefined || derivation.list !== list) return [];
    const present = policy.normal.given[list]?.present;
    const slot = present === undefined ? undefined : (axes[present] as number);
    return [{ side: at, result: axes[place] as number, present: slot, derivation }];
  });
}
