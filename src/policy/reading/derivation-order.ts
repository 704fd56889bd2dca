/**
 * The order in which derived facts can be made: each after those that it is made of, else as they are written. Worked
 * off one by one, so that a long chain is no deep call.
 */

/** The names in order; of each circle of facts that are made of each other its names, the first one first. */
export interface DerivationOrder {
  readonly order: readonly string[];
  readonly circles: readonly (readonly string[])[];
  /** What is in a circle, or made of what is in one. */
  readonly rest: readonly string[];
}

/** Orders the derived facts; `madeOf` gives for each, in the order of the document, the derived facts it names. */
export function derivationOrder(madeOf: ReadonlyMap<string, ReadonlySet<string>>): DerivationOrder {
  const names = [...madeOf.keys()];
  const place = new Map(names.map((name, index) => [name, index]));
  const missing = new Map([...madeOf].map(([name, of]) => [name, of.size]));
  const users = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const [name, of] of madeOf) for (const operand of of) users.get(operand)?.push(name);
  const ready = names.filter((name) => missing.get(name) === 0);
  const order: string[] = [];
  while (ready.length > 0) {
    let first = 0;
    ready.forEach((name, at) => {
      if ((place.get(name) as number) < (place.get(ready[first] as string) as number)) first = at;
    });
    const [name] = ready.splice(first, 1) as [string];
    order.push(name);
    for (const user of users.get(name) ?? []) {
      const left = (missing.get(user) as number) - 1;
      missing.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  const done = new Set(order);
  const rest = names.filter((name) => !done.has(name));
  return { order, circles: circlesIn(rest, madeOf), rest };
}

/** Whoever is left is made of somebody who is left: following that leads around a circle, each found once. */
function circlesIn(
  rest: readonly string[],
  madeOf: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const left = new Set(rest);
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const start of rest) {
    const walk: string[] = [];
    let name = start;
    while (!seen.has(name)) {
      seen.add(name);
      walk.push(name);
      name = [...(madeOf.get(name) ?? [])].find((operand) => left.has(operand)) as string;
    }
    const from = walk.indexOf(name);
    if (from >= 0) circles.push(walk.slice(from));
  }
  return circles;
}
