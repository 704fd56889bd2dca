/**
 * "Never less than that policy gives": the question over the cases of both.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { NormalGuarantee } from "../../policy/normal-form.ts";
import { compiledOf } from "../../policy/normal-form.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import type { Question, Score } from "../asking/question.ts";
import { alignedPolicies } from "../joint/aligned-policies.ts";
import { bothSides, type JointSide, wholeSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import { greaterOn, mayDecide, resultOfSide, scoreOfField } from "./compare-cases.ts";

/** The question whether some case gets less than under the other policy, or nothing where that gives something. */
export function floorQuestion(
  policy: Policy,
  { policy: id, outcome }: Extract<NormalGuarantee, { readonly kind: "floor" }>,
  { policies = [] }: ProofOptions,
): { readonly question: Question; readonly other: Policy } {
  const other = policies.find((one) => one.id === id);
  if (other === undefined) {
    const help = `give it under \`policies\`; there are ${policies.map((one) => one.id).join(", ") || "none"}`;
    throw new MisuseError("missing-policy", `the guarantee names the policy ${inBackticks(id)}: ${help}`);
  }
  const own = compiledOf(policy).normal.outcomes[outcome];
  const place = compiledOf(other).normal.outcomes.findIndex(({ name }) => name === own?.name);
  const theirs = compiledOf(other).normal.outcomes[place];
  const kinds = [own?.domain, theirs?.domain].map(
    (domain) => `${domain?.type} ${domain?.currency} ${domain?.scale}`,
  );
  if (theirs === undefined || kinds[0] !== kinds[1]) {
    throw new MisuseError(
      "not-comparable",
      `${inBackticks(id)} has no outcome ${inBackticks(own?.name)} of the same type`,
    );
  }
  const { joint, diagrams } = alignedPolicies(policy, other);
  const space = wholeSpace(joint);
  const sides = bothSides(joint);
  const outcomes = [outcome, place] as const;
  const question: Question = {
    joint,
    space,
    telling: "results",
    diagrams,
    wanted: (reached) => {
      const [mine, their] = reached as readonly [Reached, Reached];
      if (!mayDecide(sides[1], their)) return undefined;
      const less = greaterOn(1, joint, reached, outcomes);
      if (mayDecide(sides[0], mine) && less === undefined) return undefined;
      const holds = (codes: readonly number[]) => {
        if (resultOfSide(sides[1], their, codes).status !== "decided") return false;
        return resultOfSide(sides[0], mine, codes).status !== "decided" || less?.holds(codes) === true;
      };
      return { possible: mayDecide(sides[0], mine) && less ? less.possible : () => true, holds };
    },
    pruning: {
      score: (side, reached) =>
        mayDecide(sides[side] as JointSide, reached)
          ? scoreOfField(sides[side] as JointSide, space, reached, outcomes[side] as number)
          : NOTHING,
      hopeless: (scores) => (scores[0] as Score).least >= (scores[1] as Score).greatest,
    },
  };
  return { question, other };
}

// What is not decided is less than anything that is owed, and owes nothing.
const NOTHING: Score = { least: Number.NEGATIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY };
