/**
 * Where rules count together, more of something can be seen to bring more without any search: whoever passes a test with
 * less passes it with more, so that every rule that held still holds, and what each adds takes nothing away.
 */
import {
  amountBounds,
  amountsOf,
  type Box,
  coversSpans,
  factsOfValue,
  intersectSpans,
  type NormalConsequence,
  type NormalOutcome,
  type NormalValue,
  type Spans,
} from "../../policy/normal-form.ts";
import { type Axis, bothSides, type Joint } from "../joint/joint.ts";

/** What the outcome does as more rules hold. */
type Effect = "rises" | "falls";

/** True only where the second case of the pair never has less of the outcome than the first, or never more. */
export function growsByForm(joint: Joint, outcome: number, never: Effect): boolean {
  const [{ policy }] = bothSides(joint);
  const { hit, rules, outcomes, otherwise } = policy.normal;
  // In layers a rule of a higher one that begins to hold takes the place of all below.
  if (hit !== "collect" || rules.some(({ layer }) => layer !== rules[0]?.layer)) return false;
  const added = [...rules, ...(otherwise === undefined ? [] : [otherwise])].map((one) =>
    addedBy(one, outcome, joint),
  );
  const known = added.flatMap((one) => one ?? []);
  if (known.length < added.length) return false;
  const each = known.slice(0, rules.length);
  const rest = known[rules.length];
  const effect = effectOf(outcomes[outcome] as NormalOutcome, each);
  if (effect === undefined || (rest !== undefined && !comesBefore(rest, each, effect))) return false;
  const boxes = rules.flatMap((rule) => rule.boxes);
  // Either all rules that held still hold, or all that hold held before.
  const more = boxes.every((box) => staysIn(box, joint, 0));
  const fewer = boxes.every((box) => staysIn(box, joint, 1));
  return (more && effect !== never) || (fewer && effect === never);
}

/** Exact ends of what a rule gives, over a denominator; undefined where that may differ between the two cases. */
interface Added {
  readonly least: bigint;
  readonly greatest: bigint;
  readonly under: bigint;
}

function addedBy({ values }: NormalConsequence, outcome: number, joint: Joint): Added | undefined {
  const [{ axes }, other] = bothSides(joint);
  const value = values[outcome] as NormalValue;
  const [amount, second] = amountsOf(value);
  if (amount === undefined || second !== undefined) return undefined;
  if (factsOfValue(value).some((place) => axes[place] !== other.axes[place])) return undefined;
  if (typeof amount === "number") return { least: BigInt(amount), greatest: BigInt(amount), under: 1n };
  const { least, greatest } = amountBounds(amount.tree, (place) => {
    const { spans } = joint.axes[axes[place] as number] as Axis;
    return [spans[0] as number, spans.at(-1) as number];
  });
  return { least, greatest, under: BigInt(amount.under) };
}

function effectOf({ collect, range }: NormalOutcome, each: readonly Added[]): Effect | undefined {
  if (range) return undefined;
  if (collect === "max" || collect === "count") return "rises";
  if (collect === "min") return "falls";
  if (collect !== "sum") return undefined;
  if (each.every(({ least }) => least >= 0n)) return "rises";
  return each.every(({ greatest }) => greatest <= 0n) ? "falls" : undefined;
}

/** What holds where no rule does is no more than any rule gives, where more rules bring more; else no less. */
function comesBefore(rest: Added, each: readonly Added[], effect: Effect): boolean {
  return each.every((own) =>
    effect === "rises"
      ? rest.greatest * own.under <= own.least * rest.under
      : rest.least * own.under >= own.greatest * rest.under,
  );
}

/** Whether a case of this side that is in the box has the other one of its pair in it too. */
function staysIn(box: Box, joint: Joint, side: 0 | 1): boolean {
  const sides = bothSides(joint);
  const [own, other] = [sides[side].axes, sides[(1 - side) as 0 | 1].axes];
  return box.every(({ fact, spans }) => {
    const [here, there] = [own[fact] as number, other[fact] as number];
    if (here === there) return true;
    const whole = (joint.axes[here] as Axis).spans;
    const inside = intersectSpans(whole, spans);
    if (inside.length === 0) return true;
    const reach = reachOf(inside, joint, here, there);
    return reach !== undefined && coversSpans(spans, intersectSpans(whole, reach));
  });
}

/** Where the other case may lie on an axis where this one is inside these codes; undefined where anywhere. */
function reachOf(inside: Spans, { ordered }: Joint, here: number, there: number): Spans | undefined {
  if (ordered.some(({ lower, upper }) => lower === here && upper === there)) {
    return [inside[0] as number, Number.POSITIVE_INFINITY];
  }
  if (ordered.some(({ lower, upper }) => lower === there && upper === here)) {
    return [Number.NEGATIVE_INFINITY, inside.at(-1) as number];
  }
  return undefined;
}
