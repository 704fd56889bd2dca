/**
 * What this room says about an event that it refuses, or a policy that it cannot use. Lower case, no full stop, the
 * user's own words in backticks, what to do about it apart.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";
import type { Actor } from "../service/index.ts";
import { CONFIRM, LACKS, type Lack, UNAGREED, UNCONFIRMED, type Words } from "./issue-words.ts";

export type { Lack } from "./issue-words.ts";

/** What is wrong, and what to do about it, by the code of the issue. */
const messages = {
  // Of a policy.
  "no-otherwise": (id: string): Words => [
    `the policy ${quote(id)} says nothing for a case that no rule covers`,
    "write `otherwise`, so that every case has its times",
  ],
  "fact-differs": (name: string): Words => [
    `${quote(name)} has other values here than in \`clocks\``,
    "declare it as `clocks` does",
  ],
  "no-range-here": (field: string): Words => [
    `${quote(field)} is declared a range, and a customer waits for one time`,
    "leave `range` out",
  ],
  "no-time": (part: string, next: string | undefined): Words => [
    `the policy of \`${part}\` gives no time for these facts`,
    next === undefined ? "mend the policy" : `establish ${quote(next)}`,
  ],
  "unusable-time": (part: string, field: string, value: unknown): Words => [
    `the policy of \`${part}\` gives ${quote(value)} minutes as ${quote(field)}`,
    "mend the policy: a time is between 1 minute and 50 years",
  ],
  "other-policy": (own: string, given: string): Words => [
    `the case was opened under ${quote(own)}, and this is another ${quote(given)}`,
    "give the policy that the case was opened with",
  ],

  // Of a history, and of any event in it.
  "no-events": (): Words => ["there are no events", "give the events of a case, `opened` first"],
  "not-opened": (type: string): Words => [`the first event is ${quote(type)}`, "give `opened` first"],
  "version-conflict": (expected: unknown, version: number): Words => [
    `the case is at version ${version}, not ${quote(expected)}`,
    "read the case again, and decide again whether the event still fits",
  ],
  "id-reused": (id: string): Words => [
    `the event ${quote(id)} was applied already, and said something else`,
    "give each event an id of its own, such as `eventId(event)`",
  ],
  "already-opened": (): Words => ["the case is opened already", "open a case once"],
  "other-case": (given: string, own: string): Words => [
    `the event is of the case ${quote(given)}, not of ${quote(own)}`,
    "apply it to its own case",
  ],
  "case-closed": (type: string): Words => [
    `the case is closed, and ${quote(type)} needs an open one`,
    "record `reopened` first, or open a case of its own",
  ],
  "out-of-time": (at: string): Words => [`${quote(at)} is too far away`, "give a year from 1900 to 9900"],
  "recorded-too-early": (recordedAt: string, at: string): Words => [
    `it is written down at ${recordedAt}, before it happened at ${at}`,
    "give the time at which it happened as `at`",
  ],
  "before-first-contact": (at: string, openedAt: string): Words => [
    `${quote(at)} is before the first contact at ${openedAt}`,
    "give the time at which it happened",
  ],

  "until-not-after": (until: string, at: string): Words => [
    `\`until\` is ${until}, and this was said at ${at}`,
    "give a time after `at`",
  ],

  // Of who acts.
  "owner-is-program": (id?: string): Words => [
    `${id === undefined ? "a" : `${quote(id)} is a program in this event, and a`} program cannot own a case: nobody can ask it why`,
    "name the person who answers for it; the program may act for them with `onBehalfOf`",
  ],
  "owner-is-customer": (): Words => ["a customer cannot own the case", "name a person of ours"],
  "not-a-customer": ({ id, kind }: Actor): Words => [
    `${quote(id)} is a ${kind}`,
    "name the customer; who comes on behalf of one is a customer with `onBehalfOf`",
  ],
  "not-ours": (by: Actor, type: string): Words => [
    `${quote(by.id)} is a customer, and ${quote(type)} is ours to do`,
    "record it by whoever did it; what a customer says is `customer-replied`",
  ],
  "not-the-customer": (by: Actor, customer: Actor): Words => [
    `${quote(by.id)} is not ${quote(customer.id)}, whose case this is`,
    "record it by the customer, whoever types it in, or by a customer with `onBehalfOf`",
  ],
  "not-the-owner": (by: Actor, owner: Actor): Words => [
    `${quote(by.id)} does not own the case, ${quote(owner.id)} does`,
    "let the owner close it, or take it over first",
  ],

  // Of a hand-off.
  "offer-pending": (to: Actor, answerBy: string): Words => [
    `the case is offered to ${quote(to.id)}, who may answer until ${answerBy}`,
    "wait for the answer, or record `withdrawn` or `expired`",
  ],
  "no-offer": (type: string): Words => [`there is no offer for ${quote(type)}`, "record `offered` first"],
  "already-owner": (to: Actor): Words => [
    `${quote(to.id)} owns the case already`,
    "offer it to somebody else",
  ],
  "incomplete-pack": (lacks: Lack, about = ""): Words => LACKS[lacks](about),
  "outdated-pack": (lacks: Lack, about = ""): Words => [
    `since the case was offered, ${LACKS[lacks](about)[0]}`,
    "record `withdrawn`, and offer it again with the pack that `handOffPack` gives now",
  ],
  "not-offered-to-you": (by: Actor, to: Actor, type: string): Words => [
    `the case is offered to ${quote(to.id)}, not to ${quote(by.id)}`,
    `${quote(type)} is for the person to whom it was offered, and for no program in their place`,
  ],
  "offer-expired": (answerBy: string): Words => [
    `the offer was to be answered until ${answerBy}`,
    "record `expired` and offer it again",
  ],
  "before-offer": (at: string, offeredAt: string): Words => [
    `${at} is before the case was offered at ${offeredAt}`,
    "give the time at which it happened; an answer to an earlier offer does not count for this one",
  ],
  "offer-not-expired": (by: string): Words => [`the offer stands until ${by}`, "wait, or record `withdrawn`"],

  // Of promises.
  "other-customer": (to: Actor, customer: Actor): Words => [
    `the commitment is to ${quote(to.id)}, the case is of ${quote(customer.id)}`,
    "promise it in the case of that customer",
  ],
  "unknown-promise": (id: string): Words => [`${quote(id)} is no promise of this case`, "see its `promises`"],
  "promise-settled": (id: string, status: string): Words => [
    `the promise ${quote(id)} is ${status} already`,
    "it stays as it is",
  ],
  "before-promise": (at: string, id: string, madeAt: string): Words => [
    `${at} is before the promise ${quote(id)} was made at ${madeAt}`,
    "give the time at which it happened",
  ],
  "no-replacement": (): Words => [
    "promises are replaced by none",
    "give the commitment that takes their place, or record `promise-broken`",
  ],
  "too-many": (what: string, most: number): Words => [
    `the case would have more than ${most} ${what}`,
    "open a case of its own",
  ],

  // Of the end.
  "no-next": (): Words => [
    "`next` has neither `until` nor `appeal`",
    "give `until`, when the reason ends, or `appeal`, how to have it looked at again",
  ],
  "no-outcome": (given: string, own: string | undefined): Words =>
    own === undefined
      ? [
          "the customer has heard no solution, no options and no reason",
          "record `solved`, `options-given` or `reason-given` first",
        ]
      : [
          `the case has no ${given}: what the customer heard last is the ${own}`,
          `close it with ${quote(own)}`,
        ],
  "not-confirmed": (why: keyof typeof UNCONFIRMED | { readonly until: string }): Words =>
    typeof why === "string"
      ? UNCONFIRMED[why]
      : [`the customer has time to answer until ${why.until}`, `wait, or ${CONFIRM}`],
  "promise-open": (id: string, due: string): Words => [
    `the promise ${quote(id)} is open, due ${due}`,
    "keep it, or record what became of it",
  ],
  "question-open": (until: string): Words => [
    `the customer was asked something, until ${until}`,
    "tell the customer how it ends: `solved`, `options-given` or `reason-given`",
  ],
  "nothing-to-confirm": (why: keyof typeof UNAGREED, when = ""): Words => UNAGREED[why](when),
  "nothing-to-reopen": (): Words => [
    "the case is open, and the customer has heard no outcome",
    "go on with it; what the customer says is `customer-replied`",
  ],
};

/** The issue with this code, at its place. */
export function problem<Code extends keyof typeof messages>(
  code: Code,
  path: Issue["path"],
  ...about: Parameters<(typeof messages)[Code]>
): Issue {
  const words = messages[code] as (...given: typeof about) => Words;
  const [message, help] = words(...about);
  return { code, path, message, help };
}
