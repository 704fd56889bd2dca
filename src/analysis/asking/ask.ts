/**
 * Asks a question of both engines: diagrams first, and where they grow too large, branching. What they find is only a
 * candidate until a case is found in it. Where both give up and there are few cases, every one is tried.
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
import { isNearlySpent } from "../solving/is-nearly-spent.ts";
import type { Found } from "../solving/wanted.ts";
import { tryCases } from "../trying/try-cases.ts";
import { patienceWith, triesCases } from "./patience.ts";
import { type AskOptions, limitsOf } from "./proof-options.ts";
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

/** The first case, or pair of cases, that the question asks for. */
export function ask(question: Question, options: AskOptions): Answered {
  let found: { readonly found: Found; readonly candidate: Candidate } | undefined;
  let doubtful = false;
  let ended = false;
  const take: TakeWithin = (candidate, limits) => {
    const answer = caseIn(question, candidate, limits);
    if (answer === "unknown") doubtful = true;
    if (isNearlySpent(limits)) ended = true;
    if (answer === "none" || answer === "unknown") return false;
    found = { found: answer, candidate };
    return true;
  };
  const { end, effort } = eachCandidate(question, options, {
    take,
    restart: () => {
      doubtful = false;
      ended = false;
    },
    isDoubtful: () => doubtful,
  });
  if (found !== undefined) return { status: "found", ...found, effort };
  if (end === "all" && !doubtful) return { status: "none", effort };
  return { status: "unknown", because: end === "all" && !ended ? "derived" : "budget", effort };
}

/** Takes a candidate with what may still be spent; true where the search may end. */
export type TakeWithin = (candidate: Candidate, limits: Limits) => boolean;

/** Who is given the candidates. */
export interface Taker {
  readonly take: TakeWithin;
  /** Forgets what was taken: another engine begins again. */
  readonly restart?: () => void;
  /** Whether there were candidates of which nobody can say whether there is a case. */
  readonly isDoubtful?: () => boolean;
  /** True where boxes are worth all that may be spent: else every case is tried as soon as that costs no more. */
  readonly isPatient?: boolean;
}

/** A case of a candidate, and what it costs to find one. */
export function caseIn(
  { joint }: Question,
  { space, wanted, found }: Candidate,
  limits: Limits,
): Found | "none" | "unknown" {
  if (found !== undefined) return found;
  const budget = { left: limits.steps };
  const answer = findCase(joint, space, wanted, budget);
  limits.steps = budget.left;
  return answer;
}

/** Every case that is asked for, tried one after the other; `spent` where there are too many, or nobody wants that. */
export function eachCaseIn(question: Question, options: AskOptions, take: TakeCandidate): SearchEnd {
  if (!triesCases(question.joint, options)) return "spent";
  return tryCases(question, { nodes: 0, steps: options.cases ?? limitsOf(options).steps }, take);
}

/** Gives every candidate. Where one engine gives up, the next begins again; the last tries every case where there are few. */
export function eachCandidate(
  question: Question,
  options: AskOptions,
  { take, restart = () => {}, isDoubtful = () => false, isPatient }: Taker,
): { readonly end: SearchEnd; readonly effort: Effort } {
  if (isHopeless(question)) return { end: "all", effort: { nodes: 0, steps: 0 } };
  const most = limitsOf(options);
  const { engine = "both", cases = most.steps } = options;
  let nodes = 0;
  let steps = 0;
  let end: SearchEnd = "spent";
  const within = (may: Limits, run: (limits: Limits, own: TakeCandidate) => SearchEnd) => {
    const limits: Limits = { ...may };
    end = run(limits, (candidate) => take(candidate, limits));
    nodes += may.nodes - Math.max(0, limits.nodes);
    steps += may.steps - Math.max(0, limits.steps);
  };
  const isOpen = () => end === "spent" || (end === "all" && isDoubtful());
  const byBoxes = (may: Limits) => {
    const diagrams = engine === "branching" ? undefined : diagramsOf(question, may.nodes);
    if (diagrams !== undefined) {
      within(may, (limits, own) => walkDiagrams(diagrams.built, question, diagrams.axisAt, limits, own));
    }
    if (end !== "spent" || engine === "diagrams") return;
    restart();
    within(may, (limits, own) => searchQuestion(question, limits, own));
  };
  const few = triesCases(question.joint, options);
  const first = isPatient ? most.steps : patienceWith(question.joint, options);
  if (engine !== "cases") byBoxes({ ...most, steps: first });
  if (few && isOpen()) {
    restart();
    within({ ...most, steps: cases }, (limits, own) => tryCases(question, limits, own));
    if (end === "spent" && engine !== "cases" && first < most.steps) {
      restart();
      byBoxes(most);
    }
  }
  return { end, effort: { nodes, steps } };
}

/** The diagrams of a question. Where those of two policies grow too large, those of the first would answer another one. */
function diagramsOf(question: Question, nodes: number): PlacedDiagrams | undefined {
  return question.diagrams === undefined ? ownDiagrams(question, nodes) : question.diagrams(nodes);
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
