/**
 * Every guarantee as questions: it holds where none of them finds a case.
 */
import type { Policy } from "../../policy/index.ts";
import { type Box, type CompiledPolicy, compiledOf, type NormalGuarantee } from "../../policy/normal-form.ts";
import type { ProofOptions } from "../asking/proof-options.ts";
import type { Question } from "../asking/question.ts";
import { type JointSpace, wholeSpace } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import { knownBeyond } from "../joint/known-beyond.ts";
import { pairOf } from "../joint/pair-of.ts";
import { expandPrinciple } from "../principles/expand-principle.ts";
import { sourceQuestion } from "../principles/source-question.ts";
import { insideOf } from "../searching/uncovered.ts";
import { boundQuestion } from "./bound-question.ts";
import { completeQuestion } from "./complete-question.ts";
import { differenceQuestion } from "./difference-question.ts";
import { floorQuestion } from "./floor-question.ts";
import { growsByForm } from "./grows-by-form.ts";
import { growsQuestion } from "./grows-question.ts";
import { neverQuestion } from "./never-question.ts";

/** A question whose answer would refute a guarantee. The second side is a case of `other`, where that is another policy. */
export interface RefutingQuestion {
  readonly question: Question;
  readonly other?: Policy;
  /** What only `other` knows, in words: no case of both has it. */
  readonly beyond?: readonly string[];
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
      return alwaysDecides(compiled) ? [] : [{ question: completeQuestion(compiled) }];
    case "grows": {
      const question = growsQuestion(compiled, guarantee.fact, guarantee.outcome, guarantee.never);
      if (growsByForm(question.joint, guarantee.outcome, guarantee.never)) return [];
      return [{ question, outcome: guarantee.outcome }];
    }
    case "independent":
      return [
        {
          question: independentQuestion(compiled, guarantee),
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
      return [{ question, other, beyond: knownBeyond(policy, other), outcome: guarantee.outcome }];
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

function independentQuestion(
  policy: CompiledPolicy,
  { of, parts, outcome }: Extract<NormalGuarantee, { readonly kind: "independent" }>,
): Question {
  const joint = pairOf(policy, new Map(of.map((name) => [name, "free"] as const)), parts);
  return differenceQuestion(joint, outcome);
}

/** Where one rule counts, or all do, and the rest is said, nothing has to be searched. */
function alwaysDecides({ normal }: CompiledPolicy): boolean {
  return normal.otherwise !== undefined && (normal.hit === "first" || normal.hit === "collect");
}
