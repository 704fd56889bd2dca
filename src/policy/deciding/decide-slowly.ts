/**
 * The thorough path: facts with origins, vague or missing facts, claims that cannot count, sets and lists, facts that
 * are derived. It finds every result that is still possible, and decides exactly where there is one.
 */
import type { Issue } from "../../issue/index.ts";
import type { CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import type { Text } from "../document/text.ts";
import { buildOutcome } from "../normal/build-outcome.ts";
import type { NormalAssumption } from "../normal/normal-policy.ts";
import { coversSpans, isPoint, type Spans } from "../normal/spans.ts";
import type { Because } from "./because.ts";
import { boundsOf } from "./bounds-of.ts";
import type { GivenFacts } from "./case-facts.ts";
import { chooseNext } from "./choose-next.ts";
import { type DecideOptions, stepsOf } from "./decide-options.ts";
import type { Decision } from "./decision.ts";
import { factsThatMatter, type JudgedPiece } from "./facts-that-matter.ts";
import { fireCodes, firedBoxes, NONE, SLOW } from "./fire.ts";
import { groundOf, reasonsOf } from "./ground-of.ts";
import { type Judged, judge } from "./judge.ts";
import { listPossible } from "./list-possible.ts";
import { outcomeBetween, pieceResult, valuesTogether } from "./piece-result.ts";
import { factsLookedAt } from "./possible-pieces.ts";
import { type ReadCase, readCase } from "./read-case.ts";
import { type UnknownFact, unknownFacts } from "./unknown-facts.ts";

/** For each step of the search, pairs of pieces that may be compared. */
const PAIRS = 10;

/** Decides any case at all. */
export function decideSlowly(policy: CompiledPolicy, facts: GivenFacts, options: DecideOptions): Decision {
  const read = readCase(policy, facts, options);
  if (read.issues.length > 0) return { status: "invalid", issues: read.issues, policy: policy.reference };
  const plain = decideKnown(policy, read);
  if (plain !== undefined) return plain;
  const unknown = unknownFacts(policy, read);
  const judged = judge(policy, read, unknown, stepsOf(options));
  if (judged.pieces.length === 0 && judged.complete) {
    return { status: "invalid", issues: brokenAssumptions(policy, read.space), policy: policy.reference };
  }
  const keys = new Set(judged.pieces.map(({ result }) => result.key));
  const certain = judged.complete && keys.size === 1 && !keys.has(undefined);
  return certain
    ? settled(policy, read, unknown, judged.pieces)
    : stillOpen(policy, read, unknown, judged, options);
}

/** The decision where everything that is looked at is known, and the rules that fire do not contradict each other. */
function decideKnown(policy: CompiledPolicy, read: ReadCase): Decision | undefined {
  const { hit } = policy.normal;
  const codes = read.space.map((spans) => spans[0] as number);
  const known = policy.looked.every((place) => isPoint(read.space[place] as Spans));
  const box = known ? fireCodes(policy, codes) : SLOW;
  if (box === SLOW) return undefined;
  const boxes = box === NONE ? [] : policy.first ? [box] : firedBoxes(policy);
  if (hit !== "collect" && boxes.length > 1) return undefined;
  const fired = boxes.length === 0 ? [policy.otherwise] : boxes.map((one) => policy.fired[one]);
  const [first] = fired;
  if (first === undefined) return { status: "gap", ...groundOf(policy, read, new Set(policy.looked)) };
  const all = fired as readonly Fired[];
  const values = valuesTogether(
    policy,
    all.map(({ rule }) => rule),
  );
  const outcome = (all.length === 1 && first.constant) || buildOutcome(policy.normal.outcomes, values, codes);
  const looked = [...(hit === "collect" ? policy.looked : []), ...all.flatMap((one) => one.looked)];
  return {
    status: "decided",
    outcome,
    because: all.flatMap((one) => reasonsOf(policy, read, one)),
    ...(hit === "collect" ? { collected: true } : {}),
    ...groundOf(policy, read, new Set(looked)),
  };
}

function settled(
  policy: CompiledPolicy,
  read: ReadCase,
  unknown: readonly UnknownFact[],
  pieces: readonly JudgedPiece[],
): Decision {
  const collects = policy.normal.hit === "collect";
  const own = pieces.flatMap((piece) => [
    ...(firedBy(policy, piece)?.looked ?? policy.looked),
    ...piece.result.rules.flatMap((rule) => policy.fired.find((one) => one.rule === rule)?.looked ?? []),
  ]);
  const looked = new Set(collects ? [...policy.looked, ...own] : own);
  const [{ result }] = pieces as readonly [JudgedPiece];
  const ground = groundOf(policy, read, looked);
  if (result.status === "gap") return { status: "gap", ...ground };
  const because = becauseOf(policy, read, pieces);
  if (result.status === "conflict") {
    const outcomes = result.rules.map((rule) => outcomeOfRule(policy, rule, pieces[0] as JudgedPiece));
    return { status: "conflict", because, outcomes, ...ground };
  }
  const asked = factsLookedAt(policy, read.space);
  const missing = unknown
    .filter(({ given, places }) => {
      return (
        read.relied[given] === undefined && places.some((place) => looked.has(place) && asked.has(place))
      );
    })
    .map(({ given }) => policy.normal.given[given]?.name as string);
  const together = pieces.every((piece) => `${piece.result.rules}` === `${result.rules}`);
  return {
    status: "decided",
    outcome: outcomeBetween(policy, result.ends),
    because,
    ...(together && collects ? { collected: true } : {}),
    ...(together && !collects && because.length > 1 ? { agreed: true } : {}),
    ...ground,
    ...(missing.length > 0 ? { missing } : {}),
  };
}

function stillOpen(
  policy: CompiledPolicy,
  read: ReadCase,
  unknown: readonly UnknownFact[],
  judged: Judged,
  options: DecideOptions,
): Decision {
  const budget = { left: stepsOf(options) * PAIRS };
  const { facts, exact } = !judged.complete
    ? { facts: unknown, exact: false }
    : factsThatMatter(policy, judged.pieces, judged.components, read.space, budget);
  const { possible, more } = listPossible(policy, judged.pieces);
  // Where assumptions tie facts together none may matter by itself; then any that is looked at helps.
  const next = chooseNext(policy, judged.pieces, read, facts.length > 0 ? facts : unknown);
  return {
    status: "open",
    possible,
    ...(more > 0 ? { more } : {}),
    ...(judged.complete ? boundsOf(policy, judged.pieces) : {}),
    matters: facts.map(({ given }) => policy.normal.given[given]?.name as string),
    next,
    exact: judged.exact && exact && judged.pieces.every(({ result }) => result.exact),
    ...groundOf(policy, read, new Set(policy.looked)),
  };
}

function firedBy(policy: CompiledPolicy, { piece }: JudgedPiece): Fired | undefined {
  return piece.box < 0 ? policy.otherwise : policy.fired[piece.box];
}

/** The reasons of all rules that fire in some piece, each once, in the order of the rules. */
function becauseOf(
  policy: CompiledPolicy,
  read: ReadCase,
  pieces: readonly JudgedPiece[],
): readonly Because[] {
  const byRule = new Map<number, Because>();
  for (const judged of pieces) {
    const fired = firedBy(policy, judged);
    for (const rule of judged.result.rules) {
      if (byRule.has(rule)) continue;
      const own = rule === fired?.rule ? fired : policy.fired.find((other) => other.rule === rule);
      if (own !== undefined) byRule.set(rule, reasonsOf(policy, read, own)[0] as Because);
    }
  }
  return [...byRule].sort(([a], [b]) => a - b).map(([, because]) => because);
}

function outcomeOfRule(policy: CompiledPolicy, rule: number, { piece }: JudgedPiece): unknown {
  return outcomeBetween(policy, pieceResult(policy, { ...piece, rules: [rule] }, { left: stepsOf({}) }).ends);
}

function brokenAssumptions(policy: CompiledPolicy, space: readonly Spans[]): readonly Issue[] {
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
