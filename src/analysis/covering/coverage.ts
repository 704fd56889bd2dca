/**
 * Which rules, boundaries and outcomes a set of cases exercises.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import type { GivenFacts, Policy, PolicyCase } from "../../policy/index.ts";
import type { Coverage, CoveragePart } from "../coverage.ts";
import type { Aim } from "./aim.ts";
import { coveringContext } from "./covering-context.ts";
import { type Observed, observe } from "./observe.ts";
import { outcomeAims } from "./outcome-aims.ts";
import { ruleAims } from "./rule-aims.ts";
import { testedValues } from "./tested-values.ts";

/**
 * What these cases exercise of a policy, and what none of them does. Cases are facts as `decide` takes them, or cases as a
 * document keeps them; a bare value is a claim. A boundary counts as exercised where one case has the last value before
 * it and another one the first after it. That is of all rules together: whether some case fails when one of them is
 * moved in one rule is what `casesFor` looks for.
 *
 * It searches for no cases: what none can come to, such as a rule that never decides, is missing like the rest.
 * `casesFor` says under `unreached` which that is, in the same words.
 *
 * @throws MisuseError `not-a-policy`; `not-cases` where they are no list.
 *
 * @example
 * ```ts
 * import { coverage } from "evenhand";
 * import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
 *
 * const { rules, boundaries } = coverage(delayRepay30, [
 *   { delay: 45, ticket: "single", fare: "20.00" },
 *   { delay: 60, ticket: "single", fare: "20.00" },
 * ]);
 * `${rules.covered} of ${rules.total}`; //=> "2 of 14"
 * boundaries.missing[0]; //=> "a case with delay 29, the last before delay 30"
 * ```
 */
export function coverage(policy: Policy, cases: readonly GivenFacts[] | readonly PolicyCase[]): Coverage {
  const context = coveringContext(policy);
  if (!Array.isArray(cases)) throw new MisuseError("not-cases", `${inBackticks(cases)} is no list of cases`);
  const all = cases.map((one) => observe(policy, factsOf(policy, one)));
  const rules = ruleAims(context);
  const { boundaries, values } = testedValues(context);
  const counted = (aim: Aim) => all.filter(aim.seen).length;
  const parts = {
    rules: partOf(
      rules,
      (aim) => [aim],
      ({ rule, ...aim }) => ({ rule, cases: counted(aim) }),
      all,
    ),
    boundaries: partOf(
      boundaries,
      ({ below, from }) => [below, from],
      ({ below, from }) => ({
        fact: below.fact,
        below: { text: below.value, cases: counted(below) },
        from: { text: from.value, cases: counted(from) },
      }),
      all,
    ),
    values: partOf(
      values,
      (aim) => [aim],
      (aim) => ({ fact: aim.fact, text: aim.value, cases: counted(aim) }),
      all,
    ),
    outcomes: partOf(
      outcomeAims(context, rules),
      (aim) => [aim],
      (aim) => ({ outcome: aim.outcome, text: aim.value, cases: counted(aim) }),
      all,
    ),
  };
  return {
    complete: Object.values(parts).every(({ missing }) => missing.length === 0),
    cases: casesOf(all),
    ...parts,
  };
}

/** Facts, or the facts of a case that is kept: `facts` says which, unless the policy has a fact of that name. */
function factsOf({ document }: Policy, one: GivenFacts | PolicyCase): GivenFacts {
  const own: unknown = (one as { readonly facts?: unknown } | null | undefined)?.facts;
  if (typeof own !== "object" || own === null) return one as GivenFacts;
  const expects = ["expect", "rule", "status"].some(
    (key) => Object.hasOwn(one, key) && !Object.hasOwn(document.facts, key),
  );
  return expects || !Object.hasOwn(document.facts, "facts") ? (own as GivenFacts) : (one as GivenFacts);
}

function partOf<Item, Each>(
  items: readonly Item[],
  aimsOf: (item: Item) => readonly Aim[],
  show: (item: Item) => Each,
  all: readonly Observed[],
): CoveragePart<Each> {
  const missing = items.map((item) => aimsOf(item).filter(({ seen }) => !all.some(seen)));
  return {
    covered: missing.filter(({ length }) => length === 0).length,
    total: items.length,
    each: items.map(show),
    missing: missing.flat().map(({ text }) => text),
  };
}

function casesOf(all: readonly Observed[]): Coverage["cases"] {
  const places = (wanted: Observed["status"]) =>
    all.flatMap(({ status }, index) => (status === wanted ? [index] : []));
  return {
    total: all.length,
    decided: places("decided").length,
    gap: places("gap").length,
    conflict: places("conflict").length,
    invalid: places("invalid"),
    open: places("open"),
  };
}
