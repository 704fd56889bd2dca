/**
 * How much one requirement policy asks for at least and at most, over every completion of its own questions.
 */
import type { RequirementReader } from "../weighing/requirement-reader.ts";
import type { Held } from "../weighing/variable.ts";
import type { State } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { partsOf } from "./can-be.ts";
import type { NeededEnds } from "./most-needed.ts";

/** The ends by field, stricter is more; those of the bounds where the looks do not suffice. */
export function requirementEnds(reader: RequirementReader, state: State, looks: Looks): NeededEnds {
  reader.read(state);
  const bounds = { least: reader.least.slice(), most: reader.most.slice(), exact: false };
  const least = reader.least.slice().fill(Number.POSITIVE_INFINITY);
  const most = reader.most.slice().fill(Number.NEGATIVE_INFINITY);
  const stack = [state];
  let any = false;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    looks.left -= 1;
    if (looks.left < 0) return bounds;
    const occurrence = reader.read(next);
    if (occurrence === "cannot" || (any && isWithin())) continue;
    const settled = occurrence === "can" && reader.least.every((end, at) => end === reader.most[at]);
    const variable = settled ? undefined : firstOpen(next);
    if (variable !== undefined) {
      stack.push(...partsOf(next, variable));
      continue;
    }
    any = true;
    reader.least.forEach((end, at) => {
      least[at] = Math.min(least[at] as number, end);
      most[at] = Math.max(most[at] as number, reader.most[at] as number);
    });
  }
  return any ? { least, most, exact: true } : bounds;

  function firstOpen(own: State): number | undefined {
    let found: number | undefined;
    reader.unsettled((variable) => {
      if ((own[variable] as Held).settled) return false;
      found = variable;
      return true;
    });
    return found;
  }

  function isWithin(): boolean {
    return reader.least.every(
      (end, at) => end >= (least[at] as number) && (reader.most[at] as number) <= (most[at] as number),
    );
  }
}
