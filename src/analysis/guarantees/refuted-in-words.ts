/**
 * How a guarantee fails, as a sentence: what comes out in one case, and what in the case beside it.
 */
import type { Policy } from "../../policy/index.ts";
import { compiledOf } from "../../policy/normal-form.ts";
import { resultInWords, valueInWords } from "../regions/result-in-words.ts";
import type { Witness } from "../witness.ts";

/** The sentence, behind that of the guarantee. */
export function refutedInWords(
  policy: Policy,
  guarantee: string,
  witness: Witness,
  other: Witness | undefined,
  outcome: number | undefined,
): string {
  const field = outcome === undefined ? undefined : compiledOf(policy).normal.outcomes[outcome]?.name;
  const says = (one: Witness) => (field === undefined ? resultInWords(one) : fieldInWords(one, field));
  if (other === undefined) return `${guarantee} Not so: ${says(witness)} in the case shown.`;
  // Two policies decide one case; what only one of them declares is no difference between cases.
  if (other.policy !== undefined)
    return `${guarantee} Not so: ${says(witness)} here, ${says(other)} under ${other.policy}.`;
  const changed = Object.keys({ ...witness.facts, ...other.facts }).filter(
    (name) => JSON.stringify(witness.facts[name]) !== JSON.stringify(other.facts[name]),
  );
  const where = changed.length === 0 ? "" : ` where ${changed.join(", ")} differs`;
  return `${guarantee} Not so: ${says(witness)} in the one case, ${says(other)} in the other${where}.`;
}

function fieldInWords(witness: Witness, field: string): string {
  if (witness.status !== "decided") return resultInWords(witness);
  return `${field} ${valueInWords((witness.outcome as Readonly<Record<string, unknown>>)[field])}`;
}
