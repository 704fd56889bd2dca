/**
 * All that this room says: issues of playbooks, failures and requests, and why a payment may or may not be made. Lower
 * case without a full stop where it is an issue; sentences where a person reads it as an answer.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";
import { type Money, moneyToText } from "../money/index.ts";

type Words = readonly [message: string, help: string];

const policy = (id: string) => `the policy ${quote(id)}`;
const asks = (id: string, name: string) => `${policy(id)} asks for ${quote(name)}`;
const listed = (words: readonly string[]) => words.map(quote).join(", ");

/** What is wrong, and what to do about it, by the code of the issue. */
const messages = {
  "not-plain-data": (): Words => ["the value cannot be read: a field of it throws", "give plain data"],
  "not-a-policy": (given: unknown, help: string): Words => [`${quote(given)} is not a policy`, help],
  "policy-missing": (place: string, help: string): Words => [`${quote(place)} is missing`, help],
  "no-amount": (id: string): Words => [`${policy(id)} answers no money`, "declare an outcome of type money"],
  "fact-not-asked": (id: string, name: string): Words => [
    `${policy(id)} does not ask for ${quote(name)}`,
    `declare the fact ${quote(name)}`,
  ],
  "acknowledging-by-cause": (id: string): Words => [
    `${policy(id)} acknowledges or not by whose doing it was`,
    "leave `cause` out of the rules for the component `acknowledge`",
  ],
  "fact-not-given": (id: string, name: string, given: readonly string[]): Words => [
    `${asks(id, name)}, which it is never given here`,
    `use another name; a failure itself gives ${listed(given)}`,
  ],
  "fact-of-other-type": (id: string, name: string, type: string, given: string): Words => [
    `${asks(id, name)} as ${type}`,
    `it is given as ${given}`,
  ],
  "fact-of-two-types": (id: string, name: string, type: string, other: string, otherType: string): Words => [
    `${asks(id, name)} as ${type}, and ${policy(other)} as ${otherType}`,
    "use one type, or two names",
  ],
  "forbidden-fact": (id: string, name: string, purpose: string, other: string, about: string): Words => [
    `${asks(id, name)}, which ${policy(other)} says is about ${about}: what is for ${purpose} may not look at that`,
    "leave the fact out, or use two names where two things are meant",
  ],
  "fact-too-narrow": (id: string, name: string, help: string): Words => [
    `${policy(id)} cannot take every ${quote(name)} that there may be`,
    help,
  ],
  "unknown-value": (id: string, word: string, known: readonly string[]): Words => [
    `${policy(id)} lists ${quote(word)}, which has no meaning here`,
    `known: ${listed(known)}`,
  ],
  "values-missing": (id: string, name: string, missing: readonly string[]): Words => [
    `${policy(id)} cannot take every ${quote(name)}: ${listed(missing)}`,
    "list them, or write `other: true`",
  ],
  "wrong-format": (id: string, word: string): Words => [
    `${policy(id)} calls an action ${quote(word)}`,
    "write lower case words joined by hyphens",
  ],
  "time-is-a-range": (id: string): Words => [
    `${policy(id)} leaves the time open`,
    "leave out `range`: a promise has one time",
  ],
  "several-currencies": (currencies: readonly string[]): Words => [
    `the policies of this playbook speak of ${listed(currencies)}`,
    "use one currency for what is owed, for goodwill and for authority; make a playbook for each",
  ],
  "negative-amount": (id: string, field: string, amount: Money): Words => [
    `${policy(id)} answers ${quote(field)} with ${written(amount)}`,
    "mend the policy: an offer takes nothing from the customer",
  ],
  "range-upside-down": (id: string, field: string, least: Money, most: Money): Words => [
    `${policy(id)} answers ${quote(field)} with at least ${written(least)} and at most ${written(most)}`,
    "mend the policy: the least comes first",
  ],
  "amount-too-large": (what: string): Words => [
    `${what} is more than 9007199254740991 minor units together`,
    "use smaller amounts",
  ],
  "other-currency": (currency: string, right: string): Words => [
    `this amount is in ${quote(currency)}`,
    `write it in ${quote(right)}`,
  ],
  "reserved-fact": (name: string): Words => [
    `${quote(name)} is told by the failure itself, and not among the facts of the case`,
    ["harm", "component", "as"].includes(name) ? "use another name" : "write it beside `facts`",
  ],
  "unused-fact": (name: string, known: readonly string[]): Words => [
    `no policy of this playbook asks for ${quote(name)}`,
    known.length === 0 ? "leave it out" : `they ask for ${listed(known.slice(0, 12))}`,
  ],
  "payment-without-time": (as: string): Words => [
    `nothing says when the ${as} is paid, so that no time was promised`,
    "give the playbook a payment policy that decides this case",
  ],
} as const satisfies Readonly<Record<string, (...about: never[]) => Words>>;

/** The issue of that code, at its place. */
export function issueOf<Code extends keyof typeof messages>(
  code: Code,
  path: Issue["path"],
  ...about: Parameters<(typeof messages)[Code]>
): Issue {
  const [message, help] = (messages[code] as (...words: readonly unknown[]) => Words)(...about);
  return { code, path, message, help };
}

/** An amount for staff and programs: exact, and the same in every language. */
function written({ amount, currency }: Money): string {
  return `${currency} ${moneyToText({ amount, currency })}`;
}

/** Why there is no answer to a harm. */
export const unansweredBecause = {
  "no-redress-policy": "The playbook has no policy for what is done about a harm.",
  "nothing-prescribed": "The policy prescribes nothing for it.",
  "not-decided-yet": "A fact that decides it is not known.",
  "no-rule": "No rule of the policy covers it.",
  "rules-disagree": "Rules of the policy disagree about it.",
  "unusable-facts": "The facts cannot be used.",
  "no-time": "The time by which it would be done does not lie ahead, or beyond the year 9999.",
} as const;

/** Why a payment may or may not be made. */
export const paymentBecause = {
  owed: (amount: Money) =>
    `${written(amount)} is part of what is owed, which anybody may pay without asking.`,
  "within-authority": (said: string, who: string) => `The role ${quote(who)} may grant it: ${said}`,
  approved: (who: string, role: string) => `${quote(who)} approved it, with the role ${quote(role)}.`,
  "above-own-authority": (said: string, who: string) =>
    `The role ${quote(who)} may not grant so much alone: ${said}`,
  "no-authority": (actsFor?: string) =>
    actsFor === undefined
      ? "Whoever asks has no role here that may grant anything."
      : `A program that acts for ${quote(actsFor)} grants no more than they may, which is not known here.`,
  "approver-without-authority": () => "Whoever approved it may not grant so much either.",
  "approver-not-a-person": () => "A program or a customer approves nothing: a person does, and is named.",
  "above-what-is-owed": (owed: Money) =>
    `With what was paid before, it is more than the ${written(owed)} owed.`,
  "above-goodwill": (most: Money) =>
    `With what was paid before, it is more than the ${written(most)} that may be given.`,
  "no-goodwill": () => "The playbook has no policy that gives anything beyond what is owed.",
  "not-decided-yet": (fact: string) =>
    `What may be paid is not decided: ${quote(fact)} is not known well enough.`,
  "not-ruled": (said: string) => `The policy does not say what may be paid: ${said}`,
  "requester-is-approver": () => "Whoever asks for a payment never approves it, not even through a program.",
  "customer-is-approver": () => "Whoever gets a payment never approves it.",
  "refused-by-authority": (said: string, who: string) =>
    `The role ${quote(who)} may not grant it, with approval or without: ${said}`,
  "authority-not-decided": (said: string) => `The authority policy does not say who may grant it: ${said}`,
  "nobody-may-approve": () => "No role of the authority policy may grant so much.",
  "unusable-request": (count: number) =>
    `The request cannot be used: it has ${count} issue${count === 1 ? "" : "s"}.`,
} as const;

const HOW = {
  ask: "ask the customer for",
  record: "fetch the record of",
  verify: "have somebody verify",
} as const;

/** What may be done instead, one sentence each. */
export const insteadText = {
  pay: (amount: Money, as: string) => `Pay ${written(amount)} as ${as}, which needs nobody's approval.`,
  establish: (how: keyof typeof HOW, fact: string) => `First ${HOW[how]} ${quote(fact)}.`,
  approve: (roles: readonly string[]) => `Have somebody else approve it: ${listed(roles)}.`,
  mend: () => "Mend the request and ask again.",
  inKind: () =>
    "Put it right in kind, as the offer says: nothing further can be paid without more authority.",
} as const;

/** The line that a verdict leaves in the trail. */
export function verdictLine(amount: Money, as: string, because: string): string {
  return `${written(amount)} as ${as}: ${because}`;
}
