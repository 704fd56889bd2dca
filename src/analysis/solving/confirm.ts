/**
 * What `decide` says of a case that the analysis found: nothing is shown that was not decided once more.
 */
import { MisuseError } from "../../issue/index.ts";
import { decide, type GivenFacts, type Policy } from "../../policy/index.ts";
import type { Witness } from "../witness.ts";

/**
 * The case with its result.
 *
 * @throws MisuseError `not-a-case`, where the facts are no complete case that can occur.
 */
export function confirm(policy: Policy, facts: GivenFacts): Witness {
  const decision = decide(policy, facts as never);
  switch (decision.status) {
    case "decided":
      return {
        facts,
        status: "decided",
        outcome: decision.outcome,
        rules: decision.because.map(({ rule }) => rule),
      };
    case "gap":
      return { facts, status: "gap", rules: [] };
    case "conflict":
      return { facts, status: "conflict", rules: decision.because.map(({ rule }) => rule) };
    default:
      throw new MisuseError("not-a-case", `these facts are ${decision.status}, no complete case`);
  }
}
