/**
 * Which facts can still change the result: those for which two possible cases that differ in nothing else come out
 * differently.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { intersectSpans, type Spans, spansMeet, uniteSpans } from "../normal/spans.ts";
import { type Budget, spend } from "./budget.ts";
import type { Component } from "./components.ts";
import { factsInValues, type PieceResult, resultAt } from "./piece-result.ts";
import type { Piece, Space } from "./possible-pieces.ts";
import { allPoints, corners } from "./sample-points.ts";
import { sharedWays } from "./shared-ways.ts";
import type { UnknownFact } from "./unknown-facts.ts";

/** A piece with its result. */
export interface JudgedPiece {
  readonly piece: Piece;
  readonly result: PieceResult;
}

/** The facts that matter among `unknown`, and whether each of them surely does. */
export function factsThatMatter(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
  components: readonly Component[],
  space: Space,
  budget: Budget,
): { readonly facts: readonly UnknownFact[]; readonly exact: boolean } {
  let exact = true;
  const spaces = judged.map(({ piece }) => piece.space);
  const tried = new Map(
    components.flatMap((one) =>
      one.kind === "tried" || one.kind === "either" ? [[one, sharedWays(one, spaces)] as const] : [],
    ),
  );
  const matters = (fact: UnknownFact, component: Component): boolean => {
    for (let i = 0; i < judged.length; i += 1) {
      for (let j = i; j < judged.length; j += 1) {
        if (!spend(budget, 1)) {
          exact = false;
          return true;
        }
        const [left, right] = [judged[i] as JudgedPiece, judged[j] as JudgedPiece];
        const differ = canDiffer(policy, left, right, component.places, budget);
        if (differ === "never") continue;
        if ([...tried].some(([other, { canStay }]) => other !== component && !canStay(i, j))) continue;
        const alone =
          component.kind === "free" && component.unknown.length > 1
            ? isWithinReach(
                policy,
                space,
                fact,
                component.places[0] as number,
                left.piece.space,
                right.piece.space,
              )
            : (tried.get(component)?.canChange(fact, i, j) ?? true);
        if (!alone) continue;
        if (differ === "perhaps") exact = false;
        return true;
      }
    }
    return false;
  };
  const facts = components.flatMap((component) =>
    component.unknown.filter((fact) => matters(fact, component)),
  );
  return { facts: facts.sort((a, b) => a.given - b.given), exact };
}

/** Whether a fact, whose codes move what is derived as far as they reach, leads from one space to the other. */
function isWithinReach(
  { facts, normal }: CompiledPolicy,
  space: Space,
  { given }: UnknownFact,
  derived: number,
  left: Space,
  right: Space,
): boolean {
  const derivation = facts[derived]?.derivation;
  const under = derivation?.kind === "linear" ? derivation.under : 1;
  const own = space[normal.given[given]?.places[0] as number] as Spans;
  const reach = (own.at(-1) as number) - (own[0] as number);
  const [here, there] = [left[derived] as Spans, right[derived] as Spans];
  // What is floored is as wide as what it is divided by.
  const apart = (low: number, high: number) => (low <= high ? 0 : (low - high) * under - (under - 1));
  for (let i = 0; i < here.length; i += 2) {
    for (let j = 0; j < there.length; j += 2) {
      const gap = Math.max(
        apart(there[j] as number, here[i + 1] as number),
        apart(here[i] as number, there[j + 1] as number),
      );
      if (gap <= reach) return true;
    }
  }
  return false;
}

/** Whether a case of each piece, alike in all but one fact (at these places), come out differently. */
function canDiffer(
  policy: CompiledPolicy,
  left: JudgedPiece,
  right: JudgedPiece,
  places: readonly number[],
  budget: Budget,
): "surely" | "never" | "perhaps" {
  const certain = left.result.key !== undefined && right.result.key !== undefined;
  if (certain && left.result.key === right.result.key) return "never";
  if (!alikeBut(left.piece.space, right.piece.space, places)) return "never";
  if (certain) return "surely";
  const facts = [...new Set([...amountFacts(policy, left.result), ...amountFacts(policy, right.result)])];
  // One consequence, and an amount that does not read the fact: however large the domains of what it does read.
  const same = left.result.status === "decided" && `${left.result.rules}` === `${right.result.rules}`;
  if (same && right.result.status === "decided" && !facts.some((fact) => places.includes(fact)))
    return "never";
  const spansOf = (other: number): Spans => {
    const [mine, theirs] = [left.piece.space[other] as Spans, right.piece.space[other] as Spans];
    return places.includes(other) ? uniteSpans(mine, theirs) : intersectSpans(mine, theirs);
  };
  const others = facts.filter((other) => !places.includes(other));
  const own = facts.filter((fact) => places.includes(fact));
  for (const points of [corners, allPoints]) {
    const tried = points(others, spansOf, budget);
    if (tried === undefined) return "perhaps";
    const found = differAt(policy, left, right, own, tried, points, budget);
    if (found === undefined) return "perhaps";
    if (found) return "surely";
  }
  return "never";
}

function differAt(
  policy: CompiledPolicy,
  left: JudgedPiece,
  right: JudgedPiece,
  own: readonly number[],
  others: Iterable<ReadonlyMap<number, number>>,
  points: typeof corners | typeof allPoints,
  budget: Budget,
): boolean | undefined {
  const codes: number[] = [];
  for (const other of others) {
    for (const [place, code] of other) codes[place] = code;
    const seen = new Set<string>();
    for (const { piece, result } of [left, right]) {
      const along = points(own, (place) => piece.space[place] as Spans, budget);
      if (along === undefined) return undefined;
      for (const point of along) {
        for (const [place, code] of point) codes[place] = code;
        seen.add(resultAt(policy, result, codes));
        if (seen.size > 1) return true;
      }
    }
  }
  return false;
}

function alikeBut(left: Space, right: Space, places: readonly number[]): boolean {
  return left.every((spans, other) => places.includes(other) || spansMeet(spans, right[other] as Spans));
}

function amountFacts(policy: CompiledPolicy, { rules, status }: PieceResult): readonly number[] {
  if (status !== "decided") return [];
  return factsInValues(policy, policy.normal.hit === "collect" ? rules : rules.slice(0, 1));
}
