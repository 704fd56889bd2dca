import type { Derivation, Operand, PolicyDocument } from "../../policy/index.ts";

/** What a value is a value of, as far as words need to know. */
export interface ValueKind {
  readonly type: string;
  readonly unit?: string;
  readonly currency?: string;
}

/** The kind of a fact: as it is declared, or as it follows from what a derived fact is made of. */
export function kindOf(name: string, document: PolicyDocument): ValueKind | undefined {
  const { facts, derive = {} } = document;
  if (Object.hasOwn(facts, name)) return facts[name];
  const derivation = Object.hasOwn(derive, name) ? derive[name] : undefined;
  return derivation && kindOfDerived(derivation, document);
}

function kindOfDerived(derivation: Derivation, document: PolicyDocument): ValueKind | undefined {
  if ("minutes" in derivation) return { type: "integer", unit: "minute" };
  if ("days" in derivation) return { type: "integer", unit: "day" };
  if ("some" in derivation || "every" in derivation || "none" in derivation) return { type: "boolean" };
  if ("count" in derivation) return { type: "integer" };
  if ("of" in derivation) return kindOfField(listOf(derivation), derivation.of, document);
  return kindOfFirst(operandsOf(derivation), document);
}

function listOf(derivation: Extract<Derivation, { readonly of: string }>): string {
  if ("sum" in derivation) return derivation.sum;
  return "min" in derivation ? derivation.min : derivation.max;
}

function kindOfField(list: string, field: string, { facts }: PolicyDocument): ValueKind | undefined {
  const fact = facts[list];
  return fact?.type === "list" ? fact.of[field] : undefined;
}

/** The things that are put together: what is not of a list. */
function operandsOf(derivation: Exclude<Derivation, { readonly of: string }>): readonly Operand[] {
  if ("plus" in derivation) return derivation.plus;
  if ("minus" in derivation) return derivation.minus;
  if ("times" in derivation) return derivation.times;
  if ("min" in derivation) return derivation.min as readonly Operand[];
  return "max" in derivation ? (derivation.max as readonly Operand[]) : [];
}

/** All are of one kind; where only some say their unit, it is that of all. */
function kindOfFirst(operands: readonly Operand[], document: PolicyDocument): ValueKind | undefined {
  const kinds = operands.flatMap((operand): ValueKind | readonly ValueKind[] => {
    if (typeof operand === "string") return kindOf(operand, document) ?? [];
    return typeof operand === "object" ? (document.parameters?.[operand.parameter] ?? []) : [];
  });
  return kinds.find(({ unit }) => unit !== undefined) ?? kinds[0];
}
