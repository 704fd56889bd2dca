import type { AnswerPrior } from "./question-notes.ts";

/** How the next question is chosen. None of it changes what is right, or when asking may stop. */
export interface QuestionOptions<QuestionName extends string = string> {
  /**
   * - `greedy` (where not said): the question after which the fewest offerings are expected to be left, for its cost,
   * - `two-step`: the same, with the best question after it in view,
   * - `exact`: the order that costs the least; where that takes too long, two steps,
   * - `fixed`: the order of the policy, without what cannot change anything.
   */
  readonly strategy?: "greedy" | "two-step" | "exact" | "fixed";
  /** What it costs to ask, in place of the `cost` of the fact; 1 where neither says. */
  readonly costs?: { readonly [Name in QuestionName]?: number };
  /** What is to be expected, in place of the `prior` of the policy. */
  readonly priors?: { readonly [Name in QuestionName]?: readonly AnswerPrior[] };
}
