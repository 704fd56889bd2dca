import type { FactsOf, Policy } from "../policy/index.ts";

/** The facts of all the policies together: the questions of an assessment, with the type of each answer. */
export type QuestionsOf<Requirements extends readonly Policy[]> = {
  [Name in keyof Together<FactsOf<Requirements[number]>>]: Together<FactsOf<Requirements[number]>>[Name];
} & {};

/** All members of a union at once. A parameter may be each of them only if it is all of them. */
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All & Union
  : never;
