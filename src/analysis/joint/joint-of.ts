/**
 * The question about one case of one policy: everything that its rules can test, over all of its values.
 */
import { allSpans, type CompiledPolicy } from "../../policy/normal-form.ts";
import type { Joint } from "./joint.ts";
import { sideOf } from "./side-of.ts";

/** One side, and an axis for each of its slots. */
export function jointOfOne(policy: CompiledPolicy): Joint {
  const axes = policy.facts.map((fact) => {
    const { name, domain } = fact;
    return { name, fact, domain, spans: allSpans(domain) };
  });
  const side = sideOf(
    policy,
    policy.facts.map((_, place) => place),
  );
  return { axes, sides: [side], ordered: [], lists: new Map() };
}
