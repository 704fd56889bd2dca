/**
 * Decision diagrams: a rule table as a graph in which every case walks one way, fact after fact, to what holds there. Equal
 * parts of the graph are one part, so that a million combinations take a thousand nodes, and two policies that mean the
 * same are the same node. Edges carry runs of codes, so that four thousand thresholds are as many edges and not a
 * million.
 */

/** A node by its number; below zero the ends: {@link NOTHING}, and one for each label. */
export type Node = number;

/** The end where no rule holds. */
export const NOTHING: Node = -1;

/** A store of nodes. */
export interface Diagrams {
  /** By node: the place in the order of the slot that it asks for. */
  readonly positions: number[];
  /** By node: the last code of every run, ascending. */
  readonly uppers: (readonly number[])[];
  /** By node: where each run leads. */
  readonly children: (readonly Node[])[];
  readonly known: Map<string, Node>;
}

/** An empty store. */
export function newDiagrams(): Diagrams {
  return { positions: [], uppers: [], children: [], known: new Map() };
}

/** The end that carries a label. */
export function endOf(label: number): Node {
  return -2 - label;
}

/** The label of an end; undefined at {@link NOTHING} and inside the graph. */
export function labelOf(node: Node): number | undefined {
  return node < -1 ? -2 - node : undefined;
}

/** The node that asks for the slot at a position: an old one where there is an equal one. Runs that lead to one place are one. */
export function nodeOf(
  diagrams: Diagrams,
  position: number,
  uppers: readonly number[],
  children: readonly Node[],
): Node {
  const joinedUppers: number[] = [];
  const joined: Node[] = [];
  children.forEach((child, index) => {
    if (joined.at(-1) === child) joinedUppers[joined.length - 1] = uppers[index] as number;
    else {
      joined.push(child);
      joinedUppers.push(uppers[index] as number);
    }
  });
  if (joined.length === 1) return joined[0] as Node;
  // Written out and not packed into a number: a packed key that collides gives wrong answers that look right.
  const key = `${position}:${joinedUppers.join(",")}:${joined.join(",")}`;
  const old = diagrams.known.get(key);
  if (old !== undefined) return old;
  const node = diagrams.positions.length;
  diagrams.positions.push(position);
  diagrams.uppers.push(joinedUppers);
  diagrams.children.push(joined);
  diagrams.known.set(key, node);
  return node;
}
