/**
 * What every search for findings knows: the policy, how far it may go, and what it has cost so far.
 */
import type { Policy } from "../../policy/index.ts";
import { type Box, type CompiledPolicy, compiledOf, type NormalRule } from "../../policy/normal-form.ts";
import { type AskOptions, limitsOf, type ProofOptions } from "../asking/proof-options.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Joint } from "../joint/joint.ts";
import { jointOfOne } from "../joint/joint-of.ts";
import type { Effort } from "../proof.ts";
import { type RegionSlot, slotsOf } from "../regions/region-slot.ts";
import { confirm } from "../solving/confirm.ts";
import type { Found } from "../solving/wanted.ts";
import { witnessOf } from "../solving/witness-of.ts";
import type { Witness } from "../witness.ts";
import { type PlacesOfRule, placesOfRules, type RuleReach, ruleReach } from "./rule-reach.ts";

/** What the searches share. */
export interface FindingContext {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly joint: Joint;
  readonly slots: readonly RegionSlot[];
  /** Cases that cannot occur. */
  readonly impossible: readonly Box[];
  readonly options: AskOptions;
  /** The most regions that a finding lists. */
  readonly most: number;
  readonly spend: (effort: Effort) => void;
  /** By rule where its boxes stand. */
  readonly places: readonly PlacesOfRule[];
  /** The cases in which a rule is reached, found when they are first asked for. */
  readonly reach: (rule: number) => RuleReach;
}

/** How far an analysis may go, and how much it tells. */
export interface AnalyseOptions extends ProofOptions {
  /** The most regions that a finding lists, and the most findings of two rules each; 20 where not said. */
  readonly regions?: number;
}

/** A whole analysis may cost so many times what one question may. */
const WHOLE = 5;
/** What a question may cost when that is spent: the easy ones are still answered. */
const LEAST = 2_000;
/** What finding the parts of one rule may cost. */
const QUICKLY = 20_000;

/** The context of a policy. */
export function findingContext(
  policy: Policy,
  options: AnalyseOptions,
  spend: (effort: Effort) => void,
): FindingContext {
  const compiled = compiledOf(policy);
  const { nodes, steps } = limitsOf(options);
  let left = steps * WHOLE;
  const joint = jointOfOne(compiled);
  const places = placesOfRules(joint);
  const reaches: RuleReach[] = [];
  const spent = (effort: Effort) => {
    left -= effort.steps;
    spend(effort);
  };
  return {
    policy,
    compiled,
    joint,
    slots: slotsOf(compiled.normal),
    impossible: compiled.boxes.slice(0, compiled.assumed),
    get options() {
      return { ...options, nodes, steps: Math.min(steps, Math.max(LEAST, left)), cases: steps };
    },
    most: options.regions ?? 20,
    spend: spent,
    places,
    reach: (rule) => {
      const known = reaches[rule];
      if (known !== undefined) return known;
      const most = Math.min(QUICKLY, steps, Math.max(LEAST, left));
      const limits: Limits = { nodes: 0, steps: most };
      const reach = ruleReach(joint, places, rule, limits);
      spent({ nodes: 0, steps: most - Math.max(0, limits.steps) });
      reaches[rule] = reach;
      return reach;
    },
  };
}

/** A case that was found, confirmed. */
export function witnessIn({ policy, joint }: FindingContext, found: Found): Witness {
  return confirm(policy, witnessOf(joint, found, 0));
}

/** The id of the rule at a place of the normal form; the one after the last is `otherwise`. */
export function ruleId({ compiled }: FindingContext, place: number): string {
  return (compiled.normal.rules[place] ?? compiled.normal.otherwise)?.id ?? "otherwise";
}

/** Where a rule stands in the document. */
export function rulePath({ compiled, policy }: FindingContext, place: number): readonly (string | number)[] {
  const rule = compiled.normal.rules[place] as NormalRule | undefined;
  if (rule === undefined) return ["otherwise"];
  const { layers } = policy.document;
  if (layers === undefined) return ["rules", rule.place];
  let at = rule.place;
  for (const [index, layer] of layers.entries()) {
    if (at < layer.rules.length) return ["layers", index, "rules", at];
    at -= layer.rules.length;
  }
  return ["layers"];
}
