/**
 * What every requirement policy says of a state: how much it asks for, and by which rules. Levels are as the policies
 * write them, not turned so that more is stricter.
 */
import type { Policy } from "../../policy/index.ts";
import type { DecisionReference } from "../../service/index.ts";
import type { Looks } from "../searching/budget.ts";
import { requirementEnds } from "../searching/requirement-ends.ts";
import { combine, type End, endOf, type Level } from "./levels.ts";
import type { Measure } from "./measures.ts";
import type { RequirementReader } from "./requirement-reader.ts";
import type { State, Weigher } from "./weigher.ts";

/** What one requirement policy says. */
export interface RuledRequirement {
  readonly policy: Policy;
  /** With the rules that count, or that may. */
  readonly from: DecisionReference;
  /** The places of the dimensions that it answers, in the order of its outcome. */
  readonly dimensions: readonly number[];
  /** By the place of a dimension: where it is among these; below zero where it is not. */
  readonly fieldOf: readonly number[];
  /** How much of each of them. */
  readonly levels: readonly Level[];
  /** The places of the rules that fire, where they do in every completion, and to the same; `otherwise` is after the last. */
  readonly firing: readonly number[] | undefined;
}

/** What all of them say. */
export interface Ruled {
  readonly measures: readonly Measure[];
  readonly requirements: readonly RuledRequirement[];
  /** Together, by the place of the dimension. */
  readonly levels: readonly Level[];
  /** One end of them, by the place of the dimension. */
  readonly ends: { readonly [end in End]: readonly number[] };
  /** Whether a requirement brings a dimension to one end: all do that add to it, or those that are the strictest. */
  readonly asks: (requirement: RuledRequirement, dimension: number, end: End) => boolean;
  /** Those that do, as they are referred to. */
  readonly askedBy: (dimension: number, end: End) => readonly DecisionReference[];
  /** False where a search was given up: then the levels may be wider than what is possible. */
  readonly exact: boolean;
}

/** What the requirement policies say of a state; `look` is at the same one, where it was just taken. */
export function ruledOf(weigher: Weigher, given: State, looks: Looks, look = weigher.look(given)): Ruled {
  const { readers, measures, saying } = weigher;
  const { state } = look;
  let exact = true;
  const requirements = readers.map((reader): RuledRequirement => {
    reader.read(state);
    const { policy, dimensions, fieldOf } = reader;
    const counting = reader.bounder.counting();
    const from = referenceOf(reader, counting);
    const firing = reader.isSettled() ? counting : undefined;
    const ends = requirementEnds(weigher, reader, state, looks);
    exact &&= ends.exact;
    return { policy, from, dimensions, fieldOf, levels: levelsIn(measures, dimensions, ends), firing };
  });
  const levels = measures.map((measure, at) => {
    const said = saying[at] as (typeof saying)[number];
    const own = said.map(({ requirement, field }) => requirements[requirement]?.levels[field] as Level);
    return combine(own, measure);
  });
  const ends = { floor: endsOf(measures, levels, "floor"), possible: endsOf(measures, levels, "possible") };
  return { requirements, levels, ends, exact, measures, ...askingIn(measures, requirements, ends) };
}

/** A decision names no more rules than this. */
const MOST_RULES = 1_000;

function referenceOf(
  { bounder, ruleIds }: RequirementReader,
  counting: readonly number[],
): DecisionReference {
  const named = counting.length > MOST_RULES ? counting.slice(0, MOST_RULES) : counting;
  const rules = named.map((rule) => ruleIds[rule] as string);
  return { policy: bounder.policy.reference, rules };
}

function levelsIn(
  measures: readonly Measure[],
  dimensions: readonly number[],
  { least, most }: { readonly least: Float64Array; readonly most: Float64Array },
): readonly Level[] {
  return dimensions.map((at, field) => {
    const low = least[field] as number;
    const high = most[field] as number;
    return measures[at]?.isLess ? { least: -high, most: -low } : { least: low, most: high };
  });
}

function endsOf(measures: readonly Measure[], levels: readonly Level[], end: End): readonly number[] {
  return measures.map((measure, at) => endOf(measure, levels[at] as Level, end));
}

function askingIn(
  measures: readonly Measure[],
  requirements: readonly RuledRequirement[],
  ends: Ruled["ends"],
): Pick<Ruled, "asks" | "askedBy"> {
  const asks = ({ fieldOf, levels }: RuledRequirement, dimension: number, end: End) => {
    const field = fieldOf[dimension] as number;
    if (field < 0) return false;
    const measure = measures[dimension] as Measure;
    const own = endOf(measure, levels[field] as Level, end);
    return measure.adds ? own !== 0 : own === ends[end][dimension];
  };
  const referred: { readonly [end in End]: (readonly DecisionReference[])[] } = { floor: [], possible: [] };
  const askedBy = (dimension: number, end: End) => {
    const known = referred[end][dimension];
    if (known !== undefined) return known;
    const own: DecisionReference[] = [];
    for (const one of requirements) if (asks(one, dimension, end)) own.push(one.from);
    referred[end][dimension] = own;
    return own;
  };
  return { asks, askedBy };
}
