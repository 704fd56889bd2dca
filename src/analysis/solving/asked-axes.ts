/**
 * Which axes a question hangs on. What is derived and not asked for comes out as it will: lists need not be told apart
 * for it.
 */
import { allSpans, coversSpans } from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSpace } from "../joint/joint.ts";
import type { Wanted } from "./wanted.ts";

/** The axes that are asked for, with all that they are made of. */
export function askedAxes(
  joint: Joint,
  madeOf: ReadonlyMap<number, ReadonlySet<number>>,
  space: JointSpace,
  { looks }: Wanted,
): ReadonlySet<number> {
  const { axes, ordered, sides } = joint;
  const waiting = axes.flatMap(({ domain }, axis) =>
    looks === undefined || !coversSpans(space[axis] ?? [], allSpans(domain)) || isTied(joint, axis)
      ? [axis]
      : [],
  );
  waiting.push(...(looks ?? []), ...ordered.flatMap(({ lower, upper }) => [lower, upper]));
  for (const { policy, boxes } of sides) {
    for (const box of boxes.slice(0, policy.assumed)) waiting.push(...box.map(({ fact }) => fact));
  }
  const asked = new Set<number>();
  for (let axis = waiting.pop(); axis !== undefined; axis = waiting.pop()) {
    if (asked.has(axis) || axes[axis] === undefined) continue;
    asked.add(axis);
    waiting.push(...(madeOf.get(axis) ?? []));
  }
  return asked;
}

/** True of an axis that both sides come to, each in its way: then they must come to the same. */
function isTied({ sides, lists, axes }: Joint, axis: number): boolean {
  const [one, other] = sides;
  if (other === undefined || (axes[axis] as Axis).fact.derivation === undefined) return false;
  const here = one.axes.indexOf(axis);
  const there = other.axes.indexOf(axis);
  if (here < 0 || there < 0) return false;
  if (one.policy !== other.policy || here !== there) return true;
  const { derivation } = one.policy.facts[here] ?? {};
  if (derivation === undefined) return true;
  if ("list" in derivation) {
    const { name, present } = one.policy.normal.given[derivation.list] ?? {};
    return lists.has(name ?? "") || (present !== undefined && one.axes[present] !== other.axes[present]);
  }
  const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
  return amounts.some(({ terms }) => terms.some(({ fact }) => one.axes[fact] !== other.axes[fact]));
}
