/**
 * Where one side of a question stands on its way down the diagrams.
 */
import { type Diagrams, NOTHING, type Node } from "./diagram.ts";

/** Where one side stands. */
export interface Standing {
  readonly impossible: Node;
  /** The layers that can still decide, the highest first; none once nothing is left to decide. */
  readonly layers: readonly Node[];
}

/** The standing without layers that decide nothing, and without those below one that does; undefined where no case is. */
export function simplified({ impossible, layers }: Standing): Standing | undefined {
  if (impossible < NOTHING) return undefined;
  const left: Node[] = [];
  for (const layer of layers) {
    if (layer === NOTHING) continue;
    left.push(layer);
    if (layer < NOTHING) break;
  }
  return { impossible, layers: left };
}

/** Where a node leads with this code; itself where it asks for another slot. */
function childAt(store: Diagrams, node: Node, position: number, code: number): Node {
  if (store.positions[node] !== position) return node;
  const uppers = store.uppers[node] as readonly number[];
  let low = 0;
  let high = uppers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uppers[middle] as number) >= code) high = middle;
    else low = middle + 1;
  }
  return (store.children[node] as readonly Node[])[low] as Node;
}

/** Where a side stands behind a code; undefined where no case is. */
export function standingAt(
  store: Diagrams,
  { impossible, layers }: Standing,
  position: number,
  code: number,
): Standing | undefined {
  return simplified({
    impossible: childAt(store, impossible, position, code),
    layers: layers.map((layer) => childAt(store, layer, position, code)),
  });
}
