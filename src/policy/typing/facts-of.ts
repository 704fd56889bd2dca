/** The types of a policy by name, for the code around it. */
import type { Policy } from "../policy.ts";

/** The facts of a policy: `CaseFacts<FactsOf<typeof policy>>` is what `decide` takes. */
export type FactsOf<Defined extends Policy> =
  Defined extends Policy<infer Inputs, infer _Results> ? Inputs : never;

/** The outcome of a policy, as a decision holds it. */
export type OutcomeOf<Defined extends Policy> =
  Defined extends Policy<infer _Inputs, infer Results> ? Results : never;
