/** Places of rules that are listed anew with every look: in room that is kept, for most lists are never asked for. */
export interface RuleList {
  readonly clear: () => void;
  readonly add: (rule: number) => void;
  readonly count: () => number;
  /** The one that was added last; undefined in an empty list. */
  readonly last: () => number | undefined;
  readonly list: () => readonly number[];
}

/** Room for so many. */
export function newRuleList(most: number): RuleList {
  const rules = new Int32Array(most);
  let count = 0;
  return {
    clear: () => {
      count = 0;
    },
    add: (rule) => {
      rules[count] = rule;
      count += 1;
    },
    count: () => count,
    last: () => (count === 0 ? undefined : rules[count - 1]),
    list: () => {
      const listed = new Array<number>(count);
      for (let at = 0; at < count; at += 1) listed[at] = rules[at] as number;
      return listed;
    },
  };
}
