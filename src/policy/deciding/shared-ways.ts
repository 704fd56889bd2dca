/**
 * Which ways of facts that hang together lie in which pieces, as bits: so that many pairs of pieces can be asked at once
 * whether they share a way, or are one changed fact apart.
 */
import { intersectSpans, type Spans, spansMeet } from "../normal/spans.ts";
import { type Component, tupleMeets } from "./components.ts";
import type { Space } from "./possible-pieces.ts";
import type { UnknownFact } from "./unknown-facts.ts";

/** Two pieces by their places in the list. */
export interface SharedWays {
  /** Whether the facts can be as they are in both pieces. */
  readonly canStay: (here: number, there: number) => boolean;
  /** Whether this fact alone can lead from one piece to the other. */
  readonly canChange: (fact: UnknownFact, here: number, there: number) => boolean;
}

/** The ways of a component of which they are listed, over pieces in these spaces. */
export function sharedWays(component: Component, spaces: readonly Space[]): SharedWays {
  return component.kind === "either" ? sharedAccounts(component, spaces) : sharedTuples(component, spaces);
}

/** A set stays as it is where one account leaves it a value that lies in both pieces, and may change to any other. */
function sharedAccounts({ accounts, places }: Component, spaces: readonly Space[]): SharedWays {
  const own = (piece: number, at: number) => spaces[piece]?.[places[at] as number] as Spans;
  return {
    canStay: (here, there) =>
      accounts.some((account) =>
        account.every((spans, at) => spansMeet(intersectSpans(spans, own(here, at)), own(there, at))),
      ),
    canChange: () => true,
  };
}

function sharedTuples({ tuples, places, unknown }: Component, spaces: readonly Space[]): SharedWays {
  const ways = remembered((piece) => {
    const space = spaces[piece] as Space;
    return bitsWhere(tuples.length, (tuple) =>
      tupleMeets(tuples[tuple] as Component["tuples"][number], places, space),
    );
  });
  const apart = unknown.map((_, index) => {
    // Two ways are one changed fact apart where all other facts have the same choice.
    const numbers = new Map<string, number>();
    const others = tuples.map(({ choice }) => {
      const rest = choice.with(index, -1).join(" ");
      const known = numbers.get(rest) ?? numbers.size;
      numbers.set(rest, known);
      return known;
    });
    return remembered((piece) => {
      const bits = new Uint32Array((numbers.size >>> 5) + 1);
      const own = ways(piece);
      others.forEach((rest, tuple) => {
        if (hasBit(own, tuple)) bits[rest >>> 5] = (bits[rest >>> 5] as number) | (1 << (rest & 31));
      });
      return bits;
    });
  });
  return {
    canStay: (here, there) => share(ways(here), ways(there)),
    canChange: (fact, here, there) => {
      const own = apart[unknown.indexOf(fact)];
      return own === undefined || share(own(here), own(there));
    },
  };
}

function remembered(make: (piece: number) => Uint32Array): (piece: number) => Uint32Array {
  const made: Uint32Array[] = [];
  return (piece) => {
    made[piece] ??= make(piece);
    return made[piece];
  };
}

function bitsWhere(length: number, holds: (index: number) => boolean): Uint32Array {
  const bits = new Uint32Array((length >>> 5) + 1);
  for (let index = 0; index < length; index += 1) {
    if (holds(index)) bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
  }
  return bits;
}

function hasBit(bits: Uint32Array, index: number): boolean {
  return ((bits[index >>> 5] as number) & (1 << (index & 31))) !== 0;
}

function share(left: Uint32Array, right: Uint32Array): boolean {
  return left.some((word, index) => (word & (right[index] as number)) !== 0);
}
