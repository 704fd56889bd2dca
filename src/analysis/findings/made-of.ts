/**
 * The declared facts that a derived one is made of, with how far it moves at most when one of them takes one step.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";

/** By the place of a declared fact of one value; nothing of what is said of a list. */
export type MadeOf = ReadonlyMap<number, number>;

/** What the slot at `place` is made of; of a declared fact, itself. */
export function madeOf({ facts }: CompiledPolicy, place: number): MadeOf {
  const known: MadeOf[] = [];
  // Operands stand before what is made of them.
  for (let slot = 0; slot <= place; slot += 1) {
    const derivation = facts[slot]?.derivation;
    const steps = new Map<number, number>();
    if (derivation === undefined) steps.set(slot, 1);
    else if (!("list" in derivation)) {
      const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
      const under = derivation.kind === "linear" ? derivation.under : 1;
      for (const { terms } of amounts) {
        const own = new Map<number, number>();
        for (const { fact, times } of terms) {
          for (const [base, step] of known[fact] as MadeOf)
            own.set(base, (own.get(base) ?? 0) + Math.abs(times) * step);
        }
        for (const [base, step] of own)
          steps.set(base, Math.max(steps.get(base) ?? 0, Math.ceil(step / under)));
      }
    }
    known.push(steps);
  }
  return known[place] as MadeOf;
}
