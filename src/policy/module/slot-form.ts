/**
 * How rules of a module read what they test: a property of one object, which holds yes or no, a word, or the whole
 * number that stands for the value.
 */
import type { Domain } from "../normal/domain.ts";
import type { NormalFact, NormalPolicy } from "../normal/normal-policy.ts";
import { property } from "./literal.ts";

/** How one slot is read. A word that is absent is `null`; a number that is absent is the domain's number for it. */
export interface SlotForm {
  /** The property, with its dot. */
  readonly at: string;
  readonly kind: "yes" | "word" | "number";
  readonly domain: Domain;
}

/** The forms of some slots; with `direct`, the case itself is read, by the names of the facts. */
export function slotForms(facts: readonly NormalFact[], direct: boolean): readonly SlotForm[] {
  return facts.map(({ name, domain }, place) => ({
    at: direct ? property(name) : `.p${place}`,
    kind: kindOf(domain),
    domain,
  }));
}

/**
 * Whether rules can read the case as it is given: every slot is a fact that is always there, and its value is written
 * in one way only (money is where nothing is checked).
 */
export function isDirect({ facts, given }: NormalPolicy): boolean {
  const types: readonly string[] = ["boolean", "enum", "integer", "money"];
  return (
    given.every(({ fact }) => types.includes(fact.type)) &&
    facts.every(({ domain, derivation }) => domain.absent === undefined && derivation === undefined)
  );
}

function kindOf({ type, absent }: Domain): SlotForm["kind"] {
  if (type === "boolean") return absent === undefined ? "yes" : "number";
  return type === "enum" ? "word" : "number";
}
