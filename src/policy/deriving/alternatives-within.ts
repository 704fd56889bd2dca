import type { GivenFact } from "../normal/normal-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import { intersectSpans, type Spans } from "../normal/spans.ts";
import type { Alternative } from "./alternative.ts";

/** The accounts of a fact that can be true within a space, each with what the space leaves of it. */
export function alternativesWithin(
  given: GivenFact,
  alternatives: readonly Alternative[],
  space: readonly Spans[],
): readonly Alternative[] {
  const slots = slotsOf(given);
  return alternatives.flatMap((one): readonly Alternative[] => {
    const spans = one.spans.map((own, index) => intersectSpans(own, space[slots[index] as number] as Spans));
    return spans.some((own) => own.length === 0) ? [] : [{ ...one, spans }];
  });
}
