/**
 * Where the tests of each rule end: cases that come out otherwise when a boundary is moved by one, a word is added or
 * forgotten, or a test is dropped. That some rule is tried with 59 and 60 minutes says nothing of another rule with the
 * same boundary.
 */
import {
  type Box,
  type Fired,
  type NormalFact,
  type NormalRule,
  subtractSpans,
  uniteSpans,
} from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import { differing, everyField } from "../guarantees/compare-cases.ts";
import { type Joint, type JointSide, wholeSpace } from "../joint/joint.ts";
import { boxInWords } from "../regions/box-in-words.ts";
import { boxIndexOf } from "../searching/box-index.ts";
import { insideOf } from "../searching/uncovered.ts";
import type { SoughtAim } from "./aim.ts";
import type { CoveringContext } from "./covering-context.ts";
import { edgesOfSide } from "./edges-of-side.ts";
import { type Edge, resultsOnce } from "./results-at-edges.ts";

/** A case that tells a policy from the same with one boundary of one rule moved. */
export interface EdgeAim extends SoughtAim {
  /** The value alone: `delay 60`. */
  readonly value: string;
  readonly place: number;
  /** Whether it is a word, yes or no, or absence: what is looked for last, as most of it is exercised then. */
  readonly ofWord: boolean;
}

/** Every edge of every rule, in their order. */
export function edgeAims(context: CoveringContext): readonly EdgeAim[] {
  const { compiled, slots } = context;
  const results = resultsOnce(context);
  return edgesOf(context).map((edge): EdgeAim => {
    const { rule, place, code } = edge;
    const value = boxInWords([{ fact: place, spans: [code, code] }], slots);
    const { id } = compiled.normal.rules[rule] as NormalRule;
    return {
      value,
      place,
      ofWord: edge.ofWord,
      text: `a case with ${value} that comes out otherwise where the boundary of \`${id}\` is moved by one`,
      seen: (observed) => {
        const { spans, status } = observed;
        if (status === "invalid" || status === "open" || spans[place]?.[0] !== code) return false;
        return results(observed).tells(edge);
      },
      questions: () => questionsOf(context, edge),
    };
  });
}

/**
 * A boundary in several boxes of a rule may have been written once, or in each of several alternatives: it is moved in all
 * of them together, and in each alone.
 */
function edgesOf({ compiled, side }: CoveringContext): readonly Edge[] {
  const byKey = new Map<string, Edge & { readonly boxes: number[] }>();
  side.boxes.slice(compiled.assumed).forEach((box, index) => {
    const at = compiled.assumed + index;
    const { rule } = compiled.fired[at] as Fired;
    for (const { fact: place, spans } of box) {
      const { domain } = compiled.facts[place] as NormalFact;
      for (const { cut, code, inside } of edgesOfSide(spans, domain)) {
        const key = `${rule} ${place} ${cut} ${code} ${inside}`;
        const edge = byKey.get(key) ?? {
          rule,
          place,
          code,
          inside,
          ofWord: typeof cut === "string",
          boxes: [],
        };
        edge.boxes.push(at);
        byKey.set(key, edge);
      }
    }
  });
  return [...byKey.values()]
    .sort((a, b) => a.rule - b.rule || a.place - b.place || a.code - b.code)
    .flatMap((edge): readonly Edge[] => {
      if (edge.boxes.length === 1) return [edge];
      return [edge, ...edge.boxes.map((box) => ({ ...edge, boxes: [box] }))];
    });
}

/** The boxes of the edge, moved by one. */
function moved(box: Box, { place, code, inside }: Edge): Box {
  const change = inside ? subtractSpans : uniteSpans;
  return box.map((side) =>
    side.fact === place ? { ...side, spans: change(side.spans, [code, code]) } : side,
  );
}

function questionsOf({ joint, side }: CoveringContext, edge: Edge): readonly Question[] {
  const index = boxIndexOf(side.boxes);
  // What rules come to hangs on no box.
  const both: Joint = { ...joint, sides: [side, side] };
  const wanted: Question["wanted"] = (reached) => differing(both, reached, everyField(side));
  const at = wholeSpace(joint).with(edge.place, [edge.code, edge.code]);
  return edge.boxes.flatMap((place): readonly Question[] => {
    const others = (side.boxes[place] as Box).filter(({ fact }) => fact !== edge.place);
    const space = insideOf(at, others);
    if (space === undefined) return [];
    // Of a thousand rules few lie near one boundary.
    const near = [...new Set([...index.near(space), ...edge.boxes])].sort((a, b) => a - b);
    const own = withBoxes(side, near, (box) => box);
    const other = withBoxes(side, near, (box, its) => (edge.boxes.includes(its) ? moved(box, edge) : box));
    return [{ joint: { ...joint, sides: [own, other] }, space, telling: "rules", wanted }];
  });
}

/** The side with some of its boxes, by their places, each perhaps changed. */
function withBoxes(
  side: JointSide,
  places: readonly number[],
  change: (box: Box, place: number) => Box,
): JointSide {
  const { assumed, fired } = side.policy;
  const boxes = places.map((place) => change(side.boxes[place] as Box, place));
  const policy = {
    ...side.policy,
    boxes,
    assumed: places.filter((place) => place < assumed).length,
    fired: places.map((place) => fired[place] as Fired),
  };
  return { ...side, policy, boxes };
}
