/**
 * What every ownership policy has to keep, however it was written.
 */
import type { Issue, Result } from "../issue/index.ts";
import {
  contractIssues,
  digestOf,
  type Fact,
  type Outcome,
  type Policy,
  parsePolicy,
} from "../policy/index.ts";
import { problem } from "./messages.ts";
import type { OwnershipPolicy } from "./ownership-policy.ts";
import { isUsableTime } from "./usable-time.ts";

const ANSWERS = {
  clocks: { acknowledgeWithin: "integer", updateWithin: "integer", resolveWithin: "integer" },
  handOff: { acceptWithin: "integer" },
  silence: { mayClose: "boolean", confirmWithin: "integer" },
} as const satisfies { readonly [part: string]: { readonly [field: string]: Outcome["type"] } };

const NAMES = { clocks: "clocks", handOff: "hand-off", silence: "silence" } as const;

/** The name of a part that is a policy. */
export type Part = keyof typeof ANSWERS;

/** The parts of an ownership policy that are policies. */
export const PARTS: readonly Part[] = ["clocks", "handOff", "silence"];

/** The policy that a part is, from its document or from the one outcome that it has for every case. */
export function readPart(part: Part, written: unknown, version: string): Result<Policy> {
  const isOutcome =
    typeof written === "object" && written !== null && !("id" in written) && !("rules" in written);
  const read = parsePolicy(isOutcome ? sameForAll(part, written, version) : written);
  const unusable = isOutcome ? unusableTimes(part, written as Readonly<Record<string, unknown>>) : [];
  if (read.ok) return unusable.length > 0 ? { ok: false, issues: unusable } : read;
  const below = (path: Issue["path"]) =>
    isOutcome && path[0] === "otherwise" && path[1] === "then" ? path.slice(2) : path;
  return {
    ok: false,
    issues: [...read.issues.map((issue) => ({ ...issue, path: [part, ...below(issue.path)] })), ...unusable],
  };
}

/** The times that nobody can wait, of an outcome that is the same for every case. */
function unusableTimes(part: Part, written: Readonly<Record<string, unknown>>): readonly Issue[] {
  if (written.mayClose === false) return [];
  return Object.keys(ANSWERS[part]).flatMap((field) => {
    const minutes = Object.hasOwn(written, field) ? written[field] : undefined;
    return Number.isInteger(minutes) && !isUsableTime(minutes as number)
      ? [problem("unusable-time", [part, field], part, field, minutes)]
      : [];
  });
}

/** The whole policy, or everything that is wrong with how its parts go together. */
export function soundOwnershipPolicy(
  { id, version }: { readonly id: string; readonly version: string },
  parts: { readonly [Name in Part]?: Policy } & { readonly clocks: Policy },
): Result<OwnershipPolicy> {
  const issues: Issue[] = [];
  const documents: Record<string, unknown> = { id, version };
  const meanings: Record<string, unknown> = {};
  for (const part of PARTS) {
    const policy = parts[part];
    if (policy === undefined) continue;
    issues.push(...partIssues(part, policy, parts.clocks));
    documents[part] = policy.document;
    meanings[part] = policy.meaning;
  }
  if (issues.length > 0) return { ok: false, issues };
  const name = { id, version, digest: digestOf(documents), meaning: digestOf(meanings) };
  return { ok: true, value: Object.freeze({ ...name, ...parts, document: Object.freeze(documents) }) };
}

function sameForAll(part: Part, outcome: object, version: string): object {
  const fields = Object.entries(ANSWERS[part]).map(([field, type]) => [field, { type }]);
  return {
    id: NAMES[part],
    version,
    purpose: "ownership",
    facts: {},
    outcome: Object.fromEntries(fields),
    rules: [],
    otherwise: { then: outcome, because: { audit: "The same for every case." } },
  };
}

function partIssues(part: Part, policy: Policy, clocks: Policy): readonly Issue[] {
  const { facts, outcome, otherwise } = policy.document;
  const given = part === "clocks" ? {} : { facts: typesOf(clocks) };
  const issues: Issue[] = [
    ...contractIssues(policy, { purposes: ["ownership"], outcome: ANSWERS[part], ...given }, [part]),
  ];
  if (otherwise === undefined) issues.push(problem("no-otherwise", [part, "otherwise"], policy.id));
  for (const [name, field] of Object.entries(outcome)) {
    if ("range" in field && field.range === true)
      issues.push(problem("no-range-here", [part, "outcome", name, "range"], name));
  }
  for (const [name, fact] of Object.entries(facts)) {
    const own = Object.hasOwn(clocks.document.facts, name) ? clocks.document.facts[name] : undefined;
    if (own !== undefined && own.type === fact.type && !takesTheSame(own, fact)) {
      issues.push(problem("fact-differs", [part, "facts", name], name));
    }
  }
  return issues;
}

function typesOf({ document }: Policy): { readonly [name: string]: Fact["type"] } {
  return Object.fromEntries(Object.entries(document.facts).map(([name, { type }]) => [name, type]));
}

/** Whether two facts have the same values. How they are asked for may differ. */
function takesTheSame(one: Fact, other: Fact): boolean {
  return digestOf(valuesOf(one)) === digestOf(valuesOf(other));
}

function valuesOf(fact: Fact): object {
  const { values, other, min, max, scale, currency, optional, needs } = fact as Fact &
    Record<string, unknown>;
  return { values, other, min, max, scale, currency, optional, needs };
}
