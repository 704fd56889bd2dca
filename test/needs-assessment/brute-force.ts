/**
 * What an assessment must come to, found by trying every customer who fits its answers. Nothing of the room's own
 * weighing is used: each requirement is decided by `outcome` alone, levels are compared by hand.
 */
import { outcome } from "evenhand";
import type { Assessment, NeedsPolicy } from "evenhand/needs-assessment";

type Facts = { readonly [question: string]: unknown };

/** Every value that each question may have, by its name. */
export type Values = { readonly [question: string]: readonly unknown[] };

/** One customer who fits the answers. */
export interface Customer {
  readonly facts: Facts;
  /** The place of every offering that is enough for them, in the order of preference. */
  readonly enough: readonly number[];
  /** The first of them, or `none-fits`. */
  readonly right: string;
}

/** Every customer who fits. */
export function customersOf(policy: NeedsPolicy, session: Assessment, values: Values): readonly Customer[] {
  let all: Facts[] = [{}];
  for (const { name } of policy.questions)
    all = all.flatMap((facts) => (values[name] ?? []).map((value) => ({ ...facts, [name]: value })));
  all = all.filter((facts) =>
    policy.questions.every(({ name }) => {
      const onlyIf = policy.document.questions?.[name]?.onlyIf;
      const absent = same(facts[name], { is: "absent" });
      // What is not asked is absent, whatever was answered before.
      if (onlyIf !== undefined && !holds(onlyIf, facts)) return absent;
      return fits(session.answers[name], facts[name]) && !(onlyIf !== undefined && absent);
    }),
  );
  return all.flatMap((facts) => {
    const levels = levelsOf(policy, facts);
    if (levels === undefined) return [];
    const enough = policy.offerings.flatMap(({ meets, onlyIf = {} }, place) =>
      holds(onlyIf, facts) &&
      Object.entries(policy.document.dimensions).every(([name, { better }]) =>
        better === "less"
          ? (meets[name] as number) <= (levels[name] as number)
          : (meets[name] as number) >= (levels[name] as number),
      )
        ? [place]
        : [],
    );
    const [first] = enough;
    return [
      { facts, enough, right: first === undefined ? "none-fits" : (policy.offerings[first]?.id ?? "") },
    ];
  });
}

/** What is needed by a customer of whom everything is known; undefined where there can be no such customer. */
function levelsOf(policy: NeedsPolicy, facts: Facts): { readonly [dimension: string]: number } | undefined {
  const levels: { [dimension: string]: number } = {};
  for (const requirement of policy.requirements) {
    const own = Object.fromEntries(
      Object.keys(requirement.document.facts).map((name) => [name, facts[name]]),
    );
    const needed = outcome(requirement, own) as { readonly [dimension: string]: number } | undefined;
    if (needed === undefined) return undefined;
    for (const [name, level] of Object.entries(needed)) {
      const { better, combine } = policy.document.dimensions[name] ?? {};
      const before = levels[name];
      if (before === undefined) levels[name] = level;
      else if (combine === "sum") levels[name] = before + level;
      else levels[name] = better === "less" ? Math.min(before, level) : Math.max(before, level);
    }
  }
  return levels;
}

/** Conditions in drafted policies ask for single values. */
function holds(condition: object, facts: Facts): boolean {
  return Object.entries(condition).every(([name, value]) => same(facts[name], value));
}

function fits(given: Assessment["answers"][string], value: unknown): boolean {
  if (given === undefined || !("value" in given)) return true;
  const said = given.value as Facts | undefined;
  if (given.status === "known") return same(given.value, value);
  if (Array.isArray(said?.oneOf)) return said.oneOf.some((one: unknown) => same(one, value));
  if (typeof value !== "number") return false;
  const {
    gt = -Infinity,
    gte = -Infinity,
    lt = Infinity,
    lte = Infinity,
  } = said as Readonly<Record<string, number>>;
  return value > gt && value >= gte && value < lt && value <= lte;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Not asked yet, or answered vaguely and not asked for more. */
export function isAskable(session: Assessment, question: string): boolean {
  const given = session.answers[question];
  return given === undefined || (given.status === "vague" && given.more === undefined);
}

/**
 * What is right once everything was asked, for each combination of answers to what can still be asked: what every
 * customer who fits them is best served with, or else the first offering that is enough for all of them.
 */
export function rightAfterAsking(
  policy: NeedsPolicy,
  session: Assessment,
  values: Values,
): ReadonlyMap<string, string> {
  const unasked = policy.questions.map(({ name }) => name).filter((name) => isAskable(session, name));
  const groups = new Map<string, Customer[]>();
  for (const customer of customersOf(policy, session, values)) {
    const key = JSON.stringify(unasked.map((name) => customer.facts[name]));
    groups.set(key, [...(groups.get(key) ?? []), customer]);
  }
  return new Map(
    [...groups].map(([key, customers]) => {
      const rights = new Set(customers.map(({ right }) => right));
      if (rights.size === 1) return [key, [...rights][0] as string];
      const safe = policy.offerings.findIndex((_, place) =>
        customers.every(({ enough }) => enough.includes(place)),
      );
      return [key, safe < 0 ? "none-fits" : (policy.offerings[safe]?.id ?? "")];
    }),
  );
}
