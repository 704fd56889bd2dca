/**
 * How a case comes out before and after, in a few words: `600.00 EUR -> 300.00 EUR`.
 */
import { both } from "./both.ts";
import { resultInWords, type Told, valueInWords } from "./result-in-words.ts";

/**
 * The change; of several outcome fields those that differ, each with its name. `apart` are fields that are declared
 * otherwise, and differ though they may read the same.
 */
export function changeInWords(before: Told, after: Told, apart: readonly string[] = []): string {
  const whole = `${resultInWords(before)} -> ${resultInWords(after)}`;
  if (before.status !== "decided" || after.status !== "decided") return whole;
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  const [only, more] = names;
  const readsTheSame = resultInWords(before) === resultInWords(after);
  const otherwise = readsTheSame && apart.length > 0 ? ` (${both(apart)} declared otherwise)` : "";
  if (only !== undefined && more === undefined) return `${whole}${otherwise}`;
  const changes = names.flatMap((name) => {
    const [one, other] = [valueInWords(old.get(name)), valueInWords(fresh.get(name))];
    return one === other ? [] : [`${name} ${one} -> ${other}`];
  });
  return changes.length === 0 ? `${whole}${otherwise}` : changes.join(", ");
}

function fieldsOf({ outcome }: Told): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(outcome as Readonly<Record<string, unknown>>));
}
