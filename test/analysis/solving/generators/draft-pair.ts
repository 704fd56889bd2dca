/** A random question about two cases of one policy: what is the same in both, what grows, what may be anything. */
import type { Axis, Joint, ListRelation, Ordered } from "../../../../src/analysis/joint/joint.ts";
import { sideOf } from "../../../../src/analysis/joint/side-of.ts";
import { allSpans, type CompiledPolicy } from "../../../../src/policy/normal-form.ts";
import type { Random } from "../../../policy/generators/random.ts";
import type { CodedCase } from "./coded-cases.ts";
import { isWithin } from "./is-within.ts";

export interface DraftedPair {
  readonly joint: Joint;
  /** Whether the second case stands to the first as it should, short of what the question says of codes. */
  fits(one: CodedCase, other: CodedCase): boolean;
  /** The codes by axis. */
  codesOf(one: CodedCase, other: CodedCase): readonly number[];
}

type How = "same" | "grows" | "free";

export function draftPair(random: Random, policy: CompiledPolicy): DraftedPair {
  const { normal, facts } = policy;
  const hows = new Map<number, How>();
  const lists = new Map<string, How>();
  for (const { name, places, present, fields } of normal.given) {
    const how = random.pick(["same", "same", "grows", "free"] as const);
    for (const place of places) hows.set(place, how);
    if (present !== undefined) hows.set(present, how === "grows" ? "same" : how);
    if (fields !== undefined) lists.set(name, how);
  }
  // What is derived may be asked to be the same, though what it is made of is not.
  facts.forEach(({ derivation }, place) => {
    if (derivation !== undefined)
      hows.set(place, random.pick(["same", "grows", "free", "free", "free"] as const));
  });
  const axes: Axis[] = [];
  const ordered: Ordered[] = [];
  const sides: [number[], number[]] = [[], []];
  facts.forEach((fact, place) => {
    const { name, domain } = fact;
    const axis = { name, fact, domain, spans: allSpans(domain) };
    const how = hows.get(place);
    const first = axes.push(axis) - 1;
    const second = how === "same" ? first : axes.push(axis) - 1;
    if (how === "grows") ordered.push({ lower: first, upper: second });
    sides[0].push(first);
    sides[1].push(second);
  });
  const relations = [...lists].flatMap(([name, how]): (readonly [string, ListRelation])[] =>
    how === "same" ? [] : [[name, how === "grows" ? "grown" : "free"]],
  );
  const joint: Joint = {
    axes,
    sides: [sideOf(policy, sides[0]), sideOf(policy, sides[1])],
    ordered,
    lists: new Map(relations),
  };
  const codesOf = (one: CodedCase, other: CodedCase) => {
    const codes: number[] = [];
    one.codes.forEach((code, place) => {
      codes[sides[0][place] as number] = code;
      codes[sides[1][place] as number] = other.codes[place] as number;
    });
    return codes;
  };
  const fits = (one: CodedCase, other: CodedCase) =>
    one.codes.every((code, place) => {
      const how = hows.get(place);
      const there = other.codes[place] as number;
      return how === "free" || (how === "same" ? code === there : code <= there);
    }) &&
    [...lists].every(([name, how]) => {
      const [less, more] = [one.lists.get(name) ?? [], other.lists.get(name) ?? []];
      if (how === "free") return true;
      return how === "same" ? `${less}` === `${more}` : isWithin(less, more);
    });
  return { joint, fits, codesOf };
}
