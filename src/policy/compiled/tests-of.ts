/**
 * The tests that made a box of a rule fire, as its author wrote them: of a condition with alternatives, those that
 * this box comes from.
 */
import type { Condition } from "../document/condition.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import type { Box } from "../normal/box.ts";
import { decodeValue } from "../normal/domain.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { FiredTest } from "./compiled-policy.ts";

/** One test a side of the box. A fact that is tested once is shown as written, others as the values that remain. */
export function testsOf(
  condition: Condition,
  box: Box,
  normal: NormalPolicy,
  document: PolicyDocument,
): readonly FiredTest[] {
  const written = new Map<string, unknown[]>();
  collect(condition, written);
  return box.map(({ fact, spans }) => {
    const { name, fact: declared } = normal.facts[fact] as NormalPolicy["facts"][number];
    const tests = written.get(name) ?? [];
    const [only] = tests;
    const test = tests.length === 1 ? withValues(only, document) : remainingTest(spans, fact, normal);
    return Object.freeze({
      fact: name,
      test: deepFreeze(test),
      ...(declared.sensitive ? { sensitive: true as const } : {}),
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
    else if (domain.type === "boolean" || domain.type === "enum") {
      for (let code = low; code <= high; code += 1) parts.push(decodeValue(domain, code));
    } else if (low === high) parts.push(decodeValue(domain, low));
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
