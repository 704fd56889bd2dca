import type { Simplify, UnionToIntersection } from "type-fest";
import type { FactsOf, Policy } from "../policy/index.ts";

/** The facts of all the policies together: the questions of an assessment, with the type of each answer. */
export type QuestionsOf<Requirements extends readonly Policy[]> = Simplify<
  UnionToIntersection<FactsOf<Requirements[number]>>
>;
