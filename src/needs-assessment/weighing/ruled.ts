/**
 * What every requirement policy says of a state: how much it asks for, and by which rules. Levels are as the policies
 * write them, not turned so that more is stricter.
 */
import type { Policy } from "../../policy/index.ts";
import type { DecisionReference } from "../../service/index.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { Looks } from "../searching/budget.ts";
import { requirementEnds } from "../searching/requirement-ends.ts";
import { combine, type Level } from "./levels.ts";
import type { RequirementReader } from "./requirement-reader.ts";
import type { State, Weigher } from "./weigher.ts";

/** What one requirement policy says. */
export interface RuledRequirement {
  readonly policy: Policy;
  /** With the rules that count, or that may. */
  readonly from: DecisionReference;
  readonly levels: ReadonlyMap<string, Level>;
}

/** What all of them say. */
export interface Ruled {
  readonly requirements: readonly RuledRequirement[];
  /** Together, by dimension. */
  readonly levels: { readonly [dimension: string]: Level };
  /** False where a search was given up: then the levels may be wider than what is possible. */
  readonly exact: boolean;
}

/** What the requirement policies say of a state. */
export function ruledOf(weigher: Weigher, given: State, looks: Looks): Ruled {
  const { policy, readers } = weigher;
  const { state } = weigher.look(given);
  let exact = true;
  const requirements = readers.map((reader): RuledRequirement => {
    reader.read(state);
    const from = referenceOf(reader);
    const ends = requirementEnds(reader, state, looks);
    exact &&= ends.exact;
    return { policy: reader.policy, from, levels: levelsIn(policy, reader, ends) };
  });
  const dimensions = Object.entries(policy.document.dimensions);
  const levels = dimensions.map(([name, dimension]) => {
    const own = requirements.flatMap((one) => one.levels.get(name) ?? []);
    return [name, combine(own, dimension)] as const;
  });
  return { requirements, levels: Object.fromEntries(levels), exact };
}

/** A decision names no more rules than this. */
const MOST_RULES = 1_000;

function referenceOf({ bounder }: RequirementReader): DecisionReference {
  const { normal, reference } = bounder.policy;
  const rules = bounder.counting().map((rule) => normal.rules[rule]?.id ?? "otherwise");
  return { policy: reference, rules: rules.slice(0, MOST_RULES) };
}

function levelsIn(
  { document }: NeedsPolicy,
  { dimensions: own }: RequirementReader,
  { least, most }: { readonly least: Float64Array; readonly most: Float64Array },
): ReadonlyMap<string, Level> {
  const dimensions = Object.entries(document.dimensions);
  return new Map(
    own.map((at, field) => {
      const [name, { better }] = dimensions[at] as (typeof dimensions)[number];
      const [low, high] = [least[field] as number, most[field] as number];
      return [name, better === "less" ? { least: -high, most: -low } : { least: low, most: high }];
    }),
  );
}
