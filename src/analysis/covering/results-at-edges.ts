/**
 * Whether a case comes out otherwise where one boundary of one rule is moved.
 */
import { type Box, type Fired, type NormalRule, type Side, spansMeet } from "../../policy/normal-form.ts";
import { caseResultAt, type Reached, sameResult } from "../outcomes/reached.ts";
import type { CoveringContext } from "./covering-context.ts";
import type { Observed } from "./observe.ts";

/** A value next to a boundary of a rule: it would be outside, or inside, were the boundary moved by one. */
export interface Edge {
  readonly rule: number;
  readonly place: number;
  readonly code: number;
  readonly inside: boolean;
  readonly ofWord: boolean;
  /** The boxes of the rule that have this boundary, by their places among all boxes. */
  readonly boxes: readonly number[];
}
/** The boxes that hold in a case are found once, whatever is asked of it. */
export function resultsOnce(context: CoveringContext): (observed: Observed) => CaseAtEdges {
  let last: { readonly of: Observed["spans"]; readonly results: CaseAtEdges } | undefined;
  return ({ spans }: Observed): CaseAtEdges => {
    if (last?.of !== spans) last = { of: spans, results: caseAtEdges(context, spans) };
    return last.results;
  };
}

interface CaseAtEdges {
  /** Whether the case comes out otherwise where the boundary is moved. */
  readonly tells: (edge: Edge) => boolean;
}

function caseAtEdges({ compiled, side }: CoveringContext, spans: Observed["spans"]): CaseAtEdges {
  const codes = spans.map(([code]) => code as number);
  const holds = ({ fact, spans: own }: Side) => {
    const code = codes[fact] as number;
    return spansMeet(own, [code, code]);
  };
  const holding = new Set(
    side.boxes.flatMap((box, at) => (at >= compiled.assumed && box.every(holds) ? [at] : [])),
  );
  const result = (boxes: ReadonlySet<number>) => caseResultAt(compiled, reachedBy(compiled, boxes), codes);
  const own = result(holding);
  return {
    tells: ({ boxes, place, inside }) => {
      // The case has the code that a box gains or loses: nothing else of the box need be looked at again.
      const turned = boxes.filter((at) =>
        (side.boxes[at] as Box).every((one) => one.fact === place || holds(one)),
      );
      if (turned.length === 0) return false;
      const after = new Set(holding);
      for (const at of turned) {
        if (inside) after.delete(at);
        else after.add(at);
      }
      return !sameResult(own, result(after));
    },
  };
}

/** The rules that count where these boxes hold. */
function reachedBy(
  { fired, first, normal }: CoveringContext["compiled"],
  boxes: ReadonlySet<number>,
): Reached {
  const rules = [...new Set([...boxes].map((at) => (fired[at] as Fired).rule))].sort((a, b) => a - b);
  const [least] = rules;
  if (least === undefined) return normal.otherwise === undefined ? [] : [normal.rules.length];
  if (first) return [least];
  const layerOf = (rule: number) => (normal.rules[rule] as NormalRule).layer;
  const layer = Math.min(...rules.map(layerOf));
  return rules.filter((rule) => layerOf(rule) === layer);
}
