/**
 * How much is needed of each dimension and why, and how the customer wants to be treated.
 */
import type { Assessment } from "../assessment.ts";
import type { NeedsGround } from "../needs-ground.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { StatedManner } from "../stated-manner.ts";
import type { StatedNeed, StatedReason } from "../stated-need.ts";
import { reasonsFor } from "./reasons-told.ts";
import { titleIn } from "./title-in.ts";

/** One for each dimension, in the order in which the policy declares them. */
export function needsStated(
  policy: NeedsPolicy,
  reasons: readonly StatedReason[],
  { needs }: NeedsGround,
  locale: string,
): readonly StatedNeed[] {
  return Object.entries(policy.document.dimensions).map(([dimension, { title, unit, better = "more" }]) => {
    const range = needs[dimension] ?? {};
    return {
      dimension,
      title: titleIn(title, locale) ?? dimension,
      ...(unit === undefined ? {} : { unit }),
      better,
      ...range,
      because: reasonsFor(policy, reasons, dimension, range),
    };
  });
}

/** Every personal need with its promise, or why there is none. */
export function mannerStated(
  { personal }: Assessment,
  { commitments, unmet }: NeedsGround,
): readonly StatedManner[] {
  return personal.map((stated) => {
    const promise = commitments.find(({ meets = [] }) => meets.includes(stated.need));
    if (promise !== undefined) return { stated, promise };
    const without = unmet.find(({ need }) => need === stated.need);
    return { stated, ...(without === undefined ? {} : { unmet: without }) };
  });
}
