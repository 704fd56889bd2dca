/**
 * Every guarantee as questions: it holds where none of them finds a case.
 */
import type { Policy } from "../../policy/index.ts";
import {
  type Box,
  type CompiledPolicy,
  compiledOf,
  factsOfValue,
  type NormalBound,
  type NormalFact,
  type NormalGuarantee,
  type NormalOutcome,
} from "../../policy/normal-form.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import type { Question, Score } from "../asking/question.ts";
import { type Joint, type JointSide, type JointSpace, wholeSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { pairOf } from "../joint/pair-of.ts";
import { axesOfEnd, type End, endAt, endOfAmount, endsOf } from "../outcomes/end.ts";
import { type Reached, statusOf } from "../outcomes/reached.ts";
import { endBounds, surelyAtMost } from "../outcomes/surely-at-most.ts";
import { expandPrinciple } from "../principles/expand-principle.ts";
import { sourceQuestion } from "../principles/source-question.ts";
import { insideOf } from "../searching/uncovered.ts";
import {
  differing,
  EVERYTHING,
  greaterOn,
  mayDecide,
  pairsOfEnds,
  resultOfSide,
  scoreOfField,
  someEnd,
} from "./compare-cases.ts";
import { floorQuestion } from "./floor-question.ts";

/** A question whose answer would refute a guarantee. The second side is a case of `other`, where that is another policy. */
export interface RefutingQuestion {
  readonly question: Question;
  readonly other?: Policy;
  /** The outcome field that it is about. */
  readonly outcome?: number;
}

/** The questions of one guarantee. */
export function questionsOf(
  policy: Policy,
  guarantee: NormalGuarantee,
  options: ProofOptions,
): readonly RefutingQuestion[] {
  const compiled = compiledOf(policy);
  switch (guarantee.kind) {
    case "complete":
      return [{ question: completeQuestion(compiled) }];
    case "grows": {
      const question = growsQuestion(compiled, guarantee.fact, guarantee.outcome, guarantee.never);
      return [{ question, outcome: guarantee.outcome }];
    }
    case "independent":
      return [
        {
          question: independentQuestion(compiled, guarantee.of, guarantee.outcome),
          outcome: guarantee.outcome,
        },
      ];
    case "bound":
      return guarantee.bounds.flatMap((bound) =>
        within(compiled, guarantee.when).map((space) => ({
          question: boundQuestion(compiled, space, bound, guarantee.end),
          outcome: bound.outcome,
        })),
      );
    case "never":
      return guarantee.values.flatMap(({ outcome, code }) =>
        within(compiled, guarantee.when).map((space) => ({
          question: neverQuestion(compiled, space, outcome, code),
          outcome,
        })),
      );
    case "floor": {
      const { question, other } = floorQuestion(policy, guarantee, options);
      return [{ question, other, outcome: guarantee.outcome }];
    }
    default: {
      const sources = guarantee.principle === "integrity" ? [{ question: sourceQuestion(compiled) }] : [];
      const parts = expandPrinciple(policy, guarantee);
      return [...sources, ...parts.flatMap((part) => questionsOf(policy, part, options))];
    }
  }
}

/** The parts of all cases that a condition speaks of: they may overlap. */
function within(policy: CompiledPolicy, when: readonly Box[] | undefined): readonly JointSpace[] {
  const whole = wholeSpace(jointOfOne(policy));
  if (when === undefined) return [whole];
  return when.flatMap((box) => {
    const inside = insideOf(whole, box);
    return inside === undefined ? [] : [inside];
  });
}

function completeQuestion(policy: CompiledPolicy): Question {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  return {
    joint,
    space: wholeSpace(joint),
    telling: "results",
    wanted: ([reached]) => {
      const status = statusOf(policy, reached as Reached);
      if (status === "decided") return undefined;
      const certain = status !== "depends";
      const holds = (codes: readonly number[]) =>
        certain || resultOfSide(side, reached as Reached, codes).status !== "decided";
      return { possible: () => true, holds };
    },
    pruning: {
      score: (_, reached) => {
        const worth = statusOf(policy, reached) === "decided" ? 0 : 1;
        return { least: worth, greatest: worth };
      },
      hopeless: ([score]) => (score?.greatest ?? 0) <= 0,
    },
  };
}

/** Pairs of cases in which more of a fact brings less of an outcome, or more where it must never rise. */
export function growsQuestion(
  policy: CompiledPolicy,
  fact: string,
  outcome: number,
  never: "falls" | "rises",
): Question {
  const joint = pairOf(policy, new Map([[fact, "grows"]]));
  const space = wholeSpace(joint);
  const sides = joint.sides as readonly [JointSide, JointSide];
  const greater = never === "falls" ? 0 : 1;
  return {
    joint,
    space,
    telling: "results",
    wanted: (reached) => greaterOn(greater, joint, reached, [outcome, outcome]),
    pruning: {
      score: (side, reached) =>
        mayDecide(sides[side] as JointSide, reached)
          ? scoreOfField(sides[side] as JointSide, space, reached, outcome)
          : NO_CASE,
      hopeless: (scores) => (scores[greater] as Score).greatest <= (scores[1 - greater] as Score).least,
    },
  };
}

const NO_CASE = { least: Number.POSITIVE_INFINITY, greatest: Number.NEGATIVE_INFINITY };

function independentQuestion(policy: CompiledPolicy, of: readonly string[], outcome: number): Question {
  const joint = pairOf(policy, new Map(of.map((name) => [name, "free"] as const)));
  return differenceQuestion(joint, outcome);
}

/** Pairs of cases whose results differ, in one field or in any. */
export function differenceQuestion(joint: Joint, outcome?: number): Question {
  const space = wholeSpace(joint);
  const sides = joint.sides as readonly [JointSide, JointSide];
  return {
    joint,
    space,
    telling: "results",
    differing: true,
    wanted: (reached) => differing(joint, reached, outcome),
    ...(outcome === undefined
      ? {}
      : {
          pruning: {
            score: (side, reached) => scoreOfField(sides[side] as JointSide, space, reached, outcome),
            hopeless: ([one, other]) =>
              one !== undefined &&
              other !== undefined &&
              one.least === one.greatest &&
              other.least === other.greatest &&
              one.least === other.least,
          },
        }),
  };
}

function boundQuestion(
  policy: CompiledPolicy,
  space: JointSpace,
  bound: NormalBound,
  end: "atLeast" | "atMost",
): Question {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  const { outcome, value } = bound;
  const { round } = policy.normal.outcomes[outcome] as NormalOutcome;
  const limit = endOfAmount(side, value.kind === "constant" ? value.code : value.amount, round);
  const read = factsOfValue(value);
  const isAbsent = (codes: readonly number[]) =>
    read.some((place) => codes[place] === (policy.facts[place] as NormalFact).domain.absent);
  const broken = (own: readonly End[]): readonly (readonly [End, End])[] =>
    pairsOfEnds(own, [limit]).map(([one, other]) => (end === "atLeast" ? [other, one] : [one, other]));
  return {
    joint,
    space,
    telling: "results",
    wanted: ([reached]) => {
      const own = reached as Reached;
      if (!mayDecide(side, own)) return undefined;
      const holds = (codes: readonly number[]) => {
        const result = resultOfSide(side, own, codes);
        if (result.status !== "decided" || isAbsent(codes)) return false;
        const most = [endAt(limit, codes)];
        return someEnd(result.fields[outcome], most, (a, b) => (end === "atLeast" ? a < b : a > b));
      };
      if (statusOf(policy, own) === "depends") return { possible: () => true, holds };
      const pairs = broken(endsOf(side, own, outcome));
      return {
        possible: (part) => pairs.some(([less, more]) => !surelyAtMost(less, more, part, [])),
        holds,
        looks: [...new Set([...pairs.flatMap((pair) => pair.flatMap(axesOfEnd)), ...read])],
      };
    },
    pruning: {
      score: (_, reached) =>
        mayDecide(side, reached) ? scoreOfField(side, space, reached, outcome) : NO_CASE,
      hopeless: ([score]) => {
        if (score === undefined || score.least > score.greatest) return true;
        const { least, greatest } = endBounds(limit, space);
        return end === "atLeast" ? score.least >= greatest : score.greatest <= least;
      },
    },
  };
}

function neverQuestion(policy: CompiledPolicy, space: JointSpace, outcome: number, code: number): Question {
  const joint = jointOfOne(policy);
  const [side] = joint.sides;
  return {
    joint,
    space,
    telling: "results",
    wanted: ([reached]) => {
      const own = reached as Reached;
      if (!mayDecide(side, own)) return undefined;
      const holds = (codes: readonly number[]) =>
        resultOfSide(side, own, codes).fields[outcome]?.includes(code) === true;
      if (statusOf(policy, own) === "depends") return { possible: () => true, holds };
      const ends = endsOf(side, own, outcome);
      return {
        possible: (part) =>
          ends.some((one) => {
            const { least, greatest } = endBounds(one, part);
            return least <= code && code <= greatest;
          }),
        holds,
        looks: [...new Set(ends.flatMap(axesOfEnd))],
      };
    },
    pruning: {
      score: (_, reached) =>
        mayDecide(side, reached) ? scoreOfField(side, space, reached, outcome) : NO_CASE,
      hopeless: ([score = EVERYTHING]) => score.least > code || score.greatest < code,
    },
  };
}
