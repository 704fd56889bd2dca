/**
 * How much one requirement policy asks for at least and at most, over every completion that can occur: what the other
 * policies assume, and conditions on what is asked, may leave out some of its own.
 */
import type { RequirementReader } from "../weighing/requirement-reader.ts";
import type { Held } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import type { Looks } from "./budget.ts";
import { canBe, partsOf } from "./can-be.ts";
import { type Bounding, highestEnd } from "./highest-end.ts";

/** The ends by field, stricter is more; good until the reader reads again. */
export interface RequirementEnds {
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** False where a search was given up: then the bounds are given. */
  readonly exact: boolean;
}

/** The ends of every field; those of the bounds where the looks do not suffice. */
export function requirementEnds(
  weigher: Weigher,
  reader: RequirementReader,
  state: State,
  looks: Looks,
): RequirementEnds {
  reader.read(state);
  if (!reader.isOpen()) return { least: reader.least, most: reader.most, exact: true };
  const [least, most] = [reader.least.slice(), reader.most.slice()];
  let exact = true;
  for (let field = 0; field < least.length; field += 1) {
    const high = highestEnd(state, boundingOf(weigher, reader, looks, field, 1), looks);
    const low = highestEnd(state, boundingOf(weigher, reader, looks, field, -1), looks);
    if (high === undefined || low === undefined) exact = false;
    most[field] = high ?? (most[field] as number);
    least[field] = low === undefined ? (least[field] as number) : -low;
  }
  return { least, most, exact };
}

/** With `sign` below zero the lowest end is sought, as the highest of what is negated. */
function boundingOf(
  weigher: Weigher,
  reader: RequirementReader,
  looks: Looks,
  field: number,
  sign: 1 | -1,
): Bounding {
  const isTied = isTiedToOthers(weigher, reader);
  const someUnsettled = (state: State) => {
    let found: number | undefined;
    reader.unsettled((variable) => {
      if ((state[variable] as Held).settled) return false;
      found = variable;
      return true;
    });
    return found;
  };
  return {
    look: (state) => {
      const own = reader.read(state);
      // What can occur for this policy need not for the others.
      const occurrence = own === "can" && isTied ? "unsure" : own;
      const [low, high] = [reader.least[field] as number, reader.most[field] as number];
      return sign === 1
        ? { state, occurrence, least: low, most: high }
        : { state, occurrence, least: -high, most: -low };
    },
    someUnsettled,
    canBe: (state) => (isTied ? canBe(weigher, state, looks) : canOccur(reader, someUnsettled, state, looks)),
  };
}

function isTiedToOthers({ conditional, readers }: Weigher, reader: RequirementReader): boolean {
  return (
    conditional.length > 0 || readers.some((other) => other !== reader && other.bounder.policy.assumed > 0)
  );
}

/** Whether some completion breaks no assumption of the policy itself. */
function canOccur(
  reader: RequirementReader,
  someUnsettled: Bounding["someUnsettled"],
  start: State,
  looks: Looks,
): boolean | undefined {
  const stack = [start];
  for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
    looks.left -= 1;
    if (looks.left < 0) return undefined;
    const occurrence = reader.read(state);
    if (occurrence === "can") return true;
    const variable = occurrence === "cannot" ? undefined : someUnsettled(state);
    if (variable !== undefined) stack.push(...partsOf(state, variable));
    else if (occurrence === "unsure") return true;
  }
  return false;
}
