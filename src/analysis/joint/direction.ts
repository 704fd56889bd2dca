/**
 * Which way a derived fact goes when what it is made of changes between two cases.
 */
import {
  type CompiledPolicy,
  type Domain,
  type GivenFact,
  type NormalDerivation,
  type NormalFact,
  presentSpans,
} from "../../policy/normal-form.ts";
import type { ListRelation } from "./joint.ts";

/** How the second case stands to the first in one thing: the same, at least as much, at most as much, or anyhow. */
export type Direction = "same" | "grows" | "falls" | "free";

/** The direction of a derived fact, given those of the slots before it and the relations of lists, by place. */
export function directionOf(
  derivation: NormalDerivation,
  { normal }: CompiledPolicy,
  slots: readonly Direction[],
  lists: ReadonlyMap<number, ListRelation>,
): Direction {
  if ("list" in derivation) {
    const given = normal.given[derivation.list] as GivenFact;
    const there = given.present === undefined ? "same" : (slots[given.present] as Direction);
    if (there !== "same") return "free";
    const relation = lists.get(derivation.list);
    if (relation === undefined) return "same";
    return relation === "grown" ? directionOfGrown(derivation, given) : "free";
  }
  const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
  return amounts
    .flatMap(({ terms }) =>
      terms.map(({ fact, times }) => {
        const own = slots[fact] as Direction;
        return times < 0 ? turned(own) : own;
      }),
    )
    .reduce(together, "same");
}

function directionOfGrown(derivation: NormalDerivation, { fields = [] }: GivenFact): Direction {
  switch (derivation.kind) {
    case "some":
    case "count":
      return "grows";
    case "every":
    case "none":
      return "falls";
    case "sum-of": {
      const [least, greatest] = presentSpans((fields[derivation.of] as NormalFact).domain as Domain) as [
        number,
        number,
      ];
      return least >= 0 ? "grows" : greatest <= 0 ? "falls" : "free";
    }
    default:
      // A list in which no record counts has no least and no greatest: the first one that does may bring any.
      return "free";
  }
}

function turned(direction: Direction): Direction {
  return direction === "grows" ? "falls" : direction === "falls" ? "grows" : direction;
}

function together(one: Direction, other: Direction): Direction {
  if (one === "same" || one === other) return other;
  return other === "same" ? one : "free";
}
