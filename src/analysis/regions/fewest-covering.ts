/**
 * As few candidates as possible so that each part has one of its own. Exact where the budget suffices: the part with the
 * fewest candidates is tried with each of them, and a choice is given up as soon as it cannot become smaller than the
 * best one so far.
 */
import { type Budget, spend } from "../../policy/normal-form.ts";

/** The places of the chosen candidates, ascending. Of equally few, earlier candidates are preferred. */
export function fewestCovering(parts: readonly (readonly number[])[], budget: Budget): readonly number[] {
  const needed = withoutImplied(parts);
  const byCandidate = new Map<number, readonly number[]>();
  needed.forEach((candidates, part) => {
    for (const one of candidates) byCandidate.set(one, [...(byCandidate.get(one) ?? []), part]);
  });
  let best = greedily(needed, byCandidate);
  const choose = (chosen: readonly number[], open: ReadonlySet<number>): void => {
    if (open.size === 0) {
      if (chosen.length < best.length) best = chosen;
      return;
    }
    if (!spend(budget, open.size) || chosen.length + atLeast(open, needed) >= best.length) return;
    const hardest = [...open].reduce((a, b) => (lengthOf(needed[b]) < lengthOf(needed[a]) ? b : a));
    const gain = (one: number) => (byCandidate.get(one) ?? []).filter((part) => open.has(part)).length;
    const ordered = (needed[hardest] ?? []).map((one) => ({ one, gain: gain(one) }));
    for (const { one } of ordered.sort((a, b) => b.gain - a.gain || a.one - b.one)) {
      const rest = new Set(open);
      for (const part of byCandidate.get(one) ?? []) rest.delete(part);
      choose([...chosen, one], rest);
    }
  };
  choose([], new Set(needed.keys()));
  return [...best].sort((a, b) => a - b);
}

function lengthOf(candidates: readonly number[] | undefined): number {
  return candidates?.length ?? 0;
}

/** Without parts that are covered wherever another one is. */
function withoutImplied(parts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const kept: { readonly part: readonly number[]; readonly among: ReadonlySet<number> }[] = [];
  for (const part of [...parts].sort((a, b) => a.length - b.length)) {
    const among = new Set(part);
    if (!kept.some((other) => other.part.every((one) => among.has(one)))) kept.push({ part, among });
  }
  return kept.map(({ part }) => part);
}

/** The candidate of most parts, and so on; then without those that the others make needless. */
function greedily(
  needed: readonly (readonly number[])[],
  byCandidate: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const open = new Set(needed.keys());
  const chosen: number[] = [];
  while (open.size > 0) {
    let [most, best] = [0, -1];
    for (const [one, parts] of [...byCandidate].sort(([a], [b]) => a - b)) {
      const gain = parts.filter((part) => open.has(part)).length;
      if (gain > most) [most, best] = [gain, one];
    }
    chosen.push(best);
    for (const part of byCandidate.get(best) ?? []) open.delete(part);
  }
  return chosen.reduce(
    (left, one) => {
      const others = left.filter((other) => other !== one);
      return needed.every((part) => part.some((its) => others.includes(its))) ? others : left;
    },
    chosen as readonly number[],
  );
}

/** Parts of which no two share a candidate each need one of their own. */
function atLeast(open: ReadonlySet<number>, needed: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const part of open) {
    const candidates = needed[part] ?? [];
    if (candidates.some((one) => taken.has(one))) continue;
    for (const one of candidates) taken.add(one);
    count += 1;
  }
  return count;
}
