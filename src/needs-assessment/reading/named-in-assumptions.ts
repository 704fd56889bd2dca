/**
 * Which questions assumptions speak of. An answer to any other cannot break one by itself.
 */
import type { Policy } from "../../policy/index.ts";
import { compiledOf } from "../../policy/normal-form.ts";

// Policies are frozen: what one assumes holds for good.
const known = new WeakMap<Policy, ReadonlySet<string>>();

/** The facts that the assumptions of a policy look at; all of them where one looks at something derived. */
export function namedInAssumptions(policy: Policy): ReadonlySet<string> {
  const old = known.get(policy);
  if (old !== undefined) return old;
  const { boxes, assumed, facts, normal } = compiledOf(policy);
  const looked = new Set(boxes.slice(0, assumed).flatMap((box) => box.map(({ fact }) => fact)));
  const isDerived = [...looked].some((place) => facts[place]?.derivation !== undefined);
  const named = normal.given.filter(
    ({ places, present }) =>
      isDerived ||
      places.some((place) => looked.has(place)) ||
      (present !== undefined && looked.has(present)),
  );
  const names = new Set(named.map(({ name }) => name));
  known.set(policy, names);
  return names;
}
