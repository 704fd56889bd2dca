/**
 * Every choice of at most so many of some things, each as often as one likes and in whatever order: the values of a list.
 * Half a million lists of hundreds of records would not fit into memory; each is kept as a shorter one and the thing
 * that comes last, and is read off when somebody asks.
 */

/** Choices by number, the shorter first. The things of a choice are numbers, ascending. */
export interface Choices {
  readonly count: number;
  readonly at: (choice: number) => readonly number[];
  /** The choice without its last thing, and that thing; a choice of nothing has neither. */
  readonly shorter: (choice: number) => { readonly choice: number; readonly last: number };
  /** Those that lack one of its things, each once. */
  readonly below: (choice: number) => readonly number[];
}

const NONE = -1;

/** How many choices there are, which may be infinite. */
export function choiceCount(things: number, longest: number): number {
  let [ofLength, sum] = [1, 1];
  for (let length = 1; length <= longest && things > 0; length += 1) {
    ofLength = (ofLength * (things + length - 1)) / length;
    sum += ofLength;
  }
  return sum;
}

/** The choices. */
export function choicesOf(things: number, longest: number): Choices {
  const count = choiceCount(things, longest);
  const parents = new Int32Array(count);
  const lasts = new Int32Array(count);
  // Behind a choice come those that begin with it and go on with its last thing, the thing after that, and so on.
  const firstLonger = new Int32Array(count);
  let next = 1;
  for (let choice = 0; next < count; choice += 1) {
    firstLonger[choice] = next;
    for (let thing = lasts[choice] as number; thing < things; thing += 1) {
      parents[next] = choice;
      lasts[next] = thing;
      next += 1;
    }
  }
  const lastOf = (choice: number) => lasts[choice] as number;
  const longer = (choice: number, thing: number) => (firstLonger[choice] as number) + thing - lastOf(choice);

  function at(choice: number): readonly number[] {
    const own: number[] = [];
    for (let left = choice; left > 0; left = parents[left] as number) own.push(lastOf(left));
    return own.reverse();
  }

  // No choice lacks more different things than there are, or than it has.
  const most = Math.min(things, longest);
  let table: Int32Array | undefined;

  /** What lacks a thing lacks the last one, or lacks another and ends alike. */
  function everyBelow(): Int32Array {
    const all = new Int32Array(count * most).fill(NONE);
    for (let choice = 1; choice < count; choice += 1) {
      const parent = parents[choice] as number;
      let next = choice * most;
      all[next++] = parent;
      for (let at = parent * most; at < (parent + 1) * most && all[at] !== NONE; at += 1) {
        const without = longer(all[at] as number, lastOf(choice));
        if (without !== parent) all[next++] = without;
      }
    }
    return all;
  }

  return {
    count,
    at,
    shorter: (choice) => ({ choice: parents[choice] as number, last: lastOf(choice) }),
    below: (choice) => {
      table ??= everyBelow();
      const own = table.subarray(choice * most, (choice + 1) * most);
      const end = own.indexOf(NONE);
      return [...(end < 0 ? own : own.subarray(0, end))];
    },
  };
}
