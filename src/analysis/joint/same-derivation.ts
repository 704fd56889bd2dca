/**
 * When a derived fact of two policies is one: made in the same way of facts that are one.
 */
import type {
  CompiledPolicy,
  Domain,
  GivenFact,
  LinearAmount,
  NormalDerivation,
  NormalFact,
} from "../../policy/normal-form.ts";

/** Whether what is derived at these places of two policies means the same; `axes` are those of the places so far. */
export function sameDerivation(
  left: CompiledPolicy,
  at: number,
  leftAxes: readonly number[],
  right: CompiledPolicy,
  place: number,
  rightAxes: readonly number[],
  shared: ReadonlyMap<string, unknown>,
): boolean {
  const one = left.facts[at] as NormalFact;
  const other = right.facts[place] as NormalFact;
  if (one.derivation === undefined || other.derivation === undefined) return false;
  const sameDomain = JSON.stringify(domainOf(one.domain)) === JSON.stringify(domainOf(other.domain));
  const own = derivationOn(one.derivation, left, leftAxes, shared);
  return sameDomain && own !== undefined && own === derivationOn(other.derivation, right, rightAxes, shared);
}

/** Whether it may be absent depends on what it is made of. */
function domainOf({ codes: _, absent: __, ...domain }: Domain): object {
  return domain;
}

type Terms = LinearAmount["terms"];

/** A derivation as a text that is equal for two policies only where it means the same; undefined where a list is not shared. */
function derivationOn(
  derivation: NormalDerivation,
  policy: CompiledPolicy,
  axes: readonly number[],
  shared: ReadonlyMap<string, unknown>,
): string | undefined {
  if ("list" in derivation) {
    const { name } = policy.normal.given[derivation.list] as GivenFact;
    return shared.has(name) ? JSON.stringify({ ...derivation, list: name }) : undefined;
  }
  const axis = (place: number) => axes[place] as number;
  return JSON.stringify(derivation, (key, value) => {
    if (key === "fact") return axis(value);
    // The facts of a sum stand in the order in which their policy declares them.
    return key === "terms" ? [...(value as Terms)].sort((a, b) => axis(a.fact) - axis(b.fact)) : value;
  });
}
