/**
 * From a region of cases to one of them, or to the proof that there is none: facts that are derived are not free, and
 * a region may hold codes that no facts come to. What is left is narrowed by what holds between the unknowns, its
 * corners are tried, and it is halved where a corner failed.
 */
import { type Budget, type Spans, spend } from "../../policy/normal-form.ts";
import type { Joint, JointSpace } from "../joint/joint.ts";
import { contradict } from "./contradict.ts";
import { divide } from "./divide.ts";
import { holdApart } from "./hold-apart.ts";
import type { Model } from "./model.ts";
import { modelOf } from "./model-of.ts";
import { narrow } from "./narrow.ts";
import { type Pick, tryCase } from "./try-case.ts";
import type { Answer, Wanted } from "./wanted.ts";

/** What is left to look at. */
export interface Node {
  readonly model: Model;
  readonly spans: readonly Spans[];
}

/** What a node costs beside its relations: two cases are tried in it. */
const NODE = 4;
/** A step for so many relations that are taken at their word. */
const RELATIONS_A_STEP = 16;

/**
 * A case (or pair of cases) within these codes by axis that is wanted and can occur. The budget pays for the nodes of
 * the search; `unknown` where it ends first.
 */
export function findCase(joint: Joint, space: JointSpace, wanted: Wanted, budget: Budget): Answer {
  if (space.some((spans) => spans.length === 0)) return "none";
  const whole = modelOf(joint, space, wanted);
  const stack: Node[] = [{ model: whole, spans: [...space, ...whole.further] }];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { model } = node;
    const cost = NODE + Math.floor(model.relations.length / RELATIONS_A_STEP);
    if (!spend(budget, cost)) return "unknown";
    const spans = [...node.spans];
    if (!narrow(model, spans)) continue;
    if (!holdApart(model, spans)) continue;
    if (!wanted.possible(spans.slice(0, joint.axes.length))) continue;
    const low = tryCase(model, spans, lowest, space, wanted);
    if ("found" in low) return low.found;
    const parts = divide({ model, spans }, low.broken);
    if (parts.length === 0) continue;
    const high = tryCase(model, spans, highest(model), space, wanted);
    if ("found" in high) return high.found;
    if (contradict(model, spans, budget)) continue;
    stack.push(...parts.toReversed());
  }
  return whole.exact ? "none" : "unknown";
}

const lowest: Pick = (_, spans) => spans[0] as number;

/** The greatest code that is there: *absent* is tried where nothing else is left. */
function highest({ joint }: Model): Pick {
  return (unknown, spans) => {
    const last = spans.at(-1) as number;
    if (last !== joint.axes[unknown]?.domain.absent) return last;
    if (spans.at(-2) !== last) return last - 1;
    return spans.at(-3) ?? last;
  };
}
