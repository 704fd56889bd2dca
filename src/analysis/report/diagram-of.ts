/**
 * The grid of a diagram, decided cell by cell: the two facts are given, all others are unknown, and `decide` says what
 * may come out. Neighbours that say the same become one area.
 */
import { type Decision, decide, type Policy } from "../../policy/index.ts";
import type { CellKind, Diagram, DiagramArea, DiagramAxis } from "./diagram.ts";
import { diagramAxes } from "./diagram-axes.ts";

/** Steps for one cell; one that takes more depends on other facts as far as anybody can see. */
const STEPS = 2000;

/** The diagram of two facts, or of the one that rules test; undefined where rules test no fact that has an axis. */
export function diagramOf(policy: Policy, wanted?: readonly [string, string]): Diagram | undefined {
  const [across, down = NO_AXIS] = diagramAxes(policy, wanted);
  if (across === undefined) return undefined;
  const cells = down.ranges.map((row) =>
    across.ranges.map((column) => {
      const facts = {
        [across.fact]: column.value,
        ...(down === NO_AXIS ? {} : { [down.fact]: row.value }),
      };
      return cellOf(decide(policy, facts, { from: "verified", steps: STEPS }));
    }),
  );
  return { across, down, areas: areasOf(cells) };
}

const NO_AXIS: DiagramAxis = { fact: "", ranges: [{ text: "", value: undefined }], more: 0 };

type Cell = Pick<DiagramArea, "kind" | "rules" | "gap" | "conflict">;

function cellOf(decision: Decision): Cell {
  const plain = { rules: [], gap: false, conflict: false };
  switch (decision.status) {
    case "decided":
      return { ...plain, kind: "rule", rules: namesOf(decision.because.map(({ rule }) => rule)) };
    case "gap":
      return { ...plain, kind: "gap", gap: true };
    case "conflict":
      return {
        ...plain,
        kind: "conflict",
        conflict: true,
        rules: namesOf(decision.because.map(({ rule }) => rule)),
      };
    case "invalid":
      return { ...plain, kind: "impossible" };
    default:
      return openCell(decision);
  }
}

function openCell({ possible, more = 0, exact }: Extract<Decision, { readonly status: "open" }>): Cell {
  const gap = possible.some(({ status }) => status === "gap");
  const conflict = possible.some(({ status }) => status === "conflict");
  const rules = namesOf(possible.flatMap((result) => result.rules));
  const statuses = new Set(possible.map(({ status }) => status));
  const ways = new Set(possible.map((result) => namesOf(result.rules).join("\n")));
  // One way to decide, of which only the amount is open: the rule is certain.
  const certain = exact && more === 0 && statuses.size === 1 && ways.size === 1;
  const kind: CellKind = !certain ? "depends" : gap ? "gap" : conflict ? "conflict" : "rule";
  return { kind, rules, gap, conflict };
}

function namesOf(rules: readonly string[]): readonly string[] {
  return [...new Set(rules)];
}

/** Rectangles of cells that say the same: as wide as can be, then as high. */
function areasOf(cells: readonly (readonly Cell[])[]): readonly DiagramArea[] {
  const keys = cells.map((row) => row.map((cell) => JSON.stringify(cell)));
  const taken = cells.map((row) => row.map(() => false));
  const areas: DiagramArea[] = [];
  keys.forEach((row, top) => {
    row.forEach((key, left) => {
      if (taken[top]?.[left] === true) return;
      const free = (y: number, x: number) => keys[y]?.[x] === key && taken[y]?.[x] === false;
      let right = left;
      while (free(top, right + 1)) right += 1;
      const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
      let bottom = top;
      while (columns.every((x) => free(bottom + 1, x))) bottom += 1;
      for (let y = top; y <= bottom; y += 1) taken[y]?.fill(true, left, right + 1);
      areas.push({ ...(cells[top]?.[left] as Cell), columns: [left, right], rows: [top, bottom] });
    });
  });
  return areas;
}
