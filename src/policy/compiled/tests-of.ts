/**
 * The tests that made a box of a rule fire, as its author wrote them: of a condition with alternatives, those that
 * this box comes from.
 */

import type { FiredTest } from "../deciding/because.ts";
import type { Condition } from "../document/condition.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import type { Box } from "../normal/box.ts";
import { decodeValue } from "../normal/domain.ts";
import type { NormalFact, NormalPolicy } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";

/** What a box asks of one fact, by the name that an author knows. */
export interface BoxTest {
  readonly fact: string;
  /** The values that remain, written as a test. */
  readonly test: unknown;
  /** The places that it asks about: one, or several words of a set. */
  readonly places: readonly number[];
}

/** What a box asks, a test for each fact; the words of a set are one test. */
export function boxTests(box: Box, normal: NormalPolicy): readonly BoxTest[] {
  const tests: BoxTest[] = [];
  for (const { fact: place, spans } of box) {
    const set = normal.given.find(({ places, present, fact }) => {
      return (fact.type === "set" && places.includes(place)) || present === place;
    });
    const name = set?.name ?? (normal.facts[place] as NormalFact).name;
    if (set === undefined) {
      tests.push({ fact: name, test: remainingTest(spans, place, normal), places: [place] });
      continue;
    }
    if (tests.some(({ fact }) => fact === name)) continue;
    const own = box.filter(({ fact }) => set.places.includes(fact));
    const words = (held: number) =>
      own.flatMap(({ fact, spans: [code] }) => {
        return code === held && set.fact.type === "set" ? [set.fact.values[set.places.indexOf(fact)]] : [];
      });
    const test =
      own.length === 0
        ? { is: spans[0] === 1 ? "present" : "absent" }
        : {
            ...(words(1).length > 0 ? { hasAll: words(1) } : {}),
            ...(words(0).length > 0 ? { hasNone: words(0) } : {}),
          };
    tests.push({ fact: name, test, places: own.length === 0 ? [place] : own.map(({ fact }) => fact) });
  }
  return tests;
}

/** One test a fact. A fact that is tested once is shown as written, others as the values that remain. */
export function testsOf(
  condition: Condition,
  box: Box,
  normal: NormalPolicy,
  document: PolicyDocument,
  madeOf: readonly (readonly number[])[],
): readonly FiredTest[] {
  const written = new Map<string, unknown[]>();
  collect(condition, written);
  return boxTests(box, normal).map(({ fact, test: remaining, places }) => {
    const tests = written.get(fact) ?? [];
    const test = tests.length === 1 ? withValues(tests[0], document) : remaining;
    const sensitive = madeOf[places[0] as number]?.some((place) => normal.given[place]?.fact.sensitive);
    return Object.freeze({
      fact,
      test: deepFreeze(test),
      ...(sensitive ? { sensitive: true as const } : {}),
    });
  });
}

/** Every test by its fact; one under a `not` is not shown as written, for it is its opposite that held. */
function collect(condition: Condition, written: Map<string, unknown[]>, holds = true): void {
  for (const [key, value] of Object.entries(condition)) {
    if (key === "not") collect(value as Condition, written, !holds);
    else if (key === "any" || key === "all") {
      for (const part of value as readonly Condition[]) collect(part, written, holds);
    } else written.set(key, [...(written.get(key) ?? []), holds ? value : { not: value }]);
  }
}

/** Reasons are shared by all decisions of a rule: nobody may change one through another. */
function deepFreeze(value: unknown): unknown {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

function withValues(test: unknown, document: PolicyDocument): unknown {
  if (Array.isArray(test)) return test.map((part) => withValues(part, document));
  if (typeof test !== "object" || test === null) return test;
  if ("parameter" in test) return document.parameters?.[String(test.parameter)]?.value;
  return Object.fromEntries(Object.entries(test).map(([key, part]) => [key, withValues(part, document)]));
}

/** The values that a side of a box admits, written as a test. */
export function remainingTest(spans: Spans, fact: number, normal: NormalPolicy): unknown {
  const { domain } = normal.facts[fact] as NormalPolicy["facts"][number];
  const parts: unknown[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const low = spans[i] as number;
    const high = Math.min(spans[i + 1] as number, domain.greatest);
    if (low === domain.absent) parts.push({ is: "absent" });
    else if (domain.type === "boolean" || (domain.type === "enum" && domain.ordered !== true)) {
      for (let code = low; code <= high; code += 1) parts.push(decodeValue(domain, code));
    } else if (low === high) parts.push(decodeValue(domain, low));
    else if (low === domain.least && high === domain.greatest) parts.push({ is: "present" });
    else {
      parts.push({
        ...(low > domain.least ? { gte: decodeValue(domain, low) } : {}),
        ...(high < domain.greatest ? { lte: decodeValue(domain, high) } : {}),
      });
    }
    if (low < (domain.absent ?? -1) && spans[i + 1] === domain.absent) parts.push({ is: "absent" });
  }
  return parts.length === 1 ? parts[0] : parts;
}
