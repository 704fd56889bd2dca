/**
 * Cuts the cases that are still possible into pieces in which the same rules fire. Each box splits what is left
 * into the part inside and the parts outside; parts that cannot occur are dropped. Exact, within a budget of steps:
 * steps and not seconds, so that every machine gives the same answer.
 */
import type { CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import type { Box } from "../normal/box.ts";
import {
  coversSpans,
  intersectSpans,
  isPoint,
  type Spans,
  spansMeet,
  subtractSpans,
} from "../normal/spans.ts";

/** For every fact the codes that it may have. */
export type Space = readonly Spans[];

/** Possible cases in which the same rules fire. */
export interface Piece {
  readonly space: Space;
  /** Places of the rules that fire, in order; the first two where more than one may not. */
  readonly rules: readonly number[];
  /** The box that fired first, where one did. */
  readonly box: number;
  /** Said of rules whose agreement is not known: that they agree, or that they do not. */
  readonly agree?: boolean;
}

/** The pieces, and whether they are all. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly exact: boolean;
}

interface Work {
  space: Space;
  from: number;
  rules: readonly number[];
  box: number;
  /** The layer of the rules that fire; -1 while none does. */
  layer: number;
}

interface Candidate {
  readonly box: Box;
  readonly place: number;
  /** -1 for a combination that cannot occur. */
  readonly rule: number;
  readonly layer: number;
}

/** The pieces of `space`, looking at no more than `steps` boxes. */
export function possiblePieces(policy: CompiledPolicy, space: Space, steps: number): Pieces {
  const candidates = candidatesIn(policy, space);
  const { hit } = policy.normal;
  const pieces: Piece[] = [];
  const stack: Work[] = [{ space, from: 0, rules: [], box: -1, layer: -1 }];
  // Where everything is known nothing is searched.
  const known = policy.looked.every((fact) => isPoint(space[fact] as Spans));
  let left = known ? Number.POSITIVE_INFINITY : steps;
  for (let work = stack.pop(); work !== undefined; work = stack.pop()) {
    const { from } = work;
    let place = from;
    let ended = false;
    for (; place < candidates.length && !ended; place += 1) {
      left -= 1;
      if (left < 0) return { pieces, exact: false };
      const { box, rule, layer, place: boxPlace } = candidates[place] as Candidate;
      // Below the layer in which a rule fired nothing counts; what cannot occur stands before all layers.
      if (work.layer >= 0 && layer > work.layer) break;
      if (work.rules.includes(rule) || !meets(box, work.space)) continue;
      work.space = carve(box, work, place + 1, stack);
      if (rule < 0) ended = true;
      else {
        work.rules = [...work.rules, rule];
        if (work.box < 0) work.box = boxPlace;
        work.layer = layer;
        if (hit === "first" || (hit === "unique" && work.rules.length > 1)) {
          pieces.push({ space: work.space, rules: work.rules, box: work.box });
          ended = true;
        }
      }
    }
    if (!ended) pieces.push({ space: work.space, rules: work.rules, box: work.box });
  }
  return { pieces, exact: true };
}

/** The facts that rules which may fire in `space` look at. */
export function factsLookedAt(policy: CompiledPolicy, space: Space): ReadonlySet<number> {
  return new Set(candidatesIn(policy, space).flatMap(({ box }) => box.map(({ fact }) => fact)));
}

/** The boxes that some possible case lies in, in their order. */
function candidatesIn({ boxes, fired, normal }: CompiledPolicy, space: Space): readonly Candidate[] {
  const candidates: Candidate[] = [];
  boxes.forEach((box, place) => {
    if (!meets(box, space)) return;
    const { rule } = fired[place] as Fired;
    candidates.push({ box, place, rule, layer: normal.rules[rule]?.layer ?? -1 });
  });
  return candidates;
}

function meets(box: Box, space: Space): boolean {
  return box.every(({ fact, spans }) => spansMeet(spans, space[fact] as Spans));
}

/** What lies inside the box; each part outside it is put on the stack, to go on behind the box. */
function carve(box: Box, work: Work, next: number, stack: Work[]): Space {
  let inside = work.space;
  for (const { fact, spans } of box) {
    const possible = inside[fact] as Spans;
    if (coversSpans(spans, possible)) continue;
    const outside = inside.with(fact, subtractSpans(possible, spans));
    stack.push({ space: outside, from: next, rules: work.rules, box: work.box, layer: work.layer });
    inside = inside.with(fact, intersectSpans(possible, spans));
  }
  return inside;
}
