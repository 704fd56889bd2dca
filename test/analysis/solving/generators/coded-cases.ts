/** Every case of a small policy as codes by place, with its lists: found by trying, and not by solving. */
import { parsePolicy } from "evenhand/policy";
import { readCase } from "../../../../src/policy/deciding/read-case.ts";
import type { PolicyDocument } from "../../../../src/policy/document/policy-document.ts";
import { type CompiledPolicy, compiledOf } from "../../../../src/policy/normal-form.ts";
import type { Policy } from "../../../../src/policy/policy.ts";
import { everyCase, type Facts } from "../../oracle/case-space.ts";

export interface CodedCase {
  readonly facts: Facts;
  /** By place. */
  readonly codes: readonly number[];
  /** By name: each record as text. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}
export interface CodedPolicy {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly cases: readonly CodedCase[];
}

export function codedCases(document: PolicyDocument): CodedPolicy {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const compiled = compiledOf(read.value);
  const cases = everyCase(document).map((facts) => codedCase(compiled, facts));
  return { policy: read.value, compiled, cases };
}

export function codedCase(compiled: CompiledPolicy, facts: Facts): CodedCase {
  const { space, issues } = readCase(compiled, facts, { from: "verified" });
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const lists = compiled.normal.given.flatMap(({ name, fields }) => {
    const own = facts[name];
    if (fields === undefined) return [];
    const records = Array.isArray(own) ? own.map((record) => sorted(record)).sort() : [];
    return [[name, records] as const];
  });
  return { facts, codes: space.map((spans) => spans[0] as number), lists: new Map(lists) };
}

function sorted(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
