/**
 * What every ownership policy has to keep, however it was written.
 */
import type { Issue, Result } from "../issue/index.ts";
import { contractIssues, digestOf, type Fact, type Outcome, type Policy } from "../policy/index.ts";
import { problem } from "./messages.ts";
import type { OwnershipParts, OwnershipPolicy } from "./ownership-policy.ts";

const ANSWERS = {
  clocks: { acknowledgeWithin: "integer", updateWithin: "integer", resolveWithin: "integer" },
  handOff: { acceptWithin: "integer" },
  silence: { mayClose: "boolean", confirmWithin: "integer" },
} as const satisfies { readonly [part: string]: { readonly [field: string]: Outcome["type"] } };

/** The parts of an ownership policy that are policies. */
export const PARTS = ["clocks", "handOff", "silence"] as const;

/** The policy, or everything that is wrong with its parts. */
export function soundOwnershipPolicy<Inputs>(parts: OwnershipParts<Inputs>): Result<OwnershipPolicy<Inputs>> {
  const { id, version } = parts;
  const issues: Issue[] = [];
  const documents: Record<string, unknown> = { id, version };
  const meanings: Record<string, unknown> = {};
  for (const part of PARTS) {
    const policy: Policy | undefined = parts[part];
    if (policy === undefined) continue;
    issues.push(...partIssues(part, policy, parts.clocks));
    documents[part] = policy.document;
    meanings[part] = policy.meaning;
  }
  if (issues.length > 0) return { ok: false, issues };
  const sound = { ...parts, digest: digestOf(documents), meaning: digestOf(meanings), document: documents };
  return { ok: true, value: Object.freeze(sound) };
}

function partIssues(part: (typeof PARTS)[number], policy: Policy, clocks: Policy): readonly Issue[] {
  const issues = [
    ...contractIssues(
      policy,
      {
        purposes: ["ownership"],
        outcome: ANSWERS[part],
        ...(part === "clocks" ? {} : { facts: typesOf(clocks) }),
      },
      [part],
    ),
  ];
  if (policy.document.otherwise === undefined) issues.push(problem.noOtherwise(part, policy.id));
  for (const [name, field] of Object.entries(policy.document.outcome)) {
    if ("range" in field && field.range === true) issues.push(problem.rangeOfTimes(part, name));
  }
  for (const [name, fact] of Object.entries(policy.document.facts)) {
    const own = Object.hasOwn(clocks.document.facts, name) ? clocks.document.facts[name] : undefined;
    if (own !== undefined && own.type === fact.type && !takesTheSame(own, fact)) {
      issues.push(problem.factDiffers(part, name));
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
