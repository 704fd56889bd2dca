/**
 * The policies of an equity policy are asked every case that can come, once, when it is defined. What has no answer is
 * told to its author then, and not found out when a customer waits.
 */
import type { Issue } from "../issue/index.ts";
import { contractIssues, type Decision, decide, type Policy } from "../policy/index.ts";
import { Channel } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";
import type { EquityPolicyParts } from "./equity-policy.ts";
import { problem } from "./messages.ts";
import { CONTRACTS, everyDutyCase, everyFollowUpCase, everyPromiseCase } from "./questions.ts";

/** Ten years: whoever promises more does not mean it. */
const MOST_MINUTES = 5_256_000;

/** What is wrong with the policies; of one that misses many cases, the first. */
export function questionIssues(
  { duty, promise, followUp }: Pick<EquityPolicyParts, "duty" | "promise" | "followUp">,
  accommodations: readonly Accommodation[],
): readonly Issue[] {
  return [
    ...policyIssues("duty", duty, everyDutyCase, isDuty),
    ...policyIssues("promise", promise, (asked) => everyPromiseCase(asked, accommodations), isUndertaking),
    ...(followUp === undefined ? [] : policyIssues("followUp", followUp, everyFollowUpCase, isUndertaking)),
  ];
}

function policyIssues(
  name: keyof typeof CONTRACTS,
  given: Policy<never, unknown>,
  everyCase: (asked: readonly string[]) => readonly object[],
  isAnswer: (outcome: object) => boolean,
): readonly Issue[] {
  if (!isPolicy(given)) return [{ ...problem.notAPolicy(name, given), path: [name] }];
  const policy = given as Policy;
  const issues = contractIssues(policy, CONTRACTS[name], [name]);
  if (issues.length > 0) return issues;
  for (const facts of everyCase(Object.keys(policy.document.facts))) {
    const decision: Decision = decide(policy, facts, { from: "recorded" });
    if (decision.status !== "decided")
      return [{ ...problem.notDecided(policy.id, decision.status, facts), path: [name] }];
    if (!isAnswer(decision.outcome)) return [{ ...problem.notAnUndertaking(policy.id, facts), path: [name] }];
  }
  return [];
}

function isPolicy(policy: unknown): boolean {
  return typeof policy === "object" && policy !== null && "document" in policy && "meaning" in policy;
}

function isDuty(): boolean {
  return true;
}

function isUndertaking(outcome: object): boolean {
  const { action, withinMinutes, channel = "same" } = outcome as Readonly<Record<string, unknown>>;
  return (
    typeof action === "string" &&
    /^[a-z0-9-]{1,200}$/.test(action) &&
    typeof withinMinutes === "number" &&
    withinMinutes >= 0 &&
    withinMinutes <= MOST_MINUTES &&
    (channel === "same" || Channel.safeParse(channel).success)
  );
}
