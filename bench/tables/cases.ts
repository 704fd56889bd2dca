import { randomFrom } from "./random.ts";
import type { Table, TableCase, TableFact } from "./table.ts";

/**
 * Cases to be timed: values drawn evenly over each domain, as plain objects read from JSON text, since
 * that is how a case reaches a server (and an object read from JSON is not laid out in memory as one
 * that was filled key by key).
 */
export function casesOf(table: Table, count: number, seed: number): TableCase[] {
  const random = randomFrom(seed);
  return plain(
    Array.from({ length: count }, () =>
      Object.fromEntries(
        table.facts.map((fact) => {
          if (fact.type === "boolean") return [fact.name, random.fraction() < 0.5];
          if (fact.type === "enum") return [fact.name, random.pick(fact.values)];
          return [fact.name, random.whole(0, fact.max)];
        }),
      ),
    ),
  );
}

/**
 * A long walk over a few cases in random order. A list of a thousand cases that is answered again and again is
 * learnt by heart by the processor's branch predictor: a hand-written function of ten rules then seems four times
 * faster than on cases it has not just seen. A long list of different objects would measure the caches
 * instead; the same objects in an order that does not come back measure neither.
 */
export function wander(cases: readonly TableCase[], steps: number, seed: number): TableCase[] {
  const random = randomFrom(seed);
  return Array.from({ length: steps }, () => random.pick(cases));
}

/** Cases to be checked: half of the numbers lie just below, at, or just above one of the table's limits. */
export function edgeCasesOf(table: Table, count: number, seed: number): TableCase[] {
  const random = randomFrom(seed);
  const limits = new Map(table.facts.map((fact) => [fact.name, limitsOf(table, fact)]));
  return plain(
    casesOf(table, count, seed + 1).map((facts) =>
      Object.fromEntries(
        Object.entries(facts).map(([name, value]) => {
          const near = limits.get(name) ?? [];
          return near.length > 0 && random.fraction() < 0.5 ? [name, random.pick(near)] : [name, value];
        }),
      ),
    ),
  );
}

function limitsOf(table: Table, fact: TableFact): number[] {
  if (fact.type !== "integer" && fact.type !== "money") return [];
  const cuts = table.rules
    .flatMap((rule) => rule.tests)
    .flatMap((test) => (test.fact === fact.name && test.kind === "between" ? [test.from, test.below] : []));
  return cuts
    .filter((cut): cut is number => cut !== undefined)
    .flatMap((cut) => [cut - 1, cut, cut + 1])
    .filter((value) => value >= 0 && value <= fact.max);
}

function plain(cases: readonly object[]): TableCase[] {
  return JSON.parse(JSON.stringify(cases)) as TableCase[];
}
