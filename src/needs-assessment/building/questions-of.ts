/**
 * The questions of an assessment: every fact of the requirement policies, once. Where several policies look at one fact,
 * it is one question, and they must mean the same by it.
 */
import type { Issue } from "../../issue/index.ts";
import { digestOf, type Fact, type Policy } from "../../policy/index.ts";
import { issue } from "../messages.ts";
import type { Question } from "../needs-policy.ts";

/** The questions without their words, and where two policies declare one differently. */
export function questionsOf(requirements: readonly Policy[]): {
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const found = new Map<string, Question>();
  requirements.forEach(({ document }, place) => {
    for (const [name, fact] of Object.entries(document.facts)) {
      const known = found.get(name);
      if (known === undefined) {
        found.set(name, { name, fact, requirements: [place], words: [] });
        continue;
      }
      const other = requirements[known.requirements[0] as number] as Policy;
      for (const key of differences(known.fact, fact))
        issues.push(
          issue.declaredDifferently(["requirements", place, "facts", name, key], name, key, other.id),
        );
      const together = { ...fact, ...known.fact } as Fact;
      found.set(name, { ...known, fact: together, requirements: [...known.requirements, place] });
    }
  });
  return { questions: [...found.values()], issues };
}

/** What only one of the policies has to say; said twice, it must be the same. */
const NOTES: readonly string[] = ["ask", "title", "cost", "about"];

function differences(one: Fact, other: Fact): readonly string[] {
  const left = one as { readonly [key: string]: unknown } & Fact;
  const right = other as { readonly [key: string]: unknown } & Fact;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => {
    if (NOTES.includes(key) && (left[key] === undefined || right[key] === undefined)) return false;
    return digestOf([left[key] ?? null]) !== digestOf([right[key] ?? null]);
  });
}
