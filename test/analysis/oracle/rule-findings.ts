/** What is to be found about rules: cases without one, or with two, and rules that nobody would miss. */
import type { FindingCode } from "../../../src/analysis/finding.ts";
import type { Space } from "./case-space.ts";
import type { Results } from "./results.ts";
import type { TrueFinding } from "./true-findings.ts";

/** Gaps, conflicts, overlaps, rules that never fire and redundant ones. */
export function ruleFindings(space: Space, results: Results): readonly TrueFinding[] {
  return [gaps, conflicts, overlaps, neverFiring, redundant].flatMap((find) => find(space, results));
}

function gaps({ cases }: Space, results: Results): readonly TrueFinding[] {
  const found = cases.filter((id) => results.of(id).status === "gap");
  return found.length > 0 ? [{ code: "gap", cases: found }] : [];
}

/** Every pair of rules that hold together in the layer that decides, with the cases that are wanted. */
function pairs(
  { cases }: Space,
  { rules, fired }: Results,
  code: FindingCode,
  wanted: (id: number, first: (typeof rules)[number], second: (typeof rules)[number]) => boolean,
): readonly TrueFinding[] {
  return rules.flatMap((first) =>
    rules
      .filter(({ place }) => place > first.place)
      .flatMap((second): TrueFinding[] => {
        const found = cases.filter((id) => {
          if (!first.holds(id) || !second.holds(id)) return false;
          const deciding = fired(id);
          return deciding.includes(first) && deciding.includes(second) && wanted(id, first, second);
        });
        return found.length > 0 ? [{ code, rules: [first.id, second.id], cases: found }] : [];
      }),
  );
}

function conflicts(space: Space, results: Results): readonly TrueFinding[] {
  const { hit } = space.document;
  if (hit === "unique") return pairs(space, results, "conflict", () => true);
  if (hit !== "any") return [];
  return pairs(space, results, "conflict", (id, first, second) => first.outcome(id) !== second.outcome(id));
}

function overlaps(space: Space, results: Results): readonly TrueFinding[] {
  const { hit = "first" } = space.document;
  if (hit !== "first") return [];
  return pairs(space, results, "overlap", (id, first, second) => {
    return results.fired(id)[0] === first && first.outcome(id) !== second.outcome(id);
  });
}

/** Rules that decide no case: under `first` and `priority` only the first that holds does. */
function silent({ document, cases }: Space, { rules, fired }: Results): ReadonlySet<number> {
  const { hit = "first" } = document;
  const onlyFirst = hit === "first" || hit === "priority";
  const deciding = new Set(cases.flatMap((id) => (onlyFirst ? fired(id).slice(0, 1) : fired(id))));
  return new Set(rules.filter((rule) => !deciding.has(rule)).map(({ place }) => place));
}

function neverFiring(space: Space, results: Results): readonly TrueFinding[] {
  const never = silent(space, results);
  return results.rules
    .filter(({ place }) => never.has(place))
    .map(({ id }) => ({ code: "never-fires", rules: [id] }));
}

/** Nobody misses them, with the rules that never fire or without these: one of those may take the place. */
function redundant(space: Space, results: Results): readonly TrueFinding[] {
  const never = silent(space, results);
  return results.rules
    .filter((rule) => {
      if (never.has(rule.place)) return false;
      return [new Set<number>(), never].every((gone) => {
        const without = new Set([...gone, rule.place]);
        return space.cases.every(
          (id) => !rule.holds(id) || results.of(id, without).text === results.of(id, gone).text,
        );
      });
    })
    .map(({ id }) => ({ code: "redundant-rule", rules: [id] }));
}
