/**
 * Where what was enough, what was needed and what would change a case departs from what looking at every case shows.
 */
import {
  counterfactual,
  type Decision,
  decide,
  enoughBecause,
  neededBecause,
  type SearchOptions,
} from "evenhand";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { ReadPolicy } from "../generators/for-drafted.ts";
import type { Random } from "../generators/random.ts";
import { absent, type EveryCase, type Left, type Numbers, UNNAMED } from "./every-case.ts";

/** What is asked of the answers. */
export interface Judging {
  /** Over the whole language a search may be given up, if it says so, and of a change only the number of facts counts. */
  readonly whole?: boolean;
  /** How little may be spent: then any search may be given up, if it says so. */
  readonly spend?: SearchOptions;
}

/** The faults for one case; `count` is told what was met. */
export function faultsOf(
  document: PolicyDocument,
  policy: ReadPolicy,
  every: EveryCase,
  numbers: Numbers,
  random: Random,
  count: (what: string) => void,
  judging: Judging = {},
): readonly unknown[] {
  const left = every.left(numbers);
  const facts = every.facts(numbers);
  count(left.status);
  const options = { from: "verified", ...judging.spend } as const;
  const may = judging.whole === true || judging.spend !== undefined;
  const enough = enoughBecause(policy, facts as never, options);
  const needed = neededBecause(policy, facts as never, options);
  if (left.status === "open" || left.status === "invalid") {
    const both = enough.status === left.status && needed.status === left.status;
    return both || judging.spend ? [] : [["status", left, enough, needed]];
  }
  if (may && enough.status === "open") {
    // What hangs together in too many ways to try is open, and says so.
    const decision = decide(policy, facts, options);
    count("open: given up");
    return decision.status === "open" && !decision.exact ? [] : [["status", left, decision]];
  }
  const faults: unknown[] = [];
  if (enough.status !== "enough" || !(enough.exact || may)) faults.push(["enough", enough]);
  else {
    const kept = keep(
      every,
      numbers,
      enough.facts.map(({ fact }) => fact),
    );
    if (!isSame(every.left(kept), left)) faults.push(["not enough", enough]);
    if (!enough.exact) count("enough: given up");
    for (const { fact } of enough.exact ? enough.facts : []) {
      const less = keep(
        every,
        kept,
        enough.facts.map((one) => one.fact).filter((name) => name !== fact),
      );
      if (isSame(every.left(less), left)) faults.push(["more than enough", fact, enough]);
    }
    count(`enough ${enough.facts.length}`);
  }
  const hangsOn = every.names.filter((_, fact) =>
    others(every, numbers, fact).some((changed) => {
      const other = every.left(changed);
      return other.status !== "invalid" && !isSame(other, left);
    }),
  );
  if (needed.status !== "needed" || !(needed.exact || may)) faults.push(["needed", needed]);
  else {
    const names = needed.facts.map(({ fact }) => fact);
    const { perhaps = [] } = needed;
    if (perhaps.length > 0) count("needed: given up");
    const judged = hangsOn.filter((name) => !perhaps.includes(name));
    if (JSON.stringify(names) !== JSON.stringify(judged)) faults.push(["needed", names, hangsOn]);
    for (const { fact, instead } of needed.facts) {
      const other = every.left(changeTo(every, numbers, fact, instead));
      if (other.status === "invalid" || isSame(other, left)) faults.push(["no witness", fact, instead]);
    }
    count(`needed ${names.length}`);
  }
  return [...faults, ...faultsInChange(document, policy, every, numbers, left, random, count, judging)];
}

function faultsInChange(
  document: PolicyDocument,
  policy: ReadPolicy,
  every: EveryCase,
  numbers: Numbers,
  left: Left,
  random: Random,
  count: (what: string) => void,
  { whole = false, spend }: Judging,
): readonly unknown[] {
  const may = whole || spend !== undefined;
  const complete = !numbers.includes(-1);
  const rules = [...rulesOf(document).map(({ id }) => id), ...(document.otherwise ? ["otherwise"] : [])];
  const sample = every.left(every.values.map((values) => random.below(values.length)));
  const kind = random.pick(["any", "outcome", "outcome", "bounds", ...(complete ? ["rule"] : [])]);
  const wanted = wantedOf(kind, rules, sample, random);
  if (kind !== "any" && wanted === undefined) return [];
  const fits = (other: Left): boolean => {
    if (other.status !== "decided") return false;
    if (typeof wanted === "string") return other.rules.includes(wanted);
    if (wanted === undefined) {
      return left.status !== "decided" || (!isSame(other, left) && `${other.rules}` !== `${left.rules}`);
    }
    return Object.entries(wanted as object).every(([name, value]) =>
      meets((other.outcome as never)[name], value),
    );
  };
  const fixed = every.names.filter(() => random.chance(0.15));
  const options = { from: "verified", fixed, ...spend } as const;
  const result = counterfactual(policy, every.facts(numbers), wanted as string | undefined, options);
  count(`${kind}: ${result.status}`);
  if (kind !== "any" && fits(left)) return result.status === "already" ? [] : [["already", wanted, result]];
  const keys = allChanges(every, numbers, fixed)
    .filter((changed) => fits(every.left(changed)))
    .map((changed) => keyOf(every, numbers, changed))
    .sort(compare);
  const [least] = keys;
  const givenUp = may && result.status === "not-found";
  if (least === undefined) {
    return result.status === "none" || givenUp ? [] : [["there is none", wanted, fixed, result]];
  }
  if (givenUp) return [];
  if (result.status !== "changed" || !(result.exact || may)) {
    return [["there is one", wanted, fixed, least, result]];
  }
  let changed = numbers;
  for (const { fact, to } of result.changes) changed = changeTo(every, changed, fact, to);
  const key = keyOf(every, numbers, changed);
  count(`changed ${key[0]}`);
  if (!fits(every.left(changed))) return [["does not fit", wanted, fixed, result]];
  const isLeast = (may && !result.exact) || (whole ? key[0] === least[0] : compare(key, least) === 0);
  if (!result.exact) count("changed: given up");
  if (!isLeast) return [["there is a smaller one", wanted, fixed, key, least, result]];
  const { decision } = result as { readonly decision: Decision };
  const outcome = decision.status === "decided" ? decision.outcome : undefined;
  return JSON.stringify(outcome) === JSON.stringify(every.left(changed).outcome)
    ? []
    : [["decision", result]];
}

function wantedOf(kind: string, rules: readonly string[], sample: Left, random: Random): unknown {
  if (kind === "rule") return random.pick(rules);
  if (sample.status !== "decided" || kind === "any") return undefined;
  const outcome = Object.entries(sample.outcome as object);
  const [name, value] = random.pick(outcome);
  if (kind === "outcome") return random.chance(0.5) ? sample.outcome : { [name]: value };
  const bounded = outcome.filter(
    ([, own]) => typeof own === "number" || (typeof own === "object" && !Array.isArray(own)),
  );
  if (bounded.length === 0) return undefined;
  const [field, own] = random.pick(bounded) as [
    string,
    { readonly atLeast?: unknown; readonly atMost?: unknown },
  ];
  const [low, high] = own.atLeast === undefined ? [own, own] : [own.atLeast, own.atMost];
  return { [field]: random.pick([{ atLeast: low }, { atMost: high }, { atLeast: low, atMost: high }]) };
}

const amountOf = (value: unknown): unknown => (value as { readonly amount?: unknown })?.amount ?? value;

/** Whether an outcome is the one that is wanted, or lies within bounds. */
function meets(value: unknown, wanted: unknown): boolean {
  const ends = wanted as { readonly atLeast?: unknown; readonly atMost?: unknown };
  if (typeof wanted !== "object" || wanted === null || (ends.atLeast ?? ends.atMost) === undefined) {
    return JSON.stringify(value) === JSON.stringify(wanted);
  }
  const own = value as typeof ends;
  const [low, high] = own.atLeast === undefined ? [value, value] : [own.atLeast, own.atMost];
  const above = ends.atLeast === undefined || (amountOf(low) as number) >= (amountOf(ends.atLeast) as number);
  return (
    above && (ends.atMost === undefined || (amountOf(high) as number) <= (amountOf(ends.atMost) as number))
  );
}

const isSame = (one: Left, other: Left): boolean =>
  one.status === other.status && JSON.stringify(one.outcome) === JSON.stringify(other.outcome);

const keep = ({ names }: EveryCase, numbers: Numbers, kept: readonly string[]): Numbers =>
  numbers.map((number, fact) => (kept.includes(names[fact] as string) ? number : -1));

function changeTo({ names, values }: EveryCase, numbers: Numbers, name: string, value: unknown): Numbers {
  const fact = names.indexOf(name);
  const own = values[fact] as readonly unknown[];
  // A word that is not listed stands for all of them.
  const texts = [JSON.stringify(value), JSON.stringify(value).replaceAll(/"other-*"/g, `"${UNNAMED}"`)];
  return numbers.with(
    fact,
    own.findIndex((one) => texts.includes(JSON.stringify(one))),
  );
}

/** The case with every other value of a fact that is known. */
function others({ values }: EveryCase, numbers: Numbers, fact: number): readonly Numbers[] {
  const now = numbers[fact] as number;
  if (now < 0) return [];
  return (values[fact] as readonly unknown[]).flatMap((_, number) =>
    number === now ? [] : [numbers.with(fact, number)],
  );
}

/** Every case that differs in known facts which may change, and in no others. */
function allChanges(every: EveryCase, numbers: Numbers, fixed: readonly string[]): readonly Numbers[] {
  return every.names
    .reduce<readonly Numbers[]>(
      (all, name, fact) =>
        fixed.includes(name) ? all : all.flatMap((one) => [one, ...others(every, one, fact)]),
      [numbers],
    )
    .slice(1);
}

/** How near a change is: facts, steps, which facts, how far each. */
function keyOf(every: EveryCase, from: Numbers, to: Numbers): readonly number[] {
  const changed = every.names.flatMap((_, fact) => (from[fact] === to[fact] ? [] : [fact]));
  const steps = changed.map((fact) => stepsOf(every, fact, from[fact] as number, to[fact] as number));
  const distances = changed.map((fact) => distanceOf(every, fact, from[fact] as number, to[fact] as number));
  const sum = steps.reduce((all, own) => all + own, 0);
  return [changed.length, Math.max(sum, changed.length), ...changed, ...distances];
}

const isAbsent = ({ values }: EveryCase, fact: number, number: number) =>
  JSON.stringify(values[fact]?.[number]) === JSON.stringify(absent);

function stepsOf(every: EveryCase, fact: number, from: number, to: number): number {
  if (isAbsent(every, fact, from) || isAbsent(every, fact, to)) return 1;
  const [here, there] = [every.regions[fact]?.[from] as number, every.regions[fact]?.[to] as number];
  return every.ordered[fact] ? Math.abs(here - there) : Math.min(1, Math.abs(here - there));
}

function distanceOf(every: EveryCase, fact: number, from: number, to: number): number {
  if (isAbsent(every, fact, to)) return 1_000;
  return every.ordered[fact] && !isAbsent(every, fact, from) ? Math.abs(from - to) : to;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] as number) - (right[at] as number);
}
