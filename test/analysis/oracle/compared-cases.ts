/** Guarantees about two cases that are alike but for some facts. */
import { ABSENT, type KnownValue } from "../../../src/policy/definition/known-value.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import type { Space } from "./case-space.ts";
import { type Ends, endsOf } from "./ends.ts";
import { hasGrown } from "./growing.ts";
import { apartFrom, lookedAt } from "./looked-at.ts";
import type { Results } from "./results.ts";

/** Whether as the fact grows, the outcome never falls (or rises), at either end. */
export function holdsWhenGrowing(
  space: Space,
  results: Results,
  fact: string,
  field: string,
  never: "falls" | "rises",
): boolean {
  const declared = space.document.outcome[field] as Outcome;
  const value = space.factIn(fact);
  const isRight = (less: Ends, more: Ends) =>
    never === "falls" ? less[0] <= more[0] && less[1] <= more[1] : less[0] >= more[0] && less[1] >= more[1];
  return alike(space, [fact]).every((group) => {
    // Cases with the same value and the same ends need no second look.
    const different = new Map<string, readonly [KnownValue, Ends]>();
    for (const id of group) {
      const { outcome } = results.of(id);
      const known = value(id);
      if (outcome === undefined || known === ABSENT) continue;
      const ends = endsOf(declared, outcome[field]);
      different.set(`${numberOf(known)} ${ends}`, [known, ends]);
    }
    const found = [...different.values()];
    return found.every(([less, before]) =>
      found.every(
        ([more, after]) => !hasGrown(space.document.facts[fact], less, more) || isRight(before, after),
      ),
    );
  });
}

/** Whether cases that differ in these facts alone are decided alike, with the same value of the field. */
export function isIndependent(
  space: Space,
  results: Results,
  field: string,
  facts: readonly string[],
): boolean {
  const said = (id: number) => {
    const { status, outcome } = results.of(id);
    return outcome === undefined ? status : JSON.stringify(outcome[field]);
  };
  return alike(space, facts).every((group) => new Set(group.map(said)).size === 1);
}

/**
 * The cases in groups that are equal in all declared facts but these; where one of them is derived, equal in all that
 * is looked at but these and what is derived from them.
 */
function alike(space: Space, facts: readonly string[]): readonly (readonly number[])[] {
  const { document, names, cases } = space;
  const declared = facts.every((name) => Object.hasOwn(document.facts, name));
  const others = names.flatMap((name, place) => (facts.includes(name) ? [] : [place]));
  const slots = declared ? [] : apartFrom(space, lookedAt(space), facts);
  const key = (id: number) =>
    declared
      ? others.reduce((sum, place) => sum + space.at(id, place) * (space.strides[place] as number), 0)
      : slots.map(({ text }) => text(id)).join();
  const groups = new Map<number | string, number[]>();
  for (const id of cases) {
    const group = groups.get(key(id)) ?? [];
    groups.set(key(id), group);
    group.push(id);
  }
  return [...groups.values()];
}

const places = new WeakMap<object, number>();
let made = 0;
/** A name for a value; the same value has the same one where it is the same object. */
function numberOf(value: KnownValue): string {
  if (typeof value !== "object") return String(value);
  const found = places.get(value) ?? made++;
  places.set(value, found);
  return `#${found}`;
}
