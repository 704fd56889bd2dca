/**
 * What is counted or added up over some records of a list is never more than over all of them and others: "what can be
 * taken back" is at most "what was chosen".
 */
import {
  type Box,
  coversSpans,
  type GivenFact,
  type NormalDerivation,
  type NormalFact,
} from "../../policy/normal-form.ts";
import type { Joint, Ordered } from "./joint.ts";

const known = new WeakMap<Joint, readonly Ordered[]>();

/** Pairs of axes of which the one is at most the other in every case. */
export function listOrders(joint: Joint): readonly Ordered[] {
  const old = known.get(joint);
  if (old !== undefined) return old;
  const orders = joint.sides.flatMap(({ policy, axes }) => {
    const grown = policy.facts.flatMap(({ derivation }, place) =>
      derivation !== undefined && growsWithRecords(derivation, policy.normal.given)
        ? [{ derivation, place }]
        : [],
    );
    return grown.flatMap((one) =>
      grown.flatMap((other): readonly Ordered[] => {
        if (one === other || !isPartOf(one.derivation, other.derivation)) return [];
        return [{ lower: axes[one.place] as number, upper: axes[other.place] as number }];
      }),
    );
  });
  known.set(joint, orders);
  return orders;
}

type Counting = Extract<NormalDerivation, { readonly list: number }>;

function growsWithRecords(derivation: NormalDerivation, given: readonly GivenFact[]): derivation is Counting {
  if (derivation.kind === "count") return true;
  if (derivation.kind !== "sum-of") return false;
  const field = given[derivation.list]?.fields?.[derivation.of] as NormalFact;
  return field.domain.least >= 0;
}

function isPartOf(one: Counting, other: Counting): boolean {
  const of = (derivation: Counting) => ("of" in derivation ? derivation.of : undefined);
  return (
    one.kind === other.kind &&
    one.list === other.list &&
    of(one) === of(other) &&
    one.where.every((box) => other.where.some((wider) => isInside(box, wider)))
  );
}

function isInside(box: Box, wider: Box): boolean {
  return wider.every((side) => {
    const own = box.find(({ fact }) => fact === side.fact);
    return own !== undefined && coversSpans(side.spans, own.spans);
  });
}
