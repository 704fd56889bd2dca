/**
 * A question about two cases, between which one declared fact takes one step, and by it something passes a threshold:
 * that fact itself, or what is derived from it.
 */
import { intersectSpans, type NormalFact, presentSpans, type Spans } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import { bothSides } from "../joint/joint.ts";

/** A threshold, and the step over it. */
export interface Step {
  /** The slot with the threshold, and the last code before that. */
  readonly place: number;
  readonly code: number;
  /** The slot of the declared fact, and how far the first moves at most with one step of it. */
  readonly base: number;
  readonly step: number;
}

/** The question, where the threshold lies between the first case and the second, and the fact takes one step. */
export function stepOver(question: Question, { place, code, base, step }: Step): Question {
  const { joint, space, wanted } = question;
  const [one, other] = bothSides(joint);
  const { policy } = one;
  const present = presentSpans((policy.facts[base] as NormalFact).domain);
  const within = (axis: number, codes: Spans, own: readonly Spans[]) =>
    own.with(axis, intersectSpans(own[axis] as Spans, codes));
  const [first, second] = [one.axes[base] as number, other.axes[base] as number];
  const there = within(second, present, within(first, present, space));
  const below = within(one.axes[place] as number, [code - step + 1, code], there);
  const asked = within(other.axes[place] as number, [code + 1, code + step], below);
  if (place === base) return { ...question, space: asked };
  const isStep = (codes: readonly number[]) =>
    Math.abs((codes[first] as number) - (codes[second] as number)) === 1;
  return {
    ...question,
    space: asked,
    pairing: { kind: "step", axes: [first, second] },
    wanted: (reached) => {
      const own = wanted(reached);
      if (own === undefined) return undefined;
      // What every case within some codes is sure of, it is only where they are one step apart.
      const { surely: _, looks, ...rest } = own;
      const further = looks === undefined ? {} : { looks: [...new Set([...looks, first, second])] };
      return { ...rest, ...further, holds: (codes) => isStep(codes) && own.holds(codes) };
    },
  };
}
