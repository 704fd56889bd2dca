/**
 * What cases can come out as: decided by this rule or that, without any rule, with rules in conflict.
 */
import type { NormalRule } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import { resultOfSide } from "../guarantees/compare-cases.ts";
import type { JointSpace } from "../joint/joint.ts";
import { wholeSpace } from "../joint/joint.ts";
import { axesOfEnd, endsOf } from "../outcomes/end.ts";
import { type CaseResult, type Reached, statusOf } from "../outcomes/reached.ts";
import { insideOf } from "../searching/uncovered.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";
import type { SoughtAim } from "./aim.ts";
import type { CoveringContext } from "./covering-context.ts";

/** A rule that some case should be decided by. */
export interface RuleAim extends SoughtAim {
  readonly rule: string;
}

/** Every rule in the order of the document, and `otherwise` where there is one. */
export function ruleAims(context: CoveringContext): readonly RuleAim[] {
  const { rules, otherwise } = context.compiled.normal;
  const places = rules.map(({ place }, at) => ({ place, at })).sort((a, b) => a.place - b.place);
  const aims = places.map(({ at }) => ruleAim(context, (rules[at] as NormalRule).id, at));
  return otherwise === undefined ? aims : [...aims, ruleAim(context, otherwise.id, rules.length)];
}

/** A case of which the policy says nothing, and one in which rules contradict each other, where its form allows these. */
export function troubleAims(context: CoveringContext): readonly SoughtAim[] {
  const { hit, otherwise } = context.compiled.normal;
  const whole = wholeSpace(context.joint);
  return [
    ...(otherwise === undefined ? [troubleAim(context, whole, "gap", "a case that no rule decides")] : []),
    ...(hit === "unique" || hit === "any"
      ? [troubleAim(context, whole, "conflict", "a case with rules in conflict")]
      : []),
  ];
}

function ruleAim(context: CoveringContext, rule: string, at: number): RuleAim {
  return {
    rule,
    text: `a case that \`${rule}\` decides`,
    seen: ({ rules }) => rules.has(rule),
    questions: () =>
      spacesOf(context, at).map((space) =>
        question(context, space, "decided", (reached) => reached.includes(at)),
      ),
  };
}

function troubleAim(
  context: CoveringContext,
  space: JointSpace,
  status: "gap" | "conflict",
  text: string,
): SoughtAim {
  const counts = (reached: Reached) => (status === "gap" ? reached.length === 0 : reached.length > 1);
  return {
    text,
    seen: (observed) => observed.status === status,
    questions: () => [question(context, space, status, counts)],
  };
}

/** Where a rule holds; `otherwise` may decide anywhere. */
function spacesOf({ joint, byRule }: CoveringContext, at: number): readonly JointSpace[] {
  const whole = wholeSpace(joint);
  return (byRule[at] ?? [[]]).flatMap((box) => {
    const inside = insideOf(whole, box);
    return inside === undefined ? [] : [inside];
  });
}

/** The question for a case with this status in which rules count that are wanted. */
function question(
  context: CoveringContext,
  space: JointSpace,
  status: CaseResult["status"],
  counts: (reached: Reached) => boolean,
): Question {
  return {
    joint: context.joint,
    space,
    telling: "rules",
    counts,
    wanted: ([reached = []]) => (counts(reached) ? withStatus(context, reached, status) : undefined),
  };
}

function withStatus(
  { compiled, side }: CoveringContext,
  reached: Reached,
  status: CaseResult["status"],
): Wanted | undefined {
  const own = statusOf(compiled, reached);
  if (own !== "depends") return own === status ? ANY_CASE : undefined;
  const ends = compiled.normal.outcomes.flatMap((_, outcome) =>
    reached.flatMap((rule) => endsOf(side, [rule], outcome)),
  );
  return {
    possible: () => true,
    holds: (codes) => resultOfSide(side, reached, codes).status === status,
    looks: [...new Set(ends.flatMap(axesOfEnd))],
  };
}
