/**
 * One requirement policy while states are looked at: what it needs of each dimension, from what is known of its
 * questions. In each dimension more is always stricter: where less is better, levels are negated.
 */
import type { Policy } from "../../policy/index.ts";
import {
  type Bounder,
  bounderOf,
  compiledOf,
  type FieldBounds,
  type Known,
  newFieldBounds,
  type Occurrence,
} from "../../policy/normal-form.ts";
import type { Measure } from "./measures.ts";
import type { Held } from "./variable.ts";

/** A requirement policy, ready to be asked. */
export interface RequirementReader {
  readonly policy: Policy;
  readonly bounder: Bounder;
  /** By the place of a rule; `otherwise` after the last. */
  readonly ruleIds: readonly string[];
  /** By the place of a slot: its variable; below zero for what is derived. */
  readonly variables: Int32Array;
  /** By the place of a field: its dimension. */
  readonly dimensions: readonly number[];
  /** By the place of a dimension: its field; below zero where there is none. */
  readonly fieldOf: readonly number[];
  /** The strict and the lenient end of each field after `read`. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Bounds the policy where so much is known. */
  readonly read: (state: readonly Held[]) => Occurrence;
  /** After `read`: whether the rules that count, and what they come to, are the same for every completion. */
  readonly isSettled: () => boolean;
  /** After `read`: whether the levels, or whether the case can occur, may still change. */
  readonly isOpen: () => boolean;
  /** After `read`: gives the variables that something unsettled hangs on, some perhaps twice, until one is taken. */
  readonly unsettled: (take: (variable: number) => boolean) => boolean;
  /** After `read`: of each assumption that may be broken the variables that it ties together. */
  readonly eachTie: (take: (variables: readonly number[]) => void) => void;
}

/** Makes a requirement policy ready; `place` is its place among all that look at variables. */
export function requirementReader(
  policy: Policy,
  place: number,
  variables: Int32Array,
  measures: readonly Measure[],
): RequirementReader {
  const bounder = bounderOf(compiledOf(policy));
  const fields = Object.keys(policy.document.outcome);
  const bounds: FieldBounds = newFieldBounds(fields.length);
  const known: Known[] = new Array(variables.length);
  let occurrence: Occurrence | undefined;
  let last: readonly Held[] | undefined;
  const least = new Float64Array(fields.length);
  const most = new Float64Array(fields.length);
  const own = fields.map((field) => measures.findIndex(({ name }) => name === field));
  const negated = own.map((at) => measures[at]?.isLess === true);
  const { normal } = bounder.policy;
  const given = [...variables.keys()].filter((slot) => (variables[slot] as number) >= 0);
  const isWide = () => {
    for (let field = 0; field < least.length; field += 1) if (least[field] !== most[field]) return true;
    return false;
  };
  return {
    policy,
    bounder,
    ruleIds: [...normal.rules.map(({ id }) => id), "otherwise"],
    variables,
    dimensions: own,
    fieldOf: measures.map((_, at) => own.indexOf(at)),
    least,
    most,
    read: (state) => {
      // A state stays as it is, and is often read several times in a row.
      if (state === last && occurrence !== undefined) return occurrence;
      last = state;
      // From one look to the next most of what is known stays the same.
      let changed = false;
      for (const slot of given) {
        const own = (state[variables[slot] as number] as Held).by[place] as Known;
        if (known[slot] === own) continue;
        known[slot] = own;
        changed = true;
      }
      if (!changed && occurrence !== undefined) return occurrence;
      occurrence = bounder.bound(known, bounds);
      for (let field = 0; field < fields.length; field += 1) {
        const [low, high] = [bounds.least[field] as number, bounds.greatest[field] as number];
        least[field] = negated[field] ? -high : low;
        most[field] = negated[field] ? -low : high;
      }
      return occurrence;
    },
    isSettled: () => occurrence === "can" && bounder.isCertain() && !isWide(),
    isOpen: () => occurrence === "unsure" || isWide(),
    unsettled: (take) => bounder.unsettled(known, (slot) => take(variables[slot] as number)),
    eachTie: (take) => bounder.eachTie((slots) => take(slots.map((slot) => variables[slot] as number))),
  };
}
