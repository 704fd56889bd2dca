/**
 * The thorough path: facts with origins, vague or missing facts, claims that cannot count. It finds every result
 * that is still possible, and decides exactly where there is one.
 */
import type { Issue } from "../../issue/index.ts";
import type { Because, CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import type { Text } from "../document/text.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import type { NormalAssumption } from "../normal/normal-policy.ts";
import { coversSpans, isPoint, type Spans } from "../normal/spans.ts";
import { boundsOf } from "./bounds-of.ts";
import type { GivenFacts, Relied } from "./case-facts.ts";
import { chooseNext } from "./choose-next.ts";
import { type DecideOptions, stepsOf } from "./decide-options.ts";
import type { Decision, DecisionGround } from "./decision.ts";
import { factsThatMatter, type JudgedPiece } from "./facts-that-matter.ts";
import { fireCodes, firedRules, NONE, SLOW } from "./fire.ts";
import { listPossible } from "./list-possible.ts";
import { outcomeBetween, pieceResult } from "./piece-result.ts";
import { factsLookedAt, possiblePieces, type Space } from "./possible-pieces.ts";
import { type ReadCase, type ReadGiven, readCase } from "./read-case.ts";
import { splitPieces } from "./split-pieces.ts";

/** Decides any case at all. */
export function decideSlowly(policy: CompiledPolicy, facts: GivenFacts, options: DecideOptions): Decision {
  const read = readCase(policy, facts, options);
  if (read.issues.length > 0) return { status: "invalid", issues: read.issues, policy: policy.reference };
  const space = read.given.map((given) => given.spans);
  const plain = decideKnown(policy, read);
  if (plain !== undefined) return plain;
  const judged = judge(policy, space, options);
  if (judged.pieces.length === 0 && judged.exact) {
    return { status: "invalid", issues: brokenAssumptions(policy, space), policy: policy.reference };
  }
  const keys = new Set(judged.pieces.map(({ result }) => result.key));
  const certain = judged.exact && keys.size === 1 && !keys.has(undefined);
  return certain ? settled(policy, read, judged.pieces) : stillOpen(policy, read, space, judged, options);
}

/** The decision where every fact that is looked at is known, and one rule fires or none. */
function decideKnown(policy: CompiledPolicy, read: ReadCase): Decision | undefined {
  const codes = read.given.map(({ spans }) => spans[0] as number);
  const known = policy.looked.every((place) => isPoint((read.given[place] as ReadGiven).spans));
  const box = known ? fireCodes(policy, codes) : SLOW;
  if (box === SLOW || (!policy.first && firedRules(policy).length > 1)) return undefined;
  const fired = box === NONE ? policy.otherwise : policy.fired[box];
  if (fired === undefined) return { status: "gap", ...groundOf(policy, read, new Set(policy.looked)) };
  const { rules, otherwise, outcomes } = policy.normal;
  const values = (rules[fired.rule] ?? otherwise)?.values ?? [];
  const outcome = fired.constant ?? buildOutcome(outcomes, values, codes);
  return {
    status: "decided",
    outcome,
    because: fired.because,
    ...groundOf(policy, read, new Set(fired.looked)),
  };
}

/** The pieces with their results. */
interface Judged {
  readonly pieces: readonly JudgedPiece[];
  readonly exact: boolean;
}

/** Every result that is possible within `space`. */
function judge(policy: CompiledPolicy, space: Space, options: DecideOptions): Judged {
  const { pieces, exact } = splitPieces(policy, possiblePieces(policy, space, stepsOf(options)));
  const budget = { left: stepsOf(options) };
  const judged = pieces.map((piece) => ({ piece, result: pieceResult(policy, piece, budget) }));
  return { pieces: judged, exact };
}

function settled(policy: CompiledPolicy, read: ReadCase, pieces: readonly JudgedPiece[]): Decision {
  const fired = pieces.map((piece) => firedBy(policy, piece));
  const looked = new Set(fired.flatMap((one) => one?.looked ?? policy.looked));
  const [{ result }] = pieces as readonly [JudgedPiece];
  const ground = groundOf(policy, read, looked);
  if (result.status === "gap") return { status: "gap", ...ground };
  const because = becauseOf(policy, pieces);
  if (result.status === "conflict") {
    const outcomes = result.rules.map((rule) => outcomeOfRule(policy, rule, pieces[0] as JudgedPiece));
    return { status: "conflict", because, outcomes, ...ground };
  }
  const space = read.given.map((given) => given.spans);
  const asked = factsLookedAt(policy, space);
  const missing = [...looked].filter((place) => asked.has(place) && read.given[place]?.relied === undefined);
  const outcome = outcomeBetween(policy, result.ends);
  const names = missing.sort((a, b) => a - b).map((place) => policy.names[place] as string);
  return { status: "decided", outcome, because, ...ground, ...(names.length > 0 ? { missing: names } : {}) };
}

function stillOpen(
  policy: CompiledPolicy,
  read: ReadCase,
  space: Space,
  judged: Judged,
  options: DecideOptions,
): Decision {
  const unknown = policy.looked.filter((place) => !isPoint(space[place] as Spans));
  const { facts, exact } = judged.exact
    ? factsThatMatter(policy, judged.pieces, unknown, { left: stepsOf(options) })
    : { facts: unknown, exact: false };
  const { possible, more } = listPossible(policy, judged.pieces);
  // Where assumptions tie facts together none may matter by itself; then any that is looked at helps.
  const next = chooseNext(policy, judged.pieces, space, facts.length > 0 ? facts : unknown);
  return {
    status: "open",
    possible,
    ...(more > 0 ? { more } : {}),
    ...(judged.exact ? boundsOf(policy, judged.pieces) : {}),
    matters: facts.map((place) => policy.names[place] as string),
    next,
    exact: judged.exact && exact && judged.pieces.every(({ result }) => result.exact),
    ...groundOf(policy, read, new Set(policy.looked)),
  };
}

function firedBy(policy: CompiledPolicy, { piece }: JudgedPiece): Fired | undefined {
  return piece.box < 0 ? policy.otherwise : policy.fired[piece.box];
}

/** The reasons of all rules that fire in some piece, each once, in the order of the rules. */
function becauseOf(policy: CompiledPolicy, pieces: readonly JudgedPiece[]): readonly Because[] {
  const byRule = new Map<number, Because>();
  for (const judged of pieces) {
    const fired = firedBy(policy, judged);
    for (const rule of judged.result.rules) {
      if (byRule.has(rule)) continue;
      const own = rule === fired?.rule ? fired : policy.fired.find((other) => other.rule === rule);
      if (own !== undefined) byRule.set(rule, own.because[0] as Because);
    }
  }
  return [...byRule].sort(([a], [b]) => a - b).map(([, because]) => because);
}

function outcomeOfRule(policy: CompiledPolicy, rule: number, { piece }: JudgedPiece): unknown {
  return outcomeBetween(policy, pieceResult(policy, { ...piece, rules: [rule] }, { left: stepsOf({}) }).ends);
}

function groundOf(policy: CompiledPolicy, read: ReadCase, looked: ReadonlySet<number>): DecisionGround {
  const relied: Relied[] = [];
  read.given.forEach((given, place) => {
    if (given.relied !== undefined && looked.has(place)) relied.push(given.relied);
  });
  return {
    relied,
    ...(read.claimed.length > 0 ? { claimed: read.claimed } : {}),
    ...(read.conflicts.length > 0 ? { conflicts: read.conflicts } : {}),
    policy: policy.reference,
  };
}

function brokenAssumptions(policy: CompiledPolicy, space: Space): readonly Issue[] {
  const { assumptions, language } = policy.normal;
  const broken = assumptions.filter((assumption) =>
    assumption.boxes.some((box) => box.every(({ fact, spans }) => coversSpans(spans, space[fact] as Spans))),
  );
  const told: readonly NormalAssumption[] = broken.length > 0 ? broken : assumptions;
  return told.map((assumption) => ({
    code: "broken-assumption",
    path: [],
    message: "these facts cannot occur together",
    help: plainText(assumption.because, language),
  }));
}

function plainText(text: Text, language: string): string {
  if (typeof text === "string") return text;
  const values = Object.entries(text);
  const [, own] = values.find(([key]) => key === language || key === "agent") ?? values[0] ?? ["", ""];
  return typeof own === "string" ? own : plainText(own as Text, language);
}
