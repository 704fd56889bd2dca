/** Every value that a fact may have, each once, as a case gives it: from the lowest to the highest, absence last. */
import type { Fact, Field } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { absent, subsetsOf, UNNAMED } from "../../policy/generators/boundary-values.ts";
import { constantAt, gridOf, sizeOf, textOf } from "../../policy/generators/grid.ts";

/** One string stands for all that an open enum does not list; a list's records have no order. */
export function everyValue(fact: Fact | Field): readonly unknown[] {
  return fact.optional ? [...presentValues(fact), absent] : presentValues(fact);
}

/** How many values that would be, without making them. */
function valueCount(fact: Fact | Field): number {
  return presentCount(fact) + (fact.optional ? 1 : 0);
}

/** How many cases there are, those that break an assumption with them. */
export function caseCount({ facts }: PolicyDocument): number {
  return Object.values(facts).reduce((product, fact) => product * valueCount(fact), 1);
}

function presentValues(fact: Fact | Field): readonly unknown[] {
  switch (fact.type) {
    case "boolean":
      return [false, true];
    case "enum":
      return fact.other ? [...fact.values, UNNAMED] : fact.values;
    case "set":
      return subsetsOf(fact.values);
    case "list":
      return listsOf(everyRecord(fact.of), fact.maxItems);
    default: {
      const { low, high, decimals } = gridOf(fact);
      const steps = Array.from({ length: high - low + 1 }, (_, index) => low + index);
      if (fact.type === "money") return steps;
      if (fact.type === "date") return steps.map((step) => constantAt(step, fact, 0));
      if (fact.type === "instant") return steps.map((step) => new Date(step).toISOString());
      return steps.map((step) => Number(textOf(step, decimals)));
    }
  }
}

function presentCount(fact: Fact | Field): number {
  if (fact.type === "boolean") return 2;
  if (fact.type === "enum") return fact.values.length + (fact.other ? 1 : 0);
  if (fact.type === "set") return 2 ** fact.values.length;
  if (fact.type !== "list") return sizeOf(fact);
  const records = Object.values(fact.of).reduce((product, field) => product * valueCount(field), 1);
  let [ofLength, sum] = [1, 1];
  for (let length = 1; length <= fact.maxItems; length += 1) {
    ofLength = (ofLength * (records + length - 1)) / length;
    sum += ofLength;
  }
  return sum;
}

const everyRecord = (of: { readonly [field: string]: Field }): readonly object[] =>
  Object.entries(of).reduce<object[]>(
    (records, [name, field]) =>
      records.flatMap((record) => everyValue(field).map((value) => ({ ...record, [name]: value }))),
    [{}],
  );

/** Every list of at most so many records, each once whatever the order. */
function listsOf(records: readonly object[], most: number): readonly (readonly object[])[] {
  if (most === 0) return [[]];
  const longer = records.flatMap((record, place) =>
    listsOf(records.slice(place), most - 1).map((rest) => [record, ...rest]),
  );
  return [[], ...longer];
}
