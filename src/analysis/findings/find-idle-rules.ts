/**
 * Rules that decide nothing, and rules without which nothing would be decided otherwise.
 */
import type { Box } from "../../policy/normal-form.ts";
import { type Answered, ask } from "../asking/ask.ts";
import { limitsOf, type ProofOptions } from "../asking/proof-options.ts";
import type { Question } from "../asking/question.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Finding } from "../finding.ts";
import { differing, everyField } from "../guarantees/compare-cases.ts";
import { type JointSide, type JointSpace, wholeSpace } from "../joint/joint.ts";
import { reachedRegions } from "../searching/reached-regions.ts";
import { insideOf } from "../searching/uncovered.ts";
import { ANY_CASE } from "../solving/wanted.ts";
import { type FindingContext, ruleId, rulePath } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { boxesByRule, coverBefore, heldRegions } from "./held-regions.ts";
import { message } from "./messages.ts";

/** What a rule may cost before diagrams are asked. */
const QUICKLY = 20_000;

/** Rules that never fire, then those that are redundant. */
export function findIdleRules(context: FindingContext): readonly Finding[] {
  const { compiled, joint } = context;
  const { rules } = compiled.normal;
  const [side] = joint.sides;
  const byRule = boxesByRule(side);
  const idle = new Set<number>();
  const findings: Finding[] = [];
  const unknown: number[] = [];
  for (const [rule] of rules.entries()) {
    const answer = fires(context, byRule, rule);
    if (answer === "unknown") unknown.push(rule);
    if (answer !== "no") continue;
    idle.add(rule);
    findings.push(neverFires(context, byRule, rule));
  }
  if (unknown.length > 0) findings.push(doubt(context, unknown, "which rules fire"));
  const working = withoutRules(side, byRule, idle);
  const doubtful: number[] = [];
  for (const [rule] of rules.entries()) {
    if (idle.has(rule)) continue;
    const answer = changesSomething(context, working, byRule, rule);
    if (answer === "unknown") doubtful.push(rule);
    if (answer !== "none") continue;
    const id = ruleId(context, rule);
    findings.push({
      code: "redundant-rule",
      severity: "warning",
      ...message.redundant(id),
      path: rulePath(context, rule),
      rules: [id],
    });
  }
  if (doubtful.length > 0) findings.push(doubt(context, doubtful, "which rules could be left out"));
  return findings;
}

function doubt(context: FindingContext, rules: readonly number[], what: string): Finding {
  return givenUp(what, "budget", { rules: rules.map((rule) => ruleId(context, rule)) });
}

/** Whether a rule counts in some case: first by branching, which is quick where few rules meet, else by diagrams. */
function fires(
  context: FindingContext,
  byRule: readonly (readonly Box[])[],
  rule: number,
): "yes" | "no" | "unknown" {
  const { joint, options, compiled } = context;
  const [side] = joint.sides;
  const own = byRule[rule] as readonly Box[];
  const cover = coverBefore(side, byRule, rule);
  const branch = (most: number) => {
    const limits: Limits = { nodes: 0, steps: most };
    const held = heldRegions(joint, own, cover, ANY_CASE, limits, 1);
    context.spend({ nodes: 0, steps: most - Math.max(0, limits.steps) });
    return held.found !== undefined ? "yes" : held.exact ? "no" : "unknown";
  };
  const { steps } = limitsOf(options);
  const quick = options.engine === "diagrams" ? "unknown" : branch(Math.min(QUICKLY, steps));
  if (quick !== "unknown" || options.engine === "branching")
    return quick === "unknown" ? branch(steps) : quick;
  if (compiled.first) {
    const answers = spacesOf(wholeSpace(joint), own).map((space) =>
      ask(firesQuestion(context, rule, space), { ...options, engine: "diagrams" }),
    );
    for (const { effort } of answers) context.spend(effort);
    if (answers.some(({ status }) => status === "found")) return "yes";
    if (answers.every(({ status }) => status === "none")) return "no";
  }
  return branch(steps);
}

function spacesOf(whole: JointSpace, boxes: readonly Box[]): readonly JointSpace[] {
  return boxes.flatMap((box) => {
    const inside = insideOf(whole, box);
    return inside === undefined ? [] : [inside];
  });
}

function firesQuestion({ joint }: FindingContext, rule: number, space: JointSpace): Question {
  return {
    joint,
    space,
    telling: "rules",
    wanted: ([reached = []]) => (reached.includes(rule) ? ANY_CASE : undefined),
  };
}

/** The most rules that are named as those which take the place of one. */
const NAMED = 10;

function neverFires(context: FindingContext, byRule: readonly (readonly Box[])[], rule: number): Finding {
  const { joint } = context;
  const [side] = joint.sides;
  const instead = new Set<number>();
  const limits: Limits = { nodes: 0, steps: QUICKLY };
  for (const space of spacesOf(wholeSpace(joint), byRule[rule] as readonly Box[])) {
    reachedRegions(
      side,
      space,
      limits,
      () => true,
      (_, reached) => {
        for (const other of reached) if (other < side.policy.normal.rules.length) instead.add(other);
        return instead.size >= NAMED;
      },
    );
  }
  const id = ruleId(context, rule);
  const others = [...instead].sort((a, b) => a - b).map((other) => ruleId(context, other));
  return {
    code: "never-fires",
    severity: "warning",
    ...message.neverFires(id, others),
    path: rulePath(context, rule),
    rules: [id, ...others],
  };
}

const NOWHERE: Box = [{ fact: 0, spans: [] }];

/** The side as if some rules were not there. */
function withoutRules(
  side: JointSide,
  byRule: readonly (readonly Box[])[],
  rules: ReadonlySet<number>,
): JointSide {
  if (rules.size === 0) return side;
  const gone = new Set([...rules].flatMap((rule) => byRule[rule] as readonly Box[]));
  return { ...side, boxes: side.boxes.map((box) => (gone.has(box) ? NOWHERE : box)) };
}

/** Whether some case comes out otherwise without the rule. */
function changesSomething(
  { joint, options, spend }: FindingContext,
  side: JointSide,
  byRule: readonly (readonly Box[])[],
  rule: number,
): Answered["status"] {
  const without = withoutRules(side, byRule, new Set([rule]));
  const both = { ...joint, sides: [side, without] } as const;
  const branching: ProofOptions = { ...options, engine: "branching" };
  let unknown = false;
  for (const space of spacesOf(wholeSpace(joint), byRule[rule] as readonly Box[])) {
    const answer = ask(
      {
        joint: both,
        space,
        telling: "rules",
        counts: (reached) => reached.includes(rule),
        wanted: (reached) => differing(both, reached, everyField(side)),
      },
      branching,
    );
    spend(answer.effort);
    if (answer.status === "found") return "found";
    unknown ||= answer.status === "unknown";
  }
  return unknown ? "unknown" : "none";
}
