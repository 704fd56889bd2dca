/**
 * What a policy says over two of its facts, drawn as a grid: for every range of the one and of the other, which rule
 * decides, whatever the other facts are; or that it depends on them; or that nothing decides.
 */

/** What holds in one cell. */
export type CellKind = "rule" | "depends" | "gap" | "conflict" | "impossible";

/** One range of one fact. */
export interface Range {
  /** As an axis shows it: `180 to 239`. */
  readonly text: string;
  /** A value in it, as a case gives it. */
  readonly value: unknown;
}

/** One fact with its ranges. */
export interface DiagramAxis {
  readonly fact: string;
  readonly ranges: readonly Range[];
  /** How many further ranges are not drawn. */
  readonly more: number;
}

/** A rectangle of cells that say the same, by places of ranges, the last ones included. */
export interface DiagramArea {
  readonly kind: CellKind;
  /** The rules that decide there, or that may; `otherwise` among them. */
  readonly rules: readonly string[];
  /** True where some of the cases may be gaps. */
  readonly gap: boolean;
  /** True where rules may contradict each other in some of the cases. */
  readonly conflict: boolean;
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

/** The grid: `across` is the fact whose ranges are columns; of a policy with one such fact `down` has one range. */
export interface Diagram {
  readonly across: DiagramAxis;
  readonly down: DiagramAxis;
  readonly areas: readonly DiagramArea[];
}
