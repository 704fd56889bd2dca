/**
 * The results that are still possible, as a decision lists them: one entry for each certain result, one for each
 * rule whose amount is not known.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { JudgedPiece } from "./facts-that-matter.ts";
import { outcomeBetween, type PieceResult, uniteEnds } from "./piece-result.ts";
import type { PossibleResult } from "./possible-result.ts";

/** A decision lists no more than these. */
const MOST = 100;

interface Entry {
  readonly status: PieceResult["status"];
  readonly rules: Set<number>;
  ends: PieceResult["ends"];
}

/** The results in the order of their rules, and how many did not fit. */
export function listPossible(
  policy: CompiledPolicy,
  judged: readonly JudgedPiece[],
): { readonly possible: readonly PossibleResult<unknown>[]; readonly more: number } {
  const entries = new Map<string, Entry>();
  const uncertain = new Set(
    judged.filter(({ result }) => result.key === undefined).map(({ result }) => ruleKey(result)),
  );
  for (const { result } of judged) {
    // A rule whose amount is open somewhere is one entry, its certain pieces with it.
    const key =
      result.status === "decided" && uncertain.has(ruleKey(result))
        ? ruleKey(result)
        : (result.key as string);
    const entry = entries.get(key);
    if (entry === undefined)
      entries.set(key, { status: result.status, rules: new Set(result.rules), ends: result.ends });
    else {
      for (const rule of result.rules) entry.rules.add(rule);
      entry.ends = uniteEnds(entry.ends, result.ends);
    }
  }
  const sorted = [...entries.values()].sort((a, b) => compareRules([...a.rules], [...b.rules]));
  const possible = sorted.slice(0, MOST).map((entry): PossibleResult<unknown> => {
    const rules = [...entry.rules]
      .sort((a, b) => a - b)
      .map((rule) => policy.normal.rules[rule]?.id ?? "otherwise");
    if (entry.status !== "decided") return { status: entry.status, rules };
    return { status: "decided", rules, outcome: outcomeBetween(policy, entry.ends) as never };
  });
  return { possible, more: sorted.length - possible.length };
}

function ruleKey(result: PieceResult): string {
  return `rules ${result.rules.join(" ")}`;
}

/** By the first rule in which they differ; no rule comes last. */
function compareRules(left: readonly number[], right: readonly number[]): number {
  const [one, other] = [left, right].map((rules) => rules.toSorted((a, b) => a - b)) as [number[], number[]];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at], other[at]];
    if (a !== b) return a === undefined ? 1 : b === undefined ? -1 : a - b;
  }
  return 0;
}
