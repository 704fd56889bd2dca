/**
 * The facts of a case as one of two policies is asked: without what only the other declares. What neither declares stays,
 * and makes the case invalid to both: a name that is misspelt must not go unnoticed.
 */
import type { Fact, PolicyDocument } from "../../policy/index.ts";

/** The facts for the policy with these declarations, beside those of the other. */
export function knownTo(own: PolicyDocument, other: PolicyDocument, facts: unknown): unknown {
  return without(facts, (name, value) => {
    const [mine, theirs] = [factNamed(own, name), factNamed(other, name)];
    if (mine === undefined) return theirs === undefined ? value : undefined;
    if (mine.type !== "list" || theirs?.type !== "list") return value;
    return recordsWithin(value, (field) => Object.hasOwn(mine.of, field) || !Object.hasOwn(theirs.of, field));
  });
}

function factNamed({ facts }: PolicyDocument, name: string): Fact | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** The same object where nothing is left out. */
function without(given: unknown, keep: (name: string, value: unknown) => unknown): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const entries = Object.entries(given).map(([name, value]) => [name, value, keep(name, value)] as const);
  if (entries.every(([, value, kept]) => value === kept)) return given;
  return Object.fromEntries(
    entries.flatMap(([name, , kept]) => (kept === undefined ? [] : [[name, kept] as const])),
  );
}

/** A list as a case may tell it: its records, those known so far, or accounts of either. */
function recordsWithin(value: unknown, keep: (field: string) => boolean): unknown {
  const records = (own: unknown) =>
    Array.isArray(own)
      ? own.map((record) => without(record, (field, its) => (keep(field) ? its : undefined)))
      : own;
  const told = (own: unknown) =>
    Array.isArray(own) ? records(own) : without(own, (key, its) => (key === "items" ? records(its) : its));
  const account = (own: unknown) =>
    Array.isArray(own) ? told(own) : without(told(own), (key, its) => (key === "value" ? told(its) : its));
  if (Array.isArray(value)) return told(value);
  return without(account(value), (key, its) =>
    key === "accounts" && Array.isArray(its) ? its.map(account) : its,
  );
}
