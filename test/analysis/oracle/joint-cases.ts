/**
 * The cases of two policies together: facts of one name and type are one, with the values that both take; facts that
 * only one has are free.
 */
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { UNNAMED } from "../../policy/generators/boundary-values.ts";
import { type Facts, type Space, spaceOf } from "./case-space.ts";
import { type Result, type Results, resultsOf } from "./results.ts";

/** One fact of both, or of one: its values, and where each stands in either policy. */
export interface JointFact {
  readonly name: string;
  readonly side: "both" | "here" | "there";
  readonly fact: Fact;
  readonly values: readonly { readonly value: unknown; readonly here: number; readonly there: number }[];
}

/** A case of both: as either policy is given it, and with every fact of both. */
export interface JointCase {
  readonly here: Facts;
  readonly there: Facts;
  readonly both: Facts;
}

export interface JointCases {
  readonly facts: readonly JointFact[];
  readonly count: number;
  /** Calls `look` with every case that both know; `places` says which value of each fact it has. */
  forEach(look: (here: Result, there: Result, places: readonly number[]) => void): void;
  every(holds: (here: Result, there: Result) => boolean): boolean;
  /** The number of the case to either policy. */
  numbersOf(places: readonly number[]): readonly [here: number, there: number];
  /** What either policy is given. */
  factsOf(places: readonly number[]): JointCase;
}

export function jointOf(here: PolicyDocument, there: PolicyDocument): JointCases {
  const [left, right] = [sideOf(here), sideOf(there)];
  const isCommon = (name: string) => isOneFact(here.facts[name], there.facts[name]);
  const facts = [
    ...left.space.names.map((name) =>
      isCommon(name) ? common(name, left.space, right.space) : own(name, left.space, "here"),
    ),
    ...right.space.names.filter((name) => !isCommon(name)).map((name) => own(name, right.space, "there")),
  ];
  const count = facts.reduce((product, { values }) => product * values.length, 1);
  const stride = (space: Space, name: string) => space.strides[space.names.indexOf(name)] as number;
  const strides = facts.map(({ name, side }) => {
    return [side === "there" ? 0 : stride(left.space, name), side === "here" ? 0 : stride(right.space, name)];
  });

  const placesOf = (joint: number): number[] => {
    let rest = joint;
    return facts.map(({ values }) => {
      const place = rest % values.length;
      rest = (rest - place) / values.length;
      return place;
    });
  };
  const idsOf = (places: readonly number[]): readonly [number, number] => {
    let [mine, theirs] = [0, 0];
    places.forEach((place, index) => {
      const { here: inHere, there: inThere } = (facts[index] as JointFact).values[
        place
      ] as JointFact["values"][number];
      const [one, other] = strides[index] as [number, number];
      mine += inHere * one;
      theirs += inThere * other;
    });
    return [mine, theirs];
  };
  const forEach: JointCases["forEach"] = (look) => {
    for (let joint = 0; joint < count; joint += 1) {
      const places = placesOf(joint);
      const [mine, theirs] = idsOf(places);
      if (!left.space.isCase(mine) || !right.space.isCase(theirs)) continue;
      look(left.results.of(mine), right.results.of(theirs), places);
    }
  };
  return {
    facts,
    count,
    forEach,
    every: (holds) => {
      let all = true;
      forEach((mine, theirs) => {
        all &&= holds(mine, theirs);
      });
      return all;
    },
    numbersOf: idsOf,
    factsOf: (places) => {
      const [mine, theirs] = idsOf(places);
      const both = Object.fromEntries(
        facts.map(({ name, values }, index) => [name, values[places[index] as number]?.value]),
      );
      return { here: left.space.factsOf(mine), there: right.space.factsOf(theirs), both };
    },
  };
}

/** The same type and currency, whole numbers among numbers; of a list the same fields. */
function isOneFact(left: Fact | undefined, right: Fact | undefined): boolean {
  return left !== undefined && right !== undefined && kindOf(left) === kindOf(right);
}

function kindOf(fact: Fact): string {
  const { type, currency, of } = fact as { type: string; currency?: string; of?: object };
  return JSON.stringify([type === "integer" || type === "decimal" ? "number" : type, currency, of]);
}

/** The values that both take; a word that one lists is, to the other, whatever it does not list. */
function common(name: string, left: Space, right: Space): JointFact {
  const [here, there] = [valuesOf(left, name), valuesOf(right, name)];
  const all = [...new Set([...here.keys(), ...there.keys()])];
  const values = all.flatMap((text) => {
    const [mine, theirs] = [placeIn(left, name, here, text), placeIn(right, name, there, text)];
    return mine === undefined || theirs === undefined
      ? []
      : [{ value: JSON.parse(text), here: mine, there: theirs }];
  });
  return { name, side: "both", fact: left.document.facts[name] as Fact, values };
}

function own(name: string, space: Space, side: "here" | "there"): JointFact {
  const values = [...valuesOf(space, name)].map(([text, place]) => ({
    value: JSON.parse(text),
    here: side === "here" ? place : 0,
    there: side === "there" ? place : 0,
  }));
  return { name, side, fact: space.document.facts[name] as Fact, values };
}

function placeIn(
  { document }: Space,
  name: string,
  values: ReadonlyMap<string, number>,
  text: string,
): number | undefined {
  const isOther = document.facts[name]?.type === "enum" && typeof JSON.parse(text) === "string";
  return values.get(text) ?? (isOther ? values.get(JSON.stringify(UNNAMED)) : undefined);
}

function valuesOf({ names, values }: Space, name: string): ReadonlyMap<string, number> {
  const own = values[names.indexOf(name)] as readonly unknown[];
  return new Map(own.map((value, place) => [JSON.stringify(sorted(value)), place]));
}

/** A set or list in one order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value;

const sides = new WeakMap<PolicyDocument, { readonly space: Space; readonly results: Results }>();
function sideOf(document: PolicyDocument) {
  const found = sides.get(document);
  if (found) return found;
  const space = spaceOf(document);
  const side = { space, results: resultsOf(space) };
  sides.set(document, side);
  return side;
}
