import { type Random, randomFrom } from "./random.ts";
import type { Table, TableFact, TableRule, TableTest } from "./table.ts";

/**
 * A random table of `size` rules over eight facts, each rule testing two to four of them.
 *
 * The rules are as selective as rules of a table of that size are: a case fits a given rule with a chance
 * of about 1.4 / size, so about a quarter of the cases fall through to `otherwise` and the others are
 * spread over all rules. With wide rules the first few would answer everything, and a table of a
 * thousand rules would be measured as one of ten.
 */
export function grid(size: number, variant: number): Table {
  const random = randomFrom(size * 1009 + variant);
  const facts = random.shuffled(factsOf(variant, random));
  const rules: TableRule[] = [];
  while (rules.length < size) {
    const tests = testsOf(facts, 1.4 / size, random);
    if (tests) {
      rules.push({
        id: `rule-${rules.length + 1}`,
        tests,
        award: 500 * random.whole(1, 12),
        because: `Row ${rules.length + 1} of the table.`,
      });
    }
  }
  return { name: `grid-${size}-${variant}`, facts, rules, otherwise: 0 };
}

function factsOf(variant: number, random: Random): TableFact[] {
  const suffix = String.fromCharCode(65 + variant);
  const values = (word: string): string[] =>
    Array.from({ length: random.whole(4, 9) }, (_, index) => `${word}-${index + 1}`);
  return [
    { name: `delay${suffix}`, type: "integer", max: 1440 },
    { name: `quantity${suffix}`, type: "integer", max: 400 },
    { name: `daysSince${suffix}`, type: "integer", max: 730 },
    { name: `product${suffix}`, type: "enum", values: values("product") },
    { name: `channel${suffix}`, type: "enum", values: values("channel") },
    { name: `repeated${suffix}`, type: "boolean" },
    { name: `price${suffix}`, type: "money", max: 100000 },
    { name: `paid${suffix}`, type: "money", max: 50000 },
  ];
}

/** Two to four tests that together let about `chance` of all cases through, or nothing if the draw cannot. */
function testsOf(facts: readonly TableFact[], chance: number, random: Random): TableTest[] | undefined {
  const chosen = random.shuffled(facts).slice(0, random.whole(2, 4));
  // Coarse facts first: the numbers, which can be cut anywhere, make up for what is missing.
  const coarseFirst = [...chosen].sort((a, b) => coarseness(b) - coarseness(a));
  let left = chance;
  const drawn = new Map<TableFact, TableTest>();
  coarseFirst.forEach((fact, index) => {
    const wanted = Math.min(0.9, left ** (1 / (chosen.length - index)));
    const { test, share } = testOf(fact, wanted, random);
    left /= share;
    drawn.set(fact, test);
  });
  if (left < 0.4 || left > 2.5) return undefined;
  return chosen.map((fact) => drawn.get(fact) as TableTest);
}

function coarseness(fact: TableFact): number {
  return fact.type === "boolean" ? 2 : fact.type === "enum" ? 1 : 0;
}

/** A test of one fact that lets about `wanted` of its values through, and the share that it really does. */
function testOf(fact: TableFact, wanted: number, random: Random): { test: TableTest; share: number } {
  if (fact.type === "boolean") {
    return { test: { fact: fact.name, kind: "is", value: random.fraction() < 0.5 }, share: 0.5 };
  }
  if (fact.type === "enum") {
    const count = Math.min(fact.values.length - 1, Math.max(1, Math.round(wanted * fact.values.length)));
    const values = random.shuffled(fact.values).slice(0, count);
    const share = count / fact.values.length;
    if (count === 1) return { test: { fact: fact.name, kind: "is", value: values[0] as string }, share };
    return { test: { fact: fact.name, kind: "oneOf", values }, share };
  }
  // Amounts are cut at round sums, as people do.
  const step = fact.type === "money" ? 50 : 1;
  const width = Math.max(1, Math.round((wanted * fact.max) / step)) * step;
  const share = Math.min(1, width / (fact.max + 1));
  const start = random.whole(1, Math.max(1, Math.floor((fact.max - width) / step))) * step;
  const side = wanted > 0.3 ? random.whole(0, 2) : 2;
  if (side === 0) return { test: { fact: fact.name, kind: "between", below: width }, share };
  if (side === 1) return { test: { fact: fact.name, kind: "between", from: fact.max - width }, share };
  return { test: { fact: fact.name, kind: "between", from: start, below: start + width }, share };
}
