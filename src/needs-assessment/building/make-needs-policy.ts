/**
 * The parts of a needs policy, put together and held against each other. Everything that is wrong is told at once.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { digestOf, type Policy } from "../../policy/index.ts";
import { CHECKED, type NeedsPolicy } from "../needs-policy.ts";
import type { NeedsPolicyDocument } from "../needs-policy-document.ts";
import { choicePolicyOf } from "./choice-policy.ts";
import { conditionsOf } from "./conditions-of.ts";
import { formPolicyOf } from "./form-policy.ts";
import { notesIssues } from "./notes-issues.ts";
import { priceOfferings } from "./offering-issues.ts";
import { questionsOf } from "./questions-of.ts";
import { readWords } from "./read-words.ts";
import { mannerIssues, requirementIssues } from "./requirement-issues.ts";

/** What a needs policy has beside the policies inside it. */
export type Shell = Omit<NeedsPolicyDocument, "requirements" | "manner">;

/** The policy, or every reason why it is not one. */
export function makeNeedsPolicy(
  shell: Shell,
  requirements: readonly Policy[],
  manner: Policy | undefined,
): Result<NeedsPolicy> {
  const names = Object.keys(shell.dimensions);
  const asked = questionsOf(requirements);
  const worded = readWords(shell.words, asked.questions, requirements);
  const offered = priceOfferings(shell.offerings, shell.currency, names);
  const issues: Issue[] = [
    ...requirementIssues(requirements, names),
    ...asked.issues,
    ...worded.issues,
    ...offered.issues,
    ...notesIssues(shell, worded.questions, requirements),
    ...(manner === undefined ? [] : mannerIssues(manner)),
  ];
  const choice = offered.issues.length === 0 ? choicePolicyOf(shell, worded.questions) : undefined;
  if (choice !== undefined && !choice.ok) issues.push(...choice.issues);
  const conditions = conditionsOf(shell, worded.questions);
  const form =
    asked.issues.length === 0 ? formPolicyOf(shell, worded.questions, conditions.placed) : undefined;
  if (form !== undefined && !form.ok) issues.push(...form.issues);
  if (issues.length > 0 || !choice?.ok || !form?.ok) return { ok: false, issues };
  const words = shell.words === undefined ? {} : { words: JSON.parse(JSON.stringify(shell.words)) };
  const document: NeedsPolicyDocument = frozen({
    ...shell,
    ...words,
    requirements: requirements.map((policy) => policy.document),
    ...(manner === undefined ? {} : { manner: manner.document }),
  });
  const policy: NeedsPolicy = {
    id: shell.id,
    version: shell.version,
    digest: digestOf(document),
    document,
    questions: frozen(worded.questions),
    requirements: Object.freeze([...requirements]),
    offerings: frozen(offered.priced),
    choice: choice.value,
    form: { policy: form.value, ...conditions.places },
    ...(manner === undefined ? {} : { manner }),
    [CHECKED]: true,
  };
  return { ok: true, value: Object.freeze(policy) };
}

/** Freezes plain data of our own through and through. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}
