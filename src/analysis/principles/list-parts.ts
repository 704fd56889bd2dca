/**
 * The fields of records that are about something. No rule tests a field of a record: who wants to go by it derives
 * something from the list, under another name.
 */
import type { About, Policy } from "../../policy/index.ts";
import {
  compiledOf,
  type GivenFact,
  listDerivationOf,
  type NormalFact,
  type NormalGuarantee,
} from "../../policy/normal-form.ts";

type Independent = Extract<NormalGuarantee, { readonly kind: "independent" }>;
/** Some fields of the records of a list. */
export type ListPart = NonNullable<Independent["parts"]>[number];

/** The lists from which something is derived that looks at a field about one of these. */
export function listParts(policy: Policy, subjects: readonly About[]): readonly ListPart[] {
  const { facts, normal } = compiledOf(policy);
  return normal.given.flatMap((given, place) => {
    const derived = facts.filter((fact) => looksAt(fact, place, given, subjects)).map(({ name }) => name);
    return derived.length === 0 ? [] : [{ list: given.name, derived }];
  });
}

function looksAt(
  fact: NormalFact,
  list: number,
  { fields = [] }: GivenFact,
  subjects: readonly About[],
): boolean {
  const derivation = listDerivationOf(fact);
  if (derivation?.list !== list) return false;
  const tested = derivation.where.flatMap((box) => box.map((side) => side.fact));
  const read = "of" in derivation ? [...tested, derivation.of] : tested;
  return read.some((field) => subjects.includes(fields[field]?.fact.about as About));
}
