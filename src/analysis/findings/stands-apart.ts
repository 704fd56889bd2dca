/**
 * Whether one value of a fact stands apart: in one and the same case it comes out otherwise than the value before it,
 * and otherwise than the value behind.
 */
import type { GivenFacts } from "../../policy/index.ts";
import { decodeValue, type NormalFact } from "../../policy/normal-form.ts";
import { caseIn, eachCandidate } from "../asking/ask.ts";
import type { Question } from "../asking/question.ts";
import { differenceQuestion } from "../guarantees/difference-question.ts";
import type { Joint, JointSide, JointSpace } from "../joint/joint.ts";
import { pairOf } from "../joint/pair-of.ts";
import { confirm } from "../solving/confirm.ts";
import { witnessOf } from "../solving/witness-of.ts";
import type { Witness } from "../witness.ts";
import type { FindingContext } from "./finding-context.ts";
import { held } from "./hold-axes.ts";

/** A case in which the value stands apart, and the case with the value before. */
export interface Apart {
  readonly witness: Witness;
  readonly other: Witness;
}

/** Such a case, or undefined where none was found. */
export function standsApart(
  context: FindingContext,
  name: string,
  place: number,
  code: number,
): Apart | undefined {
  const { policy, compiled } = context;
  const joint = pairOf(compiled, new Map([[name, "free"]]));
  const { domain } = compiled.facts[place] as NormalFact;
  const behind = held(differenceQuestion(joint), place, code, code + 1);
  let apart: Apart | undefined;
  const isApart = (facts: GivenFacts): boolean => {
    const at = (its: number) => caseWith(context, facts, name, decodeValue(domain, its));
    const witness = confirm(policy, facts);
    const [before, after] = [at(code - 1), at(code + 1)];
    if (before === undefined || after === undefined) return false;
    if (isSame(witness, before) || isSame(witness, after)) return false;
    apart = { witness, other: before };
    return true;
  };
  inCases(context, held(differenceQuestion(joint), place, code, code - 1), (facts, space) => {
    if (isApart(facts)) return true;
    // Here the value behind comes to the same: within these cases, look for one where it does not.
    const there = { ...behind, space: firstSideOf(joint, behind.space, space) };
    inCases(context, there, isApart);
    return apart !== undefined;
  });
  return apart;
}

/** Takes the first case of every candidate. */
function inCases(
  { options, spend }: FindingContext,
  question: Question,
  take: (facts: GivenFacts, space: JointSpace) => boolean,
): void {
  let seen = false;
  const { effort } = eachCandidate(question, options, {
    take: (candidate, limits) => {
      const found = caseIn(question, candidate, limits);
      seen ||= found !== "none";
      return typeof found === "object" && take(witnessOf(question.joint, found, 0), candidate.space);
    },
    // The first case of each candidate need not be the one.
    isDoubtful: () => seen,
  });
  spend(effort);
}

/** The space with what is known of the first side, and of what both share. */
function firstSideOf({ sides }: Joint, space: JointSpace, known: JointSpace): JointSpace {
  const own = new Set((sides[0] as JointSide).axes);
  return space.map((spans, axis) => (own.has(axis) ? (known[axis] ?? spans) : spans));
}

function caseWith(
  { policy }: FindingContext,
  facts: GivenFacts,
  name: string,
  value: unknown,
): Witness | undefined {
  const old = facts[name] as unknown;
  const isAccount = typeof old === "object" && old !== null && "from" in old;
  const changed = { ...facts, [name]: isAccount ? { ...old, value } : value };
  try {
    return confirm(policy, changed as GivenFacts);
  } catch {
    // The assumptions of the policy rule the neighbour out.
    return undefined;
  }
}

function isSame(one: Witness, other: Witness): boolean {
  return one.status === other.status && JSON.stringify(one.outcome) === JSON.stringify(other.outcome);
}
