import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { remainingTest } from "../compiled/tests-of.ts";
import type { DerivedFact } from "../deciding/derived-fact.ts";
import { groundOf } from "../deciding/ground-of.ts";
import type { ReadCase } from "../deciding/read-case.ts";
import type { Spans } from "../normal/spans.ts";

/** A derived fact as far as it follows from the case: its value, or what is left of it. */
export function derivedAt(compiled: CompiledPolicy, read: ReadCase, place: number): DerivedFact {
  const [known] = groundOf(compiled, read, new Set([place])).derived ?? [];
  if (known !== undefined) return known;
  const sources = (compiled.madeOf[place] ?? []).map((source) => compiled.normal.given[source]);
  const left = remainingTest(read.space[place] as Spans, place, compiled.normal);
  return {
    fact: compiled.names[place] as string,
    value: Array.isArray(left) ? { oneOf: left } : left,
    of: sources.map((source) => source?.name as string),
    ...(sources.some((source) => source?.fact.sensitive) ? { sensitive: true as const } : {}),
  };
}
