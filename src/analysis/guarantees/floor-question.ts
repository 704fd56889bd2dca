/**
 * "Never less than that policy gives": the question over the cases of both.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import {
  compiledOf,
  type NormalGuarantee,
  type NormalOutcome,
  shownDomain,
} from "../../policy/normal-form.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import type { Question, Score } from "../asking/question.ts";
import { alignedPolicies } from "../joint/aligned-policies.ts";
import { bothSides, type JointSide, wholeSpace } from "../joint/joint.ts";
import { inOneOrder } from "../joint/shared-fact.ts";
import { fitUnits } from "../outcomes/compared-fields.ts";
import type { Reached } from "../outcomes/reached.ts";
import { greaterOn, mayDecide, resultOfSide, scoreOfField } from "./compare-cases.ts";

/** The question whether some case gets less than under the other policy, or nothing where that gives something. */
export function floorQuestion(
  policy: Policy,
  { policy: id, outcome }: Extract<NormalGuarantee, { readonly kind: "floor" }>,
  { policies = [] }: ProofOptions,
): { readonly question: Question; readonly other: Policy } {
  const other = policyNamed(id, policies);
  const own = compiledOf(policy).normal.outcomes[outcome] as NormalOutcome;
  const { outcomes: known } = compiledOf(other).normal;
  const place = known.findIndex(({ name }) => name === own.name);
  const theirs = known[place];
  if (theirs === undefined || !areComparable(own, theirs)) {
    throw new MisuseError(
      "not-comparable",
      `${inBackticks(id)} has no outcome ${inBackticks(own.name)} of the same type`,
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
    pairing: { kind: "results", fields: [[outcome], [place]] },
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

function policyNamed(id: string, policies: readonly Policy[]): Policy {
  const [only, another] = new Set(policies.filter((one) => one.id === id));
  if (only === undefined) {
    const help = `give it under \`policies\`; there are ${policies.map((one) => one.id).join(", ") || "none"}`;
    throw new MisuseError("missing-policy", `the guarantee names the policy ${inBackticks(id)}: ${help}`);
  }
  if (another === undefined) return only;
  throw new MisuseError(
    "two-policies",
    `two of the \`policies\` are called ${inBackticks(id)}: give the one that the guarantee means`,
  );
}

/** Numbers of one kind, and words that stand in one order; either may be a range. */
function areComparable(own: NormalOutcome, theirs: NormalOutcome): boolean {
  const [one, other] = [shownDomain(own), shownDomain(theirs)];
  if (theirs.collect === "list" || one.type !== other.type || one.scale !== other.scale) return false;
  if (one.currency !== other.currency || !fitUnits(one.unit, other.unit)) return false;
  if (one.type !== "enum") return true;
  return other.ordered === true && inOneOrder(one.values, other.values) !== undefined;
}
