/**
 * Which answers to a question are worth trying: one for each region that the requirement policies can tell apart. Where
 * an amount is computed from the answer, every value counts: each is tried where they are few, a whole region at once
 * where they are many.
 */
import { parseMoney } from "../../money/index.ts";
import { type Fact, type GivenFacts, type Policy, rulesOf, tellingValues } from "../../policy/index.ts";
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

/** The answers that are worth trying where so much is known; as if verified, so that they count. */
export function probesOf(policy: NeedsPolicy, question: Question, answers: GivenFacts): readonly Probe[] {
  const known = answers[question.name] as { readonly value: unknown } | undefined;
  const tried = triedValues(policy, question);
  const fitting = known === undefined ? tried : narrowed(tried, known.value, question);
  return fitting.map(({ value, exact }) => ({ given: { value, from: "verified" }, exact }));
}

interface Tried {
  readonly value: unknown;
  readonly exact: boolean;
}

/** One for each region, in the order of the values. */
function triedValues(policy: NeedsPolicy, { name, fact, requirements }: Question): readonly Tried[] {
  const policies = requirements.map((place) => policy.requirements[place] as Policy);
  const lows = new Map<string, unknown>();
  for (const one of policies)
    for (const value of tellingValues(one, name)) lows.set(JSON.stringify(value), value);
  const sorted = [...lows.values()].sort((a, b) => placeOf(a, fact) - placeOf(b, fact));
  if (fact.type === "boolean" || fact.type === "enum") return sorted.map((value) => ({ value, exact: true }));
  const absent = sorted.filter(isAbsent).map((value) => ({ value, exact: true }));
  const computed = policies.some((one) => isComputedFrom(one, name));
  if (computed && fact.type === "integer" && fact.max - fact.min < FEW) {
    const values = Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
    return [...values.map((value) => ({ value, exact: true })), ...absent];
  }
  const present = sorted.filter((value) => !isAbsent(value));
  const regions = present.map((gte, index): Tried => {
    const lt = present[index + 1];
    return { value: lt === undefined ? { gte } : { gte, lt }, exact: !computed };
  });
  return [...regions, ...absent];
}

/** What is left of the values where only one of several, or bounds, are known. What is empty decides nothing. */
function narrowed(tried: readonly Tried[], known: unknown, { fact }: Question): readonly Tried[] {
  const { oneOf, ...bounds } = known as { readonly oneOf?: readonly unknown[] };
  if (oneOf !== undefined) {
    return oneOf.length > FEW
      ? [{ value: known, exact: false }]
      : oneOf.map((value) => ({ value, exact: true }));
  }
  return tried
    .filter(({ value }) => !isAbsent(value))
    .map(({ value, exact }) => {
      const region = (isRegion(value) ? value : { gte: value, lte: value }) as Bounds;
      return { value: tighter(region, bounds, fact), exact };
    });
}

type Bounds = { readonly [bound in "gt" | "gte" | "lt" | "lte"]?: unknown };

/** Both bounds at once: of two of a kind the tighter one. */
function tighter(one: Bounds, other: Bounds, fact: Fact): Bounds {
  const both: { [bound: string]: unknown } = { ...one };
  for (const [key, bound] of Object.entries(other)) {
    const known = both[key];
    const lower = key === "gt" || key === "gte";
    if (known === undefined || placeOf(bound, fact) > placeOf(known, fact) === lower) both[key] = bound;
  }
  return both;
}

function isRegion(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Object.hasOwn(value, "amount");
}

/** True where some amount may be made from the fact: its name stands in what follows from a rule. */
function isComputedFrom({ document }: Policy, name: string): boolean {
  const consequences = [
    ...rulesOf(document),
    ...(document.otherwise === undefined ? [] : [document.otherwise]),
  ];
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
  if (typeof value === "object" && value !== null) return (value as { readonly amount: number }).amount;
  // Money may be written in major units where an answer bounds it.
  const money =
    fact.type === "money" && typeof value === "string" ? parseMoney(value, fact.currency) : undefined;
  return money?.ok ? money.value.amount : Number(value);
}
