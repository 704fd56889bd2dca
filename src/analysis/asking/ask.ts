/**
 * Asks a question of both engines: diagrams first, and where they grow too large, branching. What they find is only a
 * candidate until a case is found in it.
 */
import type { CompiledPolicy } from "../../policy/normal-form.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { PlacedDiagrams } from "../diagrams/placed-diagrams.ts";
import { policyDiagrams } from "../diagrams/policy-diagrams.ts";
import { walkDiagrams } from "../diagrams/walk-diagrams.ts";
import type { JointSide } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";
import type { Effort } from "../proof.ts";
import { searchQuestion } from "../searching/search-question.ts";
import { findCase } from "../solving/find-case.ts";
import type { Found } from "../solving/wanted.ts";
import { limitsOf, type ProofOptions } from "./proof-options.ts";
import type { Candidate, Question, Score, SearchEnd, TakeCandidate } from "./question.ts";

/** What became of a question. */
export type Answered =
  | {
      readonly status: "found";
      readonly found: Found;
      readonly candidate: Candidate;
      readonly effort: Effort;
    }
  | { readonly status: "none"; readonly effort: Effort }
  | { readonly status: "unknown"; readonly because: "budget" | "derived"; readonly effort: Effort };

/** Fewer steps than any search for a case takes. */
const NEARLY_NONE = 64;

/** The first case, or pair of cases, that the question asks for. */
export function ask(question: Question, options: ProofOptions): Answered {
  let found: { readonly found: Found; readonly candidate: Candidate } | undefined;
  let doubtful = false;
  let ended = false;
  const { end, effort } = eachCandidate(question, options, (candidate, limits) => {
    const budget = { left: limits.steps };
    const answer = findCase(question.joint, candidate.space, candidate.wanted, budget);
    limits.steps = budget.left;
    if (answer === "unknown") doubtful = true;
    if (budget.left < NEARLY_NONE) ended = true;
    if (answer === "none" || answer === "unknown") return false;
    found = { found: answer, candidate };
    return true;
  });
  if (found !== undefined) return { status: "found", ...found, effort };
  if (end === "all" && !doubtful) return { status: "none", effort };
  return { status: "unknown", because: end === "all" && !ended ? "derived" : "budget", effort };
}

/** Takes a candidate with what may still be spent. */
export type TakeWithin = (candidate: Candidate, limits: Limits) => boolean;

/** Gives every candidate. Where diagrams give up, branching begins again: `restart` forgets what was taken. */
export function eachCandidate(
  question: Question,
  options: ProofOptions,
  take: TakeWithin,
  restart: () => void = () => {},
): { readonly end: SearchEnd; readonly effort: Effort } {
  if (isHopeless(question)) return { end: "all", effort: { nodes: 0, steps: 0 } };
  const most = limitsOf(options);
  const { engine = "both" } = options;
  let nodes = 0;
  let steps = 0;
  const within = (run: (limits: Limits, own: TakeCandidate) => SearchEnd): SearchEnd => {
    const limits: Limits = { ...most };
    const end = run(limits, (candidate) => take(candidate, limits));
    nodes += most.nodes - Math.max(0, limits.nodes);
    steps += most.steps - Math.max(0, limits.steps);
    return end;
  };
  let end: SearchEnd = "spent";
  if (engine !== "branching") {
    // Where those of two policies grow too large, those of the first would answer another question.
    const { diagrams: ofBoth } = question;
    const diagrams = ofBoth === undefined ? ownDiagrams(question, most.nodes) : ofBoth(most.nodes);
    if (diagrams !== undefined) {
      end = within((limits, own) => walkDiagrams(diagrams.built, question, diagrams.axisAt, limits, own));
    }
  }
  if (end === "spent" && engine !== "diagrams") {
    restart();
    end = within((limits, own) => searchQuestion(question, limits, own));
  }
  return { end, effort: { nodes, steps } };
}

/** The diagrams of a question about one policy: both sides walk the same ones, each on its own axes. */
function ownDiagrams({ joint, telling }: Question, nodes: number): PlacedDiagrams | undefined {
  const sides = joint.sides as readonly JointSide[];
  const [first] = sides as readonly [JointSide];
  const built = policyDiagrams(first.policy, telling, nodes);
  return (
    built && { built, axisAt: sides.map(({ axes }) => built.order.map((place) => axes[place] as number)) }
  );
}

/** Whether what the rules can give, whenever they fire, settles it already. */
function isHopeless({ joint, pruning }: Question): boolean {
  if (pruning === undefined) return false;
  const scores: Score[] = [];
  for (const [side, { policy }] of joint.sides.entries()) {
    // Where rules may contradict each other, or count together, what each gives does not say what they come to.
    const score = policy.first ? scoreOfAny(policy, pruning.score, side) : pruning.together?.(side);
    if (score === undefined) return false;
    scores.push(score);
  }
  return pruning.hopeless(scores);
}

/** Between which numbers the score of each rule lies. */
function scoreOfAny(
  { normal }: CompiledPolicy,
  scoreOf: (side: number, reached: Reached) => Score,
  side: number,
): Score {
  const rest = normal.otherwise === undefined ? [] : [normal.rules.length];
  const each = [...normal.rules.map((_, rule) => [rule]), rest].map((reached) => scoreOf(side, reached));
  return {
    least: each.reduce((least, score) => Math.min(least, score.least), Number.POSITIVE_INFINITY),
    greatest: each.reduce((greatest, score) => Math.max(greatest, score.greatest), Number.NEGATIVE_INFINITY),
  };
}
