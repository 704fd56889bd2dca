/**
 * All questions of a needs policy as the facts of one policy of the kernel, and every condition on them as a rule of it:
 * whatever an answer is read as, or a condition holds for, the kernel says.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { type Condition, type Policy, parsePolicy } from "../../policy/index.ts";
import type { Question } from "../needs-policy.ts";

/** A condition, and where the needs policy has it. */
export interface PlacedCondition {
  readonly when: Condition;
  readonly path: Issue["path"];
}

/** The policy with a rule for each condition, in their order. */
export function formPolicyOf(
  { id, version }: { readonly id: string; readonly version: string },
  questions: readonly Question[],
  conditions: readonly PlacedCondition[],
): Result<Policy> {
  const read = parsePolicy({
    id: `${id}-form`,
    version,
    purpose: "recommendation",
    facts: Object.fromEntries(questions.map(({ name, fact }) => [name, fact])),
    outcome: { holds: { type: "integer", collect: "count" } },
    hit: "collect",
    rules: conditions.map(({ when }, place) => ({
      id: `condition-${place + 1}`,
      when,
      then: { holds: 1 },
      because: "It holds.",
    })),
    otherwise: { then: { holds: 0 }, because: "None holds." },
  });
  if (read.ok) return read;
  // What is wrong with a question was told where it stands; what is left is about conditions.
  const issues = read.issues.flatMap((found) => {
    const [section, place, part, ...inside] = found.path;
    if (section !== "rules" || typeof place !== "number" || part !== "when") return [];
    return [{ ...found, path: [...(conditions[place] as PlacedCondition).path, ...inside] }];
  });
  return { ok: false, issues };
}
