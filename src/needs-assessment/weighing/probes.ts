/**
 * Which answers to a question are worth trying: one for each region that the requirement policies can tell apart. Where
 * an amount is computed from the answer, every value counts: each is tried where they are few, a whole region at once
 * where they are many.
 */
import { type Fact, type Policy, tellingValues } from "../../policy/index.ts";
import type { Origin } from "../../service/index.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";

/** An answer to try. */
export interface Probe {
  readonly given: { readonly value: unknown; readonly from: Origin };
  /** False where it stands for several values that may come to different needs. */
  readonly exact: boolean;
}

/** So many values are tried one by one. */
const FEW = 24;

/** The answers that are worth trying, in the order of their values; as if verified, so that they count. */
export function probesOf(policy: NeedsPolicy, question: Question): readonly Probe[] {
  return triedValues(policy, question).map(({ value, exact }) => ({
    given: { value, from: "verified" },
    exact,
  }));
}

interface Tried {
  readonly value: unknown;
  readonly exact: boolean;
}

function triedValues(policy: NeedsPolicy, { name, fact, requirements }: Question): readonly Tried[] {
  const policies = requirements.map((place) => policy.requirements[place] as Policy);
  const lows = new Map<string, unknown>();
  for (const one of policies)
    for (const value of tellingValues(one, name)) lows.set(JSON.stringify(value), value);
  const sorted = [...lows.values()].sort((a, b) => placeOf(a, fact) - placeOf(b, fact));
  const computed = policies.some((one) => isComputedFrom(one, name));
  if (!computed || fact.type === "boolean" || fact.type === "enum")
    return sorted.map((value) => ({ value, exact: true }));
  if (fact.type === "integer" && fact.max - fact.min < FEW) {
    const values = Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
    return [...values, ...sorted.filter(isAbsent)].map((value) => ({ value, exact: true }));
  }
  const present = sorted.filter((value) => !isAbsent(value));
  const regions = present.map((gte, index): Tried => {
    const lt = present[index + 1];
    return { value: lt === undefined ? { gte } : { gte, lt }, exact: false };
  });
  return [...regions, ...sorted.filter(isAbsent).map((value) => ({ value, exact: true }))];
}

/** True where some amount may be made from the fact: its name stands in what follows from a rule. */
function isComputedFrom({ document }: Policy, name: string): boolean {
  const consequences = [...document.rules, ...(document.otherwise === undefined ? [] : [document.otherwise])];
  return consequences.some(({ then }) => JSON.stringify(Object.values(then)).includes(JSON.stringify(name)));
}

function isAbsent(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "is");
}

/** Where a value stands among those of its fact; *absent* stands last, and a word outside the list before it. */
function placeOf(value: unknown, fact: Fact): number {
  if (isAbsent(value)) return Number.POSITIVE_INFINITY;
  if (fact.type === "enum") {
    const place = fact.values.indexOf(value as string);
    return place < 0 ? fact.values.length : place;
  }
  return typeof value === "object" ? (value as { readonly amount: number }).amount : Number(value);
}
