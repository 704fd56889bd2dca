/**
 * Questions that come after themselves, by way of others. Found in one walk over all of them, for there may be thousands.
 */

/** What is known of a question on the walk. */
interface Visit {
  readonly name: string;
  /** How many were entered before it. */
  readonly place: number;
  /** The earliest question of the same walk that it comes after, by place. */
  earliest: number;
  readonly left: Iterator<string>;
  /** Whether it may still share a cycle with what is entered later. */
  isOpen: boolean;
}

/** Those of the questions that are in a cycle, in their order; `before` names what each comes after. */
export function questionsInCycles(before: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const found = new Set<string>();
  for (const start of before.keys()) {
    const way: Visit[] = visits.has(start) ? [] : [enter(start)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const { done, value: next } = visit.left.next();
      if (done) {
        way.pop();
        leave(visit);
        const last = way.at(-1);
        if (last !== undefined) last.earliest = Math.min(last.earliest, visit.earliest);
        continue;
      }
      const known = visits.get(next);
      if (known === undefined) way.push(enter(next));
      else if (known.isOpen) visit.earliest = Math.min(visit.earliest, known.place);
      if (next === visit.name) found.add(next);
    }
  }
  return [...before.keys()].filter((name) => found.has(name));

  function enter(name: string): Visit {
    const left = (before.get(name) ?? [])[Symbol.iterator]();
    const visit = { name, place: visits.size, earliest: visits.size, left, isOpen: true };
    visits.set(name, visit);
    open.push(visit);
    return visit;
  }

  /** The first of a group in which each comes after each closes all of it; alone, it is in no cycle by that. */
  function leave(visit: Visit): void {
    if (visit.earliest < visit.place) return;
    const group = open.splice(open.lastIndexOf(visit));
    for (const one of group) {
      one.isOpen = false;
      if (group.length > 1) found.add(one.name);
    }
  }
}
