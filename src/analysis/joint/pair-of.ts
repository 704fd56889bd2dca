/**
 * The question about two cases of one policy: equal but for some facts, which grow or are anyhow.
 */
import {
  allSpans,
  type CompiledPolicy,
  factsOfValue,
  type GivenFact,
  intersectSpans,
  presentSpans,
  type Spans,
} from "../../policy/normal-form.ts";
import type { ListPart } from "../principles/list-parts.ts";
import { type Direction, directionOf } from "./direction.ts";
import type { Axis, Joint, ListRelation, Ordered } from "./joint.ts";
import { sideOf } from "./side-of.ts";

/** How a fact differs between the two cases: the second has at least as much of it, or it may have anything. */
export type Difference = "grows" | "free";

/**
 * Two cases that agree in every declared fact but those named, which are there in both where they grow. Where a derived
 * fact is named they agree instead in every other thing that the policy looks at and that is not made of it. Of the lists
 * in `parts` only what they say of is free.
 */
export function pairOf(
  policy: CompiledPolicy,
  differing: ReadonlyMap<string, Difference>,
  parts: readonly ListPart[] = [],
): Joint {
  const named = policy.facts.flatMap(({ name, derivation }, place) =>
    derivation !== undefined && differing.has(name) ? [place] : [],
  );
  const { slots, lists, ranges } =
    named.length === 0 ? byFacts(policy, differing, parts) : bySlots(policy, differing);
  return paired(policy, slots, lists, ranges);
}

interface Differences {
  readonly slots: readonly Direction[];
  /** By place among the given facts. */
  readonly lists: ReadonlyMap<number, ListRelation>;
  /** What slots are held to, by place. */
  readonly ranges: ReadonlyMap<number, Spans>;
}

function byFacts(
  policy: CompiledPolicy,
  differing: ReadonlyMap<string, Difference>,
  parts: readonly ListPart[],
): Differences {
  const { normal, facts } = policy;
  const slots: Direction[] = [];
  const lists = new Map<number, ListRelation>();
  const ranges = new Map<number, Spans>();
  normal.given.forEach((given, at) => {
    const difference = differing.get(given.name);
    for (const place of given.places) {
      slots[place] = difference ?? "same";
      if (difference === "grows" && given.fact.type !== "set") ranges.set(place, presentIn(policy, place));
    }
    if (given.present !== undefined) {
      slots[given.present] = difference === "free" ? "free" : "same";
      if (difference === "grows") ranges.set(given.present, [1, 1]);
    }
    if (given.fields !== undefined && difference !== undefined) {
      lists.set(at, difference === "grows" ? "grown" : "free");
    }
    if (parts.some(({ list }) => list === given.name)) lists.set(at, "free");
  });
  facts.forEach(({ name, derivation }, place) => {
    if (derivation === undefined) return;
    const list = "list" in derivation ? normal.given[derivation.list]?.name : undefined;
    const part = parts.find((one) => one.list === list);
    const isKept = part !== undefined && !part.derived.includes(name);
    slots[place] = isKept ? "same" : directionOf(derivation, policy, slots, lists);
  });
  return { slots, lists, ranges };
}

function bySlots(policy: CompiledPolicy, differing: ReadonlyMap<string, Difference>): Differences {
  const { normal, facts } = policy;
  const looked = lookedAt(policy);
  const slots: Direction[] = facts.map((_, place) => (looked.has(place) ? "same" : "free"));
  const ranges = new Map<number, Spans>();
  normal.given.forEach(({ name, places, present }) => {
    const difference = differing.get(name);
    if (difference === undefined) return;
    for (const place of places) slots[place] = difference;
    if (present !== undefined) slots[present] = difference;
  });
  const changed: boolean[] = facts.map(() => false);
  normal.given.forEach(({ name, places, present }) => {
    if (!differing.has(name)) return;
    for (const place of places) changed[place] = true;
    if (present !== undefined) changed[present] = true;
  });
  facts.forEach(({ name, derivation }, place) => {
    if (derivation === undefined) return;
    const difference = differing.get(name);
    if (difference !== undefined) {
      slots[place] = difference;
      changed[place] = true;
      if (difference === "grows") ranges.set(place, presentIn(policy, place));
    } else if ("list" in derivation) {
      if (!differing.has((normal.given[derivation.list] as GivenFact).name)) return;
      changed[place] = true;
      slots[place] = "free";
    } else {
      const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
      const own = amounts.flatMap(({ terms }) => terms.map(({ fact }) => fact));
      if (!own.some((operand) => changed[operand])) return;
      changed[place] = true;
      // Its other operands may be anything: only where all that changes is named is the direction known.
      slots[place] = own.every((operand) => changed[operand] || slots[operand] === "same")
        ? directionOf(derivation, policy, slots, new Map())
        : "free";
    }
  });
  const lists = new Map<number, ListRelation>();
  normal.given.forEach(({ fields }, at) => {
    if (fields !== undefined) lists.set(at, "free");
  });
  return { slots, lists, ranges };
}

function presentIn({ facts }: CompiledPolicy, place: number): Spans {
  const fact = facts[place];
  return fact === undefined ? [] : presentSpans(fact.domain);
}

/** The places that a rule or an amount looks at. */
export function lookedAt({ normal, boxes, assumed }: CompiledPolicy): ReadonlySet<number> {
  const { rules, otherwise } = normal;
  const tested = boxes.slice(assumed).flatMap((box) => box.map(({ fact }) => fact));
  const amounts = [...rules, ...(otherwise ? [otherwise] : [])].flatMap(({ values }) =>
    values.flatMap(factsOfValue),
  );
  return new Set([...tested, ...amounts]);
}

function paired(
  policy: CompiledPolicy,
  slots: readonly Direction[],
  lists: ReadonlyMap<number, ListRelation>,
  ranges: ReadonlyMap<number, Spans>,
): Joint {
  const axes: Axis[] = [];
  const first: number[] = [];
  const second: number[] = [];
  const ordered: Ordered[] = [];
  policy.facts.forEach((fact, place) => {
    const { name, domain } = fact;
    const spans = intersectSpans(allSpans(domain), ranges.get(place) ?? allSpans(domain));
    const axis = { name, fact, domain, spans };
    const direction = slots[place] as Direction;
    const at = axes.push(axis) - 1;
    first.push(at);
    if (direction === "same") {
      second.push(at);
      return;
    }
    const other = axes.push(axis) - 1;
    second.push(other);
    if (direction === "grows") ordered.push({ lower: at, upper: other });
    if (direction === "falls") ordered.push({ lower: other, upper: at });
  });
  const named = [...lists].map(
    ([at, relation]) => [(policy.normal.given[at] as GivenFact).name, relation] as const,
  );
  return {
    axes,
    sides: [sideOf(policy, first), sideOf(policy, second)],
    ordered,
    lists: new Map(named),
  };
}
