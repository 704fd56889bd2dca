/**
 * How far a proof may go.
 */
import type { Policy } from "../../policy/index.ts";

/** What a search may cost, and what it may look at. */
export interface ProofOptions {
  /** Nodes of diagrams that may be built and visited; 200,000 where not said. */
  readonly nodes?: number;
  /** Boxes, cases and values that may be tried; 4,000,000 where not said. */
  readonly steps?: number;
  /**
   * Diagrams are quick where rules form a table, branching where few boxes meet; each answers where the other fails.
   * `cases` tries every case, where there are fewer than a million. Where not said, `both`: diagrams first, then
   * branching, and where neither answers, every case.
   */
  readonly engine?: "diagrams" | "branching" | "cases" | "both";
  /** The policies that guarantees speak of by their id. */
  readonly policies?: readonly Policy[];
}

/** The same of one question among many. */
export interface AskOptions extends ProofOptions {
  /** Steps that trying every case may cost, whatever was spent before; `steps` where not said. */
  readonly cases?: number;
}

/** The numbers with what holds where they are not said. */
export function limitsOf({ nodes = 200_000, steps = 4_000_000 }: ProofOptions): {
  readonly nodes: number;
  readonly steps: number;
} {
  return { nodes, steps };
}
