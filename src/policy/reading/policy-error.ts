/**
 * Thrown where a program's own policy is wrong. What comes from a user is read by `parsePolicy`, which throws
 * nothing.
 */
import { type Issue, issueText } from "../../issue/index.ts";

/** Carries every issue of the document. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly code = "invalid-policy";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      `this policy has ${issues.length} issue${issues.length === 1 ? "" : "s"}\n${issues.map(issueText).join("\n")}`,
    );
    this.issues = issues;
  }
}
