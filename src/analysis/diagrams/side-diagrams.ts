/**
 * The diagrams of one or two policies in one store, so that parts which mean the same are the same node: what cannot
 * occur, and for each layer of rules what is reached there. Layers stay apart: sixty exceptions over a segmented base
 * would copy themselves into every segment.
 */
import type { Box, CompiledPolicy, Fired } from "../../policy/normal-form.ts";
import { type Reached, statusOf, valueKey } from "../outcomes/reached.ts";
import {
  buildDiagram,
  type Joining,
  type LabelledBox,
  type Limits,
  type SlotOrder,
} from "./build-diagram.ts";
import { type Diagrams, labelOf, type Node, newDiagrams } from "./diagram.ts";

/** A policy whose boxes speak of columns: its own slots, or the shared ones of two policies. */
export interface Columned {
  readonly policy: CompiledPolicy;
  readonly boxes: readonly Box[];
  /** By place: the column of a slot. */
  readonly axes: readonly number[];
}
/** The codes of a column. */
export interface Column {
  readonly least: number;
  readonly last: number;
}

/** One policy as diagrams. */
export interface SideDiagram {
  /** Ends everywhere in nothing but where a case cannot occur. */
  readonly impossible: Node;
  readonly layers: readonly Node[];
  /** Which rules count at an end. */
  readonly reachedAt: (end: Node) => Reached;
}
/** One or two policies as diagrams in one store. */
export interface SideDiagrams {
  readonly store: Diagrams;
  /** The columns in the order in which the diagrams ask for them. */
  readonly order: readonly number[];
  readonly sides: readonly SideDiagram[];
}

/** What tells ends apart: which rules count there, or only what they come to. */
export type Telling = "rules" | "results";

/** The diagrams, or undefined where they grow beyond the limits. */
export function sideDiagrams(
  policies: readonly Columned[],
  columns: readonly Column[],
  order: readonly number[],
  telling: Telling,
  limits: Limits,
): SideDiagrams | undefined {
  const store = newDiagrams();
  const labels = new Map<string, number>();
  const ranks = new Map(order.map((column, rank) => [column, rank]));
  const slotOrder: SlotOrder = {
    positionOf: (column) => ranks.get(column) as number,
    least: order.map((column) => (columns[column] as Column).least),
    last: order.map((column) => (columns[column] as Column).last),
  };
  const sides: SideDiagram[] = [];
  for (const columned of policies) {
    const { policy, boxes } = columned;
    const reached = new Map<number, Reached>();
    const build = (own: readonly LabelledBox[], joining: Joining) =>
      buildDiagram(store, own, slotOrder, joining, limits);
    const impossible = build(
      boxes.slice(0, policy.assumed).map((box) => ({ box, label: 0 })),
      { first: true, enough: 1, join: () => 0 },
    );
    if (impossible === undefined) return undefined;
    const joining = joiningOf(columned, telling, labels, reached);
    const layers: Node[] = [];
    for (const layer of layersOf(policy, boxes, telling)) {
      const node = build(layer, joining);
      if (node === undefined) return undefined;
      layers.push(node);
    }
    sides.push({ impossible, layers, reachedAt: (end) => reached.get(labelOf(end) as number) as Reached });
  }
  return { store, order, sides };
}

/** The boxes by layer. Where the first rule counts, what comes to the same has one label from the start. */
function layersOf(
  policy: CompiledPolicy,
  boxes: readonly Box[],
  telling: Telling,
): readonly (readonly LabelledBox[])[] {
  const layers: LabelledBox[][] = [];
  const same = new Map<string, number>();
  boxes.slice(policy.assumed).forEach((box, index) => {
    const { rule } = policy.fired[policy.assumed + index] as Fired;
    const layer = policy.normal.rules[rule]?.layer ?? 0;
    let label = rule;
    if (policy.first && telling === "results") {
      const key = valueKey(policy, [rule]);
      label = same.get(key) ?? rule;
      same.set(key, label);
    }
    let own = layers[layer];
    if (own === undefined) layers[layer] = own = [];
    own.push({ box, label });
  });
  // A layer has a rule, and a rule a box.
  return layers;
}

/** Labels of boxes are rules; labels of ends are numbered through the store. */
function joiningOf(
  columned: Columned,
  telling: Telling,
  labels: Map<string, number>,
  reached: Map<number, Reached>,
): Joining {
  const { hit } = columned.policy.normal;
  return {
    first: hit === "first",
    enough: hit === "unique" ? 2 : Number.POSITIVE_INFINITY,
    join: (rules) => {
      const key = telling === "rules" ? rules.join(",") : resultKey(columned, rules);
      let label = labels.get(key);
      if (label === undefined) {
        label = labels.size;
        labels.set(key, label);
      }
      if (!reached.has(label)) reached.set(label, rules);
      return label;
    },
  };
}

/** Equal, for rules of one policy or of two, only where they come to the same. */
function resultKey({ policy, axes }: Columned, rules: Reached): string {
  const status = statusOf(policy, rules);
  if (status === "conflict") return "conflict";
  const { outcomes, hit } = policy.normal;
  const fields = outcomes.map(({ name, domain, round, collect }) => {
    const { type, scale, currency, values } = domain;
    return [name, type, scale, currency, values, round, collect];
  });
  const keyOf = (own: Reached) => valueKey(policy, own, (place) => axes[place] as number);
  const alike = hit === "any" ? [...new Set(rules.map((rule) => keyOf([rule])))].join(" or ") : keyOf(rules);
  return `${JSON.stringify(fields)} ${alike}`;
}
