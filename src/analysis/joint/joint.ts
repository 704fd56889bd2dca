/**
 * What a question about one or two policies ranges over. A question about one case has one side. A question about a
 * pair of cases has two: the same policy twice ("as the delay grows"), or two policies ("never less than that one").
 * What both sides share is one axis; what may differ between them is an axis for each.
 */
import type { Box, CompiledPolicy, Domain, NormalFact, Spans } from "../../policy/normal-form.ts";

/** Something that rules can test, on one side or on both. */
export interface Axis {
  /** The name of what is tested: `delay`, `tags has fragile`. */
  readonly name: string;
  readonly fact: NormalFact;
  /** The code space; where two policies declare different words, the words of both. */
  readonly domain: Domain;
  /** The codes that the question ranges over. */
  readonly spans: Spans;
}
/** A policy with the axis of everything that its rules can test, by place. */
export interface JointSide {
  readonly policy: CompiledPolicy;
  readonly axes: readonly number[];
  /** The boxes of the policy in their order (first those that cannot occur), their sides over axes and their codes. */
  readonly boxes: readonly Box[];
}
/** The code on the axis `lower` is at most that on `upper`. */
export interface Ordered {
  readonly lower: number;
  readonly upper: number;
}
/** How a list of the second side comes from that of the first, by its name: the rest are equal. */
export type ListRelation = "grown" | "free";

/** The sides of a question, and what it ranges over. */
export interface Joint {
  readonly axes: readonly Axis[];
  readonly sides: readonly [JointSide] | readonly [JointSide, JointSide];
  readonly ordered: readonly Ordered[];
  /** By the name of a list: how the second side's differs from the first's. Lists that are not named are the same. */
  readonly lists: ReadonlyMap<string, ListRelation>;
  /** By the name of a list: the codes that the fields of its records range over, where these are not all. */
  readonly fields?: ReadonlyMap<string, readonly Spans[]>;
}

/** For every axis the codes that are looked at. */
export type JointSpace = readonly Spans[];

/** Everything that the question ranges over. */
export function wholeSpace({ axes }: Joint): JointSpace {
  return axes.map((axis) => axis.spans);
}

/** The two sides of a question that compares; those of a question about one policy are one and the same. */
export function bothSides({ sides }: Joint): readonly [JointSide, JointSide] {
  const [one, other = one] = sides;
  return [one, other];
}
