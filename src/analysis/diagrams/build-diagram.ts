/**
 * From boxes to a diagram, from the top: a state is the list of what is left to test of the boxes that may still hold,
 * and equal states are one node.
 */
import type { Box } from "../../policy/normal-form.ts";
import { type Diagrams, endOf, NOTHING, type Node, nodeOf } from "./diagram.ts";
import { HOLDS, newSuffixes, type Suffix, suffixOf } from "./suffix.ts";
import { sweep } from "./sweep.ts";

/** A box and what it stands for. */
export interface LabelledBox {
  readonly box: Box;
  readonly label: number;
}

/** How labels of boxes that hold together become one label of an end. */
export interface Joining {
  /** True where the first box that holds says all. */
  readonly first: boolean;
  /** The label of an end from the labels of the boxes that hold there, each once, in the order of the boxes. */
  readonly join: (labels: readonly number[]) => number;
  /** How many different labels are enough to know the end. */
  readonly enough: number;
}

/** The order in which slots are asked for, and the codes of each. */
export interface SlotOrder {
  readonly positionOf: (place: number) => number;
  /** By position. */
  readonly least: readonly number[];
  readonly last: readonly number[];
}

/** What may still be spent; both go down. */
export interface Limits {
  nodes: number;
  steps: number;
}

/** The diagram of these boxes, or undefined where it grows beyond the limits. */
export function buildDiagram(
  diagrams: Diagrams,
  boxes: readonly LabelledBox[],
  order: SlotOrder,
  joining: Joining,
  limits: Limits,
): Node | undefined {
  const suffixes = newSuffixes();
  const { positions, rests, labels } = suffixes;
  const nodes = new Map<string, Node>();
  const start = boxes.map(({ box, label }) => suffixOf(suffixes, box, label, order.positionOf));
  const before = { known: diagrams.positions.length };

  // Depth is bounded by the number of slots that some box tests.
  function nodeFor(state: readonly Suffix[]): Node | undefined {
    let position = HOLDS;
    for (const suffix of state) position = Math.min(position, positions[suffix] as number);
    if (position === HOLDS) return endFor(state);
    const key = state.join(",");
    const old = nodes.get(key);
    if (old !== undefined) return old;
    // A long key is work too, and memory.
    limits.steps -= state.length + key.length;
    const uppers: number[] = [];
    const children: Node[] = [];
    let child: Node | undefined;
    const ends = [order.least[position] as number, order.last[position] as number] as const;
    const changes = sweep(suffixes, state, position, ends, (low, left) => {
      const next = stateAt(state, position, left);
      limits.steps -= next.length;
      child = limits.steps < 0 ? undefined : nodeFor(next);
      if (child === undefined) return false;
      if (children.length > 0) uppers.push(low - 1);
      children.push(child);
      return true;
    });
    if (child === undefined) return undefined;
    uppers.push(ends[1]);
    const node = nodeOf(diagrams, position, uppers, children);
    // So is a node of many runs.
    limits.steps -= changes + 8 * uppers.length;
    limits.nodes -= diagrams.positions.length - before.known;
    before.known = diagrams.positions.length;
    if (limits.nodes < 0) return undefined;
    nodes.set(key, node);
    return node;
  }

  function endFor(state: readonly Suffix[]): Node {
    if (state.length === 0) return NOTHING;
    return endOf(joining.join([...new Set(state.map((suffix) => labels[suffix] as number))]));
  }

  /** What is left of the suffixes at these places of a state. */
  function stateAt(state: readonly Suffix[], position: number, left: readonly number[]): readonly Suffix[] {
    const next: Suffix[] = [];
    const seen = new Set<Suffix>();
    const held = new Set<number>();
    for (const place of left) {
      const suffix = state[place] as Suffix;
      const own = positions[suffix] === position ? (rests[suffix] as Suffix) : suffix;
      if (seen.has(own)) continue;
      seen.add(own);
      next.push(own);
      if (positions[own] !== HOLDS) continue;
      if (joining.first) break;
      held.add(labels[own] as number);
      if (held.size >= joining.enough) return next.filter((one) => positions[one] === HOLDS);
    }
    // A rule that holds already counts once, whatever else is left of it.
    return next.filter((one) => positions[one] === HOLDS || !held.has(labels[one] as number));
  }

  return nodeFor(withFirst(start));

  function withFirst(state: readonly Suffix[]): readonly Suffix[] {
    const next: Suffix[] = [];
    for (const suffix of new Set(state)) {
      next.push(suffix);
      if (joining.first && positions[suffix] === HOLDS) break;
    }
    return next;
  }
}
