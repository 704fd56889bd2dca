/**
 * Whether some case would come out otherwise without a rule.
 */
import type { Box, Fired } from "../../policy/normal-form.ts";
import { type Answered, ask } from "../asking/ask.ts";
import { patienceWith, triesCases } from "../asking/patience.ts";
import { type AskOptions, limitsOf } from "../asking/proof-options.ts";
import type { Question } from "../asking/question.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import { differing, everyField } from "../guarantees/compare-cases.ts";
import { isFree } from "../joint/is-free.ts";
import { type Joint, type JointSide, type JointSpace, wholeSpace } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import { boxIndexOf } from "../searching/box-index.ts";
import { insideOf, insidesOf, passingOver, uncovered } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import type { Wanted } from "../solving/wanted.ts";
import type { FindingContext } from "./finding-context.ts";
import { boxesByRule } from "./held-regions.ts";

/** What following the parts of one rule down the list may cost. */
const QUICKLY = 20_000;

/** The most rules of which it was not found out whether they fire that are taken to fire, and not to. */
const DOUBTFUL = 4;

/**
 * Asks it of a rule. It has to be so in the policy as it stands, where a rule that never fires may fire in its place, and
 * without the rules that never fire, as an author leaves these out first: none of two sentences may make the other false.
 * `doubtful` are rules that may never fire.
 */
export function changesSomething(
  context: FindingContext,
  idle: ReadonlySet<number>,
  doubtful: readonly number[],
): (rule: number) => Answered["status"] {
  const few = doubtful.length <= (context.compiled.first ? DOUBTFUL : 1);
  const surely = [
    changesAmong(context, idle),
    ...(idle.size === 0 ? [] : [changesAmong(context, new Set())]),
  ];
  // Whichever of them never fire: where the first rule counts, the next one that does is met on the way.
  const perhaps = (few ? doubtful : []).map((_, last) =>
    changesAmong(context, new Set([...idle, ...doubtful.slice(0, last + 1)])),
  );
  return (rule) => {
    let unknown = false;
    for (const changes of surely) {
      const answer = changes(rule);
      if (answer === "found") return answer;
      unknown ||= answer === "unknown";
    }
    unknown ||= !few || perhaps.some((changes) => changes(rule) !== "none");
    return unknown ? "unknown" : "none";
  };
}

function changesAmong(
  context: FindingContext,
  idle: ReadonlySet<number>,
): (rule: number) => Answered["status"] {
  const { joint, compiled } = context;
  const [side] = joint.sides;
  const byRule = boxesByRule(side);
  const working = withoutRules(side, byRule, idle);
  const quick =
    compiled.first && context.options.engine !== "cases" ? byParts(context, idle) : () => "unknown" as const;
  return (rule) => {
    const answer = quick(rule);
    return answer === "unknown" ? bySearch(context, working, byRule, rule) : answer;
  };
}

/** Where the first rule counts: what takes the place of the rule, in each part in which it is reached. */
function byParts(context: FindingContext, idle: ReadonlySet<number>): (rule: number) => Answered["status"] {
  const { joint, compiled, places, options, reach, spend } = context;
  const [side] = joint.sides;
  const both: Joint = { ...joint, sides: [side, side] };
  const fields = everyField(side);
  const free = isFree(joint);
  const rest: Reached = compiled.normal.otherwise === undefined ? [] : [compiled.normal.rules.length];
  const index = boxIndexOf(side.boxes);

  /** True where a case of these comes out otherwise; undefined where nobody can say. */
  function holdsOne(space: JointSpace, wanted: Wanted, limits: Limits): boolean | undefined {
    if (free && wanted.surely?.(space) === true) return true;
    if (!wanted.possible(space)) return false;
    const budget = { left: limits.steps };
    const answer = findCase(joint, space, wanted, budget);
    limits.steps = budget.left;
    return answer === "unknown" ? undefined : answer !== "none";
  }

  function changesIn(part: JointSpace, rule: number, limits: Limits): boolean | undefined {
    const near: Box[] = [];
    let doubtful = false;
    const differs = (space: JointSpace, reached: Reached) => {
      const wanted = differing(both, [[rule], reached], fields);
      if (wanted === undefined) return false;
      const end = uncovered(space, near, limits, (own) => {
        const answer = holdsOne(own, wanted, limits);
        doubtful ||= answer === undefined;
        return answer === true;
      });
      doubtful ||= end === undefined;
      return end === true;
    };
    const later = index.near(part, places[rule]?.to);
    limits.steps -= passingOver(later.length);
    for (const place of later) {
      const { rule: other } = compiled.fired[place] as Fired;
      const box = side.boxes[place] as Box;
      const inside = idle.has(other) ? undefined : insideOf(part, box);
      if (inside === undefined) continue;
      limits.steps -= 1;
      if (differs(inside, [other])) return true;
      if (inside === part) return doubtful ? undefined : false;
      near.push(box);
    }
    if (differs(part, rest)) return true;
    return doubtful ? undefined : false;
  }

  return (rule) => {
    const { parts, whole } = reach(rule);
    const most = Math.min(QUICKLY, limitsOf(options).steps);
    const limits: Limits = { nodes: 0, steps: most };
    let unknown = !whole;
    let found = false;
    for (const part of parts) {
      const changes = changesIn(part, rule, limits);
      unknown ||= changes === undefined;
      found = changes === true;
      if (found) break;
    }
    spend({ nodes: 0, steps: most - Math.max(0, limits.steps) });
    return found ? "found" : unknown ? "unknown" : "none";
  };
}

/** The policy with the rule and without it as two sides of one question. */
function bySearch(
  { joint, options, spend, places, compiled }: FindingContext,
  side: JointSide,
  byRule: readonly (readonly Box[])[],
  rule: number,
): Answered["status"] {
  const without = withoutRules(side, byRule, new Set([rule]));
  const both = { ...joint, sides: [side, without] } as const;
  const { steps } = limitsOf(options);
  const engines: AskOptions[] = triesCases(both, options) ? [{ ...options, engine: "cases" }] : [];
  // Each box before those of the rule is a step.
  if (options.engine !== "cases" && !(compiled.first && steps < (places[rule]?.from ?? 0))) {
    engines.unshift({ ...options, engine: "branching", steps: patienceWith(both, options) });
  }
  let unknown = false;
  for (const space of insidesOf(wholeSpace(joint), byRule[rule] as readonly Box[])) {
    const question: Question = {
      joint: both,
      space,
      telling: "rules",
      counts: (reached) => reached.includes(rule),
      wanted: (reached) => differing(both, reached, everyField(side)),
    };
    let status: Answered["status"] = "unknown";
    for (const engine of engines) {
      if (status !== "unknown") break;
      const answer = ask(question, engine);
      spend(answer.effort);
      status = answer.status;
    }
    if (status === "found") return status;
    unknown ||= status === "unknown";
  }
  return unknown ? "unknown" : "none";
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
