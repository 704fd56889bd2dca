/**
 * What may still come out once open questions are answered, found by answering them. Bounds on the needs alone would be
 * enough to be safe; trying the answers also finds that two needs which are possible are never so together.
 */
import type { GivenFacts } from "../../policy/index.ts";
import type { Question } from "../needs-policy.ts";
import type { Standing, Weighing } from "./standing.ts";

/** Some of the possible picks, in the order of preference. */
export interface Reach {
  readonly picks: readonly string[];
  /** False where the search was given up: then all that the bounds allow is in it. */
  readonly exact: boolean;
}

/** What remains to be looked at: combinations of answers, while so much of the work is left. */
export interface Steps {
  left: number;
  readonly keep: number;
}

/** A combination of answers, with questions left that are not to be tried. */
export interface Leaf {
  readonly facts: GivenFacts;
  readonly standing: Standing;
  /** False where some answer on the way stood for several values. */
  readonly exact: boolean;
}

/** So many combinations of answers are looked at, fewer where the work for them is used up. */
export const MOST_STEPS = 2_000;

/**
 * The picks that `leaf` finds where all of `tried` that still matters is answered. A leaf is one of what its bounds allow,
 * so that bounds which allow one thing only need no search.
 */
export function reach(
  weighing: Weighing,
  facts: GivenFacts,
  tried: ReadonlySet<string>,
  steps: Steps,
  leaf: (leaf: Leaf) => readonly string[],
): Reach {
  const root = weighing.standingOf(facts);
  const found = new Set<string>();
  const stack: Leaf[] = [{ facts, standing: root, exact: true }];
  for (let node = stack.pop(); node !== undefined && found.size < root.picks.length; node = stack.pop()) {
    if (steps.left <= 0 || weighing.work.left <= steps.keep) return { picks: root.picks, exact: false };
    steps.left -= 1;
    const { standing } = node;
    const question = standing.picks.length > 1 ? questionToTry(weighing, facts, tried, node) : undefined;
    if (question === undefined) {
      const can = standing.picks.length === 0 ? false : weighing.canBe(node.facts);
      if (can === undefined) return { picks: root.picks, exact: false };
      if (!can) continue;
      const picks = standing.picks.length > 1 ? leaf(node) : standing.picks;
      for (const pick of picks) if (root.picks.includes(pick)) found.add(pick);
    } else stack.push(...branches(weighing, node, question));
  }
  return { picks: root.picks.filter((pick) => found.has(pick)), exact: true };
}

/** The combinations with one more answer; some of them only where the work is used up. */
export function branches(
  { standingOf, probesOf, work }: Weighing,
  node: Leaf,
  question: Question,
): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const { given, exact } of probesOf(question)) {
    if (work.left <= 0 && leaves.length > 0) break;
    const facts = { ...node.facts, [question.name]: given };
    leaves.push({ facts, standing: standingOf(facts), exact: node.exact && exact });
  }
  return leaves;
}

/** The first question to be tried that some policy still wants answered, and that was not tried on the way. */
function questionToTry(
  { policy }: Weighing,
  before: GivenFacts,
  tried: ReadonlySet<string>,
  { facts, standing }: Leaf,
): Question | undefined {
  const matters = factsThatMatter(standing);
  // What was answered vaguely is known in part, and still to be tried.
  return policy.questions.find(
    ({ name }) => tried.has(name) && matters.has(name) && facts[name] === before[name],
  );
}

/** The facts that can still change what some requirement policy says. */
export function factsThatMatter({ decisions }: Standing): ReadonlySet<string> {
  return new Set(
    decisions.flatMap((decision) => {
      if (decision.status !== "open") return [];
      // Where assumptions tie facts together none may matter by itself; then the next one helps.
      return decision.matters.length > 0 ? decision.matters : [decision.next.fact];
    }),
  );
}
