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

  /** `what` has them: a policy, or a part that was read for one. */
  constructor(issues: readonly Issue[], what = "policy") {
    super(
      `this ${what} has ${issues.length} issue${issues.length === 1 ? "" : "s"}\n${issues.map(issueText).join("\n")}`,
    );
    this.issues = issues;
  }
}
