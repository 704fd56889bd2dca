/** What `diffPolicies` says of two versions, held against deciding every case that both know under both. */

import { diffPolicies, type OutcomeChange, type PolicyDiff } from "evenhand/analysis";
import { holds } from "../../../src/policy/definition/holds.ts";
import { type KnownValue, knownFacts } from "../../../src/policy/definition/known-value.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { caseNumber } from "../oracle/case-number.ts";
import { type Facts, type Space, spaceOf } from "../oracle/case-space.ts";
import { fewestRegions } from "../oracle/fewest-regions.ts";
import { type JointCase, type JointFact, jointOf } from "../oracle/joint-cases.ts";
import { policyOf } from "../oracle/looked-at.ts";
import { resultsOf } from "../oracle/results.ts";
import { type TrueChange, trueDiff } from "../oracle/true-diff.ts";
import { type Disagreement, flawOfWitness, isOneCase } from "./compare-proofs.ts";

/** Whether they differ, in how many regions, in how few it could be said, and what is wrong. */
export interface ComparedDiffs {
  readonly differs: boolean;
  readonly regions?: { readonly said: number; readonly fewest: number };
  readonly wrong: readonly Disagreement[];
}

export function compareDiffs(
  before: PolicyDocument,
  after: PolicyDocument,
  options: object = {},
): ComparedDiffs {
  const truth = trueDiff(before, after);
  const differs = truth.changes.length > 0;
  let diff: PolicyDiff;
  try {
    diff = diffPolicies(policyOf(before), policyOf(after), options);
  } catch (error) {
    return { differs, wrong: [`thrown: ${String((error as Error).stack)}`.slice(0, 500)] };
  }
  const wrong: Disagreement[] = [];
  if (!diff.exact) wrong.push("was given up");
  if (diff.equal === differs) wrong.push(`said to ${diff.equal ? "be equal" : "differ"}, and is not so`);
  const merged = mergedOf(before, after);
  const here = spaceOf(before);
  const there = spaceOf(after);
  const [mine, theirs] = [resultsOf(here), resultsOf(there)];
  const covered = new Set<TrueChange>();
  const joint = jointOf(before, after);
  const isShown = (places: readonly number[], change: OutcomeChange) => {
    const [left, right] = joint.numbersOf(places);
    return (
      left === caseNumber(here, change.before.facts as Facts) &&
      right === caseNumber(there, change.after.facts as Facts)
    );
  };
  for (const change of diff.changes) {
    const { when = {} } = change.region;
    const inside = ({ facts }: { readonly facts: JointCase }) =>
      holds(when, knownIn(merged, here, there, facts), merged.facts, merged);
    const held = truth.changes.filter(inside);
    if (held.length === 0) wrong.push(`nothing changes in ${change.region.text}`);
    if (change.region.partly === undefined && truth.same.some(inside)) {
      wrong.push(`not everything changes in ${change.region.text}`);
    }
    for (const one of held) covered.add(one);
    const flaw = flawOfWitness(here, mine, change.before) ?? flawOfWitness(there, theirs, change.after);
    if (flaw !== undefined) wrong.push(`${flaw}: ${JSON.stringify(change)}`);
    else if (!isOneCase(here, change.before.facts as Facts, there, change.after.facts as Facts)) {
      wrong.push(`two cases: ${JSON.stringify(change)}`);
    } else if (!held.some(({ places }) => isShown(places, change))) {
      wrong.push(`a case outside of its region: ${JSON.stringify(change)}`);
    }
  }
  const missing = truth.changes.length - covered.size;
  if (missing > 0 && diff.more === undefined) wrong.push(`${missing} changes in no region`);
  const regions = regionsOf(diff, truth.facts, truth, [before, after]);
  return { differs, ...(regions && { regions }), wrong };
}

/** Where outcomes are constant and nothing is derived: how many regions there are, and the fewest that there could be. */
function regionsOf(
  diff: PolicyDiff,
  facts: readonly JointFact[],
  { changes, same }: ReturnType<typeof trueDiff>,
  documents: readonly PolicyDocument[],
): { readonly said: number; readonly fewest: number } | undefined {
  if (diff.more !== undefined || changes.length === 0 || changes.length > 60) return undefined;
  if (documents.some(({ derive }) => derive !== undefined)) return undefined;
  const byText = new Map<string, (readonly number[])[]>();
  for (const { before, after, places } of changes) {
    const text = `${before.text} ${after.text}`;
    byText.set(text, [...(byText.get(text) ?? []), places]);
  }
  let fewest = 0;
  for (const wanted of byText.values()) {
    const others = changes.map(({ places }) => places).filter((places) => !wanted.includes(places));
    const least = fewestRegions(facts, wanted, [...same.map(({ places }) => places), ...others]);
    if (least === undefined) return undefined;
    fewest += least;
  }
  return { said: diff.changes.length, fewest };
}

/** Both declarations as one: words of both, and the facts of both. */
function mergedOf(before: PolicyDocument, after: PolicyDocument): PolicyDocument {
  const facts = Object.entries({ ...after.facts, ...before.facts }).map(([name, fact]) => {
    const other = after.facts[name];
    if (fact.type !== "enum" || other?.type !== "enum") return [name, fact] as const;
    // Where only one of the two has an order, that is the order of both.
    const [first, second] = fact.ordered === true || other.ordered !== true ? [fact, other] : [other, fact];
    return [name, { ...first, values: [...new Set([...first.values, ...second.values])] }] as const;
  });
  return { ...before, facts: Object.fromEntries(facts) };
}

/** What is known of a case to both: of a derived fact what the first version makes of it, else what the second does. */
function knownIn(
  merged: PolicyDocument,
  here: Space,
  there: Space,
  facts: JointCase,
): ReadonlyMap<string, KnownValue> {
  const known = Object.entries(merged.facts).map(([name, fact]: [string, Fact]) => {
    const value = knownFacts({ [name]: fact }, { [name]: facts.both[name] })?.get(name);
    return [name, value as KnownValue] as const;
  });
  return new Map([...derivedIn(there, facts.there), ...derivedIn(here, facts.here), ...known]);
}

function derivedIn(space: Space, facts: Facts): readonly (readonly [string, KnownValue])[] {
  const id = caseNumber(space, facts) as number;
  return Object.keys(space.document.derive ?? {}).map((name) => [name, space.factIn(name)(id)] as const);
}
