/**
 * A policy may decide that something will be done. Here its answer becomes a commitment: somebody's, to somebody, by a
 * time, in a channel.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import {
  Channel,
  type Commitment,
  type Contact,
  instantAfter,
  type PersonalNeed,
} from "../../service/index.ts";
import type { Decided } from "../deciding/decision.ts";
import { explain } from "../explaining/explain.ts";
import { decisionReferenceOf } from "./decision-reference-of.ts";
import type { Undertaking } from "./undertaking.ts";

/** What a commitment says beyond the decision. */
export interface CommitmentOptions {
  /** The language of the text, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
  /** The personal needs that it meets. */
  readonly meets?: readonly PersonalNeed[];
}

/**
 * The commitment that a decision makes at a contact, kept by who serves the customer; undefined where the decision is
 * to do nothing.
 *
 * @throws MisuseError `not-an-undertaking` where the outcome has no action and no minutes; `contractIssues` tells that
 * of a policy beforehand.
 *
 * @example
 * ```ts
 * import { commitmentOf, type Contact, decide, definePolicy, expectDecided } from "evenhand";
 *
 * const manner = definePolicy({
 *   id: "manner",
 *   version: "1",
 *   purpose: "accommodation",
 *   facts: { need: { type: "enum", values: ["heard", "quick"], about: "customer-need" } },
 *   outcome: {
 *     action: { type: "enum", values: ["none", "call-back"] },
 *     withinMinutes: { type: "integer", unit: "minute" },
 *   },
 *   rules: [
 *     {
 *       id: "heard",
 *       when: { need: "heard" },
 *       then: { action: "call-back", withinMinutes: 120 },
 *       because: "We call you back within {withinMinutes} minutes.",
 *     },
 *   ],
 *   otherwise: { then: { action: "none", withinMinutes: 0 }, because: "Nothing more to do." },
 * });
 * const contact: Contact = {
 *   at: "2026-03-02T09:00:00Z",
 *   customer: { kind: "customer", id: "c-204" },
 *   servedBy: { kind: "person", id: "ann" },
 *   channel: "phone",
 * };
 *
 * const promised = commitmentOf(expectDecided(decide(manner, { need: "heard" })), contact);
 * promised?.due; //=> "2026-03-02T11:00:00Z"
 * promised?.text; //=> "We call you back within 120 minutes."
 * ```
 */
export function commitmentOf(
  decision: Decided<Undertaking>,
  contact: Contact,
  { locale = "en", meets }: CommitmentOptions = {},
): Commitment | undefined {
  const { action, withinMinutes, channel = "same" } = decision.outcome;
  const sound = channel === "same" || Channel.safeParse(channel).success;
  if (typeof action !== "string" || typeof withinMinutes !== "number" || !sound) {
    throw new MisuseError(
      "not-an-undertaking",
      `the outcome of ${inBackticks(decision.policy.id)} is not an action, its minutes and perhaps a channel`,
    );
  }
  if (action === "none") return undefined;
  return {
    to: contact.customer,
    by: contact.servedBy,
    action,
    text: explain(decision, { locale }),
    due: instantAfter(contact.at, withinMinutes),
    channel: channel === "same" ? contact.channel : channel,
    from: decisionReferenceOf(decision),
    ...(meets === undefined || meets.length === 0 ? {} : { meets }),
  };
}
