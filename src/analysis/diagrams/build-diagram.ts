/**
 * From boxes to a diagram, from the top: a state is the list of what is left to test of the boxes that may still hold,
 * and equal states are one node.
 */
import type { Box } from "../../policy/normal-form.ts";
import { type Diagrams, endOf, NOTHING, type Node, nodeOf } from "./diagram.ts";
import { HOLDS, newSuffixes, type Suffix, suffixOf } from "./suffix.ts";

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
  const { positions, spans, rests, labels } = suffixes;
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
    const starts = startsAt(state, position);
    // A long key is work too, and memory.
    limits.steps -= starts.length * state.length + key.length;
    if (limits.steps < 0) return undefined;
    const uppers: number[] = [];
    const children: Node[] = [];
    let last = "";
    let child: Node | undefined;
    for (const [index, low] of starts.entries()) {
      const next = stateAt(state, position, low);
      const own = next.join(",");
      if (child === undefined || own !== last) child = nodeFor(next);
      if (child === undefined) return undefined;
      last = own;
      children.push(child);
      uppers.push((starts[index + 1] ?? (order.last[position] as number) + 1) - 1);
    }
    const node = nodeOf(diagrams, position, uppers, children);
    // So is a node of many runs.
    limits.steps -= 8 * uppers.length;
    limits.nodes -= diagrams.positions.length - before.known;
    before.known = diagrams.positions.length;
    if (limits.nodes < 0) return undefined;
    nodes.set(key, node);
    return node;
  }

  function endFor(state: readonly Suffix[]): Node {
    if (state.length === 0) return NOTHING;
    const held = [...new Set(state.map((suffix) => labels[suffix] as number))];
    return endOf(joining.join(joining.first ? held.slice(0, 1) : held));
  }

  /** The first codes of the intervals in which every suffix is either inside or outside. */
  function startsAt(state: readonly Suffix[], position: number): readonly number[] {
    const least = order.least[position] as number;
    const last = order.last[position] as number;
    const starts = new Set([least]);
    for (const suffix of state) {
      if (positions[suffix] !== position) continue;
      const own = spans[suffix] as readonly number[];
      for (let i = 0; i < own.length; i += 2) {
        const low = own[i] as number;
        const behind = (own[i + 1] as number) + 1;
        if (low > least && low <= last) starts.add(low);
        if (behind > least && behind <= last) starts.add(behind);
      }
    }
    return [...starts].sort((a, b) => a - b);
  }

  function stateAt(state: readonly Suffix[], position: number, code: number): readonly Suffix[] {
    const next: Suffix[] = [];
    const seen = new Set<Suffix>();
    const held = new Set<number>();
    for (const suffix of state) {
      let own = suffix;
      if (positions[suffix] === position) {
        if (!holds(spans[suffix] as readonly number[], code)) continue;
        own = rests[suffix] as number;
      }
      if (seen.has(own)) continue;
      seen.add(own);
      next.push(own);
      if (positions[own] !== HOLDS) continue;
      if (joining.first) break;
      held.add(labels[own] as number);
      if (held.size >= joining.enough) return [...next.filter((one) => positions[one] === HOLDS)];
    }
    return joining.first || held.size === 0 ? next : withoutHeld(next, held);
  }

  /** A rule that holds already counts once, whatever else is left of it. */
  function withoutHeld(state: readonly Suffix[], held: ReadonlySet<number>): readonly Suffix[] {
    return state.filter((suffix) => positions[suffix] === HOLDS || !held.has(labels[suffix] as number));
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

function holds(spans: readonly number[], code: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if (code >= (spans[i] as number) && code <= (spans[i + 1] as number)) return true;
  }
  return false;
}
