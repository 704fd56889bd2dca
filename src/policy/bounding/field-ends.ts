/**
 * The bounds of one field while the rules that may count are gone through.
 */
import type { RoundingMode } from "../../money/index.ts";
import { roundBigQuotient } from "../../money/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { shownDomain } from "../normal/build-outcome.ts";
import { leastCommonMultiple } from "../normal/fraction.ts";
import type { NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import { type ExclusiveGroups, exclusiveGroups } from "./exclusive-groups.ts";
import type { FieldBounds } from "./field-bounds.ts";
import type { Known } from "./known.ts";
import { newLayer } from "./layer-ends.ts";
import { endsOfValue, magnitudeOf, type ValueEnds } from "./value-ends.ts";

/** Gathers the bounds of one field. */
export interface FieldEnds {
  readonly begin: () => void;
  /** A rule that counts alone, if it does. */
  readonly alone: (rule: number, known: readonly Known[]) => void;
  readonly beginLayer: () => void;
  /** A rule that counts beside others of its layer; `sure` where it does in any case. */
  readonly together: (rule: number, sure: boolean, known: readonly Known[]) => void;
  /** `any`: some rule of the layer counts in any case. */
  readonly endLayer: (any: boolean) => void;
  readonly end: (bounds: FieldBounds, place: number) => void;
}

/** Every field of a policy, in order. */
export function fieldsOf(policy: CompiledPolicy, whole: readonly Known[]): readonly FieldEnds[] {
  const { outcomes, rules, otherwise } = policy.normal;
  const groups = exclusiveGroups(policy);
  return outcomes.map((outcome, place) => {
    const consequences = otherwise === undefined ? rules : [...rules, otherwise];
    const values = consequences.map((one) => one.values[place] as NormalValue);
    return fieldOf(outcome, values, whole, groups);
  });
}

function fieldOf(
  outcome: NormalOutcome,
  values: readonly NormalValue[],
  whole: readonly Known[],
  groups: ExclusiveGroups,
): FieldEnds {
  const { collect, round } = outcome;
  const under =
    collect === "count"
      ? 1
      : Number(values.reduce((all, value) => leastCommonMultiple(all, BigInt(underOf(value))), 1n));
  const magnitude = values.reduce((sum, value) => sum + magnitudeOf(value, under, whole), 0);
  const { type } = shownDomain(outcome);
  const isNumber = type !== "boolean" && type !== "enum" && collect !== "list";
  // Beyond that plain numbers are not exact: then nothing is said of it.
  const exact = isNumber && magnitude <= Number.MAX_SAFE_INTEGER;
  const ends = exact ? values.map((value) => endsOfValue(value, under)) : [];
  const own: ValueEnds = new Float64Array(2);
  const writeOwn = (rule: number, known: readonly Known[]): void => {
    const isGiven = ends[rule]?.(known, own) === true;
    if (isGiven && collect !== "count") return;
    own[0] = isGiven ? 1 : 0;
    own[1] = own[0];
  };
  const layer = newLayer(collect, groups.count);
  // In place, for a number that is kept in a variable is a new object each time.
  const found = new Float64Array(2);
  let missing = false;

  return {
    begin: () => {
      found[0] = Number.POSITIVE_INFINITY;
      found[1] = Number.NEGATIVE_INFINITY;
      missing = false;
    },
    alone: (rule, known) => {
      if (rule >= values.length) missing = true;
      else {
        writeOwn(rule, known);
        take();
      }
    },
    beginLayer: layer.begin,
    together: (rule, sure, known) => {
      writeOwn(rule, known);
      layer.take(own, sure, groups.of[rule]);
    },
    endLayer: (any) => {
      layer.end(any, own);
      take();
    },
    end: (bounds, place) => {
      bounds.missing[place] = missing ? 1 : 0;
      bounds.least[place] = exact ? rounded(found[0] as number, under, round) : Number.NEGATIVE_INFINITY;
      bounds.greatest[place] = exact ? rounded(found[1] as number, under, round) : Number.POSITIVE_INFINITY;
    },
  };

  function take(): void {
    const least = own[0] as number;
    const greatest = own[1] as number;
    if (least < (found[0] as number)) found[0] = least;
    if (greatest > (found[1] as number)) found[1] = greatest;
  }
}

function underOf(value: NormalValue): number {
  if (value.kind === "amount") return value.amount.under;
  return value.kind === "range" ? value.atLeast.under * value.atMost.under : 1;
}

function rounded(end: number, under: number, round: RoundingMode): number {
  if (under === 1 || !Number.isFinite(end)) return end;
  return Number(roundBigQuotient(BigInt(end), BigInt(under), round));
}
