/**
 * Every case of a small policy with what the definition says of it: a table in which the nearest other case, and what a
 * part of the facts leaves possible, are found by looking at all of it.
 */
import type { Policy } from "evenhand";
import { tellingValues } from "evenhand";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import {
  type PolicyDocument,
  rulesOf as rulesOfDocument,
} from "../../../src/policy/document/policy-document.ts";

export const absent = { is: "absent" } as const;
export const UNNAMED = "none of the named";

/** A case by the numbers of its values, in the order of the facts; -1 for a fact that is not known. */
export type Numbers = readonly number[];

/** What every case that is left comes to: one result, several, or none that may occur. */
export interface Left {
  readonly status: "decided" | "gap" | "conflict" | "open" | "invalid";
  readonly outcome?: unknown;
  /** The rules that decide, each once; of `any` only the first of each case. */
  readonly rules: readonly string[];
}

export interface EveryCase {
  readonly names: readonly string[];
  /** By fact, every value it may have. */
  readonly values: readonly (readonly unknown[])[];
  /** By fact, the number of the region of each value; what has no order has regions without one. */
  readonly ordered: readonly boolean[];
  readonly regions: readonly (readonly number[])[];
  readonly left: (numbers: Numbers) => Left;
  readonly facts: (numbers: Numbers) => Record<string, unknown>;
}

interface Entry {
  readonly text: string;
  readonly left: Left;
}

export function everyCase(document: PolicyDocument, policy: Policy): EveryCase {
  const names = Object.keys(document.facts);
  const values = names.map((name) => valuesOf(document.facts[name] as Fact));
  const table = new Map<number, Entry>();
  const facts = (numbers: Numbers) =>
    Object.fromEntries(
      names.flatMap((name, fact) => {
        const number = numbers[fact] as number;
        return number < 0 ? [] : [[name, values[fact]?.[number]]];
      }),
    );
  const entryAt = (numbers: Numbers): Entry => {
    const index = numbers.reduce((all, number, fact) => all * (values[fact]?.length ?? 0) + number, 0);
    const known = table.get(index);
    if (known !== undefined) return known;
    const defined = evaluateByDefinition(document, facts(numbers));
    const outcome = defined.status === "decided" ? defined.outcome : undefined;
    const rules = defined.status === "decided" ? rulesOf(document, defined, facts(numbers)) : [];
    const entry = {
      text: JSON.stringify([defined.status, outcome]),
      left: { status: defined.status, outcome, rules },
    };
    table.set(index, entry);
    return entry;
  };
  const left = (numbers: Numbers): Left => {
    let first: Entry | undefined;
    const rules = new Set<string>();
    for (const full of completionsOf(numbers, values)) {
      const entry = entryAt(full);
      if (entry.left.status === "invalid") continue;
      if (first !== undefined && entry.text !== first.text) return { status: "open", rules: [] };
      first ??= entry;
      for (const rule of entry.left.rules) rules.add(rule);
    }
    return first === undefined ? { status: "invalid", rules: [] } : { ...first.left, rules: [...rules] };
  };
  const ordered = names.map((name) => isOrdered(document.facts[name] as Fact));
  const regions = names.map((name, fact) =>
    document.facts[name]?.type === "list" ? [] : regionsOf(policy, name, values[fact] as readonly unknown[]),
  );
  return { names, values, ordered, regions, left, facts };
}

/** The rules that decide: under `any` all that fire, which the definition does not name. */
function rulesOf(document: PolicyDocument, defined: object, facts: object): readonly string[] {
  const { rules, rule } = defined as { readonly rules?: readonly string[]; readonly rule?: string };
  if (document.hit !== "any" || rule === "otherwise") return rules ?? [rule as string];
  const { otherwise: _, hit, layers, ...rest } = document;
  const own = layers?.find((layer) => layer.rules.some(({ id }) => id === rule))?.rules;
  const fired = (own ?? rulesOfDocument(document)).filter((one) => {
    return evaluateByDefinition({ ...rest, rules: [one] }, facts as never).status === "decided";
  });
  return fired.map(({ id }) => id);
}

/** Every number of everything that is not known, in every combination. */
function completionsOf(numbers: Numbers, values: EveryCase["values"]): readonly Numbers[] {
  return numbers.reduce<readonly Numbers[]>(
    (all, number, fact) => {
      const own = number >= 0 ? [number] : (values[fact] as readonly unknown[]).map((_, index) => index);
      return all.flatMap((one) => own.map((next) => [...one, next]));
    },
    [[]],
  );
}

const isOrdered = (fact: Fact): boolean =>
  fact.type === "enum" ? fact.ordered === true : !["boolean", "set", "list"].includes(fact.type);

const DECIMALS: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };

export function valuesOf(fact: Fact): readonly unknown[] {
  const ends = fact.optional ? [absent] : [];
  switch (fact.type) {
    case "boolean":
      return [false, true, ...ends];
    case "enum":
      return [...fact.values, ...(fact.other ? [UNNAMED] : []), ...ends];
    case "integer":
      return [...stepsFrom(fact.min, fact.max, 0), ...ends];
    case "decimal":
      return [...stepsFrom(fact.min, fact.max, fact.scale).map((step) => step / 10 ** fact.scale), ...ends];
    case "money": {
      const steps = stepsFrom(fact.min ?? 0, fact.max, DECIMALS[fact.currency] ?? 2);
      return [...steps.map((amount) => ({ amount, currency: fact.currency })), ...ends];
    }
    case "date": {
      const [low, high] = [Date.parse(fact.min as string), Date.parse(fact.max as string)];
      const days = stepsFrom(low / 86_400_000, high / 86_400_000, 0);
      return [...days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)), ...ends];
    }
    case "instant": {
      const steps = stepsFrom(Date.parse(fact.min as string), Date.parse(fact.max as string), 0);
      return [...steps.map((time) => new Date(time).toISOString().replace(".000Z", "Z")), ...ends];
    }
    case "set": {
      const sets = fact.values.reduce<string[][]>(
        (all, word) => all.flatMap((set) => [set, [...set, word]]),
        [[]],
      );
      return [...sets, ...ends];
    }
    default:
      return [...listsOf(fact), ...ends];
  }
}

/** Every list of at most so many records. */
function listsOf({ of, maxItems }: Extract<Fact, { readonly type: "list" }>): readonly unknown[] {
  const records = Object.entries(of).reduce<Record<string, unknown>[]>(
    (all, [name, field]) => all.flatMap((one) => valuesOf(field).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  let longest: unknown[][] = [[]];
  const lists = [...longest];
  for (let length = 1; length <= maxItems; length += 1) {
    longest = longest.flatMap((list) => records.map((record) => [...list, record]));
    lists.push(...longest);
  }
  return lists;
}

function stepsFrom(min: number | string, max: number | string, decimals: number): number[] {
  const [low, high] = [min, max].map((end) => Math.round(Number(`${end}e${decimals}`))) as [number, number];
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

/** The region of each value: how many telling values come before it, or are it. */
function regionsOf(policy: Policy, name: string, values: readonly unknown[]): readonly number[] {
  const telling = tellingValues(policy, name).map((value) => placeOf(value, values));
  return values.map((_, index) => telling.filter((place) => place <= index).length);
}

function placeOf(value: unknown, values: readonly unknown[]): number {
  const text = JSON.stringify(value);
  const found = values.findIndex((one) => JSON.stringify(one) === text);
  // What stands for every word that is not listed comes after the listed ones.
  return found >= 0 ? found : values.indexOf(UNNAMED);
}
