/**
 * Rules that decide nothing, and rules without which nothing would be decided otherwise.
 */
import type { Box } from "../../policy/normal-form.ts";
import { ask } from "../asking/ask.ts";
import { limitsOf } from "../asking/proof-options.ts";
import type { Question } from "../asking/question.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Finding } from "../finding.ts";
import { isFree } from "../joint/is-free.ts";
import { type JointSpace, wholeSpace } from "../joint/joint.ts";
import { reachedRegions } from "../searching/reached-regions.ts";
import { insidesOf } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import { ANY_CASE } from "../solving/wanted.ts";
import { changesSomething } from "./changes-something.ts";
import { type FindingContext, ruleId, rulePath } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { boxesByRule, coverBefore, heldRegions } from "./held-regions.ts";
import { message } from "./messages.ts";
import { partsByTrying } from "./parts-by-trying.ts";

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
  const changes = changesSomething(context, idle, unknown);
  const doubtful: number[] = [];
  for (const [rule] of rules.entries()) {
    // Of a rule that never fires it is said so, and not that it could be left out.
    if (idle.has(rule)) continue;
    const answer = unknown.includes(rule) ? "unknown" : changes(rule);
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

/** Whether a rule counts in some case: as a rule few others meet it; else diagrams are asked, then all that meet it. */
function fires(
  context: FindingContext,
  byRule: readonly (readonly Box[])[],
  rule: number,
): "yes" | "no" | "unknown" {
  const { joint, options, compiled } = context;
  const { engine = "both" } = options;
  const own = byRule[rule] as readonly Box[];
  const quick = engine === "diagrams" || engine === "cases" ? "unknown" : firesInParts(context, rule);
  if (quick !== "unknown") return quick;
  const trying = partsByTrying(context, rule, ANY_CASE);
  const { steps } = limitsOf(options);
  if (compiled.first && (engine === "diagrams" || engine === "both")) {
    const most = Math.min(steps, trying?.patience ?? steps);
    const answers = insidesOf(wholeSpace(joint), own).map((space) =>
      ask(firesQuestion(context, rule, space), { ...options, engine: "diagrams", steps: most }),
    );
    for (const { effort } of answers) context.spend(effort);
    if (answers.some(({ status }) => status === "found")) return "yes";
    if (answers.every(({ status }) => status === "none")) return "no";
  }
  const [side] = joint.sides;
  const limits: Limits = { nodes: 0, steps };
  const held = heldRegions(joint, own, coverBefore(side, rule), ANY_CASE, limits, 1, trying);
  context.spend({ nodes: 0, steps: steps - Math.max(0, limits.steps) });
  return held.found !== undefined ? "yes" : held.missing === undefined ? "no" : "unknown";
}

/** The same out of the parts in which the rule is reached. */
function firesInParts(
  { joint, options, reach, spend }: FindingContext,
  rule: number,
): "yes" | "no" | "unknown" {
  const { parts, whole } = reach(rule);
  if (parts.length > 0 && isFree(joint)) return "yes";
  const most = Math.min(QUICKLY, limitsOf(options).steps);
  const budget = { left: most };
  const answers = parts.map((part) => findCase(joint, part, ANY_CASE, budget));
  spend({ nodes: 0, steps: most - Math.max(0, budget.left) });
  if (answers.some((answer) => answer !== "none" && answer !== "unknown")) return "yes";
  return whole && answers.every((answer) => answer === "none") ? "no" : "unknown";
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
  let isAll = true;
  for (const space of insidesOf(wholeSpace(joint), byRule[rule] as readonly Box[])) {
    const end = reachedRegions(
      side,
      space,
      limits,
      () => true,
      (_, reached) => {
        for (const other of reached) if (other < side.policy.normal.rules.length) instead.add(other);
        return instead.size > NAMED;
      },
    );
    isAll &&= end === false;
  }
  const id = ruleId(context, rule);
  const others = [...instead]
    .slice(0, NAMED)
    .sort((a, b) => a - b)
    .map((other) => ruleId(context, other));
  return {
    code: "never-fires",
    severity: "warning",
    ...message.neverFires(id, others, isAll),
    path: rulePath(context, rule),
    rules: [id, ...others],
  };
}
