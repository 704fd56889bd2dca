/**
 * In which cases two rules that hold together may not: in all where only one may hold, else in those in which they come
 * to different outcomes.
 */
import { pairsOfEnds } from "../guarantees/compare-cases.ts";
import { axesOfEnd, type End, endAt, endsOf } from "../outcomes/end.ts";
import { wantedApart } from "../outcomes/wanted-apart.ts";
import { ANY_CASE, type Wanted } from "../solving/wanted.ts";
import type { FindingContext } from "./finding-context.ts";

/** What is wanted of cases in which both rules hold; undefined where they never disagree. */
export type Disagreement = (one: number, other: number) => Wanted | undefined;

/** The outcome fields of a rule: the ends of each, or the numbers themselves where no fact enters them. */
interface RuleOutcome {
  readonly ends: readonly (readonly End[])[];
  readonly numbers: readonly (readonly number[])[] | undefined;
}

/** The disagreements of a policy's rules; what is asked of many pairs is made ready for each rule once. */
export function disagreements({ compiled, joint }: FindingContext): Disagreement {
  if (compiled.normal.hit === "unique") return () => ANY_CASE;
  const [side] = joint.sides;
  const fields = [...compiled.normal.outcomes.keys()];
  const outcomes = compiled.normal.rules.map((_, rule): RuleOutcome => {
    const ends = fields.map((field) => endsOf(side, [rule], field));
    const known = ends.every((own) => own.every((end) => axesOfEnd(end).length === 0));
    return { ends, numbers: known ? ends.map((own) => own.map((end) => endAt(end, []))) : undefined };
  });
  return (one, other) => {
    const [left, right] = [outcomes[one] as RuleOutcome, outcomes[other] as RuleOutcome];
    if (left.numbers !== undefined && right.numbers !== undefined) {
      return areApart(left.numbers, right.numbers) ? ANY_CASE : undefined;
    }
    const pairs = fields.flatMap((field) => pairsOfEnds(left.ends[field] ?? [], right.ends[field] ?? []));
    return wantedApart(pairs, joint, (codes) =>
      pairs.some(([less, more]) => endAt(less, codes) !== endAt(more, codes)),
    );
  };
}

/** Whether some number differs; a value stands for both ends of a range. Asked of millions of pairs. */
function areApart(left: readonly (readonly number[])[], right: readonly (readonly number[])[]): boolean {
  for (let field = 0; field < left.length; field += 1) {
    const [own, other] = [left[field] as readonly number[], right[field] as readonly number[]];
    if (own.length === 0 || other.length === 0) continue;
    for (let end = 0; end < own.length || end < other.length; end += 1) {
      if ((own.length === 1 ? own[0] : own[end]) !== (other.length === 1 ? other[0] : other[end]))
        return true;
    }
  }
  return false;
}
