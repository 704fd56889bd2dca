/**
 * What this room says about an event that it refuses, or a policy that it cannot use. Lower case, no full stop, the
 * user's own words in backticks, what to do about it apart.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";
import type { Actor } from "../service/index.ts";

type Path = Issue["path"];

const say = (code: string, path: Path, message: string, help: string): Issue => ({
  code,
  path,
  message,
  help,
});

/** Problems by what is wrong. */
export const problem = {
  // Of a policy.
  noOtherwise: (part: string, id: string) =>
    say(
      "no-otherwise",
      [part, "otherwise"],
      `the policy ${quote(id)} says nothing for a case that no rule covers`,
      "write `otherwise`, so that every case has its times",
    ),
  factDiffers: (part: string, name: string) =>
    say(
      "fact-differs",
      [part, "facts", name],
      `${quote(name)} has other values here than in \`clocks\``,
      "declare it as `clocks` does",
    ),
  rangeOfTimes: (part: string, field: string) =>
    say(
      "no-range-here",
      [part, "outcome", field, "range"],
      `${quote(field)} is declared a range, and a customer waits for one time`,
      "leave `range` out",
    ),
  undecided: (part: string, next: string | undefined) =>
    say(
      "no-time",
      next === undefined ? ["facts"] : ["facts", next],
      `the policy of \`${part}\` gives no time for these facts`,
      next === undefined ? "mend the policy" : `establish ${quote(next)}`,
    ),
  unusableTime: (part: string, field: string, value: unknown) =>
    say(
      "unusable-time",
      ["facts"],
      `the policy of \`${part}\` gives ${quote(value)} minutes as ${quote(field)}`,
      "mend the policy: a time is between 1 minute and 50 years",
    ),
  otherPolicy: (id: string, version: string, given: { readonly id: string; readonly version: string }) =>
    say(
      "other-policy",
      [],
      `the case was opened under ${quote(`${id} ${version}`)}, and this is another ${quote(`${given.id} ${given.version}`)}`,
      "give the policy that the case was opened with",
    ),

  // Of a history.
  noEvents: () => say("no-events", [], "there are no events", "give the events of a case, `opened` first"),
  notOpened: (type: unknown) =>
    say("not-opened", ["type"], `the first event is ${quote(type)}`, "give `opened` first"),
  versionConflict: (expected: unknown, version: number) =>
    say(
      "version-conflict",
      [],
      `the case is at version ${version}, not ${quote(expected)}`,
      "read the case again, and decide again whether the event still fits",
    ),

  // Of any event.
  idReused: (id: string) =>
    say(
      "id-reused",
      ["id"],
      `the event ${quote(id)} was applied already, and said something else`,
      "give each event an id of its own, such as `eventId(event)`",
    ),
  alreadyOpened: () => say("already-opened", ["type"], "the case is opened already", "open a case once"),
  otherCase: (given: string, own: string) =>
    say(
      "other-case",
      ["caseId"],
      `the event is of the case ${quote(given)}, not of ${quote(own)}`,
      "apply it to its own case",
    ),
  caseClosed: (type: string) =>
    say(
      "case-closed",
      ["type"],
      `the case is closed, and ${quote(type)} needs an open one`,
      "record `reopened` first, or open a case of its own",
    ),
  outOfTime: (path: Path, at: string) =>
    say("out-of-time", path, `${quote(at)} is not a time of this world`, "give a year from 1900 to 9900"),
  beforeFirstContact: (at: string, openedAt: string) =>
    say(
      "before-first-contact",
      ["at"],
      `${quote(at)} is before the first contact at ${openedAt}`,
      "give the time at which it happened",
    ),

  // Of who acts.
  notAccountable: (path: Path, kind: unknown) =>
    kind === "customer"
      ? say("owner-is-customer", path, "a customer cannot own the case", "name a person of ours")
      : say(
          "owner-is-program",
          path,
          "a program cannot own a case: nobody can ask it why",
          "name the person who answers for it; the program may act for them with `onBehalfOf`",
        ),
  notACustomer: (customer: Actor) =>
    say(
      "not-a-customer",
      ["contact", "customer", "kind"],
      `${quote(customer.id)} is a ${customer.kind}`,
      "name the customer; who comes on behalf of one is a customer with `onBehalfOf`",
    ),
  notOurs: (by: Actor, type: string) =>
    say(
      "not-ours",
      ["by"],
      `${quote(by.id)} is a customer, and ${quote(type)} is ours to do`,
      "record it by whoever did it; what a customer says is `customer-replied`",
    ),
  notTheCustomer: (by: Actor, customer: Actor) =>
    say(
      "not-the-customer",
      ["by"],
      `${quote(by.id)} is not ${quote(customer.id)}, whose case this is`,
      "record it by the customer, whoever types it in, or by a customer with `onBehalfOf`",
    ),
  notTheOwner: (by: Actor, owner: Actor) =>
    say(
      "not-the-owner",
      ["by"],
      `${quote(by.id)} does not own the case, ${quote(owner.id)} does`,
      "let the owner close it, or take it over first",
    ),

  // Of a hand-off.
  offerPending: (to: Actor, answerBy: string) =>
    say(
      "offer-pending",
      ["type"],
      `the case is offered to ${quote(to.id)}, who may answer until ${answerBy}`,
      "wait for the answer, or record `withdrawn` or `expired`",
    ),
  noOffer: (type: string) =>
    say("no-offer", ["type"], `there is no offer for ${quote(type)}`, "record `offered` first"),
  alreadyOwner: (to: Actor) =>
    say("already-owner", ["to"], `${quote(to.id)} owns the case already`, "offer it to somebody else"),
  incompletePack: (part: string, missing: string, help: string) =>
    say("incomplete-pack", ["pack", part], missing, help),
  nothingTried: () =>
    say(
      "incomplete-pack",
      ["tried"],
      "the pack does not say what was tried",
      "say it under `tried`, also where nothing was",
    ),
  leftOut: (what: string, name: string) => `the pack leaves the ${what} ${quote(name)} out`,
  changed: (id: string) => `the pack has other words for the promise ${quote(id)}`,
  notOfferedToYou: (by: Actor, to: Actor, type: string) =>
    say(
      "not-offered-to-you",
      ["by"],
      `the case is offered to ${quote(to.id)}, not to ${quote(by.id)}`,
      `${quote(type)} is for the person to whom it was offered, and for no program in their place`,
    ),
  offerExpired: (answerBy: string) =>
    say(
      "offer-expired",
      ["at"],
      `the offer was to be answered until ${answerBy}`,
      "record `expired` and offer it again",
    ),
  offerNotExpired: (answerBy: string) =>
    say("offer-not-expired", ["at"], `the offer stands until ${answerBy}`, "wait, or record `withdrawn`"),

  // Of promises.
  otherCustomer: (path: Path, to: Actor, customer: Actor) =>
    say(
      "other-customer",
      path,
      `the commitment is to ${quote(to.id)}, the case is of ${quote(customer.id)}`,
      "promise it in the case of that customer",
    ),
  unknownPromise: (path: Path, id: string) =>
    say("unknown-promise", path, `${quote(id)} is no promise of this case`, "see `promises` of the case"),
  promiseSettled: (path: Path, id: string, status: string) =>
    say("promise-settled", path, `the promise ${quote(id)} is ${status} already`, "it stays as it is"),
  replacesNothing: () =>
    say(
      "no-replacement",
      ["commitments"],
      "promises are replaced by none",
      "give the commitment that takes their place, or record `promise-broken`",
    ),
  tooMany: (path: Path, what: string, most: number) =>
    say("too-many", path, `the case would have more than ${most} ${what}`, "open a case of its own"),

  // Of the end.
  noOutcome: () =>
    say(
      "no-outcome",
      ["outcome"],
      "the customer has heard no solution, no options and no reason",
      "record `solved`, `options-given` or `reason-given` first",
    ),
  otherOutcome: (given: string, own: string) =>
    say(
      "no-outcome",
      ["outcome"],
      `the case has no ${given}: what the customer heard last is the ${own}`,
      `close it with ${quote(own)}`,
    ),
  notConfirmed: () =>
    say(
      "not-confirmed",
      ["ground"],
      "the customer has not confirmed the outcome",
      "ask, and record `confirmed` by the customer",
    ),
  silenceClosesNothing: () =>
    say(
      "not-confirmed",
      ["ground"],
      "the policy has no rule under which silence closes a case",
      "ask, and record `confirmed` by the customer",
    ),
  silenceBroken: () =>
    say(
      "not-confirmed",
      ["ground"],
      "silence says nothing here: the outcome is not the last word, or this case may not be closed by silence",
      "record `confirmed` by the customer, or tell the outcome again",
    ),
  silenceTooShort: (closesAfter: string) =>
    say(
      "not-confirmed",
      ["ground"],
      `the customer has time to answer until ${closesAfter}`,
      "wait, or record `confirmed` by the customer",
    ),
  promiseOpen: (id: string, due: string) =>
    say(
      "promise-open",
      ["type"],
      `the promise ${quote(id)} is open, due ${due}`,
      "keep it, or record what became of it",
    ),
  questionOpen: (until: string) =>
    say(
      "question-open",
      ["type"],
      `the customer was asked something, until ${until}`,
      "tell the customer how it ends: `solved`, `options-given` or `reason-given`",
    ),
  nothingToConfirm: (message: string) =>
    say("nothing-to-confirm", ["type"], message, "tell the customer the outcome first"),
  nothingToReopen: () =>
    say(
      "nothing-to-reopen",
      ["type"],
      "the case is open, and the customer has heard no outcome",
      "go on with it; what the customer says is `customer-replied`",
    ),
} as const;
