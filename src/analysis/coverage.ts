/**
 * What a set of cases exercises of a policy. A hundred cases may all be decided by the same three rules, and nobody
 * notices: this says which rules, boundaries and outcomes no case has come to yet.
 */
import * as z from "zod/mini";

/** One thing that cases can exercise: in words, and how many cases do. */
export interface Covered {
  /** `delay 59`, `ticket single`, `50% of fare`. */
  readonly text: string;
  readonly cases: number;
}
/** A rule, or `otherwise`, with the number of cases that it decided. */
export interface CoveredRule {
  readonly rule: string;
  readonly cases: number;
}
/** A boundary that a rule makes between two neighbouring values: `delay 59` and `delay 60`. */
export interface CoveredBoundary {
  /** The fact, declared or derived. */
  readonly fact: string;
  /** The last value below the boundary. */
  readonly below: Covered;
  /** The first value from it on. */
  readonly from: Covered;
}
/** A value of a fact that rules tell apart by its words, or by whether it is there. */
export interface CoveredValue extends Covered {
  readonly fact: string;
}
/** What an outcome field comes to: a word, yes or no; of numbers what a rule gives. */
export interface CoveredOutcome extends Covered {
  readonly outcome: string;
}
/** How much of one kind is exercised. */
export interface CoveragePart<Each> {
  readonly covered: number;
  readonly total: number;
  /** Everything of this kind, in the order of the document. */
  readonly each: readonly Each[];
  /** What is missing, in words: `a case with delay 59, the last before delay 60`. */
  readonly missing: readonly string[];
}
/** How the cases came out. */
export interface CoverageCases {
  readonly total: number;
  readonly decided: number;
  readonly gap: number;
  readonly conflict: number;
  /** Which cases (from 0) cannot be used, as facts are wrong in them: they exercise nothing. */
  readonly invalid: readonly number[];
  /** Which cases (from 0) lack a fact that matters: they exercise nothing. */
  readonly open: readonly number[];
}
/** What a set of cases exercises. */
export interface Coverage {
  /** True where nothing is missing. */
  readonly complete: boolean;
  readonly cases: CoverageCases;
  readonly rules: CoveragePart<CoveredRule>;
  readonly boundaries: CoveragePart<CoveredBoundary>;
  readonly values: CoveragePart<CoveredValue>;
  readonly outcomes: CoveragePart<CoveredOutcome>;
}

const count = z.int().check(z.minimum(0));
const covered = { text: z.string(), cases: count };

/** The schema of {@link Covered}. */
export const Covered: z.ZodMiniType<Covered> = z.strictObject(covered);
/** The schema of {@link CoveredRule}. */
export const CoveredRule: z.ZodMiniType<CoveredRule> = z.strictObject({ rule: z.string(), cases: count });
/** The schema of {@link CoveredBoundary}. */
export const CoveredBoundary: z.ZodMiniType<CoveredBoundary> = z.strictObject({
  fact: z.string(),
  below: Covered,
  from: Covered,
});
/** The schema of {@link CoveredValue}. */
export const CoveredValue: z.ZodMiniType<CoveredValue> = z.strictObject({ fact: z.string(), ...covered });
/** The schema of {@link CoveredOutcome}. */
export const CoveredOutcome: z.ZodMiniType<CoveredOutcome> = z.strictObject({
  outcome: z.string(),
  ...covered,
});
/** The schema of {@link CoverageCases}. */
export const CoverageCases: z.ZodMiniType<CoverageCases> = z.strictObject({
  total: count,
  decided: count,
  gap: count,
  conflict: count,
  invalid: z.array(count),
  open: z.array(count),
});

function part<Each>(each: z.ZodMiniType<Each>): z.ZodMiniType<CoveragePart<Each>> {
  return z.strictObject({
    covered: count,
    total: count,
    each: z.array(each),
    missing: z.array(z.string()),
  });
}

/** The schema of {@link Coverage}. */
export const Coverage: z.ZodMiniType<Coverage> = z.strictObject({
  complete: z.boolean(),
  cases: CoverageCases,
  rules: /* @__PURE__ */ part(CoveredRule),
  boundaries: /* @__PURE__ */ part(CoveredBoundary),
  values: /* @__PURE__ */ part(CoveredValue),
  outcomes: /* @__PURE__ */ part(CoveredOutcome),
});
