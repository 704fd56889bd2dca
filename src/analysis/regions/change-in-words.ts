/**
 * How a case comes out before and after, in a few words: `600.00 EUR -> 300.00 EUR`.
 */
import { resultInWords, type Told, valueInWords } from "./result-in-words.ts";

/** The change; of several outcome fields those that differ, each with its name. */
export function changeInWords(before: Told, after: Told): string {
  const whole = `${resultInWords(before)} -> ${resultInWords(after)}`;
  if (before.status !== "decided" || after.status !== "decided") return whole;
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  if (names.length === 1) return whole;
  const changes = names.flatMap((name) => {
    const [one, other] = [valueInWords(old.get(name)), valueInWords(fresh.get(name))];
    return one === other ? [] : [`${name} ${one} -> ${other}`];
  });
  return changes.length === 0 ? whole : changes.join(", ");
}

function fieldsOf({ outcome }: Told): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(outcome as Readonly<Record<string, unknown>>));
}
