/** The lowest and highest of several outcomes, field by field; for words, the set of them; for lists, part by part. */
import type { DefinedOutcome } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { endsOf } from "./contradiction.ts";

export interface Hull {
  readonly [field: string]: readonly [number, number] | readonly string[];
}

/** The smallest hull around the outcomes. */
export function hullOf(outcomes: readonly DefinedOutcome[]): Hull {
  return outcomes.reduce<Hull>(widened, {});
}

/** The hull of what is one number or amount: what a decision states bounds of. */
export function boundsHullOf(outcomes: readonly DefinedOutcome[]): Hull {
  const numbers = Object.entries(hullOf(outcomes)).filter(
    ([field, ends]) => typeof ends[0] === "number" && !field.includes(" "),
  );
  return Object.fromEntries(numbers);
}

function widened(hull: Hull, outcome: DefinedOutcome): Hull {
  const entries = Object.entries(outcome).flatMap(([field, value]) => partsOf(field, value));
  const grown = entries.map(([field, value]) => {
    const before = hull[field];
    const ends = endsOf(value);
    if (!ends) return [field, [...new Set([...((before as string[]) ?? []), String(value)])].sort()];
    const [low, high] = (before as [number, number] | undefined) ?? ends;
    return [field, [Math.min(low, ends[0]), Math.max(high, ends[1])]];
  });
  return { ...hull, ...Object.fromEntries(grown) };
}

/** A list as so many fields, its length with them. */
function partsOf(field: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return [[field, value]];
  return [[`${field} length`, value.length], ...value.map((part, at) => [`${field} ${at}`, part] as const)];
}
