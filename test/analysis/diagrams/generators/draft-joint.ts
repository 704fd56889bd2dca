// Questions over one small table, over two cases of it, or over two tables, and what is wrong with the answers of a search.
import type { Question, SearchEnd, TakeCandidate } from "../../../../src/analysis/asking/question.ts";
import type { PlacedDiagrams } from "../../../../src/analysis/diagrams/placed-diagrams.ts";
import { type SideDiagrams, sideDiagrams } from "../../../../src/analysis/diagrams/side-diagrams.ts";
import type { Joint, JointSide } from "../../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../../src/analysis/joint/joint-of.ts";
import { pairOf } from "../../../../src/analysis/joint/pair-of.ts";
import { codesOfSide, sideOf } from "../../../../src/analysis/joint/side-of.ts";
import { type Reached, statusOf, valueKey } from "../../../../src/analysis/outcomes/reached.ts";
import { ANY_CASE } from "../../../../src/analysis/solving/wanted.ts";
import { allSpans, type CompiledPolicy } from "../../../../src/policy/normal-form.ts";
import type { Random } from "../../../policy/generators/random.ts";
import { countingIn, draftTable, everyCode, isIn, type TableWishes } from "./draft-table.ts";

export type JointKind = "one" | "pair" | "two";

/** `other` are the wishes for the second of two tables, where they differ. */
export function draftJoint(
  random: Random,
  kind: JointKind,
  wishes: TableWishes = {},
  other: TableWishes = wishes,
): Joint {
  const most = Array.from({ length: random.between(1, 3) }, () => random.between(1, 2));
  const policy = draftTable(random, { most, ...wishes });
  if (kind === "one") return jointOfOne(policy);
  if (kind === "two") return twoTables(random, policy, draftTable(random, { most, ...wishes, ...other }));
  const names = random.some(policy.names, 1, 2);
  return pairOf(policy, new Map(names.map((name) => [name, random.pick(["grows", "free"] as const)])));
}

/** The first facts are one to both tables; behind them each has its own. */
function twoTables(random: Random, first: CompiledPolicy, second: CompiledPolicy): Joint {
  const { axes } = jointOfOne(first);
  const shared = random.between(0, axes.length);
  const own = second.facts.map((_, place) => (place < shared ? place : axes.length + place - shared));
  const more = jointOfOne(second).axes.slice(shared);
  const places = [...axes.keys()];
  return {
    axes: [...axes, ...more],
    sides: [sideOf(first, places), sideOf(second, own)],
    ordered: [],
    lists: new Map(),
  };
}

/** The diagrams of a question, in some order. */
export function placedDiagrams(
  random: Random,
  { sides, axes }: Joint,
  telling: Question["telling"],
): PlacedDiagrams {
  const [one, other = one] = sides as readonly JointSide[] as [JointSide];
  const limits = { nodes: 100_000, steps: 10_000_000 };
  const ends = ({ domain }: Joint["axes"][number]) => ({
    least: domain.least,
    last: domain.absent ?? domain.greatest,
  });
  if (one.policy === other.policy) {
    const { policy } = one;
    const order = random.some([...policy.facts.keys()], policy.facts.length, policy.facts.length);
    const own = { policy, boxes: policy.boxes, axes: [...policy.facts.keys()] };
    const built = sideDiagrams(
      [own],
      jointOfOne(policy).axes.map(ends),
      order,
      telling,
      limits,
    ) as SideDiagrams;
    return { built, axisAt: sides.map((side) => order.map((place) => side.axes[place] as number)) };
  }
  const order = random.some([...axes.keys()], axes.length, axes.length);
  const built = sideDiagrams(sides, axes.map(ends), order, telling, limits) as SideDiagrams;
  return { built, axisAt: [order, order] };
}

/** A question for the cases with whose rules something is wanted. */
export function questionOf(
  joint: Joint,
  telling: Question["telling"],
  isWanted: (reached: readonly Reached[]) => boolean,
): Question {
  const space = joint.axes.map(({ domain }) => allSpans(domain));
  return { joint, space, telling, wanted: (reached) => (isWanted(reached) ? ANY_CASE : undefined) };
}

/** What rules come to: equal where the engines may take one for the other. */
export function comesTo(policy: CompiledPolicy, reached: Reached, telling: Question["telling"]): string {
  if (reached.length === 0) return "gap";
  if (policy.normal.hit === "unique" && reached.length > 1) return "conflict";
  if (telling === "rules") return reached.join();
  if (statusOf(policy, reached) === "conflict") return "conflict";
  if (policy.normal.hit !== "any") return valueKey(policy, reached);
  return [...new Set(reached.map((rule) => valueKey(policy, [rule])))].join(" or ");
}

/** A joint case: the codes by axis, and what counts on each side. */
export interface JointCase {
  readonly codes: readonly number[];
  readonly reached: readonly Reached[];
}

/** Every joint case that can occur. */
export function everyJointCase({ joint, space }: Question): readonly JointCase[] {
  return everyCode(space).flatMap((codes) => {
    const isOrdered = joint.ordered.every(
      ({ lower, upper }) => (codes[lower] as number) <= (codes[upper] as number),
    );
    const reached = joint.sides.flatMap((side) => {
      const counting = countingIn(side.policy, codesOfSide(side, codes));
      return counting === undefined ? [] : [counting];
    });
    return isOrdered && reached.length === joint.sides.length ? [{ codes, reached }] : [];
  });
}

/** What a search gives: every candidate, and how it ended. */
export function everyCandidate(search: (take: TakeCandidate) => SearchEnd) {
  const candidates: Parameters<TakeCandidate>[0][] = [];
  const end = search((candidate) => {
    candidates.push(candidate);
    return false;
  });
  return { candidates, end };
}

/**
 * What is wrong with the candidates for a question: cases with other rules, cases twice, and cases not given of those
 * that must be.
 */
export function flawsOf(
  question: Question,
  given: ReturnType<typeof everyCandidate>,
  mustBeGiven: (one: JointCase) => boolean = ({ reached }) => question.wanted(reached) !== undefined,
): { readonly flaws: readonly string[]; readonly wanted: number; readonly cases: number } {
  const { joint, telling } = question;
  const flaws = given.end === "all" ? [] : [`ended ${given.end}`];
  const cases = everyJointCase(question);
  const name = (reached: readonly Reached[]) =>
    joint.sides.map(({ policy }, side) => comesTo(policy, reached[side] as Reached, telling)).join(" | ");
  let wanted = 0;
  for (const one of cases) {
    const { codes, reached } = one;
    const holding = given.candidates.filter(({ space }) =>
      isIn(
        space.map((spans, fact) => ({ fact, spans })),
        codes,
      ),
    );
    if (holding.length > 1) flaws.push(`${codes} twice`);
    for (const candidate of holding) {
      if (name(candidate.reached) !== name(reached)) flaws.push(`${codes} as ${name(candidate.reached)}`);
    }
    if (!mustBeGiven(one)) continue;
    wanted += 1;
    if (holding.length === 0) flaws.push(`${codes} not given`);
  }
  const possible = new Set(cases.map(({ codes }) => codes.join()));
  for (const { space } of given.candidates) {
    const inOrder = everyCode(space).filter((codes) =>
      joint.ordered.every(({ lower, upper }) => (codes[lower] as number) <= (codes[upper] as number)),
    );
    if (inOrder.some((codes) => !possible.has(codes.join()))) flaws.push("a case that cannot occur");
  }
  return { flaws, wanted, cases: cases.length };
}
