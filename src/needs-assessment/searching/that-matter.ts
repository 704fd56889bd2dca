/**
 * Of the variables that are not settled, those that what is right can still hang on. A policy whose demands every offering
 * meets that may still be right changes nothing: its questions would be asked in vain. Where answers exclude each other,
 * one that changes nothing itself can still tell of another that does.
 */
import type { RequirementReader } from "../weighing/requirement-reader.ts";
import type { Held } from "../weighing/variable.ts";
import type { Look, Weigher } from "../weighing/weigher.ts";

/** Right after the look: all of them, in order. */
export function thatMatter(weigher: Weigher, look: Look): readonly number[] {
  const found = new Set<number>();
  someThatMatters(weigher, look, (variable) => {
    found.add(variable);
    return false;
  });
  return [...found].sort((a, b) => a - b);
}

/** Right after the look: the first that is found and that `isTried` lets through. */
export function someThatMatters(
  weigher: Weigher,
  { state, low, high }: Pick<Look, "state" | "low" | "high">,
  isTried: (variable: number) => boolean,
): number | undefined {
  const seen = new Set<number>();
  let found: number | undefined;
  const take = (variable: number) => {
    if ((state[variable] as Held).settled) return false;
    seen.add(variable);
    if (!isTried(variable)) return false;
    found = variable;
    return true;
  };
  const given = weigher.table.leastGiven(weigher.least, low, high);
  const takeAll = (reader: RequirementReader) => canRuleOut(weigher, reader, given) && reader.unsettled(take);
  if (weigher.readers.some(takeAll)) return found;
  for (let place = low; place < high; place += 1)
    if (weigher.variablesOfOffer(place).some(take)) return found;
  const ties: (readonly number[])[] = [];
  weigher.eachTie((variables) => ties.push(variables));
  // Each round follows what hangs together one step further.
  for (let before = -1; before < seen.size && ties.length > 0; ) {
    before = seen.size;
    for (const variables of ties) {
      if (variables.some((variable) => seen.has(variable)) && variables.some(take)) return found;
    }
  }
  return undefined;
}

/** Whether an offering that may be right can turn out not to be enough for what the policy asks for. */
function canRuleOut(
  { least, most, measures }: Weigher,
  { dimensions, least: low, most: high }: RequirementReader,
  given: Float64Array,
): boolean {
  return dimensions.some((at, field) => {
    if (low[field] === high[field]) return false;
    const needed = Math.max(least[at] as number, (measures[at]?.adds ? most[at] : high[field]) as number);
    return needed > (given[at] as number);
  });
}
