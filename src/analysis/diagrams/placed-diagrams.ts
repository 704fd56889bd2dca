/**
 * Diagrams with the axis of a question for each of their columns.
 */
import type { SideDiagrams } from "./side-diagrams.ts";

/** Diagrams with the axis of the column at each position, by side. */
export interface PlacedDiagrams {
  readonly built: SideDiagrams;
  readonly axisAt: readonly (readonly number[])[];
}
