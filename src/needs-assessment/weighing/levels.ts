/**
 * How much of a dimension is needed, as far as the answers tell: between a least and a most, both from what the
 * requirement policies still hold possible.
 */
import { type Decision, type Policy, rulesOf } from "../../policy/index.ts";
import { MOST_NEED } from "../building/choice-policy.ts";
import type { Dimension } from "../dimension.ts";

/** Two ends of a level, equal where it is certain; infinite where nothing bounds it. */
export interface Level {
  readonly least: number;
  readonly most: number;
}

/** Nothing is known of it. */
const ANY_LEVEL: Level = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** The level that a decision of a requirement policy leads to; undefined where the policy does not answer it. */
export function levelOf(policy: Policy, decision: Decision, dimension: string): Level | undefined {
  if (!Object.hasOwn(policy.document.outcome, dimension)) return undefined;
  if (decision.status === "decided") return endsOf(decision.outcome[dimension]);
  if (decision.status !== "open") return ANY_LEVEL;
  // Where the search was given up the rules' own numbers bound it, where they are numbers.
  return decision.bounds === undefined ? boundsIn(policy, dimension) : endsOf(decision.bounds[dimension]);
}

/** The level that several policies come to together. It is cut to what the choice can hold only then. */
export function combine(levels: readonly Level[], { better = "more", combine: how }: Dimension): Level {
  if (how === "sum") {
    return {
      least: sumOf(levels.map(({ least }) => least)),
      most: sumOf(levels.map(({ most }) => most)),
    };
  }
  const strictest = better === "more" ? Math.max : Math.min;
  return {
    least: cut(strictest(...levels.map(({ least }) => least))),
    most: cut(strictest(...levels.map(({ most }) => most))),
  };
}

function endsOf(value: unknown): Level {
  if (typeof value === "number") return { least: value, most: value };
  const range = value as { readonly atLeast?: unknown; readonly atMost?: unknown } | undefined;
  if (typeof range?.atLeast !== "number" || typeof range.atMost !== "number") return ANY_LEVEL;
  return { least: range.atLeast, most: range.atMost };
}

function boundsIn({ document }: Policy, dimension: string): Level {
  const consequences = [
    ...rulesOf(document),
    ...(document.otherwise === undefined ? [] : [document.otherwise]),
  ];
  return unite(
    consequences.map(({ then }) => {
      const value = then[dimension];
      const named = typeof value === "object" && "parameter" in value ? String(value.parameter) : undefined;
      return endsOf(named === undefined ? value : document.parameters?.[named]?.value);
    }),
  );
}

function unite(levels: readonly Level[]): Level {
  return {
    least: Math.min(...levels.map(({ least }) => least)),
    most: Math.max(...levels.map(({ most }) => most)),
  };
}

/** The sum, exact however large the levels are: what adds up to little must not be lost in what is cut. */
function sumOf(levels: readonly number[]): number {
  const unbounded = levels.find((level) => !Number.isFinite(level));
  if (unbounded !== undefined) return cut(unbounded);
  return cut(Number(levels.reduce((sum, level) => sum + BigInt(level), 0n)));
}

/** What is beyond every offering stays beyond it: offerings give far less than the most. */
export function cut(level: number): number {
  return Math.max(-MOST_NEED, Math.min(MOST_NEED, level));
}
