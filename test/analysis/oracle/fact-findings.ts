/** What is to be found about facts and values: what changes nothing, what is never reached, what jumps at a threshold. */

import type { Condition } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import { compiledOf, decodeValue } from "../../../src/policy/normal-form.ts";
import { testsOf } from "../../policy/generators/boundary-values.ts";
import { constantAt, gridOf, isCounted, textOf } from "../../policy/generators/grid.ts";
import type { Space } from "./case-space.ts";
import { endsOf, unitsOf } from "./ends.ts";
import { hasSteps, policyOf } from "./looked-at.ts";
import type { Result, Results } from "./results.ts";
import type { TrueFinding } from "./true-findings.ts";
import { writtenThresholds } from "./written-thresholds.ts";

/** Unused facts, values that are not reached, values between thresholds, and steps that are too large. */
export function factFindings(space: Space, results: Results): readonly TrueFinding[] {
  return [unusedFacts, unreached, smells, cliffs].flatMap((find) => find(space, results));
}

/** Calls `look` with every two cases that differ in one fact alone, the lower value first. */
function alongFact(space: Space, place: number, look: (low: number, high: number) => void): void {
  const stride = space.strides[place] as number;
  const size = (space.values[place] as readonly unknown[]).length;
  for (const id of space.cases) {
    for (let step = 1; space.at(id, place) + step < size; step += 1) {
      if (space.isCase(id + step * stride)) look(id, id + step * stride);
    }
  }
}

function unusedFacts(space: Space, results: Results): readonly TrueFinding[] {
  return space.names
    .filter((_, place) => {
      let matters = false;
      alongFact(space, place, (low, high) => {
        matters ||= results.of(low).text !== results.of(high).text;
      });
      return !matters;
    })
    .map((name) => ({ code: "unused-fact", facts: [name] }));
}

function unreached(space: Space, results: Results): readonly TrueFinding[] {
  return Object.entries(space.document.outcome).flatMap(([field, declared]) => {
    const isWord = declared.type === "enum" || declared.type === "boolean";
    if (!isWord || declared.collect === "count") return [];
    const reached = new Set(space.cases.flatMap((id) => results.of(id).outcome?.[field] ?? []));
    const values = declared.type === "enum" ? declared.values : [false, true];
    return values
      .filter((value) => !reached.has(value))
      .map((value): TrueFinding => ({ code: "unreached-outcome", outcome: field, value }));
  });
}

function smells(space: Space, results: Results): readonly TrueFinding[] {
  const { document, names } = space;
  return names.flatMap((name, place) => {
    const fact = document.facts[name] as Fact;
    if (!isCounted(fact)) return [];
    const { low, high, decimals } = gridOf(fact);
    const { below, above, equal } = writtenThresholds(fact, testsOf(document, name), document);
    const stride = space.strides[place] as number;
    return [...below]
      .filter((step) => above.has(step) && !equal.has(step) && step > low && step < high)
      .filter((step) =>
        space.cases.some((id) => {
          if (space.at(id, place) !== step - low) return false;
          return [id - stride, id + stride].every(
            (beside) => space.isCase(beside) && results.of(beside).text !== results.of(id).text,
          );
        }),
      )
      .map((step): TrueFinding => {
        return { code: "boundary-smell", facts: [name], value: constantAt(step, fact, decimals) };
      });
  });
}

function cliffs(space: Space, results: Results): readonly TrueFinding[] {
  const { document, names } = space;
  return Object.entries(document.outcome).flatMap(([field, declared]) => {
    const { largestStep } = declared as { readonly largestStep?: string | number };
    if (largestStep === undefined) return [];
    const most = unitsOf(declared, largestStep, document);
    const jumps = (id: number, over: number) =>
      stepBetween(declared, field, results.of(id), results.of(over)) > most;
    const derived = Object.keys(document.derive ?? {}).flatMap((name) =>
      derivedCliffs(space, name, jumps).map(
        (value): TrueFinding => ({ code: "cliff", outcome: field, facts: [name], value }),
      ),
    );
    const own = names.flatMap((name, place) => {
      if (!hasSteps(document.facts[name] as Fact)) return [];
      const stride = space.strides[place] as number;
      return cutsOf(space, name)
        .filter((cut) =>
          space.cases.some((id) => {
            const over = id + stride;
            if (space.at(id, place) !== cut || !space.isCase(over)) return false;
            return jumps(id, over);
          }),
        )
        .map((cut): TrueFinding => ({ code: "cliff", outcome: field, facts: [name], value: cut }));
    });
    return [...own, ...derived];
  });
}

/** The cuts of a derived fact over which it goes, and the outcome jumps, as one declared fact takes one step. */
function derivedCliffs(
  space: Space,
  name: string,
  jumps: (id: number, over: number) => boolean,
): readonly number[] {
  const { document, names } = space;
  const { facts, places } = compiledOf(policyOf(document));
  const { domain } = facts[places.get(name) as number] as (typeof facts)[number];
  if (domain.type === "boolean") return [];
  return cutsOf(space, name).filter((cut) => {
    const over = decodeValue(domain, domain.least + cut + 1);
    const constant = typeof over === "object" ? textOf(domain.least + cut + 1, domain.scale) : over;
    const below = space.holdsOf({ [name]: { lt: constant } } as Condition);
    const above = space.holdsOf({ [name]: { gte: constant } } as Condition);
    return names.some((base, place) => {
      const fact = document.facts[base] as Fact;
      if (!hasSteps(fact)) return false;
      const stride = space.strides[place] as number;
      const last = (space.values[place] as readonly unknown[]).length - (fact.optional ? 2 : 1);
      return space.cases.some((id) => {
        const next = id + stride;
        if (space.at(id, place) >= last || !space.isCase(next)) return false;
        const crosses = (below(id) && above(next)) || (above(id) && below(next));
        return crosses && jumps(id, next);
      });
    });
  });
}

/** By how much the farther end of the field moves; nothing where one of them is not decided. */
function stepBetween(declared: Outcome, field: string, before: Result, after: Result): number {
  if (before.outcome === undefined || after.outcome === undefined) return 0;
  const [low, high] = endsOf(declared, before.outcome[field]);
  const [nextLow, nextHigh] = endsOf(declared, after.outcome[field]);
  return Math.max(Math.abs(low - nextLow), Math.abs(high - nextHigh));
}

/** The places of the values after which some rule begins or ends. */
function cutsOf({ document }: Space, name: string): readonly number[] {
  const { boxes, assumed, facts, places } = compiledOf(policyOf(document));
  const place = places.get(name) as number;
  const { least, greatest } = (facts[place] as (typeof facts)[number]).domain;
  const ends = boxes.slice(assumed).flatMap((box) => {
    const spans = box.find(({ fact }) => fact === place)?.spans ?? [];
    return spans.map((code, index) => (index % 2 === 0 ? code - 1 : code));
  });
  const inside = [...new Set(ends)].filter((code) => code >= least && code < greatest);
  return inside.map((code) => code - least).sort((a, b) => a - b);
}
