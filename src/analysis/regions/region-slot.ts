/**
 * What the sides of boxes speak of, so that a box can be written as a condition again. A fact of one value has a slot; a
 * set has one for each of its words, and one more where it may be absent; of a list it can only be asked whether it is
 * there.
 */
import type { Domain, NormalPolicy, Spans } from "../../policy/normal-form.ts";
import type { Joint } from "../joint/joint.ts";

/** One slot; a box names it by its place among all of them. */
export interface RegionSlot {
  readonly kind: "value" | "word" | "presence";
  /** The fact that a condition names: of a word of a set, the set. */
  readonly name: string;
  /** Of which policy, where each of two has another fact of this name; then it is said with the name. */
  readonly whose?: "earlier" | "later";
  /** Of a slot of the kind `word`: the word. */
  readonly word?: string;
  /** Of a slot of the kind `word`: the slot that says whether the set is there, where it may be absent. */
  readonly present?: number;
  readonly domain: Domain;
  /** The codes that are looked at; a side that has them all says nothing. */
  readonly spans: Spans;
}

/** A slot by its place, before it is known what it belongs to. */
type PlainSlot = Pick<RegionSlot, "name" | "domain" | "spans">;
/** What tells which slots belong to one set or list, and where they stand. */
interface Belonging {
  readonly normal: Pick<NormalPolicy, "given">;
  readonly placeOf: (place: number) => number;
}

/** The slots of one policy, by place. */
export function slotsOf(normal: Pick<NormalPolicy, "facts" | "given">): readonly RegionSlot[] {
  const plain = normal.facts.map(({ name, domain }): PlainSlot => {
    return { name, domain, spans: [domain.least, domain.absent ?? domain.greatest] };
  });
  return withBelonging(plain, [{ normal, placeOf: (place) => place }]);
}

/** The slots of a question, by axis. */
export function slotsOfJoint({ axes, sides }: Joint): readonly RegionSlot[] {
  const belonging = sides.map(({ policy, axes: own }): Belonging => {
    return { normal: policy.normal, placeOf: (place) => own[place] as number };
  });
  const slots = withBelonging(axes, belonging);
  const [first, second] = sides;
  return second === undefined ? slots : withOwners(slots, new Set(first.axes), new Set(second.axes));
}

/** What each of two policies calls by one name, and is not the same to both, is called by its policy too. */
function withOwners(
  slots: readonly RegionSlot[],
  first: ReadonlySet<number>,
  second: ReadonlySet<number>,
): readonly RegionSlot[] {
  const namesOf = (own: ReadonlySet<number>, other: ReadonlySet<number>) =>
    new Set(slots.flatMap(({ name }, axis) => (own.has(axis) && !other.has(axis) ? [name] : [])));
  const [earlier, later] = [namesOf(first, second), namesOf(second, first)];
  return slots.map((slot, axis): RegionSlot => {
    const { name } = slot;
    if (first.has(axis) === second.has(axis) || !earlier.has(name) || !later.has(name)) return slot;
    const whose = first.has(axis) ? "earlier" : "later";
    return { ...slot, name: `${name} (in the ${whose} policy)`, whose };
  });
}

function withBelonging(plain: readonly PlainSlot[], belonging: readonly Belonging[]): readonly RegionSlot[] {
  const slots = plain.map(({ name, domain, spans }): RegionSlot => ({ kind: "value", name, domain, spans }));
  const put = (place: number, its: Partial<RegionSlot>) => {
    const slot = slots[place] as RegionSlot;
    // What both sides share is called as the first side calls it.
    if (slot.kind === "value") slots[place] = { ...slot, ...its };
  };
  for (const { normal, placeOf } of belonging) {
    for (const { name, fact, places, present } of normal.given) {
      const own = present === undefined ? {} : { present: placeOf(present) };
      if (present !== undefined) put(placeOf(present), { kind: "presence", name });
      if (fact.type !== "set") continue;
      places.forEach((place, code) => {
        const word = fact.values[code] as string;
        put(placeOf(place), { kind: "word", name, word, ...own });
      });
    }
  }
  return slots;
}
