/**
 * A decision as a promise with a time that lies ahead. A time beyond the year 9999, or before the contact, comes from
 * data and not from a program: it is told, and not thrown.
 */
import { MisuseError } from "../issue/index.ts";
import { type CommitmentOptions, commitmentOf, type Decided, type Undertaking } from "../policy/index.ts";
import type { Commitment, Contact } from "../service/index.ts";

/** The commitment; undefined where the decision is to do nothing. */
export function promiseOf(
  decision: Decided<Undertaking>,
  contact: Contact,
  options: CommitmentOptions,
): Commitment | undefined | "no-time" {
  if (decision.outcome.action !== "none" && decision.outcome.withinMinutes < 0) return "no-time";
  try {
    return commitmentOf(decision, contact, options);
  } catch (error) {
    if (error instanceof MisuseError && error.code === "out-of-time") return "no-time";
    throw error;
  }
}
